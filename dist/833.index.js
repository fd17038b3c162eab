"use strict";
exports.id = 833;
exports.ids = [833,50,163,660,218];
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


/***/ }),

/***/ 8288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SB: () => (/* binding */ MIN_MODULUS_BITS),
/* harmony export */   Xd: () => (/* binding */ MAX_KEY_BYTES),
/* harmony export */   ad: () => (/* binding */ MAX_ITERATIONS),
/* harmony export */   kb: () => (/* binding */ MAX_MODULUS_BITS)
/* harmony export */ });
/** Bounds what a key may have, and how much work it may take. */
/** RS256 needs no less. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_MODULUS_BITS = 2048;
/** OpenSSL verifies with no more, and a key of 32,768 bits signs for ten seconds and longer. */
const MAX_MODULUS_BITS = 16_384;
/** Of such a key in PKCS#1, which has 4.5 times the modulus in numbers, none of them out of all proportion. */
const MAX_KEY_BYTES = (MAX_MODULUS_BITS / 8) * 4.5 + 128;
/** Three seconds. All encrypted keys of a text share them, and each candidate for the passphrase takes its own. */
const MAX_ITERATIONS = 10_000_000;


/***/ }),

/***/ 6833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// UNUSED EXPORTS: reportOf

// EXTERNAL MODULE: ./build/action/runner.js + 4 modules
var action_runner = __webpack_require__(3002);
;// CONCATENATED MODULE: ./build/action/documentation.js
/** Knows where this action's documentation is: only a failed run loads this. */

/**
 * Address of a heading in this action's documentation, at the version that runs.
 *
 * @param page - Path from the repository's root.
 * @returns `undefined` if the runner names no repository, or no server that has it.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function documentationUrl(page, heading) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
    // Both are empty for an action that the workflow's own repository holds.
    const place = repository && ref ? [repository, ref] : [process.env['GITHUB_REPOSITORY'], process.env['GITHUB_SHA']];
    const kind = (0,action_runner/* runnerKind */.Tz)();
    // act runs what is on this machine, which no server may have.
    if (kind === 'act' || !server || !place[0] || !place[1] || !URL.canParse(server)) {
        return undefined;
    }
    // A branch may be called "fix#1".
    const [repositoryPath, refPath] = place.map((name) => name?.split('/').map(encodeURIComponent).join('/'));
    const folder = kind === 'github' ? 'blob' : `src/${refKind(place[1])}`;
    return `${server}/${repositoryPath}/${folder}/${refPath}/${page}#${heading}`;
}
/** What Gitea and Forgejo have in the address of a file. */
function refKind(ref) {
    if (/^[0-9a-f]{40}$/.test(ref)) {
        return 'commit';
    }
    return /^v?\d/.test(ref) ? 'tag' : 'branch';
}

// EXTERNAL MODULE: ./build/action/foreign-text.js
var foreign_text = __webpack_require__(3128);
// EXTERNAL MODULE: ./build/docusign/account.js
var account = __webpack_require__(447);
// EXTERNAL MODULE: ./build/action/inputs.js
var action_inputs = __webpack_require__(7185);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./build/action/trigger.js
/** Detects runs that get no secrets, by the event that started them. */

// By its path, since the package exports it only with a client of GitHub's API: docs/adr/0004-context-by-path.md.


/**
 * Detects what started this run, if such runs get no secrets.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
function secretlessTrigger() {
    const runner = (0,action_runner/* runnerKind */.Tz)();
    // The toolkit prints a line about a missing event, and throws at one that it can't read.
    // act has the secrets that it was started with, whatever its event says.
    if (runner === 'act' || !(0,external_node_fs_.existsSync)(process.env['GITHUB_EVENT_PATH'] ?? '')) {
        return undefined;
    }
    try {
        return triggerOf(new Context(), runner);
    }
    catch {
        return undefined;
    }
}
function triggerOf({ eventName, actor, payload }, runner) {
    // Runs on the base, with its secrets.
    if (eventName === 'pull_request_target') {
        return undefined;
    }
    if (payload.pull_request) {
        const { head, base } = payload.pull_request;
        // On GitHub, a fork that was deleted leaves no repository behind. The events of others may lack it anyway.
        const isUnknown = runner !== 'github' && !head?.repo;
        if (!isUnknown && (!head?.repo || head.repo.full_name !== base?.repo?.full_name)) {
            return 'fork';
        }
    }
    return runner === 'github' && actor === 'dependabot[bot]' ? 'dependabot' : undefined;
}

// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/failure/failure.js
/** Turns what was thrown into a failure: its facts, its public code, and what the workflow asked for. */



