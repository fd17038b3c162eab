"use strict";
exports.id = 163;
exports.ids = [163];
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


/***/ })

};
;