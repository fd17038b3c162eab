"use strict";
exports.id = 746;
exports.ids = [746];
exports.modules = {

/***/ 3746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookalikeOf: () => (/* binding */ lookalikeOf)
/* harmony export */ });
const LOOKALIKES = [
    [/\$\{\{/, 'expression'],
    [/^.{101}/s, 'key'],
    [/@/, 'e-mail'],
    [/^\d+$/, 'number'],
];
function lookalikeOf(text) {
    return LOOKALIKES.find(([pattern]) => pattern.test(text))?.[1];
}


/***/ })

};
;