"use strict";
exports.id = 769;
exports.ids = [769];
exports.modules = {

/***/ 769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealError),
/* harmony export */   r: () => (/* binding */ SEAL_CODES)
/* harmony export */ });
/** Owns the reasons why a sealed token can't be opened. */
const SEAL_CODES = [
    'invalid_sealing_key',
    'sealed_token_missing',
    'sealed_token_unrecognized',
    'sealed_token_altered',
    'sealing_key_differs',
    'sealed_token_expired',
    'sealed_token_foreign',
];
/** A sealed token can't be opened. */
class SealError extends Error {
    name = 'SealError';
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}


/***/ })

};
;