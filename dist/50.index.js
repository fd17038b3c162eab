"use strict";
exports.id = 50;
exports.ids = [50,660];
exports.modules = {

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


/***/ }),

/***/ 6050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retryLine: () => (/* binding */ retryLine),
/* harmony export */   w: () => (/* binding */ clockOffset),
/* harmony export */   warningsAbout: () => (/* binding */ warningsAbout)
/* harmony export */ });
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3660);

function retryLine(retry) {
    const { reason } = retry;
    return (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .announced */ .yb)(reason.kind === 'reply' ? `DocuSign answered HTTP ${reason.status}` : happenedBy(reason), retry);
}
const HAPPENED = {
    host_not_found: "DocuSign's host name could not be resolved",
    connection_refused: 'No connection to DocuSign could be made',
    connection_lost: 'The connection to DocuSign broke',
    timed_out: 'DocuSign did not answer in time',
    certificate_rejected: "DocuSign's certificate was not accepted",
    proxy_refused: 'The proxy opened no connection',
    proxy_unreachable: 'The proxy could not be reached',
};
function happenedBy({ code, nodeCode }) {
    return code === 'connection_refused' && nodeCode === 'ECONNREFUSED'
        ? 'DocuSign refused the connection'
        : HAPPENED[code];
}
function warningsAbout({ clockOffsetSeconds }, withheld) {
    const warnings = [];
    if (clockOffsetSeconds !== undefined) {
        warnings.push({
            title: 'The clock of this runner is wrong',
            message: `It is ${clockOffset(clockOffsetSeconds)}, so the token was requested with DocuSign's time. Correct it by turning on time synchronization (NTP).`,
        });
    }
    if (withheld.length > 0) {
        warnings.push({
            title: 'DocuSign granted fewer scopes than requested',
            message: `Not granted: ${withheld.join(' ')}. Calls that need them will fail. Check that the app and the account may use them, and that consent covers them.`,
        });
    }
    return warnings;
}
function clockOffset(offsetSeconds) {
    const seconds = Math.abs(offsetSeconds);
    const units = [
        [86_400, 'days'],
        [3600, 'hours'],
        [60, 'minutes'],
    ];
    const [size, unit] = units.find(([length]) => seconds >= 2 * length) ?? [1, 'seconds'];
    return `${Math.round(seconds / size)} ${unit} ${offsetSeconds > 0 ? 'behind' : 'ahead'}`;
}


/***/ })

};
;