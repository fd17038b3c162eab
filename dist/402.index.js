"use strict";
exports.id = 402;
exports.ids = [402,660,218];
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

/***/ 9402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followUp: () => (/* binding */ followUp)
});

// EXTERNAL MODULE: ./build/action/foreign-text.js
var foreign_text = __webpack_require__(3128);
// EXTERNAL MODULE: ./build/action/inputs.js
var inputs = __webpack_require__(7185);
// EXTERNAL MODULE: ./build/action/process.js
var action_process = __webpack_require__(887);
// EXTERNAL MODULE: ./build/action/runner.js + 4 modules
var runner = __webpack_require__(3002);
// EXTERNAL MODULE: ./build/action/trigger.js + 1 modules
var trigger = __webpack_require__(7300);
;// CONCATENATED MODULE: ./build/action/workflow-run.js

const BRANCH_EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch'];
function workflowRun() {
    const context = (0,trigger/* contextOfRun */._)();
    if (context === undefined) {
        return undefined;
    }
    const { payload, eventName, ref, job, runId, runAttempt: attempt, apiUrl, serverUrl, workflow } = context;
    const { GITHUB_REPOSITORY: repository = '', GITHUB_WORKFLOW_REF: workflowRef = '' } = process.env;
    const repositoryUrl = `${serverUrl}/${repository}`;
    const isOnDefaultBranch = ref === `refs/heads/${payload.repository?.['default_branch']}`;
    return {
        apiUrl,
        repository,
        repositoryUrl,
        workflowPath: /^[^/]+\/[^/]+\/(.+?)@refs\//.exec(workflowRef)?.[1] ?? workflow,
        job,
        runId,
        attempt,
        url: `${repositoryUrl}/actions/runs/${runId}`,
        eventName,
        isOfDefaultBranch: eventName === 'schedule' || (BRANCH_EVENTS.includes(eventName) && isOnDefaultBranch),
    };
}

// EXTERNAL MODULE: ./build/network/retry.js
var network_retry = __webpack_require__(3660);
// EXTERNAL MODULE: ./build/action/documentation.js
var documentation = __webpack_require__(7956);
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/follow-up/problem.js


const PROBLEMS = {
    invalid_report: [
        'This is not a report',
        "{detail} of the input report isn't a report this version can read. Pass on the output report unchanged, and use the same version of both actions.",
    ],
    unsupported_server: [
        'The follow-up needs GitHub',
        'Gitea and Forgejo are not supported: their API for issues is different. Remove this job there.',
    ],
    github_token_rejected: [
        'GitHub does not accept the token',
        "github-token is empty, wrong, or expired. Omit this input to use the job's own token.",
    ],
    issues_forbidden: [
        'This job may not write issues',
        'Give this job the permission issues: write (under permissions:). In a reusable workflow, its caller must grant the same.',
    ],
    issues_disabled: [
        'Issues are turned off',
        'Turn on issues in the settings of this repository, under General, Features, or remove this job.',
    ],
    github_rate_limited: [
        "GitHub's rate limit is reached",
        'GitHub accepts no more requests for now. Re-run this job {detail}.',
    ],
    github_unavailable: [
        'GitHub does not respond',
        "GitHub's API sent no usable response within 30 seconds ({detail}). Re-run this job. On a self-hosted runner, check its proxy and firewall.",
    ],
    github_refused: [
        'GitHub refused the request',
        "GitHub answered {detail}. Check that the repository isn't archived, and that github-token may write its issues.",
    ],
    internal_error: [
        'Unexpected follow-up failure',
        'The follow-up failed unexpectedly ({detail}). Re-run this job; if it fails again, report it.',
    ],
};
const FOLLOW_UP_CODES = Object.keys(PROBLEMS);
function problem_problem(code, detail = '') {
    return new problem/* Problem */.A({ kind: 'follow-up', code, detail });
}
function reportProblem(error) {
    const { code, detail } = factsOf(error);
    const [title, text] = PROBLEMS[code];
    const help = (0,documentation/* documentationUrl */.o)('docs/follow-up.md', code);
    const annotation = `${text.replace('{detail}', () => detail)}${help === undefined ? '' : `\nHelp: ${help}`}`;
    return { title, annotation, summary: '', outputs: { error: code } };
}
function factsOf(error) {
    const facts = error instanceof problem/* Problem */.A ? error.facts : undefined;
    if (facts?.kind === 'network') {
        return problem_problem('github_unavailable', facts.code).facts;
    }
    const name = error instanceof Error ? error.name : typeof error;
    return facts?.kind === 'follow-up' ? facts : problem_problem('internal_error', name).facts;
}

