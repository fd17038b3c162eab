"use strict";
exports.id = 218;
exports.ids = [218];
exports.modules = {

/***/ 218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ administratorConsentUrl),
/* harmony export */   d3: () => (/* binding */ isWebAddress),
/* harmony export */   lq: () => (/* binding */ individualConsentUrl),
/* harmony export */   parseRedirectUri: () => (/* binding */ parseRedirectUri)
/* harmony export */ });
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);

function parseRedirectUri(text) {
    const url = URL.parse(text);
    if (url?.username || url?.password || /^[^/?#]*@/.test(text)) {
        throw notUsable('credentials');
    }
    if (isConsentUrl(text)) {
        throw notUsable('consent-url');
    }
    if (url === null || !(isWebAddress(text) || OF_AN_APP.test(text)) || /[\s`<>"]/.test(text) || !isVisible(text)) {
        throw notUsable('malformed');
    }
    if (text.includes('#')) {
        throw notUsable('fragment');
    }
    return text;
}
function notUsable(why) {
    return new _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A({ kind: 'not-a-redirect-uri', why });
}
const OF_AN_APP = /^(?!(op|vault|ssm|awskms):)[a-z][a-z\d+-]*(:\/\/|\.[a-z\d+.-]*:(?!\d+([/?]|$)))/i;
function isWebAddress(redirectUri) {
    return /^https?:\/\//i.test(redirectUri);
}
function isConsentUrl(text) {
    const { query } = /^[^?#]*(\/|%2F)oauth(\/|%2F)auth\/?(\?|%3F)(?<query>.*)/is.exec(text)?.groups ?? {};
    return (/^(https?:\/\/)?account(-[ds])?\.docusign\.com\.?(?![\w.-])/i.test(text) ||
        /(^|&|;|%26)(client_id|response_type|redirect_uri)(=|%3D)/i.test(query ?? ''));
}
function isVisible(text) {
    return text.isWellFormed() && !/[\p{Cc}\p{Cf}\uFFFD]/u.test(text);
}
function individualConsentUrl(request, prompt) {
    return authorizationUrl(request, { scope: request.scopes.join(' ') }, prompt);
}
function administratorConsentUrl(request) {
    return authorizationUrl(request, { scope: 'openid', admin_consent_scope: request.scopes.join(' ') });
}
function authorizationUrl(request, scopes, prompt) {
    const parameters = {
        response_type: 'code',
        ...scopes,
        client_id: request.integrationKey,
        ...(request.redirectUri !== undefined && { redirect_uri: request.redirectUri }),
        ...(prompt !== undefined && { prompt }),
    };
    const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeStrictly(value)}`);
    return `${request.server.origin}/oauth/auth?${query.join('&')}`;
}
function encodeStrictly(value) {
    return encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ })

};
;