/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 557:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ rememberSecret),
/* harmony export */   Y: () => (/* binding */ echoesSecret)
/* harmony export */ });
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


/***/ }),

/***/ 128:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ harmless)
/* harmony export */ });
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


/***/ }),

/***/ 185:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   pp: () => (/* binding */ UNSEAL_INPUT_NAMES)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(532);
/** The only reader of inputs. Knows their names, and nothing of what they mean. */

const INPUT_NAMES = [
    'integration-key',
    'user-id',
    'private-key',
    'private-key-passphrase',
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
/** Read to the letter, since that is how the runner must mask them, and blanks may belong to a passphrase. */
const VERBATIM = ['private-key', 'private-key-passphrase', 'sealing-key'];
function readInputs(names) {
    const entries = names.map((name) => {
        const text = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name, { trimWhitespace: !VERBATIM.includes(name) });
        return [name, text.trim() === '' ? undefined : text];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 726:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   h_: () => (/* binding */ maskKeys),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   qY: () => (/* binding */ exportVariables)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(532);
/** The only writer of masks, outputs, annotations and the summary. */

/** Has the runner mask a text, whole and line by line, in everything that is printed from now on. */
function mask(secret) {
    // The runner warns about a mask of nothing.
    if (secret !== undefined && secret.trim() !== '') {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
    }
}
/** What is shorter is no key, and masking it would blot out words of the message that says so. */
const MIN_KEY_LENGTH = 16;
/** Masks whatever of this may be a key. */
function maskKeys(...keys) {
    for (const key of keys) {
        if (key !== undefined && key.length >= MIN_KEY_LENGTH) {
            mask(key);
        }
    }
}
function log(line) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line);
}
function warn(title, message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message, { title });
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
    }
}
function exportVariables(variables) {
    for (const [name, value] of Object.entries(variables)) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN(name, value);
    }
}
/** Fails the step with one annotation. Not `core.setFailed`, which would print a second. */
async function fail(report) {
    process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .ExitCode */ .yU.Failure;
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(report.annotation, { title: report.title });
    // A runner without these files has nobody to read them; the annotation stands.
    await ignoringFailure(() => setOutputs(report.outputs));
    await ignoringFailure(() => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(report.summary, true).write());
}
async function ignoringFailure(action) {
    try {
        await action();
    }
    catch { }
}


/***/ }),

/***/ 149:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ documentationUrl),
/* harmony export */   x: () => (/* binding */ currentRun)
/* harmony export */ });
/** Owns what the runner's environment tells: which run this is, and where this action's own documentation stands. */
/**
 * Address of a heading in this action's documentation, at the version that runs.
 *
 * @param page - Path from the repository's root.
 * @returns `undefined` where the runner names no repository.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function documentationUrl(page, heading) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
    // Both are empty for an action that the workflow's own repository holds.
    const place = repository && ref ? [repository, ref] : [process.env['GITHUB_REPOSITORY'], process.env['GITHUB_SHA']];
    if (!server || !place[0] || !place[1] || !URL.canParse(server)) {
        return undefined;
    }
    // A branch may be called "fix#1".
    const [repositoryPath, refPath] = place.map((name) => name?.split('/').map(encodeURIComponent).join('/'));
    return `${server}/${repositoryPath}/blob/${refPath}/${page}#${heading}`;
}
/** Which run this is, to tell it from any other; a re-run of its jobs is the same run. */
function currentRun() {
    return { repository: process.env['GITHUB_REPOSITORY'] ?? '', runId: process.env['GITHUB_RUN_ID'] ?? '' };
}


/***/ }),

/***/ 80:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ retryLine),
/* harmony export */   d: () => (/* binding */ skewWarning),
/* harmony export */   vD: () => (/* binding */ withheldScopesWarning),
/* harmony export */   wy: () => (/* binding */ clockOffset)
/* harmony export */ });
/* harmony import */ var _docusign_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(307);
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
    return `${happened}; trying again in ${seconds} s (retry ${retry} of ${_docusign_http_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RETRIES */ .kd})`;
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


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ administratorConsentUrl),
/* harmony export */   Qi: () => (/* binding */ DEFAULT_REDIRECT_URI),
/* harmony export */   fD: () => (/* binding */ CONSENT_KINDS),
/* harmony export */   lq: () => (/* binding */ individualConsentUrl)
/* harmony export */ });
/** Owns the addresses at which a person gives an app consent. */
const CONSENT_KINDS = ['individual', 'admin-internal', 'admin-external'];
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
    const query = Object.entries(parameters).map(([name, value]) => `${name}=${percentEncode(value)}`);
    return `${request.server.origin}/oauth/auth?${query.join('&')}`;
}
/** Not URLSearchParams: it writes blanks as "+", and DocuSign documents "%20". Brackets and quotes could end a link. */
function percentEncode(value) {
    return encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 791:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseGuid)
/* harmony export */ });
/** Owns the one spelling of the GUIDs that DocuSign uses for integration keys, users and accounts. */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/**
 * Reads a GUID as people copy it: in braces or quotes, with blanks and what is invisible around it, in upper case.
 *
 * @returns The GUID in lower case with hyphens; `undefined` if the text is none.
 */
function parseGuid(text) {
    const bare = trimmed(trimmed(text).replace(/^(?:\{(.*)\}|"(.*)"|'(.*)')$/s, '$1$2$3')).toLowerCase();
    return GUID.test(bare) ? bare : undefined;
}
/** Soft hyphens, joiners and marks of direction come along from web pages and editors, and are seen by nobody. */
function trimmed(text) {
    return text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/g, '').trim();
}


/***/ }),

/***/ 307:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient),
  kd: () => (/* binding */ MAX_RETRIES),
  Vs: () => (/* binding */ retryAfterMs),
  x$: () => (/* binding */ serverTimeMs)
});

// UNUSED EXPORTS: MAX_REPLY_BYTES

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
;// CONCATENATED MODULE: ./node_modules/actions-http-client/lib/proxy.js
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
// EXTERNAL MODULE: ./build/docusign/interruption.js
var interruption = __nccwpck_require__(509);
// EXTERNAL MODULE: ./build/docusign/proxy-tunnel.js + 1 modules
var proxy_tunnel = __nccwpck_require__(429);
;// CONCATENATED MODULE: ./build/docusign/agent.js
/** Owns the connection to an origin: kept open, verified always, through the runner's proxy if it has one. */





/** @throws {TransportError} The runner's proxy setting is no address. */
function agentFor(origin) {
    // TLS is verified always. The variable would also make Node print a warning of its own.
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    const options = { keepAlive: true, maxSockets: 1, rejectUnauthorized: true };
    if (origin.protocol === 'http:') {
        return new external_node_http_.Agent(options);
    }
    const proxy = proxyFor(origin);
    return proxy === undefined ? new external_node_https_.Agent(options) : new proxy_tunnel/* TunnelAgent */.ag(proxy, options);
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
        throw new interruption/* TransportError */.wX({ code: 'proxy_unreachable', temporary: false, nodeCode: 'ERR_INVALID_URL' });
    }
    return url;
}

;// CONCATENATED MODULE: ./build/docusign/http.js
/**
 * Owns the transport: one host, one kept-alive connection, bounded in time, size and tries. Knows nothing of OAuth, and
 * takes every status for an answer.
 */






