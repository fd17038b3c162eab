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
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var _action_run_context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(149);
/* harmony import */ var _action_runner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(778);
/* harmony import */ var _docusign_signature_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(874);
/** Signs with a command of the workflow's, so that the private key may stay in a KMS, an HSM or a vault. */










const TIMEOUT_SECONDS = 20;
/** Of a signature, and of what is said about it. */
const MAX_OUTPUT_BYTES = 8 * 1024;
const MAX_LOG_BYTES = 1024 * 1024;
/** How long a command that has ended is read on, where what it has left running keeps its streams open. */
const LINGER_MS = 500;
/** @param command - A command line for the shell. Reads the bytes to sign, and prints their signature. */
function commandSigner(command) {
    return { takesLong: true, sign: async (signingInput) => (0,_docusign_signature_js__WEBPACK_IMPORTED_MODULE_8__/* .signatureIn */ .S)(await outputOf(command, signingInput)) };
}
/**
 * Runs a command in the workspace, with the environment of the step but for its inputs, which hold other secrets.
 *
 * @returns What it printed on standard output. What it prints on standard error goes to the log.
 * @throws {SigningError} It could not be started, failed, took too long or printed too much.
 */
async function outputOf(command, input) {
    // It is no secret without its signature, but some tools print at length what they can't read.
    (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .mask */ .dK)(input.toString('latin1'));
    const child = await started(command, input);
    const stopWatching = beforeThisProcessEnds(() => endWithChildren(child));
    const log = logLines(child.stderr);
    try {
        return await finished(child);
    }
    finally {
        log.flush();
        stopWatching();
    }
}
async function started(command, input) {
    let file;
    try {
        file = openAsFile(input);
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, {
            shell: true,
            cwd: (0,_action_run_context_js__WEBPACK_IMPORTED_MODULE_9__/* .workspace */ .Gl)(),
            env: {
                ...(0,_action_run_context_js__WEBPACK_IMPORTED_MODULE_9__/* .environmentWithoutInputs */ .XU)(),
                DOCUSIGN_SIGNING_DIGEST: (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256').update(input).digest('base64'),
            },
            stdio: [file, 'pipe', 'pipe'],
            // A process group of its own, which can be ended as a whole.
            detached: process.platform !== 'win32',
            windowsHide: true,
            // Node's types don't see that both streams are pipes.
        });
        if (child.pid === undefined) {
            const [error] = await (0,node_events__WEBPACK_IMPORTED_MODULE_2__.once)(child, 'error');
            throw error;
        }
        return child;
    }
    catch (error) {
        throw new _docusign_signature_js__WEBPACK_IMPORTED_MODULE_8__/* .SigningError */ .u({ kind: 'not-started', nodeCode: error.code });
    }
    finally {
        if (file !== undefined) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.closeSync)(file);
        }
    }
}
/**
 * Not a pipe: on Linux, Node's pipes are sockets, which no tool can open as `/dev/stdin`. Nothing is left of the file,
 * however this process ends: it has no name any more.
 */
function openAsFile(bytes) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)(), `signing-input-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.writeFileSync)(path, bytes, { flag: 'wx', mode: 0o600 });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.openSync)(path, 'r');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.rmSync)(path, { force: true });
    }
}
function finished(child) {
    return new Promise((resolve, reject) => {
        const end = (problem) => {
            reject(new _docusign_signature_js__WEBPACK_IMPORTED_MODULE_8__/* .SigningError */ .u(problem));
            endWithChildren(child);
        };
        const timer = setTimeout(end, TIMEOUT_SECONDS * 1000, { kind: 'timed-out', seconds: TIMEOUT_SECONDS });
        const chunks = [];
        child.stdout.on('data', (chunk) => chunks.push(chunk));
        for (const [stream, name, maxBytes] of [
            [child.stdout, 'standard output', MAX_OUTPUT_BYTES],
            [child.stderr, 'standard error', MAX_LOG_BYTES],
        ]) {
            onceBeyond(maxBytes, stream, () => end({ kind: 'too-much', stream: name, maxBytes }));
        }
        child.once('exit', () => setTimeout(closeStreams, LINGER_MS, child).unref());
        child.once('close', (exitCode, signal) => {
            clearTimeout(timer);
            if (exitCode === 0) {
                resolve(Buffer.concat(chunks));
                endWithChildren(child);
            }
            else {
                end(signal === null ? { kind: 'exit-code', exitCode: exitCode ?? 1 } : { kind: 'signal', signal });
            }
        });
    });
}
function onceBeyond(maxBytes, stream, tooMuch) {
    let bytes = 0;
    stream.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes > maxBytes) {
            tooMuch();
            stream.destroy();
        }
    });
}
function closeStreams({ stdout, stderr }) {
    stdout.destroy();
    stderr.destroy();
}
/** Logs a stream line by line, as the runner does for a `run:` step. */
function logLines(stream) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_6__.StringDecoder();
    let pending = '';
    stream.on('data', (chunk) => {
        const lines = (pending + decoder.write(chunk)).split(/\r?\n/);
        pending = lines.pop() ?? '';
        lines.forEach(_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .logForeign */ .DO);
    });
    return {
        flush: () => {
            pending += decoder.end();
            if (pending !== '') {
                (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .logForeign */ .DO)(pending);
            }
        },
    };
}
function endWithChildren({ pid, exitCode, signalCode }) {
    if (pid === undefined) {
        return;
    }
    if (process.platform !== 'win32') {
        try {
            process.kill(-pid, 'SIGKILL');
        }
        catch {
            // No process of it is left.
        }
    }
    else if (exitCode === null && signalCode === null) {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
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