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
/** Builds the addresses at which a person gives an app consent. Loaded by failures, and by a redirect URI. */

/**
 * Reads a redirect URI, which has to stay as it is: DocuSign compares letters.
 *
 * @throws {Problem} It isn't an absolute URI of a kind that apps register, or must not be published in a URL.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
 */
function parseRedirectUri(text) {
    const url = URL.parse(text);
    // With a scheme, or without one.
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
/**
 * A scheme of an app, with `//` or a dot in its name, and not a host in front of its port. Most other texts with a colon
 * are secrets in the wrong input.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.1
 */
const OF_AN_APP = /^[a-z][a-z\d+-]*(:\/\/|\.[a-z\d+.-]*:(?!\d+([/?]|$)))/i;
/** Whether a redirect URI is one that anybody may read, rather than perhaps a secret in the wrong input. */
function isWebAddress(redirectUri) {
    return /^https?:\/\//i.test(redirectUri);
}
/** Also percent-encoded, or with a part missing. */
function isConsentUrl(text) {
    const { query } = /^[^?#]*(\/|%2F)oauth(\/|%2F)auth\/?(\?|%3F)(?<query>.*)/is.exec(text)?.groups ?? {};
    return (/^(https?:\/\/)?account(-[ds])?\.docusign\.com\.?(?![\w.-])/i.test(text) ||
        /(^|&|;|%26)(client_id|response_type|redirect_uri)(=|%3D)/i.test(query ?? ''));
}
function isVisible(text) {
    return text.isWellFormed() && !/[\p{Cc}\p{Cf}\uFFFD]/u.test(text);
}
/**
 * URL at which the user to impersonate consents, once, until revoked.
 *
 * @param prompt - `login` forces a fresh sign-in, for a browser that is signed in as somebody else.
 * @see https://developers.docusign.com/platform/auth/consent/obtaining-individual-consent/
 */
function individualConsentUrl(request, prompt) {
    return authorizationUrl(request, { scope: request.scopes.join(' ') }, prompt);
}
/**
 * URL at which the administrator of an organization consents to somebody else's app for all its users.
 *
 * @see https://developers.docusign.com/platform/auth/consent/obtaining-admin-consent-external/
 */
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
/** Not URLSearchParams: it writes spaces as "+", and DocuSign documents "%20". Brackets and quotes could end a link. */
function encodeStrictly(value) {
    return encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ })

};
;