"use strict";
exports.id = 284;
exports.ids = [284,828,660];
exports.modules = {

/***/ 9828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ oauthErrorCodeIn),
/* harmony export */   skewIn: () => (/* binding */ skewIn)
/* harmony export */ });
/* harmony import */ var _network_http_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4480);
/** DocuSign said no: which of its words mean what. Remedies are not its business. */


/** What DocuSign says, in the order in which it is looked for, and the code that this action gives it. */
const MEANINGS = [
    ['consent_required', 'consent_required'],
    ['no_valid_keys_or_signatures', 'no_valid_keys_or_signatures'],
    ['issuer_not_found', 'issuer_not_found'],
    ['user_not_found', 'user_not_found'],
    ['invalid_subject', 'user_not_found'],
    ['expired_grant', 'expired_grant'],
    ['expired_client_token', 'expired_grant'],
    ['unsupported_grant_type', 'invalid_request'],
    ['invalid_request', 'invalid_request'],
    ['invalid_scope', 'invalid_scope'],
    ['unauthorized_client', 'unauthorized_client'],
    ['invalid_grant', 'invalid_grant'],
];
/** @param said - `error` and `error_description`: some words appear in either. */
function oauthErrorCodeIn(said) {
    const words = said.toLowerCase();
    return MEANINGS.find(([name]) => words.includes(name))?.[1] ?? 'refused';
}
/** Refusals that DocuSign also gives when `iat` and `exp` are wrong by its clock. */
const TIME_RELATED = ['no_valid_keys_or_signatures', 'expired_grant', 'invalid_grant'];
/** @returns By how many seconds the server's clock is ahead, if signing by it may change the answer. */
function skewIn(error) {
    const { kind, code, clockOffsetSeconds: offset = 0, } = error instanceof _problem_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A ? error.facts : {};
    return kind === 'oauth-error' && code && TIME_RELATED.includes(code) && (0,_network_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrongClock */ .MR)(offset) ? offset : undefined;
}


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  invalidReply: () => (/* binding */ invalidReply),
  readRefusal: () => (/* binding */ readRefusal)
});

// EXTERNAL MODULE: ./build/network/http-reply.js
var http_reply = __webpack_require__(45);
// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(1279);
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/docusign/oauth-error.js
var oauth_error = __webpack_require__(9828);
;// CONCATENATED MODULE: ./build/docusign/reply-error.js
/** What isn't a refusal by DocuSign's rules: outages, limits, what stands in between, and replies that can't be used. */
/** @returns `undefined` if DocuSign itself refused, in words that a person or `oauth-error.ts` can read. */
function replyErrorCodeOf(reply, endpoint, hasFields) {
    const { status, body } = reply;
    if (status >= 200 && status <= 299) {
        return 'invalid_reply';
    }
    if ([301, 302, 303, 307, 308].includes(status)) {
        return 'redirected';
    }
    // DocuSign's REST API, for one, says so with HTTP 400.
    if (status === 429 || /_apiinvocation_limit_exceeded/i.test(body ?? '')) {
        return 'rate_limited';
    }
    if (status >= 500 && status <= 599) {
        return 'server_error';
    }
    if (endpoint === 'userinfo' && status === 401 && !isHtml(body)) {
        return 'token_rejected';
    }
    if (hasFields) {
        return undefined;
    }
    return body?.trim() === '' && status !== 403 && status !== 444 ? 'empty_reply' : 'blocked';
}
/** What is wrong with a 2xx reply that isn't a JSON object. */
function defectOf({ body }) {
    if (body === undefined) {
        return 'too-long';
    }
    if (body.trim() === '') {
        return 'empty';
    }
    return isHtml(body) ? 'html' : 'no-json-object';
}
/** Or XML: a page says nothing in its first words. */
function isHtml(body) {
    return /^\s*</.test(body ?? '');
}
function redirectHostOf({ headers: { location } }) {
    const host = URL.parse(location ?? '', 'https://invalid')?.host;
    return location !== undefined && host && host !== 'invalid' ? host : undefined;
}

;// CONCATENATED MODULE: ./build/docusign/refusal.js
/** Reads replies that grant nothing. Loaded once there is one; words and remedies are not its business. */