const MAX_RETRIES = 3;
const MAX_REPLY_BYTES = 64 * 1024;
const ATTEMPT_TIMEOUT_MS = 10_000;
const TOTAL_TIMEOUT_MS = 30_000;
/** Less is no attempt: it would only hide the answer before. */
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
const CENTURY_MS = 100 * 365 * 24 * 3600 * 1000;
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
                if (outcome instanceof interruption/* TransportError */.wX) {
                    throw outcome;
                }
                return outcome;
            }
            this.#retries += 1;
            this.#onRetry(outcome instanceof interruption/* TransportError */.wX ? outcome.interruption : outcome.status, waitMs, this.#retries);
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
        const temporary = outcome instanceof interruption/* TransportError */.wX
            ? outcome.interruption.temporary
            : // Too many requests, and whatever the server blames itself for. Any other status would only come again.
                outcome.status === 429 || (outcome.status >= 500 && outcome.status <= 599);
        if (!temporary || this.#retries >= MAX_RETRIES) {
            return undefined;
        }
        const backoffMs = FIRST_BACKOFF_MS * 2 ** this.#retries * (0.5 + this.#surroundings.random() / 2);
        const askedMs = outcome instanceof interruption/* TransportError */.wX ? undefined : retryAfterMs(outcome);
        const waitMs = Math.max(backoffMs, askedMs ?? 0);
        return waitMs + MIN_ATTEMPT_MS <= this.#remainingMs() ? waitMs : undefined;
    }
    #attempt(request) {
        const { method, path, headers } = request;
        const outgoing = (this.#origin.protocol === 'https:' ? external_node_https_ : external_node_http_).request(new URL(path, this.#origin), {
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
                if (outcome instanceof interruption/* TransportError */.wX || outcome.body === undefined) {
                    outgoing.destroy();
                }
            };
            const fail = (error) => settle(new interruption/* TransportError */.wX((0,interruption/* interruptionOf */.nS)(error)));
            // What an attempt is waiting for, and so fails of, when its time is over.
            let waitingFor = 'timed_out';
            outgoing.once('socket', (socket) => {
                if (socket.connecting && (0,external_node_net_.isIP)(this.#origin.hostname) === 0) {
                    waitingFor = 'host_not_found';
                    socket.once('lookup', () => {
                        waitingFor = 'timed_out';
                    });
                }
            });
            const timeOut = () => {
                const proxyIsSilent = this.#agent instanceof proxy_tunnel/* TunnelAgent */.ag && this.#agent.abandon();
                settle(new interruption/* TransportError */.wX({ code: proxyIsSilent ? 'proxy_unreachable' : waitingFor, temporary: true }));
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
function retryAfterMs(reply) {
    const text = reply.headers['retry-after']?.trim();
    if (text === undefined) {
        return undefined;
    }
    if (/^\d+(\.\d+)?$/.test(text)) {
        return Math.min(Number(text) * 1000, CENTURY_MS);
    }
    const waitMs = parseHttpDate(text) - (serverTimeMs(reply) ?? reply.receivedAtMs);
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
function serverTimeMs(reply) {
    const time = parseHttpDate(reply.headers.date ?? '');
    // This machine's clock may be wrong by any time, after a battery has run down; so far off, it is the server's.
    return time >= OLDEST_TIME_MS && time - reply.receivedAtMs < CENTURY_MS ? time : undefined;
}


/***/ }),

/***/ 509:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ TRANSPORT_CODES),
/* harmony export */   jL: () => (/* binding */ CERTIFICATE_CODES),
/* harmony export */   nS: () => (/* binding */ interruptionOf),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _proxy_tunnel_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(429);
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
const CERTIFICATE_CODES = /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;
function interruptionOf(error) {
    if (error instanceof _proxy_tunnel_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyRefusal */ .fR) {
        // Like a server's own: too many requests, and the proxy's or its upstream's outages, may pass.
        const temporary = error.status === 429 || error.status >= 500;
        return { code: 'proxy_refused', temporary, proxyStatus: error.status };
    }
    if (error instanceof _proxy_tunnel_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyUnreachable */ .Lo) {
        return { ...interruptionOf(error.cause), code: 'proxy_unreachable' };
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


/***/ }),

