"use strict";
exports.id = 940;
exports.ids = [940,163];
exports.modules = {

/***/ 3163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ CERTIFICATE_CODES),
/* harmony export */   networkFailureOf: () => (/* binding */ networkFailureOf)
/* harmony export */ });
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);
/** Reads from Node's error codes why a request brought no reply. Loaded once that happens. */

/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE_CODES = /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;
/** Node's codes, and what each means. What isn't listed broke the connection. */
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
    const nodeCode = tlsReasonOf(error) ?? (0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z)(error);
    const [, code, temporary] = MEANINGS.find(([pattern]) => pattern.test(nodeCode ?? '')) ?? [];
    return {
        kind: 'network',
        code: code ?? 'connection_lost',
        temporary: temporary ?? true,
        ...(nodeCode !== undefined && { nodeCode }),
    };
}
/**
 * Why TLS failed, such as by an alert: Node names it if it was reading, and says `EPROTO` if it was writing. The message
 * itself may hold anything, but the reason in it comes from OpenSSL's own list.
 *
 * @returns As Node would name it, e.g. `ERR_SSL_TLSV1_ALERT_ACCESS_DENIED`.
 */
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
// EXTERNAL MODULE: ./build/network/network-failure.js
var network_failure = __webpack_require__(3163);
;// CONCATENATED MODULE: ./build/network/proxy-tunnel.js
/** The tunnel through a proxy: an agent that keeps one TLS connection open behind a CONNECT. Loaded if there is a proxy. */







/**
 * An agent that goes through the proxy that the runner is set to use.
 *
 * @param address - The runner's setting, which may lack its scheme.
 * @returns `undefined` if the origin is to be reached directly.
 * @throws {Problem} The setting is not an address. To ignore it could send directly what must not be.
 */
function tunnelTo(origin, address, options) {
    if (checkBypass(origin)) {
        return undefined;
    }
    const proxy = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`);
    if (proxy === null || !/^https?:$/.test(proxy.protocol) || !/^[a-z0-9._:[\]-]+$/.test(proxy.hostname)) {
        const nodeCode = 'ERR_INVALID_URL';
        throw new problem/* Problem */.A({ kind: 'network', code: 'proxy_unreachable', temporary: false, nodeCode });
    }
    return new TunnelAgent(proxy, options);
}
/** Node's documentation allows no socket here, where its types ask for one. */
const NO_SOCKET = undefined;
/**
 * Node has this built in (`proxyEnv`), with faults: docs/adr/0001-http-transport.md says when this can go.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #pending = new Set();
    /** @param proxy - Its http or https address, with user name and password where it asks for them. */
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
    }
    /**
     * Gives up what the proxy hasn't answered.
     *
     * @returns Whether there was any.
     */
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
        const hostname = this.#proxy.hostname.replace(/^\[|\]$/g, '');
        const connect = (protocol === 'https:' ? external_node_https_ : external_node_http_).request({
            host: hostname,
            // Not the header's host, which is the target's. An IP address has no server name.
            servername: (0,external_node_net_.isIP)(hostname) === 0 ? hostname : '',
            rejectUnauthorized: true,
            port,
            method: 'CONNECT',
            path: target,
            agent: false,
            headers: {
                host: target,
                ...(username !== '' && { 'proxy-authorization': basic(username, password) }),
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
                // Like a server's own: too many requests, and the proxy's or its upstream's outages, may pass.
                const temporary = status === 429 || status >= 500;
                fail(new problem/* Problem */.A({ kind: 'network', code: 'proxy_refused', temporary, proxyStatus: status }));
                return;
            }
            // Given a socket, the base class connects no other, and only adds TLS to this one.
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
/** How much a proxy may say before its answer: as much as is read of a server's. */
const MAX_INTERIM_BYTES = 64 * 1024;
/**
 * Waits for the answer after interim ones, such as "100 Continue": Node takes the first for the final one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.2
 */
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
        else if (bytes > MAX_INTERIM_BYTES) {
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
    // Unlike decodeURIComponent it never throws: a percent sign that begins no code stands for itself.
    return `Basic ${Buffer.from(`${external_node_querystring_.unescape(username)}:${external_node_querystring_.unescape(password)}`).toString('base64')}`;
}


/***/ })

};
;