/**
 * Reads a reply whose status isn't 2xx, or whose body isn't a JSON object.
 *
 * @param fields - The JSON object in its body, if that is one.
 * @param offsetSeconds - By how much the clock that signed the assertion was set right.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
function readRefusal(reply, fields, endpoint, offsetSeconds) {
    const code = replyErrorCodeOf(reply, endpoint, fields !== undefined);
    if (code === 'invalid_reply') {
        return invalidReply(reply, endpoint, defectOf(reply));
    }
    const refusal = {
        ...circumstances(reply, endpoint, code === 'rate_limited', offsetSeconds),
        ...wordsOf(reply, fields),
    };
    if (code === undefined) {
        const said = `${refusal.error ?? ''} ${refusal.errorDescription ?? ''}`;
        // The words of the token endpoint mean nothing to the other one.
        const oauthCode = endpoint === 'token' ? (0,oauth_error/* oauthErrorCodeIn */.m)(said) : 'refused';
        return new problem/* Problem */.A({ kind: 'oauth-error', code: oauthCode, ...refusal });
    }
    const redirectHost = redirectHostOf(reply);
    return new problem/* Problem */.A({
        kind: 'reply-error',
        code,
        ...refusal,
        ...(redirectHost !== undefined && { redirectHost }),
    });
}
/** A 2xx reply that can't be used. */
function invalidReply(reply, endpoint, defect) {
    const refusal = circumstances(reply, endpoint, false, 0);
    return new problem/* Problem */.A({ kind: 'reply-error', code: 'invalid_reply', ...refusal, defect });
}
function circumstances(reply, endpoint, isRateLimited, offsetSeconds) {
    const header = reply.headers['x-docusign-tracetoken'];
    const traceToken = typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : undefined;
    const waitMs = (0,retry/* retryAfterMs */.V)(reply, isRateLimited);
    const offset = (0,http_reply/* clockOffsetSeconds */.bg)(reply);
    return {
        endpoint,
        status: reply.status,
        signedByServersClock: offsetSeconds !== 0,
        ...(traceToken !== undefined && { traceToken }),
        ...(waitMs !== undefined && { retryAfterSeconds: Math.ceil(waitMs / 1000) }),
        ...(offset !== undefined && { clockOffsetSeconds: offset }),
    };
}
function wordsOf(reply, fields) {
    const error = textOf(fields?.['error']) ?? textOf(fields?.['errorCode']) ?? textOf(fields?.['reference_id']);
    const plain = fields === undefined ? plainTextOf(reply) : undefined;
    const errorDescription = textOf(fields?.['error_description']) ?? textOf(fields?.['message']) ?? plain;
    return { ...(error !== undefined && { error }), ...(errorDescription !== undefined && { errorDescription }) };
}
/** What a server says in plain text. What it encoded, though it wasn't asked to, can't be read. */
function plainTextOf({ headers, body }) {
    const isEncoded = !/^(identity)?$/i.test(headers['content-encoding']?.trim() ?? '');
    return isEncoded || isHtml(body) ? undefined : textOf(body);
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}


/***/ }),

/***/ 1279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   k: () => (/* binding */ MAX_RETRIES),
/* harmony export */   waitBeforeRetry: () => (/* binding */ waitBeforeRetry)
/* harmony export */ });
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/** Decides whether a request is worth another attempt, and when. Loaded once an attempt has failed. */

const MAX_RETRIES = 3;
/** A shorter attempt would only hide the reply before it. */
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
/** @returns How many milliseconds to wait before the next attempt; `undefined` if there should be none. */
function waitBeforeRetry(setback, { retries, remainingMs, random }) {
    if ((setback.kind === 'network' && !setback.temporary) || retries >= MAX_RETRIES) {
        return undefined;
    }
    const backoffMs = FIRST_BACKOFF_MS * 2 ** retries * (0.5 + random / 2);
    const askedMs = setback.kind === 'reply' ? retryAfterMs(setback) : undefined;
    const waitMs = Math.max(backoffMs, askedMs ?? 0);
    return waitMs + MIN_ATTEMPT_MS <= remainingMs ? waitMs : undefined;
}
/**
 * Reads when to ask again: `Retry-After`, as seconds or as a date by the server's clock; without it, if too many requests
 * were made, `X-RateLimit-Reset`.
 *
 * @param isRateLimited - Whether too many requests were made, which a body can say too.
 * @returns Milliseconds to wait from now on; `undefined` if the reply doesn't say, or nothing that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function retryAfterMs(reply, isRateLimited = reply.status === 429) {
    return retryAfterHeaderMs(reply) ?? (isRateLimited ? rateLimitResetMs(reply) : undefined);
}
function retryAfterHeaderMs(reply) {
    const text = reply.headers['retry-after']?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(text)) {
        return Math.min(Number(text) * 1000, _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
    }
    const waitMs = (0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpDate */ .m6)(text) - ((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply) ?? reply.receivedAtMs);
    return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
}
/**
 * Reads `X-RateLimit-Reset`, seconds since 1970 by the server's clock. Other replies have it, too, and ask for nothing by it.
 *
 * @see https://developers.docusign.com/platform/resource-limits/
 */
function rateLimitResetMs(reply) {
    const header = reply.headers['x-ratelimit-reset'];
    const resetMs = typeof header === 'string' && /^\d{10}$/.test(header.trim()) ? Number(header) * 1000 : Number.NaN;
    return Number.isNaN(resetMs) ? undefined : Math.max(0, resetMs - ((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply) ?? reply.receivedAtMs));
}


/***/ })

};
;