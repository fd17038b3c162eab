"use strict";
exports.id = 929;
exports.ids = [929,50,163,660,218];
exports.modules = {

/***/ 7956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ documentationUrl)
/* harmony export */ });
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3002);

function documentationUrl(page, heading) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
    const place = repository && ref ? [repository, ref] : [process.env['GITHUB_REPOSITORY'], process.env['GITHUB_SHA']];
    const kind = (0,_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerKind */ .Tz)();
    if (kind === 'act' || !server || !place[0] || !place[1] || !URL.canParse(server)) {
        return undefined;
    }
    const [repositoryPath, refPath] = place.map((name) => name?.split('/').map(encodeURIComponent).join('/'));
    const folder = kind === 'github' ? 'blob' : `src/${refKind(place[1])}`;
    return `${server}/${repositoryPath}/${folder}/${refPath}/${page}#${heading}`;
}
function refKind(ref) {
    if (/^[0-9a-f]{40}$/.test(ref)) {
        return 'commit';
    }
    return /^v?\d/.test(ref) ? 'tag' : 'branch';
}


/***/ }),

/***/ 7300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ contextOfRun),
  m: () => (/* binding */ secretlessTrigger)
});

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
// EXTERNAL MODULE: ./build/action/runner.js + 4 modules
var action_runner = __webpack_require__(3002);
;// CONCATENATED MODULE: ./build/action/trigger.js



function secretlessTrigger() {
    const runner = (0,action_runner/* runnerKind */.Tz)();
    const context = runner === 'act' ? undefined : contextOfRun();
    return context && triggerOf(context, runner);
}
function contextOfRun() {
    if (!(0,external_node_fs_.existsSync)(process.env['GITHUB_EVENT_PATH'] ?? '')) {
        return undefined;
    }
    try {
        const context = new Context();
        return context.payload instanceof Object ? context : undefined;
    }
    catch {
        return undefined;
    }
}
function triggerOf({ eventName, actor, payload }, runner) {
    if (payload.pull_request && eventName !== 'pull_request_target') {
        const head = payload.pull_request['head'];
        const base = payload.pull_request['base'];
        const isUnknown = runner !== 'github' && !head?.repo;
        if (!isUnknown && (!head?.repo || head.repo.full_name !== base?.repo?.full_name)) {
            return 'fork';
        }
    }
    if (eventName === 'dynamic') {
        return 'agent';
    }
    if (runner === 'github' && actor === 'dependabot[bot]' && eventName !== 'pull_request_target') {
        return 'dependabot';
    }
    return payload.repository?.['fork'] === true ? 'in-fork' : undefined;
}


/***/ }),

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


/***/ }),

/***/ 8288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SB: () => (/* binding */ MIN_MODULUS_BITS),
/* harmony export */   Xd: () => (/* binding */ MAX_KEY_BYTES),
/* harmony export */   ad: () => (/* binding */ MAX_ITERATIONS),
/* harmony export */   kb: () => (/* binding */ MAX_MODULUS_BITS)
/* harmony export */ });
const MIN_MODULUS_BITS = 2048;
const MAX_MODULUS_BITS = 16_384;
const MAX_KEY_BYTES = (MAX_MODULUS_BITS / 8) * 4.5 + 128;
const MAX_ITERATIONS = 10_000_000;


/***/ }),

/***/ 2929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  withReport: () => (/* reexport */ withReport)
});

// UNUSED EXPORTS: reportOf

