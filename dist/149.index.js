"use strict";
exports.id = 149;
exports.ids = [149];
exports.modules = {

/***/ 6149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ workspace),
/* harmony export */   X: () => (/* binding */ environmentWithoutInputs),
/* harmony export */   currentRun: () => (/* binding */ currentRun)
/* harmony export */ });
function workspace() {
    return process.env['GITHUB_WORKSPACE'] || undefined;
}
function environmentWithoutInputs() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^INPUT_/i.test(name)));
}
function currentRun() {
    return { repository: process.env['GITHUB_REPOSITORY'] ?? '', runId: process.env['GITHUB_RUN_ID'] ?? '' };
}


/***/ })

};
;