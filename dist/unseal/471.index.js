"use strict";
exports.id = 471;
exports.ids = [471];
exports.modules = {

/***/ 471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainRun: () => (/* binding */ explainRun)
});

;// CONCATENATED MODULE: ./build/action/echo.js
/** Owns the recognition of secrets that a server sends back: the runner masks them only where they stand whole and to the letter. */
/** Shorter pieces turn up by chance, and are of no use. */
const PIECE_LENGTH = 24;
const secrets = [];
function rememberSecret(secret) {
    secrets.push(secret);
}
/** Whether a text holds a piece of a secret, whatever stands in between, and in whichever of the usual encodings. */
function echoesSecret(text) {
    // Most texts are too short, and no encoding is shorter than what it encodes.
    const code = text.replace(/[^\w+/-]/g, '');
    if (code.length < PIECE_LENGTH) {
        return false;
    }
    const readings = readingsOf(text, code).filter((reading) => reading.length >= PIECE_LENGTH);
    const known = secrets.map(squash);
    return readings.some((reading) => piecesOf(reading).some((piece) => known.some((secret) => secret.includes(piece))));
}
function readingsOf(text, code) {
    const plain = squash(withoutEscapes(text));
    const digits = code.match(/[0-9a-f]{48,}/gi) ?? [];
    // Whatever stands before it, the encoded piece begins at one of these.
    const bytes = [
        ...[0, 1, 2, 3].map((start) => Buffer.from(code.slice(start), 'base64')),
        ...digits.flatMap((run) => [Buffer.from(run, 'hex'), Buffer.from(run.slice(1), 'hex')]),
    ];
    return [plain, [...plain].reverse().join(''), ...bytes.map((decoded) => squash(decoded.toString('latin1')))];
}
/** Letters and digits in lower case: what is left of a text that was cut up, wrapped or written in capitals. */
function squash(text) {
    return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
/** Undoes the escapes of URLs, of JSON and of programs. */
function withoutEscapes(text) {
    return text.replace(/(?:%|\\u00|\\x)([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function piecesOf(text) {
    return Array.from({ length: text.length - PIECE_LENGTH + 1 }, (_, start) => text.slice(start, start + PIECE_LENGTH));
}

;// CONCATENATED MODULE: ./build/action/foreign-text.js
/**
 * Makes harmless what a server said: the one place that every foreign string passes before a person, the runner or a
 * later step meets it. Pure.
 */
/** Long enough for any error description seen, too short to bury the rest of an annotation. */
const MAX_LENGTH = 300;
/**
 * Takes out control characters (line breaks, terminal escapes, text direction), what the runner could take for a
 * command, and what could be a piece of a secret that the server repeats; cuts to length.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function harmless(text) {
    const line = (isPlainAscii(text) ? text : withoutUnseen(text))
        .replace(/[\w+/=-]{24,}/g, (run) => (isWordOrGuid(run) ? run : '…'))
        .replace(/:(?=:)/g, ': ')
        .replace(/#(?=#|\[)/g, '# ')
        .replace(/\s+/g, ' ')
        .trim();
    const characters = [...line];
    return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : line;
}
/** Whether a text is of printable ASCII alone, as most are: to know more, Node has to load tables of Unicode. */
function isPlainAscii(text) {
    return /^[ -~]*$/.test(text);
}
function withoutUnseen(text) {
    return (text
        .toWellFormed()
        // Format characters hide or reorder text; separators and controls break lines.
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ')
        // Many marks upon one letter cover the lines around it.
        .replace(/(\p{M}{4})\p{M}+/gu, '$1'));
}
/** Names such as `no_valid_keys_or_signatures`, and IDs. Whatever else is as long may be part of an assertion or a token. */
function isWordOrGuid(run) {
    return (/^[A-Za-z][a-z]*([A-Z][a-z]+)*([_-]+([A-Za-z]+|\d{1,4}|v\d{1,2}))*$|^[A-Z]+([_-]+([A-Z]+|\d{1,4}))*$/.test(run) ||
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(run));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(896);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./build/action/trigger.js
/** Owns the telling of runs that GitHub gives no secrets, from the event that started them. */

// By its path: the package exports it with a client of GitHub's API alone, see docs/adr/0004-context-by-path.md.

/**
 * Tells whether this run is one of those that GitHub gives no secrets.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
function secretlessTrigger() {
    // The toolkit prints a line about an event that is not there, and throws at one that it can't read.
    if (!(0,external_node_fs_.existsSync)(process.env['GITHUB_EVENT_PATH'] ?? '')) {
        return undefined;
    }
    try {
        return triggerOf(new Context());
    }
    catch {
        return undefined;
    }
}
function triggerOf({ eventName, actor, payload }) {
    // Runs on the base, with its secrets.
    if (eventName === 'pull_request_target') {
        return undefined;
    }
    if (eventName.startsWith('pull_request') && payload.pull_request) {
        const { head, base } = payload.pull_request;
        // A fork that was deleted leaves no repository behind.
        if (!head?.repo || head.repo.full_name !== base?.repo?.full_name) {
            return 'fork';
        }
    }
    return actor === 'dependabot[bot]' ? 'dependabot' : undefined;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
// EXTERNAL MODULE: external "node:querystring"
var external_node_querystring_ = __webpack_require__(792);
;// CONCATENATED MODULE: ./build/docusign/proxy-tunnel.js
/** Owns the tunnel through a proxy: an agent that keeps one TLS connection open behind a CONNECT. */




/** The proxy answered, but opened no tunnel. */
class proxy_tunnel_ProxyRefusal extends Error {
    name = 'ProxyRefusal';
    status;
    constructor(status) {
        super(`the proxy answered CONNECT with HTTP ${status}`);
        this.status = status;
    }
}
/** The proxy itself could not be reached; `cause` says why. */
class proxy_tunnel_ProxyUnreachable extends Error {
    name = 'ProxyUnreachable';
}
/** Node's documentation allows no socket here, where its types ask for one. */
const NO_SOCKET = undefined;
/**
 * Node has this built in from 24.5 on (`proxyEnv`); see docs/adr/0001-http-transport.md for when it can go.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
class proxy_tunnel_TunnelAgent extends external_node_https_.Agent {
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
                fail(new proxy_tunnel_ProxyRefusal(status));
            }
        });
        connect.once('error', (cause) => {
            this.#pending.delete(connect);
            fail(new proxy_tunnel_ProxyUnreachable('the proxy cannot be reached', { cause }));
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
    return `Basic ${Buffer.from(`${external_node_querystring_.unescape(username)}:${external_node_querystring_.unescape(password)}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./build/docusign/interruption.js
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
class interruption_TransportError extends Error {
    name = 'TransportError';
    interruption;
    constructor(interruption) {
        super(interruption.code);
        this.interruption = interruption;
    }
}
/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE_CODES = /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;
function interruption_interruptionOf(error) {
    if (error instanceof ProxyRefusal) {
        // Like a server's own: too many requests, and the proxy's or its upstream's outages, may pass.
        const temporary = error.status === 429 || error.status >= 500;
        return { code: 'proxy_refused', temporary, proxyStatus: error.status };
    }
    if (error instanceof ProxyUnreachable) {
        return { ...interruption_interruptionOf(error.cause), code: 'proxy_unreachable' };
    }
    const nodeCode = error.code;
    const detail = nodeCode !== undefined && { nodeCode };
    if (/^(ENOTFOUND|EAI_\w+)$/.test(nodeCode ?? '')) {
        return { code: 'host_not_found', temporary: true, ...detail };
    }
    if (nodeCode === 'ETIMEDOUT') {
        return { code: 'timed_out', temporary: true, ...detail };
    }
    // However it is called, no connection came about.
    if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/.test(nodeCode ?? '')) {
        return { code: 'connection_refused', temporary: true, ...detail };
    }
    if (nodeCode !== undefined && CERTIFICATE_CODES.test(nodeCode)) {
        return { code: 'certificate_rejected', temporary: false, ...detail };
    }
    return { code: 'connection_lost', temporary: true, ...detail };
}

// EXTERNAL MODULE: ./build/docusign/private-key.js + 1 modules
var private_key = __webpack_require__(236);
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
;// CONCATENATED MODULE: ./build/docusign/agent.js
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
    const address = process.env['https_proxy']?.trim() || process.env['HTTPS_PROXY']?.trim();
    if (!address || checkBypass(origin)) {
        return undefined;
    }
    const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`);
    if (url === null || !/^https?:$/.test(url.protocol) || !/^[a-z0-9._:[\]-]+$/.test(url.hostname)) {
        throw new TransportError({ code: 'proxy_unreachable', temporary: false, nodeCode: 'ERR_INVALID_URL' });
    }
    return url;
}

;// CONCATENATED MODULE: ./build/docusign/http.js
/**
 * Owns the transport: one host, one kept-alive connection, bounded in time, size and tries. Knows nothing of OAuth, and
 * takes every status for an answer.
 */






const http_MAX_RETRIES = 3;
const MAX_REPLY_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
const ATTEMPT_TIMEOUT_MS = 10_000;
const TOTAL_TIMEOUT_MS = 30_000;
/** Less is no attempt: it would only hide the answer before. */
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
const CENTURY_MS = (/* unused pure expression or super */ null && (100 * 365 * 24 * 3600 * 1000));
/** No right clock has shown an earlier time to this program. */
const OLDEST_TIME_MS = Date.UTC(2025, 0);
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
        this.#deadlineMs = surroundings.elapsed() + TOTAL_TIMEOUT_MS;
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
            this.#onRetry(outcome instanceof TransportError ? outcome.interruption : outcome.status, waitMs, this.#retries);
            await this.#surroundings.sleep(waitMs);
        }
    }
    /** Closes the connection. Nothing may be sent afterwards. */
    close() {
        this.#agent.destroy();
    }
    #remainingMs() {
        return this.#deadlineMs - this.#surroundings.elapsed();
    }
    #waitBeforeRetry(outcome) {
        const temporary = outcome instanceof TransportError
            ? outcome.interruption.temporary
            : // Too many requests, and whatever the server blames itself for. Any other status would only come again.
                outcome.status === 429 || (outcome.status >= 500 && outcome.status <= 599);
        if (!temporary || this.#retries >= http_MAX_RETRIES) {
            return undefined;
        }
        const backoffMs = FIRST_BACKOFF_MS * 2 ** this.#retries * (0.5 + this.#surroundings.random() / 2);
        const askedMs = outcome instanceof TransportError ? undefined : http_retryAfterMs(outcome);
        const waitMs = Math.max(backoffMs, askedMs ?? 0);
        return waitMs + MIN_ATTEMPT_MS <= this.#remainingMs() ? waitMs : undefined;
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
    if (/^\d+(\.\d+)?$/.test(text)) {
        return Math.min(Number(text) * 1000, CENTURY_MS);
    }
    const waitMs = parseHttpDate(text) - (http_serverTimeMs(reply) ?? reply.receivedAtMs);
    return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), CENTURY_MS);
}
/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
function parseHttpDate(text) {
    // Date.parse takes "-5" for a month, and "0" for a year.
    if (!/[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text)) {
        return Number.NaN;
    }
    // The oldest of the three forms ends in the year, and names no zone.
    return Date.parse(/\d{4}\s*$/.test(text) ? `${text} GMT` : text);
}
/** When the server sent the reply, by its own clock: milliseconds since the Unix epoch, from `Date`. */
function http_serverTimeMs(reply) {
    const time = parseHttpDate(reply.headers.date ?? '');
    // This machine's clock may be wrong by any time, after a battery has run down; so far off, it is the server's.
    return time >= OLDEST_TIME_MS && time - reply.receivedAtMs < CENTURY_MS ? time : undefined;
}

