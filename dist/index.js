/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 3128:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ harmlessInFull),
/* harmony export */   Dk: () => (/* binding */ harmlessValue),
/* harmony export */   Gz: () => (/* binding */ rememberSecret),
/* harmony export */   Is: () => (/* binding */ harmless)
/* harmony export */ });
const MAX_LENGTH = 300;
const PIECE_LENGTH = 24;
const WORD_WITH_PIECE = new RegExp(`\\S{${PIECE_LENGTH},}`, 'g');
const secrets = [];
function rememberSecret(secret) {
    secrets.push(secret);
}
function harmless(text) {
    return cut(harmlessInFull(text));
}
function harmlessInFull(text) {
    const visible = lineOf(text)
        .replace(/[\p{Cf}\uFFFD]+/gu, ' ')
        .replace(/(\p{M}{4})\p{M}+/gu, '$1')
        .replace(/:(?=:)/g, ': ')
        .replace(/#(?=#|\[)/g, '# ');
    return visible.replace(/\s+/g, ' ').trim();
}
function harmlessValue(text) {
    const line = lineOf(text).trim();
    return cut(line.replace(/^::/, ': :').replace(/##(?=\[)/g, '# #'));
}
const UNPRINTABLE = /[^ -~\u00A0-\u2027\u202A-\uFFFF]+/g;
function lineOf(text) {
    return withoutSecrets(text.toWellFormed().replace(UNPRINTABLE, ' '));
}
function cut(text) {
    const characters = [...text];
    return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : text;
}
function withoutSecrets(text) {
    if (text.search(WORD_WITH_PIECE) === -1) {
        return text;
    }
    const pieces = new Set(secrets.flatMap(piecesOf));
    const holdsPiece = (reading) => piecesOf(reading).some((piece) => pieces.has(piece));
    return text.replace(WORD_WITH_PIECE, (word) => (readingsOf(word).some(holdsPiece) ? '…' : word));
}
function readingsOf(word) {
    const base64 = word.replace(/[^\w+/-]/g, '');
    const decoded = [0, 1, 2, 3].map((start) => Buffer.from(base64.slice(start), 'base64').toString('latin1'));
    return [word, percentDecoded(word), ...decoded];
}
function percentDecoded(text) {
    return text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function piecesOf(text) {
    const count = Math.max(0, text.length - PIECE_LENGTH + 1);
    return Array.from({ length: count }, (_, start) => text.slice(start, start + PIECE_LENGTH));
}


/***/ }),

/***/ 7185:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   eG: () => (/* binding */ FOLLOW_UP_INPUT_NAMES),
/* harmony export */   pp: () => (/* binding */ UNSEAL_INPUT_NAMES)
/* harmony export */ });
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7451);

const INPUT_NAMES = [
    'integration-key',
    'user-id',
    'private-key',
    'private-key-passphrase',
    'signing-command',
    'environment',
    'oauth-host',
    'scopes',
    'account-id',
    'lookup-account',
    'redirect-uri',
    'consent',
    'export-env',
    'sealing-key',
];
const UNSEAL_INPUT_NAMES = ['sealed-token', 'sealing-key', 'export-env'];
const FOLLOW_UP_INPUT_NAMES = ['report', 'integration-key', 'assignees', 'github-token'];
const SECRETS = {
    'private-key': _masks_js__WEBPACK_IMPORTED_MODULE_0__/* .maskKey */ .s,
    'private-key-passphrase': _masks_js__WEBPACK_IMPORTED_MODULE_0__/* .mask */ .d,
    'sealing-key': _masks_js__WEBPACK_IMPORTED_MODULE_0__/* .maskKey */ .s,
    'github-token': _masks_js__WEBPACK_IMPORTED_MODULE_0__/* .mask */ .d,
};
function isSecret(name) {
    return name in SECRETS;
}
function readInputs(names) {
    return Object.fromEntries(names.map((name) => [name, readInput(name)]));
}
function readInput(name) {
    const given = process.env[`INPUT_${name.toUpperCase()}`] ?? '';
    const text = isSecret(name) || name === 'report' ? given : given.trim();
    if (text.trim() === '') {
        return undefined;
    }
    SECRETS[name]?.(text);
    return text;
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mask),
/* harmony export */   s: () => (/* binding */ maskKey)
/* harmony export */ });
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3002);