/***/ 236:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SB: () => (/* binding */ MIN_MODULUS_BITS),
  tr: () => (/* binding */ PrivateKeyError),
  QW: () => (/* binding */ parsePrivateKey),
  Hz: () => (/* binding */ spellingsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/docusign/guid.js
var guid = __nccwpck_require__(791);
;// CONCATENATED MODULE: ./build/docusign/not-a-key.js
/** Owns the telling apart, by shape alone, of what people store where a private key belongs. */


const KEY_SHAPES = (/* unused pure expression or super */ null && ([
    'empty',
    'expression',
    'guid',
    'jwt',
    'file-path',
    'public-key',
    'certificate',
    'openssh-key',
    'putty-key',
    'pkcs12',
    /** A private key, but EC, Ed25519, DSA or RSA-PSS. */
    'other-algorithm',
    /** RSA, with fewer than 2048 bits. */
    'short-key',
    'mismatched-labels',
    'truncated',
    'damaged',
    /** Encrypted, and no passphrase was given. */
    'locked',
    'wrong-passphrase',
    'unsupported-encryption',
    'unrecognized',
]));
/** What a text is that can be told without decoding it; `undefined` where it may be a key. */
function shapeOfText(text) {
    if (text === '') {
        return 'empty';
    }
    if (/^\$\{\{.*\}\}$/s.test(text) || /^\$\{?\w+\}?$/.test(text)) {
        return 'expression';
    }
    if ((0,guid/* parseGuid */.J)(text) !== undefined || /^[0-9a-f]{32}$/i.test(text)) {
        return 'guid';
    }
    if (/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) {
        return 'jwt';
    }
    if (/^(ssh-|ecdsa-sha2-)\S+ /.test(text) || /BEGIN SSH2 PUBLIC KEY/.test(text)) {
        return 'public-key';
    }
    if (/^PuTTY-User-Key-File/.test(text)) {
        return 'putty-key';
    }
    return looksLikePath(text) ? 'file-path' : undefined;
}
/** A bare key may begin with a slash too, but is a good deal longer than a path. */
const MAX_PATH_LENGTH = 511;
function looksLikePath(text) {
    return (text.length <= MAX_PATH_LENGTH &&
        !/\n|-----/.test(text) &&
        (/^(~|\.{1,2})?\/\S+\.?\w*$|^([A-Za-z]:|~|\.{1,2}|\\\\\w+)\\\w/.test(text) ||
            /\.(pem|key|der|p8|p12|pfx|ppk|pub|txt|cer|crt)$/i.test(text)));
}
/** What a PEM block is by its label; `damaged` where it claims to be a private key that can be used. */
function shapeOfLabel(label) {
    if (/^(RSA |ENCRYPTED )?PRIVATE KEY$/.test(label)) {
        return 'damaged';
    }
    if (label === 'OPENSSH PRIVATE KEY') {
        return 'openssh-key';
    }
    if (label.endsWith('PRIVATE KEY')) {
        return 'other-algorithm';
    }
    if (label.endsWith('PUBLIC KEY')) {
        return 'public-key';
    }
    return label.includes('CERTIFICATE') ? 'certificate' : 'unrecognized';
}
/** What DER is that holds no private key in the clear. */
function shapeOfDer(bytes) {
    if (isEncryptedPkcs8(bytes)) {
        return 'locked';
    }
    if (isPkcs12(bytes)) {
        return 'pkcs12';
    }
    if (succeeds(() => (0,external_node_crypto_.createPublicKey)({ key: bytes, format: 'der', type: 'spki' }))) {
        return 'public-key';
    }
    if (succeeds(() => (0,external_node_crypto_.createPublicKey)({ key: bytes, format: 'der', type: 'pkcs1' }))) {
        return 'public-key';
    }
    return succeeds(() => new external_node_crypto_.X509Certificate(bytes)) ? 'certificate' : 'damaged';
}
/** Whether a DER sequence announces more bytes than there are. */
function isTruncated(bytes) {
    const first = bytes[1] ?? 0x80;
    if (first < 0x80) {
        return bytes.length < 2 + first;
    }
    const lengthBytes = first & 0x7f;
    if (lengthBytes === 0 || lengthBytes > 4 || bytes.length < 2 + lengthBytes) {
        return bytes.length < 2 + lengthBytes;
    }
    return bytes.length < 2 + lengthBytes + bytes.readUIntBE(2, lengthBytes);
}
/** `EncryptedPrivateKeyInfo` names PBES2, or a PKCS#5 or PKCS#12 predecessor, right at its beginning. */
function isEncryptedPkcs8(bytes) {
    const head = bytes.subarray(0, 32).toString('hex');
    const pkcs5 = '06092a864886f70d0105';
    const pkcs12 = '060a2a864886f70d010c01';
    return head.includes(pkcs5) || head.includes(pkcs12);
}
/** `PFX` begins with its version, the integer 3. */
function isPkcs12(bytes) {
    return /^30(8[1-4](..){1,4}|[0-7].)02010330/.test(bytes.subarray(0, 16).toString('hex'));
}
function succeeds(attempt) {
    try {
        attempt();
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/docusign/private-key.js
/** Owns the reading of an RSA private key, in whatever form it was stored. Never puts any of it into a message. */


/** RS256 needs no less. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_MODULUS_BITS = 2048;
/** The text is no usable key; `shape` says what it looks like instead. */
class PrivateKeyError extends Error {
    name = 'PrivateKeyError';
    shape;
    constructor(shape) {
        super(shape);
        this.shape = shape;
    }
}
/**
 * Reads a private key as people store it: PKCS#1 or PKCS#8, as PEM or DER, encrypted or not; with newlines turned to
 * escapes or blanks or lost, in base64, without header and footer, in quotes, indented.
 *
 * @param passphrase - For an encrypted key; ignored for any other.
 * @throws {PrivateKeyError} It is something else, damaged, locked or too short.
 */
function parsePrivateKey(text, passphrase) {
    const key = readText(text, passphrase, 0);
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type !== 'rsa') {
        throw new PrivateKeyError('other-algorithm');
    }
    if ((details?.modulusLength ?? 0) < MIN_MODULUS_BITS) {
        throw new PrivateKeyError('short-key');
    }
    return key;
}
/** Every spelling of a key that its holders, or this program, may come to write: PKCS#1 and PKCS#8, as PEM and on one line. */
function spellingsOf(privateKey) {
    return ['pkcs1', 'pkcs8'].flatMap((type) => {
        const pem = privateKey.export({ type, format: 'pem' }).toString().trim();
        return [pem, pem.replace(/-----[^-]+-----|\s/g, '')];
    });
}
/** How often base64 may be wrapped in base64. */
const MAX_DEPTH = 3;
function readText(raw, passphrase, depth) {
    const text = tidy(raw);
    // On Windows a path has backslashes, and `\n` in it is no newline: it is told before any of them is undone.
    const isPath = raw.includes('\\') && looksLikePath(raw.trim().replace(/^["'`]|["'`]$/g, ''));
    const shape = isPath ? 'file-path' : shapeOfText(text);
    if (shape !== undefined) {
        throw new PrivateKeyError(shape);
    }
    const block = findPrivateKeyBlock(text);
    if (block !== undefined) {
        return readBlock(block, passphrase);
    }
    const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1];
    if (label !== undefined) {
        throw new PrivateKeyError(shapeOfLabel(label));
    }
    const bytes = decodeBase64(text.replace(/-----END [A-Z0-9 ]+-*\s*$/, ''));
    if (bytes === undefined || bytes.length < 16) {
        throw new PrivateKeyError('unrecognized');
    }
    if (bytes[0] === DER_SEQUENCE) {
        return readDer(bytes, passphrase);
    }
    if (depth >= MAX_DEPTH) {
        throw new PrivateKeyError('unrecognized');
    }
    return readText(bytes.toString('utf8'), passphrase, depth + 1);
}
/**
 * What editors, web pages, shells and JSON do to text, none of which can be part of a key; in the order of undoing. A
 * pattern begins only where a run of its characters begins, since a search that starts anew within a run takes seconds.
 */
const REPAIRS = [
    // The name of a variable, from an env file.
    [/^\s*(export\s+)?\w+=(?=.{64})/s, ''],
    // Dashes by a word processor.
    [/[\u2010-\u2015\u2212]/g, '-'],
    // What nobody sees.
    [/[\0\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/g, ''],
    // Line breaks of all kinds, also escaped, and escaped again.
    [/(?<!\\)\\+(?:r\\+n|[rn])|\r\n?|[\u0085\u2028\u2029]/g, '\n'],
    // Backslashes before slashes, as some write JSON, and at the end of lines, as a shell would continue them.
    [/(?<!\\)\\+(?=\/|$)/gm, ''],
    // Blanks of all kinds.
    [/[^\S\n]/g, ' '],
    // Quotes, and what stands around an item of a list.
    [/^[\s"'`“”‘’]+|(?<![\s"'`“”‘’,\\])[\s"'`“”‘’,\\]+$/g, ''],
    // And between items.
    [/["'],?\s{0,20}["']/g, '\n'],
];
function tidy(raw) {
    return REPAIRS.reduce((text, [pattern, repair]) => text.replace(pattern, repair), unescaped(unquoted(raw)));
}
function unquoted(raw) {
    let text = raw;
    for (let layer = 0; layer < MAX_DEPTH && /^\s*".*"\s*$/s.test(text); layer++) {
        text = parseJsonString(text) ?? text.trim().slice(1, -1);
    }
    return text;
}
/** Undoes the escapes of JSON and of URLs, but for those of line breaks. */
function unescaped(text) {
    return text.replace(/(?:\\u00|%)([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function parseJsonString(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const HEADER = /--\s{0,9}BEGIN([A-Z0-9\s]{0,40}?)PRIVATE\s{0,9}KEY(?!\s{0,9}BLOCK)-*/i;
/** Only with a label that there is: people also write about private keys. */
const HEADER_WITHOUT_DASHES = /\bBEGIN(\s{0,9}(?:(?:RSA|EC|DSA|ENCRYPTED|OPENSSH)\s{0,9})?)PRIVATE\s{0,9}KEY(?!\s{0,9}BLOCK)-*/i;
function findPrivateKeyBlock(text) {
    const begin = HEADER.exec(text) ?? HEADER_WITHOUT_DASHES.exec(text);
    if (begin === null) {
        return undefined;
    }
    const label = `${begin[1]} PRIVATE KEY`.replace(/\s+/g, ' ').trim().toUpperCase();
    const rest = text.slice(begin.index + begin[0].length);
    const footer = /--END([A-Z0-9\s]{1,60})-----/i.exec(rest)?.[1];
    if (footer !== undefined && footer.replace(/\s/g, '').toUpperCase() !== label.replaceAll(' ', '')) {
        throw new PrivateKeyError('mismatched-labels');
    }
    if (shapeOfLabel(label) !== 'damaged') {
        throw new PrivateKeyError(shapeOfLabel(label));
    }
    const body = rest.replace(/(-----|--+END|\s-?END\s)[\s\S]*$/i, '');
    const { dekInfo, base64 } = readEncryption(body);
    return { label, dekInfo, base64: footer === undefined ? withoutDashes(base64) : base64 };
}
/** Takes off what is left of a footer that was cut short; in the URL-safe alphabet a dash may be part of the key. */
function withoutDashes(base64) {
    const bare = base64.replace(/(?<!-)-+\s*$/, '');
    return /[-_]/.test(bare) ? base64 : bare;
}
/** @see https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.3 */
function readEncryption(body) {
    const [headers, cipher = ''] = /^\s*Proc-Type:\s*4,\s*ENCRYPTED\s*DEK-Info:\s*([\w-]+),\s*/i.exec(body) ?? [];
    if (headers === undefined) {
        return { dekInfo: undefined, base64: body };
    }
    // Without newlines only the cipher tells where its initialization vector ends.
    const end = headers.length + 2 * ((0,external_node_crypto_.getCipherInfo)(cipher)?.ivLength ?? 8);
    return { dekInfo: `${cipher},${body.slice(headers.length, end)}`, base64: body.slice(end) };
}
function readBlock({ label, dekInfo, base64 }, passphrase) {
    const bytes = decodeBase64(base64);
    if (bytes === undefined || bytes.length === 0) {
        throw new PrivateKeyError(bytes === undefined ? 'damaged' : 'truncated');
    }
    if (dekInfo === undefined) {
        return readDer(bytes, passphrase);
    }
    const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
    const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dekInfo}\n`;
    return unlock(`-----BEGIN ${label}-----\n${headers}\n${lines}\n-----END ${label}-----\n`, passphrase);
}
const DER_SEQUENCE = 0x30;
function readDer(bytes, passphrase) {
    if (bytes[0] !== DER_SEQUENCE) {
        throw new PrivateKeyError('damaged');
    }
    if (isTruncated(bytes)) {
        throw new PrivateKeyError('truncated');
    }
    for (const type of ['pkcs1', 'pkcs8', 'sec1']) {
        try {
            return (0,external_node_crypto_.createPrivateKey)({ key: bytes, format: 'der', type });
        }
        catch {
            // Not of this type: the next one tells.
        }
    }
    const shape = shapeOfDer(bytes);
    if (shape === 'locked') {
        return unlock({ key: bytes, format: 'der', type: 'pkcs8' }, passphrase);
    }
    throw new PrivateKeyError(shape);
}
function unlock(locked, passphrase) {
    if (passphrase === undefined) {
        throw new PrivateKeyError('locked');
    }
    const key = typeof locked === 'string' ? { key: locked, format: 'pem' } : locked;
    // A secret that was stored from a file or a shell often ends in a newline that is no part of the passphrase.
    for (const candidate of new Set([passphrase, passphrase.replace(/[\r\n]+$/, ''), passphrase.trim()])) {
        try {
            return (0,external_node_crypto_.createPrivateKey)({ ...key, passphrase: candidate });
        }
        catch (error) {
            // Of the cipher, that is: what a wrong passphrase lays bare can be of an unsupported kind, too.
            if (/^ERR_OSSL_(EVP|PEM)_UNSUPPORTED/.test(String(error.code))) {
                throw new PrivateKeyError('unsupported-encryption');
            }
        }
    }
    throw new PrivateKeyError('wrong-passphrase');
}
function decodeBase64(text) {
    // A list of lines in JSON has marks between them.
    const bare = text.replace(/[\s"',[\]]/g, '').replace(/=+$/, '');
    return /^[A-Za-z0-9+/_-]*$/.test(bare) ? Buffer.from(bare, 'base64') : undefined;
}


/***/ }),

/***/ 429:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fR: () => (/* binding */ ProxyRefusal),
  Lo: () => (/* binding */ ProxyUnreachable),
  ag: () => (/* binding */ TunnelAgent)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
;// CONCATENATED MODULE: external "node:querystring"
const external_node_querystring_namespaceObject = require("node:querystring");
;// CONCATENATED MODULE: ./build/docusign/proxy-tunnel.js
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
    return `Basic ${Buffer.from(`${external_node_querystring_namespaceObject.unescape(username)}:${external_node_querystring_namespaceObject.unescape(password)}`).toString('base64')}`;
}


/***/ }),

/***/ 699:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   XQ: () => (/* binding */ RefusalError),
/* harmony export */   Yh: () => (/* binding */ invalidReply),
/* harmony export */   _r: () => (/* binding */ objectBody),
/* harmony export */   bg: () => (/* binding */ clockOffsetSeconds),
/* harmony export */   ch: () => (/* binding */ TOO_LONG),
/* harmony export */   eJ: () => (/* binding */ REFUSAL_CODES),
/* harmony export */   ni: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(307);
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
function readRefusal(reply, endpoint) {
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
function invalidReply(reply, endpoint, defect) {
    return new RefusalError({ ...circumstances(reply, endpoint), code: 'invalid_reply', defect });
}
/** The defect of a reply of which no more was read than `MAX_REPLY_BYTES`. */
const TOO_LONG = 'it is longer than 64 KiB';
/** The body of a 2xx reply, which has to be a JSON object. */
function objectBody(reply, endpoint) {
    if (reply.body === undefined) {
        throw invalidReply(reply, endpoint, TOO_LONG);
    }
    const body = parseObject(reply.body);
    if (body === undefined) {
        throw invalidReply(reply, endpoint, reply.body.trim() === '' ? 'it is empty' : `it is ${shapeOf(reply)}`);
    }
    return body;
}
/** How far the server's clock is ahead of this machine's, in whole seconds. */
function clockOffsetSeconds(reply) {
    const serverMs = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply);
    return serverMs === undefined ? undefined : Math.round((serverMs - reply.receivedAtMs) / 1000);
}
function circumstances(reply, endpoint) {
    const header = reply.headers['x-docusign-tracetoken'];
    const traceToken = typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : undefined;
    const waitMs = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(reply);
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
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What a server says that speaks no JSON; a page of HTML says nothing in its first words. */
function plainTextOf(reply, body) {
    return body === undefined && !/^\s*</.test(reply.body ?? '') ? textOf(reply.body) : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}


/***/ }),

/***/ 177:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iP: () => (/* binding */ AccountError),
/* harmony export */   oA: () => (/* binding */ lookUpAccount),
/* harmony export */   rh: () => (/* binding */ ACCOUNT_CODES)
/* harmony export */ });
/* harmony import */ var _guid_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(791);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(699);
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
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(reply, 'userinfo');
    }
    return readAccount(reply, chooseAccount(readAccounts(reply), accountId));
}
function readAccounts(reply) {
    const { accounts } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .objectBody */ ._r)(reply, 'userinfo');
    if (!Array.isArray(accounts)) {
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidReply */ .Yh)(reply, 'userinfo', 'its accounts are not a list');
    }
    return accounts.map((fields) => {
        const id = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(fields) ? fields['account_id'] : undefined;
        const accountId = typeof id === 'string' ? (0,_guid_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGuid */ .J)(id) : undefined;
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(fields) || accountId === undefined) {
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidReply */ .Yh)(reply, 'userinfo', 'one of its accounts has no GUID as account_id');
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
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidReply */ .Yh)(reply, 'userinfo', "its account's base_uri is not an https origin");
    }
    return { accountId, accountName: typeof name === 'string' ? name : '', baseUri: url.origin };
}