;// CONCATENATED MODULE: ./build/docusign/refusal.js
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
    const error = textOf(body?.['error']) ?? textOf(body?.['errorCode']) ?? textOf(body?.['reference_id']);
    const errorDescription = textOf(body?.['error_description']) ?? textOf(body?.['message']) ?? plainTextOf(reply, body);
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
/** The defect of a reply of which no more was read than `MAX_REPLY_BYTES`. */
const TOO_LONG = 'it is longer than 64 KiB';
/** The body of a 2xx reply, which has to be a JSON object. */
function refusal_objectBody(reply, endpoint) {
    if (reply.body === undefined) {
        throw refusal_invalidReply(reply, endpoint, TOO_LONG);
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
    if (endpoint === 'userinfo' && status === 401 && !/^\s*</.test(reply.body ?? '')) {
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
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        return refusal_isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function refusal_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What a server says that speaks no JSON; a page of HTML says nothing in its first words. */
function plainTextOf(reply, body) {
    return body === undefined && !/^\s*</.test(reply.body ?? '') ? textOf(reply.body) : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/docusign/userinfo.js
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
/** By the URL standard a host may also hold quotes, dollar signs and the like, which a shell would take for its own. */
const PLAIN_HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/;
function readAccount(reply, { accountId, fields }) {
    const name = fields['account_name'];
    const base = fields['base_uri'];
    const url = typeof base === 'string' ? URL.parse(base) : null;
    if (url?.protocol !== 'https:' || !PLAIN_HOST.test(url.hostname) || url.href !== `${url.origin}/`) {
        throw invalidReply(reply, 'userinfo', "its account's base_uri is not an https origin");
    }
    return { accountId, accountName: typeof name === 'string' ? name : '', baseUri: url.origin };
}

// EXTERNAL MODULE: ./build/input-error.js
var input_error = __webpack_require__(76);
// EXTERNAL MODULE: ./build/seal-error.js
var seal_error = __webpack_require__(769);
;// CONCATENATED MODULE: ./build/failure.js
/** Owns the closed list of failures and their public codes. */






/** Every value that the output `error` can have. */
const FAILURE_CODES = [
    'invalid_input',
    'invalid_private_key',
    'secrets_unavailable',
    ...REFUSAL_CODES,
    ...TRANSPORT_CODES,
    ...ACCOUNT_CODES,
    ...seal_error/* SEAL_CODES */.r,
    'internal_error',
];
/** @param settings - `undefined` while the inputs are not read. */
function failureOf(error, settings) {
    if (error instanceof input_error/* InputError */.d) {
        return inputFailure(error.problems);
    }
    if (error instanceof seal_error/* SealError */.E) {
        return { code: error.code };
    }
    const known = settings === undefined ? undefined : requestFailure(error, settings);
    return known ?? { code: 'internal_error', errorName: nameOf(error) };
}
function requestFailure(error, settings) {
    if (error instanceof private_key/* PrivateKeyError */.tr) {
        // It could be read, but not be signed with.
        const fault = { kind: 'not-a-key', shape: error.shape, server: settings.server };
        return inputFailure([{ input: 'private-key', fault }]);
    }
    if (error instanceof RefusalError) {
        return { code: error.refusal.code, refusal: error.refusal, settings };
    }
    if (error instanceof interruption_TransportError) {
        return { code: error.interruption.code, interruption: error.interruption, settings };
    }
    if (error instanceof AccountError) {
        return { code: error.code, accountIds: error.accountIds, settings };
    }
    return undefined;
}
/** A single input that is wrong has a code of its own, where people will want to tell it from the rest. */
function inputFailure(problems) {
    const [{ input, fault } = {}, ...others] = problems;
    if (others.length > 0) {
        return { code: 'invalid_input', problems };
    }
    if (fault?.kind === 'not-a-key') {
        return { code: 'invalid_private_key', problems };
    }
    if (input === 'sealing-key') {
        return { code: 'invalid_sealing_key' };
    }
    return input === 'sealed-token' ? { code: 'sealed_token_missing' } : { code: 'invalid_input', problems };
}
/** A message may hold anything, a path or a secret; name and code are words of Node's. */
function nameOf(error) {
    if (!(error instanceof Error)) {
        return typeof error;
    }
    const { code } = error;
    return code === undefined ? error.name : `${error.name} ${code}`;
}

;// CONCATENATED MODULE: ./build/action/prose.js
/**
 * Owns text that is shown twice: as plain text in an annotation, as Markdown in a summary. Whoever writes it marks what
 * is a link, code or foreign, and never thinks of escaping. Pure.
 */

/** Builds prose from words of our own and marked pieces. */
function prose(words, ...pieces) {
    return words.flatMap((text, index) => {
        const piece = pieces[index] ?? [];
        return [
            { kind: 'words', text },
            ...(typeof piece === 'string' ? [{ kind: 'words', text: piece }] : piece),
        ];
    });
}
/** An address: bare and between blanks in plain text, where only then it can be clicked and copied; a link in Markdown. */
function prose_link(text, url) {
    return [{ kind: 'link', text, url }];
}
/** A name to type or to look for. */
function code(text) {
    return [{ kind: 'code', text }];
}
/** What a server said. */
function foreign(text) {
    return [{ kind: 'foreign', text: harmless(text) }];
}
function joinProse(parts, separator) {
    return parts.flatMap((part, index) => (index === 0 ? part : [{ kind: 'words', text: separator }, ...part]));
}
/** One line of plain text. */
function plainText(text) {
    const parts = text.map((node) => {
        switch (node.kind) {
            case 'link':
                return ` ${node.url} `;
            case 'foreign':
                // Quotes of its own would let it seem to end.
                return `"${node.text.replaceAll('"', "'")}"`;
            default:
                return node.text;
        }
    });
    return parts.join('').replace(/ {2,}/g, ' ').trim();
}
/** One line of GitHub Markdown. */
function markdown(text) {
    return text.map(markdownOf).join('').trim();
}
function markdownOf(node) {
    switch (node.kind) {
        case 'words':
            return escapeMarkdown(node.text);
        case 'link':
            // A URL that parses holds no angle bracket or blank.
            return `[${escapeMarkdown(node.text)}](<${node.url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
        case 'code':
        case 'foreign':
            return codeSpan(node.text);
    }
}
/** In a code span nothing is markup, mention, emoji or address; only a backtick could end it. */
function codeSpan(text) {
    return text.trim() === '' ? '' : `\`${text.replaceAll('`', "'")}\``;
}
function escapeMarkdown(text) {
    return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/action/explanation.js
/** Owns how a failure is laid out: short in the annotation, long in the job summary. Pure; the words come from elsewhere. */

/** The runner cuts annotations to this many characters, after masking. */
const MAX_ANNOTATION_LENGTH = 4096;
/** Plain text for an annotation: the first line and the facts, and as much in between as there is room for. */
function annotationOf(explanation, documentation) {
    const { happened, cause, steps, briefly, facts } = explanation;
    const help = documentation === undefined ? '' : `\nHelp: ${documentation}`;
    const optional = [
        ...(cause === undefined ? [] : [`Likely cause: ${plainText(cause)}`]),
        ...(briefly ?? numbered(steps)).map(plainText),
    ];
    const room = MAX_ANNOTATION_LENGTH - help.length;
    const text = () => [plainText(happened), ...optional, ...facts.map(plainText)].join('\n');
    while (text().length > room && optional.length > 0) {
        optional.pop();
    }
    // Not through the middle of a character.
    return (text()
        .slice(0, room)
        .replace(/[\uD800-\uDBFF]$/, '') + help);
}
/** GitHub Markdown for a job summary. */
function summaryOf(explanation, documentation) {
    const { title, happened, cause, steps, facts, sections } = explanation;
    const blocks = [
        `## ${title}`,
        markdown(happened),
        ...(cause === undefined ? [] : [`**Likely cause:** ${markdown(cause)}`]),
        ...(steps.length === 0 ? [] : ['### What to do', orderedList(steps)]),
        ...sections.flatMap((section) => [
            `### ${section.heading}`,
            ...section.paragraphs.map(markdown),
            ...(section.list === undefined ? [] : [section.list.map((item) => `- ${markdown(item)}`).join('\n')]),
            ...(section.block === undefined ? [] : [`\`\`\`text\n${section.block}\n\`\`\``]),
        ]),
        ...(facts.length === 0 ? [] : ['### Details', facts.map((fact) => `- ${markdown(fact)}`).join('\n')]),
        ...(documentation === undefined ? [] : [markdown(prose_link('More about this failure', documentation))]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function numbered(steps) {
    return steps.length < 2 ? steps : steps.map((step, index) => [{ kind: 'words', text: `${index + 1}. ` }, ...step]);
}
function orderedList(steps) {
    return steps.map((step, index) => `${index + 1}. ${markdown(step)}`).join('\n');
}

// EXTERNAL MODULE: ./build/action/run-context.js
var run_context = __webpack_require__(149);
;// CONCATENATED MODULE: ./build/action/mask-proof.js
/** Owns the spelling of a URL that passes the runner's masking unharmed. Pure; knows nothing of what the URL is for. */
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/**
 * Spells a URL so that it holds no form in which the runner masks the values of some parameters.
 *
 * The runner searches for the exact text of a secret and of ten encodings of it. A character that RFC 3986 calls
 * unreserved means the same when it is percent-encoded, but is another text. Three kinds of text must be broken up:
 * the whole value; the fragment behind an ampersand, which the runner masks on its own from six characters on; and a
 * GUID anywhere inside. The first two characters of each are left alone: the code of a digit ends in a digit
 * (`4` is `%34`), so a secret that begins there would still be found, and the runner also masks the fragment without
 * its first character.
 *
 * @param url - A URL whose query was built with `encodeURIComponent`.
 * @param parameters - Names of the parameters whose values may be stored as secrets.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.3
 */
function maskProofUrl(url, parameters) {
    const fragments = [];
    const spelled = url.replace(/(?<=[?&])([^=&]+)=([^&]*)/g, (pair, name, value) => {
        if (!parameters.includes(name)) {
            return pair;
        }
        fragments.push(fragmentOf(decodeURIComponent(value)));
        return `${name}=${maskProofValue(value)}`;
    });
    return fragments.filter((fragment) => fragment.length >= MIN_FRAGMENT_LENGTH).reduce(breakUpEach, spelled);
}
/** From here on the runner masks a fragment. */
const MIN_FRAGMENT_LENGTH = 6;
/** What the runner masks of a secret besides the whole: PowerShell may print the end behind an ampersand alone. */
function fragmentOf(secret) {
    const plus = secret.indexOf('&+');
    return plus === -1 ? secret.slice(secret.lastIndexOf('&') + 1) : secret.slice(plus + 3);
}
/** The fragment may stand in another parameter too: `&scope=signature` in a redirect URI, for one. */
function breakUpEach(url, fragment) {
    const query = url.indexOf('?') + 1;
    const broken = fragment.replace(/(?<=.)(?<!%[0-9A-F]?)[\w.~-](?=([^\w.~-]|%[0-9A-F]{2})*$)/i, percentEncode);
    return url.slice(0, query) + url.slice(query).replaceAll(fragment, () => broken);
}
function maskProofValue(encoded) {
    return encoded
        .split(/(?<=%26)/)
        .map((fragment) => (fragment.search(GUID) === -1 ? breakUp(fragment) : fragment.replace(GUID, breakUp)))
        .join('');
}
/** Percent-encodes the first punctuation mark behind two literal characters, or else the third literal character. */
function breakUp(encoded) {
    const characters = encoded.match(/%[0-9A-F]{2}|./g) ?? [];
    const breakable = [...characters.keys()].filter((index) => characters[index]?.length === 1).slice(2);
    const chosen = breakable.find((index) => /[-._~]/.test(characters[index] ?? '')) ?? breakable[0];
    return characters.map((character, index) => (index === chosen ? percentEncode(character) : character)).join('');
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

;// CONCATENATED MODULE: ./build/docusign/consent.js
/** Owns the addresses at which a person gives an app consent. */
const CONSENT_KINDS = (/* unused pure expression or super */ null && (['individual', 'admin-internal', 'admin-external']));
/** The redirect URI that DocuSign's own samples register. The code that arrives there is not needed. */
const DEFAULT_REDIRECT_URI = 'https://developers.docusign.com/platform/auth/consent';
/**
 * URL at which the user to impersonate consents, once, until revoked.
 *
 * @param prompt - `login` forces a fresh sign-in, for a browser that is signed in as somebody else.
 * @see https://developers.docusign.com/platform/auth/consent/obtaining-individual-consent/
 */
function individualConsentUrl(request, prompt) {
    return authorizationUrl(request, { scope: request.scopes.join(' ') }, prompt);
}
/**
 * URL at which the administrator of an organization consents to somebody else's app for all its users.
 *
 * @see https://developers.docusign.com/platform/auth/consent/obtaining-admin-consent-external/
 */
function administratorConsentUrl(request) {
    return authorizationUrl(request, { scope: 'openid', admin_consent_scope: request.scopes.join(' ') });
}
function authorizationUrl(request, scopes, prompt) {
    const parameters = {
        response_type: 'code',
        ...scopes,
        client_id: request.integrationKey,
        ...(request.redirectUri !== undefined && { redirect_uri: request.redirectUri }),
        ...(prompt !== undefined && { prompt }),
    };
    const query = Object.entries(parameters).map(([name, value]) => `${name}=${consent_percentEncode(value)}`);
    return `${request.server.origin}/oauth/auth?${query.join('&')}`;
}
/** Not URLSearchParams: it writes blanks as "+", and DocuSign documents "%20". Brackets and quotes could end a link. */
function consent_percentEncode(value) {
    return encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./build/diagnosis/notices.js
/** Words for what a run that goes on has to tell. Every start loads them, so they import none of the words for failures. */

const REASONS = {
    host_not_found: "DocuSign's host name could not be resolved",
    connection_refused: 'DocuSign refused the connection',
    connection_lost: 'The connection to DocuSign broke',
    timed_out: 'DocuSign did not answer in time',
    certificate_rejected: "DocuSign's certificate was not accepted",
    proxy_refused: 'The proxy opened no connection',
    proxy_unreachable: 'The proxy could not be reached',
};
function retryLine(...[reason, waitMs, retry]) {
    const happened = typeof reason === 'number' ? `DocuSign answered HTTP ${reason}` : REASONS[reason.code];
    const seconds = (waitMs / 1000).toFixed(1);
    return `${happened}; trying again in ${seconds} s (retry ${retry} of ${MAX_RETRIES})`;
}
/** @returns Title and message of a warning. */
function skewWarning(offsetSeconds) {
    return [
        'The clock of this runner is wrong',
        `It is ${clockOffset(offsetSeconds)} by DocuSign's clock. The token was requested by DocuSign's clock instead; correct the runner's, for example by NTP.`,
    ];
}
/** @returns Title and message of a warning. */
function withheldScopesWarning(scopes) {
    return [
        'DocuSign granted fewer scopes than requested',
        `Not granted: ${scopes.join(' ')}. Calls that need them will fail; check that the app and the account may use them, and that consent was given for them.`,
    ];
}
/** @param offsetSeconds - By how much the server's clock is ahead of the runner's. */
function clockOffset(offsetSeconds) {
    const seconds = Math.abs(offsetSeconds);
    const units = [
        [86_400, 'day'],
        [3600, 'hour'],
        [60, 'minute'],
        [1, 'second'],
    ];
    const [size, unit] = units.find(([length]) => seconds >= 2 * length) ?? [1, 'second'];
    const count = Math.round(seconds / size);
    return `${count} ${unit}${count === 1 ? '' : 's'} ${offsetSeconds > 0 ? 'behind' : 'ahead'}`;
}

;// CONCATENATED MODULE: ./build/diagnosis/words.js
/** Words that several diagnoses share. */



/** The user to impersonate, recognizable to who knows the ID and to nobody else. */
function impersonatedUser({ grant }) {
    return prose `the user whose ID ends in ${grant.userId.slice(-4)}`;
}
function appsAndKeys({ server }) {
    return prose_link('Apps and Keys', server.appsAndKeysUrl);
}
/** A look-up that fails takes nothing away from the token. */
const TOKEN_WAS_OUTPUT = prose `The token was output all the same.`;
const TOKEN_IS_OUT = prose `${TOKEN_WAS_OUTPUT} Set ${code('lookup-account')} to false if later steps don't need the account.`;
const STATUS_PAGE = 'https://status.docusign.com/';
const ENVIRONMENT_NAMES = {
    demo: "DocuSign's demo environment",
    production: "DocuSign's production environment",
    custom: 'the environment',
};
function environmentName({ server }) {
    return `${ENVIRONMENT_NAMES[server.environment]} (${server.audience})`;
}
/** @param what - What may belong to the other environment: the app, the user. */
function otherEnvironment(what, { server }) {
    if (server.namedByHost) {
        return prose `If ${what} belongs to another environment, change ${code('oauth-host')}.`;
    }
    const other = server.environment === 'demo' ? 'production' : 'demo';
    return prose `If ${what} belongs to the other environment, set ${code('environment')} to ${other}.`;
}
/** Whom to ask in the end. Its support finds a request by its trace token. */
function docusignSupport({ traceToken }) {
    return traceToken === undefined ? "DocuSign's support" : "DocuSign's support with the trace token";
}
function requestName({ endpoint }) {
    return endpoint === 'token' ? 'token request' : 'account look-up';
}
/** What the server said, to the letter but harmless, and the trace token that DocuSign's support asks for. */
function answer(refusal) {
    const { status, traceToken, defect } = refusal;
    const said = saidBy(refusal).map(foreign);
    const words = said.length === 0 ? prose `` : prose `: ${joinProse(said, ', ')}`;
    return [
        prose `Answer to the ${requestName(refusal)}: HTTP ${String(status)}${defect === undefined ? '' : ` (${defect})`}${words}.`,
        traceToken === undefined
            ? prose `DocuSign sent no trace token.`
            : prose `Trace token, for DocuSign's support: ${code(traceToken)}`,
        ...clockFact(refusal),
    ];
}
/** Points to what the server said, if there was anything. */
function itsWords(refusal) {
    return saidBy(refusal).length === 0 ? 'it gave no reason' : 'its own words are below';
}
function saidBy({ error, errorDescription }) {
    return [error, errorDescription].filter((text) => harmless(text ?? '') !== '');
}
function clockFact({ clockOffsetSeconds: offset = 0 }) {
    return Math.abs(offset) > 60 ? [prose `The clock of this runner is ${clockOffset(offset)}.`] : [];
}

;// CONCATENATED MODULE: ./build/diagnosis/consent.js
/** The diagnosis that this action exists for: consent is required, and this is who gives it where. */




function consentUrls({ server, grant, redirectUri }) {
    const request = { server, integrationKey: grant.integrationKey, scopes: grant.scopes, redirectUri };
    const spell = (url) => maskProofUrl(url, ['client_id', 'redirect_uri']);
    return {
        individual: spell(individualConsentUrl(request)),
        freshSignIn: spell(individualConsentUrl(request, 'login')),
        administrator: spell(administratorConsentUrl(request)),
    };
}
/** The URL to open for the kind of consent that the workflow asks for; `admin-internal` has none of its own. */
function consentUrlOutput(settings) {
    const urls = consentUrls(settings);
    return settings.consent === 'admin-external' ? urls.administrator : urls.individual;
}
const consentDiagnoses = {
    consent_required: ({ refusal, settings }) => ({
        title: 'DocuSign consent required',
        ...REQUESTS[settings.consent](settings, consentUrls(settings)),
        facts: answer(refusal),
    }),
};
const REQUESTS = {
    individual: (settings, urls) => ({
        happened: prose `No token, because ${impersonatedUser(settings)} has not allowed this app to act for them. Signed in to DocuSign as that user, open ${consentPage(urls.individual)} and choose Allow, then run this job again.`,
        cause: individualCause(settings),
        briefly: [redirectNote(settings)],
        steps: [
            redirectStep(settings),
            prose `Signed in to DocuSign as ${impersonatedUser(settings)}, open ${prose_link('the consent page', urls.individual)} and choose Allow. Whatever page comes next doesn't matter.`,
            prose `Run this job again. Consent lasts until it is revoked.`,
        ],
        sections: [copySection(urls.individual), grantedSection(settings, urls), administratorSection(settings, urls)],
    }),
    'admin-internal': (settings, urls) => ({
        happened: prose `No token, because this app is not authorized to act for ${impersonatedUser(settings)}. An administrator of the organization authorizes it in ${prose_link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}; then run this job again.`,
        cause: prose `The app was not authorized yet, or for other scopes, or the user's e-mail address is not on a domain that the organization has claimed.`,
        briefly: [
            prose `Without an organization, that user can consent alone: open ${consentPage(urls.individual)}`,
            redirectNote(settings),
        ],
        steps: [
            prose `As an administrator of the organization, open ${prose_link('DocuSign Admin', settings.server.adminUrl)} and choose Connected Apps, then Authorize Application.`,
            prose `Choose this app, enter the scopes ${scopesOf(settings)}, and confirm.`,
            prose `Run this job again.`,
        ],
        sections: [individualSection(settings, urls), grantedSection(settings, urls), administratorSection(settings, urls)],
    }),
    'admin-external': (settings, urls) => ({
        happened: prose `No token, because the organization of ${impersonatedUser(settings)} has not allowed this app to act for its users. An administrator of that organization opens ${consentPage(urls.administrator)} and chooses Allow, then run this job again.`,
        cause: prose `Consent was never given, or for other scopes than ${scopesOf(settings)}, or it was revoked. Anybody but an administrator sees "You are not an organization admin".`,
        briefly: [redirectNote(settings)],
        steps: [
            redirectStep(settings),
            prose `An administrator of the organization that the user belongs to opens ${prose_link('the consent page', urls.administrator)} and chooses Allow. Whatever page comes next doesn't matter.`,
            prose `Run this job again.`,
        ],
        sections: [
            copySection(urls.administrator),
            individualSection(settings, urls),
            grantedSection(settings, urls),
            administratorSection(settings, urls),
        ],
    }),
};
/** An annotation has room for 4,096 characters, and half an address is none. */
const MAX_LINK_LENGTH = 3000;
function consentPage(url) {
    return url.length <= MAX_LINK_LENGTH
        ? prose_link('the consent page', url)
        : prose `the consent page, whose address is too long for this place and stands in the job summary and in the output ${code('consent-url')},`;
}
function individualCause(settings) {
    return prose `Consent was never given, or for other scopes than ${scopesOf(settings)}, or while signed in as somebody else, or it was revoked.`;
}
function scopesOf({ grant }) {
    return code(grant.scopes.join(' '));
}
function redirectNote(settings) {
    return settings.redirectUri === undefined
        ? prose `The URL names no redirect URI, as ${code('redirect-uri')} asks.`
        : prose `If that page complains about the redirect URI: register ${code(settings.redirectUri)} for the app, on ${appsAndKeys(settings)} under Additional settings, Redirect URIs.`;
}
function redirectStep(settings) {
    return settings.redirectUri === undefined
        ? prose `This link names no redirect URI. If the page complains, set ${code('redirect-uri')} to one that is registered for the app.`
        : prose `On ${appsAndKeys(settings)}, open the app and check that ${code(settings.redirectUri)} is listed under Additional settings, Redirect URIs, spelled exactly the same. Otherwise the page says "The redirect URI is not registered properly with DocuSign".`;
}
/** For mail programs and chats, which spoil links; a code block is masked and shown like any other line. */
function copySection(url) {
    return {
        heading: 'The address, to copy',
        paragraphs: [
            prose `A character of the integration key, and one of the redirect URI, is written as its percent code, so that GitHub does not mask them. Browsers and DocuSign read it as the same address.`,
        ],
        block: url,
    };
}
function grantedSection(settings, urls) {
    return {
        heading: 'I already granted it',
        paragraphs: [],
        list: [
            prose `The browser may have been signed in as somebody else, or as another membership of the same e-mail address: ${prose_link('open the consent page with a fresh sign-in', urls.freshSignIn)}.`,
            prose `Consent holds for the scopes it was given for. This run asks for ${scopesOf(settings)}.`,
            prose `Demo and production are separate. This run asks ${code(settings.server.audience)}.`,
            prose `It may have been revoked, by the user or by an administrator.`,
        ],
    };
}
function individualSection(settings, urls) {
    return {
        heading: 'Without an administrator',
        paragraphs: [
            prose `${capitalized(impersonatedUser(settings))} can also consent alone: ${prose_link('open the consent page', urls.individual)} as that user. On a developer account without an organization this is the only way.`,
        ],
    };
}
function administratorSection(settings, urls) {
    return {
        heading: 'Consent by an administrator, for many users at once',
        paragraphs: [],
        list: [
            prose `The app is your own organization's (${code('consent: admin-internal')}): an organization administrator authorizes it in ${prose_link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}. This needs an organization, a claimed domain, users with e-mail addresses on that domain, and the app in an account that is linked to the organization.`,
            prose `The app is somebody else's (${code('consent: admin-external')}): an administrator of the users' organization opens ${prose_link("the administrator's consent page", urls.administrator)}. This needs an organization with a claimed domain. Anybody else sees "You are not an organization admin. Please contact your DocuSign Administrator."`,
        ],
    };
}
function capitalized(text) {
    const [first, ...rest] = text;
    return first === undefined
        ? text
        : [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

;// CONCATENATED MODULE: ./build/diagnosis/account.js
/** Diagnoses of an account look-up that went well and found no account to report. */


/** Logs may be public: IDs and no names, and not an endless list. */
const MAX_LISTED = 10;
function explained(diagnosis) {
    return (failure) => ({
        ...diagnosis(failure.settings),
        steps: [],
        facts: [...listed(failure.accountIds), TOKEN_WAS_OUTPUT],
        sections: [],
    });
}
const accountDiagnoses = {
    account_not_found: explained((settings) => ({
        title: 'The user does not belong to this DocuSign account',
        happened: prose `${code('account-id')} is not an account of ${impersonatedUser(settings)} in ${environmentName(settings)}. Set it to one of the user's accounts, or leave it out for the default one.`,
        cause: prose `The ID is another account's, or the other environment's, or the user was removed from the account.`,
    })),
    no_default_account: explained((settings) => ({
        title: 'The user has no default DocuSign account',
        happened: prose `None of the accounts of ${impersonatedUser(settings)} is marked as the default. Name one in the input ${code('account-id')}.`,
        cause: prose `The default account was closed, or the user was removed from it.`,
    })),
    no_accounts: explained((settings) => ({
        title: 'The user has no DocuSign account',
        happened: prose `${code('user-id')} is known, but belongs to no account in ${environmentName(settings)}. Add the user to an account, or take another user from ${appsAndKeys(settings)}.`,
        cause: prose `The user was removed from every account. If later steps need no account, set ${code('lookup-account')} to false.`,
    })),
};
function listed(accountIds) {
    if (accountIds.length === 0) {
        return [];
    }
    const shown = accountIds.slice(0, MAX_LISTED).join(', ');
    const more = accountIds.length > MAX_LISTED ? ` and ${accountIds.length - MAX_LISTED} more` : '';
    return [prose `The user's accounts: ${code(shown)}${more}`];
}

;// CONCATENATED MODULE: ./build/diagnosis/input-words.js
/** Owns the words about inputs that can't be used: the rule, what they look like instead, and where the right thing is. Pure. */



/** The name of an input, and what is wrong with it. */
function problemSentence({ input, fault }) {
    return prose `${code(input)} ${wordsFor(input, fault)}`;
}
function wordsFor(input, fault) {
    switch (fault.kind) {
        case 'missing':
            return prose `is empty. It must be ${ruleFor(input)}.`;
        case 'not-a-guid':
            return prose `must be ${ruleFor(input)}. ${fault.looksLike === undefined ? [] : LOOKALIKES[fault.looksLike]}`;
        case 'same-as-integration-key':
            return prose `is the same as ${code('integration-key')}. It must be ${ruleFor(input)}: another GUID than the app's.`;
        case 'not-a-member':
            return prose `must be one of ${fault.members.join(', ')}.`;
        case 'not-an-account-server':
            return OAUTH_HOST_WORDS[fault.problem];
        case 'not-a-key':
            return keyWords(fault.shape, fault.server);
        case 'not-looked-up':
            return prose `can't be checked while ${code('lookup-account')} is false: leave out ${code('account-id')}, or set ${code('lookup-account')} to true.`;
        case 'not-scopes':
            return prose `must be names of scopes, separated by spaces, commas or lines, such as ${code('signature impersonation')}.`;
        case 'not-a-redirect-uri':
            return prose `must be ${code('none')}, or a complete redirect URI as it is registered for the app, such as ${code(DEFAULT_REDIRECT_URI)}`;
        case 'not-a-sealing-key':
            return SEALING_KEY_RULE;
    }
}
const GUID_RULE = 'a GUID such as 00000000-0000-0000-0000-000000000000';
const RULES = {
    'integration-key': `the app's integration key from Apps and Keys, ${GUID_RULE}`,
    'user-id': `the User ID of the user to impersonate, as Apps and Keys shows it, ${GUID_RULE}`,
    'account-id': `the API Account ID from Apps and Keys, ${GUID_RULE}`,
    'sealing-key': '32 random bytes in base64',
    'sealed-token': 'the output of that name of the action that got the token',
    'private-key': "the app's RSA private key from Apps and Keys, from BEGIN RSA PRIVATE KEY to the end",
};
function ruleFor(input) {
    return RULES[input] ?? GUID_RULE;
}
const LOOKALIKES = {
    expression: prose `It holds an expression that was not expanded: GitHub expands it only in a workflow file.`,
    key: prose `It looks like a key or a certificate: perhaps two inputs have changed places.`,
    'e-mail': prose `It looks like an e-mail address: the ID stands on Apps and Keys, under "My Account Information".`,
    number: prose `It looks like the short number from the account menu, which the API doesn't know.`,
};
const OAUTH_HOST_WORDS = {
    malformed: prose `must be the host of an account server, such as ${code('account-d.docusign.com')}, or its https URL.`,
    credentials: prose `must be a host without user name and password.`,
    path: prose `must be a host alone, without a path, a query or a fragment, such as ${code('account-d.docusign.com')}.`,
    insecure: prose `must be reached by https; http is for loopback addresses only.`,
    'rest-host': prose `is a host of the REST API. Tokens come from an account server: leave the input out and set ${code('environment')} to demo or production.`,
    'demo-host-in-production': prose `is the demo account server, but ${code('environment')} is production: leave out one of the two.`,
};
const STORE_WHOLE = prose `Store the whole text, from BEGIN RSA PRIVATE KEY to the end.`;
/** What each shape looks like, and what to do where storing the whole key isn't enough. */
const KEY_WORDS = {
    empty: { looks: prose `is empty.` },
    expression: {
        looks: prose `holds an expression or a variable that was not expanded.`,
        remedy: prose `Write it in the workflow file as \${{ secrets.NAME }}, with the name of the secret that holds the key.`,
    },
    guid: { looks: prose `looks like a GUID, perhaps the keypair ID or the integration key.` },
    jwt: { looks: prose `looks like a JSON Web Token.` },
    'file-path': {
        looks: prose `looks like the path of a file.`,
        remedy: prose `Store the file's content as the secret, not its name.`,
    },
    'public-key': { looks: prose `looks like a public key. The other half of the keypair is needed.` },
    certificate: { looks: prose `looks like a certificate. A private key is needed.` },
    'openssh-key': {
        looks: prose `looks like an OpenSSH key (BEGIN OPENSSH PRIVATE KEY).`,
        remedy: prose `If its public key is registered for the app, convert a copy of it: ${code('ssh-keygen -p -m PEM -f KEYFILE')}.`,
    },
    'putty-key': {
        looks: prose `looks like a key in PuTTY's format.`,
        remedy: prose `If its public key is registered for the app, convert it: ${code('puttygen KEYFILE -O private-openssh -o key.pem')}.`,
    },
    pkcs12: {
        looks: prose `looks like a PKCS#12 file (.p12 or .pfx).`,
        remedy: prose `Take the private key out of it: ${code('openssl pkcs12 -in FILE -nocerts -nodes -out key.pem')} , with ${code('-legacy')} if it complains of RC2.`,
    },
    'other-algorithm': { looks: prose `is a private key, but not an RSA key. DocuSign takes RSA keys only.` },
    'short-key': { looks: prose `is an RSA key of fewer than ${String(private_key/* MIN_MODULUS_BITS */.SB)} bits, which is too short.` },
    'mismatched-labels': {
        looks: prose `begins as one kind of key and ends as another, as if two files were pasted together.`,
    },
    truncated: {
        looks: prose `looks like a private key of which a part is missing.`,
    },
    damaged: {
        looks: prose `looks like a private key, but its content is damaged.`,
    },
    locked: {
        looks: prose `is an encrypted private key, and no passphrase was given.`,
        remedy: prose `Give its passphrase in the input ${code('private-key-passphrase')}.`,
    },
    'wrong-passphrase': {
        looks: prose `is an encrypted private key, and the passphrase doesn't open it.`,
        remedy: prose `Check ${code('private-key-passphrase')}, and that it belongs to this key.`,
    },
    'unsupported-encryption': {
        looks: prose `is encrypted in a way that is no longer supported.`,
        remedy: prose `Store it encrypted anew: ${code('openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in KEYFILE -out key.pem')}.`,
    },
    unrecognized: { looks: prose `doesn't look like a key at all.` },
};
function keyWords(shape, server) {
    const { looks, remedy } = KEY_WORDS[shape];
    const page = prose_link('Apps and Keys', server.appsAndKeysUrl);
    const right = prose `The right key is the private one that ${page} shows when a keypair is generated: the app, Service Integration, RSA keypairs.`;
    return remedy === undefined ? prose `${looks} ${right} ${STORE_WHOLE}` : prose `${looks} ${remedy} ${right}`;
}
/** How a sealing key is made, wherever one is asked for. */
const SEALING_KEY_RULE = prose `must be 32 random bytes in base64. Make one with ${code('openssl rand -base64 32')} and store it as a secret for both jobs.`;

;// CONCATENATED MODULE: ./build/diagnosis/input.js
/** Diagnoses of what goes wrong before anything is sent, and of what should never go wrong. */


const inputDiagnoses = {
    invalid_input: ({ problems }) => ({
        title: 'DocuSign token: check the inputs',
        ...input_listed(problems),
        ...(problems.some(({ fault }) => fault.kind === 'missing') && { cause: EMPTY_SECRET_CAUSE }),
    }),
    invalid_private_key: ({ problems }) => ({
        title: 'DocuSign token: the private key cannot be used',
        ...input_listed(problems),
    }),
    secrets_unavailable: ({ problems, trigger }) => ({
        title: 'DocuSign token: this run gets no secrets',
        ...SECRETLESS[trigger],
        facts: problems.map(problemSentence),
        sections: [],
    }),
    internal_error: ({ errorName }) => ({
        title: 'DocuSign token: unexpected failure',
        happened: prose `The action failed in a way that it doesn't foresee (${errorName}). Run the job again; if it comes back, please report it.`,
        steps: [],
        facts: [],
        sections: [],
    }),
};
const EMPTY_SECRET_CAUSE = prose `A secret is misspelled or not set; or it belongs to an environment, and the job doesn't name that one (${code('environment: NAME')}); or this is a reusable workflow, and its caller doesn't pass secrets on (${code('secrets: inherit')}).`;
/** True where there is no pull request, where it has secrets all the same, and where it comes from the repository itself. */
const NOT_FROM_FORKS = "if: github.event.pull_request == null || github.event_name == 'pull_request_target' || github.event.pull_request.head.repo.full_name == github.repository";
const NOT_BY_DEPENDABOT = "if: github.actor != 'dependabot[bot]'";
const SECRETLESS = {
    fork: {
        happened: prose `This run was started by a pull request from a fork, to which GitHub gives no secrets. Skip the step there with ${code(NOT_FROM_FORKS)}`,
        cause: prose `GitHub protects secrets from code that anybody may propose. Nothing is wrong with the secrets themselves.`,
        steps: [
            prose `Give the step this condition: ${code(NOT_FROM_FORKS)}`,
            prose `Give the same condition to the steps that use the token.`,
        ],
        briefly: [prose `Give the same condition to the steps that use the token.`],
    },
    dependabot: {
        happened: prose `This run was started by Dependabot, which has secrets of its own and doesn't see those of Actions. Skip the step there with ${code(NOT_BY_DEPENDABOT)} , or store the secrets for Dependabot too.`,
        cause: prose `The secrets are stored for Actions only. Nothing is wrong with them.`,
        steps: [
            prose `To skip the step, give it this condition: ${code(NOT_BY_DEPENDABOT)}`,
            prose `To run it, store the same secrets once more in the repository's settings under Secrets and variables, Dependabot.`,
        ],
    },
};
function input_listed(problems) {
    const sentences = problems.map(problemSentence);
    const [only, ...others] = sentences;
    if (only !== undefined && others.length === 0) {
        return { happened: prose `The input ${only}`, steps: [], facts: [], sections: [] };
    }
    const names = joinProse(problems.map(({ input }) => code(input)), ', ');
    const happened = prose `${String(problems.length)} inputs have to be corrected: ${names}.`;
    return { happened, steps: sentences, facts: [], sections: [] };
}

;// CONCATENATED MODULE: ./build/diagnosis/network.js
/** Diagnoses of requests that brought no answer. */



function network_explained(diagnosis) {
    return (failure) => ({
        steps: [],
        ...diagnosis(failure.settings.server.audience, failure.interruption),
        facts: systemSays(failure.interruption),
        sections: [],
    });
}
const networkDiagnoses = {
    host_not_found: network_explained((host) => ({
        title: 'DocuSign cannot be found',
        happened: prose `The name ${host} can't be resolved on this runner. Check its DNS, or ${code('oauth-host')} if that is set.`,
        cause: prose `DNS fails on a self-hosted runner, or names are resolved by a proxy only and none is set.`,
    })),
    connection_refused: network_explained((host, { nodeCode }) => ({
        title: 'DocuSign cannot be reached',
        happened: prose `${nodeCode === 'ECONNREFUSED' ? `${host} refused the connection` : `No connection to ${host} could be made`}. Check that this runner may connect to it, and that no firewall is in between.`,
        cause: prose `A firewall rejects the connection, or a proxy is needed and none is set.`,
    })),
    connection_lost: network_explained((host, { nodeCode = '' }) => ({
        title: 'The connection to DocuSign broke',
        happened: prose `The connection to ${host} broke before the answer was there, each time it was tried. Run this job again; if it comes back, check the network of this runner.`,
        cause: brokenBy(nodeCode),
    })),
    timed_out: network_explained((host) => ({
        title: 'DocuSign does not answer',
        happened: prose `${host} did not answer in time. Run this job again; if it comes back, check that this runner may connect to it.`,
        cause: prose `A firewall that drops packets, a proxy that is needed and not set, or an outage at DocuSign: see ${prose_link('its status page', STATUS_PAGE)}`,
    })),
    certificate_rejected: network_explained((host, { nodeCode = '' }) => ({
        title: 'The certificate of the server cannot be trusted',
        ...certificateWords(prose `The TLS certificate that was shown for ${host}`, host, nodeCode),
    })),
    proxy_refused: network_explained((host, { proxyStatus = 0 }) => ({
        title: 'The proxy did not let the request pass',
        happened: proxyStatus === 407
            ? prose `The proxy of this runner asks for a user name and a password (HTTP 407). Put them into the runner's proxy setting ${code('https_proxy')}.`
            : prose `The proxy of this runner opened no connection to ${host} (HTTP ${String(proxyStatus)}). Have it allow ${host}, port 443.`,
        cause: proxyStatus === 407
            ? prose `The proxy's address holds no credentials, or wrong ones.`
            : prose `The proxy's rules forbid this host, or the proxy can't reach it.`,
    })),
    proxy_unreachable: network_explained((host, { nodeCode = '' }) => ({
        title: 'The proxy cannot be reached',
        ...proxyWords(host, nodeCode),
    })),
};
/** Node's codes for an answer that is no TLS, for one that is no HTTP, and for the certificate of another host. */
const NO_TLS = /^(EPROTO|ERR_SSL_)/;
const NO_HTTP = /^HPE_/;
const OTHER_HOST = /ALTNAME|HOSTNAME/;
function brokenBy(nodeCode) {
    if (/^ERR_SSL_.*(ALERT|UNRECOGNIZED_NAME)/.test(nodeCode)) {
        return prose `The other side broke off the TLS handshake: a firewall or proxy that forbids this host, or a server that wants a client certificate or another version of TLS.`;
    }
    return NO_TLS.test(nodeCode) || NO_HTTP.test(nodeCode)
        ? prose `Something that doesn't speak TLS or HTTP answered: a proxy, a portal, or the wrong port in ${code('oauth-host')}.`
        : prose `A network fault, or a firewall or proxy that cuts connections.`;
}
function proxyWords(host, nodeCode) {
    if (nodeCode === 'ERR_INVALID_URL') {
        return {
            happened: prose `The proxy setting ${code('https_proxy')} of this runner is not the address of an http proxy. Set it to one such as ${code('http://proxy.example.com:8080')}`,
            cause: prose `The setting is cut off, or names another kind of proxy, such as SOCKS.`,
        };
    }
    if (OTHER_HOST.test(nodeCode)) {
        return {
            happened: prose `The certificate of the proxy that this runner is set to use belongs to another host (${nodeCode}). Check ${code('https_proxy')}.`,
            cause: prose `The proxy's address is wrong.`,
        };
    }
    if (CERTIFICATE_CODES.test(nodeCode)) {
        return certificateWords(prose `The certificate of the proxy that this runner is set to use`, host, nodeCode);
    }
    if (NO_TLS.test(nodeCode)) {
        return {
            happened: prose `What answers at the address in ${code('https_proxy')} doesn't speak TLS. Write http:// there in place of https://, as most proxies want it, or correct the port.`,
            cause: prose `The proxy takes plain connections only, or another service listens on this port.`,
        };
    }
    if (NO_HTTP.test(nodeCode)) {
        return {
            happened: prose `What answers at the address in ${code('https_proxy')} is not an http proxy. Correct its host or its port.`,
            cause: prose `Another service listens on this port.`,
        };
    }
    return {
        happened: prose `The proxy that this runner is set to use doesn't answer. Check ${code('https_proxy')}, or name DocuSign's host in ${code('no_proxy')} if it can be reached directly.`,
        cause: prose `The proxy's address is wrong, or the proxy is down.`,
    };
}
const EXTRA_AUTHORITY = prose `On a self-hosted runner, get the certificate of the proxy's authority as a PEM file, put ${code('NODE_EXTRA_CA_CERTS=/path/to/it.pem')} into the runner's ${code('.env')} file, and restart the runner.`;
function certificateWords(certificate, host, nodeCode) {
    const shown = prose `${certificate} is not valid on this runner (${nodeCode}).`;
    if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
        return {
            happened: prose `${shown} Compare the clock of this runner with the real time.`,
            cause: prose `The clock of this runner is wrong, or the certificate really is out of date.`,
            steps: [
                prose `On a self-hosted runner, switch on time synchronization, correct the clock, and run this job again.`,
                prose `If the clock is right, look for a proxy in between whose certificate is out of date.`,
            ],
        };
    }
    if (OTHER_HOST.test(nodeCode)) {
        return {
            happened: prose `${shown} It is another host's: check what stands between, and whether ${code('oauth-host')}, if it is set, is right.`,
            cause: prose `The certificate belongs to another host: a proxy or a portal answered, or ${code('oauth-host')} is wrong.`,
            steps: [
                prose `Check that ${code('oauth-host')}, if it is set, names an account server.`,
                prose `Otherwise find out which proxy or portal answers in its place, and have it let requests to ${host} pass.`,
            ],
        };
    }
    return {
        happened: prose `${shown} Behind a proxy that inspects TLS, set ${code('NODE_EXTRA_CA_CERTS')} to the file of its authority's certificate.`,
        cause: prose `A proxy that inspects TLS shows a certificate of its own, by an authority that this runner doesn't know.`,
        steps: [EXTRA_AUTHORITY],
    };
}
function systemSays({ nodeCode }) {
    return nodeCode === undefined ? [] : [prose `Error code of the system: ${code(nodeCode)}`];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./build/diagnosis/refusal.js
/** Diagnoses of the refusals of a token that DocuSign has a name for, but for consent. */




const EXPIRED_TITLE = 'DocuSign considers the request expired';
function refusal_explained(diagnosis) {
    return ({ refusal, settings }) => ({
        sections: [],
        ...diagnosis(settings, refusal),
        facts: answer(refusal),
    });
}
const refusalDiagnoses = {
    no_valid_keys_or_signatures: refusal_explained((settings) => ({
        title: 'DocuSign does not accept the private key',
        happened: prose `DocuSign has no public key for this app that fits ${code('private-key')}. On ${appsAndKeys(settings)}, open the app with this ${code('integration-key')}, generate a keypair under Service Integration, and store its private key as the secret.`,
        cause: prose `The key belongs to another app or to the other environment, or it was deleted on Apps and Keys. This run asked ${environmentName(settings)}.`,
        steps: [
            otherEnvironment('the app', settings),
            prose `On ${appsAndKeys(settings)}, open the app with this ${code('integration-key')} and look at Service Integration, RSA keypairs. The stored private key belongs to the public key in the job summary, whose SHA-256 fingerprint is ${code(fingerprint(settings.privateKey))}.`,
            prose `If that public key is not listed there, choose Generate RSA, and store the whole private key as the secret.`,
        ],
        sections: [publicKeySection(settings)],
    })),
    issuer_not_found: refusal_explained((settings) => ({
        title: 'DocuSign does not know the integration key',
        ...(settings.server.environment === 'production' ? notInProduction(settings) : notInEnvironment(settings)),
    })),
    user_not_found: refusal_explained((settings) => ({
        title: 'DocuSign does not know the user',
        happened: prose `There is no active user with the ID that ends in ${settings.grant.userId.slice(-4)} in ${environmentName(settings)}. Signed in as the user to impersonate, copy the User ID from ${appsAndKeys(settings)} into ${code('user-id')}.`,
        cause: prose `${code('user-id')} is another GUID, such as the account ID, or belongs to the other environment, or the user is closed or not activated.`,
        steps: [
            prose `Signed in as the user to impersonate, open ${appsAndKeys(settings)}: the User ID stands at the top, under "My Account Information". It is a GUID, and not the API Account ID below it.`,
            otherEnvironment('the user', settings),
        ],
    })),
    expired_grant: refusal_explained((settings, refusal) => Math.abs(refusal.clockOffsetSeconds ?? Number.POSITIVE_INFINITY) > 60
        ? {
            title: EXPIRED_TITLE,
            happened: prose `DocuSign says that the signed request had expired when it arrived, so the clock of this runner is probably wrong. Correct the clock, for example by NTP, and run this job again.`,
            cause: prose `The clock of the runner is off, or the request was held up on its way for more than ten minutes.`,
            steps: [
                prose `On a self-hosted runner, switch on time synchronization and compare the clock.`,
                prose `Run this job again. This run asked ${environmentName(settings)}.`,
            ],
        }
        : {
            title: EXPIRED_TITLE,
            happened: prose `DocuSign says that the signed request had expired when it arrived. Run this job again; if it comes back, look for a proxy that holds requests up.`,
            cause: prose `The clock of this runner agrees with DocuSign's, so the request was held up on its way for more than ten minutes.`,
            steps: [
                prose `Run this job again. This run asked ${environmentName(settings)}.`,
                prose `If it comes back, run it on a runner without a proxy.`,
            ],
        }),
    invalid_grant: refusal_explained((settings, refusal) => ({
        title: 'DocuSign refused the request',
        happened: prose `DocuSign refused the signed request${harmless(refusal.errorDescription ?? '') === '' ? ' without saying why' : ''}. Check that ${code('integration-key')}, ${code('user-id')} and ${code('private-key')} come from the same app and user in ${environmentName(settings)}.`,
        cause: prose `Most often the private key is not one of this app's, the user ID is not from this environment, or the clock of the runner is wrong.`,
        steps: [
            prose `On ${appsAndKeys(settings)}, compare the integration key, the User ID and the RSA keypairs with what the secrets were made from.`,
            otherEnvironment('the app', settings),
            prose `On a self-hosted runner, check the clock.`,
        ],
        sections: [publicKeySection(settings)],
    })),
    invalid_request: refusal_explained((_, refusal) => ({
        title: 'DocuSign could not read the request',
        happened: prose `DocuSign found the token request malformed. If a proxy or a firewall is in between, have it pass the request unchanged; otherwise please report this as a defect of the action.`,
        cause: prose `Something between the runner and DocuSign rewrote the request, or the action has a defect.`,
        steps: [
            prose `Run this job on a runner without a proxy, to see whether the proxy is the cause.`,
            prose `If it fails there too, report it with DocuSign's answer${refusal.traceToken === undefined ? '' : ' and the trace token'}.`,
        ],
    })),
    invalid_scope: refusal_explained((settings) => ({
        title: 'DocuSign does not grant a scope',
        happened: prose `DocuSign does not grant one of the scopes requested: ${code(settings.grant.scopes.join(' '))}. Correct the input ${code('scopes')}.`,
        cause: prose `A scope is misspelled, or not enabled for this app or account.`,
        steps: [
            prose `Try with ${code('signature impersonation')} alone, then add one scope at a time.`,
            prose `Some scopes have to be enabled for an account by DocuSign first.`,
        ],
    })),
    unauthorized_client: refusal_explained((settings) => ({
        title: 'DocuSign does not allow this app to use JWT Grant',
        happened: prose `The app may not get tokens by JWT Grant. On ${appsAndKeys(settings)}, open the app and give it an RSA keypair under Service Integration.`,
        cause: prose `The app has no RSA keypair, or it was set up for another kind of sign-in, or it is not active in ${environmentName(settings)}.`,
        steps: [
            prose `On ${appsAndKeys(settings)}, open the app. Under Service Integration, choose Generate RSA, and store the private key as the secret.`,
            prose `Check that ${code('integration-key')} is this app's.`,
            otherEnvironment('the app', settings),
        ],
    })),
    refused: refusal_explained((settings, refusal) => ({
        title: 'DocuSign refused the request',
        ...(refusal.endpoint === 'token' ? refusedToken(settings, refusal) : refusedLookUp(refusal)),
    })),
};
const AFTER_GO_LIVE = prose `After go-live, generate a new keypair in production and register the redirect URI again: neither is copied.`;
function notInEnvironment(settings) {
    const setting = settings.server.namedByHost ? 'oauth-host' : 'environment';
    return {
        happened: prose `There is no app with this ${code('integration-key')} in ${environmentName(settings)}. Copy it again from ${appsAndKeys(settings)} or change ${code(setting)}.`,
        cause: prose `The integration key was mistyped, or the app exists in another environment only, or was deleted.`,
        steps: [
            prose `Open ${appsAndKeys(settings)} and compare the app's integration key with the input.`,
            otherEnvironment('the app', settings),
            AFTER_GO_LIVE,
        ],
    };
}
function notInProduction(settings) {
    return {
        happened: prose `There is no app with this ${code('integration-key')} in ${environmentName(settings)}. Promote the app by go-live, or ${useDemo(settings)}; if it has gone live, copy its integration key again from ${appsAndKeys(settings)}`,
        cause: prose `The app has not gone live: an integration key reaches production only when the app is promoted by go-live; or the integration key was mistyped.`,
        steps: [
            prose `Compare the app's integration key on ${appsAndKeys(settings)} with the input.`,
            prose `If the app is not listed there, it has not gone live: on Apps and Keys of the developer account choose the app's action Go-Live Review, or ${useDemo(settings)} meanwhile.`,
            AFTER_GO_LIVE,
        ],
    };
}
function useDemo({ server }) {
    return server.namedByHost
        ? prose `leave out ${code('oauth-host')}, with ${code('environment')} at demo,`
        : prose `set ${code('environment')} to demo`;
}
function refusedToken(settings, refusal) {
    return {
        happened: prose `DocuSign refused the token request in a way that this action doesn't know; ${itsWords(refusal)}. Check the app on ${appsAndKeys(settings)}, or ask ${docusignSupport(refusal)}.`,
        cause: prose `The app or the user lacks something in ${environmentName(settings)}. This run asked for ${impersonatedUser(settings)}.`,
        steps: [
            prose `Compare integration key, User ID and RSA keypairs on ${appsAndKeys(settings)} with what the secrets were made from.`,
            prose `If that doesn't help, ask ${docusignSupport(refusal)}.`,
        ],
    };
}
function refusedLookUp(refusal) {
    return {
        happened: prose `DocuSign issued a token but refused the account look-up; ${itsWords(refusal)}. ${TOKEN_IS_OUT}`,
        cause: prose `Too many look-ups within the hour, which DocuSign answers in this way too, or a right that the user lacks.`,
        steps: [
            prose `If later steps don't need the account, set ${code('lookup-account')} to false.`,
            prose `Otherwise run this job again later, or ask ${docusignSupport(refusal)}.`,
        ],
    };
}
/** The public half, as Apps and Keys shows it, to compare; it is no secret. */
function publicKeySection(settings) {
    return {
        heading: 'The public key that belongs to this private key',
        paragraphs: [
            prose `Compare it with the public keys on ${appsAndKeys(settings)}. Its SHA-256 fingerprint is ${code(fingerprint(settings.privateKey))}.`,
        ],
        block: (0,external_node_crypto_.createPublicKey)(settings.privateKey).export({ type: 'spki', format: 'pem' }).toString().trim(),
    };
}
/** SHA-256 of the DER form, in hexadecimal: what `openssl pkey -pubin -outform DER | openssl sha256` prints. */
function fingerprint(privateKey) {
    const der = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'der' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}

;// CONCATENATED MODULE: ./build/diagnosis/reply.js
/** Diagnoses of answers that are no refusal by DocuSign's rules: outages, limits, and what stands in between. */



function reply_explained(diagnosis) {
    return ({ refusal, settings }) => ({
        ...diagnosis(refusal, settings),
        facts: [...answer(refusal), ...tokenNote(refusal)],
        sections: [],
    });
}
const replyDiagnoses = {
    token_rejected: reply_explained((refusal) => ({
        title: 'DocuSign did not accept its own token',
        happened: prose `DocuSign issued a token and refused it right afterwards, in the account look-up. Run this job again; if it comes back, ask ${docusignSupport(refusal)}.`,
        cause: prose `A passing problem at DocuSign, or a proxy that takes the Authorization header out of requests.`,
        steps: [
            prose `Run this job again.`,
            prose `If it comes back, run it on a runner without a proxy, or ask ${docusignSupport(refusal)}.`,
        ],
    })),
    rate_limited: reply_explained(({ retryAfterSeconds }) => ({
        title: 'DocuSign asks to wait',
        happened: prose `DocuSign's limit for requests is reached. Run this job again ${waitingTime(retryAfterSeconds)}.`,
        cause: prose `Many jobs ask at the same time, or too often within the hour.`,
        steps: [
            prose `Run this job again ${waitingTime(retryAfterSeconds)}.`,
            prose `Get one token a job, and pass it on to its steps.`,
            prose `Set ${code('lookup-account')} to false where the account is not needed.`,
        ],
    })),
    server_error: reply_explained(({ status, retryAfterSeconds }, { server }) => ({
        title: 'DocuSign has a server problem',
        happened: prose `${server.audience} answered HTTP ${String(status)}, which is a fault on its side. Run this job again ${waitingTime(retryAfterSeconds)}.`,
        cause: prose `An outage or maintenance at DocuSign, or a proxy that doesn't reach it.`,
        steps: [
            prose `Look at ${prose_link("DocuSign's status page", STATUS_PAGE)}.`,
            prose `Run this job again ${waitingTime(retryAfterSeconds)}.`,
        ],
    })),
    blocked: reply_explained((refusal, { server }) => ({
        title: 'Something blocked the request to DocuSign',
        happened: prose `The answer (HTTP ${String(refusal.status)}) is none that DocuSign's account server gives to programs; a firewall or a proxy probably sent it. Have it let https requests to ${server.audience} pass.`,
        cause: refusal.traceToken === undefined
            ? prose `A web application firewall, a proxy or a captive portal answered. A wrong ${code('oauth-host')} looks the same.`
            : prose `DocuSign's own firewall blocked the address of this runner, since the answer has a trace token; or a proxy replaced the answer.`,
        steps: [
            prose `Have the firewall or the proxy let https requests to ${server.audience} pass unchanged.`,
            prose `Check that ${code('oauth-host')}, if it is set, is an account server.`,
            prose `If nothing is in between, ask ${docusignSupport(refusal)}: its own firewall may have blocked the address of this runner.`,
        ],
    })),
    redirected: reply_explained(({ status, redirectHost }, { server }) => ({
        title: 'The request to DocuSign was redirected',
        happened: prose `${server.audience} answered with a redirect (HTTP ${String(status)})${redirectHost === undefined ? '' : prose ` to the host ${foreign(redirectHost)}`}, which is not followed since the request holds credentials. Check ${code('oauth-host')}, or the proxy in between.`,
        cause: prose `A sign-in page of a proxy, or a host that is not DocuSign's account server.`,
        steps: [
            prose `Check that ${code('oauth-host')}, if it is set, is an account server such as ${code('account-d.docusign.com')}.`,
            prose `Otherwise have the proxy let requests to ${server.audience} pass without signing in.`,
        ],
    })),
    empty_reply: reply_explained((refusal) => ({
        title: 'DocuSign refused without a word',
        happened: prose `DocuSign answered HTTP ${String(refusal.status)} with an empty body, so it doesn't say why. Run this job again; if it comes back, ask ${docusignSupport(refusal)}.`,
        cause: [404, 405].includes(refusal.status)
            ? prose `${code('oauth-host')} is not an account server, or a proxy or a firewall answered.`
            : prose `A passing problem at DocuSign, or a firewall that emptied the answer.`,
        steps: [
            prose `Check that ${code('oauth-host')}, if it is set, is an account server.`,
            prose `Run this job again.`,
            prose `If it comes back, ask ${docusignSupport(refusal)}.`,
        ],
    })),
    invalid_reply: reply_explained((refusal, { server }) => {
        const happened = prose `${server.audience} answered the ${requestName(refusal)} with something unusable: ${refusal.defect ?? 'it is malformed'}.`;
        return {
            title: "DocuSign's answer cannot be used",
            ...(refusal.endpoint === 'userinfo' && refusal.defect === TOO_LONG
                ? tooManyAccounts(happened)
                : unusable(happened, server.audience)),
        };
    }),
};
function tooManyAccounts(happened) {
    return {
        happened: prose `${happened} Set ${code('lookup-account')} to false, and give later steps account ID and base URI in another way.`,
        cause: prose `The user belongs to more than a hundred accounts, or a proxy replaced the answer.`,
        steps: [
            prose `Set ${code('lookup-account')} to false, and store account ID and base URI as variables for later steps.`,
            prose `Or have ${code('user-id')} name a user with fewer accounts.`,
        ],
    };
}
function unusable(happened, host) {
    return {
        happened: prose `${happened} Run this job again; if it comes back, look for a proxy in between.`,
        cause: prose `A proxy, a firewall or a captive portal replaced the answer, or ${code('oauth-host')} is not an account server.`,
        steps: [
            prose `Run this job again.`,
            prose `If it comes back, see what stands between this runner and ${host}: a proxy may replace answers.`,
            prose `Check that ${code('oauth-host')}, if it is set, is an account server.`,
        ],
    };
}
/** Nobody waits longer, and no server means it. */
const LONGEST_WAIT_SECONDS = 48 * 3600;
function waitingTime(seconds) {
    if (seconds === undefined) {
        return 'in a few minutes';
    }
    if (seconds < 120) {
        return seconds < 10 ? 'in a minute' : `in ${seconds} seconds`;
    }
    if (seconds > LONGEST_WAIT_SECONDS) {
        return 'in a day or two';
    }
    return seconds < 7200 ? `in ${Math.ceil(seconds / 60)} minutes` : `in ${Math.ceil(seconds / 3600)} hours`;
}
function tokenNote({ endpoint }) {
    return endpoint === 'token' ? [] : [TOKEN_IS_OUT];
}

;// CONCATENATED MODULE: ./build/diagnosis/sealed.js
/** Diagnoses of sealed tokens that can't be opened. */


function sealed_explained(parts) {
    return () => ({ steps: [], facts: [], sections: [], ...parts });
}
const sealedDiagnoses = {
    invalid_sealing_key: sealed_explained({
        title: 'The sealing key cannot be used',
        happened: prose `The input ${code('sealing-key')} ${SEALING_KEY_RULE}`,
        cause: prose `The secret is empty, cut off, or was made in another way.`,
    }),
    sealed_token_missing: sealed_explained({
        title: 'There is no sealed token',
        happened: prose `The input ${code('sealed-token')} is empty. Check that the earlier job outputs it, and that the name is the same in both jobs.`,
        cause: prose `The step that seals the token did not run or failed, it has no ${code('sealing-key')}, or a name is misspelled: GitHub takes an output that doesn't exist for an empty one.`,
        steps: [
            prose `In the earlier job, check that ${code('outputs')} holds ${code(`\${{ steps.ID.outputs.sealed-token }}`)} with the ID of the step.`,
            prose `In this job, check that ${code('needs')} names that job, and pass ${code(`\${{ needs.JOB.outputs.NAME }}`)}.`,
        ],
    }),
    sealed_token_unrecognized: sealed_explained({
        title: 'This is no sealed token',
        happened: prose `The input ${code('sealed-token')} holds something else. Pass the output ${code('sealed-token')} of the action that got the token.`,
        cause: prose `Another output was passed on, such as ${code('access-token')}, which can't travel between jobs.`,
    }),
    sealed_token_altered: sealed_explained({
        title: 'The sealed token was changed on its way',
        happened: prose `The sealed token is not as it was made: it was cut off or altered. Pass it on as it is, then re-run all jobs.`,
        cause: prose `A step between the two jobs cut, quoted or rewrote it.`,
    }),
    sealing_key_differs: sealed_explained({
        title: 'The sealing key is another one',
        happened: prose `The token was sealed with another key than ${code('sealing-key')}. Give both jobs the same secret, then re-run all jobs.`,
        cause: prose `The secret was changed after the token was sealed, or one of the jobs reads it from an environment.`,
    }),
    sealed_token_expired: sealed_explained({
        title: 'The sealed token has expired',
        happened: prose `The DocuSign token in it is past its lifetime. Choose "Re-run all jobs": re-running only the failed ones keeps the old token.`,
        cause: prose `More than an hour passed since the token was made, or only failed jobs were run again, or the clock of this runner is ahead.`,
    }),
    sealed_token_foreign: sealed_explained({
        title: 'The sealed token belongs to another run',
        happened: prose `The token was sealed by another repository or another run. Get a token in a job of this run, and pass that one on.`,
        cause: prose `The value was stored, cached or copied from an earlier run.`,
    }),
};

;// CONCATENATED MODULE: ./build/diagnosis/index.js
/** Turns each failure into what a maintainer has to know and do. Pure; a code without a diagnosis doesn't compile. */







const DIAGNOSES = {
    ...inputDiagnoses,
    ...consentDiagnoses,
    ...refusalDiagnoses,
    ...replyDiagnoses,
    ...networkDiagnoses,
    ...accountDiagnoses,
    ...sealedDiagnoses,
};
function diagnose(failure) {
    // The compiler can't see that the code picks the diagnosis that takes this failure.
    const diagnosis = DIAGNOSES[failure.code];
    return diagnosis(failure);
}

;// CONCATENATED MODULE: ./build/failure-report.js
/** Puts a failure's diagnosis into the form in which people and later steps get it. */





/** @param tokenIsOut - Whether a token was output before the failure, which then concerns the account alone. */
function reportOf(failure, tokenIsOut = false) {
    const diagnosis = diagnose(failure);
    const explanation = tokenIsOut && 'interruption' in failure ? { ...diagnosis, facts: [...diagnosis.facts, TOKEN_IS_OUT] } : diagnosis;
    const documentation = (0,run_context/* documentationUrl */.o)('docs/errors.md', failure.code);
    return {
        title: explanation.title,
        annotation: annotationOf(explanation, documentation),
        summary: summaryOf(explanation, documentation),
        outputs: { error: failure.code, ...particulars(failure) },
    };
}
function particulars(failure) {
    if (!('refusal' in failure)) {
        return {};
    }
    const { refusal, settings } = failure;
    return {
        ...(refusal.traceToken !== undefined && { 'trace-token': refusal.traceToken }),
        ...(refusal.code === 'consent_required' && { 'consent-url': consentUrlOutput(settings) }),
    };
}

;// CONCATENATED MODULE: ./build/explain-run.js
/** Turns whatever ended a run into a report. */






function explainRun(error, { settings, tokenIsOut }) {
    const failure = withheldSecrets(error) ?? failureOf(error, settings);
    return reportOf(withoutEchoes(failure), tokenIsOut);
}
/** What a server says may hold what it was sent. */
function withoutEchoes(failure) {
    if ('accountIds' in failure) {
        return echoesSecret(failure.accountIds.join(' ')) ? { ...failure, accountIds: [] } : failure;
    }
    if (!('refusal' in failure)) {
        return failure;
    }
    const { error, errorDescription, traceToken, redirectHost, ...rest } = failure.refusal;
    const refusal = {
        ...rest,
        ...(error !== undefined && { error: withoutEcho(error) }),
        ...(errorDescription !== undefined && { errorDescription: withoutEcho(errorDescription) }),
        ...(traceToken !== undefined && !echoesSecret(traceToken) && { traceToken }),
        ...(redirectHost !== undefined && !echoesSecret(redirectHost) && { redirectHost }),
    };
    return { ...failure, refusal };
}
function withoutEcho(text) {
    return echoesSecret(harmless(text)) ? '(left out, since it repeats a secret)' : text;
}
/** Secrets that are empty because of what started the run are no mistake of the workflow's. */
function withheldSecrets(error) {
    if (!(error instanceof input_error/* InputError */.d && error.problems.some(isMissingSecret))) {
        return undefined;
    }
    const trigger = secretlessTrigger();
    return trigger === undefined ? undefined : { code: 'secrets_unavailable', problems: error.problems, trigger };
}
/** IDs may be stored as variables, which every run gets; keys are secrets always. */
function isMissingSecret({ input, fault }) {
    return fault.kind === 'missing' && (input === 'private-key' || input === 'sealing-key');
}


/***/ })

};
;