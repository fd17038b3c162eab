"use strict";
exports.id = 940;
exports.ids = [940,163];
exports.modules = {

/***/ 3163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ NO_ROUTE),
/* harmony export */   j: () => (/* binding */ CERTIFICATE_CODES),
/* harmony export */   networkFailureOf: () => (/* binding */ networkFailureOf)
/* harmony export */ });
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);

const CERTIFICATE_CODES = /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;
const NO_ROUTE = /^(ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/;
const MEANINGS = [
    [/^(ENOTFOUND|EAI_\w+)$/, 'host_not_found', true],
    [/^ETIMEDOUT$/, 'timed_out', true],
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connection_refused', true],
    [CERTIFICATE_CODES, 'certificate_rejected', false],
];
function networkFailureOf(error) {
    if (error instanceof _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A) {
        return error.facts;
    }
    const tried = error instanceof AggregateError ? error.errors : [];
    const nodeCode = tried.map(_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z).find((code) => !NO_ROUTE.test(code ?? '')) ?? tlsReasonOf(error) ?? (0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z)(error);
    const meaning = MEANINGS.find(([pattern]) => pattern.test(nodeCode ?? ''));
    const [, code = 'connection_lost', temporary = true] = meaning ?? [];
    return { kind: 'network', code, temporary, ...(nodeCode !== undefined && { nodeCode }) };
}
function tlsReasonOf(error) {
    const [, reason] = ((0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z)(error) === 'EPROTO' && /:SSL routines:\w*:([a-z0-9/() ]{1,100}):/.exec(error.message)) || [];
    return reason && `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}


/***/ }),

/***/ 4940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TunnelAgent: () => (/* binding */ TunnelAgent),
  tunnelTo: () => (/* binding */ tunnelTo)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:querystring"
var external_node_querystring_ = __webpack_require__(1792);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/network/http-reply.js
var http_reply = __webpack_require__(45);
// EXTERNAL MODULE: ./build/network/network-failure.js
var network_failure = __webpack_require__(3163);
;// CONCATENATED MODULE: ./build/network/proxy-tunnel.js








function tunnelTo(origin, address, options) {
    if (checkBypass(origin)) {
        return undefined;
    }
    const setting = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
    const proxy = URL.parse(setting);
    const endsEarly = /^[^:]+:\/\/[^/?#\\]*[/?#\\].*@/.test(setting);
    if (endsEarly || proxy === null || !/^https?:$/.test(proxy.protocol) || !/^[a-z0-9._:[\]-]+$/.test(proxy.hostname)) {
        throw new problem/* Problem */.A({
            kind: 'network',
            code: 'proxy_unreachable',
            temporary: false,
            nodeCode: 'ERR_INVALID_URL',
            endsEarly,
        });
    }
    return new TunnelAgent(proxy, options);
}
const NO_SOCKET = undefined;
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #pending = new Set();
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
    }
    abandon() {
        const wasWaiting = this.#pending.size > 0;
        for (const waiting of this.#pending) {
            waiting.destroy();
        }
        this.#pending.clear();
        return wasWaiting;
    }
    createConnection(options, onSocket) {
        const target = `${options.host}:${options.port}`;
        const { protocol, port, username, password } = this.#proxy;
        const hasLogin = username !== '' || password !== '';
        const hostname = this.#proxy.hostname.replace(/^\[|\]$/g, '');
        const connect = (protocol === 'https:' ? external_node_https_ : external_node_http_).request({
            host: hostname,
            servername: (0,external_node_net_.isIP)(hostname) === 0 ? hostname : '',
            rejectUnauthorized: true,
            ...(this.options.ca !== undefined && { ca: this.options.ca }),
            port,
            method: 'CONNECT',
            path: target,
            agent: false,
            headers: {
                host: target,
                ...(hasLogin && { 'proxy-authorization': basic(username, password) }),
            },
        });
        this.#pending.add(connect);
        const fail = (error) => onSocket?.(error, NO_SOCKET);
        const lose = (cause) => fail(new problem/* Problem */.A({ ...(0,network_failure.networkFailureOf)(cause), code: 'proxy_unreachable' }));
        connect.once('connect', async (response, socket, head) => {
            this.#pending.delete(connect);
            this.#pending.add(socket);
            const status = await finalStatus(response.statusCode ?? 0, socket, head).catch((error) => error);
            this.#pending.delete(socket);
            if (status instanceof Error) {
                socket.destroy();
                lose(status);
                return;
            }
            if (status < 200 || status > 299) {
                socket.destroy();
                const temporary = status === 429 || status >= 500;
                const proxySchemes = schemesIn(response.headers['proxy-authenticate'] ?? '');
                const facts = { proxyStatus: status, proxySchemes, proxyGotPassword: hasLogin };
                fail(new problem/* Problem */.A({ kind: 'network', code: 'proxy_refused', temporary, ...facts }));
                return;
            }
            const tunnel = { ...options, socket };
            onSocket?.(null, super.createConnection(tunnel));
        });
        connect.once('error', (cause) => {
            this.#pending.delete(connect);
            lose(cause);
        });
        connect.end();
        return NO_SOCKET;
    }
    destroy() {
        this.abandon();
        super.destroy();
    }
}
async function finalStatus(first, socket, head) {
    let status = first;
    let text = head.toString('latin1');
    let bytes = head.length;
    while (status >= 100 && status <= 199) {
        const end = text.indexOf('\r\n\r\n');
        if (end !== -1) {
            const [, code] = /^HTTP\/1\.\d (\d{3})\b/.exec(text) ?? [];
            if (code === undefined) {
                throw new Error('the proxy answered with something other than HTTP');
            }
            status = Number(code);
            text = text.slice(end + 4);
        }
        else if (bytes > http_reply/* MAX_REPLY_BYTES */.Kf) {
            throw new Error('the proxy only says that it will answer');
        }
        else {
            const chunk = await nextChunk(socket);
            bytes += chunk.length;
            text += chunk.toString('latin1');
        }
    }
    return status;
}
function schemesIn(challenge) {
    const challenges = challenge.replace(/"(\\.|[^"\\])*"/g, '').split(',');
    return challenges.flatMap((text) => /^\s*([a-z][a-z\d-]{1,19})(?=\s+[^\s=]|\s*$)/i.exec(text)?.[1] ?? []);
}
function nextChunk(socket) {
    return new Promise((resolve, reject) => {
        const settle = (settled) => () => {
            socket.off('data', onData).off('error', onError).off('close', onClose).pause();
            settled();
        };
        const onData = (chunk) => settle(() => resolve(chunk))();
        const onError = (error) => settle(() => reject(error))();
        const onClose = settle(() => reject(new Error('closed without an answer')));
        socket.on('data', onData).on('error', onError).on('close', onClose).resume();
    });
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${external_node_querystring_.unescape(username)}:${external_node_querystring_.unescape(password)}`).toString('base64')}`;
}


/***/ })

};
;