/** @param settings - `undefined` if there are none, or none yet. */
function failureOf(error, settings) {
    const known = error instanceof problem/* Problem */.A ? knownFailure(error.facts, settings) : undefined;
    return known ?? { kind: 'defect', code: 'internal_error', errorName: nameOf(error) };
}
function knownFailure(facts, settings) {
    switch (facts.kind) {
        case 'inputs':
            return inputFailure(facts);
        case 'sealed-token':
            return facts;
        case 'runner-file':
            return { ...facts, code: 'runner_file_unwritable' };
    }
    if (settings === undefined) {
        return undefined;
    }
    switch (facts.kind) {
        case 'not-a-key':
            // It could be read, but not be signed with.
            return inputFailure({
                kind: 'inputs',
                problems: [{ input: 'private-key', ...facts }],
                server: settings.server,
            });
        case 'signing':
            return { ...facts, code: 'signing_failed', settings };
        default:
            return { ...facts, settings };
    }
}
function inputFailure(inputs) {
    // Secrets that are empty because of what started the run are no mistake of the workflow's.
    const lacksSecret = inputs.problems.some(({ input, kind }) => kind === 'missing' && (0,action_inputs/* isSecret */.$f)(input));
    const trigger = lacksSecret ? secretlessTrigger() : undefined;
    return trigger === undefined
        ? { ...inputs, code: inputCode(inputs.problems) }
        : { ...inputs, kind: 'secretless', code: 'secrets_unavailable', trigger };
}
function inputCode([problem, ...others]) {
    if (others.length > 0) {
        return 'invalid_input';
    }
    if (problem?.kind === 'not-a-key') {
        return 'invalid_private_key';
    }
    if (problem?.input === 'sealing-key') {
        return 'invalid_sealing_key';
    }
    return problem?.input === 'sealed-token' ? 'sealed_token_missing' : 'invalid_input';
}
/** A message may hold anything, a path or a secret; name and code are words of Node's. */
function nameOf(error) {
    if (!(error instanceof Error)) {
        return typeof error;
    }
    return [error.name, (0,problem/* nodeCodeOf */.Z)(error)].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./build/failure/prose.js
/**
 * Text that is shown twice: as plain text in an annotation, as Markdown in a summary. Whoever writes it marks what is a
 * link, code or foreign, and never thinks of escaping. Pure.
 */

/** Builds prose from words of our own and marked pieces. Words in braces are code: {environment}. */
function prose(words, ...pieces) {
    return words.flatMap((text, index) => {
        const piece = pieces[index] ?? [];
        return [...text.split(BRACES).map(wordsOrCode), ...(typeof piece === 'string' ? [wordsOrCode(piece, 0)] : piece)];
    });
}
/** Splits a text into words and, at odd places, what is in braces. */
const BRACES = /\{([^{}]+)\}/;
function wordsOrCode(text, index) {
    return { kind: index % 2 === 0 ? 'words' : 'code', text };
}
/** An address: in plain text bare and between spaces, so that it can be clicked and copied; in Markdown a link. */
function prose_link(text, url) {
    return [{ kind: 'link', text, url }];
}
/** A name to type or to look for. */
function code(text) {
    return [{ kind: 'code', text }];
}
/** What a server said. */
function foreign(text) {
    return [{ kind: 'foreign', text: (0,foreign_text/* harmless */.Is)(text) }];
}
function joinProse(parts, separator) {
    return parts.flatMap((part, index) => (index === 0 ? part : [{ kind: 'words', text: separator }, ...part]));
}
/** One line of plain text. */
function plainText(text) {
    const parts = text.map((node) => {
        switch (node.kind) {
            case 'link':
                return ` ${node.url} `;
            case 'foreign':
                // Quotes of its own would let it seem to end.
                return `"${node.text.replaceAll('"', "'")}"`;
            default:
                return node.text;
        }
    });
    return parts.join('').replace(/ {2,}/g, ' ').trim();
}
/** One line of GitHub Markdown. */
function markdown(text) {
    return text.map(markdownOf).join('').trim();
}
function markdownOf(node) {
    switch (node.kind) {
        case 'words':
            return escapeMarkdown(node.text);
        case 'link':
            // A URL that parses holds no angle bracket or space.
            return `[${escapeMarkdown(node.text)}](<${node.url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
        case 'code':
        case 'foreign':
            return codeSpan(node.text);
    }
}
/** In a code span nothing is markup, mention, emoji or address; only a backtick could end it. */
function codeSpan(text) {
    return text.trim() === '' ? '' : `\`${text.replaceAll('`', "'")}\``;
}
function escapeMarkdown(text) {
    return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/failure/layout.js
/** Lays a failure out: short in the annotation, long in the job summary. Pure; the words come from elsewhere. */

/** The runner cuts annotations to this many characters, after masking. */
const MAX_ANNOTATION_LENGTH = 4096;
/** Plain text for an annotation: the first line and the facts, and as much in between as there is room for. */
function annotationOf(explanation, documentation) {
    const { happened, cause, steps = [], briefly, facts = [] } = explanation;
    const help = documentation === undefined ? '' : `\nHelp: ${documentation}`;
    const optional = [
        ...(cause === undefined ? [] : [`Likely cause: ${plainText(cause)}`]),
        ...(briefly ?? numbered(steps)).map(plainText),
    ];
    const room = MAX_ANNOTATION_LENGTH - help.length;
    const text = () => [plainText(happened), ...optional, ...facts.map(plainText)].join('\n');
    while (text().length > room && optional.length > 0) {
        optional.pop();
    }
    // Not through the middle of a character.
    return (text()
        .slice(0, room)
        .replace(/[\uD800-\uDBFF]$/, '') + help);
}
/** GitHub Markdown for a job summary. */
function summaryOf(explanation, documentation) {
    const { title, happened, cause, steps = [], facts = [], sections = [] } = explanation;
    const blocks = [
        `## ${title}`,
        markdown(happened),
        ...(cause === undefined ? [] : [`**Likely cause:** ${markdown(cause)}`]),
        ...(steps.length === 0 ? [] : ['### What to do', orderedList(steps)]),
        ...sections.flatMap((section) => [
            `### ${section.heading}`,
            ...section.paragraphs.map(markdown),
            ...(section.list === undefined ? [] : [section.list.map((item) => `- ${markdown(item)}`).join('\n')]),
            ...(section.block === undefined ? [] : [`\`\`\`text\n${section.block}\n\`\`\``]),
        ]),
        ...(facts.length === 0 ? [] : ['### Details', facts.map((fact) => `- ${markdown(fact)}`).join('\n')]),
        ...(documentation === undefined ? [] : [markdown(prose_link('More about this failure', documentation))]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function numbered(steps) {
    return steps.length < 2 ? steps : steps.map((step, index) => [{ kind: 'words', text: `${index + 1}. ` }, ...step]);
}
function orderedList(steps) {
    return steps.map((step, index) => `${index + 1}. ${markdown(step)}`).join('\n');
}

// EXTERNAL MODULE: ./build/network/http-reply.js
var http_reply = __webpack_require__(45);
// EXTERNAL MODULE: ./build/notices.js
var notices = __webpack_require__(6050);
;// CONCATENATED MODULE: ./build/failure/words/phrases.js
/** Phrases that words for several failures share. */




/** The user to impersonate, recognizable to those who know the ID and to nobody else. */
function impersonatedUser({ grant }) {
    return prose `the user whose ID ends in ${grant.userId.slice(-4)}`;
}
/** The account server that was asked, in the letters in which a mask knows it. */
function hostOf({ server }) {
    return server.givenHost;
}
/** The input that says what signs. */
function signerInput({ signing }) {
    return code(signing.kind === 'key' ? 'private-key' : 'signing-command');
}
const SOME_MINUTES = 'Changes on Apps and Keys take a few minutes to take effect.';
function appsAndKeys({ server }) {
    return prose_link('Apps and Keys', server.appsAndKeysUrl);
}
/** A look-up that fails takes nothing away from the token. */
const TOKEN_WAS_OUTPUT = prose `The token was output all the same.`;
const TOKEN_WITHOUT_ACCOUNT = prose `${TOKEN_WAS_OUTPUT} Set {lookup-account} to false if later steps don't need the account.`;
const STATUS_PAGE = 'https://status.docusign.com/';
function environmentName(settings) {
    const { environment } = settings.server;
    return environment === 'custom'
        ? `the environment of ${hostOf(settings)}`
        : `DocuSign's ${environment} environment (${hostOf(settings)})`;
}
/** @param what - What may belong to the other environment: the app, the user. */
function otherEnvironment(what, { server }) {
    if (server.namedByHost) {
        return prose `If ${what} belongs to another environment, change {oauth-host}.`;
    }
    const other = server.environment === 'demo' ? 'production' : 'demo';
    return prose `If ${what} belongs to the other environment, set {environment} to ${other}.`;
}
/** Whom to ask in the end. Its support finds a request by its trace token. */
function docusignSupport({ traceToken }) {
    return traceToken === undefined ? "DocuSign's support" : "DocuSign's support with the trace token";
}
function requestName(endpoint) {
    return endpoint === 'token' ? 'token request' : 'account look-up';
}
/** What the server said, to the letter but harmless, and the trace token that DocuSign's support asks for. */
function answer(refusal) {
    const { status, traceToken, endpoint } = refusal;
    const said = saidBy(refusal);
    const words = said.length === 0 ? prose `` : prose `: ${joinProse(said.map(foreign), ', ')}`;
    const stop = /[.!?]$/.test(said.at(-1) ?? '') ? '' : '.';
    return [
        prose `Answer to the ${requestName(endpoint)}: HTTP ${String(status)}${words}${stop}`,
        traceToken === undefined
            ? prose `DocuSign sent no trace token.`
            : prose `Trace token, for DocuSign's support: ${code((0,foreign_text/* harmless */.Is)(traceToken))}`,
        ...clockFact(refusal),
    ];
}
/** Points to what the server said, if there was anything. */
function itsWords(refusal) {
    return saidBy(refusal).length === 0 ? 'it gave no reason' : 'its own words are below';
}
function saidBy({ error, errorDescription }) {
    return [error, errorDescription].map((text = '') => (0,foreign_text/* harmless */.Is)(text)).filter((text) => text !== '');
}
function clockFact(refusal) {
    const { clockOffsetSeconds: offset = 0, signedByServersClock } = refusal;
    if (!(0,http_reply/* isWrongClock */.MR)(offset)) {
        return [];
    }
    const signedAgain = signedByServersClock
        ? " The request was signed by DocuSign's clock as well, and refused again: the clock is not the only cause."
        : '';
    return [prose `The clock of this runner is ${(0,notices/* clockOffset */.w)(offset)}.${signedAgain}`];
}

;// CONCATENATED MODULE: ./build/failure/words/account.js
/** Words for an account look-up that went well and found no account to report. */


/** Logs may be public: IDs and no names, and not an endless list. */
const MAX_LISTED = 10;
const accountWords = {
    account_not_found: ({ settings }) => ({
        title: 'The user does not belong to this DocuSign account',
        happened: prose `{account-id} is not an account of ${impersonatedUser(settings)} in ${environmentName(settings)}. Set it to one of the user's accounts, or leave it out for the default one.`,
        cause: prose `The ID is another account's, or the other environment's, or the user was removed from the account.`,
    }),
    no_default_account: ({ settings }) => ({
        title: 'The user has no default DocuSign account',
        happened: prose `None of the accounts of ${impersonatedUser(settings)} is marked as the default. Name one in the input {account-id}.`,
        cause: prose `The default account was closed, or the user was removed from it.`,
    }),
    no_accounts: ({ settings }) => ({
        title: 'The user has no DocuSign account',
        happened: prose `The user in {user-id} exists, but belongs to no account in ${environmentName(settings)}. Add the user to an account, or set {user-id} to another user's User ID.`,
        cause: prose `The user was removed from every account. If later steps need no account, set {lookup-account} to false.`,
    }),
};
function accountFacts(accountIds) {
    if (accountIds.length === 0) {
        return [TOKEN_WAS_OUTPUT];
    }
    const shown = accountIds.slice(0, MAX_LISTED).join(', ');
    const more = accountIds.length > MAX_LISTED ? ` and ${accountIds.length - MAX_LISTED} more` : '';
    return [prose `The user's accounts: ${code(shown)}${more}`, TOKEN_WAS_OUTPUT];
}

// EXTERNAL MODULE: ./build/docusign/consent.js
var consent = __webpack_require__(218);
// EXTERNAL MODULE: ./build/docusign/grant.js
var docusign_grant = __webpack_require__(2490);
;// CONCATENATED MODULE: ./build/failure/mask-proof.js
/** Spells a URL so that it passes the runner's masking unharmed. Knows nothing of what the URL is for. */
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/**
 * Spells a URL so that it holds no form in which the runner masks a part of it.
 *
 * The runner searches for the exact text of a secret and of ten encodings of it. A character that RFC 3986 calls
 * unreserved means the same when it is percent-encoded, but is another text; so is a host in other letters. Three kinds
 * of text in a query must be broken up: the whole value; the fragment behind an ampersand, which the runner masks on its
 * own from six characters on; and a GUID anywhere inside. The first two characters of each are left alone: the code of a
 * digit ends in a digit (`4` is `%34`), so a secret that begins there would still be found, and the runner also masks the
 * fragment without its first character.
 *
 * @param url - A URL whose query was built with `encodeURIComponent`.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.3
 */
function maskProofUrl(url, { parameters, unchanged, words, givenHost }) {
    const fragments = [];
    const spelled = url.replace(/(?<=[?&])([^=&]+)=([^&]*)/g, (pair, name, value) => {
        if (!parameters.includes(name)) {
            return pair;
        }
        fragments.push(fragmentOf(decodeURIComponent(value)));
        return `${name}=${maskProofValue(value)}`;
    });
    const pieces = [...fragments.filter(({ length }) => length >= MIN_FRAGMENT_LENGTH), ...words];
    const proof = withVisibleEnd(withRespelledHost(pieces.reduce(breakUpEach, spelled), givenHost)).split('&');
    const isUnchanged = (pair) => unchanged.some((name) => pair.startsWith(`${name}=`));
    return url
        .split('&')
        .map((pair, index) => (isUnchanged(pair) ? pair : proof[index]))
        .join('&');
}
/** From here on the runner masks a fragment. */
const MIN_FRAGMENT_LENGTH = 6;
/** What the runner masks of a secret besides the whole: PowerShell may print the end behind an ampersand alone. */
function fragmentOf(secret) {
    const plus = secret.indexOf('&+');
    return plus === -1 ? secret.slice(secret.lastIndexOf('&') + 1) : secret.slice(plus + 3);
}
/** A piece may stand in several parameters: `&scope=signature` in a redirect URI, for one. */
function breakUpEach(url, piece) {
    const query = url.indexOf('?') + 1;
    const broken = piece.replace(/(?<=.)(?<!%[0-9A-F]?)[\w.~-](?=([^\w.~-]|%[0-9A-F]{2})*$)/i, percentEncode);
    return url.slice(0, query) + url.slice(query).replaceAll(piece, () => broken);
}
function maskProofValue(encoded) {
    return encoded
        .split(/(?<=%26)/)
        .map((fragment) => (fragment.search(GUID) === -1 ? breakUp(fragment) : fragment.replace(GUID, breakUp)))
        .join('');
}
/** Percent-encodes the first punctuation mark after two literal characters, or else the third literal character. */
function breakUp(encoded) {
    const characters = encoded.match(/%[0-9A-F]{2}|./g) ?? [];
    const breakable = [...characters.keys()].filter((index) => characters[index]?.length === 1).slice(2);
    const chosen = breakable.find((index) => /[-._~]/.test(characters[index] ?? '')) ?? breakable[0];
    return characters.map((character, index) => (index === chosen ? percentEncode(character) : character)).join('');
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function withRespelledHost(url, givenHost) {
    return url.replace(/(?<=^https?:\/\/)(?:[^/:[]+|\[[^\]]*\])/, (host) => respelledHost(host, givenHost));
}
/**
 * The same host in other letters, or in other digits where it is an address.
 *
 * @see https://url.spec.whatwg.org/#host-parsing
 */
function respelledHost(host, givenHost) {
    if (host.startsWith('[')) {
        return host.replace(/(?=[0-9a-f]+\]$)/, '0');
    }
    if (/^[\d.]+$/.test(host)) {
        return host.replace(/\d+$/, (part) => `0x${Number(part).toString(16)}`);
    }
    // A capital looks most natural at the start of the name that people know, such as "docusign".
    const start = host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1;
    const places = Array.from(host, (_, index) => (start + index) % host.length);
    const spellings = places.map((at) => host.slice(0, at) + host.charAt(at).toUpperCase() + host.slice(at + 1));
    return spellings.find((spelling) => spelling !== host && !givenHost.includes(spelling)) ?? host;
}
/** Programs that turn addresses into links take these marks for the end of a sentence. */
function withVisibleEnd(url) {
    return url.replace(/[_.~]$/, percentEncode);
}

;// CONCATENATED MODULE: ./build/failure/words/consent.js
/** Words for the failure that this action exists for: consent is required, and this is who gives it where. */





function consentUrls({ server, grant, scopesAreChosen, redirectUri }) {
    const request = { server, integrationKey: grant.integrationKey, scopes: grant.scopes, redirectUri };
    const isKnownForm = redirectUri === undefined || (0,consent/* isWebAddress */.d3)(redirectUri);
    const mayBeSecret = {
        parameters: ['client_id', ...(isKnownForm ? ['redirect_uri'] : [])],
        unchanged: isKnownForm ? [] : ['redirect_uri'],
        words: scopesAreChosen && (0,docusign_grant/* areDocusignScopes */.Oc)(grant.scopes) ? grant.scopes : [],
        givenHost: server.givenHost,
    };
    return {
        individual: maskProofUrl((0,consent/* individualConsentUrl */.lq)(request), mayBeSecret),
        freshSignIn: maskProofUrl((0,consent/* individualConsentUrl */.lq)(request, 'login'), mayBeSecret),
        administrator: maskProofUrl((0,consent/* administratorConsentUrl */.Fi)(request), mayBeSecret),
    };
}
/** The URL to open for the kind of consent that the workflow asks for; `admin-internal` has none of its own. */
function consentUrlOutput(settings) {
    const urls = consentUrls(settings);
    return settings.consent === 'admin-external' ? urls.administrator : urls.individual;
}
function consentWords(settings) {
    return { title: 'DocuSign consent required', ...REQUESTS[settings.consent](settings, consentUrls(settings)) };
}
const REQUESTS = {
    individual: (settings, urls) => ({
        happened: prose `No token, because ${impersonatedUser(settings)} has not allowed this app to act for them. Signed in to DocuSign as that user, open ${consentPage(urls.individual)} and allow access, then run this job again.`,
        cause: individualCause(settings),
        briefly: [straightOnNote(urls), complaintNote(settings)],
        steps: [
            redirectStep(settings),
            prose `Signed in to DocuSign as ${impersonatedUser(settings)}, open ${prose_link('the consent page', urls.individual)} and allow access. Whatever page comes next doesn't matter.`,
            prose `Run this job again. Consent lasts until it is revoked.`,
        ],
        sections: [
            pageSection(settings, urls),
            grantedSection(settings),
            copySection(urls.individual),
            administratorSection(settings, urls),
        ],
    }),
    'admin-internal': (settings, urls) => ({
        happened: prose `No token, because this app is not authorized to act for ${impersonatedUser(settings)}. Have an administrator of the organization authorize it in ${prose_link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}; then run this job again.`,
        cause: prose `The app has not been authorized, or only for other scopes, or the user's e-mail address is not on a domain that the organization has claimed.`,
        briefly: [
            prose `Without an organization, that user can consent alone: open ${consentPage(urls.individual)}`,
            straightOnNote(urls),
            complaintNote(settings),
        ],
        steps: [
            prose `As an administrator of the organization, open ${prose_link('DocuSign Admin', settings.server.adminUrl)} and choose Connected Apps, then Authorize Application.`,
            prose `Choose this app, enter the scopes ${scopesOf(settings)}, and confirm.`,
            prose `Run this job again.`,
        ],
        sections: [
            individualSection(settings, urls),
            pageSection(settings, urls),
            grantedSection(settings),
            administratorSection(settings, urls),
        ],
    }),
    'admin-external': (settings, urls) => ({
        happened: prose `No token, because the organization of ${impersonatedUser(settings)} has not allowed this app to act for its users. Have an administrator of that organization open ${consentPage(urls.administrator)} and allow access, then run this job again.`,
        cause: prose `Consent was never given, was given for other scopes than ${scopesOf(settings)}, or was revoked.`,
        briefly: [
            prose `If the page says "You are not an organization admin", somebody else opened it. The user can also consent alone: see the job summary.`,
            complaintNote(settings),
        ],
        steps: [
            redirectStep(settings),
            prose `An administrator of the organization that the user belongs to opens ${prose_link('the consent page', urls.administrator)} and allows access. Whatever page comes next doesn't matter.`,
            prose `Run this job again.`,
        ],
        sections: [
            individualSection(settings, urls),
            pageSection(settings, urls),
            grantedSection(settings),
            copySection(urls.administrator),
            administratorSection(settings, urls),
        ],
    }),
};
/** An annotation has room for 4,096 characters, and half an address is none. */
const MAX_LINK_LENGTH = 3000;
function consentPage(url) {
    return url.length <= MAX_LINK_LENGTH
        ? prose_link('the consent page', url)
        : prose `the consent page, whose address is too long for this place and stands in the job summary and in the output {consent-url},`;
}
function individualCause(settings) {
    return prose `Consent was never given, was given for other scopes than ${scopesOf(settings)} or by another user, or was revoked.`;
}
function scopesOf({ grant }) {
    return code(grant.scopes.join(' '));
}
function straightOnNote({ freshSignIn }) {
    return prose `If the page sends you straight on and this failure stays, you are signed in as somebody else, or with another membership of the same e-mail address. Sign in again: ${consentPage(freshSignIn)}`;
}
const RESPONSE_TYPE = 'Authorization Code Grant';
const PKCE = 'Require Proof Key for Code Exchange (PKCE)';
function complaintNote(settings) {
    const page = appsAndKeys(settings);
    const redirect = settings.redirectUri === undefined
        ? prose `set {redirect-uri} to one that is registered`
        : prose `register ${code(settings.redirectUri)} under Additional settings, Redirect URIs`;
    return prose `If the page shows an error, open the app on ${page}. Redirect URI: ${redirect}. Response type: choose ${RESPONSE_TYPE}. Code challenge: untick ${PKCE}. ${SOME_MINUTES}`;
}
function redirectStep(settings) {
    return settings.redirectUri === undefined
        ? prose `This link names no redirect URI. If the page complains, set {redirect-uri} to one that is registered for the app.`
        : prose `On ${appsAndKeys(settings)}, open the app and check that ${code(settings.redirectUri)} is listed under Additional settings, Redirect URIs, spelled exactly the same.`;
}
/** What people have met on that page. */
function pageSection(settings, urls) {
    return {
        heading: 'If the consent page does something else',
        paragraphs: [],
        list: [
            prose `It asks nothing and sends you straight on, and this failure stays: you are signed in as somebody else, or with another membership of the same e-mail address. ${prose_link('Open the consent page with a fresh sign-in', urls.freshSignIn)}.`,
            prose `"The redirect URI is not registered properly with DocuSign", or "There are no redirect URIs registered with Docusign": ${redirectRemedy(settings)}`,
            prose `"The response type is not supported": the app is set to Implicit Grant. On ${appsAndKeys(settings)}, answer Yes to "Is your application able to securely store a client secret?", which means ${RESPONSE_TYPE}.`,
            prose `An error about a code challenge: on ${appsAndKeys(settings)}, untick ${PKCE} while you consent. The link carries no challenge.`,
            prose `"You are not an organization admin": that page is for administrators. Use the one for ${impersonatedUser(settings)}: ${prose_link('the consent page', urls.individual)}.`,
            prose `${SOME_MINUTES}`,
        ],
    };
}
function redirectRemedy(settings) {
    return settings.redirectUri === undefined
        ? prose `set {redirect-uri} to one that is registered for the app.`
        : prose `add ${code(settings.redirectUri)} on ${appsAndKeys(settings)}, in the app, under Additional settings, Redirect URIs; save, and check that it is still listed: the first Save after an app is created may lose it.`;
}
/** For mail programs and chats, which spoil links; a code block is masked and shown like any other line. */
function copySection(url) {
    return {
        heading: 'The address, to copy',
        paragraphs: [
            prose `One letter of the host is a capital, and some characters are written as percent codes, so that GitHub does not mask the address. Browsers and DocuSign read it as the same one.`,
        ],
        block: url,
    };
}
function grantedSection(settings) {
    return {
        heading: 'I already granted it',
        paragraphs: [],
        list: [
            prose `Consent holds for the user who gave it. This run asks for ${impersonatedUser(settings)}: compare the User ID on ${appsAndKeys(settings)}.`,
            prose `Consent holds for the scopes it was given for. This run asks for ${scopesOf(settings)}.`,
            prose `Demo and production are separate. This run asks ${code(hostOf(settings))}.`,
            prose `It may have been revoked, by the user or by an administrator.`,
        ],
    };
}
function individualSection(settings, urls) {
    return {
        heading: 'Without an administrator',
        paragraphs: [
            prose `Signed in to DocuSign as ${impersonatedUser(settings)}, ${prose_link('open the consent page', urls.individual)}: a user can always consent alone. On a developer account without an organization this is the only way.`,
        ],
    };
}
function administratorSection(settings, urls) {
    return {
        heading: 'Consent by an administrator, for many users at once',
        paragraphs: [],
        list: [
            prose `The app is your own organization's ({consent: admin-internal}): an organization administrator authorizes it in ${prose_link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}. This needs an organization, a claimed domain, users with e-mail addresses on that domain, and the app in an account that is linked to the organization.`,
            prose `The app is somebody else's ({consent: admin-external}): an administrator of the users' organization opens ${prose_link("the administrator's consent page", urls.administrator)}. This needs an organization with a claimed domain. Anybody else sees "You are not an organization admin. Please contact your DocuSign Administrator."`,
        ],
    };
}

// EXTERNAL MODULE: ./build/docusign/environment.js
var docusign_environment = __webpack_require__(9209);
// EXTERNAL MODULE: ./build/docusign/key-limits.js
var key_limits = __webpack_require__(8288);
;// CONCATENATED MODULE: ./build/failure/words/private-key.js
/** Words about a private key that can't be used: what it looks like, and the one thing to do. */



/** @param server - Has the page where the right key is. */
function keyWords(shape, server) {
    const { looks, remedy, conversion } = KEY_WORDS[shape];
    if (remedy !== undefined) {
        return prose `${looks} ${remedy}`;
    }
    const page = server === undefined ? prose `Apps and Keys` : appsAndKeys({ server });
    const right = prose `The right key is the private key that ${page} shows once, when you choose Generate RSA (open the app; Service Integration). If it is lost, generate another.`;
    return conversion === undefined ? prose `${looks} ${right} ${STORE_WHOLE}` : prose `${looks} ${conversion} ${right}`;
}
const STORE_WHOLE = prose `Store the whole text, from BEGIN RSA PRIVATE KEY to the end.`;
/** Only the key that the app knows is worth a conversion. */
const IF_REGISTERED = 'If its public key is registered for the app, convert';
function counted(number) {
    return number.toLocaleString('en-US');
}
/** Where there is neither a remedy nor a conversion, the right key has to be stored. */
const KEY_WORDS = {
    empty: { looks: prose `is empty.` },
    expression: {
        looks: prose `holds an expression or a variable that was not expanded.`,
        remedy: prose `Write it in the workflow file as ${code('$' + '{{ secrets.NAME }}')}, with the name of the secret that holds the key.`,
    },
    reference: {
        looks: prose `looks like a reference to a secret store, or a text encrypted by one, that nothing has resolved.`,
        remedy: prose `Store the key itself as the secret, or fetch it in a step before this one and pass on that step's output.`,
    },
    placeholder: { looks: prose `holds a placeholder where the key, or a part of it, should be.` },
    masked: {
        looks: prose `is masked: asterisks or the like stand where the key, or a part of it, should be.`,
        remedy: prose `Copy it from where the key itself is kept, not from a log or a page that hides secrets.`,
    },
    guid: { looks: prose `looks like a GUID, perhaps the keypair ID or the integration key.` },
    jwt: { looks: prose `looks like a JSON Web Token.` },
    'web-page': {
        looks: prose `is a web page or an error message, which a step got in place of the key.`,
        remedy: prose `Have that step fail where it gets no key, and see why it got none.`,
    },
    'file-path': {
        looks: prose `looks like the path of a file.`,
        remedy: prose `Store the file's content as the secret, not its name.`,
    },
    'public-key': { looks: prose `looks like a public key. The other half of the keypair is needed.` },
    certificate: { looks: prose `looks like a certificate. A private key is needed.` },
    'openssh-key': {
        looks: prose `looks like an OpenSSH key (BEGIN OPENSSH PRIVATE KEY).`,
        conversion: prose `${IF_REGISTERED} a copy of it: {ssh-keygen -p -m PEM -f KEYFILE}.`,
    },
    'ssh2-key': {
        looks: prose `looks like a private key in the format of SSH2.`,
        conversion: prose `${IF_REGISTERED} it: {ssh-keygen -i -f KEYFILE > key.pem}.`,
    },
    'putty-key': {
        looks: prose `looks like a key in PuTTY's format.`,
        conversion: prose `${IF_REGISTERED} it: in PuTTYgen on Windows, choose Conversions, Export OpenSSH key; elsewhere, run {puttygen KEYFILE -O private-openssh -o key.pem}.`,
    },
    pgp: { looks: prose `looks like an OpenPGP key, or a text encrypted with one (BEGIN PGP).` },
    jwk: {
        looks: prose `looks like a JSON Web Key that lacks some of the numbers of a private RSA key: n, e, d, p, q, dp, dq, and qi.`,
    },
    'xml-key': {
        looks: prose `looks like a key in XML that lacks some of the elements of a private RSAKeyValue, as .NET writes it.`,
    },
    pkcs7: { looks: prose `looks like PKCS#7 (.p7b), which holds certificates. A private key is needed.` },
    pkcs12: {
        looks: prose `looks like a PKCS#12 file (.p12 or .pfx).`,
        conversion: prose `Take the private key out of it: {openssl pkcs12 -in FILE -nocerts -nodes -out key.pem}, with {-legacy} if it complains of RC2.`,
    },
    'java-keystore': {
        looks: prose `looks like a Java keystore (.jks).`,
        conversion: prose `Take the private key out of it: {keytool -importkeystore -srckeystore FILE -destkeystore key.p12 -deststoretype pkcs12}, then {openssl pkcs12 -in key.p12 -nocerts -nodes -out key.pem}.`,
    },
    'other-algorithm': { looks: prose `is a private key, but not an RSA key. DocuSign takes RSA keys only.` },
    'short-key': { looks: prose `is an RSA key of fewer than ${String(key_limits/* MIN_MODULUS_BITS */.SB)} bits, which is too short.` },
    'long-key': { looks: prose `is an RSA key of more than ${counted(key_limits/* MAX_MODULUS_BITS */.kb)} bits, which is too long.` },
    'mismatched-labels': {
        looks: prose `begins as one kind of key and ends as another, as if two files were pasted together.`,
    },
    'lost-plus': {
        looks: prose `looks like a private key whose plus signs have become spaces, as they do when text is decoded as a form or a URL.`,
        remedy: prose `Store the original text again, undecoded.`,
    },
    truncated: {
        looks: prose `looks like a private key of which a part is missing.`,
    },
    damaged: {
        looks: prose `looks like a private key, but its content is damaged.`,
    },
    locked: {
        looks: prose `is an encrypted private key, and no passphrase was given.`,
        remedy: prose `Give its passphrase in the input {private-key-passphrase}.`,
    },
    'wrong-passphrase': {
        looks: prose `is an encrypted private key, and the passphrase doesn't open it, or the key was changed.`,
        remedy: prose `Check {private-key-passphrase}, and that it belongs to this key.`,
    },
    'unsupported-encryption': {
        looks: prose `is encrypted in a way that isn't supported.`,
        remedy: prose `Encrypt it again, and store the result: {openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in KEYFILE -out key.pem}.`,
    },
    'costly-encryption': {
        looks: prose `takes more than ${counted(key_limits/* MAX_ITERATIONS */.ad)} iterations to decrypt, which is too slow.`,
        remedy: prose `Encrypt it again with fewer, and store the result: {openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEYFILE -out key.pem}.`,
    },
    unrecognized: { looks: prose `doesn't look like a key at all.` },
};

;// CONCATENATED MODULE: ./build/failure/words/sealed-token.js
/** Words for sealed tokens that can't be made or opened. */

const SEALED_TOKEN_MISSING = {
    title: 'There is no sealed token',
    happened: prose `The input {sealed-token} is empty. Check that the earlier job outputs it, and that the name is the same in both jobs.`,
    cause: prose `The step that seals the token did not run or failed, it has no {sealing-key}, or a name is misspelled: GitHub treats an output that doesn't exist as empty. Or a secret of the repository is so short that it turned up in the sealed token: the runner then drops the output.`,
    steps: [
        prose `In the earlier job, check that {outputs} holds ${code(`\${{ steps.ID.outputs.sealed-token }}`)} with the ID of the step.`,
        prose `In this job, check that {needs} names that job, and pass ${code(`\${{ needs.JOB.outputs.NAME }}`)}.`,
        prose `If the earlier job warns "Skip output 'sealed-token' since it may contain secret.", a secret of one to three characters turned up in it: store that value as a variable.`,
    ],
};
const sealedTokenWords = {
    sealed_token_unrecognized: {
        title: 'This is not a sealed token',
        happened: prose `The input {sealed-token} holds something else. Pass the output {sealed-token} of the action that got the token.`,
        cause: prose `Another output was passed on, such as {access-token}, which can't travel between jobs; or something other than this action sealed it.`,
    },
    sealed_token_altered: {
        title: 'The sealed token was changed on its way',
        happened: prose `The sealed token was cut off or altered. Pass it on as it is, then re-run all jobs.`,
        cause: prose `A step between the two jobs cut, quoted or rewrote it.`,
    },
    sealing_key_differs: {
        title: 'The sealing key does not match',
        happened: prose `The token was sealed with a different key than {sealing-key}. Give both jobs the same secret, then re-run all jobs.`,
        cause: prose `The secret was changed after the token was sealed, or one of the jobs reads it from an environment.`,
    },
    sealed_token_expired: {
        title: 'The sealed token has expired',
        happened: prose `The DocuSign token in the sealed token has expired. Choose "Re-run all jobs": re-running only the failed ones keeps the old token.`,
        cause: prose `More than an hour passed since the token was made, or only failed jobs were run again, or the clock of this runner is more than five minutes ahead.`,
    },
    sealed_token_foreign: {
        title: 'The sealed token belongs to another run',
        happened: prose `The token was sealed by another repository or another run. Get a token in a job of this run, and pass that one on.`,
        cause: prose `The value was stored, cached or copied from an earlier run.`,
    },
};

;// CONCATENATED MODULE: ./build/failure/words/input-problem.js
/** Words about inputs that can't be used: the rule, what they look like instead, and where the right thing is. */






const inputWords = {
    invalid_input: (inputs) => ({
        title: 'DocuSign inputs to correct',
        ...listed(inputs),
        ...(inputs.problems.some(({ kind }) => kind === 'missing') && { cause: EMPTY_INPUT_CAUSES[(0,action_runner/* runnerKind */.Tz)()] }),
    }),
    invalid_private_key: (inputs) => ({
        title: 'The DocuSign private key cannot be used',
        ...listed(inputs),
    }),
    invalid_sealing_key: () => ({
        title: 'The sealing key cannot be used',
        happened: prose `The input {sealing-key} must be ${RULES['sealing-key']}`,
        cause: prose `The secret is empty, cut off, or was made in another way.`,
    }),
    sealed_token_missing: () => SEALED_TOKEN_MISSING,
};
const KINDS = prose `a secret is read as {secrets.NAME}, a variable as {vars.NAME}`;
/** Names only what there is on the runner. */
const EMPTY_INPUT_CAUSES = {
    github: prose `A secret is misspelled or not set; or it belongs to an environment, and the job doesn't name that one ({environment: NAME}); or this is a reusable workflow, and its caller doesn't pass the secrets on, by name or by {secrets: inherit}; or a secret or variable is stored as the other kind: ${KINDS}.`,
    act: prose `act was started without it. Give secrets with {-s NAME}, or in a file: {.secrets}, or the one named by {--secret-file}. Give variables with {--var NAME=VALUE}, or in {.vars}, or the one named by {--var-file}. In the workflow, ${KINDS}.`,
    forge: prose `A secret or variable is misspelled or not set, for this repository or its owner; or it is stored as the other kind: ${KINDS}.`,
};
function listed({ problems, server }) {
    const sentences = problems.map((problem) => problemSentence(problem, server));
    const [only, ...others] = sentences;
    if (only !== undefined && others.length === 0) {
        return { happened: prose `The input ${only}` };
    }
    const names = joinProse(problems.map(({ input }) => code(input)), ', ');
    return {
        happened: prose `${String(problems.length)} inputs have to be corrected: ${names}.`,
        steps: sentences,
    };
}
/**
 * The name of an input, and what is wrong with it.
 *
 * @param server - Has the page where the right values are.
 */
function problemSentence(problem, server) {
    return prose `${code(problem.input)} ${wordsFor(problem, server)}`;
}
function wordsFor(problem, server) {
    const rule = RULES[problem.input];
    switch (problem.kind) {
        case 'missing':
            return prose `is empty. It must be ${rule}`;
        case 'off-rule':
            return prose `must be ${rule}`;
        case 'not-a-guid':
            return prose `is not a GUID. It must be ${rule} ${problem.looksLike === undefined ? [] : LOOKALIKES[problem.looksLike]}`;
        case 'same-as-integration-key':
            return prose `is the same as {integration-key}. It must be ${rule}`;
        case 'two-signers':
            return prose `can't be used together with {private-key}: give one of the two, a key or a command that signs in its place.`;
        case 'not-an-account-server':
            return OAUTH_HOST_WORDS[problem.why];
        case 'not-a-redirect-uri':
            return REDIRECT_URI_WORDS[problem.why];
        case 'not-a-key':
            return keyWords(problem.shape, server);
        case 'not-looked-up':
            return prose `can't be checked while {lookup-account} is false: leave out {account-id}, or set {lookup-account} to true.`;
    }
}
const GUID_RULE = 'a GUID such as 00000000-0000-0000-0000-000000000000';
const TRUE_OR_FALSE = prose `true or false.`;
/** What each input must be, to the end of the sentence. */
const RULES = {
    'integration-key': prose `the app's integration key from Apps and Keys, ${GUID_RULE}.`,
    'user-id': prose `the User ID of the user to impersonate, as Apps and Keys shows it, ${GUID_RULE}.`,
    'private-key': prose `the app's RSA private key from Apps and Keys, from BEGIN RSA PRIVATE KEY to the end; or give {signing-command} in its place.`,
    'private-key-passphrase': prose `the passphrase of the private key, if that is encrypted.`,
    'signing-command': prose `a command line that prints the RS256 signature of what it reads on standard input.`,
    environment: prose `${oneOf(docusign_environment/* ENVIRONMENTS */.ju)}.`,
    'oauth-host': prose `the host of an account server, such as {account-d.docusign.com}, or its https URL.`,
    scopes: prose `names of scopes, separated by spaces, commas or lines, such as {signature impersonation}.`,
    'account-id': prose `the API Account ID from Apps and Keys, ${GUID_RULE}.`,
    'lookup-account': TRUE_OR_FALSE,
    'redirect-uri': prose `{none}, or a complete redirect URI as it is registered for the app, such as ${code(docusign_grant/* DEFAULT_REDIRECT_URI */.Qi)}`,
    consent: prose `${oneOf(docusign_grant/* CONSENT_KINDS */.fD)}.`,
    'export-env': TRUE_OR_FALSE,
    'sealing-key': prose `32 random bytes in base64. Make one with {openssl rand -base64 32} and store it as a secret for both jobs.`,
    'sealed-token': prose `the output of that name of the action that got the token.`,
};
function oneOf(words) {
    return words.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
const LOOKALIKES = {
    expression: prose `It holds an expression that was not expanded: only those in a workflow file are.`,
    key: prose `It looks like a key or a certificate: perhaps two inputs have changed places.`,
    'e-mail': prose `It looks like an e-mail address: the ID is on Apps and Keys, under "My Account Information".`,
    number: prose `It looks like the short number from the account menu, which the API doesn't know.`,
};
const OAUTH_HOST_WORDS = {
    malformed: prose `must be ${RULES['oauth-host']}`,
    credentials: prose `must be a host without user name and password.`,
    path: prose `must be a host alone, without a path, a query or a fragment, such as {account-d.docusign.com}.`,
    insecure: prose `must be reached by https; http is for loopback addresses only.`,
    'other-demo-host': otherHost('demo'),
    'other-production-host': otherHost('production'),
    'demo-host-in-production': prose `is the demo account server, but {environment} is production: leave out one of the two.`,
};
function otherHost(environment) {
    return prose `is a host of DocuSign that issues no tokens. The account server that goes with it is ${code(docusign_environment/* ACCOUNT_HOSTS */.sT[environment])}: leave out {oauth-host}, and set {environment} to ${environment}.`;
}
const REDIRECT_URI_WORDS = {
    malformed: prose `must be ${RULES['redirect-uri']}`,
    credentials: prose `must not hold a user name or a password: it becomes part of a link that everybody can read. Register one without them for the app.`,
    fragment: prose `must not have a fragment, the part behind "#". Register one without it for the app.`,
    'consent-url': prose `is a whole consent URL. Give the redirect URI alone: the part behind {redirect_uri=}, with its percent codes decoded.`,
};

// EXTERNAL MODULE: ./build/network/network-failure.js
var network_failure = __webpack_require__(3163);
;// CONCATENATED MODULE: ./build/failure/words/network.js
/** Words for requests that brought no answer. */



const networkWords = {
    host_not_found: ({ settings }) => ({
        title: 'DocuSign cannot be found',
        happened: prose `The name ${hostOf(settings)} can't be resolved on this runner. Check its DNS, or {oauth-host} if that is set.`,
        cause: prose `DNS fails on a self-hosted runner, or names are resolved by a proxy only and none is set.`,
    }),
    connection_refused: ({ nodeCode, settings }) => ({
        title: 'DocuSign cannot be reached',
        happened: prose `${nodeCode === 'ECONNREFUSED' ? `${hostOf(settings)} refused the connection` : `No connection to ${hostOf(settings)} could be made`}. Check that this runner can connect to it, and that no firewall is in between.`,
        cause: prose `A firewall rejects the connection, or a proxy is needed and none is set.`,
    }),
    connection_lost: ({ nodeCode = '', settings }) => ({
        title: 'The connection to DocuSign broke',
        happened: prose `The connection to ${hostOf(settings)} broke before an answer arrived, on every attempt. Run this job again; if it happens again, check the network of this runner.`,
        cause: brokenBy(nodeCode),
    }),
    timed_out: ({ settings }) => ({
        title: 'DocuSign does not answer',
        happened: prose `${hostOf(settings)} did not answer in time. Run this job again; if it happens again, check that this runner can connect to it.`,
        cause: prose `A firewall that drops packets, a proxy that is needed and not set, or an outage at DocuSign: see ${prose_link('its status page', STATUS_PAGE)}`,
    }),
    certificate_rejected: ({ nodeCode = '', settings }) => ({
        title: 'The certificate of the server cannot be trusted',
        ...certificateWords(prose `The TLS certificate presented for ${hostOf(settings)}`, hostOf(settings), nodeCode),
    }),
    proxy_refused: ({ proxyStatus = 0, settings }) => ({
        title: 'The proxy did not let the request pass',
        happened: proxyStatus === 407
            ? prose `The proxy of this runner asks for a user name and a password (HTTP 407). Put them into the runner's proxy setting {https_proxy}.`
            : prose `The proxy of this runner opened no connection to ${hostOf(settings)} (HTTP ${String(proxyStatus)}). Have it allow ${placeOf(settings)}.`,
        cause: proxyStatus === 407
            ? prose `The proxy's address holds no credentials, or wrong ones.`
            : prose `The proxy's rules forbid this host, or the proxy can't reach it.`,
    }),
    proxy_unreachable: ({ nodeCode = '', settings }) => ({
        title: 'The proxy cannot be reached',
        ...proxyWords(hostOf(settings), nodeCode),
    }),
};
/** Host and port, as a proxy's rules name them. */
function placeOf(settings) {
    const { port } = new URL(settings.server.origin);
    return `${hostOf(settings).replace(/:\d+$/, '')}, port ${port || '443'}`;
}
/** Node's codes for an answer that is no TLS, for any other end of TLS, for no HTTP, and for another host's certificate. */
const NO_TLS = /^ERR_SSL_(WRONG_VERSION_NUMBER|HTTP)/;
const TLS_FAILED = /^(EPROTO|ERR_SSL_)/;
const NO_HTTP = /^HPE_/;
const OTHER_HOST = /ALTNAME|HOSTNAME/;
/** Node's codes for a certificate that is too weak, by its key or its signature, and for one that is not a server's. */
const UNFIT = /^(UNSPECIFIED|INVALID_PURPOSE)$/;
function brokenBy(nodeCode) {
    if (NO_TLS.test(nodeCode) || NO_HTTP.test(nodeCode)) {
        return prose `Something that doesn't speak TLS or HTTP answered: a proxy, a portal, or the wrong port in {oauth-host}.`;
    }
    return TLS_FAILED.test(nodeCode)
        ? prose `The other side broke off the TLS handshake: a firewall or proxy that forbids this host, or a server that wants a client certificate or another version of TLS.`
        : prose `A network fault, or a firewall or proxy that cuts connections.`;
}
function proxyWords(host, nodeCode) {
    if (nodeCode === 'ERR_INVALID_URL') {
        return {
            happened: prose `The proxy setting {https_proxy} of this runner is not the address of an http proxy. Set it to one such as {http://proxy.example.com:8080}`,
            cause: prose `The setting is cut off, or names another kind of proxy, such as SOCKS.`,
        };
    }
    if (OTHER_HOST.test(nodeCode)) {
        return {
            happened: prose `The certificate of the proxy that this runner is set to use belongs to another host. Check {https_proxy}.`,
            cause: prose `The proxy's address is wrong.`,
        };
    }
    if (network_failure/* CERTIFICATE_CODES */.j.test(nodeCode)) {
        return certificateWords(prose `The certificate of the proxy that this runner is set to use`, host, nodeCode);
    }
    if (NO_TLS.test(nodeCode)) {
        return {
            happened: prose `Whatever answers at the address in {https_proxy} doesn't speak TLS. Write http:// there instead of https://, as most proxies need it, or correct the port.`,
            cause: prose `The proxy takes plain connections only, or another service listens on this port.`,
        };
    }
    // It speaks TLS, and http:// would only send the proxy's password in the clear.
    if (TLS_FAILED.test(nodeCode)) {
        return {
            happened: prose `The proxy that this runner is set to use broke off the TLS handshake. Check {https_proxy}, or ask who runs the proxy what it wants of its clients.`,
            cause: prose `The proxy forbids this runner, or wants a client certificate or another version of TLS.`,
        };
    }
    if (NO_HTTP.test(nodeCode)) {
        return {
            happened: prose `Whatever answers at the address in {https_proxy} is not an http proxy. Correct its host or its port.`,
            cause: prose `Another service listens on this port.`,
        };
    }
    return {
        happened: prose `The proxy that this runner is set to use doesn't answer. Check {https_proxy}, or name DocuSign's host in {no_proxy} if it can be reached directly.`,
        cause: prose `The proxy's address is wrong, or the proxy is down.`,
    };
}
const EXTRA_AUTHORITY = prose `On a self-hosted runner, get the certificate of the proxy's authority as a PEM file, put {NODE_EXTRA_CA_CERTS=/path/to/it.pem} into the runner's {.env} file, and restart the runner.`;
function certificateWords(certificate, host, nodeCode) {
    const shown = prose `${certificate} is not valid on this runner.`;
    if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
        return {
            happened: prose `${shown} Compare the clock of this runner with the real time.`,
            cause: prose `The clock of this runner is wrong, or the certificate really is out of date.`,
            steps: [
                prose `On a self-hosted runner, switch on time synchronization, correct the clock, and run this job again.`,
                prose `If the clock is right, look for a proxy in between whose certificate is out of date.`,
            ],
        };
    }
    if (OTHER_HOST.test(nodeCode)) {
        return {
            happened: prose `${shown} It is another host's: check what stands between, and whether {oauth-host}, if it is set, is right.`,
            cause: prose `The certificate belongs to another host: a proxy or a portal answered, or {oauth-host} is wrong.`,
            steps: [
                prose `Check that {oauth-host}, if it is set, names an account server.`,
                prose `Otherwise find out which proxy or portal answers in its place, and have it let requests to ${host} pass.`,
            ],
        };
    }
    if (UNFIT.test(nodeCode)) {
        return {
            happened: prose `${shown} It is too weak, or not made for servers: have whoever runs the proxy in between issue another.`,
            cause: prose `A proxy shows a certificate of its own that has a short key, an outdated signature such as SHA-1, or another purpose than a server's.`,
        };
    }
    return {
        happened: prose `${shown} Behind a proxy that inspects TLS, set {NODE_EXTRA_CA_CERTS} to the file of its authority's certificate.`,
        cause: prose `A proxy that inspects TLS shows a certificate of its own, by an authority that this runner doesn't know.`,
        steps: [EXTRA_AUTHORITY],
    };
}
function networkFacts({ nodeCode }) {
    return nodeCode === undefined ? [] : [prose `System error code: ${code(nodeCode)}`];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/failure/words/signature.js
/** Words for signatures that can't be made, or that DocuSign does not accept. */



function signingWords(fault) {
    return { title: 'The signing command gave no signature', ...faultWords(fault) };
}
/** DocuSign knows no public key that fits. */
function signatureRefusedWords(settings) {
    return settings.signing.kind === 'key'
        ? { title: 'DocuSign does not accept the private key', ...keyRefused(settings, settings.signing.privateKey) }
        : { title: 'DocuSign does not accept the signature', ...signatureRefused(settings) };
}
const COMMAND = code('signing-command');
function faultWords(fault) {
    switch (fault.why) {
        case 'not-started':
            return {
                happened: prose `${COMMAND} could not be started${fault.nodeCode === undefined ? '' : ` (${fault.nodeCode})`}. Check that the runner has a shell, a workspace and a folder for temporary files, and run this job again.`,
            };
        case 'exit-code':
            return {
                happened: prose `${COMMAND} ended with exit code ${String(fault.exitCode)}. See what it printed in the log of this step, and correct the command or what it needs.`,
                cause: exitCause(fault.exitCode),
            };
        case 'signal':
            return {
                happened: prose `${COMMAND} was ended by the signal ${fault.signal}. See what it printed in the log of this step, and run this job again.`,
                cause: prose `The command crashed, or the runner ran out of memory.`,
            };
        case 'timed-out':
            return {
                happened: prose `${COMMAND} took longer than ${String(fault.seconds)} seconds and was ended. Check that this runner reaches the service that signs, and run this job again.`,
                cause: prose `The service is slow or can't be reached, or the command waits for an answer that nobody gives, such as a PIN.`,
            };
        case 'too-much':
            return {
                happened: prose `${COMMAND} printed more than ${String(fault.maxBytes / 1024)} KiB on ${fault.stream} and was ended. Have it print the signature and nothing else.`,
                cause: prose `The command prints a whole reply, a help page, a progress bar or debug messages.`,
            };
        case 'nothing':
            return {
                happened: prose `${COMMAND} printed nothing. See what else it said in the log of this step, and have it print the signature.`,
                cause: prose `A command in a pipeline failed and only the last one's exit code counts, or the signature went into a file.`,
            };
        case 'no-signature':
            return {
                happened: prose `${COMMAND} printed ${String(fault.bytes)} bytes, which are not an RS256 signature. Have it print the signature alone: raw bytes, base64 or base64url.`,
                cause: prose `The command prints a whole reply in place of the signature in it, writes it in hexadecimal, or signs with another kind of key than RSA with 2048 bits or more.`,
            };
    }
}
function exitCause(exitCode) {
    switch (exitCode) {
        case 126:
            return prose `The program is not executable.`;
        case 127:
            return prose `The program is not installed on this runner, or its name is misspelled.`;
        default:
            return prose `The command lacks a right, a login or a setting, or the service that signs refused.`;
    }
}
const FIVE_KEYPAIRS = 'An app has at most five keypairs: delete one that is no longer used.';
function keyRefused(settings, privateKey) {
    return {
        happened: prose `DocuSign has no public key for this app in ${environmentName(settings)} that fits {private-key}. If that is the right environment, open the app with this {integration-key} on ${appsAndKeys(settings)}, choose Upload RSA under Service Integration, and upload the public key that the job summary shows.`,
        cause: prose `The key belongs to another app or to the other environment, or it was deleted on Apps and Keys, or added there a few minutes ago.${audienceNote(settings)}`,
        steps: [
            otherEnvironment('the app', settings),
            prose `On ${appsAndKeys(settings)}, open the app with this {integration-key} and look at Service Integration, RSA keypairs. The stored private key belongs to the public key in the job summary, whose SHA-256 fingerprint is ${code(fingerprint(privateKey))}.`,
            prose `If that public key is not listed there, or you can't tell, choose Upload RSA and upload it as it is: then no secret has to change. Or choose Generate RSA, and store the whole new private key as the secret. ${FIVE_KEYPAIRS}`,
            prose `${SOME_MINUTES} Then run this job again.`,
        ],
        sections: publicKeySections(settings),
    };
}
function signatureRefused(settings) {
    return {
        happened: prose `DocuSign has no public key for this app in ${environmentName(settings)} that fits the signature by ${COMMAND}. If that is the right environment, open the app with this {integration-key} on ${appsAndKeys(settings)}, choose Upload RSA under Service Integration, and upload the public half of the key that signs.`,
        cause: prose `The public half was never uploaded, or belongs to another key or version than the one that signs; or the signature is of another kind than RSASSA-PKCS1-v1_5 with SHA-256 over the bytes on standard input.${audienceNote(settings)}`,
        steps: [
            otherEnvironment('the app', settings),
            prose `Get the public half of the key that signs, as PEM, and compare it with those on ${appsAndKeys(settings)} under Service Integration, RSA keypairs. If it is not listed there, or you can't tell, choose Upload RSA and upload it. ${FIVE_KEYPAIRS}`,
            prose `Check the algorithm that the command names: RSASSA-PKCS1-v1_5 with SHA-256, and not RSA-PSS, which is the default of HashiCorp Vault.`,
            prose `${SOME_MINUTES} Then run this job again.`,
        ],
    };
}
/** DocuSign does not accept the name of a proxy or of another host in its place. */
function audienceNote(settings) {
    return settings.server.environment === 'custom'
        ? ` DocuSign accepts only its own names in the aud claim, which is ${hostOf(settings)} here.`
        : '';
}
/** The public half, as Apps and Keys shows it, to compare or to upload; it is no secret. */
function publicKeySections({ signing, ...settings }) {
    if (signing.kind === 'command') {
        return [];
    }
    return [
        {
            heading: 'The public key that belongs to this private key',
            paragraphs: [
                prose `Compare it with the public keys on ${appsAndKeys(settings)}, or upload it there. Its SHA-256 fingerprint is ${code(fingerprint(signing.privateKey))}.`,
            ],
            block: (0,external_node_crypto_.createPublicKey)(signing.privateKey).export({ type: 'spki', format: 'pem' }).toString().trim(),
        },
    ];
}
/** SHA-256 of the DER form, in hexadecimal: what `openssl pkey -pubin -outform DER | openssl sha256` prints. */
function fingerprint(privateKey) {
    const der = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'der' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}

;// CONCATENATED MODULE: ./build/failure/words/oauth-error.js
/** Words for what DocuSign itself refuses. */






const oauthErrorWords = {
    consent_required: ({ settings }) => consentWords(settings),
    no_valid_keys_or_signatures: ({ settings }) => signatureRefusedWords(settings),
    issuer_not_found: ({ settings }) => ({
        title: 'DocuSign does not know the integration key',
        ...(settings.server.environment === 'production' ? notInProduction(settings) : notInEnvironment(settings)),
    }),
    user_not_found: ({ settings }) => ({
        title: 'DocuSign does not know the user',
        happened: prose `There is no active user with the ID that ends in ${settings.grant.userId.slice(-4)} in ${environmentName(settings)}. Copy the User ID of the user to impersonate into {user-id}: ${appsAndKeys(settings)} shows the User ID of whoever is signed in, and an administrator finds any user's under Settings, Users, by selecting the user.`,
        cause: prose `{user-id} is another GUID, such as the account ID, or belongs to the other environment, or the user is closed or not activated.`,
        steps: [
            prose `If the user to impersonate can open ${appsAndKeys(settings)}, sign in as that user: the User ID is at the top, under "My Account Information". It is a GUID, and not the API Account ID below it.`,
            prose `Otherwise have an administrator of the account open Settings, Users, and select the user: the User ID is shown there.`,
            otherEnvironment('the user', settings),
        ],
    }),
    expired_grant: ({ settings, ...refusal }) => ({
        title: 'DocuSign considers the request expired',
        ...(clockMayBeWrong(refusal) ? expiredByClock(settings) : expiredOnItsWay(settings)),
    }),
    invalid_grant: ({ settings, ...refusal }) => ({
        title: 'DocuSign refused the request',
        happened: prose `DocuSign refused the signed request${(0,foreign_text/* harmless */.Is)(refusal.errorDescription ?? '') === '' ? ' without saying why. Check' : "; its own words are below. If they don't say what to do, check"} that {integration-key}, {user-id} and ${signerInput(settings)} come from the same app and user in ${environmentName(settings)}.`,
        cause: prose `Most often the key that signs is not one of this app's, ${clockMayBeWrong(refusal) ? 'the user ID is not from this environment, or the clock of the runner is wrong' : 'or the user ID is not from this environment'}.`,
        steps: [
            prose `On ${appsAndKeys(settings)}, compare the integration key, the User ID and the RSA keypairs with the values that you stored. ${WHOSE_USER_ID}`,
            otherEnvironment('the app', settings),
            ...(clockMayBeWrong(refusal) ? [prose `On a self-hosted runner, check the clock.`] : []),
        ],
        sections: publicKeySections(settings),
    }),
    invalid_request: (refusal) => ({
        title: 'DocuSign could not read the request',
        happened: prose `DocuSign found the token request malformed. If a proxy or a firewall is in between, have it pass the request unchanged; otherwise please report this as a defect of the action.`,
        cause: prose `Something between the runner and DocuSign rewrote the request, or the action has a defect.`,
        steps: [
            prose `Run this job on a runner without a proxy, to see whether the proxy is the cause.`,
            prose `If it fails there too, report it with DocuSign's answer${refusal.traceToken === undefined ? '' : ' and the trace token'}.`,
        ],
    }),
    invalid_scope: ({ settings }) => ({
        title: 'DocuSign does not grant a scope',
        happened: prose `DocuSign does not grant one of the scopes requested: ${code(settings.grant.scopes.join(' '))}. Correct the input {scopes}; a scope that is new may need consent again.`,
        cause: prose `A scope is misspelled, or not enabled for this app or account.`,
        steps: [
            prose `Try with {signature impersonation} alone, then add one scope at a time.`,
            prose `Some scopes have to be enabled for an account by DocuSign first.`,
        ],
    }),
    unauthorized_client: ({ settings }) => ({
        title: 'DocuSign does not allow this app to use JWT Grant',
        happened: prose `DocuSign doesn't allow this app to get tokens by JWT Grant. On ${appsAndKeys(settings)}, open the app and check that an RSA keypair is listed under Service Integration.`,
        cause: prose `The app has no RSA keypair, or it was set up for another kind of sign-in, or it is not active in ${environmentName(settings)}.`,
        steps: [
            prose `On ${appsAndKeys(settings)}, open the app. If no keypair is listed under Service Integration, choose Generate RSA, and store the private key as the secret.`,
            prose `Check that {integration-key} is this app's.`,
            otherEnvironment('the app', settings),
        ],
    }),
    refused: ({ settings, ...refusal }) => ({
        title: 'DocuSign refused the request',
        ...(refusal.endpoint === 'token' ? refusedToken(settings, refusal) : refusedLookUp(refusal)),
    }),
};
const WHOSE_USER_ID = 'The User ID shown there is that of whoever is signed in.';
/** Also where the answer names no time. */
function clockMayBeWrong({ clockOffsetSeconds = Number.POSITIVE_INFINITY }) {
    return (0,http_reply/* isWrongClock */.MR)(clockOffsetSeconds);
}
function expiredByClock(settings) {
    return {
        happened: prose `DocuSign says that the signed request had expired when it arrived, so the clock of this runner is probably wrong. Correct the clock, for example with NTP, and run this job again.`,
        cause: prose `The clock of the runner is off, or the request was delayed on its way for more than ten minutes.`,
        steps: [
            prose `On a self-hosted runner, switch on time synchronization and check the clock.`,
            prose `Run this job again. This run asked ${environmentName(settings)}.`,
        ],
    };
}
function expiredOnItsWay(settings) {
    return {
        happened: prose `DocuSign says that the signed request had expired when it arrived. Run this job again; if it happens again, look for a proxy that delays requests.`,
        cause: prose `The clock of this runner agrees with DocuSign's, so the request was delayed on its way for more than ten minutes.`,
        steps: [
            prose `Run this job again. This run asked ${environmentName(settings)}.`,
            prose `If it happens again, run it on a runner without a proxy.`,
        ],
    };
}
/** All of them are GUIDs. */
const SIMILAR_IDS = prose `{integration-key} and {user-id} are swapped, or the app's secret key stands in place of the integration key`;
function notInEnvironment(settings) {
    const setting = settings.server.namedByHost ? 'oauth-host' : 'environment';
    return {
        happened: prose `There is no app with this {integration-key} in ${environmentName(settings)}. Copy it again from ${appsAndKeys(settings)} or change ${code(setting)}.`,
        cause: prose `The integration key was mistyped, or the app exists in another environment only, or was deleted; or ${SIMILAR_IDS}.`,
        steps: [
            prose `Open ${appsAndKeys(settings)} and compare the app's integration key with the input: it is neither the User ID nor the app's secret key.`,
            prose `${otherEnvironment('the app', settings)} Go-live copies neither keypairs nor redirect URIs: add both there.`,
        ],
    };
}
function notInProduction(settings) {
    return {
        happened: prose `There is no app with this {integration-key} in ${environmentName(settings)}. Promote the app by go-live, or ${useDemo(settings)}; if it has gone live, copy its integration key again from ${appsAndKeys(settings)}`,
        cause: prose `The app has not gone live: an integration key reaches production only when the app is promoted by go-live; or the integration key was mistyped; or ${SIMILAR_IDS}.`,
        steps: [
            prose `Compare the app's integration key on ${appsAndKeys(settings)} with the input: it is neither the User ID nor the app's secret key.`,
            prose `If the app is not listed there, it has not gone live: on Apps and Keys of the developer account, under the app's Actions, start the go-live review, or ${useDemo(settings)} meanwhile.`,
            prose `After go-live, generate a new keypair in production and register the redirect URI again: neither is copied.`,
        ],
    };
}
function useDemo({ server }) {
    return server.namedByHost
        ? prose `leave out {oauth-host}, with {environment} at demo,`
        : prose `set {environment} to demo`;
}
function refusedToken(settings, refusal) {
    return {
        happened: prose `DocuSign refused the token request in a way that this action doesn't know; ${itsWords(refusal)}. Check the app on ${appsAndKeys(settings)}, or ask ${docusignSupport(refusal)}.`,
        cause: prose `The app or the user lacks a permission or a setting in ${environmentName(settings)}. This run asked for a token for ${impersonatedUser(settings)}.`,
        steps: [
            prose `Compare integration key, User ID and RSA keypairs on ${appsAndKeys(settings)} with the values that you stored. ${WHOSE_USER_ID}`,
            prose `If that doesn't help, ask ${docusignSupport(refusal)}.`,
        ],
    };
}
function refusedLookUp(refusal) {
    return {
        happened: prose `DocuSign issued a token but refused the account look-up; ${itsWords(refusal)}. Set {lookup-account} to false if later steps don't need the account.`,
        cause: prose `Too many look-ups within the hour, which DocuSign answers in this way too, or a right that the user lacks.`,
        steps: [
            prose `If later steps don't need the account, set {lookup-account} to false.`,
            prose `Otherwise run this job again later, or ask ${docusignSupport(refusal)}.`,
        ],
    };
}

;// CONCATENATED MODULE: ./build/failure/words/reply-error.js
/** Words for answers that are no refusal by DocuSign's rules: outages, limits, and what stands in between. */



const replyErrorWords = {
    token_rejected: (refusal) => ({
        title: 'DocuSign did not accept its own token',
        happened: prose `DocuSign issued a token and refused it right afterwards, in the account look-up. Run this job again; if it happens again, ask ${docusignSupport(refusal)}.`,
        cause: prose `A temporary problem at DocuSign, or a proxy that takes the Authorization header out of requests.`,
        steps: [
            prose `Run this job again.`,
            prose `If it happens again, run it on a runner without a proxy, or ask ${docusignSupport(refusal)}.`,
        ],
    }),
    rate_limited: ({ retryAfterSeconds }) => ({
        title: 'The limit for DocuSign requests is reached',
        happened: prose `DocuSign allows no more requests for now. Run this job again ${waitingTime(retryAfterSeconds, 'in an hour')}.`,
        cause: prose `Too many jobs ask at the same time, or more often than DocuSign allows per hour.`,
        steps: [
            prose `Run this job again ${waitingTime(retryAfterSeconds, 'in an hour')}.`,
            prose `Get one token per job, and pass it on to its steps.`,
            prose `Set {lookup-account} to false where the account is not needed.`,
        ],
    }),
    server_error: ({ status, retryAfterSeconds, settings }) => ({
        title: 'DocuSign has a server problem',
        happened: prose `${hostOf(settings)} answered HTTP ${String(status)}, which is a fault on its side. Run this job again ${waitingTime(retryAfterSeconds)}.`,
        cause: prose `An outage or maintenance at DocuSign, or a proxy that can't reach it.`,
        steps: [
            prose `Look at ${prose_link("DocuSign's status page", STATUS_PAGE)}.`,
            prose `Run this job again ${waitingTime(retryAfterSeconds)}.`,
        ],
    }),
    blocked: (refusal) => ({
        title: 'Something blocked the request to DocuSign',
        ...(refusal.traceToken === undefined ? blockedOnTheWay(refusal) : blockedByDocusign(refusal)),
    }),
    redirected: ({ status, redirectHost, settings }) => ({
        title: 'The request to DocuSign was redirected',
        happened: prose `${hostOf(settings)} answered with a redirect (HTTP ${String(status)})${redirectHost === undefined ? '' : prose ` to the host ${foreign(redirectHost)}`}, which is not followed since the request holds credentials. Check {oauth-host}, or the proxy in between.`,
        cause: prose `A sign-in page of a proxy, or a host that is not DocuSign's account server.`,
        steps: [
            prose `Check that {oauth-host}, if it is set, is an account server such as {account-d.docusign.com}.`,
            prose `Otherwise have the proxy let requests to ${hostOf(settings)} pass without signing in.`,
        ],
    }),
    empty_reply: (refusal) => ({
        title: 'DocuSign refused without giving a reason',
        happened: prose `DocuSign answered HTTP ${String(refusal.status)} with an empty body, so it doesn't say why. Run this job again; if it happens again, ask ${docusignSupport(refusal)}.`,
        cause: [404, 405].includes(refusal.status)
            ? prose `{oauth-host} is not an account server, or a proxy or a firewall answered.`
            : prose `A temporary problem at DocuSign, or a firewall that emptied the answer.`,
        steps: [
            prose `Check that {oauth-host}, if it is set, is an account server.`,
            prose `Run this job again.`,
            prose `If it happens again, ask ${docusignSupport(refusal)}.`,
        ],
    }),
    invalid_reply: ({ endpoint, defect = 'no-json-object', settings }) => {
        const happened = prose `${hostOf(settings)} sent an answer to the ${requestName(endpoint)} that can't be used: ${DEFECTS[defect]}.`;
        return {
            title: "DocuSign's answer cannot be used",
            ...(endpoint === 'userinfo' && defect === 'too-long'
                ? tooManyAccounts(happened)
                : unusable(happened, hostOf(settings))),
        };
    },
};
function blockedOnTheWay({ settings, ...refusal }) {
    return {
        happened: prose `The answer (HTTP ${String(refusal.status)}) is unlike those of DocuSign's account server; a firewall or a proxy probably sent it. Allow https requests to ${hostOf(settings)} there.`,
        cause: prose `A web application firewall, a proxy or a captive portal answered. A wrong {oauth-host} looks the same.`,
        steps: [
            prose `Have the firewall or the proxy let https requests to ${hostOf(settings)} pass unchanged.`,
            prose `Check that {oauth-host}, if it is set, is an account server.`,
            prose `If nothing is in between, ask ${docusignSupport(refusal)}: its own firewall may have blocked the address of this runner.`,
        ],
    };
}
function blockedByDocusign({ settings, ...refusal }) {
    return {
        happened: prose `DocuSign's firewall probably blocked the address of this runner (HTTP ${String(refusal.status)}). Run this job again, since a GitHub-hosted runner usually gets another address; if it happens again, ask ${docusignSupport(refusal)}.`,
        cause: prose `The answer is unlike those of DocuSign's account server, but has a trace token, so it comes from DocuSign; or a proxy replaced the answer.`,
        steps: [
            prose `Run this job again: a GitHub-hosted runner usually gets another address.`,
            prose `If it happens again, ask ${docusignSupport(refusal)}.`,
            prose `If a proxy is in between, have it let https requests to ${hostOf(settings)} pass unchanged.`,
        ],
    };
}
const DEFECTS = {
    'too-long': `it is longer than ${http_reply/* MAX_REPLY_BYTES */.Kf / 1024} KiB`,
    empty: 'it is empty',
    html: 'it is an HTML page',
    'no-json-object': 'it is not a JSON object',
    'access-token': 'its access_token is not a line of visible ASCII characters',
    'token-type': 'its token_type is not Bearer',
    'expires-in': 'its expires_in is not a whole number of seconds between one and a year',
    accounts: 'its accounts are not a list',
    'account-id': 'one of its accounts has no GUID as account_id',
    'base-uri': "its account's base_uri is not an https origin",
};
function tooManyAccounts(happened) {
    return {
        happened: prose `${happened} Set {lookup-account} to false, and give later steps account ID and base URI in another way.`,
        cause: prose `The user belongs to more than a hundred accounts, or a proxy replaced the answer.`,
        steps: [
            prose `Set {lookup-account} to false, and store account ID and base URI as variables for later steps.`,
            prose `Or have {user-id} name a user with fewer accounts.`,
        ],
    };
}
function unusable(happened, host) {
    return {
        happened: prose `${happened} Run this job again; if it happens again, look for a proxy in between.`,
        cause: prose `A proxy, a firewall or a captive portal replaced the answer, or {oauth-host} is not an account server.`,
        steps: [
            prose `Run this job again.`,
            prose `If it happens again, see what stands between this runner and ${host}: a proxy may replace answers.`,
            prose `Check that {oauth-host}, if it is set, is an account server.`,
        ],
    };
}
/** Nobody waits longer, and no server means it. */
const LONGEST_WAIT_SECONDS = 48 * 3600;
function waitingTime(seconds, unknown = 'in a few minutes') {
    if (seconds === undefined) {
        return unknown;
    }
    if (seconds < 120) {
        return seconds < 10 ? 'in a minute' : `in ${seconds} seconds`;
    }
    if (seconds > LONGEST_WAIT_SECONDS) {
        return 'in a day or two';
    }
    return seconds < 7200 ? `in ${Math.ceil(seconds / 60)} minutes` : `in ${Math.ceil(seconds / 3600)} hours`;
}

;// CONCATENATED MODULE: ./build/failure/words/runner.js
/** Words for what goes wrong on the runner: a file that can't be written, and what should never go wrong. */

function runnerFileWords({ variable, nodeCode }) {
    return {
        title: "The runner's file cannot be written",
        happened: prose `There is a token, but it can't be handed to later steps: the runner's file ${code(variable)} can't be written${nodeCode === undefined ? '' : ` (${nodeCode})`}. Correct that on the runner, then run this job again.`,
        cause: fileCause(nodeCode),
    };
}
function defectWords(errorName) {
    if (errorName.endsWith('MODULE_NOT_FOUND')) {
        return {
            title: 'A file of the action is missing',
            happened: prose `A file of this action is missing on the runner. Re-run the job; on a self-hosted runner, delete its folder {_actions} first. If that doesn't help, {dist} was not copied or committed whole.`,
        };
    }
    return {
        title: 'Unexpected failure of the DocuSign action',
        happened: prose `The action failed in an unforeseen way (${errorName}). Run the job again; if it happens again, please report it.`,
    };
}
function fileCause(nodeCode) {
    if (nodeCode === 'ENOSPC' || nodeCode === 'EDQUOT') {
        return prose `The disk of the runner is full.`;
    }
    return nodeCode === undefined || nodeCode === 'ENOENT'
        ? prose `An earlier step removed the file, or this step runs outside a runner.`
        : prose `The file or its disk is read-only, or belongs to another user than the one that runs this step.`;
}

;// CONCATENATED MODULE: ./build/failure/words/secrets.js
/** Words for runs that get no secrets. */


function secretlessWords(trigger) {
    return { title: 'This run gets no secrets for DocuSign', ...SECRETLESS[trigger] };
}
/** True where there is no pull request, where it has secrets all the same, and where it comes from the repository itself. */
const NOT_FROM_FORKS = "if: github.event.pull_request == null || github.event_name == 'pull_request_target' || github.event.pull_request.head.repo.full_name == github.repository";
const NOT_BY_DEPENDABOT = "if: github.actor != 'dependabot[bot]'";
const SECRETLESS = {
    fork: {
        happened: prose `This run was started by a pull request from a fork, which gets no secrets. Skip the step there with ${code(NOT_FROM_FORKS)}`,
        cause: prose `This protects secrets from code that anybody may propose. Nothing is wrong with the secrets themselves.`,
        steps: [
            prose `Give the step this condition: ${code(NOT_FROM_FORKS)}`,
            prose `Give the same condition to the steps that use the token.`,
        ],
        briefly: [prose `Give the same condition to the steps that use the token.`],
    },
    dependabot: {
        happened: prose `This run was started by Dependabot, which has secrets of its own and doesn't see those of Actions. Store the secrets for Dependabot, too, or skip the step there with ${code(NOT_BY_DEPENDABOT)}`,
        cause: prose `The secrets are stored for Actions only. Nothing is wrong with them.`,
        steps: [
            prose `To skip the step, give it this condition: ${code(NOT_BY_DEPENDABOT)}`,
            prose `Give the same condition to the steps that use the token.`,
            prose `Or, to run the step there, store the same secrets once more in the repository's settings under Secrets and variables, Dependabot.`,
        ],
    },
};
/** Which inputs are empty, and what else is wrong. */
function secretlessFacts({ problems, server }) {
    const empty = problems.filter(({ kind }) => kind === 'missing');
    const others = problems.filter(({ kind }) => kind !== 'missing');
    const names = joinProse(empty.map(({ input }) => code(input)), ', ');
    return [prose `Empty here: ${names}.`, ...others.map((problem) => problemSentence(problem, server))];
}

;// CONCATENATED MODULE: ./build/failure/explain.js
/** Turns what ended a run into what people and later steps learn of it. */
















/** @param settings - `undefined` if there are none, or none yet. */
function explain(error, settings) {
    return reportOf(failureOf(error, settings));
}
function reportOf(failure) {
    const explanation = { ...explanationOf(failure), facts: factsOf(failure) };
    const documentation = documentationUrl('docs/errors.md', failure.code);
    const outputs = { error: failure.code, ...particulars(failure) };
    const { 'consent-url': consentUrl } = outputs;
    return {
        title: explanation.title,
        plainLine: consentUrl && `Consent page: ${consentUrl}`,
        annotation: annotationOf(explanation, documentation),
        summary: summaryOf(explanation, documentation),
        outputs,
    };
}
function explanationOf(failure) {
    switch (failure.kind) {
        case 'inputs':
            return inputWords[failure.code](failure);
        case 'secretless':
            return secretlessWords(failure.trigger);
        case 'oauth-error':
            return oauthErrorWords[failure.code](failure);
        case 'reply-error':
            return replyErrorWords[failure.code](failure);
        case 'network':
            return networkWords[failure.code](failure);
        case 'account':
            return accountWords[failure.code](failure);
        case 'signing':
            return signingWords(failure);
        case 'sealed-token':
            return sealedTokenWords[failure.code];
        case 'runner-file':
            return runnerFileWords(failure);
        case 'defect':
            return defectWords(failure.errorName);
    }
}
function factsOf(failure) {
    switch (failure.kind) {
        case 'secretless':
            return secretlessFacts(failure);
        case 'oauth-error':
        case 'reply-error':
            return [...answer(failure), ...tokenNote(failure.endpoint)];
        case 'network':
            return [...networkFacts(failure), ...tokenNote(failure.path === account/* USERINFO_PATH */.Y ? 'userinfo' : 'token')];
        case 'account':
            return accountFacts(failure.accountIds);
        default:
            return [];
    }
}
function tokenNote(endpoint) {
    return endpoint === 'token' ? [] : [TOKEN_WITHOUT_ACCOUNT];
}
function particulars(failure) {
    if (failure.kind !== 'oauth-error' && failure.kind !== 'reply-error') {
        return {};
    }
    const { traceToken = '' } = failure;
    return {
        ...(traceToken !== '' && (0,foreign_text/* harmless */.Is)(traceToken) === traceToken && { 'trace-token': traceToken }),
        ...(failure.code === 'consent_required' && { 'consent-url': consentUrlOutput(failure.settings) }),
    };
}


/***/ }),

/***/ 3163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ CERTIFICATE_CODES),
/* harmony export */   networkFailureOf: () => (/* binding */ networkFailureOf)
/* harmony export */ });
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);
/** Reads from Node's error codes why a request brought no reply. Loaded once that happens. */

/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE_CODES = /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;
/** Node's codes, and what each means. What isn't listed broke the connection. */
const MEANINGS = [
    [/^(ENOTFOUND|EAI_\w+)$/, 'host_not_found', true],
    [/^ETIMEDOUT$/, 'timed_out', true],
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, 'connection_refused', true],
    [CERTIFICATE_CODES, 'certificate_rejected', false],
];
function networkFailureOf(error) {
    if (error instanceof _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A) {
        return error.facts;
    }
    const nodeCode = tlsReasonOf(error) ?? (0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z)(error);
    const [, code, temporary] = MEANINGS.find(([pattern]) => pattern.test(nodeCode ?? '')) ?? [];
    return {
        kind: 'network',
        code: code ?? 'connection_lost',
        temporary: temporary ?? true,
        ...(nodeCode !== undefined && { nodeCode }),
    };
}
/**
 * Why TLS failed, such as by an alert: Node names it if it was reading, and says `EPROTO` if it was writing. The message
 * itself may hold anything, but the reason in it comes from OpenSSL's own list.
 *
 * @returns As Node would name it, e.g. `ERR_SSL_TLSV1_ALERT_ACCESS_DENIED`.
 */