const MIN_KEY_LENGTH = 16;
function maskKey(text) {
    if (text.length >= MIN_KEY_LENGTH) {
        mask((0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerKind */ .Tz)() === 'github' ? text : text.replace(/^.{1,11}$/gm, (line) => (occursTwice(line, text) ? '' : line)));
    }
}
function occursTwice(line, text) {
    return text.indexOf(line) !== text.lastIndexOf(line);
}
function mask(...secrets) {
    const kind = (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerKind */ .Tz)();
    const isGitHub = kind === 'github';
    const texts = secrets.flatMap((secret) => masksOf(secret, isGitHub));
    const masks = new Set(isGitHub ? texts : texts.flatMap((text) => piecesFor(kind, text)));
    const commands = [...masks].map((text) => `::add-mask::${isGitHub ? text.replaceAll('%', '%25') : text}`);
    if (commands.length > 0) {
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .log */ .Rm)(commands.join('\n'));
    }
}
const MIN_PIECE_LENGTH = 3;
const MISREAD = { act: /^:+|:{2,}|%(?:25|0[AD])/i, forge: /%(?:25|0[AD])/i };
function piecesFor(kind, text) {
    const pieces = text.split(MISREAD[kind]);
    return pieces.length === 1 ? pieces : pieces.filter(({ length }) => length >= MIN_PIECE_LENGTH);
}
const VISIBLE = /[^\s\u0085]/;
function masksOf(secret, isGitHub) {
    const lines = secret.split(/[\r\n]/);
    const whole = lines.length === 1 ? lines : isGitHub && VISIBLE.test(secret) ? spellingsOf(secret) : [];
    return [...whole, ...lines.map((line) => line.trim())].filter((text) => VISIBLE.test(text));
}
function spellingsOf(secret) {
    const text = secret.toWellFormed();
    const bytes = Buffer.from(text);
    const base64 = [0, 1, 2].map((offset) => bytes.subarray(offset).toString('base64'));
    const url = encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${hexOf(mark).toUpperCase()}`);
    const json = JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (mark) => `\\u${hexOf(mark).padStart(4, '0')}`);
    return [...base64, url, json.slice(1, -1)];
}
function hexOf(character) {
    return character.charCodeAt(0).toString(16);
}


/***/ }),

/***/ 887:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ startAction),
/* harmony export */   q: () => (/* binding */ endBySignals)
/* harmony export */ });
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3002);

const CANCELLED = { SIGINT: 130, SIGTERM: 143 };
const MIN_NODE = 20;
const UNEXPLAINED = {
    title: 'Unexpected failure',
    annotation: "The action failed, and can't say why. Re-run the job; on a self-hosted runner, delete its folder _actions first.",
    summary: "The action failed, and can't say why.",
    outputs: { error: 'internal_error', report: '{"version":1,"result":"failure","error":"i\\u006eternal_\\u0065rror"}' },
};
function startAction(action) {
    const [major, minor] = process.versions.node.split('.');
    if (Number(major) < MIN_NODE) {
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .failWith */ .ff)('Node is too old', `This action needs Node ${MIN_NODE} or newer; this runner has ${major}.${minor}.`);
        return;
    }
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.stdout.once('error', endUnheard);
    action()
        .catch(() => (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(UNEXPLAINED))
        .finally(exitOnceWritten);
}
function endBySignals() {
    process.off('SIGINT', endBySignal).once('SIGINT', endBySignal);
    process.off('SIGTERM', endBySignal).once('SIGTERM', endBySignal);
}
function endBySignal(signal) {
    if (looksUpName()) {
        process.emit('exit', CANCELLED[signal]);
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
    }
    else {
        process.exit(CANCELLED[signal]);
    }
}
function endUnheard() {
    process.stderr.write('This step cannot print anything: the runner has closed its output. Run the job again.\n');
    process.exit(1);
}
function exitOnceWritten() {
    process.stdout.write('', () => {
        if (process.exitCode === 1 && looksUpName()) {
            process.kill(process.pid, 'SIGKILL');
        }
        else {
            process.exit();
        }
    });
}
function looksUpName() {
    return process.getActiveResourcesInfo().some((name) => /Req(Wrap|Callback)$/.test(name));
}


/***/ }),

/***/ 3002:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qY: () => (/* binding */ exportVariables),
  fJ: () => (/* binding */ fail),
  ff: () => (/* binding */ failWith),
  Rm: () => (/* binding */ log),
  DO: () => (/* binding */ logForeign),
  Tz: () => (/* binding */ runnerKind),
  n0: () => (/* binding */ setOutputs),
  R8: () => (/* binding */ warn)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __nccwpck_require__(4480);
;// CONCATENATED MODULE: ./build/action/runner.js




function runnerKind() {
    const { ACT: act, GITEA_ACTIONS: gitea, FORGEJO_ACTIONS: forgejo } = process.env;
    if (gitea || forgejo) {
        return 'forge';
    }
    return act ? 'act' : 'github';
}
function log(line) {
    process.stdout.write(line + external_node_os_.EOL);
}
function logForeign(line) {
    log(line.replace(/:(?=:stop-commands)|#(?=#\[stop-commands)/gi, '$& '));
}
function warn({ title, message }) {
    issueCommand('warning', { title }, message);
}
function setOutputs(outputs) {
    writeEach(outputs, 'OUTPUT');
}
function exportVariables(variables) {
    writeEach(variables, 'ENV');
}
function writeEach(values, file) {
    const variable = `GITHUB_${file}`;
    if (!process.env[variable]) {
        throw new problem/* Problem */.A({ kind: 'runner-file', variable, nodeCode: undefined });
    }
    try {
        for (const [name, value] of Object.entries(values)) {
            issueFileCommand(file, prepareKeyValueMessage(name, value));
        }
    }
    catch (error) {
        throw new problem/* Problem */.A({ kind: 'runner-file', variable, nodeCode: (0,problem/* nodeCodeOf */.Z)(error) });
    }
}
function failWith(title, message) {
    process.exitCode = 1;
    issueCommand('error', { title }, message);
}
async function fail(report) {
    if (report.plainLine !== undefined) {
        log(report.plainLine);
    }
    failWith(report.title, report.annotation);
    await ignoringFailure(() => setOutputs(report.outputs));
    if (report.summary !== '') {
        await ignoringFailure(async () => {
            const { summary } = await __nccwpck_require__.e(/* import() */ 170).then(__nccwpck_require__.bind(__nccwpck_require__, 1170));
            await summary.addRaw(report.summary, true).write();
        });
    }
}
async function ignoringFailure(action) {
    try {
        await action();
    }
    catch { }
}


/***/ }),

/***/ 447:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ USERINFO_PATH),
/* harmony export */   o: () => (/* binding */ lookUpAccount)
/* harmony export */ });
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4480);
/* harmony import */ var _guid_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1791);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1920);



const USERINFO_PATH = '/oauth/userinfo';
async function lookUpAccount(http, token, wanted) {
    const reply = await http.send({
        method: 'GET',
        path: USERINFO_PATH,
        headers: { accept: 'application/json', authorization: `Bearer ${token}` },
        waitMsAfter: _reply_js__WEBPACK_IMPORTED_MODULE_1__/* .waitMsAfter */ .cq,
    });
    const accounts = await readAccounts(reply);
    const account = await readAccount(reply, await chooseAccount(reply, accounts, wanted));
    return { ...account, outOf: accounts.length };
}
async function readAccounts(reply) {
    const { accounts } = await (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(reply, 'userinfo');
    if (!Array.isArray(accounts)) {
        throw await (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .defectIn */ .dL)(reply, 'userinfo', 'accounts');
    }
    return accounts.map((listed) => {
        const fields = (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(listed) ? listed : {};
        const id = fields['account_id'];
        const accountId = typeof id === 'string' ? (0,_guid_js__WEBPACK_IMPORTED_MODULE_2__/* .guidIn */ .t)(id) : undefined;
        return { accountId, isDefault: fields['is_default'] === true || fields['is_default'] === 'true', fields };
    });
}
async function chooseAccount(reply, accounts, wanted) {
    const problem = (code) => new _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A({ kind: 'account', code, accounts });
    if (accounts.length === 0) {
        throw problem('no_accounts');
    }
    if (accounts.every(({ accountId }) => accountId === undefined)) {
        throw await (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .defectIn */ .dL)(reply, 'userinfo', 'account-id');
    }
    const chosen = accounts.find(({ accountId, isDefault }) => wanted === 'default' ? isDefault : accountId === wanted.accountId);
    if (chosen === undefined) {
        throw problem(wanted === 'default' ? 'no_default_account' : 'account_not_found');
    }
    return chosen;
}
const PLAIN_HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/;
async function readAccount(reply, { accountId, fields }) {
    if (accountId === undefined) {
        throw await (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .defectIn */ .dL)(reply, 'userinfo', 'account-id');
    }
    const name = fields['account_name'];
    const base = fields['base_uri'];
    const url = typeof base === 'string' ? URL.parse(base) : null;
    if (url?.protocol !== 'https:' || !PLAIN_HOST.test(url.hostname) || url.href !== `${url.origin}/`) {
        throw await (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .defectIn */ .dL)(reply, 'userinfo', 'base-uri');
    }
    return { accountId, accountName: typeof name === 'string' ? name : '', baseUri: url.origin };
}


/***/ }),

/***/ 9209:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RI: () => (/* binding */ parseOAuthHost),
/* harmony export */   ju: () => (/* binding */ ENVIRONMENTS),
/* harmony export */   sT: () => (/* binding */ ACCOUNT_HOSTS),
/* harmony export */   wW: () => (/* binding */ accountServerOf)
/* harmony export */ });
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4480);

const ENVIRONMENTS = ['demo', 'production'];
const ACCOUNT_HOSTS = {
    demo: 'account-d.docusign.com',
    production: 'account.docusign.com',
};
const STAGE_HOST = 'account-s.docusign.com';
const ADMIN_HOSTS = {
    demo: 'admindemo.docusign.com',
    production: 'admin.docusign.com',
};
function accountServerOf(environment) {
    const host = ACCOUNT_HOSTS[environment];
    return describe(new URL(`https://${host}`), host, environment, false);
}
function parseOAuthHost(text, environment) {
    const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
    const address = withScheme.replace(/\.(?=(:\d+)?\/?$)/, '');
    const url = /[\s\\]/.test(address) ? null : URL.parse(address);
    if (url === null || !/^https?:$/.test(url.protocol) || !(isDomain(url.hostname) || isLoopback(url.hostname))) {
        throw unusable('malformed');
    }
    if (url.username !== '' || url.password !== '') {
        throw unusable('credentials');
    }
    if (isOtherHostOfDocusign(url.hostname)) {
        throw unusable(isOfDemo(url.hostname) ? 'other-demo-host' : 'other-production-host');
    }
    if (url.pathname !== '/' || /[?#]/.test(text)) {
        throw unusable('path');
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        throw unusable('insecure');
    }
    if (url.hostname === ACCOUNT_HOSTS.demo && environment === 'production') {
        throw unusable('demo-host-in-production');
    }
    return describe(url, address.replace(/^[^:]*:\/+|\/$/g, ''), environment, true);
}
function unusable(why) {
    return new _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A({ kind: 'not-an-account-server', why });
}
function isOtherHostOfDocusign(hostname) {
    const accountHosts = [...Object.values(ACCOUNT_HOSTS), STAGE_HOST];
    return /(^|\.)docusign\.(com|net)$/.test(hostname) && !accountHosts.includes(hostname);
}
function isOfDemo(hostname) {
    return /demo|stage|-[ds]\.|^accountd\.|^developers?\./.test(hostname);
}
function describe(url, givenHost, environment, namedByHost) {
    const official = ENVIRONMENTS.find((name) => ACCOUNT_HOSTS[name] === url.host);
    const adminHost = ADMIN_HOSTS[official ?? environment];
    return {
        audience: url.host,
        origin: url.origin,
        givenHost,
        environment: official ?? 'custom',
        namedByHost,
        appsAndKeysUrl: `https://${adminHost}/authenticate?goTo=apiIntegratorKey`,
        adminUrl: `https://${adminHost}`,
    };
}
const MAX_DOMAIN_LENGTH = 253;
function isDomain(hostname) {
    const domain = /^(?!(secrets|vars)\.[^.]+$)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})+$/;
    return hostname.length <= MAX_DOMAIN_LENGTH && domain.test(hostname);
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 2490:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ areDocusignScopes),
/* harmony export */   Qi: () => (/* binding */ DEFAULT_REDIRECT_URI),
/* harmony export */   fD: () => (/* binding */ CONSENT_KINDS)
/* harmony export */ });
const CONSENT_KINDS = ['individual', 'admin-internal', 'admin-external'];
const DEFAULT_REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';
function areDocusignScopes(scopes) {
    return scopes.every((scope) => /^[a-z_.]+$/.test(scope));
}


