"use strict";
exports.id = 828;
exports.ids = [828];
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


/***/ })

};
;