"use strict";
exports.id = 900;
exports.ids = [900,149];
exports.modules = {

/***/ 6149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ workspace),
/* harmony export */   X: () => (/* binding */ environmentWithoutInputs),
/* harmony export */   currentRun: () => (/* binding */ currentRun)
/* harmony export */ });
/** Reads from the runner's environment which run this is, and what a step of it gets. */
/** Where a `run:` step starts; `undefined` for the folder of this process. */
function workspace() {
    return process.env['GITHUB_WORKSPACE'] || undefined;
}
/** The environment of this step, but for its inputs. */
function environmentWithoutInputs() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^INPUT_/i.test(name)));
}
/** Identifies this run; a re-run of its jobs is the same run. */
function currentRun() {
    return { repository: process.env['GITHUB_REPOSITORY'] ?? '', runId: process.env['GITHUB_RUN_ID'] ?? '' };
}


/***/ }),

/***/ 5900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandSigner: () => (/* binding */ commandSigner)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./build/action/masks.js
var masks = __webpack_require__(7451);
// EXTERNAL MODULE: ./build/action/run-context.js
var run_context = __webpack_require__(6149);
// EXTERNAL MODULE: ./build/action/runner.js + 4 modules
var runner = __webpack_require__(3002);
;// CONCATENATED MODULE: ./build/docusign/signature.js
/** Recognizes an RS256 signature as the tools of a KMS, an HSM or a vault print it. */
/**
 * Recognizes what a tool printed: raw bytes, or base64 or base64url, wrapped or not, in quotes or behind Vault's `vault:v1:`.
 *
 * @returns The signature; `undefined` if the output is none.
 */
function signatureIn(output) {
    const printed = output.toString('latin1');
    const text = printed.replace(/[\s"]/g, '').replace(/^vault:v\d+:/, '');
    // A raw signature is hardly ever made of base64's letters alone, nor its base64 of hexadecimal digits alone.
    if (/^[0-9a-f]+$/i.test(text)) {
        return undefined;
    }
    // Scripts add a newline to raw bytes, the last of which may be one, too.
    const ends = ['', '\n', '\r\n'].filter((end) => printed.endsWith(end));
    const readings = /^[\w+/-]+={0,2}$/.test(text)
        ? [Buffer.from(text, 'base64')]
        : ends.map((end) => output.subarray(0, output.length - end.length));
    return readings.find(isSignature);
}
/** As long as the modulus of a key that RS256 may use; and unlike a message, not of printable characters alone. */
function isSignature(bytes) {
    const { length } = bytes;
    return length >= 256 && length <= 1024 && length % 64 === 0 && bytes.some((byte) => byte > 0x7e);
}

// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/signing-command.js
/** Signs with a command of the workflow's, so that the private key may stay in a KMS, an HSM or a vault. */












const TIMEOUT_SECONDS = 20;
/** Of a signature, and of what is said about it. */
const MAX_OUTPUT_BYTES = 8 * 1024;
const MAX_LOG_BYTES = 1024 * 1024;
/** How long a command that has ended is read on, where what it has left running keeps its streams open. */
const LINGER_MS = 500;
/** @param command - A command line for the shell. Reads the bytes to sign, and prints their signature. */
function commandSigner(command) {
    return (signingInput) => signWithCommand(command, signingInput);
}
/** @throws {Problem} It printed no signature, or did not end well. */
async function signWithCommand(command, signingInput) {
    const output = await outputOf(command, signingInput);
    const signature = signatureIn(output);
    if (signature === undefined) {
        throw noSignature(output.toString().trim() === '' ? { why: 'nothing' } : { why: 'no-signature', bytes: output.length });
    }
    return signature;
}
function noSignature(fault) {
    return new problem/* Problem */.A({ kind: 'signing', ...fault });
}
/**
 * Runs a command in the workspace, with the environment of the step but for its inputs, which hold other secrets.
 *
 * @returns What it printed on standard output. What it prints on standard error goes to the log.
 * @throws {Problem} It could not be started, failed, took too long or printed too much.
 */
async function outputOf(command, input) {
    // It is no secret without its signature, but some tools print at length what they can't read.
    (0,masks/* mask */.d)(input.toString('latin1'));
    const child = await started(command, input);
    const endItToo = () => endWithChildren(child);
    process.prependListener('exit', endItToo);
    const log = logLines(child.stderr);
    try {
        return await finished(child);
    }
    finally {
        log.flush();
        process.off('exit', endItToo);
    }
}
async function started(command, input) {
    let file;
    try {
        file = openAsFile(input);
        const child = (0,external_node_child_process_.spawn)(command, {
            shell: true,
            cwd: (0,run_context/* workspace */.G)(),
            env: {
                ...(0,run_context/* environmentWithoutInputs */.X)(),
                DOCUSIGN_SIGNING_DIGEST: (0,external_node_crypto_.createHash)('sha256').update(input).digest('base64'),
            },
            stdio: [file, 'pipe', 'pipe'],
            // A process group of its own, which can be ended as a whole.
            detached: process.platform !== 'win32',
            windowsHide: true,
            // Node's types don't see that both streams are pipes.
        });
        if (child.pid === undefined) {
            const [error] = await (0,external_node_events_.once)(child, 'error');
            throw error;
        }
        return child;
    }
    catch (error) {
        throw noSignature({ why: 'not-started', nodeCode: (0,problem/* nodeCodeOf */.Z)(error) });
    }
    finally {
        if (file !== undefined) {
            (0,external_node_fs_.closeSync)(file);
        }
    }
}
/**
 * Not a pipe: on Linux, Node's pipes are sockets, which no tool can open as `/dev/stdin`. Nothing is left of the file,
 * however this process ends: it has no name any more.
 */
function openAsFile(bytes) {
    const path = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `signing-input-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        (0,external_node_fs_.writeFileSync)(path, bytes, { flag: 'wx', mode: 0o600 });
        return (0,external_node_fs_.openSync)(path, 'r');
    }
    finally {
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
}
function finished(child) {
    return new Promise((resolve, reject) => {
        const end = (fault) => {
            reject(noSignature(fault));
            endWithChildren(child);
        };
        const timer = setTimeout(end, TIMEOUT_SECONDS * 1000, { why: 'timed-out', seconds: TIMEOUT_SECONDS });
        const chunks = [];
        child.stdout.on('data', (chunk) => chunks.push(chunk));
        for (const [stream, name, maxBytes] of [
            [child.stdout, 'standard output', MAX_OUTPUT_BYTES],
            [child.stderr, 'standard error', MAX_LOG_BYTES],
        ]) {
            onceBeyond(maxBytes, stream, () => end({ why: 'too-much', stream: name, maxBytes }));
        }
        child.once('exit', () => setTimeout(closeStreams, LINGER_MS, child).unref());
        child.once('close', (exitCode, signal) => {
            clearTimeout(timer);
            if (exitCode === 0) {
                resolve(Buffer.concat(chunks));
                endWithChildren(child);
            }
            else {
                end(signal === null ? { why: 'exit-code', exitCode: exitCode ?? 1 } : { why: 'signal', signal });
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
    const decoder = new external_node_string_decoder_.StringDecoder();
    let pending = '';
    stream.on('data', (chunk) => {
        const lines = (pending + decoder.write(chunk)).split(/\r?\n/);
        pending = lines.pop() ?? '';
        lines.forEach(runner/* logForeign */.DO);
    });
    return {
        flush: () => {
            if (pending !== '') {
                (0,runner/* logForeign */.DO)(pending);
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
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    }
}


/***/ })

};
;