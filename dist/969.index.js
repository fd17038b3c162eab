"use strict";
exports.id = 969;
exports.ids = [969,767,149];
exports.modules = {

/***/ 6149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ workspace),
/* harmony export */   X: () => (/* binding */ environmentWithoutInputs),
/* harmony export */   currentRun: () => (/* binding */ currentRun)
/* harmony export */ });
function workspace() {
    return process.env['GITHUB_WORKSPACE'] || undefined;
}
function environmentWithoutInputs() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^INPUT_/i.test(name)));
}
function currentRun() {
    return { repository: process.env['GITHUB_REPOSITORY'] ?? '', runId: process.env['GITHUB_RUN_ID'] ?? '' };
}


/***/ }),

/***/ 5767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unseal),
/* harmony export */   seal: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(693);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6525);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5674);
/* harmony import */ var _action_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3128);
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);




const PREFIX = 'sealed1_';
const AUDIENCE = 'docusign-access-token/unseal';
const ENCRYPTION = 'A256GCM';
const CLOCK_TOLERANCE_SECONDS = 300;
function unopenable(code, looks = {}) {
    return new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'sealed-token', code, ...looks });
}
async function seal(outputs, expiresAt, run, key) {
    const jwe = await new jose__WEBPACK_IMPORTED_MODULE_3__/* .EncryptJWT */ .L({ outputs, repository: run.repository, run_id: run.runId })
        .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION, kid: keyIdOf(key) })
        .setAudience(AUDIENCE)
        .setExpirationTime(expiresAt)
        .encrypt(key);
    return PREFIX + Buffer.from(jwe).toString('base64url');
}
async function unseal(sealed, run, key) {
    const jwe = await unwrap(sealed);
    if (keyIdIn(jwe) !== keyIdOf(key)) {
        throw unopenable('sealing_key_differs');
    }
    const payload = await decrypt(jwe, key);
    if (payload['repository'] !== run.repository || payload['run_id'] !== run.runId) {
        throw unopenable('sealed_token_foreign');
    }
    return parseOutputs(payload['outputs']);
}
async function unwrap(sealed) {
    if (!sealed.startsWith(PREFIX)) {
        const { unresolvedIn } = await __webpack_require__.e(/* import() */ 746).then(__webpack_require__.bind(__webpack_require__, 3746));
        throw unopenable('sealed_token_unrecognized', { looksLike: await unresolvedIn(sealed) });
    }
    const wrapped = sealed.slice(PREFIX.length);
    const jwe = Buffer.from(wrapped, 'base64url').toString('latin1');
    if (![wrapped, ...jwe.split('.')].every(isCanonical)) {
        throw unopenable('sealed_token_altered');
    }
    return jwe;
}
function isCanonical(base64url) {
    return Buffer.from(base64url, 'base64url').toString('base64url') === base64url;
}
function keyIdOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('docusign-access-token sealing key').update(key).digest('base64url').slice(0, 16);
}
function keyIdIn(jwe) {
    try {
        return JSON.parse(Buffer.from(jwe.split('.')[0] ?? '', 'base64url').toString()).kid;
    }
    catch {
        throw unopenable('sealed_token_altered');
    }
}
async function decrypt(jwe, key) {
    try {
        const { payload } = await (0,jose__WEBPACK_IMPORTED_MODULE_4__/* .jwtDecrypt */ .B)(jwe, key, {
            audience: AUDIENCE,
            keyManagementAlgorithms: ['dir'],
            contentEncryptionAlgorithms: [ENCRYPTION],
            clockTolerance: CLOCK_TOLERANCE_SECONDS,
        });
        return payload;
    }
    catch (error) {
        throw unopenable(error instanceof jose__WEBPACK_IMPORTED_MODULE_5__/* .JWTExpired */ .n ? 'sealed_token_expired' : 'sealed_token_altered');
    }
}
const isHarmless = (text) => (0,_action_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessValue */ .Dk)(text) === text;
const FORMS = new Map([
    ['access-token', (text) => /^[\x21-\x7E]+$/.test(text)],
    ['token-type', (text) => text === 'Bearer'],
    ['expires-in', (text) => /^\d+$/.test(text)],
    ['expires-at', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)],
    ['scopes', (text) => text.split(' ').every(isHarmless)],
    ['account-id', (text) => /^[0-9a-f-]{36}$/.test(text)],
    ['account-name', isHarmless],
    ['base-uri', (text) => /^https:\/\/[a-z0-9.:[\]-]+$/.test(text)],
    ['rest-base-path', (text) => /^https:\/\/[a-z0-9.:[\]-]+\/restapi$/.test(text)],
]);
function parseOutputs(value) {
    const entries = Object.entries(value ?? {});
    const ours = entries.filter(([name, text]) => typeof text === 'string' && FORMS.get(name)?.(text));
    const outputs = Object.fromEntries(ours);
    const { 'access-token': token, 'expires-at': expiresAt } = outputs;
    if (ours.length < entries.length || token === undefined || expiresAt === undefined) {
        throw unopenable('sealed_token_unrecognized');
    }
    return { ...outputs, 'access-token': token, 'expires-at': expiresAt };
}


/***/ }),

/***/ 3969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unsealToken: () => (/* binding */ unsealToken)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7185);
/* harmony import */ var _action_masks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7451);
/* harmony import */ var _action_run_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6149);
/* harmony import */ var _action_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3002);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2257);
/* harmony import */ var _sealed_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5767);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3314);







async function unsealToken() {
    try {
        const { sealedToken, sealingKey, exportEnv } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .parseUnsealSettings */ .B)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEAL_INPUT_NAMES */ .pp));
        const outputs = await (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_4__/* .unseal */ .D)(sealedToken, (0,_action_run_context_js__WEBPACK_IMPORTED_MODULE_6__.currentRun)(), sealingKey);
        (0,_action_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .d)(outputs['access-token']);
        (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n0)(outputs);
        if (exportEnv) {
            (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .exportVariables */ .qY)((0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesOf */ .ht)(outputs));
        }
        (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .Rm)((0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .successLine */ .CR)(outputs));
    }
    catch (error) {
        const { explain } = await __webpack_require__.e(/* import() */ 929).then(__webpack_require__.bind(__webpack_require__, 2929));
        await (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(explain(error, undefined));
    }
}


/***/ })

};
;