"use strict";
exports.id = 881;
exports.ids = [881,769,934];
exports.modules = {

/***/ 881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runUnseal: () => (/* binding */ runUnseal)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(185);
/* harmony import */ var _action_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(726);
/* harmony import */ var _action_run_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(149);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(257);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(934);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(768);
/** The pipeline of `unseal`: inputs, sealed token, outputs. */






async function runUnseal() {
    try {
        const inputs = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEAL_INPUT_NAMES */ .pp);
        (0,_action_report_js__WEBPACK_IMPORTED_MODULE_1__/* .maskKeys */ .h_)(inputs['sealing-key']);
        const { sealedToken, sealingKey, exportEnv } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseUnsealSettings */ .B)(inputs);
        const outputs = await (0,_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .unseal */ .D)(sealedToken, (0,_action_run_context_js__WEBPACK_IMPORTED_MODULE_5__/* .currentRun */ .x)(), sealingKey);
        (0,_action_report_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK)(outputs['access-token']);
        (0,_action_report_js__WEBPACK_IMPORTED_MODULE_1__/* .setOutputs */ .n0)(outputs);
        if (exportEnv) {
            (0,_action_report_js__WEBPACK_IMPORTED_MODULE_1__/* .exportVariables */ .qY)((0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesOf */ .ht)(outputs));
        }
        (0,_action_report_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm)((0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .successLine */ .CR)(outputs));
    }
    catch (error) {
        const { explainRun } = await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 845));
        await (0,_action_report_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(explainRun(error, { tokenIsOut: false }));
    }
}


/***/ }),

/***/ 769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealError),
/* harmony export */   r: () => (/* binding */ SEAL_CODES)
/* harmony export */ });
/** Owns the reasons why a sealed token can't be opened. */
const SEAL_CODES = [
    'invalid_sealing_key',
    'sealed_token_missing',
    'sealed_token_unrecognized',
    'sealed_token_altered',
    'sealing_key_differs',
    'sealed_token_expired',
    'sealed_token_foreign',
];
/** A sealed token can't be opened. */
class SealError extends Error {
    name = 'SealError';
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}


/***/ }),

/***/ 934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unseal),
/* harmony export */   seal: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(693);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(196);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(525);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(674);
/* harmony import */ var _seal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(769);
/* harmony import */ var _sealing_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(162);
/** Owns sealed tokens: a token and its account, encrypted so that they survive between jobs. Knows nothing of DocuSign's wire. */



/** Not a JWT by its looks: servers and runners may mask what begins like one. */
const PREFIX = 'sealed1_';
const ISSUER = 'docusign-access-token';
const AUDIENCE = 'docusign-access-token/unseal';
const ENCRYPTION = 'A256GCM';
/**
 * Encrypts outputs of one run for another job of the same run.
 *
 * @param expiresAt - When the token expires: seconds since the Unix epoch.
 * @see https://www.rfc-editor.org/rfc/rfc7516#section-7.1
 */
async function seal(outputs, expiresAt, run, key) {
    const jwe = await new jose__WEBPACK_IMPORTED_MODULE_2__/* .EncryptJWT */ .L({ outputs, repository: run.repository, run_id: run.runId })
        .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION, kid: (0,_sealing_key_js__WEBPACK_IMPORTED_MODULE_1__/* .sealingKeyId */ .o)(key) })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setExpirationTime(expiresAt)
        .encrypt(key);
    return PREFIX + Buffer.from(jwe).toString('base64url');
}
/**
 * Opens what `seal` made, in the same run.
 *
 * @throws {SealError} It is something else, was changed, has expired, or belongs to another key or run.
 */
async function unseal(sealed, run, key) {
    const jwe = unwrap(sealed);
    if (kidOf(jwe) !== (0,_sealing_key_js__WEBPACK_IMPORTED_MODULE_1__/* .sealingKeyId */ .o)(key)) {
        throw new _seal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .E('sealing_key_differs');
    }
    const { payload } = await decrypt(jwe, key);
    if (payload['repository'] !== run.repository || payload['run_id'] !== run.runId) {
        throw new _seal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .E('sealed_token_foreign');
    }
    return payload['outputs'];
}
function unwrap(sealed) {
    if (!sealed.startsWith(PREFIX)) {
        throw new _seal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .E('sealed_token_unrecognized');
    }
    const wrapped = sealed.slice(PREFIX.length);
    const jwe = Buffer.from(wrapped, 'base64url').toString('latin1');
    // Base64url has several spellings of the same bytes, of which only one was written by `seal`.
    if (![wrapped, ...jwe.split('.')].every(isCanonical)) {
        throw new _seal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .E('sealed_token_altered');
    }
    return jwe;
}
function isCanonical(base64url) {
    return Buffer.from(base64url, 'base64url').toString('base64url') === base64url;
}
function kidOf(jwe) {
    try {
        return (0,jose__WEBPACK_IMPORTED_MODULE_3__/* .decodeProtectedHeader */ ._)(jwe).kid;
    }
    catch {
        throw new _seal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .E('sealed_token_altered');
    }
}
async function decrypt(jwe, key) {
    try {
        return await (0,jose__WEBPACK_IMPORTED_MODULE_4__/* .jwtDecrypt */ .B)(jwe, key, {
            issuer: ISSUER,
            audience: AUDIENCE,
            keyManagementAlgorithms: ['dir'],
            contentEncryptionAlgorithms: [ENCRYPTION],
        });
    }
    catch (error) {
        throw new _seal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .E(error instanceof jose__WEBPACK_IMPORTED_MODULE_5__/* .JWTExpired */ .n ? 'sealed_token_expired' : 'sealed_token_altered');
    }
}


/***/ })

};
;