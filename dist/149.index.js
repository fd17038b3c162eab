"use strict";
exports.id = 149;
exports.ids = [149,530];
exports.modules = {

/***/ 6149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ workspace),
/* harmony export */   XU: () => (/* binding */ environmentWithoutInputs),
/* harmony export */   currentRun: () => (/* binding */ currentRun),
/* harmony export */   ou: () => (/* binding */ documentationUrl)
/* harmony export */ });
/** Reads from the runner's environment which run this is, and where this action's documentation is. */
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