"use strict";
exports.id = 874;
exports.ids = [874];
exports.modules = {

/***/ 874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shapeOfOutput: () => (/* binding */ shapeOfOutput)
/* harmony export */ });
const TEXTS = [
    [/^([{[]|(null|none)$)/i, 'json'],
    [/^</, 'web-page'],
    [/^-----BEGIN /, 'pem'],
    [/^eyJ[\w-]*\.[\w-]+\.[\w-]*$/, 'jwt'],
    [/^[\w-]+ ?\([^)]*\) ?= ?[\da-f]+$|^[\da-f]{64} +\S+$/i, 'digest'],
    [/^(0x)?([\da-f]{2}[:\s]*){2,}$/i, 'hexadecimal'],
];
const BYTES = [
    [/ 001[468]000b/, 'tss'],
    [/ 30(81)?..02[1-4]|^(64|96|132) /, 'ecdsa'],
    [/ 30(8[0-4](..){0,4}|[0-7].)06092a864886f70d0107/, 'cms'],
    [/^128 /, 'short'],
    [/^32 /, 'digest'],
];
function shapeOfOutput(output) {
    const text = output.toString('latin1').trim();
    const base64 = text.replace(/[\r\n"]/g, '');
    const isBase64 = /^[\w+/-]+={0,2}$/.test(base64);
    const bytes = isBase64 ? Buffer.from(base64, 'base64') : output;
    const isPrintable = /^[\t\n\r\x20-\x7e]*$/.test(bytes.toString('latin1'));
    const length = bytes.length - (!isBase64 && bytes.at(-1) === 0x0a ? 1 : 0);
    const shape = shapeIn(TEXTS, text) ?? (isPrintable ? 'text' : shapeIn(BYTES, `${length} ${bytes.toString('hex', 0, 16)}`));
    return shape ?? 'unrecognized';
}
function shapeIn(looks, text) {
    return looks.find(([pattern]) => pattern.test(text))?.[1];
}


/***/ })

};
;