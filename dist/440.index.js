"use strict";
exports.id = 440;
exports.ids = [440];
exports.modules = {

/***/ 874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ signatureIn),
/* harmony export */   u: () => (/* binding */ SigningError)
/* harmony export */ });
/** Recognizes an RS256 signature as the tools of a KMS, an HSM or a vault print it, and says what came instead. */
/** Something outside this process was asked for a signature, and gave none. */
class SigningError extends Error {
    name = 'SigningError';
    problem;
    constructor(problem) {
        super(problem.kind);
        this.problem = problem;
    }
}
/**
 * Reads what a tool printed: raw bytes, or base64 or base64url, wrapped or not, in quotes or behind Vault's `vault:v1:`.
 *
 * @throws {SigningError} It is nothing, or no signature.
 */
function signatureIn(output) {
    // Hardly any signature consists of base64's letters alone, and hardly any one's base64 of hexadecimal digits alone.
    const text = output
        .toString('latin1')
        .replace(/[\s"]/g, '')
        .replace(/^vault:v\d+:/, '');
    if (text === '') {
        throw new SigningError({ kind: 'nothing' });
    }
    const isHexadecimal = /^[0-9a-f]+$/i.test(text);
    const signature = /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : output;
    if (isHexadecimal || !isSignature(signature)) {
        throw new SigningError({ kind: 'no-signature', bytes: output.length });
    }
    return signature;
}
/** As long as the modulus of a key that RS256 may use; and unlike a message, not of printable characters alone. */
function isSignature(bytes) {
    const { length } = bytes;
    return length >= 256 && length <= 1024 && length % 64 === 0 && bytes.some((byte) => byte > 0x7e);
}


/***/ }),

/***/ 440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandSigner: () => (/* binding */ commandSigner)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _action_run_context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(149);
/* harmony import */ var _action_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(778);
/* harmony import */ var _docusign_signature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(874);
/** Signs with a command of the workflow's, so that the private key may stay in a KMS, an HSM or a vault. */








const TIMEOUT_SECONDS = 20;
const MAX_OUTPUT_BYTES = 8 * 1024;
/** @param command - A command line for the shell. Reads the bytes to sign, and prints their signature. */
function commandSigner(command) {
    return { takesLong: true, sign: async (signingInput) => (0,_docusign_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .signatureIn */ .S)(await outputOf(command, signingInput)) };
}
/**
 * Runs a command in the workspace, with the environment of the step but for its inputs, which hold other secrets.
 *
 * @returns What it printed on standard output. What it prints on standard error goes to the log.
 * @throws {SigningError} It could not be started, failed, took too long or printed too much.
 */
async function outputOf(command, input) {
    // It is no secret without its signature, but some tools print at length what they can't read.
    (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .mask */ .dK)(input.toString('latin1'));
    const file = openAsFile(input);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, {
        shell: true,
        cwd: (0,_action_run_context_js__WEBPACK_IMPORTED_MODULE_7__/* .workspace */ .Gl)(),
        env: {
            ...(0,_action_run_context_js__WEBPACK_IMPORTED_MODULE_7__/* .environmentWithoutInputs */ .XU)(),
            DOCUSIGN_SIGNING_DIGEST: (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256').update(input).digest('base64'),
        },
        stdio: [file.descriptor, 'pipe', 'pipe'],
        // A process group of its own, which can be ended as a whole.
        detached: process.platform !== 'win32',
        windowsHide: true,
        // Node's types don't see that both streams are pipes.
    });
    const stopWatching = beforeThisProcessEnds(() => endWithChildren(child));
    try {
        return await finished(child);
    }
    finally {
        endWithChildren(child);
        stopWatching();
        file.close();
    }
}
/** Not a pipe: on Linux, Node's pipes are sockets, which no tool can open as `/dev/stdin`. */
function openAsFile(bytes) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), `signing-input-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync)(path, bytes, { flag: 'wx', mode: 0o600 });
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, 'r');
        const close = () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(descriptor);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(path, { force: true });
        };
        return { descriptor, close };
    }
    catch (error) {
        throw new _docusign_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .SigningError */ .u({ kind: 'not-started', nodeCode: error.code });
    }
}
function finished(child) {
    const chunks = [];
    logLines(child.stderr);
    return new Promise((resolve, reject) => {
        const fail = (problem) => reject(new _docusign_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .SigningError */ .u(problem));
        const timer = setTimeout(fail, TIMEOUT_SECONDS * 1000, { kind: 'timed-out', seconds: TIMEOUT_SECONDS });
        child.stdout.on('data', (chunk) => {
            chunks.push(chunk);
            if (chunks.reduce((sum, { length }) => sum + length, 0) > MAX_OUTPUT_BYTES) {
                fail({ kind: 'too-much', maxBytes: MAX_OUTPUT_BYTES });
            }
        });
        child.once('error', (error) => fail({ kind: 'not-started', nodeCode: error.code }));
        // What it has left running may keep its streams open.
        child.once('exit', () => endWithChildren(child));
        child.once('close', (exitCode, signal) => {
            if (exitCode === 0) {
                resolve(Buffer.concat(chunks));
            }
            else {
                fail(signal === null ? { kind: 'exit-code', exitCode: exitCode ?? 1 } : { kind: 'signal', signal });
            }
        });
        child.once('close', () => clearTimeout(timer));
    });
}
/** Logs a stream line by line, as the runner does for a `run:` step. */
function logLines(stream) {
    let pending = '';
    stream.setEncoding('utf8').on('data', (text) => {
        const lines = (pending + text).split(/\r?\n/);
        pending = lines.pop() ?? '';
        if (pending.length > MAX_OUTPUT_BYTES) {
            lines.push(pending);
            pending = '';
        }
        lines.forEach(_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .log */ .Rm);
    });
    stream.once('end', () => pending !== '' && (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .log */ .Rm)(pending));
}
function endWithChildren({ pid }) {
    if (pid === undefined) {
        return;
    }
    if (process.platform === 'win32') {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
        return;
    }
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // No process of it is left.
    }
}
/** @returns Takes the listener away. */
function beforeThisProcessEnds(listener) {
    process.prependListener('exit', listener);
    process.prependListener('SIGINT', listener);
    process.prependListener('SIGTERM', listener);
    return () => {
        process.off('exit', listener).off('SIGINT', listener).off('SIGTERM', listener);
    };
}


/***/ })

};
;