;// CONCATENATED MODULE: ./build/follow-up/github-issues.js



const MAX_REPLY_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 20;
class GithubIssues {
    #http;
    #api;
    #path;
    #headers;
    constructor(http, apiUrl, repository, token) {
        this.#http = http;
        this.#api = new URL(apiUrl);
        this.#path = `${this.#api.pathname.replace(/\/$/, '')}/repos/${repository}/issues`;
        this.#headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'x-github-api-version': '2022-11-28',
        };
    }
    async list(label) {
        const issues = [];
        let path = `${this.#path}?labels=${label}&state=all&per_page=100`;
        for (let page = 0; path !== undefined && page < MAX_PAGES; page++) {
            const reply = await this.#send('GET', path);
            const items = accepted(reply);
            if (!Array.isArray(items)) {
                throw problemOf(reply);
            }
            issues.push(...items.filter((item) => !item?.pull_request).map((item) => issueIn(item, reply)));
            path = this.#nextPage(reply);
        }
        return issues;
    }
    async create(issue, onAssigneesRefused) {
        let reply = await this.#send('POST', this.#path, issue);
        if (reply.status === 422 && issue.assignees.length > 0) {
            onAssigneesRefused();
            reply = await this.#send('POST', this.#path, { ...issue, assignees: [] });
        }
        return issueIn(accepted(reply), reply);
    }
    async change({ number }, change) {
        accepted(await this.#send('PATCH', `${this.#path}/${number}`, change));
    }
    async comment({ number }, body) {
        const reply = await this.#send('POST', `${this.#path}/${number}/comments`, { body });
        const isLocked = reply.status === 403 && /\blocked\b/i.test(saidIn(reply));
        return !isLocked && Boolean(accepted(reply));
    }
    async #send(method, path, body) {
        const text = body && { body: async () => JSON.stringify(body) };
        return await this.#http.send({ method, path, headers: this.#headers, ...text });
    }
    #nextPage({ headers: { link = '' } }) {
        const url = URL.parse(/<([^<>]*)>; *rel="next"/.exec(String(link))?.[1] ?? '');
        return url?.origin === this.#api.origin ? url.pathname + url.search : undefined;
    }
}
function accepted(reply) {
    const body = objectIn(reply);
    if (reply.status < 200 || reply.status > 299 || body === undefined) {
        throw problemOf(reply);
    }
    return body;
}
const REFUSALS = [
    [401, /(?:)/, 'github_token_rejected'],
    [403, /rate limit/i, 'github_rate_limited'],
    [403, /not accessible by/i, 'issues_forbidden'],
    [410, /disabled/i, 'issues_disabled'],
    [429, /(?:)/, 'github_rate_limited'],
];
function problemOf(reply) {
    const { status } = reply;
    const said = saidIn(reply);
    const code = REFUSALS.find(([known, words]) => known === status && words.test(said))?.[2];
    if (code === 'github_rate_limited') {
        return problem_problem(code, `in ${Math.ceil(((0,network_retry/* retryAfterMs */.Vs)(reply, undefined, true) ?? 60_000) / 60_000)} min`);
    }
    const answer = said === '' ? `HTTP ${status}` : `HTTP ${status}: "${said.replaceAll('"', "'")}"`;
    const isRefused = status >= 300 && status <= 499;
    return problem_problem(code ?? (isRefused ? 'github_refused' : 'github_unavailable'), answer);
}
function saidIn(reply) {
    const { message } = (objectIn(reply) ?? {});
    return typeof message === 'string' ? (0,foreign_text/* harmless */.Is)(message) : '';
}
function objectIn({ body = '' }) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function issueIn(item, reply) {
    const issue = item;
    if (!Number.isSafeInteger(issue?.number) || typeof issue?.title !== 'string' || !Array.isArray(issue.labels)) {
        throw problemOf(reply);
    }
    return issue;
}