/***/ }),

/***/ 76:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/** Owns what can be wrong with inputs: by rule and by looks, never by value. */
/** Some inputs can't be used. */
class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.map((problem) => problem.input).join(', '));
        this.problems = problems;
    }
}


/***/ }),

/***/ 257:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ successLine),
/* harmony export */   M6: () => (/* binding */ accountOutputs),
/* harmony export */   Q5: () => (/* binding */ tokenOutputs),
/* harmony export */   ht: () => (/* binding */ variablesOf)
/* harmony export */ });
/* harmony import */ var _action_echo_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(557);
/* harmony import */ var _action_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(128);
/** What the two actions hand to later steps: names of outputs and variables, and their values. */


function tokenOutputs(token, requestedScopes) {
    return {
        'access-token': token.value,
        'token-type': 'Bearer',
        'expires-in': String(token.expiresInSeconds),
        'expires-at': timestamp(token.expiresAt),
        scopes: withoutEcho((token.scopes ?? requestedScopes).filter((scope) => (0,_action_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmless */ .I)(scope) === scope).join(' ')),
    };
}
function accountOutputs(account) {
    const baseUri = withoutEcho(account.baseUri);
    return {
        'account-id': account.accountId,
        'account-name': withoutEcho((0,_action_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmless */ .I)(account.accountName)),
        'base-uri': baseUri,
        'rest-base-path': baseUri === '' ? '' : `${baseUri}/restapi`,
    };
}
/** A server may put what it was sent, cut to pieces, where it says something else. */
function withoutEcho(text) {
    return (0,_action_echo_js__WEBPACK_IMPORTED_MODULE_1__/* .echoesSecret */ .Y)(text) ? '' : text;
}
const VARIABLES = {
    DOCUSIGN_ACCESS_TOKEN: 'access-token',
    DOCUSIGN_ACCOUNT_ID: 'account-id',
    DOCUSIGN_BASE_URI: 'base-uri',
    DOCUSIGN_REST_BASE_PATH: 'rest-base-path',
};
/** Environment variables for later steps; none for what was not looked up. */
function variablesOf(outputs) {
    const pairs = Object.entries(VARIABLES).map(([variable, output]) => [variable, outputs[output]]);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
/** The one line that a success leaves in the log. */
function successLine(outputs) {
    const account = outputs['account-id'];
    return `DocuSign access token for ${account === undefined ? 'the user' : `account ${account}`}, valid until ${outputs['expires-at']}`;
}
/** ISO 8601, UTC, to the second. */
function timestamp(secondsSinceEpoch) {
    return new Date(secondsSinceEpoch * 1000).toISOString().replace('.000', '');
}


/***/ }),