/***/ }),

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ guidIn)
/* harmony export */ });
/* harmony import */ var _pasted_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1215);

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ENCLOSED = /^(?:\{(.*)\}|["'`“”„‘’«](.*)["'`“”‘’»])$/s;
function guidIn(text) {
    const value = (0,_pasted_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withHyphens */ .I)((0,_pasted_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisible */ .O)(text)).trim().replace(/[,;]$/, '').trim();
    const bare = value.replace(ENCLOSED, '$1$2').trim().toLowerCase();
    return GUID.test(bare) ? bare : undefined;
}


/***/ }),

/***/ 1215:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ withHyphens),
/* harmony export */   O: () => (/* binding */ withoutInvisible)
/* harmony export */ });
function withoutInvisible(text) {
    return text.replace(/[\0\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/g, '');
}
function withHyphens(text) {
    return text.replace(/[\u2010-\u2015\u2212]/g, '-');
}


/***/ }),

/***/ 9433:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ spellingsOf),
/* harmony export */   Q: () => (/* binding */ parsePrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4480);


async function parsePrivateKey(text, passphrase, onKey = () => { }) {
    const plain = plainKeyIn(text);
    if (plain !== undefined) {
        onKey(plain);
        return plain;
    }
    const { repairKey } = await __nccwpck_require__.e(/* import() */ 314).then(__nccwpck_require__.bind(__nccwpck_require__, 4314));
    const found = repairKey(text, passphrase, onKey);
    if (typeof found === 'string') {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A({ kind: 'not-a-key', shape: found });
    }
    return found;
}
const PLAIN = /^-----BEGIN (RSA )?PRIVATE KEY-----\r?\n(?:[A-Za-z\d+/]{64}\r?\n){1,52}(?:[A-Za-z\d+/]{1,64}={0,2}\r?\n)?-----END \1PRIVATE KEY-----\s*$/;
function plainKeyIn(text) {
    if (!PLAIN.test(text)) {
        return undefined;
    }
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text);
        const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
        return key.asymmetricKeyType === 'rsa' && modulusLength >= 2048 ? key : undefined;
    }
    catch {
        return undefined;
    }
}
function spellingsOf(privateKey) {
    const own = { rsa: 'pkcs1', ec: 'sec1' }[privateKey.asymmetricKeyType];
    return [...(own === undefined ? [] : [own]), 'pkcs8'].flatMap((type) => {
        const pem = privateKey.export({ type, format: 'pem' }).toString().trim();
        return [pem, pem.replace(/-----[^-]+-----|\s/g, '')];
    });
}


/***/ }),

/***/ 1920:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   cq: () => (/* binding */ waitMsAfter),
/* harmony export */   dL: () => (/* binding */ defectIn),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
async function readFields(reply, endpoint, offsetSeconds = 0) {
    const fields = fieldsIn(reply.body ?? '');
    if (fields === undefined || reply.status < 200 || reply.status > 299) {
        const { readRefusal } = await __nccwpck_require__.e(/* import() */ 284).then(__nccwpck_require__.bind(__nccwpck_require__, 7284));
        throw readRefusal(reply, fields, endpoint, offsetSeconds);
    }
    return fields;
}
async function defectIn(reply, endpoint, defect) {
    const { invalidReply } = await __nccwpck_require__.e(/* import() */ 284).then(__nccwpck_require__.bind(__nccwpck_require__, 7284));
    return invalidReply(reply, endpoint, defect);
}
function fieldsIn(json) {
    try {
        const value = JSON.parse(json.replace(/^\uFEFF/, ''));
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
async function waitMsAfter(reply) {
    const { burstWaitMs } = await __nccwpck_require__.e(/* import() */ 284).then(__nccwpck_require__.bind(__nccwpck_require__, 7284));
    return burstWaitMs(reply);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 9304:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ SURROUNDINGS),
  g: () => (/* binding */ getToken)
});