// EXTERNAL MODULE: ./build/action/documentation.js
var action_documentation = __webpack_require__(7956);
// EXTERNAL MODULE: ./build/action/foreign-text.js
var foreign_text = __webpack_require__(3128);
// EXTERNAL MODULE: ./build/action/inputs.js
var action_inputs = __webpack_require__(7185);
// EXTERNAL MODULE: ./build/action/trigger.js + 1 modules
var action_trigger = __webpack_require__(7300);
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/failure/failure.js



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
            return inputFailure({ kind: 'inputs', problems: [{ input: 'private-key', ...facts }], server: settings.server });
        case 'signing':
            return { ...facts, code: 'signing_failed', settings };
        default:
            return { ...facts, settings };
    }
}
function inputFailure(inputs) {
    const missing = inputs.problems.filter(({ kind }) => kind === 'missing');
    const trigger = missing.length > 0 ? (0,action_trigger/* secretlessTrigger */.m)() : undefined;
    return trigger === undefined || !(trigger === 'agent' || missing.some(({ input }) => (0,action_inputs/* isSecret */.$f)(input)))
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
function nameOf(error) {
    if (!(error instanceof Error)) {
        return typeof error;
    }
    return [error.name, (0,problem/* nodeCodeOf */.Z)(error)].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./build/failure/prose.js

function prose(words, ...pieces) {
    return words.flatMap((text, index) => {
        const piece = pieces[index] ?? [];
        return [...text.split(BRACES).map(wordsOrCode), ...(typeof piece === 'string' ? [wordsOrCode(piece, 0)] : piece)];
    });
}
const BRACES = /\{([^{}]+)\}/;
function wordsOrCode(text, index) {
    return { kind: index % 2 === 0 ? 'words' : 'code', text };
}
function prose_link(text, url) {
    return [{ kind: 'link', text, url }];
}
function code(text) {
    return [{ kind: 'code', text }];
}
function quote(text) {
    return [{ kind: 'quote', text }];
}
function foreign(text) {
    return [{ kind: 'foreign', text: (0,foreign_text/* harmless */.Is)(text) }];
}
function joinProse(parts, separator) {
    return parts.flatMap((part, index) => (index === 0 ? part : [{ kind: 'words', text: separator }, ...part]));
}
const MAX_URL_LENGTH = 3000;
function plainText(text) {
    const parts = text.map((node) => {
        switch (node.kind) {
            case 'link':
                return node.url.length > MAX_URL_LENGTH ? `${node.text} (see the job summary)` : ` ${node.url} `;
            case 'quote':
                return `"${node.text}"`;
            case 'foreign':
                return `"${node.text.replaceAll('"', "'")}"`;
            case 'code':
                return node.text.includes('://') ? node.text : codeSpan(node.text);
            default:
                return node.text;
        }
    });
    return parts.join('').replace(/ {2,}/g, ' ').trim();
}
function markdown(text) {
    return text.map(markdownOf).join('').trim();
}
function markdownOf(node) {
    switch (node.kind) {
        case 'words':
            return escapeMarkdown(node.text);
        case 'link':
            return `[${escapeMarkdown(node.text)}](<${node.url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
        case 'code':
        case 'quote':
        case 'foreign':
            return codeSpan(node.text);
    }
}
function codeSpan(text) {
    return text.trim() === '' ? '' : `\`${text.replaceAll('`', "'")}\``;
}
function escapeMarkdown(text) {
    return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/failure/layout.js

const MAX_ANNOTATION_LENGTH = 4096;
function annotationOf(explanation, documentation) {
    const { happened, hints = [], briefly = [], facts = [] } = explanation;
    const help = documentation === undefined ? '' : `\nHelp: ${documentation}`;
    const optional = [...hints, ...briefly].map(plainText);
    const room = MAX_ANNOTATION_LENGTH - help.length;
    const text = () => [plainText(happened), ...optional, ...facts.map(plainText)].join('\n');
    while (text().length > room && optional.length > 0) {
        optional.pop();
    }
    const short = text().slice(0, room);
    return short.replace(/[\uD800-\uDBFF]$/, '') + help;
}
function summaryOf(explanation, documentation) {
    const { title, happened, hints = [], facts = [], sections = [] } = explanation;
    const blocks = [
        `## ${title}`,
        markdown(happened),
        ...list(hints),
        ...sections.flatMap((section) => [
            `### ${section.heading}`,
            ...(section.paragraphs ?? []).map(markdown),
            ...list(section.list ?? []),
            ...(section.block === undefined ? [] : [`\`\`\`text\n${section.block}\n\`\`\``]),
        ]),
        ...(facts.length === 0 ? [] : ['### Details', ...list(facts)]),
        ...(documentation === undefined ? [] : [markdown(prose_link('More about this failure', documentation))]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function list(items) {
    return items.length === 0 ? [] : [items.map((item) => `- ${markdown(item)}`).join('\n')];
}

// EXTERNAL MODULE: ./build/action/runner.js + 4 modules
var runner = __webpack_require__(3002);
;// CONCATENATED MODULE: ./build/action/settings-page.js

function settingsUrl(what, of = 'actions') {
    const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository } = process.env;
    const kind = (0,runner/* runnerKind */.Tz)();
    if (kind === 'act' || !repository || !URL.canParse(server)) {
        return undefined;
    }
    return `${server}/${repository}/settings/${kind === 'github' ? `${what}/${of}` : `${of}/${what}`}`;
}

// EXTERNAL MODULE: ./build/network/http-reply.js
var http_reply = __webpack_require__(45);
// EXTERNAL MODULE: ./build/notices.js
var notices = __webpack_require__(6050);
;// CONCATENATED MODULE: ./build/failure/words/phrases.js






function thisApp({ grant }) {
    return `this app (integration key ending ${grant.integrationKey.slice(-4)})`;
}
function impersonatedUser({ grant }) {
    return `the user whose ID ends in ${grant.userId.slice(-4)}`;
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function hostOf({ server }) {
    return server.givenHost;
}
function inEnvironment({ server }) {
    return server.environment === 'custom' ? `at ${server.givenHost}` : `in ${server.environment}`;
}
function signerInput({ signing }) {
    return code(signing.kind === 'key' ? 'private-key' : 'signing-command');
}
function appsAndKeys({ server }) {
    return server === undefined ? prose `Apps and Keys` : prose_link('Apps and Keys', server.appsAndKeysUrl);
}
const TOKEN_WAS_OUTPUT = prose `The token is still available as an output.`;
const STATUS_PAGE = 'https://status.docusign.com/';
function otherEnvironment(what, { server }) {
    if (server.namedByHost) {
        return prose `Another environment's ${what}? Change {oauth-host}.`;
    }
    return server.environment === 'demo'
        ? prose `Production ${what}? Set {environment} to {production}.`
        : prose `Demo ${what}? Set {environment} to {demo}.`;
}
function storedAt(...page) {
    const url = settingsUrl(...page);
    if (url !== undefined) {
        return prose_link(page[1] === 'dependabot' ? "Dependabot's secrets" : `the repository's ${page[0]}`, url);
    }
    return (0,runner/* runnerKind */.Tz)() === 'act' ? prose `act's secrets or variables` : prose `Settings, Secrets and variables`;
}
function idStoredAt() {
    return prose `Stored as a variable? ${storedAt('variables')} As a secret? ${storedAt('secrets')}`;
}
const READ_VALUE = prose `${code(`\${{ secrets.NAME }}`)} or ${code(`\${{ vars.NAME }}`)}`;
const LOOKALIKES = {
    expression: (expression) => prose `It looks like an unexpanded expression or variable: in the workflow file, write ${expression}.`,
    reference: () => prose `It looks like an unresolved reference to a secret store: store the value itself, or fetch it in an earlier step.`,
    masked: () => prose `It is masked ({***}): copy the value from its source, not from a log.`,
    key: () => prose `It looks like a key or a certificate: were two inputs swapped?`,
    'e-mail': () => prose `It looks like an email address.`,
    number: () => prose `It looks like the short number in the account menu, which the API doesn't accept.`,
};
function likeness(looksLike, expression = READ_VALUE) {
    return looksLike === undefined ? [] : LOOKALIKES[looksLike](expression);
}
function docusignSupport({ traceToken }) {
    return traceToken === undefined ? 'DocuSign support' : 'DocuSign support with the trace token';
}
function supportIfAgain(refusal) {
    return prose `Fails again? Contact ${docusignSupport(refusal)}.`;
}
function requestName(endpoint) {
    return endpoint === 'token' ? 'token request' : 'account lookup';
}
function answer(refusal) {
    const { status, traceToken, endpoint } = refusal;
    const said = saidBy(refusal);
    const words = said.length === 0 ? prose `` : prose `: ${joinProse(said.map(foreign), ', ')}`;
    const stop = /[.!?]$/.test(said.at(-1) ?? '') ? '' : '.';
    return [
        prose `Response to the ${requestName(endpoint)}: HTTP ${String(status)}${words}${stop}`,
        traceToken === undefined
            ? prose `DocuSign sent no trace token.`
            : prose `Trace token, for DocuSign support: ${(0,foreign_text/* harmless */.Is)(traceToken)}`,
        ...clockFact(refusal),
        ...(endpoint === 'userinfo' ? [TOKEN_WAS_OUTPUT] : []),
    ];
}
function itsReason(refusal) {
    return saidBy(refusal).length === 0 ? 'without giving a reason' : 'for the reason shown below';
}
function saidBy({ error, errorDescription }) {
    return [error, errorDescription].map((text = '') => (0,foreign_text/* harmless */.Is)(text)).filter((text) => text !== '');
}
function clockFact({ clockOffsetSeconds = 0, signedByServersClock }) {
    if (!(0,http_reply/* isWrongClock */.MR)(clockOffsetSeconds)) {
        return [];
    }
    const signedAgain = signedByServersClock ? " With DocuSign's time, the request was refused, too." : '';
    return [prose `This runner's clock is ${(0,notices/* clockOffset */.w)(clockOffsetSeconds)}.${signedAgain}`];
}

;// CONCATENATED MODULE: ./build/failure/words/account.js



const MAX_LISTED = 4;
const accountWords = {
    account_not_found: ({ settings }) => ({
        title: 'The user does not belong to this DocuSign account',
        happened: prose `{account-id} isn't an account of ${impersonatedUser(settings)} ${inEnvironment(settings)}. Set it to one of the accounts listed below, or omit it to use the default account.`,
        hints: [otherEnvironment('account', settings), idStoredAt()],
    }),
    no_default_account: ({ settings }) => ({
        title: 'The user has no default DocuSign account',
        happened: prose `${capitalized(impersonatedUser(settings))} has no default account ${inEnvironment(settings)}. Set {account-id} to one of the accounts listed below.`,
        hints: [prose `Default account closed? Its administrator, or the user in DocuSign, can choose another.`],
    }),
    no_accounts: ({ settings }) => ({
        title: 'The user has no DocuSign account',
        happened: prose `${capitalized(impersonatedUser(settings))} doesn't belong to any account ${inEnvironment(settings)}. Add the user to an account, or set {user-id} to another user's ID.`,
        hints: [prose `Account not needed? Set {lookup-account} to {false}.`, idStoredAt()],
    }),
};
function accountFacts(accounts) {
    const known = accounts.filter(({ accountId }) => accountId !== undefined).map(inWords);
    if (known.length === 0) {
        return [TOKEN_WAS_OUTPUT];
    }
    const more = known.length > MAX_LISTED ? `, and ${known.length - MAX_LISTED} more` : '';
    return [prose `The user's accounts: ${joinProse(known.slice(0, MAX_LISTED), ', ')}${more}`, TOKEN_WAS_OUTPUT];
}
function inWords({ accountId = '', fields: { account_name: name, base_uri: base } }) {
    const texts = [name, base].map((text) => (0,foreign_text/* harmless */.Is)(typeof text === 'string' ? text : '').replace(/^https:\/\//, ''));
    const shown = texts.filter((text) => text !== '').map(foreign);
    return shown.length === 0 ? code(accountId) : prose `${code(accountId)} (${joinProse(shown, ', ')})`;
}

// EXTERNAL MODULE: ./build/docusign/consent.js
var consent = __webpack_require__(218);
// EXTERNAL MODULE: ./build/docusign/grant.js
var docusign_grant = __webpack_require__(2490);
;// CONCATENATED MODULE: ./build/failure/mask-proof.js
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
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
const MIN_FRAGMENT_LENGTH = 6;
function fragmentOf(secret) {
    const plus = secret.indexOf('&+');
    return plus === -1 ? secret.slice(secret.lastIndexOf('&') + 1) : secret.slice(plus + 3);
}
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
function respelledHost(host, givenHost) {
    if (host.startsWith('[')) {
        return host.replace(/(?=[0-9a-f]+\]$)/, '0');
    }
    if (/^[\d.]+$/.test(host)) {
        return host.replace(/\d+$/, (part) => `0x${Number(part).toString(16)}`);
    }
    const start = host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1;
    const places = Array.from(host, (_, index) => (start + index) % host.length);
    const spellings = places.map((at) => host.slice(0, at) + host.charAt(at).toUpperCase() + host.slice(at + 1));
    return spellings.find((spelling) => spelling !== host && !givenHost.includes(spelling)) ?? host;
}
function withVisibleEnd(url) {
    return url.replace(/[_.~]$/, percentEncode);
}

;// CONCATENATED MODULE: ./build/failure/words/consent.js





function consentUrls({ server, grant, scopesAreChosen, redirectUri }) {
    const request = { ...grant, server, redirectUri };
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
function consentUrlOutput(settings) {
    const urls = consentUrls(settings);
    return settings.consent === 'admin-external' ? urls.administrator : urls.individual;
}
function consentWords(settings) {
    const { consent } = settings;
    const urls = consentUrls(settings);
    const [happened, ...briefly] = REQUESTS[consent](settings, urls);
    return {
        title: 'DocuSign consent required',
        happened,
        briefly: [...briefly, prose `Any other error? See the job summary.`],
        sections: [
            ...(consent === 'individual' ? [] : [individualSection(settings, urls)]),
            pageSection(settings, urls),
            grantedSection(settings),
            ...(consent === 'admin-internal' ? [] : [copySection(consentUrlOutput(settings))]),
            administratorSection(settings, urls),
        ],
    };
}
const REQUESTS = {
    individual: (settings, urls) => [
        prose `${capitalized(impersonatedUser(settings))} hasn't granted consent to ${thisApp(settings)}. Sign in to DocuSign as that user, open ${consentPage(urls.individual)} and allow access, then re-run this job.`,
        prose `Redirected without a prompt? You were signed in as another user. Sign in again: ${consentPage(urls.freshSignIn)}`,
        redirectHint(settings),
    ],
    'admin-internal': (settings, urls) => [
        prose `${capitalized(thisApp(settings))} isn't authorized to act for ${impersonatedUser(settings)}. As an organization administrator, open ${prose_link('DocuSign Admin', settings.server.adminUrl)} and authorize it under Connected Apps, Authorize Application, for ${scopesOf(settings)}; then re-run this job.`,
        prose `Already authorized? The user's email address must be on a domain that the organization has claimed.`,
        prose `No organization? Have that user grant individual consent: ${consentPage(urls.individual)}`,
    ],
    'admin-external': (settings, urls) => [
        prose `The organization of ${impersonatedUser(settings)} hasn't granted consent to ${thisApp(settings)}. As an administrator of that organization, open ${consentPage(urls.administrator)} and allow access, then re-run this job.`,
        prose `"You are not an organization admin"? Sign in as one, or have the user grant individual consent: ${consentPage(urls.individual)}`,
        redirectHint(settings),
    ],
};
function consentPage(url) {
    return prose_link('the consent page', url);
}
function scopesOf({ grant }) {
    return code(grant.scopes.join(' '));
}
function redirectHint(settings) {
    return prose `Redirect URI error? ${redirectRemedy(settings)}`;
}
function redirectRemedy(settings) {
    return settings.redirectUri === undefined
        ? prose `Set {redirect-uri} to one that is registered for the app.`
        : prose `Register ${code(settings.redirectUri)} under Redirect URIs in the app's settings: ${appsAndKeys(settings)}`;
}
function pageSection(settings, urls) {
    return {
        heading: 'If the consent page does something else',
        list: [
            prose `It redirects you without a prompt, and this job still fails: you were signed in as another user, or with another membership of the same email address (the password decides which). ${prose_link('Sign in again', urls.freshSignIn)}.`,
            prose `"The redirect URI is not registered properly with DocuSign" or "There are no redirect URIs registered with Docusign": ${redirectRemedy(settings)}. Save, then check that it is still listed: the first Save in a new app may lose it.`,
            prose `"The response type is not supported": on ${appsAndKeys(settings)}, answer Yes to "Is your application able to securely store a client secret?" (Authorization Code Grant).`,
            prose `An error about a code challenge: in the app, clear Require Proof Key for Code Exchange (PKCE) while you grant consent.`,
            prose `"You are not an organization admin": use ${prose_link('the individual consent page', urls.individual)}.`,
            prose `Changes to an app take a few minutes.`,
        ],
    };
}
function copySection(url) {
    return {
        heading: 'Link to copy',
        paragraphs: [prose `The capital letter and percent codes prevent GitHub from masking it; it's the same address.`],
        block: url,
    };
}
function grantedSection(settings) {
    return {
        heading: 'Already granted?',
        paragraphs: [
            prose `Consent may have been revoked, and it covers only one user, environment, and set of scopes. This run needs it from ${impersonatedUser(settings)}, at ${code(settings.server.givenHost)}, for ${scopesOf(settings)}.`,
            ...withoutScopes(settings),
        ],
    };
}
function withoutScopes({ grant, scopesAreChosen }) {
    const isDefault = grant.scopes.every((scope) => scope === 'signature' || scope === 'impersonation');
    return scopesAreChosen && !isDefault ? [WITHOUT_SCOPES] : [];
}
const WITHOUT_SCOPES = prose `Does it work without {scopes}? Then one of them can't be granted: some are reserved for DocuSign, others must be enabled for your account.`;
function individualSection(settings, urls) {
    return {
        heading: 'Without an administrator',
        paragraphs: [
            prose `Sign in to DocuSign as ${impersonatedUser(settings)}, ${prose_link('open the consent page', urls.individual)} and allow access. On a developer account without an organization, this is the only way.`,
        ],
    };
}
function administratorSection(settings, urls) {
    return {
        heading: 'Consent for many users, by an administrator',
        list: [
            prose `Your own organization's app ({consent: admin-internal}): authorize it in ${prose_link('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, for ${scopesOf(settings)}. This requires an organization linked to the app's account, and users with email addresses on a domain that it has claimed.`,
            prose `Another organization's app ({consent: admin-external}): an administrator of the users' organization opens ${prose_link("the administrator's consent page", urls.administrator)}. This requires an organization with a claimed domain.`,
        ],
    };
}

// EXTERNAL MODULE: ./build/docusign/environment.js
var docusign_environment = __webpack_require__(9209);
// EXTERNAL MODULE: ./build/docusign/key-limits.js
var key_limits = __webpack_require__(8288);
;// CONCATENATED MODULE: ./build/failure/words/private-key.js



function keyWords(shape, server) {
    const { looks, remedy, conversion } = KEY_WORDS[shape];
    return prose `${looks} ${remedy ?? conversion ?? rightKey(server)}`;
}
function keyHints(shape, server) {
    return KEY_WORDS[shape].conversion === undefined ? [] : [prose `Not this app's key? ${rightKey(server)}`];
}
function rightKey(server) {
    return prose `Store the app's whole private key; if it is lost, open the app at ${appsAndKeys({ server })} and choose Generate RSA under Service Integration.`;
}
function counted(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
const KEY_WORDS = {
    empty: { looks: prose `is empty.` },
    expression: {
        looks: prose `contains an expression or a variable that was not expanded.`,
        remedy: prose `In the workflow file, write ${code('$' + '{{ secrets.NAME }}')} with the name of the secret that contains the key.`,
    },
    reference: {
        looks: prose `looks like an unresolved reference to a secret store, or like text that one encrypted.`,
        remedy: prose `Store the key itself, or fetch it in an earlier step and pass that step's output.`,
    },
    packed: {
        looks: prose `is encrypted or packed data, not the key itself.`,
        remedy: prose `Store the key itself; or decrypt or unpack it in an earlier step, mask each line of the key, and pass that step's output.`,
    },
    'type-name': {
        looks: prose `is a type or an object that a script printed instead of the key.`,
        remedy: prose `Make the script print the text itself; in Windows PowerShell, read the file with {Get-Content -Raw}.`,
    },
    placeholder: { looks: prose `contains a placeholder instead of the key or a part of it.` },
    masked: {
        looks: prose `is masked: asterisks or the like replace the key or a part of it.`,
        remedy: prose `Copy it from its source, not from a log or a page that hides secrets.`,
    },
    guid: { looks: prose `looks like a GUID, perhaps the keypair ID or the integration key.` },
    jwt: { looks: prose `looks like a JSON Web Token.` },
    'web-page': {
        looks: prose `is a web page or an error message that a step got instead of the key.`,
        remedy: prose `Find out why that step got no key, and make it fail then.`,
    },
    'file-path': {
        looks: prose `looks like the path of a file.`,
        remedy: prose `Store the file's content as the secret, not its name.`,
    },
    'public-key': { looks: prose `looks like a public key.` },
    certificate: { looks: prose `looks like a certificate.` },
    'openssh-key': {
        looks: prose `looks like an OpenSSH key (BEGIN OPENSSH PRIVATE KEY).`,
        conversion: prose `Convert a copy of it, and store that: {ssh-keygen -p -m PEM -f KEYFILE}`,
    },
    'ssh2-key': {
        looks: prose `looks like a private key in SSH2 format.`,
        conversion: prose `Convert it, and store the result: {ssh-keygen -i -f KEYFILE > key.pem}`,
    },
    'putty-key': {
        looks: prose `looks like a key in PuTTY's format.`,
        conversion: prose `Convert it: in PuTTYgen on Windows, choose Conversions, Export OpenSSH key; elsewhere, run {puttygen KEYFILE -O private-openssh -o key.pem}`,
    },
    pgp: { looks: prose `looks like an OpenPGP key, or like text encrypted with one (BEGIN PGP).` },
    jwk: { looks: prose `looks like a JSON Web Key without all numbers of a private RSA key.` },
    'xml-key': { looks: prose `looks like a key in .NET's XML without all elements of a private RSAKeyValue.` },
    pkcs7: { looks: prose `looks like PKCS#7 (.p7b), which contains certificates.` },
    pkcs12: {
        looks: prose `looks like a PKCS#12 file (.p12 or .pfx).`,
        conversion: prose `Extract the private key: {openssl pkcs12 -in FILE -nocerts -nodes -out key.pem} (add {-legacy} if it complains about RC2).`,
    },
    'java-keystore': {
        looks: prose `looks like a Java keystore (.jks).`,
        conversion: prose `Extract the private key: {keytool -importkeystore -srckeystore FILE -destkeystore key.p12 -deststoretype pkcs12}, then {openssl pkcs12 -in key.p12 -nocerts -nodes -out key.pem}`,
    },
    'other-algorithm': { looks: prose `is a private key, but not an RSA key, which DocuSign requires.` },
    'short-key': { looks: prose `is an RSA key of fewer than ${String(key_limits/* MIN_MODULUS_BITS */.SB)} bits, which is too short.` },
    'long-key': { looks: prose `is an RSA key of more than ${counted(key_limits/* MAX_MODULUS_BITS */.kb)} bits, which is too long.` },
    'mismatched-labels': {
        looks: prose `starts as one kind of key and ends as another, as if two files were pasted together.`,
    },
    'lost-plus': {
        looks: prose `looks like a private key whose plus signs became spaces, as happens when text is decoded as a form or a URL.`,
        remedy: prose `Store the original text again.`,
    },
    truncated: { looks: prose `looks like a private key, but a part is missing.` },
    damaged: { looks: prose `looks like a private key, but its content is damaged.` },
    locked: {
        looks: prose `is an encrypted private key.`,
        remedy: prose `Set {private-key-passphrase} to its passphrase.`,
    },
    'wrong-passphrase': {
        looks: prose `is an encrypted private key that {private-key-passphrase} doesn't decrypt.`,
        remedy: prose `Check that the passphrase belongs to this key and that the key wasn't changed.`,
    },
    'unsupported-encryption': {
        looks: prose `is encrypted in a way that isn't supported.`,
        remedy: prose `Encrypt it again with AES-256 and PBKDF2, using the tool that encrypted it, and store the result; in OpenSSL: {openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in KEYFILE -out key.pem}`,
    },
    'costly-encryption': {
        looks: prose `takes more than ${counted(key_limits/* MAX_ITERATIONS */.ad)} iterations to decrypt, which is too slow.`,
        remedy: prose `Encrypt it again with fewer, and store the result: {openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEYFILE -out key.pem}`,
    },
    unrecognized: { looks: prose `doesn't look like a key.` },
};

;// CONCATENATED MODULE: ./build/failure/words/sealed-token.js


const sealedTokenMissing = () => ({
    title: 'There is no sealed token',
    happened: prose `{sealed-token} is empty. Check that the earlier job outputs ${code(`\${{ steps.ID.outputs.sealed-token }}`)}, and that this job {needs} it and passes ${code(`\${{ needs.JOB.outputs.NAME }}`)}.`,
    hints: [
        prose `Did the step that seals the token run, and does it have a {sealing-key}?`,
        prose `Does the earlier job warn "Skip output … since it may contain secret."? A secret of one to three characters happened to occur in the sealed token. Store that value as a variable: ${storedAt('variables')}`,
    ],
});
const sealedTokenWords = {
    sealed_token_unrecognized: ({ looksLike }) => ({
        title: 'This is not a sealed token',
        happened: prose `{sealed-token} isn't a sealed token. ${likeness(looksLike, code(`\${{ needs.JOB.outputs.NAME }}`))} Pass the output {sealed-token} of the step that gets the token.`,
        hints: [prose `Passed {access-token}? It can't travel between jobs: the runner drops masked outputs.`],
    }),
    sealed_token_altered: () => ({
        title: 'The sealed token was changed',
        happened: prose `The sealed token was truncated or changed between the two jobs. Pass it on unchanged, then re-run all jobs.`,
        hints: [prose `Does a step in between cut, quote, or rewrite it?`],
    }),
    sealing_key_differs: () => ({
        title: 'The sealing key does not match',
        happened: prose `The token was sealed with a different {sealing-key}. Use the same secret in both jobs, then re-run all jobs.`,
        hints: [
            prose `Does only one of the jobs name an environment that has its own secret?`,
            prose `Change the secret: ${storedAt('secrets')}`,
        ],
    }),
    sealed_token_expired: () => ({
        title: 'The sealed token has expired',
        happened: prose `The sealed DocuSign token has expired; it is valid for one hour. Choose "Re-run all jobs": re-running only failed jobs reuses the old token.`,
        hints: [prose `Less than an hour old? This runner's clock is ahead: turn on time synchronization (NTP).`],
    }),
    sealed_token_foreign: () => ({
        title: 'The sealed token belongs to another run',
        happened: prose `The token was sealed in another repository or run. Get a token in a job of this run, and pass that one.`,
        hints: [prose `Was it stored, cached, or copied from an earlier run?`],
    }),
};

;// CONCATENATED MODULE: ./build/failure/words/input-problem.js








const inputWords = {
    invalid_input: (inputs) => ({ title: 'DocuSign inputs to correct', ...listed(inputs) }),
    invalid_private_key: (inputs) => ({ title: 'The DocuSign private key cannot be used', ...listed(inputs) }),
    invalid_sealing_key: (inputs) => ({ title: 'The sealing key cannot be used', ...listed(inputs) }),
    sealed_token_missing: sealedTokenMissing,
};
function listed({ problems, server }) {
    const empty = problems.filter(({ kind }) => kind === 'missing').map(({ input }) => input);
    const wrong = problems.filter(({ kind }) => kind !== 'missing');
    const sentences = wrong.map((problem) => problemSentence(problem, server));
    const areSeveral = wrong.length > 1;
    const happened = areSeveral ? [prose `Correct ${series(wrong.map(({ input }) => input))}.`] : sentences;
    return {
        happened: joinProse([...happened, ...(empty.length === 0 ? [] : [emptySentence(empty)])], ' '),
        hints: [
            ...(areSeveral ? numbered(sentences) : wrong.flatMap((problem) => hintsFor(problem, server))),
            ...(empty.length === 0 ? pagesFor(wrong) : [...IF_EMPTY[(0,runner/* runnerKind */.Tz)()], OTHER_KIND]),
        ],
    };
}
function emptySentence(inputs) {
    const page = storedAt(inputs.some(action_inputs/* isSecret */.$f) ? 'secrets' : 'variables');
    const [are, names] = inputs.length === 1 ? ['is', 'its name'] : ['are', 'their names'];
    const check = (0,runner/* runnerKind */.Tz)() === 'act' ? [] : prose `Check ${names} at ${page}`;
    return prose `${series(inputs)} ${are} empty. ${check}`;
}
function series(words, conjunction = 'and') {
    const names = words.map(code);
    const last = names.length - 1;
    return joinProse(names.map((name, index) => (index === last && index > 0 ? prose `${conjunction} ${name}` : name)), names.length > 2 ? ', ' : ' ');
}
function numbered(sentences) {
    return sentences.map((sentence, index) => prose `${String(index + 1)}. ${sentence}`);
}
const OTHER_KIND = prose `Stored as the other kind? Read a variable as {vars.NAME}, a secret as {secrets.NAME}.`;
const IF_EMPTY = {
    github: [
        prose `Stored in an environment? The job must name it: {environment: NAME}`,
        prose `Reusable workflow? Its caller must pass the secrets: {secrets: inherit}`,
    ],
    act: [
        prose `Secrets? Start act with {-s NAME}, or write them to {.secrets} or the file named by {--secret-file}.`,
        prose `Variables? Start act with {--var NAME=VALUE}, or write them to {.vars} or the file named by {--var-file}.`,
    ],
    forge: [prose `Stored for another repository or owner? Store it for this one.`],
};
function hintsFor(problem, server) {
    return problem.kind === 'not-a-key' ? keyHints(problem.shape, server) : [];
}
function pagesFor(problems) {
    if (problems.some(({ input }) => (0,action_inputs/* isSecret */.$f)(input))) {
        return [prose `Change the secret: ${storedAt('secrets')}`];
    }
    return problems.some(({ input, kind }) => input in IDS && kind !== 'not-looked-up') ? [idStoredAt()] : [];
}
function problemSentence(problem, server) {
    const like = problem.kind === 'not-a-guid' ? [] : likeness(problem.looksLike);
    if (problem.kind === 'not-a-key' && problem.looksLike !== undefined) {
        return prose `{private-key-passphrase} doesn't decrypt {private-key}. ${like}`;
    }
    return prose `${code(problem.input)} ${wordsFor(problem, server)} ${like}`;
}
function wordsFor(problem, server) {
    switch (problem.kind) {
        case 'missing':
            return prose `is empty.`;
        case 'off-rule':
            return prose `must be ${RULES[problem.input] ?? []}`;
        case 'not-a-guid':
            return prose `isn't a GUID. ${likeness(problem.looksLike)} ${copied(problem.input, server)}`;
        case 'same-as-integration-key':
            return prose `is the same as {integration-key}. ${copied(problem.input, server)}`;
        case 'two-signers':
            return prose `can't be combined with {private-key}. Omit one of the two.`;
        case 'not-an-account-server':
            return OAUTH_HOST_WORDS[problem.why];
        case 'not-a-redirect-uri':
            return REDIRECT_URI_WORDS[problem.why];
        case 'not-a-key':
            return keyWords(problem.shape, server);
        case 'not-looked-up':
            return prose `can't be checked if {lookup-account} is {false}. Omit {account-id}, or set {lookup-account} to {true}.`;
    }
}
const IDS = {
    'integration-key': "the app's integration key",
    'user-id': 'the User ID of the user to impersonate',
    'account-id': 'the API Account ID',
};
function copied(input, server) {
    return prose `Copy ${IDS[input] ?? 'it'} from ${appsAndKeys({ server })}`;
}
const OAUTH_HOST = prose `the host of a DocuSign account server, such as {account-d.docusign.com}, or its https URL.`;
const RULES = {
    environment: oneOf(docusign_environment/* ENVIRONMENTS */.ju),
    scopes: prose `scope names, separated by spaces, commas, or newlines, such as {signature click.manage}, without quotes.`,
    'lookup-account': oneOf(['true', 'false']),
    consent: oneOf(docusign_grant/* CONSENT_KINDS */.fD),
    'export-env': oneOf(['true', 'false']),
    'sealing-key': prose `32 random bytes, base64-encoded. Run {openssl rand -base64 32} and store the output as a secret for both jobs.`,
};
function oneOf(words) {
    return prose `${series(words, 'or')}.`;
}
const OAUTH_HOST_WORDS = {
    malformed: prose `must be ${OAUTH_HOST}`,
    credentials: prose `must not contain a user name or password.`,
    path: prose `must not contain a path, query, or fragment. It must be ${OAUTH_HOST}`,
    insecure: prose `must use https, except for loopback addresses.`,
    'other-demo-host': otherHost('demo'),
    'other-production-host': otherHost('production'),
    'demo-host-in-production': prose `is the demo account server, but {environment} is {production}. Omit one of the two.`,
};
function otherHost(environment) {
    return prose `is a DocuSign host that doesn't issue tokens (${code(docusign_environment/* ACCOUNT_HOSTS */.sT[environment])} does). Omit {oauth-host}, and set {environment} to ${code(environment)}.`;
}
const REDIRECT_URI_WORDS = {
    malformed: prose `must be {none}, or a complete redirect URI, exactly as registered for the app, such as ${code(docusign_grant/* DEFAULT_REDIRECT_URI */.Qi)}`,
    credentials: prose `must not contain a user name or password, because it becomes part of a link that everyone can read. Register one without them for the app.`,
    fragment: prose `must not contain a fragment (the part after "#"). Register one without it for the app.`,
    'consent-url': prose `is a whole consent URL. Use only the part after {redirect_uri=}, with its percent codes decoded.`,
};

// EXTERNAL MODULE: ./build/docusign/account.js
var account = __webpack_require__(447);
// EXTERNAL MODULE: ./build/network/network-failure.js
var network_failure = __webpack_require__(3163);
;// CONCATENATED MODULE: ./build/failure/words/trust.js

function untrustedWords(certificate, { systemStoreHelps, useless }) {
    const file = useless === undefined ? EXTRA_AUTHORITY : prose `{NODE_EXTRA_CA_CERTS} is set, but ${USELESS[useless]}`;
    return systemStoreHelps
        ? {
            happened: prose `Node doesn't trust the ${certificate}, but the runner's machine does. Add {NODE_USE_SYSTEM_CA: 1} to this step's {env:}.`,
            hints: [prose `To trust it in every step: ${file}`],
        }
        : {
            happened: prose `Node doesn't trust the ${certificate}: a proxy that inspects TLS probably replaced it. ${file}`,
            ...(useless !== undefined && { hints: [prose `Changed the runner's {.env} file? Restart the runner.`] }),
        };
}
const EXTRA_AUTHORITY = prose `Add {NODE_EXTRA_CA_CERTS=/path/to/authority.pem} (the proxy's certificate authority) to the runner's {.env} file, then restart the runner.`;
const USELESS = {
    content: prose `to a certificate: set it to the path of a file that contains it.`,
    quoted: prose `its path is in quotes: remove them.`,
    unexpanded: prose `the variable or {~} in its path isn't expanded: write the full path.`,
    missing: prose `its file doesn't exist here: correct the path or, if this job runs in a container, mount the file into it ({container.volumes}).`,
    folder: prose `to a folder: name one PEM file.`,
    unreadable: prose `its file can't be read: give this step's user permission.`,
    empty: prose `its file is empty: store the authority's certificate in it, as PEM.`,
    der: prose `its file is DER, not PEM: convert it with {openssl x509 -inform DER -in FILE -out authority.pem}.`,
    key: prose `its file contains a key: store the authority's certificate in it, as PEM.`,
    'not-pem': prose `its file has no certificate in PEM (BEGIN CERTIFICATE): export the authority's as Base64 X.509.`,
    'trusted-form': prose `its file has a TRUSTED CERTIFICATE, which Node ignores: convert it with {openssl x509 -in FILE -out authority.pem}.`,
    broken: prose `Node can't read this authority in its file: put each BEGIN and END on its own line, and remove broken certificates.`,
    'no-authority': prose `its file has a server's certificate: store that of the issuing authority.`,
    'another-authority': prose `its file lacks this authority: add the proxy's root certificate at its top, as PEM.`,
};

;// CONCATENATED MODULE: ./build/failure/words/network.js





const NEEDS_PROXY = prose `Does this network require a proxy? Set {https_proxy} on the runner.`;
const network_OAUTH_HOST = prose `Is {oauth-host} set? Check its spelling and port.`;
const networkWords = {
    host_not_found: ({ settings }) => ({
        title: 'DocuSign cannot be found',
        happened: prose `This runner can't resolve the host name ${hostOf(settings)}. Check the runner's DNS.`,
        hints: [network_OAUTH_HOST, NEEDS_PROXY],
    }),
    connection_refused: ({ nodeCode = '', settings }) => ({
        title: 'DocuSign cannot be reached',
        ...(network_failure/* NO_ROUTE */.g.test(nodeCode) ? noRoute(settings) : connectionRefused(settings, nodeCode)),
    }),
    connection_lost: ({ nodeCode = '', settings }) => ({
        title: 'The connection to DocuSign broke',
        happened: prose `The connection to ${hostOf(settings)} broke before a response arrived, on every attempt. Re-run this job.`,
        hints: [prose `Fails again? ${brokenBy(nodeCode)}`],
    }),
    timed_out: ({ settings }) => ({
        title: 'DocuSign does not respond',
        happened: prose `${hostOf(settings)} didn't respond in time. Re-run this job.`,
        hints: [
            prose `Fails again? A firewall may drop the packets: allow the connection there.`,
            NEEDS_PROXY,
            prose `An outage? See ${prose_link("DocuSign's status page", STATUS_PAGE)}`,
        ],
    }),
    certificate_rejected: ({ settings, ...failure }) => ({
        title: "The server's certificate is not trusted",
        ...certificateWords(`TLS certificate presented for ${hostOf(settings)}`, hostOf(settings), failure),
    }),
    proxy_refused: ({ proxyStatus = 0, settings, ...failure }) => ({
        title: 'The proxy refused the request',
        ...(proxyStatus === 407
            ? signInToProxy(settings, failure)
            : {
                happened: prose `This runner's proxy refused to connect to ${hostOf(settings)} (HTTP ${String(proxyStatus)}). Allow ${placeOf(settings)} in the proxy's rules.`,
                hints: [prose `Allowed already? The proxy itself may not reach that host.`],
            }),
    }),
    proxy_unreachable: ({ settings, ...failure }) => ({
        title: 'The proxy cannot be reached',
        ...(failure.endsEarly ? PASSWORD_ENDS_EARLY : proxyWords(hostOf(settings), failure)),
    }),
};
const ENCODE = prose `Percent-encode special characters: {#} is {%23}, {/} is {%2F}, {?} is {%3F}, {@} is {%40}, {\\} is {%5C}, {%} is {%25}.`;
const PASSWORD_ENDS_EARLY = {
    happened: prose `The user name or password in {https_proxy} contains a character that ends it early. ${ENCODE}`,
};
function signInToProxy(settings, { proxySchemes = [], proxyGotPassword }) {
    if (proxySchemes.length > 0 && !proxySchemes.some((scheme) => /^basic$/i.test(scheme))) {
        return {
            happened: prose `This runner's proxy accepts only ${proxySchemes.slice(0, 4).join(' or ')} sign-ins (HTTP 407), but this action supports only Basic. Exempt ${placeOf(settings)} on the proxy.`,
            hints: [prose `Can't be exempted? Set {https_proxy} to a local relay, such as cntlm or px.`],
        };
    }
    return {
        happened: proxyGotPassword
            ? prose `This runner's proxy rejected the user name and password in {https_proxy} (HTTP 407). Correct them.`
            : prose `This runner's proxy requires a user name and password (HTTP 407). Add them to {https_proxy}, as in {http://USER:PASSWORD@proxy.example.com:8080}`,
        hints: [ENCODE],
    };
}
function connectionRefused(settings, nodeCode) {
    return {
        happened: prose `${nodeCode === 'ECONNREFUSED' ? `${hostOf(settings)} refused the connection` : `This runner couldn't connect to ${hostOf(settings)}`}. Check whether a firewall is in between, and allow the connection there.`,
        hints: [NEEDS_PROXY, network_OAUTH_HOST],
    };
}
function noRoute(settings) {
    return {
        happened: prose `This runner's network has no route to ${hostOf(settings)}. Add a route, or set {https_proxy} to a proxy that reaches the host.`,
        hints: [prose `Only IPv6 on this runner? Add NAT64 and DNS64 to its network.`],
    };
}
function placeOf(settings) {
    const { port } = new URL(settings.server.origin);
    return `${hostOf(settings).replace(/:\d+$/, '')}, port ${port || '443'},`;
}
const NO_TLS = /^ERR_SSL_(WRONG_VERSION_NUMBER|HTTP)/;
const TLS_FAILED = /^(EPROTO|ERR_SSL_)/;
const NO_HTTP = /^HPE_/;
const OTHER_HOST = /ALTNAME|HOSTNAME/;
const UNFIT = /^(UNSPECIFIED|INVALID_PURPOSE)$/;
function brokenBy(nodeCode) {
    if (NO_TLS.test(nodeCode) || NO_HTTP.test(nodeCode)) {
        return prose `The response isn't TLS or HTTP: is it from a proxy or a portal, or is the port in {oauth-host} wrong?`;
    }
    return TLS_FAILED.test(nodeCode)
        ? prose `The other side ended the TLS handshake: does a firewall or proxy forbid this host, or does the server require a client certificate or another TLS version?`
        : prose `A firewall or proxy may cut the connection: check this runner's network.`;
}
const PROXY_WORDS = [
    [
        /^ERR_INVALID_URL$/,
        prose `{https_proxy} on this runner isn't the address of an HTTP proxy. Set it to one such as {http://proxy.example.com:8080}`,
        prose `Is it truncated, or another kind of proxy, such as SOCKS?`,
    ],
    [
        OTHER_HOST,
        prose `The certificate of this runner's proxy belongs to another host. Correct the address in {https_proxy}.`,
    ],
    [
        NO_TLS,
        prose `What responds at the address in {https_proxy} doesn't speak TLS. Start the address with http:// instead of https://, as most proxies require.`,
        prose `Is the port wrong? Another service may listen there.`,
    ],
    [
        TLS_FAILED,
        prose `This runner's proxy ended the TLS handshake. Check the address in {https_proxy}, and ask the proxy's administrator what it requires.`,
        prose `Does it require a client certificate or another TLS version, or forbid this runner?`,
    ],
    [NO_HTTP, prose `What responds at the address in {https_proxy} isn't an HTTP proxy. Correct the host or port.`],
    [
        /^/,
        prose `This runner's proxy doesn't respond. Check the address in {https_proxy}, and that the proxy is up.`,
        prose `Is DocuSign reachable without the proxy? Add its host to {no_proxy}.`,
    ],
];
function proxyWords(host, failure) {
    const { nodeCode = '' } = failure;
    if (network_failure/* CERTIFICATE_CODES */.j.test(nodeCode) && !OTHER_HOST.test(nodeCode)) {
        return certificateWords("certificate of this runner's proxy", host, failure);
    }
    const [, happened = [], ...hints] = PROXY_WORDS.find(([pattern]) => pattern.test(nodeCode)) ?? [];
    return { happened, hints };
}
function certificateWords(certificate, host, { nodeCode = '', trust }) {
    if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
        return {
            happened: prose `The ${certificate} is expired or not valid yet. Check this runner's clock, turn on time synchronization (NTP), then re-run this job.`,
            hints: [prose `Clock right? Renew the proxy's certificate.`],
        };
    }
    if (OTHER_HOST.test(nodeCode)) {
        return {
            happened: prose `The ${certificate} belongs to another host, so a proxy or portal probably responded. Make it pass requests to ${host} unchanged.`,
            hints: [network_OAUTH_HOST],
        };
    }
    if (UNFIT.test(nodeCode)) {
        return {
            happened: prose `The ${certificate} is too weak, or isn't a server certificate. Ask the administrator of the proxy in between to issue another.`,
            hints: [prose `Does it have a short key, an outdated signature such as SHA-1, or another purpose?`],
        };
    }
    return untrustedWords(certificate, trust ?? { systemStoreHelps: false });
}
function networkFacts({ nodeCode, path }) {
    return [
        ...(nodeCode === undefined ? [] : [prose `System error code: ${code(nodeCode)}`]),
        ...(path === account/* USERINFO_PATH */.Y ? [TOKEN_WAS_OUTPUT] : []),
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/failure/words/reason.js


const NOISE = [
    /^(::|##\[)/,
    /^(usage|hint|note):|^(use|try|see|run)\b.*\b(help|usage)\b|\s--?help\b/i,
    /^[\dA-F]{8,16}:error:|^(ERROR|WARNING|WARN|TRACE|DEBUG|INFO):\w+:\S+:\d+:|^at .+:\d+|^(Traceback |File "|Node\.js v\d)/i,
    /^(abort|exit|quit|terminat)(ing|ed)?\b.{0,12}$|^Using \w+ algorithm |^PSS parameters: |^URL: |^Code: \d+\. /i,
    /Error making API request\.$|: Error initializing context$|^ERROR: (Invalid key authorization|Unable to run \w+)$/,
    /^(More details here: https:\/\/curl|curl failed to verify the|establish a secure connection to|how to fix it, )/,
    /^(code|syscall|path|requireStack|reason): (\[|'[^']*',?$|[A-Z]+(_[A-Z]+)+$)|^- ('@type'|\S*[/\\]\S*$)/,
    /^(domain|metadata|permission|resource|service|consumer):( '?[\w-]+[./]\S+)?$|^(Require stack:|'\S+',?|[\]})]+,?)$/,
];
const REASON = /error|fail|denied|forbidden|\bno[tr]?\b|n't\b|cannot|unable|invalid|unknown|unrecognized|missing|must|required?|expired?|refused|incorrect|unsupported|wrong|timed? ?out|disabled|sealed|problem/i;
const reason_UNFIT = /^.{401}|(?<![\w+/=-])(?!projects\/[\w-]+\/locations\/)[\w+/=-]{64}|`/;
const UNFIT_ELSEWHERE = /%|^\s|[^\S\r]$/;
const STYLE = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g');
function quotableLines(said) {
    const isGitHub = (0,runner/* runnerKind */.Tz)() === 'github';
    const fit = said.map((line) => line.replace(STYLE, '')).filter((line) => isGitHub || !UNFIT_ELSEWHERE.test(line));
    const lines = fit.map((line) => line.trim()).filter((line) => line !== '' && !reason_UNFIT.test(line));
    const unaltered = lines.filter((line) => (0,foreign_text/* harmlessInFull */.Ax)(line).replaceAll(': :', '::') === line);
    const telling = unaltered.filter((line) => !NOISE.some((pattern) => pattern.test(line)));
    return telling.length > 0 ? telling : unaltered.filter((line) => !NOISE[0]?.test(line)).slice(-1);
}
function reasonIn(said) {
    const lines = quotableLines(said);
    return lines.findLast((line) => REASON.test(line)) ?? lines.at(-1);
}

;// CONCATENATED MODULE: ./build/failure/words/signature.js




function signingWords({ said, looksLike, ...fault }) {
    const lines = quotableLines(said);
    const printed = {
        heading: 'What the command printed last',
        paragraphs: [prose `To standard error; this step's log has all of it.`],
        list: lines.map(code),
    };
    return {
        title: 'The signing command produced no signature',
        ...(looksLike === undefined
            ? faultWords(fault, reasonIn(said))
            : { happened: prose `{signing-command} isn't a command. ${likeness(looksLike)}` }),
        sections: lines.length > 0 ? [printed] : [],
    };
}
function signatureRefusedWords(settings) {
    return settings.signing.kind === 'key'
        ? { title: 'DocuSign does not accept the private key', ...keyRefused(settings) }
        : { title: 'DocuSign does not accept the signature', ...signatureRefused(settings) };
}
function faultWords(fault, reason) {
    const because = reason === undefined ? prose `. See this step's log.` : prose `: ${quote(reason)}`;
    switch (fault.why) {
        case 'not-started':
            return {
                happened: prose `{signing-command} couldn't be started${fault.nodeCode === undefined ? '' : ` (${fault.nodeCode})`}. Check that the runner has a shell, a workspace, and a folder for temporary files, then re-run this job.`,
            };
        case 'exit-code':
            return {
                happened: prose `{signing-command} failed (exit code ${String(fault.exitCode)})${because}`,
                hints: EXIT_CODES[fault.exitCode] ?? (reason === undefined ? OTHER_EXIT_CODE : []),
            };
        case 'signal':
            return {
                happened: prose `{signing-command} was killed (signal ${fault.signal})${because}`,
                hints: [prose `Did it crash? Did the runner run out of memory?`],
            };
        case 'timed-out':
            return {
                happened: prose `{signing-command} took longer than ${String(fault.seconds)} seconds and was stopped${because}`,
                hints: [prose `Can this runner reach the signing service? Is the command waiting for input, such as a PIN?`],
            };
        case 'too-much':
            return {
                happened: prose `{signing-command} printed more than ${String(fault.maxBytes / 1024)} KiB to ${fault.stream} and was stopped. Make it print only the signature.`,
                hints: [prose `Does it print a whole response, a help page, a progress bar, or debug messages?`],
            };
        case 'nothing':
            return {
                happened: prose `{signing-command} succeeded, but printed nothing${because}`,
                hints: [
                    prose `Is it a pipeline? Only the last command's exit code counts (in bash, add {set -o pipefail}).`,
                    prose `Did it write the signature to a file? Write it to {/dev/stdout} instead.`,
                ],
            };
        case 'no-signature':
            return {
                happened: prose `{signing-command} printed ${SHAPES[fault.shape][0]} (${String(fault.bytes)} bytes) instead of an RS256 signature. ${SHAPES[fault.shape][1]}`,
                hints: reason === undefined ? [] : [prose `It also said: ${quote(reason)}`],
            };
    }
}
const SHAPES = {
    json: ['JSON', prose `Make it print only the signature, for example with {jq -r}, or {--query} and {--output text}.`],
    'web-page': ['a web page or XML', prose `Check the address, and make {curl} fail on errors with {--fail}.`],
    pem: ['a PEM block', prose `Make it print the bare signature: raw bytes or base64.`],
    jwt: ['a whole JSON Web Token', prose `Make it sign the bytes on standard input, and print only the signature.`],
    digest: ['a digest', prose `Make it sign: {openssl dgst} needs {-sign KEYFILE}; a MAC isn't an RSA signature.`],
    hexadecimal: ['hexadecimal', prose `Make it print raw bytes or base64: append {| xxd -r -p}, or omit {-hex}.`],
    tss: ['a TPM structure', prose `Print the bare signature: {tpm2_sign} needs {--format plain} and {--scheme rsassa}.`],
    ecdsa: ['an ECDSA signature', prose `DocuSign requires RSA: sign with an RSA key of 2048 bits or more.`],
    cms: ['a CMS message', prose `Make it print the bare signature: use {openssl dgst -sha256 -sign}.`],
    short: ['the signature of a 1024-bit key', prose `Sign with an RSA key of 2048 bits or more.`],
    text: ['text', prose `Make it print only the signature, and everything else to standard error.`],
    unrecognized: ['unrecognized data', prose `Make it print only the signature: raw bytes, base64, or base64url.`],
};
const OTHER_EXIT_CODE = [prose `Does it lack a login, a permission, or a setting? Did the signing service refuse?`];
const EXIT_CODES = {
    126: [prose `A program isn't executable: fix its permissions.`],
    127: [prose `A program wasn't found: install it on this runner, or correct its name.`],
};
function keyRefused(settings) {
    return {
        happened: prose `No public key for ${thisApp(settings)} ${inEnvironment(settings)} matches {private-key}. Open the app at ${appsAndKeys(settings)} and choose Upload RSA under Service Integration. Paste the public key from the job summary, wait a few minutes, then re-run.`,
        hints: [
            otherEnvironment('app', settings),
            ...audienceNote(settings),
            prose `Prefer a new key? Choose Generate RSA and store the private key as the secret: ${storedAt('secrets')}`,
        ],
        sections: publicKeySections(settings),
    };
}
function signatureRefused(settings) {
    return {
        happened: prose `No public key for ${thisApp(settings)} ${inEnvironment(settings)} matches the signature from {signing-command}. Check that it signs with RSASSA-PKCS1-v1_5 and SHA-256; HashiCorp Vault's default is RSA-PSS.`,
        hints: [
            prose `Right algorithm? Open the app at ${appsAndKeys(settings)} and choose Upload RSA under Service Integration. Paste the signing key's public key, wait a few minutes, then re-run.`,
            otherEnvironment('app', settings),
            ...audienceNote(settings),
        ],
    };
}
function audienceNote(settings) {
    return settings.server.environment === 'custom'
        ? [prose `Is ${hostOf(settings)} a proxy? DocuSign accepts only its own host as the assertion's {aud}.`]
        : [];
}
function publicKeySections({ signing, ...settings }) {
    if (signing.kind === 'command') {
        return [];
    }
    const publicKey = (0,external_node_crypto_.createPublicKey)(signing.privateKey);
    const der = publicKey.export({ type: 'spki', format: 'der' });
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
    return [
        {
            heading: "This private key's public key",
            paragraphs: [
                prose `Compare it with the public keys on ${appsAndKeys(settings)}, or upload it there. An app has at most five keypairs: delete one that is no longer used. SHA-256 fingerprint: ${code(fingerprint)}.`,
            ],
            block: publicKey.export({ type: 'spki', format: 'pem' }).toString().trim(),
        },
    ];
}

;// CONCATENATED MODULE: ./build/failure/words/oauth-error.js






const oauthErrorWords = {
    consent_required: ({ settings }) => consentWords(settings),
    no_valid_keys_or_signatures: ({ settings }) => signatureRefusedWords(settings),
    issuer_not_found: ({ settings }) => ({
        title: 'DocuSign does not know the integration key',
        ...(settings.server.environment === 'production' ? notInProduction(settings) : notInEnvironment(settings)),
    }),
    user_not_found: ({ settings }) => ({
        title: 'DocuSign does not know the user',
        happened: prose `No active user ${inEnvironment(settings)} has an ID ending in ${settings.grant.userId.slice(-4)}. Sign in as the user to impersonate, open ${appsAndKeys(settings)} and copy the User ID (not the API Account ID) into {user-id}.`,
        hints: [
            prose `Can't open that page? An administrator can find the ID under Settings, Users.`,
            otherEnvironment('user', settings),
            prose `Is the user closed or not activated? Ask an administrator.`,
            idStoredAt(),
        ],
    }),
    expired_grant: ({ settings, ...refusal }) => ({
        title: 'DocuSign considers the request expired',
        ...(clockMayBeWrong(refusal) ? EXPIRED_BY_CLOCK : EXPIRED_IN_TRANSIT),
    }),
    invalid_grant: ({ settings, error: _, ...refusal }) => ({
        title: 'DocuSign refused the request',
        happened: prose `DocuSign refused the request ${itsReason(refusal)}. Compare {integration-key}, {user-id}, and ${signerInput(settings)} with ${appsAndKeys(settings)} (it shows the User ID of the signed-in user).`,
        hints: [
            otherEnvironment('app', settings),
            ...(clockMayBeWrong(refusal) ? [prose `Self-hosted runner? Check its clock.`] : []),
            prose `Does one of them differ? Correct it at ${storedAt('secrets')}`,
        ],
        sections: publicKeySections(settings),
    }),
    invalid_request: (refusal) => ({
        title: 'DocuSign could not read the request',
        happened: prose `DocuSign couldn't read the token request. If there is a proxy or firewall in between, make it pass requests unchanged.`,
        hints: [
            prose `Not sure? Run this job on a runner without a proxy.`,
            prose `Fails there, too? Report it as a bug in this action, with DocuSign's response${refusal.traceToken === undefined ? '' : ' and the trace token'}.`,
        ],
    }),
    invalid_scope: ({ settings }) => ({
        title: 'DocuSign does not grant a scope',
        happened: prose `DocuSign refused one of the requested scopes (${code(settings.grant.scopes.join(' '))}). Correct {scopes}.`,
        hints: [
            prose `Not sure which one? Start with {signature impersonation}, then add one scope at a time; each may need consent again.`,
            prose `Spelled correctly? DocuSign may have to enable the scope for your app or account.`,
        ],
    }),
    unauthorized_client: ({ settings }) => ({
        title: 'DocuSign does not allow this app to use JWT Grant',
        happened: prose `DocuSign doesn't allow ${thisApp(settings)} to use JWT Grant ${inEnvironment(settings)}. Open the app at ${appsAndKeys(settings)} and make sure that it is active and has an RSA keypair under Service Integration.`,
        hints: [
            prose `No keypair? Choose Generate RSA and store the private key as the secret: ${storedAt('secrets')}`,
            otherEnvironment('app', settings),
        ],
    }),
    refused: ({ settings, ...refusal }) => ({
        title: 'DocuSign refused the request',
        ...(refusal.endpoint === 'token' ? refusedToken(settings, refusal) : refusedLookup(refusal)),
    }),
};
function clockMayBeWrong({ clockOffsetSeconds = Number.POSITIVE_INFINITY }) {
    return (0,http_reply/* isWrongClock */.MR)(clockOffsetSeconds);
}
const EXPIRED_BY_CLOCK = {
    happened: prose `The signed request had expired when it reached DocuSign, so this runner's clock is probably wrong. Turn on time synchronization (NTP), then re-run this job.`,
    hints: [prose `Clock right? A proxy may have delayed the request by more than ten minutes.`],
};
const EXPIRED_IN_TRANSIT = {
    happened: prose `The signed request took more than ten minutes to reach DocuSign, whose clock agrees with this runner's. Re-run this job.`,
    hints: [prose `Fails again? Look for a proxy that delays requests, or run this job without one.`],
};
const SIMILAR_IDS = prose `Is it the User ID, or the app's secret key? Both look like an integration key.`;
const NOT_COPIED = 'Go-live copies neither keys nor redirect URIs: add both there.';
function notInEnvironment(settings) {
    return {
        happened: prose `No app ${inEnvironment(settings)} has an integration key ending in ${settings.grant.integrationKey.slice(-4)}. Copy the app's integration key from ${appsAndKeys(settings)} into {integration-key}.`,
        hints: [prose `${otherEnvironment('app', settings)} ${NOT_COPIED}`, SIMILAR_IDS, idStoredAt()],
    };
}
function notInProduction(settings) {
    const useDemo = settings.server.namedByHost ? prose `omit {oauth-host}` : prose `set {environment} to {demo}`;
    return {
        happened: prose `No app in production has an integration key ending in ${settings.grant.integrationKey.slice(-4)}. Until the app has gone live, ${useDemo}. To promote it, open ${appsAndKeys({ server: (0,docusign_environment/* accountServerOf */.wW)('demo') })} and start its go-live review under Actions.`,
        hints: [
            prose `Already live? Copy the integration key from ${appsAndKeys(settings)}`,
            prose `${NOT_COPIED}`,
            SIMILAR_IDS,
            idStoredAt(),
        ],
    };
}
function refusedToken(settings, refusal) {
    return {
        happened: prose `DocuSign refused the token request ${itsReason(refusal)}. Check ${thisApp(settings)} ${inEnvironment(settings)} and ${impersonatedUser(settings)} at ${appsAndKeys(settings)}`,
        hints: [prose `Does the app or the user lack a permission or a setting?`, supportIfAgain(refusal)],
    };
}
function refusedLookup(refusal) {
    return {
        happened: prose `DocuSign issued a token, but refused the account lookup ${itsReason(refusal)}. Re-run this job later.`,
        hints: [
            prose `Too many lookups this hour? DocuSign limits them per user and per app.`,
            prose `Account not needed? Set {lookup-account} to {false}.`,
            supportIfAgain(refusal),
        ],
    };
}

;// CONCATENATED MODULE: ./build/failure/words/reply-error.js



const IS_ACCOUNT_SERVER = prose `Is {oauth-host} set? It must be DocuSign's account server.`;
const replyErrorWords = {
    token_rejected: (refusal) => ({
        title: 'DocuSign did not accept its own token',
        happened: prose `DocuSign issued a token, but rejected it in the account lookup. Re-run this job.`,
        hints: [prose `Is there a proxy? It may remove the Authorization header.`, supportIfAgain(refusal)],
    }),
    rate_limited: (refusal) => ({
        title: 'The limit for DocuSign requests is reached',
        ...(refusal.isBurst ? burst(refusal) : limitedPerHour(refusal)),
    }),
    server_error: ({ status, retryAfterSeconds, settings }) => ({
        title: 'DocuSign has a server problem',
        happened: prose `${hostOf(settings)} returned HTTP ${String(status)}, a failure on its side. Re-run this job ${waitingTime(retryAfterSeconds)}.`,
        hints: [
            prose `Still failing? See ${prose_link("DocuSign's status page", STATUS_PAGE)}`,
            prose `Is there a proxy? It may not reach DocuSign.`,
        ],
    }),
    blocked: (refusal) => ({
        title: 'Something blocked the request to DocuSign',
        ...(refusal.traceToken === undefined ? blockedInTransit(refusal) : blockedByDocusign(refusal)),
    }),
    redirected: ({ status, redirectHost, settings }) => ({
        title: 'The request to DocuSign was redirected',
        happened: prose `${hostOf(settings)} redirected the request (HTTP ${String(status)})${redirectHost === undefined ? '' : prose ` to ${foreign(redirectHost)}`}. It contains credentials, so redirects aren't followed. If there is a proxy, exempt DocuSign from its sign-in page.`,
        hints: [IS_ACCOUNT_SERVER],
    }),
    empty_reply: (refusal) => ({
        title: 'DocuSign refused without giving a reason',
        happened: prose `${hostOf(refusal.settings)} returned HTTP ${String(refusal.status)} with an empty body, so the reason is unknown. ${[404, 405].includes(refusal.status) ? "Check that it is DocuSign's account server" : 'Re-run this job'}.`,
        hints: [prose `Is there a proxy or firewall? It may have emptied the response.`, supportIfAgain(refusal)],
    }),
    invalid_reply: ({ endpoint, defect = 'no-json-object', settings }) => ({
        title: "DocuSign's response cannot be used",
        ...(endpoint === 'userinfo' && defect === 'too-long'
            ? TOO_MANY_ACCOUNTS
            : {
                happened: prose `${hostOf(settings)} sent an unusable response to the ${requestName(endpoint)}: ${DEFECTS[defect]}. Re-run this job.`,
                hints: [prose `Fails again? A proxy, firewall, or captive portal may replace responses.`, IS_ACCOUNT_SERVER],
            }),
    }),
};
const ONE_TOKEN_PER_JOB = [
    prose `Happens often? Get one token per job and pass it to its steps; if the account isn't needed, set {lookup-account} to {false}.`,
];
function burst({ settings }) {
    const calls = settings.server.environment === 'production' ? 500 : 200;
    return {
        happened: prose `This account made more than ${String(calls)} DocuSign calls within 30 seconds. Wait half a minute, then re-run this job.`,
        hints: [prose `Many jobs or tests at the same time? Start them one after another.`, ...ONE_TOKEN_PER_JOB],
    };
}
function limitedPerHour({ retryAfterSeconds, retryAtMs }) {
    const isSoon = retryAtMs !== undefined && (retryAfterSeconds ?? 0) < 24 * 3600;
    const until = isSoon
        ? ` until ${new Date(Math.ceil(retryAtMs / 60_000) * 60_000).toISOString().slice(11, 16)} UTC`
        : '';
    return {
        happened: prose `This app or user has reached DocuSign's hourly limit${until}. Re-run this job ${waitingTime(retryAfterSeconds, 'in an hour')}.`,
        hints: ONE_TOKEN_PER_JOB,
    };
}
function blockedInTransit({ settings, ...refusal }) {
    return {
        happened: prose `This response (HTTP ${String(refusal.status)}) didn't come from DocuSign: a firewall or proxy probably sent it. Allow HTTPS requests to ${hostOf(settings)} there.`,
        hints: [
            IS_ACCOUNT_SERVER,
            prose `Nothing in between? DocuSign's firewall may block this runner's address: contact ${docusignSupport(refusal)}.`,
        ],
    };
}
function blockedByDocusign({ settings, ...refusal }) {
    return {
        happened: prose `DocuSign's firewall probably blocked this runner's address (HTTP ${String(refusal.status)}). Re-run this job: a GitHub-hosted runner usually gets another address.`,
        hints: [
            supportIfAgain(refusal),
            prose `Is there a proxy? It must allow HTTPS requests to ${hostOf(settings)} and pass responses unchanged.`,
        ],
    };
}
const DEFECTS = {
    'too-long': `it's longer than ${http_reply/* MAX_REPLY_BYTES */.Kf / 1024} KiB`,
    empty: "it's empty",
    html: "it's an HTML page",
    'no-json-object': "it isn't a JSON object",
    'access-token': "its access_token isn't a line of visible ASCII characters",
    'token-type': "its token_type isn't Bearer",
    'expires-in': "its expires_in isn't a whole number of seconds between one and a year",
    accounts: "its accounts aren't a list",
    'account-id': "an account_id in it isn't a GUID",
    'base-uri': "its account's base_uri isn't an https origin",
};
const TOO_MANY_ACCOUNTS = {
    happened: prose `DocuSign's list of the user's accounts is longer than ${String(http_reply/* MAX_REPLY_BYTES */.Kf / 1024)} KiB. Set {lookup-account} to {false}, and store the account ID and base URI as variables for later steps.`,
    hints: [
        prose `Or set {user-id} to a user with fewer accounts.`,
        prose `Only a few accounts? A proxy may have replaced the response.`,
    ],
};
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

function runnerFileWords({ variable, nodeCode = 'ENOENT' }) {
    return {
        title: "The runner's file cannot be written",
        happened: prose `The token can't be passed to later steps: the file named by ${code(variable)} can't be written (${nodeCode}). Fix that on the runner, then re-run this job.`,
        hints: [
            FILE_HINTS[nodeCode] ?? prose `Is the file or its disk read-only, or owned by a different user than this step's?`,
        ],
    };
}
const DISK_FULL = prose `The runner's disk is full: free some space.`;
const FILE_HINTS = {
    ENOSPC: DISK_FULL,
    EDQUOT: DISK_FULL,
    ENOENT: prose `Did an earlier step delete the file? Does this step run outside a runner?`,
};
function defectWords(errorName) {
    if (errorName.endsWith('MODULE_NOT_FOUND')) {
        return {
            title: 'A file of the action is missing',
            happened: prose `A file of this action is missing on the runner. Re-run this job; on a self-hosted runner, delete its folder {_actions} first.`,
            hints: [prose `Fails again? The folder {dist} wasn't committed or copied completely.`],
        };
    }
    return {
        title: 'Unexpected failure of the DocuSign action',
        happened: prose `This action failed unexpectedly (${errorName}). Re-run this job.`,
        hints: [prose `Fails again? Please report it as a bug in this action, with this annotation.`],
    };
}

;// CONCATENATED MODULE: ./build/failure/words/secrets.js



function secretlessWords(trigger) {
    return { title: 'This run gets no secrets for DocuSign', ...SECRETLESS[trigger]() };
}
const NOT_FROM_FORKS = "if: github.event.pull_request == null || github.event_name == 'pull_request_target' || github.event.pull_request.head.repo.full_name == github.repository";
const NOT_BY_DEPENDABOT = "if: github.actor != 'dependabot[bot]'";
const NOT_IN_FORKS = `if: \${{ !github.event.repository.fork }}`;
const NOT_BY_AGENTS = "if: github.event_name != 'dynamic'";
const SECRETLESS = {
    fork: () => ({
        happened: prose `This run gets no secrets, because its pull request comes from a fork. Skip this step and those that use the token: ${code(NOT_FROM_FORKS)}`,
        hints: [prose `Tempted by {pull_request_target}? It lets code from the fork read the secrets.`],
    }),
    'in-fork': () => ({
        happened: prose `This repository is a fork, and forks don't get the original's secrets. Skip this step and those that use the token: ${code(NOT_IN_FORKS)}`,
        hints: [prose `Need the token here? Store the secrets in this fork: ${storedAt('secrets')}`],
    }),
    agent: () => ({
        happened: prose `A coding agent started this run, so it gets only the agents' secrets and variables. Skip this step and those that use the token: ${code(NOT_BY_AGENTS)}`,
        hints: [prose `Need the token there? Store the same values under Settings, Secrets and variables, Agents.`],
    }),
    dependabot: () => ({
        happened: prose `Dependabot started this run, so it gets only Dependabot's secrets. Skip this step and those that use the token: ${code(NOT_BY_DEPENDABOT)}`,
        hints: [prose `Need the token there? Store the same secrets for Dependabot: ${storedAt('secrets', 'dependabot')}`],
    }),
};
function secretlessFacts({ problems, server }) {
    const empty = problems.filter(({ kind }) => kind === 'missing');
    const others = problems.filter(({ kind }) => kind !== 'missing');
    const names = empty.map(({ input }) => code(input));
    return [prose `Empty here: ${joinProse(names, ', ')}.`, ...others.map((problem) => problemSentence(problem, server))];
}

;// CONCATENATED MODULE: ./build/failure/follow-up-report.js


function withReport(failure, settings) {
    const { error, 'trace-token': traceToken } = failure.outputs;
    const report = {
        version: 1,
        result: 'failure',
        error,
        'consent-url': consentUrlOf(failure, settings),
        'trace-token': traceToken,
        user: settings?.grant.userId.slice(-4),
    };
    return { ...failure, outputs: { ...failure.outputs, report: withoutWords(JSON.stringify(report)) } };
}
function consentUrlOf({ outputs }, settings) {
    const { redirectUri = 'https://', scopes } = { ...settings, ...settings?.grant };
    return (0,consent/* isWebAddress */.d3)(redirectUri) && (0,docusign_grant/* areDocusignScopes */.Oc)(scopes ?? []) ? outputs['consent-url'] : undefined;
}
function withoutWords(json) {
    return json.replace(/(?<="(?:error|consent-url)":")[^"]+/g, (value) => value.replace(/(?<![a-z])([a-z])([a-z])(?=[a-z])/gi, (_, first, second) => {
        return `${first}\\u00${second.charCodeAt(0).toString(16)}`;
    }));
}

;// CONCATENATED MODULE: ./build/failure/explain.js
















function explain(error, settings) {
    return reportOf(failureOf(error, settings));
}
function reportOf(failure) {
    const explanation = explanationOf(failure);
    const documentation = (0,action_documentation/* documentationUrl */.o)('docs/errors.md', failure.code);
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
            return { ...secretlessWords(failure.trigger), facts: secretlessFacts(failure) };
        case 'oauth-error':
            return { ...oauthErrorWords[failure.code](failure), facts: answer(failure) };
        case 'reply-error':
            return { ...replyErrorWords[failure.code](failure), facts: answer(failure) };
        case 'network':
            return { ...networkWords[failure.code](failure), facts: networkFacts(failure) };
        case 'account':
            return { ...accountWords[failure.code](failure), facts: accountFacts(failure.accounts) };
        case 'signing':
            return signingWords(failure);
        case 'sealed-token':
            return sealedTokenWords[failure.code](failure);
        case 'runner-file':
            return runnerFileWords(failure);
        case 'defect':
            return defectWords(failure.errorName);
    }
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
/* harmony export */   g: () => (/* binding */ NO_ROUTE),
/* harmony export */   j: () => (/* binding */ CERTIFICATE_CODES),
/* harmony export */   networkFailureOf: () => (/* binding */ networkFailureOf)
/* harmony export */ });
/* harmony import */ var _problem_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);

const CERTIFICATE_CODES = /^(CERT|CRL|CA)_|^UNSPECIFIED$|PATH_LENGTH|ERROR_IN_CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|ALTNAME/;
const NO_ROUTE = /^(ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/;
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
    const tried = error instanceof AggregateError ? error.errors : [];
    const nodeCode = tried.map(_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z).find((code) => !NO_ROUTE.test(code ?? '')) ?? tlsReasonOf(error) ?? (0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z)(error);
    const meaning = MEANINGS.find(([pattern]) => pattern.test(nodeCode ?? ''));
    const [, code = 'connection_lost', temporary = true] = meaning ?? [];
    return { kind: 'network', code, temporary, ...(nodeCode !== undefined && { nodeCode }) };
}
function tlsReasonOf(error) {
    const [, reason] = ((0,_problem_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeCodeOf */ .Z)(error) === 'EPROTO' && /:SSL routines:\w*:([a-z0-9/() ]{1,100}):/.exec(error.message)) || [];
    return reason && `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}


/***/ }),

/***/ 3660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   waitBeforeRetry: () => (/* binding */ waitBeforeRetry),
/* harmony export */   yb: () => (/* binding */ announced)
/* harmony export */ });
/* unused harmony export MAX_RETRIES */
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);

const MAX_RETRIES = 3;
const MIN_ATTEMPT_MS = 1000;
const FIRST_BACKOFF_MS = 500;
function waitBeforeRetry(setback, allowance) {
    const { retries, remainingMs, random, knownMs } = allowance;
    if ((setback.kind === 'network' && !setback.temporary) || retries >= MAX_RETRIES) {
        return undefined;
    }
    const backoffMs = FIRST_BACKOFF_MS * 2 ** retries * (0.5 + random / 2);
    const askedMs = setback.kind === 'reply' ? retryAfterMs(setback, knownMs) : undefined;
    const waitMs = Math.max(backoffMs, askedMs ?? 0);
    return waitMs + MIN_ATTEMPT_MS <= remainingMs ? waitMs : undefined;
}
function announced(happened, { waitMs, number }) {
    return `${happened}; trying again in ${(waitMs / 1000).toFixed(1)} s (retry ${number} of ${MAX_RETRIES})`;
}
function retryAfterMs(reply, knownMs, isRateLimited = reply.status === 429) {
    return retryAfterHeaderMs(reply) ?? knownMs ?? (isRateLimited ? rateLimitResetMs(reply) : undefined);
}
function retryAfterHeaderMs(reply) {
    const text = reply.headers['retry-after']?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(text)) {
        return Math.min(Number(text) * 1000, _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
    }
    const waitMs = (0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpDate */ .m6)(text) - ((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .serverTimeMs */ .x$)(reply) ?? reply.receivedAtMs);
    return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), _http_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTURY_MS */ .W6);
}
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
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3660);

function retryLine(retry) {
    const { reason } = retry;
    return (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .announced */ .yb)(reason.kind === 'reply' ? `DocuSign answered HTTP ${reason.status}` : happenedBy(reason), retry);
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
function warningsAbout({ clockOffsetSeconds }, withheld) {
    const warnings = [];
    if (clockOffsetSeconds !== undefined) {
        warnings.push({
            title: 'The clock of this runner is wrong',
            message: `It is ${clockOffset(clockOffsetSeconds)}, so the token was requested with DocuSign's time. Correct it by turning on time synchronization (NTP).`,
        });
    }
    if (withheld.length > 0) {
        warnings.push({
            title: 'DocuSign granted fewer scopes than requested',
            message: `Not granted: ${withheld.join(' ')}. Calls that need them will fail. Check that the app and the account may use them, and that consent covers them.`,
        });
    }
    return warnings;
}
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