/***/ 162:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseSealingKey),
/* harmony export */   o: () => (/* binding */ sealingKeyId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Owns the key that seals tokens: its form and its name. */

/** @returns 32 bytes; `undefined` unless the text is their base64 form, as `openssl rand -base64 32` writes it. */
function parseSealingKey(text) {
    const bytes = Buffer.from(text.trim(), 'base64');
    return bytes.length === 32 && bytes.toString('base64') === text.trim() ? bytes : undefined;
}
/** Names a key without telling anything of it: a hash of 256 random bits can't be turned back. */
function sealingKeyId(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('docusign-access-token sealing key').update(key).digest('base64url').slice(0, 16);
}


/***/ }),

/***/ 768:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ parseSettings),
  B: () => (/* binding */ parseUnsealSettings)
});

// EXTERNAL MODULE: ./build/docusign/consent.js
var docusign_consent = __nccwpck_require__(218);
;// CONCATENATED MODULE: ./build/docusign/environment.js
/** Owns DocuSign's environments: which account server to ask, and which pages of it a person needs. */
const ENVIRONMENTS = ['demo', 'production'];
const ACCOUNT_HOSTS = {
    demo: 'account-d.docusign.com',
    production: 'account.docusign.com',
};
const ADMIN_HOSTS = {
    demo: 'admindemo.docusign.com',
    production: 'admin.docusign.com',
};
/** @see https://developers.docusign.com/platform/auth/jwt/ */
function accountServerOf(environment) {
    return describe(new URL(`https://${ACCOUNT_HOSTS[environment]}`), environment, false);
}
/**
 * Reads the name of an account server that overrides the environment's own.
 *
 * @param text - A host, with or without a port, or an http(s) URL of nothing but an origin.
 * @param environment - Decides which Admin pages go with a host that is none of DocuSign's two.
 * @returns The server, or why there is none. Plain http is for loopback only, where stand-ins listen.
 */
