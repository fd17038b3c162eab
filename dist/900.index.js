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
function signatureIn(output) {
    const printed = output.toString('latin1');
    const text = printed.replace(/[\s"]/g, '').replace(/^vault:v\d+:/, '');
    if (/^[0-9a-f]+$/i.test(text)) {
        return undefined;
    }
    const ends = ['', '\n', '\r\n'].filter((end) => printed.endsWith(end));
    const readings = /^[\w+/-]+={0,2}$/.test(text)
        ? [Buffer.from(text, 'base64')]
        : ends.map((end) => output.subarray(0, output.length - end.length));
    return readings.find(isSignature);
}
function isSignature(bytes) {
    const { length } = bytes;
    return length >= 256 && length <= 1024 && length % 64 === 0 && bytes.some((byte) => byte > 0x7e);
}

// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/signing-command.js












const TIMEOUT_SECONDS = 20;
const MAX_OUTPUT_BYTES = 8 * 1024;
const MAX_LOG_BYTES = 1024 * 1024;
const MEASURING_MS = 20;
const KEPT_LINES = 20;
const LINGER_MS = 500;
function commandSigner(command) {
    return (signingInput) => signWithCommand(command, signingInput);
}
async function signWithCommand(command, signingInput) {
    const { output, said } = await run(command, signingInput);
    const signature = signatureIn(output);
    if (signature === undefined) {
        const { shapeOfOutput } = await __webpack_require__.e(/* import() */ 874).then(__webpack_require__.bind(__webpack_require__, 874));
        const isEmpty = output.toString().trim() === '';
        const fault = { why: 'no-signature', bytes: output.length, shape: shapeOfOutput(output) };
        throw await noSignature(command, isEmpty ? { why: 'nothing' } : fault, said);
    }
    return signature;
}
async function noSignature(command, fault, said = []) {
    const { unresolvedIn } = await __webpack_require__.e(/* import() */ 746).then(__webpack_require__.bind(__webpack_require__, 3746));
    return new problem/* Problem */.A({ kind: 'signing', looksLike: await unresolvedIn(command), said, ...fault });
}
async function run(command, input) {
    (0,masks/* mask */.d)(input.toString('latin1'));
    const files = [];
    try {
        const child = await started(command, input, files);
        const endItToo = () => endWithChildren(child);
        process.prependListener('exit', endItToo);
        const endOfLog = logLines(child.stderr);
        const [, file = Number.NaN] = files;
        const fault = await endOf(child, file);
        process.off('exit', endItToo);
        const said = endOfLog();
        if (fault !== undefined) {
            throw await noSignature(command, fault, said);
        }
        return { output: contentOf(file), said };
    }
    finally {
        files.forEach(external_node_fs_.closeSync);
    }
}
async function started(command, input, files) {
    try {
        files.push(openAsFile(input), openAsFile(Buffer.of()));
        const child = (0,external_node_child_process_.spawn)(command, {
            shell: true,
            cwd: (0,run_context/* workspace */.G)(),
            env: {
                ...(0,run_context/* environmentWithoutInputs */.X)(),
                DOCUSIGN_SIGNING_DIGEST: (0,external_node_crypto_.createHash)('sha256').update(input).digest('base64'),
            },
            stdio: [...files, 'pipe'],
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
        if (child.pid === undefined) {
            const [error] = await (0,external_node_events_.once)(child, 'error');
            throw error;
        }
        return child;
    }
    catch (error) {
        throw await noSignature(command, { why: 'not-started', nodeCode: (0,problem/* nodeCodeOf */.Z)(error) });
    }
}
function openAsFile(bytes) {
    const path = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `signing-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        (0,external_node_fs_.writeFileSync)(path, bytes, { flag: 'wx', mode: 0o600 });
        return (0,external_node_fs_.openSync)(path, bytes.length > 0 ? 'r' : 'a+');
    }
    finally {
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
}
function contentOf(file) {
    const bytes = Buffer.alloc(MAX_OUTPUT_BYTES);
    return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, MAX_OUTPUT_BYTES, 0));
}
function endOf(child, output) {
    return new Promise((resolve) => {
        const end = (fault) => {
            clearTimeout(timer);
            clearInterval(measuring);
            child.removeAllListeners('close');
            resolve(fault);
            endWithChildren(child);
        };
        const isTooMuch = () => (0,external_node_fs_.fstatSync)(output).size > MAX_OUTPUT_BYTES;
        const endTooMuch = () => end({ why: 'too-much', stream: 'standard output', maxBytes: MAX_OUTPUT_BYTES });
        const timer = setTimeout(end, TIMEOUT_SECONDS * 1000, { why: 'timed-out', seconds: TIMEOUT_SECONDS });
        const measuring = setInterval(() => isTooMuch() && endTooMuch(), MEASURING_MS);
        onceBeyond(MAX_LOG_BYTES, child.stderr, () => end({ why: 'too-much', stream: 'standard error', maxBytes: MAX_LOG_BYTES }));
        child.once('exit', () => setTimeout(() => child.stderr.destroy(), LINGER_MS).unref());
        child.once('close', (exitCode, signal) => {
            if (isTooMuch()) {
                endTooMuch();
            }
            else if (exitCode === 0) {
                end();
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
function logLines(stream) {
    const decoder = new external_node_string_decoder_.StringDecoder();
    let pending = '';
    let last = [];
    const print = (lines) => {
        lines.forEach(runner/* logForeign */.DO);
        last = [...last, ...lines].slice(-KEPT_LINES);
    };
    stream.on('data', (chunk) => {
        const lines = (pending + decoder.write(chunk)).split(/\r?\n/);
        pending = lines.pop() ?? '';
        print(lines);
    });
    return () => {
        print(pending === '' ? [] : [pending]);
        return last;
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
        }
    }
    else if (exitCode === null && signalCode === null) {
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    }
}


/***/ })

};
;