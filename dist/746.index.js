"use strict";
exports.id = 746;
exports.ids = [746];
exports.modules = {

/***/ 3746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookalikeOf: () => (/* binding */ lookalikeOf),
/* harmony export */   unresolvedIn: () => (/* binding */ unresolvedIn)
/* harmony export */ });
const UNRESOLVED = ['expression', 'reference', 'masked'];
const NO_GUIDS = [
    [/\$\{\{/, 'expression'],
    [/^.{101}/s, 'key'],
    [/^[^\s@:/$%]+@[^\s@]+$/, 'e-mail'],
    [/^\d+$/, 'number'],
];
const NAMES = {
    'not-a-guid': /^(?=.*[a-z])[\w-]+$/,
    'off-rule': /^[\w-]+$|^https?:/i,
    'not-an-account-server': /^\w[^$%]*$/,
    'not-a-redirect-uri': /^\w[^$%]*$/,
};
const UNMISTAKABLE = /^(\$\{?\w+\}?|\$?\{\{.*\}\}|%\w+%|\*{3,}|(secrets|vars|(needs|steps)\.[\w-]+\.outputs)\.[\w-]+|(op|vault|ssm|awskms):.+)$/s;
async function unresolvedIn(text, names = /^/) {
    if (!UNMISTAKABLE.test(text) && names.test(text)) {
        return undefined;
    }
    const { looksOf } = await __webpack_require__.e(/* import() */ 314).then(__webpack_require__.bind(__webpack_require__, 4314));
    const looks = looksOf(text);
    return UNRESOLVED.find((unresolved) => unresolved === looks);
}
async function lookalikeOf(inputs, input, fault) {
    const passphrase = fault.kind === 'not-a-key' && fault.shape === 'wrong-passphrase' && inputs['private-key-passphrase'];
    const text = (fault.kind === 'not-a-key' ? passphrase : inputs[input]) || '';
    const other = fault.kind === 'not-a-guid' ? NO_GUIDS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    const looksLike = other ?? (await unresolvedIn(text, NAMES[fault.kind]));
    return looksLike === undefined ? {} : { looksLike };
}


/***/ })

};
;