function parseOAuthHost(text, environment) {
    const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    if (url === undefined || !/^https?:$/.test(url.protocol) || !(isDomain(url.hostname) || isLoopback(url.hostname))) {
        return 'malformed';
    }
    if (url.username !== '' || url.password !== '') {
        return 'credentials';
    }
    if (/(^|\.)docusign\.net$/.test(url.hostname)) {
        return 'rest-host';
    }
    if (url.pathname !== '/' || /[?#]/.test(text)) {
        return 'path';
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return 'insecure';
    }
    if (url.hostname === ACCOUNT_HOSTS.demo && environment === 'production') {
        return 'demo-host-in-production';
    }
    return describe(url, environment, true);
}
function describe(url, environment, namedByHost) {
    const official = ENVIRONMENTS.find((name) => ACCOUNT_HOSTS[name] === url.host);
    const adminHost = ADMIN_HOSTS[official ?? environment];
    return {
        audience: url.host,
        origin: url.origin,
        environment: official ?? 'custom',
        namedByHost,
        appsAndKeysUrl: `https://${adminHost}/authenticate?goTo=apiIntegratorKey`,
        adminUrl: `https://${adminHost}`,
    };
}
function parseUrl(text) {
    // URL.parse forgives blanks and control characters that no host has.
    return /[\s\\]/.test(text) ? undefined : (URL.parse(text) ?? undefined);
}
/** @see https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const MAX_DOMAIN_LENGTH = 253;
/** A bare word is no account server, but perhaps a secret that was put into the wrong input. */
function isDomain(hostname) {
    return hostname.length <= MAX_DOMAIN_LENGTH && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname);
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

// EXTERNAL MODULE: ./build/docusign/guid.js
var docusign_guid = __nccwpck_require__(791);
// EXTERNAL MODULE: ./build/docusign/private-key.js + 1 modules
var private_key = __nccwpck_require__(236);
// EXTERNAL MODULE: ./build/input-error.js
var input_error = __nccwpck_require__(76);
// EXTERNAL MODULE: ./build/sealing-key.js
var sealing_key = __nccwpck_require__(162);
;// CONCATENATED MODULE: ./build/settings.js
/** Turns inputs into settings: reads every one of them before it reports what is wrong with any. */






/** @throws {InputError} With every problem found. */
function parseSettings(inputs) {
    const { read, problems } = readerOf(inputs);
    const environment = read('environment', (text) => parseMember(text ?? 'demo', ENVIRONMENTS)) ?? 'demo';
    const server = read('oauth-host', (text) => parseServer(text, environment));
    const integrationKey = read('integration-key', parseRequiredGuid);
    const userId = read('user-id', (text) => parseUserId(text, integrationKey));
    const privateKey = read('private-key', (text) => parseKey(text, inputs['private-key-passphrase'], server ?? accountServerOf(environment)));
    const scopes = read('scopes', parseScopes);
    const lookUp = read('lookup-account', (text) => parseBoolean(text, true));
    const accountId = read('account-id', (text) => parseAccountId(text, lookUp === false));
    const redirectUri = read('redirect-uri', parseRedirectUri);
    const consent = read('consent', (text) => parseMember(text ?? 'individual', docusign_consent/* CONSENT_KINDS */.fD));
    const exportEnv = read('export-env', (text) => parseBoolean(text, false)) ?? false;
    const sealingKey = read('sealing-key', (text) => (text === undefined ? undefined : parseSealingKeyInput(text)));
    if (!server || !integrationKey || !userId || !privateKey || !scopes || !consent || problems.length > 0) {
        throw new input_error/* InputError */.d(problems);
    }
    return {
        server,
        grant: { integrationKey, userId, audience: server.audience, scopes },
        privateKey,
        accountId: lookUp === false ? false : accountId,
        redirectUri,
        consent,
        exportEnv,
        sealingKey,
    };
}
/** @throws {InputError} With every problem found. */
function parseUnsealSettings(inputs) {
    const { read, problems } = readerOf(inputs);
    const sealedToken = read('sealed-token', parseRequired);
    const sealingKey = read('sealing-key', (text) => parseSealingKeyInput(parseRequired(text)));
    const exportEnv = read('export-env', (text) => parseBoolean(text, false));
    if (sealedToken === undefined || sealingKey === undefined || exportEnv === undefined) {
        throw new input_error/* InputError */.d(problems);
    }
    return { sealedToken, sealingKey, exportEnv };
}
class UnusableInput extends Error {
    fault;
    constructor(fault) {
        super(fault.kind);
        this.fault = fault;
    }
}
function readerOf(inputs) {
    const problems = [];
    const read = (input, parse) => {
        try {
            return parse(inputs[input]);
        }
        catch (error) {
            if (!(error instanceof UnusableInput)) {
                throw error;
            }
            problems.push({ input, fault: error.fault });
            return undefined;
        }
    };
    return { read, problems };
}
function parseMember(text, members) {
    const member = members.find((candidate) => candidate === text.toLowerCase());
    if (member === undefined) {
        throw new UnusableInput({ kind: 'not-a-member', members });
    }
    return member;
}
function parseBoolean(text, fallback) {
    return text === undefined ? fallback : parseMember(text, ['true', 'false']) === 'true';
}
function parseServer(text, environment) {
    const server = text === undefined ? accountServerOf(environment) : parseOAuthHost(text, environment);
    if (typeof server === 'string') {
        throw new UnusableInput({ kind: 'not-an-account-server', problem: server });
    }
    return server;
}
function parseRequired(text) {
    if (text === undefined) {
        throw new UnusableInput({ kind: 'missing' });
    }
    return text;
}
function parseRequiredGuid(given) {
    const text = parseRequired(given);
    const guid = (0,docusign_guid/* parseGuid */.J)(text);
    if (guid === undefined) {
        throw new UnusableInput({ kind: 'not-a-guid', looksLike: lookalikeOf(text) });
    }
    return guid;
}
function lookalikeOf(text) {
    if (text.includes('${{')) {
        return 'expression';
    }
    if (text.length > 100) {
        return 'key';
    }
    if (text.includes('@')) {
        return 'e-mail';
    }
    return /^\d+$/.test(text) ? 'number' : undefined;
}
function parseUserId(text, integrationKey) {
    const userId = parseRequiredGuid(text);
    if (userId === integrationKey) {
        throw new UnusableInput({ kind: 'same-as-integration-key' });
    }
    return userId;
}
function parseAccountId(text, lookUpIsOff) {
    if (text === undefined) {
        return undefined;
    }
    if (lookUpIsOff) {
        throw new UnusableInput({ kind: 'not-looked-up' });
    }
    return parseRequiredGuid(text);
}
function parseKey(text, passphrase, server) {
    try {
        return (0,private_key/* parsePrivateKey */.QW)(parseRequired(text), passphrase);
    }
    catch (error) {
        if (error instanceof private_key/* PrivateKeyError */.tr) {
            throw new UnusableInput({ kind: 'not-a-key', shape: error.shape, server });
        }
        throw error;
    }
}
/** Any that the server may know, now or later; short enough to be no key that was put into the wrong field. */
const SCOPE = /^[A-Za-z][\w.:-]{0,49}$/;
function parseScopes(text) {
    const scopes = (text ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
    if (!scopes.every((scope) => SCOPE.test(scope) && (0,docusign_guid/* parseGuid */.J)(scope) === undefined)) {
        throw new UnusableInput({ kind: 'not-scopes' });
    }
    return [...new Set([...(scopes.length === 0 ? ['signature'] : scopes), 'impersonation'])];
}
function parseRedirectUri(text) {
    if (text === undefined) {
        return docusign_consent/* DEFAULT_REDIRECT_URI */.Qi;
    }
    if (text.toLowerCase() === 'none') {
        return undefined;
    }
    // RFC 6749, section 3.1.2: absolute, without a fragment. Otherwise it has to stay as it is: DocuSign compares letters.
    if (!URL.canParse(text) || /[\s#`<>"]/.test(text) || !isVisible(text)) {
        throw new UnusableInput({ kind: 'not-a-redirect-uri' });
    }
    return text;
}
/** Printable ASCII is; to know more, Node has to load tables of Unicode. */
function isVisible(text) {
    return /^[ -~]*$/.test(text) || (text.isWellFormed() && !/[\p{Cc}\p{Cf}\uFFFD]/u.test(text));
}
function parseSealingKeyInput(text) {
    const key = (0,sealing_key/* parseSealingKey */.Q)(text);
    if (key === undefined) {
        throw new UnusableInput({ kind: 'not-a-sealing-key' });
    }
    return key;
}


/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  z3: () => (/* binding */ error),
  dN: () => (/* binding */ exportVariable),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, debug, endGroup, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, notice, platform, saveState, setCommandEcho, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
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
function utils_toCommandProperties(annotationProperties) {
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
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
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
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
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
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
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
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = utils_toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', file_command_prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 410:
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

/***/ 526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ jwtClaim),
/* harmony export */   _g: () => (/* binding */ jwtClaimsSetBytes),
/* harmony export */   cE: () => (/* binding */ JWTClaimsBuilder),
/* harmony export */   k6: () => (/* binding */ validateClaimsSet)
/* harmony export */ });
/* unused harmony export secs */
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(674);
/* harmony import */ var _buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(410);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(784);



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

/***/ 859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ rawKey),
/* harmony export */   GZ: () => (/* binding */ checkUsage),
/* harmony export */   Ni: () => (/* binding */ checkCryptoKey),
/* harmony export */   R7: () => (/* binding */ isCryptoKey),
/* harmony export */   Tz: () => (/* binding */ assertCryptoKey),
/* harmony export */   XP: () => (/* binding */ invalidKeyInput),
/* harmony export */   dT: () => (/* binding */ prepareKey),
/* harmony export */   or: () => (/* binding */ checkModulusLength),
/* harmony export */   xY: () => (/* binding */ jwkToKey)
/* harmony export */ });
/* unused harmony exports isKeyLike, isKeyObject, normalizeJwk, snapshotJwk, validateExtractableOption */
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(784);
/* harmony import */ var _util_base64url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(445);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(674);



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.kty === "AKP" && key.alg === void 0)
    throw new TypeError('missing "alg" (Algorithm) Parameter value');
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if ((0,_validate_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return (0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_1__/* .decode */ .D)(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JOSENotSupported */ .T0('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}



/***/ }),

/***/ 35:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}



/***/ }),

/***/ 784:
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
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(674);
/* harmony import */ var _util_base64url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(445);
/* harmony import */ var _buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(410);



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

/***/ 445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   l: () => (/* binding */ encode)
/* harmony export */ });
/* harmony import */ var _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(410);

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

/***/ 674:
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 9 modules
var core = __nccwpck_require__(532);
;// CONCATENATED MODULE: ./build/action/process.js
/** Owns how the process begins and ends. */

/** Exit codes by signal, as shells number them. */
const CANCELLED = { SIGINT: 130, SIGTERM: 143 };
/**
 * Runs an action: ends at once when the run is cancelled, and as soon as the action is done.
 *
 * @param action - Reports its failures itself.
 */