// EXTERNAL MODULE: ./build/action/foreign-text.js
var foreign_text = __nccwpck_require__(3128);
// EXTERNAL MODULE: ./build/action/inputs.js
var inputs = __nccwpck_require__(7185);
// EXTERNAL MODULE: ./build/action/masks.js
var masks = __nccwpck_require__(7451);
// EXTERNAL MODULE: ./build/action/process.js
var action_process = __nccwpck_require__(887);
// EXTERNAL MODULE: ./build/action/runner.js + 4 modules
var runner = __nccwpck_require__(3002);
// EXTERNAL MODULE: ./build/docusign/account.js
var docusign_account = __nccwpck_require__(447);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/base64url.js
var base64url = __nccwpck_require__(1445);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/validate.js
var validate = __nccwpck_require__(7784);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var errors = __nccwpck_require__(5674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jwt_claims_set.js
var jwt_claims_set = __nccwpck_require__(5526);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwt/unsecured.js




const UnsecuredJWT_base = jwt_claims_set/* JWTClaimsBuilder */.cE;
class UnsecuredJWT extends UnsecuredJWT_base {
  encode() {
    const encodedProtectedHeader = base64url/* encode */.l(JSON.stringify({ alg: "none" })), encodedPayload = base64url/* encode */.l((0,jwt_claims_set/* jwtClaimsSetBytes */._g)(this));
    return `${encodedProtectedHeader}.${encodedPayload}.`;
  }
  static decode(jwt, options) {
    if (typeof jwt != "string")
      throw new errors/* JWTInvalid */.Dp("Unsecured JWT must be a string");
    const { 0: encodedHeader, 1: encodedPayload, 2: signature, length } = jwt.split(".");
    if (length !== 3 || signature !== "")
      throw new errors/* JWTInvalid */.Dp("Invalid Unsecured JWT");
    let header, b64;
    try {
      header = (0,validate/* parseJoseHeader */.OX)(encodedHeader, errors/* JWSInvalid */.Ye, "JWS Protected Header is invalid");
      const extensions = (0,validate/* validateCrit */.nI)(errors/* JWSInvalid */.Ye, validate/* JWS_RECOGNIZED */.qc, void 0, header, header);
      b64 = (0,validate/* validateB64 */.J0)(header, extensions);
    } catch (cause) {
      throw cause instanceof errors/* JWSInvalid */.Ye ? new errors/* JWTInvalid */.Dp("Invalid Unsecured JWT", { cause }) : cause;
    }
    if (header.alg !== "none")
      throw new errors/* JWTInvalid */.Dp("Invalid Unsecured JWT");
    if (!b64)
      throw new errors/* JWTInvalid */.Dp("JWTs MUST NOT use unencoded payload");
    return { payload: (0,jwt_claims_set/* validateClaimsSet */.k6)(header, (0,validate/* decodeBase64url */.h2)(encodedPayload, "payload", errors/* JWTInvalid */.Dp), options), header };
  }
}


// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __nccwpck_require__(4480);
;// CONCATENATED MODULE: ./build/docusign/assertion.js



const ASSERTION_LIFETIME_SECONDS = 600;
async function signedAssertion(grant, now, signer) {
    const claims = {
        iss: grant.integrationKey,
        sub: grant.userId,
        aud: grant.audience,
        iat: now,
        exp: now + ASSERTION_LIFETIME_SECONDS,
        scope: grant.scopes.join(' '),
    };
    const header = base64url/* encode */.l(JSON.stringify({ alg: 'RS256', typ: 'JWT' }));
    const [, payload] = new UnsecuredJWT(claims).encode().split('.');
    const signingInput = `${header}.${payload}`;
    const signature = await signer(Buffer.from(signingInput));
    return `${signingInput}.${signature.toString('base64url')}`;
}
function keySigner(privateKey) {
    return async (signingInput) => signWithKey(signingInput, privateKey);
}
function signWithKey(signingInput, privateKey) {
    try {
        const signature = (0,external_node_crypto_.sign)('sha256', signingInput, privateKey);
        if ((0,external_node_crypto_.verify)('sha256', signingInput, (0,external_node_crypto_.createPublicKey)(privateKey), signature)) {
            return signature;
        }
    }
    catch {
    }
    throw new problem/* Problem */.A({ kind: 'not-a-key', shape: 'damaged' });
}

// EXTERNAL MODULE: ./build/docusign/private-key.js
var private_key = __nccwpck_require__(9433);
// EXTERNAL MODULE: ./build/network/http-reply.js
var http_reply = __nccwpck_require__(45);
// EXTERNAL MODULE: ./build/docusign/reply.js
var docusign_reply = __nccwpck_require__(1920);
;// CONCATENATED MODULE: ./build/docusign/token.js



const MAX_EXPIRES_IN_SECONDS = 366 * 24 * 3600;
async function requestToken(grant, context) {
    try {
        return await requestTokenBy(0, grant, context);
    }
    catch (error) {
        const { skewIn } = await __nccwpck_require__.e(/* import() */ 828).then(__nccwpck_require__.bind(__nccwpck_require__, 9828));
        const offset = skewIn(error);
        if (offset === undefined) {
            throw error;
        }
        return { ...(await requestTokenBy(offset, grant, context)), clockOffsetSeconds: offset };
    }
}
async function requestTokenBy(offsetSeconds, grant, context) {
    const { http, signer, onSecret } = context;
    const reply = await http.send({
        method: 'POST',
        path: '/oauth/token',
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: async (nowMs) => {
            const issuedAt = Math.floor(nowMs / 1000) + offsetSeconds;
            const assertion = await signedAssertion(grant, issuedAt, signer);
            onSecret(assertion);
            return new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString();
        },
        waitMsAfter: docusign_reply/* waitMsAfter */.cq,
    });
    return await readToken(reply, offsetSeconds, onSecret);
}
async function readToken(reply, offsetSeconds, onSecret) {
    const body = await (0,docusign_reply/* readFields */.qU)(reply, 'token', offsetSeconds);
    const value = body['access_token'];
    if (typeof value !== 'string' || !/^[\x21-\x5F\x61-\x7E]+$/.test(value)) {
        throw await (0,docusign_reply/* defectIn */.dL)(reply, 'token', 'access-token');
    }
    onSecret(value);
    const type = body['token_type'];
    if (type !== undefined && !(typeof type === 'string' && type.toLowerCase() === 'bearer')) {
        throw await (0,docusign_reply/* defectIn */.dL)(reply, 'token', 'token-type');
    }
    const expiresIn = body['expires_in'];
    if (typeof expiresIn !== 'number' ||
        !Number.isInteger(expiresIn) ||
        !(expiresIn > 0) ||
        expiresIn > MAX_EXPIRES_IN_SECONDS) {
        throw await (0,docusign_reply/* defectIn */.dL)(reply, 'token', 'expires-in');
    }
    const offset = (0,http_reply/* clockOffsetSeconds */.bg)(reply) ?? offsetSeconds;
    const receivedAt = Math.floor(reply.receivedAtMs / 1000) + ((0,http_reply/* isWrongClock */.MR)(offset) ? offset : 0);
    return {
        value,
        expiresInSeconds: expiresIn,
        expiresAt: receivedAt + expiresIn,
        scopes: readScopes(body['scope']),
        clockOffsetSeconds: undefined,
    };
}
function readScopes(scope) {
    if (typeof scope !== 'string') {
        return undefined;
    }
    const scopes = scope.split(/[\s,+]+/).filter((token) => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(token));
    return scopes.length === 0 ? undefined : scopes;
}

// EXTERNAL MODULE: ./build/network/http-client.js
var http_client = __nccwpck_require__(3854);
// EXTERNAL MODULE: ./build/outputs.js
var build_outputs = __nccwpck_require__(2257);
// EXTERNAL MODULE: ./build/settings.js
var build_settings = __nccwpck_require__(3314);
;// CONCATENATED MODULE: ./build/get-token.js












async function getToken() {
    let settings;
    try {
        settings = await (0,build_settings/* parseSettings */.P)((0,inputs/* readInputs */.Ko)(inputs/* INPUT_NAMES */.Qh), (privateKey) => (0,masks/* mask */.d)(...(0,private_key/* spellingsOf */.H)(privateKey)));
        (0,masks/* mask */.d)(...settings.scopesToMask);
        if (settings.signing.kind === 'command') {
            (0,action_process/* endBySignals */.q)();
        }
        await requestAndReport(settings);
    }
    catch (error) {
        const { explain, withReport } = await __nccwpck_require__.e(/* import() */ 929).then(__nccwpck_require__.bind(__nccwpck_require__, 2929));
        await (0,runner/* fail */.fJ)(withReport(explain(error, settings), settings));
    }
}
const SURROUNDINGS = {
    now: Date.now,
    elapsed: () => process.uptime() * 1000,
    random: Math.random,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
async function requestAndReport(settings) {
    const { server, grant, signing, account } = settings;
    const http = await http_client/* HttpClient */.Q.open(server.origin, SURROUNDINGS, onRetry);
    try {
        const token = await requestToken(grant, { http, signer: await signerOf(signing), onSecret });
        const ofToken = (0,build_outputs/* tokenOutputs */.Q5)(token, grant.scopes);
        (0,runner/* setOutputs */.n0)(ofToken);
        await warnAbout(token, grant.scopes);
        const found = account === 'none' ? undefined : await (0,docusign_account/* lookUpAccount */.o)(http, token.value, account);
        const ofAccount = found === undefined ? {} : (0,build_outputs/* accountOutputs */.M6)(found);
        (0,runner/* setOutputs */.n0)(ofAccount);
        const outputs = { ...ofToken, ...ofAccount };
        await passOn(outputs, token, settings);
        (0,runner/* setOutputs */.n0)({ report: build_outputs/* SUCCESS_REPORT */.rm });
        (0,runner/* log */.Rm)((0,build_outputs/* successLine */.CR)(outputs, account === 'default' ? found?.outOf : 1));
    }
    finally {
        http.close();
    }
}
async function onRetry(retry) {
    const { retryLine } = await __nccwpck_require__.e(/* import() */ 50).then(__nccwpck_require__.bind(__nccwpck_require__, 6050));
    (0,runner/* log */.Rm)(retryLine(retry));
}
async function signerOf(signing) {
    if (signing.kind === 'key') {
        return keySigner(signing.privateKey);
    }
    const { commandSigner } = await __nccwpck_require__.e(/* import() */ 900).then(__nccwpck_require__.bind(__nccwpck_require__, 5900));
    return commandSigner(signing.command);
}
function onSecret(secret) {
    (0,action_process/* endBySignals */.q)();
    (0,masks/* mask */.d)(secret);
    (0,foreign_text/* rememberSecret */.Gz)(secret);
}
async function passOn(outputs, token, { exportEnv, sealingKey }) {
    if (exportEnv) {
        (0,runner/* exportVariables */.qY)((0,build_outputs/* variablesOf */.ht)(outputs));
    }
    if (sealingKey !== undefined) {
        const { seal } = await Promise.all(/* import() */[__nccwpck_require__.e(473), __nccwpck_require__.e(767)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5767));
        const { currentRun } = await __nccwpck_require__.e(/* import() */ 149).then(__nccwpck_require__.bind(__nccwpck_require__, 6149));
        (0,runner/* setOutputs */.n0)({ 'sealed-token': await seal(outputs, token.expiresAt, currentRun(), sealingKey) });
    }
}
async function warnAbout(token, requested) {
    const granted = token.scopes?.map((scope) => scope.toLowerCase()) ?? requested;
    const withheld = requested.filter((scope) => !granted.includes(scope.toLowerCase()));
    const lacksScopes = withheld.some((scope) => scope !== 'impersonation');
    if (lacksScopes || token.clockOffsetSeconds !== undefined) {
        const { warningsAbout } = await __nccwpck_require__.e(/* import() */ 50).then(__nccwpck_require__.bind(__nccwpck_require__, 6050));
        warningsAbout(token, lacksScopes ? withheld : []).forEach(runner/* warn */.R8);
    }
}


/***/ }),