;// CONCATENATED MODULE: ./build/failure/codes.js
const FIXED_BY = {
    invalid_input: 'maintainer',
    invalid_private_key: 'maintainer',
    invalid_sealing_key: 'maintainer',
    secrets_unavailable: 'time',
    consent_required: 'user',
    no_valid_keys_or_signatures: 'app-owner',
    issuer_not_found: 'maintainer',
    user_not_found: 'maintainer',
    expired_grant: 'operator',
    invalid_grant: 'maintainer',
    invalid_request: 'operator',
    invalid_scope: 'maintainer',
    unauthorized_client: 'app-owner',
    refused: 'support',
    token_rejected: 'support',
    blocked: 'operator',
    redirected: 'operator',
    invalid_reply: 'operator',
    rate_limited: 'time',
    server_error: 'time',
    empty_reply: 'time',
    certificate_rejected: 'operator',
    proxy_refused: 'operator',
    proxy_unreachable: 'operator',
    host_not_found: 'time',
    connection_refused: 'time',
    connection_lost: 'time',
    timed_out: 'time',
    account_not_found: 'maintainer',
    no_default_account: 'maintainer',
    no_accounts: 'account-administrator',
    signing_failed: 'maintainer',
    runner_file_unwritable: 'operator',
    internal_error: 'support',
    sealed_token_missing: 'maintainer',
    sealed_token_unrecognized: 'maintainer',
    sealed_token_altered: 'maintainer',
    sealing_key_differs: 'maintainer',
    sealed_token_expired: 'maintainer',
    sealed_token_foreign: 'maintainer',
};
function isFailureCode(text) {
    return Object.hasOwn(FIXED_BY, text);
}
const FAILURE_CODES = Object.keys(FIXED_BY).filter(isFailureCode);

;// CONCATENATED MODULE: ./build/follow-up/titles.js
const TITLES = {
    invalid_input: 'DocuSign token: an input is wrong',
    invalid_private_key: 'DocuSign token: the private key cannot be used',
    invalid_sealing_key: 'DocuSign token: the sealing key cannot be used',
    consent_required: 'DocuSign needs consent',
    no_valid_keys_or_signatures: 'DocuSign does not accept the private key',
    issuer_not_found: 'DocuSign does not recognize the app',
    user_not_found: 'DocuSign does not recognize the user',
    expired_grant: 'DocuSign considers the request expired',
    invalid_grant: 'DocuSign refuses the signed request',
    invalid_request: 'DocuSign cannot read the request',
    invalid_scope: 'DocuSign refuses a scope',
    unauthorized_client: 'DocuSign does not let the app use JWT Grant',
    refused: 'DocuSign refuses to issue a token',
    token_rejected: 'DocuSign does not accept its own token',
    blocked: 'Requests to DocuSign are blocked',
    redirected: 'Requests to DocuSign are redirected',
    invalid_reply: 'Something other than DocuSign responds',
    certificate_rejected: "DocuSign's certificate is not trusted",
    proxy_refused: 'The proxy blocks requests to DocuSign',
    proxy_unreachable: 'The proxy to DocuSign cannot be reached',
    account_not_found: 'DocuSign token: the user is not a member of the account',
    no_default_account: 'DocuSign token: the user has no default account',
    no_accounts: 'DocuSign token: the user has no account',
    signing_failed: 'DocuSign token: the request cannot be signed',
    runner_file_unwritable: "DocuSign token: the runner's files cannot be written",
    internal_error: 'DocuSign token: unexpected failure',
};
function isPeoplesCode(code) {
    return Object.hasOwn(TITLES, code);
}
const SEVERAL = 'DocuSign: several credentials need attention';
const REMEDIES = {
    maintainer: "Someone who can change this repository's workflows, secrets, and variables must do this.",
    'app-owner': 'Someone who can open the app in DocuSign, under Apps and Keys, must do this.',
    'account-administrator': 'An administrator of the DocuSign account must do this.',
    operator: 'Someone who can change the runner or its network must do this.',
    support: "If the run doesn't explain enough, ask DocuSign support or the authors of this action.",
};