function startAction(action) {
    // Nothing is reported: who cancelled, knows.
    process.once('SIGINT', endBySignal);
    process.once('SIGTERM', endBySignal);
    action()
        .catch(() => (0,core/* setFailed */.C1)('The action failed while it reported a failure. Run the job again.'))
        .finally(exitOnceWritten);
}
function endBySignal(signal) {
    if (looksUpName()) {
        // Now without a listener, the signal itself ends the process.
        process.kill(process.pid, signal);
    }
    else {
        process.exit(CANCELLED[signal]);
    }
}
/** Waits for what was printed, but not for connections to close. */
function exitOnceWritten() {
    process.stdout.write('', () => {
        if (process.exitCode === core/* ExitCode */.yU.Failure && looksUpName()) {
            // For the runner every exit code but 0 is that of a failure.
            process.kill(process.pid, 'SIGKILL');
        }
        else {
            process.exit();
        }
    });
}
/** Whether a thread is busy that an orderly exit would wait for, as long as the name server is silent. */
function looksUpName() {
    return process.getActiveResourcesInfo().some((name) => /Req(Wrap|Callback)$/.test(name));
}

// EXTERNAL MODULE: ./build/action/echo.js
var echo = __nccwpck_require__(557);
// EXTERNAL MODULE: ./build/action/inputs.js
var action_inputs = __nccwpck_require__(185);
// EXTERNAL MODULE: ./build/action/report.js
var report = __nccwpck_require__(726);
// EXTERNAL MODULE: ./build/action/run-context.js
var run_context = __nccwpck_require__(149);
// EXTERNAL MODULE: ./build/diagnosis/notices.js
var notices = __nccwpck_require__(80);
// EXTERNAL MODULE: ./build/docusign/http.js + 2 modules
var docusign_http = __nccwpck_require__(307);
// EXTERNAL MODULE: ./build/docusign/private-key.js + 1 modules
var private_key = __nccwpck_require__(236);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/base64url.js
var base64url = __nccwpck_require__(445);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var errors = __nccwpck_require__(674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/key_descriptor.js
var key_descriptor = __nccwpck_require__(35);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = (0,key_descriptor/* table */.t)({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new errors/* JOSENotSupported */.T0(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}


// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/validate.js
var validate = __nccwpck_require__(784);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
var buffer_utils = __nccwpck_require__(410);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/key.js
var lib_key = __nccwpck_require__(859);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = (0,validate/* serializeJoseHeader */.ji)(errors/* JWSInvalid */.Ye, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = (0,base64url/* encode */.l)(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = (0,validate/* serializeJoseHeader */.ji)(errors/* JWSInvalid */.Ye, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new errors/* JWSInvalid */.Ye("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!(0,validate/* isDisjoint */.fz)(protectedHeader, unprotectedHeader))
    throw new errors/* JWSInvalid */.Ye("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  (0,validate/* validateCritDuplicates */.BU)(errors/* JWSInvalid */.Ye, protectedHeader);
  const b64 = (0,validate/* validateB64 */.J0)(protectedHeader, (0,validate/* validateCrit */.nI)(errors/* JWSInvalid */.Ye, validate/* JWS_RECOGNIZED */.qc, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new errors/* JWSInvalid */.Ye('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = jwsAlgorithm(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= (0,base64url/* encode */.l)(payload), signingPayload = encodedPayloadCache[1] ??= (0,buffer_utils/* encode */.lF)(encodedPayload)) : (encodedPayload = (0,base64url/* encode */.l)(payload), signingInput = buffer_utils/* encoder */.Rd.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= (0,buffer_utils/* concat */.xW)((0,buffer_utils/* encode */.lF)(encodedProtectedHeader), (0,buffer_utils/* encode */.lF)("."), signingPayload);
  const signingKey = await (0,lib_key/* rawKey */.GK)(await (0,lib_key/* prepareKey */.dT)(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && (0,lib_key/* checkModulusLength */.or)(entry.alg, signingKey);
  const jws = {
    signature: (0,base64url/* encode */.l)(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jwt_claims_set.js
var jwt_claims_set = __nccwpck_require__(526);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js




const SignJWT_base = jwt_claims_set/* JWTClaimsBuilder */.cE;
class SignJWT extends SignJWT_base {
  #protectedHeader;
  setProtectedHeader(protectedHeader) {
    return (0,validate/* assertNotSet */.ac)(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature((0,jwt_claims_set/* jwtClaimsSetBytes */._g)(this), this.#protectedHeader, options?.crit, key, () => {
      throw new errors/* JWTInvalid */.Dp("JWTs MUST NOT use unencoded payload");
    });
  }
}


;// CONCATENATED MODULE: ./build/docusign/assertion.js
/** Owns the assertion: the signed JWT that asks for a token on behalf of a user. Sends nothing. */



/** DocuSign's own samples use ten minutes; the server refuses more than an hour. */
const ASSERTION_LIFETIME_SECONDS = 600;
/**
 * Builds the claims of the assertion. There is no `nbf`: DocuSign refuses one that its clock hasn't reached, and takes
 * the assertion without.
 *
 * @param grant - Who asks, for whom, of which server and for what.
 * @param now - Current time as a NumericDate: whole seconds since the Unix epoch, UTC.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-3
 * @see https://developers.docusign.com/platform/auth/jwt/jwt-get-token/
 */
function assertionClaims(grant, now) {
    return {
        iss: grant.integrationKey,
        sub: grant.userId,
        aud: grant.audience,
        iat: now,
        exp: now + ASSERTION_LIFETIME_SECONDS,
        scope: grant.scopes.join(' '),
    };
}
/**
 * Signs claims with RS256, as a JWT in compact form.
 *
 * @throws {PrivateKeyError} The key is damaged: it doesn't sign, or not what its own public half verifies.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-3.1
 */
async function signAssertion(claims, privateKey) {
    try {
        const assertion = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).sign(privateKey);
        if (isSignedBy(privateKey, assertion)) {
            return assertion;
        }
    }
    catch {
        // The parts of the key contradict one another, so that OpenSSL won't work with it.
    }
    throw new private_key/* PrivateKeyError */.tr('damaged');
}
function isSignedBy(privateKey, assertion) {
    const [header, payload, signature = ''] = assertion.split('.');
    const signed = Buffer.from(`${header}.${payload}`);
    return (0,external_node_crypto_.verify)('sha256', signed, (0,external_node_crypto_.createPublicKey)(privateKey), Buffer.from(signature, 'base64url'));
}

// EXTERNAL MODULE: ./build/docusign/refusal.js
var refusal = __nccwpck_require__(699);
;// CONCATENATED MODULE: ./build/docusign/token.js
/** Owns the token request: what is sent, what comes back, and the second try by the server's clock. */


/** Below this a clock is right enough: DocuSign tolerates it, and the network's delay is part of the measurement. */
const TOLERATED_SKEW_SECONDS = 60;
/** RFC 6749 sets no bound; a token for more than a year is a mistake. */
const MAX_EXPIRES_IN_SECONDS = 366 * 24 * 3600;
/**
 * Requests an access token by JWT Grant. A refusal that a wrong clock can explain, with a `Date` more than a minute off,
 * is answered by one more request, signed by the server's clock.
 *
 * @throws {RefusalError} The server refused, or its answer can't be used.
 * @throws {TransportError} No answer came.
 * @throws {PrivateKeyError} The key is damaged.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2.1
 */
async function requestToken(grant, context) {
    try {
        return await requestTokenBy(0, grant, context);
    }
    catch (error) {
        const offset = error instanceof refusal/* RefusalError */.XQ ? explainedBySkew(error) : undefined;
        if (offset === undefined) {
            throw error;
        }
        return { ...(await requestTokenBy(offset, grant, context)), clockOffsetSeconds: offset };
    }
}
async function requestTokenBy(offsetSeconds, grant, { http, privateKey, now, onSecret }) {
    const reply = await http.send(tokenRequest(async () => {
        const issuedAt = Math.floor(now() / 1000) + offsetSeconds;
        const assertion = await signAssertion(assertionClaims(grant, issuedAt), privateKey);
        onSecret(assertion);
        return assertion;
    }));
    if (reply.status < 200 || reply.status > 299) {
        throw (0,refusal/* readRefusal */.ni)(reply, 'token');
    }
    return readToken(reply, offsetSeconds, onSecret);
}
/**
 * The request that exchanges an assertion for a token.
 *
 * @param newAssertion - Signs one for each attempt.
 */
function tokenRequest(newAssertion) {
    return {
        method: 'POST',
        path: '/oauth/token',
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: async () => tokenRequestBody(await newAssertion()),
    };
}
function tokenRequestBody(assertion) {
    return new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString();
}
/**
 * Reads a successful reply.
 *
 * @throws {RefusalError} A field is missing, of the wrong type or out of range.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
function readToken(reply, offsetSeconds, onSecret) {
    const body = (0,refusal/* objectBody */._r)(reply, 'token');
    const value = body['access_token'];
    // RFC 6749, A.12, but for the backtick: once masked, it would bring what it holds in a summary to life.
    if (typeof value !== 'string' || !/^[\x21-\x5F\x61-\x7E]+$/.test(value)) {
        throw (0,refusal/* invalidReply */.Yh)(reply, 'token', 'its access_token is not a line of visible ASCII characters');
    }
    onSecret(value);
    const type = body['token_type'];
    if (type !== undefined && !(typeof type === 'string' && type.toLowerCase() === 'bearer')) {
        throw (0,refusal/* invalidReply */.Yh)(reply, 'token', 'its token_type is not Bearer');
    }
    const expiresIn = body['expires_in'];
    if (typeof expiresIn !== 'number' ||
        !Number.isInteger(expiresIn) ||
        !(expiresIn > 0) ||
        expiresIn > MAX_EXPIRES_IN_SECONDS) {
        throw (0,refusal/* invalidReply */.Yh)(reply, 'token', 'its expires_in is not a whole number of seconds between one and a year');
    }
    const offset = (0,refusal/* clockOffsetSeconds */.bg)(reply) ?? offsetSeconds;
    const receivedAt = Math.floor(reply.receivedAtMs / 1000) + (Math.abs(offset) > TOLERATED_SKEW_SECONDS ? offset : 0);
    return {
        value,
        expiresInSeconds: expiresIn,
        expiresAt: receivedAt + expiresIn,
        scopes: readScopes(body['scope']),
        clockOffsetSeconds: undefined,
    };
}
/** @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3 */
function readScopes(scope) {
    if (typeof scope !== 'string') {
        return undefined;
    }
    const scopes = scope.split(' ').filter((token) => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(token));
    return scopes.length === 0 ? undefined : scopes;
}
/** Refusals that DocuSign also gives when `iat` and `exp` are wrong by its clock. */
const TIME_RELATED = new Set([
    'no_valid_keys_or_signatures',
    'expired_grant',
    'invalid_grant',
]);
function explainedBySkew({ refusal }) {
    const offset = refusal.clockOffsetSeconds ?? 0;
    return TIME_RELATED.has(refusal.code) && Math.abs(offset) > TOLERATED_SKEW_SECONDS ? offset : undefined;
}

// EXTERNAL MODULE: ./build/docusign/userinfo.js
var userinfo = __nccwpck_require__(177);
// EXTERNAL MODULE: ./build/outputs.js
var build_outputs = __nccwpck_require__(257);
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __nccwpck_require__(768);
;// CONCATENATED MODULE: ./build/run.js
/** The pipeline: inputs, key, assertion, token, account, report. */











async function run() {
    const progress = { tokenIsOut: false };
    try {
        const inputs = (0,action_inputs/* readInputs */.Ko)(action_inputs/* INPUT_NAMES */.Qh);
        (0,report/* maskKeys */.h_)(inputs['private-key'], inputs['sealing-key']);
        (0,report/* mask */.dK)(inputs['private-key-passphrase']);
        const settings = (0,build_settings/* parseSettings */.P)(inputs);
        progress.settings = settings;
        (0,report/* maskKeys */.h_)(...(0,private_key/* spellingsOf */.Hz)(settings.privateKey));
        await getToken(settings, progress);
    }
    catch (error) {
        // In a chunk of its own: a run that goes well needs none of the words.
        const { explainRun } = await Promise.all(/* import() */[__nccwpck_require__.e(845), __nccwpck_require__.e(769)]).then(__nccwpck_require__.bind(__nccwpck_require__, 845));
        await (0,report/* fail */.fJ)(explainRun(error, progress));
    }
}
const SURROUNDINGS = {
    now: Date.now,
    // Not performance.now(): loading it takes half a millisecond.
    elapsed: () => process.uptime() * 1000,
    random: Math.random,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
async function getToken(settings, progress) {
    const { server, grant, privateKey, accountId } = settings;
    const http = new docusign_http/* HttpClient */.Qq(server.origin, SURROUNDINGS, (...retry) => (0,report/* log */.Rm)((0,notices/* retryLine */.Rn)(...retry)));
    try {
        const token = await requestToken(grant, { http, privateKey, now: Date.now, onSecret });
        const outputs = { ...(0,build_outputs/* tokenOutputs */.Q5)(token, grant.scopes) };
        (0,report/* setOutputs */.n0)(outputs);
        progress.tokenIsOut = true;
        warnOf(token, grant.scopes);
        if (accountId !== false) {
            const account = (0,build_outputs/* accountOutputs */.M6)(await (0,userinfo/* lookUpAccount */.oA)(http, token.value, accountId));
            (0,report/* setOutputs */.n0)(account);
            Object.assign(outputs, account);
        }
        await passOn(outputs, token, settings);
        (0,report/* log */.Rm)((0,build_outputs/* successLine */.CR)(outputs));
    }
    finally {
        http.close();
    }
}
/** Assertions and tokens, which the server knows and may repeat. */
function onSecret(secret) {
    (0,report/* mask */.dK)(secret);
    (0,echo/* rememberSecret */.G)(secret);
}
async function passOn(outputs, token, { exportEnv, sealingKey }) {
    if (exportEnv) {
        (0,report/* exportVariables */.qY)((0,build_outputs/* variablesOf */.ht)(outputs));
    }
    if (sealingKey !== undefined) {
        const { seal } = await Promise.all(/* import() */[__nccwpck_require__.e(348), __nccwpck_require__.e(934)]).then(__nccwpck_require__.bind(__nccwpck_require__, 934));
        (0,report/* setOutputs */.n0)({ 'sealed-token': await seal(outputs, token.expiresAt, (0,run_context/* currentRun */.x)(), sealingKey) });
    }
}
function warnOf({ clockOffsetSeconds, scopes }, requested) {
    if (clockOffsetSeconds !== undefined) {
        (0,report/* warn */.R8)(...(0,notices/* skewWarning */.d)(clockOffsetSeconds));
    }
    const withheld = scopes === undefined ? [] : requested.filter((scope) => !scopes.includes(scope));
    // Some answers leave out `impersonation`, which is what the token itself proves.
    if (withheld.some((scope) => scope !== 'impersonation')) {
        (0,report/* warn */.R8)(...(0,notices/* withheldScopesWarning */.vD)(withheld));
    }
}

;// CONCATENATED MODULE: ./build/main.js
/** The entry of both actions: `dist/unseal/index.js` starts the other one, by an argument. */


startAction(process.argv[2] === 'unseal' ? unseal : run);
/** In a chunk of its own: a run that gets a token needs nothing of it. */
async function unseal() {
    const { runUnseal } = await Promise.all(/* import() */[__nccwpck_require__.e(348), __nccwpck_require__.e(881)]).then(__nccwpck_require__.bind(__nccwpck_require__, 881));
    await runUnseal();
}

module.exports = __webpack_exports__;
/******/ })()
;