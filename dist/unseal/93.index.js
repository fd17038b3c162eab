"use strict";
exports.id = 93;
exports.ids = [93];
exports.modules = {

/***/ 501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ TRANSPORT_CODES),
/* harmony export */   jL: () => (/* binding */ CERTIFICATE_CODES),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/* unused harmony export interruptionOf */
/* harmony import */ var _proxy_tunnel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(303);
/** Owns the reasons why no reply came, read from Node's error codes. */

const TRANSPORT_CODES = [
    'host_not_found',
    'connection_refused',
    'connection_lost',
    'timed_out',
    'certificate_rejected',
    'proxy_refused',
    'proxy_unreachable',
];
/** No reply came, and no further attempt was made. */
class TransportError extends Error {
    name = 'TransportError';
    interruption;
    constructor(interruption) {
        super(interruption.code);
        this.interruption = interruption;
    }
}
/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE_CODES = /^(CERT|CRL|CA)_|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;
function interruptionOf(error) {
    if (error instanceof ProxyRefusal) {
        // Like a server's own: too many requests, and the proxy's or its upstream's outages, may pass.
        const temporary = error.status === 429 || error.status >= 500;
        return { code: 'proxy_refused', temporary, proxyStatus: error.status };
    }
    if (error instanceof ProxyUnreachable) {
        return { ...interruptionOf(error.cause), code: 'proxy_unreachable' };
    }
    const nodeCode = error.code;
    const detail = nodeCode !== undefined && { nodeCode };
    if (nodeCode === 'ENOTFOUND' || nodeCode === 'EAI_AGAIN') {
        return { code: 'host_not_found', temporary: true, ...detail };
    }
    if (nodeCode === 'ECONNREFUSED') {
        return { code: 'connection_refused', temporary: true, ...detail };
    }
    if (nodeCode !== undefined && CERTIFICATE_CODES.test(nodeCode)) {
        return { code: 'certificate_rejected', temporary: false, ...detail };
    }
    return { code: 'connection_lost', temporary: true, ...detail };
}


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports ProxyRefusal, ProxyUnreachable, TunnelAgent */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_querystring__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(792);
/* harmony import */ var node_querystring__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_querystring__WEBPACK_IMPORTED_MODULE_3__);
/** Owns the tunnel through a proxy: an agent that keeps one TLS connection open behind a CONNECT. */




/** The proxy answered, but opened no tunnel. */
class ProxyRefusal extends Error {
    name = 'ProxyRefusal';
    status;
    constructor(status) {
        super(`the proxy answered CONNECT with HTTP ${status}`);
        this.status = status;
    }
}
/** The proxy itself could not be reached; `cause` says why. */
class ProxyUnreachable extends Error {
    name = 'ProxyUnreachable';
}
/** Node's documentation allows no socket here, where its types ask for one. */
const NO_SOCKET = undefined;
/**
 * Node has this built in from 24.5 on (`proxyEnv`); see docs/adr/0001-http-transport.md for when it can go.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
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
        for (const request of this.#pending) {
            request.destroy();
        }
        this.#pending.clear();
        return wasWaiting;
    }
    createConnection(options, onSocket) {
        const target = `${options.host}:${options.port}`;
        const { protocol, port, username, password } = this.#proxy;
        const hostname = this.#proxy.hostname.replace(/^\[|\]$/g, '');
        const connect = (protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__).request({
            host: hostname,
            // Not the header's host, which is the target's. An IP address has no server name.
            servername: (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(hostname) === 0 ? hostname : '',
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
        connect.once('connect', (response, socket) => {
            this.#pending.delete(connect);
            const status = response.statusCode ?? 0;
            if (status >= 200 && status <= 299) {
                // Given a socket, the base class connects no other, and only adds TLS to this one.
                const tunnel = { ...options, socket };
                onSocket?.(null, super.createConnection(tunnel));
            }
            else {
                socket.destroy();
                fail(new ProxyRefusal(status));
            }
        });
        connect.once('error', (cause) => {
            this.#pending.delete(connect);
            fail(new ProxyUnreachable('the proxy cannot be reached', { cause }));
        });
        connect.end();
        return NO_SOCKET;
    }
    destroy() {
        this.abandon();
        super.destroy();
    }
}
function basic(username, password) {
    // Unlike decodeURIComponent it never throws: a percent sign that begins no code stands for itself.
    return `Basic ${Buffer.from(`${node_querystring__WEBPACK_IMPORTED_MODULE_3__.unescape(username)}:${node_querystring__WEBPACK_IMPORTED_MODULE_3__.unescape(password)}`).toString('base64')}`;
}


/***/ }),