/***/ 4779:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ connectionTo)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);


async function connectionTo(origin, authorities = {}) {
    const options = { keepAlive: true, maxSockets: 1, rejectUnauthorized: true, ...authorities };
    if (origin.protocol === 'http:') {
        return { origin, agent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options) };
    }
    const proxy = process.env['https_proxy']?.trim() || process.env['HTTPS_PROXY']?.trim();
    const tunnel = proxy ? (await __nccwpck_require__.e(/* import() */ 940).then(__nccwpck_require__.bind(__nccwpck_require__, 4940))).tunnelTo(origin, proxy, options) : undefined;
    return tunnel === undefined
        ? { origin, agent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) }
        : { origin, agent: tunnel, abandonProxy: () => tunnel.abandon() };
}


/***/ }),

/***/ 3854:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4480);
/* harmony import */ var _agent_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4779);
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(45);






const USER_AGENT = 'docusign-access-token/1.0.0';
const ATTEMPT_TIMEOUT_MS = 10_000;
const TOTAL_TIMEOUT_MS = 30_000;
const MAX_INTERIM_REPLIES = 100;
class HttpClient {
    #connection;
    #surroundings;
    #onRetry;
    #maxReplyBytes;
    #deadlineMs;
    #retries = 0;
    constructor(connection, surroundings, onRetry, maxReplyBytes) {
        this.#connection = connection;
        this.#maxReplyBytes = maxReplyBytes;
        this.#surroundings = surroundings;
        this.#onRetry = onRetry;
        this.#deadlineMs = surroundings.elapsed() + TOTAL_TIMEOUT_MS;
    }
    static async open(origin, surroundings, onRetry, maxReplyBytes = _http_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_REPLY_BYTES */ .Kf) {
        return new HttpClient(await (0,_agent_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionTo */ .m)(new URL(origin)), surroundings, onRetry, maxReplyBytes);
    }
    async send(request) {
        for (;;) {
            const outcome = await this.#attempt(request, await this.#bodyOf(request));
            const knownMs = outcome instanceof Error || outcome.status < 400 ? undefined : await request.waitMsAfter?.(outcome);
            if (!(outcome instanceof Error || isTemporary(outcome) || knownMs !== undefined)) {
                return outcome;
            }
            const { networkFailureOf } = await __nccwpck_require__.e(/* import() */ 163).then(__nccwpck_require__.bind(__nccwpck_require__, 3163));
            const { waitBeforeRetry } = await __nccwpck_require__.e(/* import() */ 660).then(__nccwpck_require__.bind(__nccwpck_require__, 3660));
            const reason = outcome instanceof Error ? networkFailureOf(outcome) : outcome;
            const waitMs = waitBeforeRetry(reason, {
                retries: this.#retries,
                remainingMs: this.#remainingMs(),
                random: this.#surroundings.random(),
                knownMs,
            });
            if (waitMs !== undefined) {
                this.#retries += 1;
                await this.#onRetry({ reason, waitMs, number: this.#retries });
                await this.#surroundings.sleep(waitMs);
            }
            else if (reason.kind === 'reply') {
                return reason;
            }
            else {
                const { withTrust } = await __nccwpck_require__.e(/* import() */ 248).then(__nccwpck_require__.bind(__nccwpck_require__, 1248));
                const failure = await withTrust(reason, this.#connection.origin);
                throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A({ ...failure, path: request.path });
            }
        }
    }
    close() {
        this.#connection.agent.destroy();
    }
    async #bodyOf({ body }) {
        const startedAtMs = this.#surroundings.elapsed();
        const text = await body?.(this.#surroundings.now());
        this.#deadlineMs += this.#surroundings.elapsed() - startedAtMs;
        return text;
    }
    #remainingMs() {
        return this.#deadlineMs - this.#surroundings.elapsed();
    }
    #attempt({ method, path, headers }, body) {
        const { origin, agent, abandonProxy } = this.#connection;
        const length = body !== undefined && { 'content-length': Buffer.byteLength(body) };
        const url = new URL(origin.origin + path);
        const outgoing = (url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__).request(url, {
            method,
            agent,
            headers: { ...headers, ...length, 'accept-encoding': 'identity', 'user-agent': USER_AGENT },
        });
        return new Promise((resolve) => {
            const settle = (outcome) => {
                clearTimeout(timer);
                resolve(outcome);
                if (outcome instanceof Error || outcome.body === undefined) {
                    outgoing.destroy();
                }
            };
            let reply;
            const fail = (error) => {
                if (!reply?.complete) {
                    settle(error);
                }
            };
            const waitingFor = watchLookUp(outgoing, url.hostname);
            const timeOut = () => {
                const code = abandonProxy?.() ? 'proxy_unreachable' : waitingFor();
                settle(new _problem_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A({ kind: 'network', code, temporary: true }));
            };
            const timer = setTimeout(timeOut, Math.max(0, Math.min(ATTEMPT_TIMEOUT_MS, this.#remainingMs())));
            outgoing.on('error', fail);
            outgoing.once('close', () => fail(new Error('closed without a reply')));
            let interimReplies = 0;
            const head = (status, received) => ({ kind: 'reply', status, headers: received, receivedAtMs: this.#surroundings.now() });
            outgoing.on('information', ({ statusCode, headers: received }) => {
                if (++interimReplies > MAX_INTERIM_REPLIES) {
                    settle({ ...head(statusCode, received), body: undefined });
                }
            });
            outgoing.once('response', (incoming) => {
                reply = incoming.on('error', fail);
                const received = head(incoming.statusCode ?? 0, incoming.headers);
                readBody(incoming, this.#maxReplyBytes, (text) => settle({ ...received, body: text }));
            });
            outgoing.end(body);
        });
    }
}
function isTemporary({ status }) {
    return status === 429 || (status >= 500 && status <= 599);
}
function watchLookUp(outgoing, hostname) {
    let isLookingUp = false;
    outgoing.once('socket', (socket) => {
        isLookingUp = socket.connecting && (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(hostname) === 0;
        if (isLookingUp) {
            socket.once('lookup', () => {
                isLookingUp = false;
            });
        }
    });
    return () => (isLookingUp ? 'host_not_found' : 'timed_out');
}
function readBody(incoming, maxBytes, done) {
    const chunks = [];
    let bytes = 0;
    incoming.on('data', (chunk) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > maxBytes) {
            done(undefined);
        }
    });
    incoming.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ MAX_REPLY_BYTES),
/* harmony export */   MR: () => (/* binding */ isWrongClock),
/* harmony export */   W6: () => (/* binding */ CENTURY_MS),
/* harmony export */   bg: () => (/* binding */ clockOffsetSeconds),
/* harmony export */   m6: () => (/* binding */ parseHttpDate),
/* harmony export */   x$: () => (/* binding */ serverTimeMs)
/* harmony export */ });
const MAX_REPLY_BYTES = 64 * 1024;
const CENTURY_MS = 100 * 365 * 24 * 3600 * 1000;
const OLDEST_TIME_MS = Date.UTC(2025, 0);
function clockOffsetSeconds(reply) {
    const serverMs = serverTimeMs(reply);
    return serverMs === undefined ? undefined : Math.round((serverMs - reply.receivedAtMs) / 1000);
}
const TOLERATED_SKEW_SECONDS = 60;
function isWrongClock(offsetSeconds) {
    return Math.abs(offsetSeconds) > TOLERATED_SKEW_SECONDS;
}
function serverTimeMs(reply) {
    const time = parseHttpDate(reply.headers.date ?? '');
    return time >= OLDEST_TIME_MS && time - reply.receivedAtMs < CENTURY_MS ? time : undefined;
}
function parseHttpDate(text) {
    if (!/^[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text)) {
        return Number.NaN;
    }
    return Date.parse(/\d{4}\s*$/.test(text) ? `${text} GMT` : text);
}


/***/ }),

