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
/** Reads from the runner's environment which run this is, and what a step of it gets. */
/** Where a `run:` step starts; `undefined` for the folder of this process. */
function workspace() {
    return process.env['GITHUB_WORKSPACE'] || undefined;
}
/** The environment of this step, but for its inputs. */
function environmentWithoutInputs() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^INPUT_/i.test(name)));
}
/** Identifies this run; a re-run of its jobs is the same run. */
function currentRun() {
    return { repository: process.env['GITHUB_REPOSITORY'] ?? '', runId: process.env['GITHUB_RUN_ID'] ?? '' };
}


/***/ })

};
;