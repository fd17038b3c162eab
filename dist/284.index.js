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
function oauthErrorCodeIn(said) {
    const words = said.toLowerCase();
    return MEANINGS.find(([name]) => words.includes(name))?.[1] ?? 'refused';
}
const TIME_RELATED = ['no_valid_keys_or_signatures', 'expired_grant', 'invalid_grant'];
function skewIn(error) {
    const facts = error instanceof _problem_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A ? error.facts : {};
    const { kind, code, clockOffsetSeconds: offset = 0 } = facts;
    return kind === 'oauth-error' && code && TIME_RELATED.includes(code) && (0,_network_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrongClock */ .MR)(offset) ? offset : undefined;
}


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  burstWaitMs: () => (/* binding */ burstWaitMs),
  invalidReply: () => (/* binding */ invalidReply),
  readRefusal: () => (/* binding */ readRefusal)
});

// EXTERNAL MODULE: ./build/network/http-reply.js
var http_reply = __webpack_require__(45);
// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(3660);
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/docusign/oauth-error.js
var oauth_error = __webpack_require__(9828);
;// CONCATENATED MODULE: ./build/docusign/reply-error.js
function replyErrorCodeOf(reply, endpoint, hasFields) {
    const { status, body } = reply;
    if (status >= 200 && status <= 299) {
        return 'invalid_reply';
    }
    if ([301, 302, 303, 307, 308].includes(status)) {
        return 'redirected';
    }
    if (status === 429 || /_apiinvocation_limit/i.test(body ?? '')) {
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
function defectOf({ body }) {
    if (body === undefined) {
        return 'too-long';
    }
    if (body.trim() === '') {
        return 'empty';
    }
    return isHtml(body) ? 'html' : 'no-json-object';
}
function isHtml(body) {
    return /^\s*</.test(body ?? '');
}
function redirectIn({ headers: { location } }) {
    const host = URL.parse(location ?? '', 'https://invalid')?.host;
    return location !== undefined && host && host !== 'invalid' ? { redirectHost: host } : {};
}

;// CONCATENATED MODULE: ./build/docusign/refusal.js





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
        const oauthCode = endpoint === 'token' ? (0,oauth_error/* oauthErrorCodeIn */.m)(said) : 'refused';
        return new problem/* Problem */.A({ kind: 'oauth-error', code: oauthCode, ...refusal });
    }
    return new problem/* Problem */.A({ kind: 'reply-error', code, ...refusal, ...redirectIn(reply) });
}
function invalidReply(reply, endpoint, defect) {
    const refusal = circumstances(reply, endpoint, false, 0);
    return new problem/* Problem */.A({ kind: 'reply-error', code: 'invalid_reply', ...refusal, defect });
}
function circumstances(reply, endpoint, isRateLimited, offsetSeconds) {
    const header = reply.headers['x-docusign-tracetoken'];
    const traceToken = typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : undefined;
    const isBurst = burstWaitMs(reply) !== undefined;
    const serverMs = (0,http_reply/* serverTimeMs */.x$)(reply) ?? reply.receivedAtMs;
    const waitMs = (0,retry/* retryAfterMs */.Vs)(reply, isBurst ? BURST_MS : undefined, isRateLimited) ?? hourlyWaitMs(reply, serverMs);
    const offset = (0,http_reply/* clockOffsetSeconds */.bg)(reply);
    return {
        endpoint,
        status: reply.status,
        signedByServersClock: offsetSeconds !== 0,
        ...(traceToken !== undefined && { traceToken }),
        ...(waitMs !== undefined && { retryAfterSeconds: Math.ceil(waitMs / 1000), retryAtMs: serverMs + waitMs }),
        ...(isBurst && { isBurst }),
        ...(offset !== undefined && { clockOffsetSeconds: offset }),
    };
}
function burstWaitMs({ status, body = '', headers }) {
    const { 'x-burstlimit-remaining': ofBurst, 'x-ratelimit-remaining': ofHour } = headers;
    const isUsedUp = (remaining) => Number(remaining ?? 1) <= 0;
    const isOnlyBurst = isUsedUp(ofBurst) && !isUsedUp(ofHour) && status === 429 && !/hourly_apiinvocation/i.test(body);
    const isBurst = isOnlyBurst || (status < 500 && /burst_apiinvocation_limit/i.test(body));
    return isBurst ? BURST_WAIT_MS : undefined;
}
const BURST_WAIT_MS = 8000;
const BURST_MS = 30_000;
function hourlyWaitMs({ body = '' }, serverMs) {
    return /hourly_apiinvocation_limit/i.test(body) ? HOUR_MS - (serverMs % HOUR_MS) : undefined;
}
const HOUR_MS = 3_600_000;
function wordsOf(reply, fields) {
    const texts = new Map(Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), textOf(value)]));
    const error = texts.get('error') ?? texts.get('errorcode') ?? texts.get('reference_id');
    const plain = fields === undefined ? plainTextOf(reply) : undefined;
    const errorDescription = texts.get('error_description') ?? texts.get('message') ?? plain;
    return { ...(error !== undefined && { error }), ...(errorDescription !== undefined && { errorDescription }) };
}
function plainTextOf({ headers, body }) {
    const isEncoded = !/^(identity)?$/i.test(headers['content-encoding']?.trim() ?? '');
    return isEncoded || isHtml(body) ? undefined : textOf(body);
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}


/***/ }),

/***/ 3660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   waitBeforeRetry: () => (/* binding */ waitBeforeRetry),
/* harmony export */   yb: () => (/* binding */ announced)
/* harmony export */ });
/* unused harmony export MAX_RETRIES */
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);

const MAX_RETRIES = 3;
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
function waitBeforeRetry(setback, allowance) {
    const { retries, remainingMs, random, knownMs } = allowance;
    if ((setback.kind === 'network' && !setback.temporary) || retries >= MAX_RETRIES) {
        return undefined;
    }
    const backoffMs = FIRST_BACKOFF_MS * 2 ** retries * (0.5 + random / 2);
    const askedMs = setback.kind === 'reply' ? retryAfterMs(setback, knownMs) : undefined;
    const waitMs = Math.max(backoffMs, askedMs ?? 0);
    return waitMs + MIN_ATTEMPT_MS <= remainingMs ? waitMs : undefined;
}
function announced(happened, { waitMs, number }) {
    return `${happened}; trying again in ${(waitMs / 1000).toFixed(1)} s (retry ${number} of ${MAX_RETRIES})`;
}
function retryAfterMs(reply, knownMs, isRateLimited = reply.status === 429) {
    return retryAfterHeaderMs(reply) ?? knownMs ?? (isRateLimited ? rateLimitResetMs(reply) : undefined);
}
function retryAfterHeaderMs(reply) {
    const text = reply.headers['retry-after']?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(text)) {
        return Math.min(Number(text) * 1000, _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
    }
    const waitMs = (0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpDate */ .m6)(text) - ((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply) ?? reply.receivedAtMs);
    return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
}
function rateLimitResetMs(reply) {
    const header = reply.headers['x-ratelimit-reset'];
    const resetMs = typeof header === 'string' && /^\d{10}$/.test(header.trim()) ? Number(header) * 1000 : Number.NaN;
    return Number.isNaN(resetMs) ? undefined : Math.max(0, resetMs - ((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply) ?? reply.receivedAtMs));
}


/***/ })

};
;