/***/ 2257:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ successLine),
/* harmony export */   M6: () => (/* binding */ accountOutputs),
/* harmony export */   Q5: () => (/* binding */ tokenOutputs),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   rm: () => (/* binding */ SUCCESS_REPORT)
/* harmony export */ });
/* harmony import */ var _action_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3128);

function tokenOutputs(token, requestedScopes) {
    return {
        'access-token': token.value,
        'token-type': 'Bearer',
        'expires-in': String(token.expiresInSeconds),
        'expires-at': new Date(token.expiresAt * 1000).toISOString().replace('.000', ''),
        scopes: (token.scopes ?? requestedScopes).filter((scope) => (0,_action_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessValue */ .Dk)(scope) === scope).join(' '),
    };
}
function accountOutputs({ accountId, accountName, baseUri }) {
    return {
        'account-id': accountId,
        'account-name': (0,_action_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessValue */ .Dk)(accountName),
        'base-uri': baseUri,
        'rest-base-path': `${baseUri}/restapi`,
    };
}
const SUCCESS_REPORT = '{"version":1,"result":"success"}';
const VARIABLES = {
    DOCUSIGN_ACCESS_TOKEN: 'access-token',
    DOCUSIGN_ACCOUNT_ID: 'account-id',
    DOCUSIGN_BASE_URI: 'base-uri',
    DOCUSIGN_REST_BASE_PATH: 'rest-base-path',
};
function variablesOf(outputs) {
    const pairs = Object.entries(VARIABLES).map(([variable, output]) => [variable, outputs[output]]);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
function successLine(outputs, outOf = 1) {
    const { 'account-id': account, 'account-name': name = '' } = outputs;
    const which = outOf === 1 ? '' : ` (${(0,_action_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmless */ .Is)(name)}, the default of ${outOf} accounts)`;
    return `DocuSign access token for ${account === undefined ? 'the user' : `account ${account}${which}`}, valid until ${outputs['expires-at']}`;
}


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Problem),
/* harmony export */   Z: () => (/* binding */ nodeCodeOf)
/* harmony export */ });
class Problem extends Error {
    name = 'Problem';
    facts;
    constructor(facts) {
        super(facts.kind);
        this.facts = facts;
    }
}
function nodeCodeOf(error) {
    const { code } = error instanceof Error ? error : new Error();
    return code;
}


/***/ }),

/***/ 3314:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseUnsealSettings),
/* harmony export */   P: () => (/* binding */ parseSettings)
/* harmony export */ });
/* harmony import */ var _docusign_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9209);
/* harmony import */ var _docusign_grant_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2490);
/* harmony import */ var _docusign_guid_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1791);
/* harmony import */ var _docusign_private_key_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9433);
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4480);





