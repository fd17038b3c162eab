"use strict";
exports.id = 248;
exports.ids = [248];
exports.modules = {

/***/ 1248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withTrust: () => (/* binding */ withTrust)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4480);
/* harmony import */ var _agent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4779);






const PATHS = [
    [/-----BEGIN/, 'content'],
    [/^\s*["'`]|["'`]\s*$/, 'quoted'],
    [/^~|[$%]/, 'unexpanded'],
];
const CONTENTS = [
    [/^\s*$/, 'empty'],
    [/-----BEGIN [A-Z ]*KEY-----/, 'key'],
];
const UNKNOWN_AUTHORITY = /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|UNTRUSTED/;
const HANDSHAKE_MS = 3000;
async function withTrust(failure, origin) {
    if (!UNKNOWN_AUTHORITY.test(failure.nodeCode ?? '')) {
        return failure;
    }
    const path = process.env['NODE_EXTRA_CA_CERTS'];
    const systemStoreHelps = canUseSystemStore() && (await isTrustedBy(node_tls__WEBPACK_IMPORTED_MODULE_3__.getCACertificates('system'), origin));
    return { ...failure, trust: { systemStoreHelps, ...(path && { useless: await uselessTrust(path, origin) }) } };
}
function canUseSystemStore() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isSupported = major > 24 || (major === 24 && minor >= 6) || (major === 22 && minor >= 19);
    const hasStore = process.platform !== 'linux' || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(process.env['SSL_CERT_DIR'] || '/etc/ssl/certs');
    return isSupported && hasStore;
}
async function isTrustedBy(ca, origin) {
    const { agent } = await (0,_agent_js__WEBPACK_IMPORTED_MODULE_5__/* .connectionTo */ .m)(origin, { ca });
    const request = node_https__WEBPACK_IMPORTED_MODULE_2__.request(origin, { agent }).on('error', () => { });
    const isTrusted = await new Promise((resolve) => {
        request.once('socket', (socket) => socket.once('secureConnect', () => resolve(true)));
        request.once('close', () => resolve(false));
        setTimeout(resolve, HANDSHAKE_MS, false).unref();
    });
    request.destroy();
    agent.destroy();
    return isTrusted;
}
async function uselessTrust(path, origin) {
    try {
        return uselessContent((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path), origin);
    }
    catch (error) {
        const named = PATHS.find(([pattern]) => pattern.test(path))?.[1];
        const code = (0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeCodeOf */ .Z)(error);
        return named ?? (code === 'EISDIR' ? 'folder' : /^E(NO|NAME|LOOP)/.test(code ?? '') ? 'missing' : 'unreadable');
    }
}
async function uselessContent(bytes, origin) {
    const text = bytes.toString('latin1');
    const [, ...blocks] = text.split(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/);
    const certificates = blocks.flatMap((block) => certificateIn(Buffer.from(/MI[^-]+/.exec(block)?.[0] ?? '', 'base64')) ?? []);
    if (certificates.length > 0) {
        if (await isTrustedBy(certificates.map(String), origin)) {
            return text.includes('BEGIN TRUSTED') ? 'trusted-form' : 'broken';
        }
        return certificates.some(({ ca }) => ca) ? 'another-authority' : 'no-authority';
    }
    const isDer = blocks.length === 0 && certificateIn(bytes) !== undefined;
    return isDer ? 'der' : (CONTENTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'not-pem');
}
function certificateIn(content) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(content);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;