function tlsReasonOf(error) {
    const [, reason] = ((0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z)(error) === 'EPROTO' && /:SSL routines:\w*:([a-z0-9/() ]{1,100}):/.exec(error.message)) || [];
    return reason && `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}


/***/ }),

/***/ 1279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   k: () => (/* binding */ MAX_RETRIES),
/* harmony export */   waitBeforeRetry: () => (/* binding */ waitBeforeRetry)
/* harmony export */ });
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/** Decides whether a request is worth another attempt, and when. Loaded once an attempt has failed. */

const MAX_RETRIES = 3;
/** A shorter attempt would only hide the reply before it. */
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
/** @returns How many milliseconds to wait before the next attempt; `undefined` if there should be none. */
function waitBeforeRetry(setback, { retries, remainingMs, random }) {
    if ((setback.kind === 'network' && !setback.temporary) || retries >= MAX_RETRIES) {
        return undefined;
    }
    const backoffMs = FIRST_BACKOFF_MS * 2 ** retries * (0.5 + random / 2);
    const askedMs = setback.kind === 'reply' ? retryAfterMs(setback) : undefined;
    const waitMs = Math.max(backoffMs, askedMs ?? 0);
    return waitMs + MIN_ATTEMPT_MS <= remainingMs ? waitMs : undefined;
}
/**
 * Reads when to ask again: `Retry-After`, as seconds or as a date by the server's clock; without it, if too many requests
 * were made, `X-RateLimit-Reset`.
 *
 * @param isRateLimited - Whether too many requests were made, which a body can say too.
 * @returns Milliseconds to wait from now on; `undefined` if the reply doesn't say, or nothing that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function retryAfterMs(reply, isRateLimited = reply.status === 429) {
    return retryAfterHeaderMs(reply) ?? (isRateLimited ? rateLimitResetMs(reply) : undefined);
}
function retryAfterHeaderMs(reply) {
    const text = reply.headers['retry-after']?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(text)) {
        return Math.min(Number(text) * 1000, _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
    }
    const waitMs = (0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpDate */ .m6)(text) - ((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply) ?? reply.receivedAtMs);
    return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
}
/**
 * Reads `X-RateLimit-Reset`, seconds since 1970 by the server's clock. Other replies have it, too, and ask for nothing by it.
 *
 * @see https://developers.docusign.com/platform/resource-limits/
 */
function rateLimitResetMs(reply) {
    const header = reply.headers['x-ratelimit-reset'];
    const resetMs = typeof header === 'string' && /^\d{10}$/.test(header.trim()) ? Number(header) * 1000 : Number.NaN;
    return Number.isNaN(resetMs) ? undefined : Math.max(0, resetMs - ((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply) ?? reply.receivedAtMs));
}


/***/ }),

/***/ 6050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retryLine: () => (/* binding */ retryLine),
/* harmony export */   w: () => (/* binding */ clockOffset),
/* harmony export */   warningsAbout: () => (/* binding */ warningsAbout)
/* harmony export */ });
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1279);
/** What a run says in its log and in warnings although it goes well. Loaded once there is something to say. */

function retryLine({ reason, waitMs, number }) {
    const happened = reason.kind === 'reply' ? `DocuSign answered HTTP ${reason.status}` : happenedBy(reason);
    return `${happened}; trying again in ${(waitMs / 1000).toFixed(1)} s (retry ${number} of ${_network_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RETRIES */ .k})`;
}
const HAPPENED = {
    host_not_found: "DocuSign's host name could not be resolved",
    connection_refused: 'No connection to DocuSign could be made',
    connection_lost: 'The connection to DocuSign broke',
    timed_out: 'DocuSign did not answer in time',
    certificate_rejected: "DocuSign's certificate was not accepted",
    proxy_refused: 'The proxy opened no connection',
    proxy_unreachable: 'The proxy could not be reached',
};
function happenedBy({ code, nodeCode }) {
    return code === 'connection_refused' && nodeCode === 'ECONNREFUSED'
        ? 'DocuSign refused the connection'
        : HAPPENED[code];
}
/** @param withheld - Scopes that were requested and not granted. */
function warningsAbout({ clockOffsetSeconds }, withheld) {
    return [
        ...(clockOffsetSeconds === undefined ? [] : [skewWarning(clockOffsetSeconds)]),
        ...(withheld.length === 0 ? [] : [withheldScopesWarning(withheld)]),
    ];
}
function skewWarning(offsetSeconds) {
    return {
        title: 'The clock of this runner is wrong',
        message: `It is ${clockOffset(offsetSeconds)}, so the token was requested by DocuSign's clock. Correct the runner's clock, for example with NTP.`,
    };
}
function withheldScopesWarning(scopes) {
    return {
        title: 'DocuSign granted fewer scopes than requested',
        message: `Not granted: ${scopes.join(' ')}. Calls that need them will fail; check that the app and the account may use them, and that consent was given for them.`,
    };
}
/** @param offsetSeconds - By how much the server's clock is ahead of the runner's: 2 or more, either way. */
function clockOffset(offsetSeconds) {
    const seconds = Math.abs(offsetSeconds);
    const units = [
        [86_400, 'days'],
        [3600, 'hours'],
        [60, 'minutes'],
    ];
    const [size, unit] = units.find(([length]) => seconds >= 2 * length) ?? [1, 'seconds'];
    return `${Math.round(seconds / size)} ${unit} ${offsetSeconds > 0 ? 'behind' : 'ahead'}`;
}


/***/ })

};
;