async function parseSettings(inputs, onKey) {
    const { read, problems } = readerOf(inputs);
    const environment = (await read('environment', (text) => parseMember(text ?? 'demo', _docusign_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .ENVIRONMENTS */ .ju))) ?? 'demo';
    const server = await read('oauth-host', (text) => text === undefined ? (0,_docusign_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .accountServerOf */ .wW)(environment) : (0,_docusign_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOAuthHost */ .RI)(text, environment));
    const integrationKey = await read('integration-key', parseRequiredGuid);
    const userId = await read('user-id', (text) => parseUserId(text, integrationKey));
    const { 'signing-command': command, scopes: givenScopes = '' } = inputs;
    const signing = command === undefined
        ? await read('private-key', (text) => parseKey(text, inputs['private-key-passphrase'], onKey))
        : await read('signing-command', () => parseCommand(command, inputs['private-key']));
    const scopes = await read('scopes', parseScopes);
    const lookUp = (await read('lookup-account', (text) => parseBoolean(text, true))) ?? true;
    const account = await read('account-id', (text) => parseAccount(text, lookUp));
    const redirectUri = await read('redirect-uri', parseRedirect);
    const consent = await read('consent', (text) => parseMember(text ?? 'individual', _docusign_grant_js__WEBPACK_IMPORTED_MODULE_3__/* .CONSENT_KINDS */ .fD));
    const exportEnv = (await read('export-env', (text) => parseBoolean(text, false))) ?? false;
    const sealingKey = await read('sealing-key', (text) => (text === undefined ? undefined : parseSealingKey(text)));
    if (!server || !integrationKey || !userId || !signing || !scopes || !account || !consent || problems.length > 0) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'inputs', problems, server: server ?? (0,_docusign_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .accountServerOf */ .wW)(environment) });
    }
    return {
        server,
        grant: { integrationKey, userId, audience: server.audience, scopes },
        scopesAreChosen: givenScopes !== '',
        scopesToMask: scopes.includes(givenScopes) ? [] : scopes.filter((scope) => !(0,_docusign_grant_js__WEBPACK_IMPORTED_MODULE_3__/* .areDocusignScopes */ .Oc)([scope])),
        signing,
        account,
        redirectUri,
        consent,
        exportEnv,
        sealingKey,
    };
}
async function parseUnsealSettings(inputs) {
    const { read, problems } = readerOf(inputs);
    const sealedToken = await read('sealed-token', parseRequired);
    const sealingKey = await read('sealing-key', (text) => parseSealingKey(parseRequired(text)));
    const exportEnv = await read('export-env', (text) => parseBoolean(text, false));
    if (sealedToken === undefined || sealingKey === undefined || exportEnv === undefined) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'inputs', problems, server: undefined });
    }
    return { sealedToken, sealingKey, exportEnv };
}
function readerOf(inputs) {
    const problems = [];
    const read = async (input, parse) => {
        try {
            return await parse(inputs[input]);
        }
        catch (error) {
            if (!(error instanceof _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A)) {
                throw error;
            }
            const fault = error.facts;
            const recognizer = fault.kind === 'missing' ? undefined : await __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 3746));
            problems.push({ input, ...fault, ...(await recognizer?.lookalikeOf(inputs, input, fault)) });
            return undefined;
        }
    };
    return { read, problems };
}
function parseMember(text, members) {
    const member = members.find((candidate) => candidate === text.toLowerCase());
    if (member === undefined) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'off-rule' });
    }
    return member;
}
function parseBoolean(text, fallback) {
    return text === undefined ? fallback : parseMember(text, ['true', 'false']) === 'true';
}
function parseRequired(text) {
    if (text === undefined) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'missing' });
    }
    return text;
}
function parseRequiredGuid(given) {
    const guid = (0,_docusign_guid_js__WEBPACK_IMPORTED_MODULE_4__/* .guidIn */ .t)(parseRequired(given));
    if (guid === undefined) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'not-a-guid' });
    }
    return guid;
}
function parseUserId(text, integrationKey) {
    const userId = parseRequiredGuid(text);
    if (userId === integrationKey) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'same-as-integration-key' });
    }
    return userId;
}
function parseAccount(text, lookUp) {
    if (text === undefined) {
        return lookUp ? 'default' : 'none';
    }
    if (!lookUp) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'not-looked-up' });
    }
    return { accountId: parseRequiredGuid(text) };
}
async function parseKey(text, passphrase, onKey) {
    return { kind: 'key', privateKey: await (0,_docusign_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePrivateKey */ .Q)(parseRequired(text), passphrase, onKey) };
}
function parseCommand(command, privateKey) {
    if (privateKey !== undefined) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'two-signers' });
    }
    return { kind: 'command', command };
}
const SCOPE = /^(?!(?:secrets|vars|needs|steps)\.)[A-Za-z][\w.:-]{0,49}$/;
function parseScopes(text = '') {
    const scopes = text.split(/[\s,]+/).filter((scope) => scope !== '');
    if (!scopes.every((scope) => SCOPE.test(scope) && (0,_docusign_guid_js__WEBPACK_IMPORTED_MODULE_4__/* .guidIn */ .t)(scope) === undefined)) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'off-rule' });
    }
    return [...new Set([...(scopes.length === 0 ? ['signature'] : scopes), 'impersonation'])];
}
async function parseRedirect(text) {
    if (text === undefined || text === _docusign_grant_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_REDIRECT_URI */ .Qi) {
        return _docusign_grant_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_REDIRECT_URI */ .Qi;
    }
    const { parseRedirectUri } = await __nccwpck_require__.e(/* import() */ 218).then(__nccwpck_require__.bind(__nccwpck_require__, 218));
    return text.toLowerCase() === 'none' ? undefined : parseRedirectUri(text);
}
function parseSealingKey(text) {
    const base64 = text.trim();
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length !== 32 || bytes.toString('base64') !== base64) {
        throw new _problem_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A({ kind: 'off-rule' });
    }
    return bytes;
}


/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ decoder),
/* harmony export */   Rd: () => (/* binding */ encoder),
/* harmony export */   VS: () => (/* binding */ uint32be),
/* harmony export */   WG: () => (/* binding */ encodeBase64),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   lF: () => (/* binding */ encode),
/* harmony export */   mx: () => (/* binding */ uint64be),
/* harmony export */   u8: () => (/* binding */ strictDecoder),
/* harmony export */   xW: () => (/* binding */ concat),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
const encoder = new TextEncoder(), decoder = new TextDecoder(), strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = 2 ** 32;
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}



/***/ }),

/***/ 5526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ jwtClaim),
/* harmony export */   _g: () => (/* binding */ jwtClaimsSetBytes),
/* harmony export */   cE: () => (/* binding */ JWTClaimsBuilder),
/* harmony export */   k6: () => (/* binding */ validateClaimsSet)
/* harmony export */ });
/* unused harmony export secs */
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5674);
/* harmony import */ var _buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7410);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7784);