/***/ 93:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failureOf: () => (/* binding */ failureOf)
});

// UNUSED EXPORTS: FAILURE_CODES

// EXTERNAL MODULE: ./build/js/docusign/interruption.js
var interruption = __webpack_require__(501);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
;// CONCATENATED MODULE: ./node_modules/actions-http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (proxy_checkBypass(reqUrl)) {
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
function proxy_checkBypass(reqUrl) {
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
// EXTERNAL MODULE: ./build/js/docusign/proxy-tunnel.js
var proxy_tunnel = __webpack_require__(303);
;// CONCATENATED MODULE: ./build/js/docusign/agent.js
/** Owns the connection to an origin: kept open, verified always, through the runner's proxy if it has one. */





/** @throws {TransportError} The runner's proxy setting is no address. */
function agent_agentFor(origin) {
    // TLS is verified always. The variable would also make Node print a warning of its own.
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    const options = { keepAlive: true, maxSockets: 1, rejectUnauthorized: true };
    if (origin.protocol === 'http:') {
        return new http.Agent(options);
    }
    const proxy = proxyFor(origin);
    return proxy === undefined ? new https.Agent(options) : new TunnelAgent(proxy, options);
}
/**
 * The proxy that the runner is set to use.
 *
 * @throws {TransportError} It is set to something that is no address. Passing it by could send what must not go directly.
 */
function proxyFor(origin) {
    const address = process.env['https_proxy'] || process.env['HTTPS_PROXY'];
    if (!address || checkBypass(origin)) {
        return undefined;
    }
    const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`);
    if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
        throw new TransportError({ code: 'proxy_unreachable', temporary: false });
    }
    return url;
}

;// CONCATENATED MODULE: ./build/js/docusign/http.js
/**
 * Owns the transport: one host, one kept-alive connection, bounded in time, size and tries. Knows nothing of OAuth, and
 * takes every status for an answer.
 */






const MAX_RETRIES = 3;
const MAX_REPLY_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
const ATTEMPT_TIMEOUT_MS = 10_000;
const TOTAL_TIMEOUT_MS = 30_000;
const FIRST_BACKOFF_MS = 500;
const CENTURY_MS = (/* unused pure expression or super */ null && (100 * 365 * 24 * 3600 * 1000));
/** Sends requests to one origin, which share a deadline and a number of retries. */
class HttpClient {
    #origin;
    #agent;
    #surroundings;
    #onRetry;
    #deadlineMs;
    #retries = 0;
    /** @param origin - Scheme and host of the one server to talk to. */
    constructor(origin, surroundings, onRetry) {
        this.#origin = new URL(origin);
        this.#agent = agentFor(this.#origin);
        this.#surroundings = surroundings;
        this.#onRetry = onRetry;
        this.#deadlineMs = surroundings.now() + TOTAL_TIMEOUT_MS;
    }
    /**
     * Sends a request; again after a network failure, a 429 and a 5xx, while time and tries remain. Redirects are
     * replies like any other.
     *
     * @returns The last attempt's reply, whatever its status.
     * @throws {TransportError} The last attempt brought no reply.
     */
    async send(request) {
        for (;;) {
            const outcome = await this.#attempt(request);
            const waitMs = this.#waitBeforeRetry(outcome);
            if (waitMs === undefined) {
                if (outcome instanceof TransportError) {
                    throw outcome;
                }
                return outcome;
            }
            this.#retries += 1;
            this.#onRetry(outcome instanceof TransportError ? outcome.interruption : outcome.status, waitMs, this.#retries + 1);
            await this.#surroundings.sleep(waitMs);
        }
    }
    /** Closes the connection. Nothing may be sent afterwards. */
    close() {
        this.#agent.destroy();
    }
    #remainingMs() {
        return this.#deadlineMs - this.#surroundings.now();
    }
    #waitBeforeRetry(outcome) {
        const temporary = outcome instanceof TransportError
            ? outcome.interruption.temporary
            : // Too many requests, and whatever the server blames itself for. Any other status would only come again.
                outcome.status === 429 || (outcome.status >= 500 && outcome.status <= 599);
        if (!temporary || this.#retries >= MAX_RETRIES) {
            return undefined;
        }
        const backoffMs = FIRST_BACKOFF_MS * 2 ** this.#retries * (0.5 + this.#surroundings.random() / 2);
        const askedMs = outcome instanceof TransportError ? undefined : http_retryAfterMs(outcome);
        const waitMs = Math.max(backoffMs, askedMs ?? 0);
        return waitMs < this.#remainingMs() ? waitMs : undefined;
    }
    #attempt(request) {
        const { method, path, headers } = request;
        const outgoing = (this.#origin.protocol === 'https:' ? https : http).request(new URL(path, this.#origin), {
            method,
            agent: this.#agent,
            headers: { ...headers, 'user-agent': 'docusign-access-token' },
        });
        return new Promise((resolve, reject) => {
            let settled = false;
            const settle = (outcome) => {
                if (settled) {
                    return;
                }
                settled = true;
                clearTimeout(timer);
                resolve(outcome);
                if (outcome instanceof TransportError || outcome.body === undefined) {
                    outgoing.destroy();
                }
            };
            const fail = (error) => settle(new TransportError(interruptionOf(error)));
            // What an attempt is waiting for, and so fails of, when its time is over.
            let waitingFor = 'timed_out';
            outgoing.once('socket', (socket) => {
                if (socket.connecting && isIP(this.#origin.hostname) === 0) {
                    waitingFor = 'host_not_found';
                    socket.once('lookup', () => {
                        waitingFor = 'timed_out';
                    });
                }
            });
            const timeOut = () => {
                const proxyIsSilent = this.#agent instanceof TunnelAgent && this.#agent.abandon();
                settle(new TransportError({ code: proxyIsSilent ? 'proxy_unreachable' : waitingFor, temporary: true }));
            };
            // Not the option `signal`: the socket would inherit it, and die of the first request's timeout in the second.
            const timer = setTimeout(timeOut, Math.max(0, Math.min(ATTEMPT_TIMEOUT_MS, this.#remainingMs())));
            outgoing.on('error', fail);
            // A reply that switches protocols ends the connection without an error.
            outgoing.once('close', () => fail(new Error('closed without a reply')));
            outgoing.once('response', (incoming) => {
                incoming.on('error', fail);
                const head = {
                    status: incoming.statusCode ?? 0,
                    headers: incoming.headers,
                    receivedAtMs: this.#surroundings.now(),
                };
                readBody(incoming, (body) => settle({ ...head, body }));
            });
            writeBody(outgoing, request).catch((defect) => {
                clearTimeout(timer);
                outgoing.destroy();
                reject(defect);
            });
        });
    }
}
/** Writes the body while the connection opens: signing takes about as long as the server's part of a TLS handshake. */
async function writeBody(outgoing, { body }) {
    if (body === undefined) {
        outgoing.end();
        return;
    }
    await new Promise((resolve) => setImmediate(resolve));
    const text = await body();
    if (!outgoing.destroyed) {
        outgoing.setHeader('content-length', Buffer.byteLength(text));
        outgoing.end(text);
    }
}
/** @param done - Gets the body, or `undefined` as soon as there are more than `MAX_REPLY_BYTES`. */
function readBody(incoming, done) {
    const chunks = [];
    let bytes = 0;
    incoming.on('data', (chunk) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > MAX_REPLY_BYTES) {
            done(undefined);
        }
    });
    incoming.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
}
/**
 * Reads `Retry-After`, as seconds or as a date by the server's clock.
 *
 * @returns Milliseconds to wait from now on; `undefined` where the reply doesn't say, or nothing that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function http_retryAfterMs(reply) {
    const text = reply.headers['retry-after']?.trim();
    if (text === undefined) {
        return undefined;
    }
    if (/^\d{1,9}$/.test(text)) {
        return Number(text) * 1000;
    }
    const until = Date.parse(text);
    return Number.isNaN(until) ? undefined : Math.max(0, until - (http_serverTimeMs(reply) ?? reply.receivedAtMs));
}
/** When the server sent the reply, by its own clock: milliseconds since the Unix epoch, from `Date`. */
function http_serverTimeMs(reply) {
    const time = Date.parse(reply.headers.date ?? '');
    // A machine without a battery may begin in 1970; further off, it is the server that is wrong.
    return Math.abs(time - reply.receivedAtMs) < CENTURY_MS ? time : undefined;
}

;// CONCATENATED MODULE: ./build/js/docusign/refusal.js
/** Owns the reading of refusals: what a reply that grants nothing means. Words and remedies are not its business. */

/** Refusals that are recognized by DocuSign's own words, in the order in which they are looked for. */
const OAUTH_REFUSALS = {
    consent_required: ['consent_required'],
    no_valid_keys_or_signatures: ['no_valid_keys_or_signatures'],
    issuer_not_found: ['issuer_not_found'],
    user_not_found: ['user_not_found', 'invalid_subject'],
    expired_grant: ['expired_grant', 'expired_client_token'],
    invalid_request: ['unsupported_grant_type', 'invalid_request'],
    invalid_scope: ['invalid_scope'],
    unauthorized_client: ['unauthorized_client'],
    invalid_grant: ['invalid_grant'],
};
const REFUSAL_CODES = [
    ...Object.keys(OAUTH_REFUSALS),
    /** DocuSign refused in words that are not known here. */
    'refused',
    /** Userinfo doesn't take the token that was just issued. */
    'token_rejected',
    'rate_limited',
    'server_error',
    /** Answered by something on the way, such as a firewall or a proxy. */
    'blocked',
    'redirected',
    /** Refused without a word. */
    'empty_reply',
    /** Neither a refusal nor what was asked for. */
    'invalid_reply',
];
/** The server answered, and not with what was asked for. */
class RefusalError extends Error {
    name = 'RefusalError';
    refusal;
    constructor(refusal) {
        super(refusal.code);
        this.refusal = refusal;
    }
}
/**
 * Reads a reply whose status isn't 2xx.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
function refusal_readRefusal(reply, endpoint) {
    const body = parseObject(reply.body ?? '');
    const error = textOf(body?.['error']) ?? textOf(body?.['reference_id']);
    const errorDescription = textOf(body?.['error_description']);
    return new RefusalError({
        ...circumstances(reply, endpoint),
        code: codeOf(reply, endpoint, body === undefined ? undefined : `${error ?? ''} ${errorDescription ?? ''}`),
        ...(error !== undefined && { error }),
        ...(errorDescription !== undefined && { errorDescription }),
    });
}
/**
 * Reports a 2xx reply that can't be used.
 *
 * @param defect - Names the part that is wrong and the rule it breaks, without its value.
 */
function refusal_invalidReply(reply, endpoint, defect) {
    return new RefusalError({ ...circumstances(reply, endpoint), code: 'invalid_reply', defect });
}
/** The body of a 2xx reply, which has to be a JSON object. */
function refusal_objectBody(reply, endpoint) {
    if (reply.body === undefined) {
        throw refusal_invalidReply(reply, endpoint, 'it is longer than 64 KiB');
    }
    const body = parseObject(reply.body);
    if (body === undefined) {
        throw refusal_invalidReply(reply, endpoint, reply.body.trim() === '' ? 'it is empty' : `it is ${shapeOf(reply)}`);
    }
    return body;
}
/** How far the server's clock is ahead of this machine's, in whole seconds. */
function clockOffsetSeconds(reply) {
    const serverMs = serverTimeMs(reply);
    return serverMs === undefined ? undefined : Math.round((serverMs - reply.receivedAtMs) / 1000);
}
function circumstances(reply, endpoint) {
    const header = reply.headers['x-docusign-tracetoken'];
    const traceToken = typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : undefined;
    const waitMs = retryAfterMs(reply);
    const offset = clockOffsetSeconds(reply);
    const host = URL.parse(reply.headers.location ?? '', 'https://invalid')?.host;
    return {
        endpoint,
        status: reply.status,
        ...(traceToken !== undefined && { traceToken }),
        ...(waitMs !== undefined && { retryAfterSeconds: Math.ceil(waitMs / 1000) }),
        ...(offset !== undefined && { clockOffsetSeconds: offset }),
        ...(reply.headers.location !== undefined && host && host !== 'invalid' && { redirectHost: host }),
    };
}
function codeOf(reply, endpoint, said) {
    const { status } = reply;
    if ([301, 302, 303, 307, 308].includes(status)) {
        return 'redirected';
    }
    if (status === 429) {
        return 'rate_limited';
    }
    if (status >= 500 && status <= 599) {
        return 'server_error';
    }
    if (endpoint === 'userinfo' && status === 401) {
        return 'token_rejected';
    }
    if (said === undefined) {
        return reply.body?.trim() === '' && status !== 403 && status !== 444 ? 'empty_reply' : 'blocked';
    }
    if (endpoint === 'userinfo') {
        return 'refused';
    }
    const words = said.toLowerCase();
    const known = Object.entries(OAUTH_REFUSALS);
    return known.find(([, names]) => names.some((name) => words.includes(name)))?.[0] ?? 'refused';
}
function shapeOf(reply) {
    return /^\s*</.test(reply.body ?? '') ? 'an HTML page' : 'no JSON object';
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return refusal_isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function refusal_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/js/docusign/userinfo.js
/** Owns the account look-up: which accounts the user has, and which of them to report. */


const ACCOUNT_CODES = ['account_not_found', 'no_default_account', 'no_accounts'];
/** The user has accounts, or none, and the wanted one is not among them. */
class AccountError extends Error {
    name = 'AccountError';
    code;
    /** IDs of the accounts that the user does have. */
    accountIds;
    constructor(code, accountIds) {
        super(code);
        this.code = code;
        this.accountIds = accountIds;
    }
}
/**
 * Looks up one of the user's accounts.
 *
 * @param accountId - Which one, as a GUID; `undefined` for the user's default.
 * @throws {AccountError} The user has no such account, no default one, or none at all.
 * @throws {RefusalError} The server refused, or its answer can't be used.
 * @throws {TransportError} No answer came.
 * @see https://developers.docusign.com/platform/auth/reference/user-info/
 */
async function lookUpAccount(http, token, accountId) {
    const reply = await http.send({
        method: 'GET',
        path: '/oauth/userinfo',
        headers: { accept: 'application/json', authorization: `Bearer ${token}` },
    });
    if (reply.status < 200 || reply.status > 299) {
        throw readRefusal(reply, 'userinfo');
    }
    return readAccount(reply, chooseAccount(readAccounts(reply), accountId));
}
function readAccounts(reply) {
    const { accounts } = objectBody(reply, 'userinfo');
    if (!Array.isArray(accounts)) {
        throw invalidReply(reply, 'userinfo', 'its accounts are not a list');
    }
    return accounts.map((fields) => {
        const id = isObject(fields) ? fields['account_id'] : undefined;
        const accountId = typeof id === 'string' ? parseGuid(id) : undefined;
        if (!isObject(fields) || accountId === undefined) {
            throw invalidReply(reply, 'userinfo', 'one of its accounts has no GUID as account_id');
        }
        // The official SDKs disagree on whether the flag is a boolean or its name.
        return { accountId, isDefault: fields['is_default'] === true || fields['is_default'] === 'true', fields };
    });
}
function chooseAccount(accounts, wanted) {
    const ids = accounts.map((account) => account.accountId);
    if (accounts.length === 0) {
        throw new AccountError('no_accounts', ids);
    }
    const chosen = accounts.find((account) => (wanted === undefined ? account.isDefault : account.accountId === wanted));
    if (chosen === undefined) {
        throw new AccountError(wanted === undefined ? 'no_default_account' : 'account_not_found', ids);
    }
    return chosen;
}
function readAccount(reply, { accountId, fields }) {
    const name = fields['account_name'];
    const base = fields['base_uri'];
    const url = typeof base === 'string' ? URL.parse(base) : null;
    if (url === null || url.protocol !== 'https:' || url.href !== `${url.origin}/`) {
        throw invalidReply(reply, 'userinfo', "its account's base_uri is not an https origin");
    }
    return { accountId, accountName: typeof name === 'string' ? name : '', baseUri: url.origin };
}

// EXTERNAL MODULE: ./build/js/input-error.js
var input_error = __webpack_require__(108);
// EXTERNAL MODULE: ./build/js/seal-error.js
var seal_error = __webpack_require__(17);
;// CONCATENATED MODULE: ./build/js/failure.js
/** Owns the closed list of failures and their public codes. */





/** Every value that the output `error` can have. */
const FAILURE_CODES = [
    'invalid_input',
    'invalid_private_key',
    'secrets_unavailable',
    ...REFUSAL_CODES,
    ...interruption/* TRANSPORT_CODES */.Fn,
    ...ACCOUNT_CODES,
    ...seal_error/* SEAL_CODES */.r,
    'internal_error',
];
/** @param settings - `undefined` while the inputs are not read. */
function failureOf(error, settings) {
    if (error instanceof input_error/* InputError */.d) {
        const keyAlone = error.problems.every(({ fault }) => fault.kind === 'not-a-key');
        return { code: keyAlone ? 'invalid_private_key' : 'invalid_input', problems: error.problems };
    }
    if (error instanceof seal_error/* SealError */.E) {
        return { code: error.code };
    }
    if (settings !== undefined && error instanceof RefusalError) {
        return { code: error.refusal.code, refusal: error.refusal, settings };
    }
    if (settings !== undefined && error instanceof interruption/* TransportError */.wX) {
        return { code: error.interruption.code, interruption: error.interruption, settings };
    }
    if (settings !== undefined && error instanceof AccountError) {
        return { code: error.code, accountIds: error.accountIds, settings };
    }
    return { code: 'internal_error', errorName: nameOf(error) };
}
/** A message may hold anything, a path or a secret; name and code are words of Node's. */
function nameOf(error) {
    if (!(error instanceof Error)) {
        return typeof error;
    }
    const { code } = error;
    return code === undefined ? error.name : `${error.name} ${code}`;
}


/***/ })

};
;