;// CONCATENATED MODULE: ./build/follow-up/issue-text.js


const END = '<!-- docusign-access-token: end -->';
const SERIES = /<!-- failing: ([\w., ]*); runs: (\d{1,9}); since: (\d{4}-\d\d-\d\d); last: (\d{1,15}) -->/;
class Owner {
    #begin;
    #file;
    constructor(workflowPath, job) {
        this.#begin = `<!-- docusign-access-token: ${encodeURI(workflowPath)} ${encodeURI(job)} -->`;
        this.#file = workflowPath.replace(/^.*\//, '');
    }
    owns(body) {
        return body.includes(this.#begin);
    }
    seriesIn(body) {
        const [found, failing = '', runs, since = '', last] = SERIES.exec(this.#partOf(body)) ?? [];
        const codes = failing === '' ? [] : failing.split(', ');
        return found === undefined ? found : { failing: codes, runs: Number(runs), since, lastRunId: Number(last) };
    }
    write(body, { failing, runs, since, lastRunId }, text) {
        const series = `<!-- failing: ${failing.join(', ')}; runs: ${runs}; since: ${since}; last: ${lastRunId} -->`;
        const part = `${this.#begin}\n${series}\n\n${text}\n\n${END}`;
        return body === '' ? part : body.replace(this.#partOf(body), () => part);
    }
    title(failures) {
        const [title = SEVERAL, ...others] = new Set(failures.map(({ code }) => TITLES[code]));
        return this.#titled(others.length > 0 ? SEVERAL : title);
    }
    wrote(title) {
        return [SEVERAL, ...Object.values(TITLES)].some((own) => this.#titled(own) === title);
    }
    #titled(title) {
        return `${title} (${this.#file})`;
    }
    #partOf(body) {
        const start = body.indexOf(this.#begin);
        const end = body.indexOf(END, start);
        return end === -1 ? this.#begin : body.slice(start, end + END.length);
    }
}
function continued(series, failures, isComplete, { runId, attempt, day }) {
    const failing = failures.map(({ place, code }) => `${place}.${code}`);
    if (!series?.failing.length) {
        return { failing, runs: 1, since: day, lastRunId: runId };
    }
    const isNew = runId > series.lastRunId || (runId < series.lastRunId && attempt === 1);
    return {
        failing: [...new Set([...failing, ...(isComplete ? [] : series.failing)])],
        runs: series.runs + (isNew ? 1 : 0),
        since: series.since,
        lastRunId: Math.max(series.lastRunId, runId),
    };
}
function failingText(failures, { since, runs }, run) {
    const parts = failures.flatMap((failure) => [
        ...(failures.length > 1 ? [`### ${TITLES[failure.code]} (credential ${failure.place})`] : []),
        remedyOf(failure, run),
        ...(failure.traceToken === undefined ? [] : [`Trace token, for DocuSign support: \`${failure.traceToken}\``]),
    ]);
    return [
        ...parts,
        ...(failures.length > 1 ? ['---'] : []),
        `Fixed? Re-run [the failed jobs](${run.url}). This issue closes automatically after the next success.`,
        `Failing since ${since}, in ${runs} ${runs === 1 ? 'run' : 'runs'}. The last was ${linkTo(run)}, on ${run.day}.`,
    ].join('\n\n');
}
function remedyOf({ code, consent, user }, { url }) {
    const whose = user === undefined ? 'the user named in the run' : `the user whose ID ends in \`${user}\``;
    if (code !== 'consent_required') {
        const whom = user === undefined ? '' : ` The token was requested for ${whose}.`;
        return `**See [the run](${url}) for what to change.** ${REMEDIES[FIXED_BY[code]]}${whom}`;
    }
    if (consent === undefined) {
        return `**Open [the consent page linked in the run](${url})**, signed in to DocuSign as ${whose}, and allow access.`;
    }
    const page = `**Open [the consent page](${consent.url})**`;
    return consent.freshSignInUrl === undefined
        ? `${page} as an administrator of the organization of ${whose}, and allow access.`
        : `${page}, signed in to DocuSign as ${whose}, and allow access. Redirected without a prompt? You were signed in as another user: [sign in again](${consent.freshSignInUrl}).`;
}
function workingText(run) {
    return `DocuSign has issued tokens again since ${linkTo(run)}, on ${run.day}.`;
}
function commentText(what, run) {
    return `It has ${what} since ${linkTo(run)}.`;
}
function linkTo({ runId, url }) {
    return `[run ${runId}](${url})`;
}

;// CONCATENATED MODULE: ./build/follow-up/issue-keeper.js



const LABEL = 'docusign-access-token';
const DEEDS = {
    failing: { none: 'open', open: 'update', closed: 'reopen', settled: 'reopen', dismissed: 'leave' },
    working: { none: 'leave', open: 'close', closed: 'settle', settled: 'leave', dismissed: 'settle' },
};
async function keepIssue(task, verdict) {
    const issue = await findIssue(task);
    const series = task.owner.seriesIn(issue?.body ?? '');
    const situation = situationOf(issue, series);
    const deed = DEEDS[verdict][situation];
    if (deed === 'open') {
        return await openIssue(task);
    }
    if (issue === undefined) {
        (0,runner/* log */.Rm)('Follow-up: nothing to do.');
        return undefined;
    }
    const { change, comment } = planOf(deed, issue, series, task);
    (0,runner/* log */.Rm)(`Follow-up: ${deed} issue ${issue.number} (${situation}).`);
    if (change !== undefined) {
        await task.issues.change(issue, change);
    }
    if (comment !== undefined && !(await task.issues.comment(issue, commentText(comment, task.run)))) {
        (0,runner/* log */.Rm)('Follow-up: the conversation is locked, so there is no comment.');
    }
    return issue;
}
async function findIssue({ issues, owner }) {
    const own = (await issues.list(LABEL)).filter(({ body }) => owner.owns(body ?? ''));
    const rank = (issue) => (issue.state === 'open' ? 0 : issue.state_reason === 'duplicate' ? 2 : 1);
    return own.sort((one, other) => rank(one) - rank(other) || one.number - other.number)[0];
}
function situationOf(issue, series) {
    if (issue === undefined) {
        return 'none';
    }
    if (issue.state === 'open') {
        return 'open';
    }
    if (series?.failing.length === 0) {
        return 'settled';
    }
    return issue.state_reason === 'not_planned' || issue.state_reason === 'duplicate' ? 'dismissed' : 'closed';
}
async function openIssue(task) {
    const { issues, owner, findings, assignees } = task;
    const title = owner.title(findings.failures);
    const { body } = failing('', undefined, task);
    const issue = await issues.create({ title, body, labels: [LABEL], assignees }, () => (0,runner/* log */.Rm)('Follow-up: GitHub refused the assignees, so the issue has none.'));
    (0,runner/* log */.Rm)(`Follow-up: open issue ${issue.number}.`);
    if (!issue.labels.some((label) => (typeof label === 'string' ? label : label.name) === LABEL)) {
        await issues.change(issue, { state: 'closed', state_reason: 'not_planned' });
        throw problem_problem('issues_forbidden');
    }
    const first = await findIssue(task);
    if (first === undefined || first.number >= issue.number) {
        return issue;
    }
    const original = { duplicate_issue_id: Number(first.id) };
    await issues.change(issue, { state: 'closed', state_reason: 'duplicate', ...original });
    return await keepIssue(task, 'failing');
}
function planOf(deed, issue, series, task) {
    const { owner, findings, run } = task;
    const body = issue.body ?? '';
    const { body: failingBody, isOther } = failing(body, series, task);
    const title = owner.title(findings.failures);
    const change = { body: failingBody, ...(owner.wrote(issue.title) && title !== issue.title && { title }) };
    const settled = { body: owner.write(body, continued(series, [], true, run), workingText(run)) };
    switch (deed) {
        case 'update':
            return isOther ? { change, comment: 'failed differently' } : { change };
        case 'reopen':
            return { change: { ...change, state: 'open' }, comment: 'failed again' };
        case 'close':
            return { change: { ...settled, state: 'closed', state_reason: 'completed' }, comment: 'worked again' };
        case 'settle':
            return { change: settled };
        default:
            return {};
    }
}
function failing(body, series, { owner, findings, run }) {
    const { failures, missing, passing } = findings;
    const next = continued(series, failures, missing + passing.length === 0, run);
    return {
        body: owner.write(body, next, failingText(failures, next, run)),
        isOther: next.failing.some((one) => !series?.failing.includes(one)),
    };
}

// EXTERNAL MODULE: ./build/docusign/consent.js
var consent = __webpack_require__(218);
// EXTERNAL MODULE: ./build/docusign/environment.js
var environment = __webpack_require__(9209);
// EXTERNAL MODULE: ./build/docusign/guid.js
var guid = __webpack_require__(1791);
;// CONCATENATED MODULE: ./build/docusign/consent-link.js



const SCOPES = /^[a-z_.]+( [a-z_.]+)*$/;
const MAX_LENGTH = 3000;
function consentLinkIn(text, integrationKey) {
    const url = URL.parse(text);
    const server = environment/* ENVIRONMENTS */.ju.map(environment/* accountServerOf */.wW).find(({ origin }) => origin === url?.origin);
    if (url === null || server === undefined || url.pathname !== '/oauth/auth') {
        return undefined;
    }
    const parameters = Object.fromEntries(url.searchParams);
    const { response_type, scope, admin_consent_scope, client_id = '', redirect_uri, prompt, ...others } = parameters;
    const isAdministrators = admin_consent_scope !== undefined;
    const scopes = admin_consent_scope ?? scope ?? '';
    const isKnown = `${url.username}${url.password}${url.hash}` === '' &&
        Object.keys(others).length === 0 &&
        Object.keys(parameters).length === url.searchParams.size &&
        response_type === 'code' &&
        (0,guid/* guidIn */.t)(client_id) === integrationKey &&
        SCOPES.test(scopes) &&
        (!isAdministrators || scope === 'openid') &&
        (redirect_uri === undefined || isRedirectUri(redirect_uri)) &&
        (prompt === undefined || prompt === 'login');
    if (!isKnown) {
        return undefined;
    }
    const request = { server, integrationKey, scopes: scopes.split(' '), redirectUri: redirect_uri };
    const rebuilt = isAdministrators
        ? { url: (0,consent/* administratorConsentUrl */.Fi)(request), freshSignInUrl: undefined }
        : { url: (0,consent/* individualConsentUrl */.lq)(request, prompt), freshSignInUrl: (0,consent/* individualConsentUrl */.lq)(request, 'login') };
    return rebuilt.url.length > MAX_LENGTH ? undefined : rebuilt;
}
function isRedirectUri(text) {
    try {
        return (0,consent.parseRedirectUri)(text) === text;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/follow-up/reports.js





function readReports(text, keys) {
    const integrationKeys = linesIn(keys).map(guid/* guidIn */.t);
    const lines = linesIn(text);
    const count = Math.max(lines.length, integrationKeys.length);
    const reports = Array.from({ length: count }, (_, index) => readReport(lines[index] ?? '', index + 1, integrationKeys[integrationKeys.length === 1 ? 0 : index]));
    const failures = reports.filter((report) => typeof report === 'object');
    const passing = reports.filter((report) => typeof report === 'string' && isFailureCode(report));
    const missing = reports.filter((report) => report === 'missing').length;
    const isWorking = failures.length + passing.length + missing === 0;
    return { verdict: failures.length > 0 ? 'failing' : isWorking ? 'working' : 'unknown', failures, passing, missing };
}
function linesIn(text) {
    return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
function readReport(line, place, integrationKey) {
    if (line.trim() === '') {
        return 'missing';
    }
    const { version, result, error: code, ...told } = reports_objectIn(line);
    if (version === 1 && result === 'success') {
        return result;
    }
    if (version === 1 && result === 'failure' && typeof code === 'string') {
        if (isPeoplesCode(code)) {
            const consentUrl = textIn(told['consent-url'], /^https:/);
            return {
                code,
                place,
                consent: consentUrl && integrationKey ? consentLinkIn(consentUrl, integrationKey) : undefined,
                traceToken: textIn(told['trace-token'], /^[\w-]{1,64}$/),
                user: textIn(told['user'], /^[0-9a-f]{4}$/),
            };
        }
        if (isFailureCode(code) && FIXED_BY[code] === 'time') {
            return code;
        }
    }
    throw problem_problem('invalid_report', `Line ${place}`);
}
function reports_objectIn(text) {
    try {
        return { ...JSON.parse(text) };
    }
    catch {
        return {};
    }
}
function textIn(value, form) {
    return typeof value === 'string' && form.test(value) ? value : undefined;
}

// EXTERNAL MODULE: ./build/get-token.js + 3 modules
var get_token = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/network/http-client.js
var http_client = __webpack_require__(3854);
;// CONCATENATED MODULE: ./build/follow-up.js













async function followUp() {
    (0,action_process/* endBySignals */.q)();
    try {
        await followUpOn((0,inputs/* readInputs */.Ko)(inputs/* FOLLOW_UP_INPUT_NAMES */.eG));
    }
    catch (error) {
        await (0,runner/* fail */.fJ)(reportProblem(error));
    }
}
async function followUpOn(inputs) {
    if ((0,runner/* runnerKind */.Tz)() === 'forge') {
        throw problem_problem('unsupported_server');
    }
    const run = workflowRun();
    if (!run?.isOfDefaultBranch) {
        (0,runner/* log */.Rm)(`Follow-up: nothing to do. This run (${run?.eventName ?? 'unknown event'}) doesn't concern the default branch.`);
        return;
    }
    const findings = readReports(inputs.report ?? '', inputs['integration-key'] ?? '');
    const { verdict } = findings;
    if (verdict === 'unknown') {
        (0,runner/* log */.Rm)(`Follow-up: nothing to do. ${reasonOf(findings)}.`);
        return;
    }
    const day = new Date(get_token/* SURROUNDINGS */._.now()).toISOString().slice(0, 10);
    const assignees = (inputs.assignees ?? '').split(/[\s,@]+/).filter((login) => login !== '');
    const owner = new Owner(run.workflowPath, run.job);
    const token = parseToken(inputs['github-token']);
    const http = await http_client/* HttpClient */.Q.open(new URL(run.apiUrl).origin, get_token/* SURROUNDINGS */._, logRetry, MAX_REPLY_BYTES);
    try {
        const issues = new GithubIssues(http, run.apiUrl, run.repository, token);
        const issue = await keepIssue({ issues, owner, run: { ...run, day }, findings, assignees }, verdict);
        if (issue !== undefined) {
            (0,runner/* setOutputs */.n0)({ 'issue-number': `${issue.number}`, 'issue-url': `${run.repositoryUrl}/issues/${issue.number}` });
        }
    }
    finally {
        http.close();
    }
}
function reasonOf({ passing, missing }) {
    return [
        ...(passing.length > 0 ? [`Resolves itself, or lacks secrets: ${passing.join(', ')}`] : []),
        ...(missing > 0 ? [`Reports missing: ${missing}`] : []),
    ].join('. ');
}
function parseToken(given = '') {
    const token = given.trim();
    if (!/^[\x21-\x7E]+$/.test(token)) {
        throw problem_problem('github_token_rejected');
    }
    (0,foreign_text/* rememberSecret */.Gz)(token);
    return token;
}
async function logRetry(retry) {
    const { reason } = retry;
    const happened = reason.kind === 'reply' ? `answered HTTP ${reason.status}` : `gave no answer (${reason.code})`;
    (0,runner/* log */.Rm)((0,network_retry/* announced */.yb)(`GitHub ${happened}`, retry));
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


/***/ })

};
;