const epoch = (date) => Math.floor(date.getTime() / 1e3), multipliers = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31557600
}, REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i, checkFailed = "check_failed";
function invalidDuration() {
  throw new TypeError("Invalid time period format");
}
function secs(str) {
  typeof str != "string" && invalidDuration();
  const matched = REGEX.exec(str);
  (!matched || matched[4] && matched[1]) && invalidDuration();
  const value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
  return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4]?.toLowerCase() === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
  if (!Number.isFinite(input))
    throw new TypeError(`Invalid ${label} input`);
  return input;
}
function validateStringClaim(claim, value) {
  if (typeof value != "string")
    throw new TypeError(`"${claim}" claim must be a string`);
}
function validateAudienceClaim(value) {
  if (typeof value != "string" && (!Array.isArray(value) || Array.from(value).some((member) => typeof member != "string")))
    throw new TypeError('"aud" claim must be a string or an array of strings');
}
function numericDate(value, label) {
  return typeof value == "number" ? validateInput(label, value) : value instanceof Date ? validateInput(label, epoch(value)) : epoch(/* @__PURE__ */ new Date()) + secs(value);
}
const normalizeTyp = (value) => {
  const normalized = value.toLowerCase();
  return value.includes("/") ? normalized : `application/${normalized}`;
}, checkAudiencePresence = (audPayload, audOption) => typeof audPayload == "string" ? audOption.includes(audPayload) : Array.isArray(audPayload) ? audOption.some((aud) => audPayload.includes(aud)) : !1;
function validateNumericDate(claimsSet, claim, required = !1) {
  const value = claimsSet[claim];
  if (!(value === void 0 && !required)) {
    if (typeof value != "number")
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTClaimValidationFailed */ .ie(`"${claim}" claim must be a number`, claimsSet, claim, "invalid");
    return value;
  }
}
function unexpectedClaim(claimsSet, claim) {
  throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTClaimValidationFailed */ .ie(`unexpected "${claim}" claim value`, claimsSet, claim, checkFailed);
}
function validateClaimsSet(protectedHeader, claimsSetBytes, options = {}) {
  let claimsSet;
  try {
    claimsSet = JSON.parse(_buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .strictDecoder */ .u8.decode(claimsSetBytes));
  } catch (cause) {
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("JWT Claims Set must be a top-level JSON object", { cause });
  }
  if (!(0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(claimsSet))
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("JWT Claims Set must be a top-level JSON object");
  const { typ } = options;
  if (typ !== void 0 && (typeof protectedHeader.typ != "string" || normalizeTyp(protectedHeader.typ) !== normalizeTyp(typ)))
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTClaimValidationFailed */ .ie('unexpected "typ" JWT header value', claimsSet, "typ", checkFailed);
  const { requiredClaims = [], issuer, subject, audience, maxTokenAge } = options, presenceCheck = [...requiredClaims];
  maxTokenAge !== void 0 && presenceCheck.push("iat"), audience !== void 0 && presenceCheck.push("aud"), subject !== void 0 && presenceCheck.push("sub"), issuer !== void 0 && presenceCheck.push("iss");
  for (const claim of new Set(presenceCheck.reverse()))
    if (!Object.hasOwn(claimsSet, claim))
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTClaimValidationFailed */ .ie(`missing required "${claim}" claim`, claimsSet, claim, "missing");
  issuer !== void 0 && !(Array.isArray(issuer) ? issuer : [issuer]).includes(claimsSet.iss) && unexpectedClaim(claimsSet, "iss"), subject !== void 0 && claimsSet.sub !== subject && unexpectedClaim(claimsSet, "sub"), audience !== void 0 && !checkAudiencePresence(claimsSet.aud, typeof audience == "string" ? [audience] : audience) && unexpectedClaim(claimsSet, "aud");
  const { clockTolerance } = options;
  let tolerance = 0;
  if (typeof clockTolerance == "string")
    tolerance = secs(clockTolerance);
  else if (clockTolerance !== void 0) {
    if (typeof clockTolerance != "number")
      throw new TypeError("Invalid clockTolerance option type");
    tolerance = clockTolerance;
  }
  if (validateInput("clockTolerance option", tolerance), tolerance < 0)
    throw new TypeError("Invalid clockTolerance option input");
  const { currentDate } = options, now = validateInput("currentDate option", epoch(currentDate === void 0 ? /* @__PURE__ */ new Date() : currentDate)), iat = validateNumericDate(claimsSet, "iat", maxTokenAge !== void 0), nbf = validateNumericDate(claimsSet, "nbf");
  if (nbf !== void 0 && nbf > now + tolerance)
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTClaimValidationFailed */ .ie('"nbf" claim timestamp check failed', claimsSet, "nbf", checkFailed);
  const exp = validateNumericDate(claimsSet, "exp");
  if (exp !== void 0 && exp <= now - tolerance)
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTExpired */ .n('"exp" claim timestamp check failed', claimsSet, "exp", checkFailed);
  if (maxTokenAge !== void 0) {
    const age = now - iat, max = validateInput("maxTokenAge option", typeof maxTokenAge == "number" ? maxTokenAge : secs(maxTokenAge));
    if (max < 0)
      throw new TypeError("Invalid maxTokenAge option input");
    if (age - tolerance > max)
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTExpired */ .n('"iat" claim timestamp check failed (too far in the past)', claimsSet, "iat", checkFailed);
    if (age < -tolerance)
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTClaimValidationFailed */ .ie('"iat" claim timestamp check failed (it should be in the past)', claimsSet, "iat", checkFailed);
  }
  return claimsSet;
}
let producerClaimsSets;
function producerClaimsSet(producer) {
  return producerClaimsSets.get(producer);
}
function jwtClaimsSetBytes(producer) {
  const claimsSet = producerClaimsSet(producer);
  for (const claim of ["iat", "nbf", "exp"]) {
    const value = claimsSet[claim];
    if (typeof value == "number" && !Number.isFinite(value))
      throw new TypeError(`"${claim}" claim must be a finite number`);
  }
  return _buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .encoder */ .Rd.encode(JSON.stringify(claimsSet));
}
function jwtClaim(producer, claim) {
  return producerClaimsSet(producer)[claim];
}
class JWTClaimsBuilder {
  constructor(claimsSet = {}) {
    if (!(0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(claimsSet))
      throw new TypeError("JWT Claims Set MUST be an object");
    (producerClaimsSets ||= /* @__PURE__ */ new WeakMap()).set(this, structuredClone(claimsSet));
  }
  setIssuer(value) {
    return validateStringClaim("iss", value), producerClaimsSet(this).iss = value, this;
  }
  setSubject(value) {
    return validateStringClaim("sub", value), producerClaimsSet(this).sub = value, this;
  }
  setAudience(value) {
    return validateAudienceClaim(value), producerClaimsSet(this).aud = value, this;
  }
  setJti(value) {
    return validateStringClaim("jti", value), producerClaimsSet(this).jti = value, this;
  }
  setNotBefore(value) {
    return producerClaimsSet(this).nbf = numericDate(value, "setNotBefore"), this;
  }
  setExpirationTime(value) {
    return producerClaimsSet(this).exp = numericDate(value, "setExpirationTime"), this;
  }
  setIssuedAt(value) {
    const claimsSet = producerClaimsSet(this);
    return value === void 0 ? claimsSet.iat = epoch(/* @__PURE__ */ new Date()) : typeof value == "string" ? claimsSet.iat = validateInput("setIssuedAt", epoch(/* @__PURE__ */ new Date()) + secs(value)) : claimsSet.iat = numericDate(value, "setIssuedAt"), this;
  }
}



/***/ }),

/***/ 7784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ validateCritDuplicates),
/* harmony export */   CT: () => (/* binding */ JWE_RECOGNIZED),
/* harmony export */   Fw: () => (/* binding */ validateAlgorithms),
/* harmony export */   GT: () => (/* binding */ assertUint8Array),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   J0: () => (/* binding */ validateB64),
/* harmony export */   MV: () => (/* binding */ encodeAsciiMember),
/* harmony export */   OX: () => (/* binding */ parseJoseHeader),
/* harmony export */   ac: () => (/* binding */ assertNotSet),
/* harmony export */   fz: () => (/* binding */ isDisjoint),
/* harmony export */   h2: () => (/* binding */ decodeBase64url),
/* harmony export */   ji: () => (/* binding */ serializeJoseHeader),
/* harmony export */   nI: () => (/* binding */ validateCrit),
/* harmony export */   qc: () => (/* binding */ JWS_RECOGNIZED)
/* harmony export */ });
/* unused harmony export isJwkSet */
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5674);
/* harmony import */ var _util_base64url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1445);
/* harmony import */ var _buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7410);



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return (0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return (0,_buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .encode */ .lF)(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(_buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .strictDecoder */ .u8.decode((0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JOSENotSupported */ .T0(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JWSInvalid */ .Ye('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}



/***/ }),

/***/ 1445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   l: () => (/* binding */ encode)
/* harmony export */ });
/* harmony import */ var _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7410);

const invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
  try {
    return (0,_lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(typeof input == "string" ? input : _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .decoder */ .D0.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function encode(input) {
  return (0,_lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeBase64 */ .WG)(typeof input == "string" ? _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .encoder */ .Rd.encode(input) : input, !0);
}



/***/ }),

/***/ 5674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ JWTInvalid),
/* harmony export */   Rb: () => (/* binding */ JOSEAlgNotAllowed),
/* harmony export */   T0: () => (/* binding */ JOSENotSupported),
/* harmony export */   Ye: () => (/* binding */ JWSInvalid),
/* harmony export */   aA: () => (/* binding */ JWEInvalid),
/* harmony export */   ie: () => (/* binding */ JWTClaimValidationFailed),
/* harmony export */   n: () => (/* binding */ JWTExpired),
/* harmony export */   xO: () => (/* binding */ JWEDecryptionFailed)
/* harmony export */ });
/* unused harmony exports JOSEError, JWKInvalid, JWKSInvalid, JWKSMultipleMatchingKeys, JWKSNoMatchingKey, JWKSTimeout, JWSSignatureVerificationFailed */
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends JOSEError {
  static code = "ERR_JOSE_ALG_NOT_ALLOWED";
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends JOSEError {
  static code = "ERR_JWE_INVALID";
  code = "ERR_JWE_INVALID";
}
class JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}



/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _action_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(887);
/* harmony import */ var _get_token_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9304);


const OTHERS = {
    unseal: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(473), __nccwpck_require__.e(969)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3969))).unsealToken(),
    'follow-up': async () => (await __nccwpck_require__.e(/* import() */ 402).then(__nccwpck_require__.bind(__nccwpck_require__, 9402))).followUp(),
};
(0,_action_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startAction */ .R)(OTHERS[process.argv[2] ?? ''] ?? _get_token_js__WEBPACK_IMPORTED_MODULE_1__/* .getToken */ .g);

module.exports = __webpack_exports__;
/******/ })()
;