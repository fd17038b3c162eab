"use strict";
exports.id = 777;
exports.ids = [777];
exports.modules = {

/***/ 6777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainRun: () => (/* binding */ explainRun)
});

// EXTERNAL MODULE: ./build/js/action/echo.js
var echo = __webpack_require__(605);
// EXTERNAL MODULE: ./build/js/action/foreign-text.js
var foreign_text = __webpack_require__(4720);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/js/action/trigger.js
/** Owns the telling of runs that GitHub gives no secrets, from the event that started them. */

/**
 * Tells whether this run is one of those that GitHub gives no secrets.
 *
 * @see https://docs.github.com/en/actions/reference/security/secure-use#using-secrets
 */
async function secretlessTrigger() {
    // The toolkit prints a line about an event that is not there, and throws at one that it can't read.
    if (!(0,external_node_fs_.existsSync)(process.env['GITHUB_EVENT_PATH'] ?? '')) {
        return undefined;
    }
    try {
        // Only now: it brings Octokit, which takes longer to load than everything else here.
        const { context } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
        return triggerOf(context);
    }
    catch {
        return undefined;
    }
}
function triggerOf({ eventName, actor, payload }) {
    // Runs on the base, with its secrets.
    if (eventName === 'pull_request_target') {
        return undefined;
    }
    if (eventName.startsWith('pull_request') && payload.pull_request) {
        const { head, base } = payload.pull_request;
        // A fork that was deleted leaves no repository behind.
        if (!head?.repo || head.repo.full_name !== base?.repo?.full_name) {
            return 'fork';
        }
    }
    return actor === 'dependabot[bot]' ? 'dependabot' : undefined;
}

// EXTERNAL MODULE: ./build/js/docusign/interruption.js
var interruption = __webpack_require__(4501);
// EXTERNAL MODULE: ./build/js/docusign/private-key.js + 1 modules
var private_key = __webpack_require__(1964);
// EXTERNAL MODULE: ./build/js/docusign/refusal.js
var docusign_refusal = __webpack_require__(1616);
// EXTERNAL MODULE: ./build/js/docusign/userinfo.js
var userinfo = __webpack_require__(2977);
// EXTERNAL MODULE: ./build/js/input-error.js
var input_error = __webpack_require__(5108);
// EXTERNAL MODULE: ./build/js/seal-error.js
var seal_error = __webpack_require__(1017);
;// CONCATENATED MODULE: ./build/js/failure.js
/** Owns the closed list of failures and their public codes. */






/** Every value that the output `error` can have. */
const FAILURE_CODES = [
    'invalid_input',
    'invalid_private_key',
    'secrets_unavailable',
    ...docusign_refusal/* REFUSAL_CODES */.eJ,
    ...interruption/* TRANSPORT_CODES */.Fn,
    ...userinfo/* ACCOUNT_CODES */.rh,
    ...seal_error/* SEAL_CODES */.r,
    'internal_error',
];
/** @param settings - `undefined` while the inputs are not read. */
function failureOf(error, settings) {
    if (error instanceof input_error/* InputError */.d) {
        return inputFailure(error.problems);
    }
    if (error instanceof seal_error/* SealError */.E) {
        return { code: error.code };
    }
    const known = settings === undefined ? undefined : requestFailure(error, settings);
    return known ?? { code: 'internal_error', errorName: nameOf(error) };
}
function requestFailure(error, settings) {
    if (error instanceof private_key/* PrivateKeyError */.tr) {
        // It could be read, but not be signed with.
        const fault = { kind: 'not-a-key', shape: error.shape, server: settings.server };
        return inputFailure([{ input: 'private-key', fault }]);
    }
    if (error instanceof docusign_refusal/* RefusalError */.XQ) {
        return { code: error.refusal.code, refusal: error.refusal, settings };
    }
    if (error instanceof interruption/* TransportError */.wX) {
        return { code: error.interruption.code, interruption: error.interruption, settings };
    }
    if (error instanceof userinfo/* AccountError */.iP) {
        return { code: error.code, accountIds: error.accountIds, settings };
    }
    return undefined;
}
/** A single input that is wrong has a code of its own, where people will want to tell it from the rest. */
function inputFailure(problems) {
    const [{ input, fault } = {}, ...others] = problems;
    if (others.length > 0) {
        return { code: 'invalid_input', problems };
    }
    if (fault?.kind === 'not-a-key') {
        return { code: 'invalid_private_key', problems };
    }
    if (input === 'sealing-key') {
        return { code: 'invalid_sealing_key' };
    }
    return input === 'sealed-token' ? { code: 'sealed_token_missing' } : { code: 'invalid_input', problems };
}
/** A message may hold anything, a path or a secret; name and code are words of Node's. */
function nameOf(error) {
    if (!(error instanceof Error)) {
        return typeof error;
    }
    const { code } = error;
    return code === undefined ? error.name : `${error.name} ${code}`;
}

// EXTERNAL MODULE: ./build/js/action/prose.js
var prose = __webpack_require__(485);
;// CONCATENATED MODULE: ./build/js/action/explanation.js
/** Owns how a failure is laid out: short in the annotation, long in the job summary. Pure; the words come from elsewhere. */

/** The runner cuts annotations to this many characters, after masking. */
const MAX_ANNOTATION_LENGTH = 4096;
/** Plain text for an annotation: the first line and the facts, and as much in between as there is room for. */
function annotationOf(explanation, documentation) {
    const { happened, cause, steps, briefly, facts } = explanation;
    const help = documentation === undefined ? '' : `\nHelp: ${documentation}`;
    const optional = [
        ...(cause === undefined ? [] : [`Likely cause: ${(0,prose/* plainText */.wh)(cause)}`]),
        ...(briefly ?? numbered(steps)).map(prose/* plainText */.wh),
    ];
    const room = MAX_ANNOTATION_LENGTH - help.length;
    const text = () => [(0,prose/* plainText */.wh)(happened), ...optional, ...facts.map(prose/* plainText */.wh)].join('\n');
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
    const { title, happened, cause, steps, facts, sections } = explanation;
    const blocks = [
        `## ${title}`,
        (0,prose/* markdown */.wD)(happened),
        ...(cause === undefined ? [] : [`**Likely cause:** ${(0,prose/* markdown */.wD)(cause)}`]),
        ...(steps.length === 0 ? [] : ['### What to do', orderedList(steps)]),
        ...sections.flatMap((section) => [
            `### ${section.heading}`,
            ...section.paragraphs.map(prose/* markdown */.wD),
            ...(section.list === undefined ? [] : [section.list.map((item) => `- ${(0,prose/* markdown */.wD)(item)}`).join('\n')]),
            ...(section.block === undefined ? [] : [`\`\`\`text\n${section.block}\n\`\`\``]),
        ]),
        ...(facts.length === 0 ? [] : ['### Details', facts.map((fact) => `- ${(0,prose/* markdown */.wD)(fact)}`).join('\n')]),
        ...(documentation === undefined ? [] : [(0,prose/* markdown */.wD)((0,prose/* link */.nf)('More about this failure', documentation))]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function numbered(steps) {
    return steps.length < 2 ? steps : steps.map((step, index) => [{ kind: 'words', text: `${index + 1}. ` }, ...step]);
}
function orderedList(steps) {
    return steps.map((step, index) => `${index + 1}. ${(0,prose/* markdown */.wD)(step)}`).join('\n');
}

// EXTERNAL MODULE: ./build/js/action/run-context.js
var run_context = __webpack_require__(4157);
;// CONCATENATED MODULE: ./build/js/action/mask-proof.js
/** Owns the spelling of a URL that passes the runner's masking unharmed. Pure; knows nothing of what the URL is for. */
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/**
 * Spells a URL so that it holds no form in which the runner masks the values of some parameters.
 *
 * The runner searches for the exact text of a secret and of ten encodings of it. A character that RFC 3986 calls
 * unreserved means the same when it is percent-encoded, but is another text. Three kinds of text must be broken up:
 * the whole value; the fragment behind an ampersand, which the runner masks on its own from six characters on; and a
 * GUID anywhere inside. The first two characters of each are left alone: the code of a digit ends in a digit
 * (`4` is `%34`), so a secret that begins there would still be found, and the runner also masks the fragment without
 * its first character.
 *
 * @param url - A URL whose query was built with `encodeURIComponent`.
 * @param parameters - Names of the parameters whose values may be stored as secrets.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.3
 */
function maskProofUrl(url, parameters) {
    const fragments = [];
    const spelled = url.replace(/(?<=[?&])([^=&]+)=([^&]*)/g, (pair, name, value) => {
        if (!parameters.includes(name)) {
            return pair;
        }
        fragments.push(fragmentOf(decodeURIComponent(value)));
        return `${name}=${maskProofValue(value)}`;
    });
    return fragments.filter((fragment) => fragment.length >= MIN_FRAGMENT_LENGTH).reduce(breakUpEach, spelled);
}
/** From here on the runner masks a fragment. */
const MIN_FRAGMENT_LENGTH = 6;
/** What the runner masks of a secret besides the whole: PowerShell may print the end behind an ampersand alone. */
function fragmentOf(secret) {
    const plus = secret.indexOf('&+');
    return plus === -1 ? secret.slice(secret.lastIndexOf('&') + 1) : secret.slice(plus + 3);
}
/** The fragment may stand in another parameter too: `&scope=signature` in a redirect URI, for one. */
function breakUpEach(url, fragment) {
    const query = url.indexOf('?') + 1;
    const broken = fragment.replace(/(?<=.)(?<!%[0-9A-F]?)[\w.~-](?=([^\w.~-]|%[0-9A-F]{2})*$)/i, percentEncode);
    return url.slice(0, query) + url.slice(query).replaceAll(fragment, () => broken);
}
function maskProofValue(encoded) {
    return encoded
        .split(/(?<=%26)/)
        .map((fragment) => (fragment.search(GUID) === -1 ? breakUp(fragment) : fragment.replace(GUID, breakUp)))
        .join('');
}
/** Percent-encodes the first punctuation mark behind two literal characters, or else the third literal character. */
function breakUp(encoded) {
    const characters = encoded.match(/%[0-9A-F]{2}|./g) ?? [];
    const breakable = [...characters.keys()].filter((index) => characters[index]?.length === 1).slice(2);
    const chosen = breakable.find((index) => /[-._~]/.test(characters[index] ?? '')) ?? breakable[0];
    return characters.map((character, index) => (index === chosen ? percentEncode(character) : character)).join('');
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

// EXTERNAL MODULE: ./build/js/docusign/consent.js
var consent = __webpack_require__(9474);
// EXTERNAL MODULE: ./build/js/diagnosis/words.js
var words = __webpack_require__(9876);
;// CONCATENATED MODULE: ./build/js/diagnosis/consent.js
/** The diagnosis that this action exists for: consent is required, and this is who gives it where. */




function consentUrls({ server, grant, redirectUri }) {
    const request = { server, integrationKey: grant.integrationKey, scopes: grant.scopes, redirectUri };
    const spell = (url) => maskProofUrl(url, ['client_id', 'redirect_uri']);
    return {
        individual: spell((0,consent/* individualConsentUrl */.lq)(request)),
        freshSignIn: spell((0,consent/* individualConsentUrl */.lq)(request, 'login')),
        administrator: spell((0,consent/* administratorConsentUrl */.Fi)(request)),
    };
}
/** The URL to open for the kind of consent that the workflow asks for; `admin-internal` has none of its own. */
function consentUrlOutput(settings) {
    const urls = consentUrls(settings);
    return settings.consent === 'admin-external' ? urls.administrator : urls.individual;
}
const consentDiagnoses = {
    consent_required: ({ refusal, settings }) => ({
        title: 'DocuSign consent required',
        ...REQUESTS[settings.consent](settings, consentUrls(settings)),
        facts: (0,words/* answer */.ZF)(refusal),
    }),
};
const REQUESTS = {
    individual: (settings, urls) => ({
        happened: (0,prose/* prose */.CS) `No token, because ${(0,words/* impersonatedUser */.nZ)(settings)} has not allowed this app to act for them. Signed in to DocuSign as that user, open ${consentPage(urls.individual)} and choose Allow, then run this job again.`,
        cause: individualCause(settings),
        briefly: [redirectNote(settings)],
        steps: [
            redirectStep(settings),
            (0,prose/* prose */.CS) `Signed in to DocuSign as ${(0,words/* impersonatedUser */.nZ)(settings)}, open ${(0,prose/* link */.nf)('the consent page', urls.individual)} and choose Allow. Whatever page comes next doesn't matter.`,
            (0,prose/* prose */.CS) `Run this job again. Consent lasts until it is revoked.`,
        ],
        sections: [copySection(urls.individual), grantedSection(settings, urls), administratorSection(settings, urls)],
    }),
    'admin-internal': (settings, urls) => ({
        happened: (0,prose/* prose */.CS) `No token, because this app is not authorized to act for ${(0,words/* impersonatedUser */.nZ)(settings)}. An administrator of the organization authorizes it in ${(0,prose/* link */.nf)('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}; then run this job again.`,
        cause: (0,prose/* prose */.CS) `The app was not authorized yet, or for other scopes, or the user's e-mail address is not on a domain that the organization has claimed.`,
        briefly: [
            (0,prose/* prose */.CS) `Without an organization, that user can consent alone: open ${consentPage(urls.individual)}`,
            redirectNote(settings),
        ],
        steps: [
            (0,prose/* prose */.CS) `As an administrator of the organization, open ${(0,prose/* link */.nf)('DocuSign Admin', settings.server.adminUrl)} and choose Connected Apps, then Authorize Application.`,
            (0,prose/* prose */.CS) `Choose this app, enter the scopes ${scopesOf(settings)}, and confirm.`,
            (0,prose/* prose */.CS) `Run this job again.`,
        ],
        sections: [individualSection(settings, urls), grantedSection(settings, urls), administratorSection(settings, urls)],
    }),
    'admin-external': (settings, urls) => ({
        happened: (0,prose/* prose */.CS) `No token, because the organization of ${(0,words/* impersonatedUser */.nZ)(settings)} has not allowed this app to act for its users. An administrator of that organization opens ${consentPage(urls.administrator)} and chooses Allow, then run this job again.`,
        cause: (0,prose/* prose */.CS) `Consent was never given, or for other scopes than ${scopesOf(settings)}, or it was revoked. Anybody but an administrator sees "You are not an organization admin".`,
        briefly: [redirectNote(settings)],
        steps: [
            redirectStep(settings),
            (0,prose/* prose */.CS) `An administrator of the organization that the user belongs to opens ${(0,prose/* link */.nf)('the consent page', urls.administrator)} and chooses Allow. Whatever page comes next doesn't matter.`,
            (0,prose/* prose */.CS) `Run this job again.`,
        ],
        sections: [
            copySection(urls.administrator),
            individualSection(settings, urls),
            grantedSection(settings, urls),
            administratorSection(settings, urls),
        ],
    }),
};
/** An annotation has room for 4,096 characters, and half an address is none. */
const MAX_LINK_LENGTH = 3000;
function consentPage(url) {
    return url.length <= MAX_LINK_LENGTH
        ? (0,prose/* link */.nf)('the consent page', url)
        : (0,prose/* prose */.CS) `the consent page, whose address is too long for this place and stands in the job summary and in the output ${(0,prose/* code */.aY)('consent-url')},`;
}
function individualCause(settings) {
    return (0,prose/* prose */.CS) `Consent was never given, or for other scopes than ${scopesOf(settings)}, or while signed in as somebody else, or it was revoked.`;
}
function scopesOf({ grant }) {
    return (0,prose/* code */.aY)(grant.scopes.join(' '));
}
function redirectNote(settings) {
    return settings.redirectUri === undefined
        ? (0,prose/* prose */.CS) `The URL names no redirect URI, as ${(0,prose/* code */.aY)('redirect-uri')} asks.`
        : (0,prose/* prose */.CS) `If that page complains about the redirect URI: register ${(0,prose/* code */.aY)(settings.redirectUri)} for the app, on ${(0,words/* appsAndKeys */.mx)(settings)} under Additional settings, Redirect URIs.`;
}
function redirectStep(settings) {
    return settings.redirectUri === undefined
        ? (0,prose/* prose */.CS) `This link names no redirect URI. If the page complains, set ${(0,prose/* code */.aY)('redirect-uri')} to one that is registered for the app.`
        : (0,prose/* prose */.CS) `On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app and check that ${(0,prose/* code */.aY)(settings.redirectUri)} is listed under Additional settings, Redirect URIs, spelled exactly the same. Otherwise the page says "The redirect URI is not registered properly with DocuSign".`;
}
/** For mail programs and chats, which spoil links; a code block is masked and shown like any other line. */
function copySection(url) {
    return {
        heading: 'The address, to copy',
        paragraphs: [
            (0,prose/* prose */.CS) `A character of the integration key, and one of the redirect URI, is written as its percent code, so that GitHub does not mask them. Browsers and DocuSign read it as the same address.`,
        ],
        block: url,
    };
}
function grantedSection(settings, urls) {
    return {
        heading: 'I already granted it',
        paragraphs: [],
        list: [
            (0,prose/* prose */.CS) `The browser may have been signed in as somebody else, or as another membership of the same e-mail address: ${(0,prose/* link */.nf)('open the consent page with a fresh sign-in', urls.freshSignIn)}.`,
            (0,prose/* prose */.CS) `Consent holds for the scopes it was given for. This run asks for ${scopesOf(settings)}.`,
            (0,prose/* prose */.CS) `Demo and production are separate. This run asks ${(0,prose/* code */.aY)(settings.server.audience)}.`,
            (0,prose/* prose */.CS) `It may have been revoked, by the user or by an administrator.`,
        ],
    };
}
function individualSection(settings, urls) {
    return {
        heading: 'Without an administrator',
        paragraphs: [
            (0,prose/* prose */.CS) `${capitalized((0,words/* impersonatedUser */.nZ)(settings))} can also consent alone: ${(0,prose/* link */.nf)('open the consent page', urls.individual)} as that user. On a developer account without an organization this is the only way.`,
        ],
    };
}
function administratorSection(settings, urls) {
    return {
        heading: 'Consent by an administrator, for many users at once',
        paragraphs: [],
        list: [
            (0,prose/* prose */.CS) `The app is your own organization's (${(0,prose/* code */.aY)('consent: admin-internal')}): an organization administrator authorizes it in ${(0,prose/* link */.nf)('DocuSign Admin', settings.server.adminUrl)} under Connected Apps, Authorize Application, with the scopes ${scopesOf(settings)}. This needs an organization, a claimed domain, users with e-mail addresses on that domain, and the app in an account that is linked to the organization.`,
            (0,prose/* prose */.CS) `The app is somebody else's (${(0,prose/* code */.aY)('consent: admin-external')}): an administrator of the users' organization opens ${(0,prose/* link */.nf)("the administrator's consent page", urls.administrator)}. This needs an organization with a claimed domain. Anybody else sees "You are not an organization admin. Please contact your DocuSign Administrator."`,
        ],
    };
}
function capitalized(text) {
    const [first, ...rest] = text;
    return first === undefined
        ? text
        : [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

;// CONCATENATED MODULE: ./build/js/diagnosis/account.js
/** Diagnoses of an account look-up that went well and found no account to report. */


/** Logs may be public: IDs and no names, and not an endless list. */
const MAX_LISTED = 10;
function explained(diagnosis) {
    return (failure) => ({
        ...diagnosis(failure.settings),
        steps: [],
        facts: [...listed(failure.accountIds), words/* TOKEN_WAS_OUTPUT */.Gw],
        sections: [],
    });
}
const accountDiagnoses = {
    account_not_found: explained((settings) => ({
        title: 'The user does not belong to this DocuSign account',
        happened: (0,prose/* prose */.CS) `${(0,prose/* code */.aY)('account-id')} is not an account of ${(0,words/* impersonatedUser */.nZ)(settings)} in ${(0,words/* environmentName */.VE)(settings)}. Set it to one of the user's accounts, or leave it out for the default one.`,
        cause: (0,prose/* prose */.CS) `The ID is another account's, or the other environment's, or the user was removed from the account.`,
    })),
    no_default_account: explained((settings) => ({
        title: 'The user has no default DocuSign account',
        happened: (0,prose/* prose */.CS) `None of the accounts of ${(0,words/* impersonatedUser */.nZ)(settings)} is marked as the default. Name one in the input ${(0,prose/* code */.aY)('account-id')}.`,
        cause: (0,prose/* prose */.CS) `The default account was closed, or the user was removed from it.`,
    })),
    no_accounts: explained((settings) => ({
        title: 'The user has no DocuSign account',
        happened: (0,prose/* prose */.CS) `${(0,prose/* code */.aY)('user-id')} is known, but belongs to no account in ${(0,words/* environmentName */.VE)(settings)}. Add the user to an account, or take another user from ${(0,words/* appsAndKeys */.mx)(settings)}.`,
        cause: (0,prose/* prose */.CS) `The user was removed from every account. If later steps need no account, set ${(0,prose/* code */.aY)('lookup-account')} to false.`,
    })),
};
function listed(accountIds) {
    if (accountIds.length === 0) {
        return [];
    }
    const shown = accountIds.slice(0, MAX_LISTED).join(', ');
    const more = accountIds.length > MAX_LISTED ? ` and ${accountIds.length - MAX_LISTED} more` : '';
    return [(0,prose/* prose */.CS) `The user's accounts: ${(0,prose/* code */.aY)(shown)}${more}`];
}

;// CONCATENATED MODULE: ./build/js/diagnosis/input-words.js
/** Owns the words about inputs that can't be used: the rule, what they look like instead, and where the right thing is. Pure. */



/** The name of an input, and what is wrong with it. */
function problemSentence({ input, fault }) {
    return (0,prose/* prose */.CS) `${(0,prose/* code */.aY)(input)} ${wordsFor(input, fault)}`;
}
function wordsFor(input, fault) {
    switch (fault.kind) {
        case 'missing':
            return (0,prose/* prose */.CS) `is empty. It must be ${ruleFor(input)}.`;
        case 'not-a-guid':
            return (0,prose/* prose */.CS) `must be ${ruleFor(input)}. ${fault.looksLike === undefined ? [] : LOOKALIKES[fault.looksLike]}`;
        case 'same-as-integration-key':
            return (0,prose/* prose */.CS) `is the same as ${(0,prose/* code */.aY)('integration-key')}. It must be ${ruleFor(input)}: another GUID than the app's.`;
        case 'not-a-member':
            return (0,prose/* prose */.CS) `must be one of ${fault.members.join(', ')}.`;
        case 'not-an-account-server':
            return OAUTH_HOST_WORDS[fault.problem];
        case 'not-a-key':
            return keyWords(fault.shape, fault.server);
        case 'not-looked-up':
            return (0,prose/* prose */.CS) `can't be checked while ${(0,prose/* code */.aY)('lookup-account')} is false: leave out ${(0,prose/* code */.aY)('account-id')}, or set ${(0,prose/* code */.aY)('lookup-account')} to true.`;
        case 'not-scopes':
            return (0,prose/* prose */.CS) `must be names of scopes, separated by spaces, commas or lines, such as ${(0,prose/* code */.aY)('signature impersonation')}.`;
        case 'not-a-redirect-uri':
            return (0,prose/* prose */.CS) `must be ${(0,prose/* code */.aY)('none')}, or a complete redirect URI as it is registered for the app, such as ${(0,prose/* code */.aY)(consent/* DEFAULT_REDIRECT_URI */.Qi)}`;
        case 'not-a-sealing-key':
            return SEALING_KEY_RULE;
    }
}
const GUID_RULE = 'a GUID such as 00000000-0000-0000-0000-000000000000';
const RULES = {
    'integration-key': `the app's integration key from Apps and Keys, ${GUID_RULE}`,
    'user-id': `the User ID of the user to impersonate, as Apps and Keys shows it, ${GUID_RULE}`,
    'account-id': `the API Account ID from Apps and Keys, ${GUID_RULE}`,
    'sealing-key': '32 random bytes in base64',
    'sealed-token': 'the output of that name of the action that got the token',
    'private-key': "the app's RSA private key from Apps and Keys, from BEGIN RSA PRIVATE KEY to the end",
};
function ruleFor(input) {
    return RULES[input] ?? GUID_RULE;
}
const LOOKALIKES = {
    expression: (0,prose/* prose */.CS) `It holds an expression that was not expanded: GitHub expands it only in a workflow file.`,
    key: (0,prose/* prose */.CS) `It looks like a key or a certificate: perhaps two inputs have changed places.`,
    'e-mail': (0,prose/* prose */.CS) `It looks like an e-mail address: the ID stands on Apps and Keys, under "My Account Information".`,
    number: (0,prose/* prose */.CS) `It looks like the short number from the account menu, which the API doesn't know.`,
};
const OAUTH_HOST_WORDS = {
    malformed: (0,prose/* prose */.CS) `must be the host of an account server, such as ${(0,prose/* code */.aY)('account-d.docusign.com')}, or its https URL.`,
    credentials: (0,prose/* prose */.CS) `must be a host without user name and password.`,
    path: (0,prose/* prose */.CS) `must be a host alone, without a path, a query or a fragment, such as ${(0,prose/* code */.aY)('account-d.docusign.com')}.`,
    insecure: (0,prose/* prose */.CS) `must be reached by https; http is for loopback addresses only.`,
    'rest-host': (0,prose/* prose */.CS) `is a host of the REST API. Tokens come from an account server: leave the input out and set ${(0,prose/* code */.aY)('environment')} to demo or production.`,
    'demo-host-in-production': (0,prose/* prose */.CS) `is the demo account server, but ${(0,prose/* code */.aY)('environment')} is production: leave out one of the two.`,
};
const STORE_WHOLE = (0,prose/* prose */.CS) `Store the whole text, from BEGIN RSA PRIVATE KEY to the end.`;
/** What each shape looks like, and what to do where storing the whole key isn't enough. */
const KEY_WORDS = {
    empty: { looks: (0,prose/* prose */.CS) `is empty.` },
    expression: {
        looks: (0,prose/* prose */.CS) `holds an expression or a variable that was not expanded.`,
        remedy: (0,prose/* prose */.CS) `Write it in the workflow file as \${{ secrets.NAME }}, with the name of the secret that holds the key.`,
    },
    guid: { looks: (0,prose/* prose */.CS) `looks like a GUID, perhaps the keypair ID or the integration key.` },
    jwt: { looks: (0,prose/* prose */.CS) `looks like a JSON Web Token.` },
    'file-path': {
        looks: (0,prose/* prose */.CS) `looks like the path of a file.`,
        remedy: (0,prose/* prose */.CS) `Store the file's content as the secret, not its name.`,
    },
    'public-key': { looks: (0,prose/* prose */.CS) `looks like a public key. The other half of the keypair is needed.` },
    certificate: { looks: (0,prose/* prose */.CS) `looks like a certificate. A private key is needed.` },
    'openssh-key': {
        looks: (0,prose/* prose */.CS) `looks like an OpenSSH key (BEGIN OPENSSH PRIVATE KEY).`,
        remedy: (0,prose/* prose */.CS) `If its public key is registered for the app, convert a copy of it: ${(0,prose/* code */.aY)('ssh-keygen -p -m PEM -f KEYFILE')}.`,
    },
    'putty-key': {
        looks: (0,prose/* prose */.CS) `looks like a key in PuTTY's format.`,
        remedy: (0,prose/* prose */.CS) `If its public key is registered for the app, convert it: ${(0,prose/* code */.aY)('puttygen KEYFILE -O private-openssh -o key.pem')}.`,
    },
    pkcs12: {
        looks: (0,prose/* prose */.CS) `looks like a PKCS#12 file (.p12 or .pfx).`,
        remedy: (0,prose/* prose */.CS) `Take the private key out of it: ${(0,prose/* code */.aY)('openssl pkcs12 -in FILE -nocerts -nodes -out key.pem')} , with ${(0,prose/* code */.aY)('-legacy')} if it complains of RC2.`,
    },
    'other-algorithm': { looks: (0,prose/* prose */.CS) `is a private key, but not an RSA key. DocuSign takes RSA keys only.` },
    'short-key': { looks: (0,prose/* prose */.CS) `is an RSA key of fewer than ${String(private_key/* MIN_MODULUS_BITS */.SB)} bits, which is too short.` },
    'mismatched-labels': {
        looks: (0,prose/* prose */.CS) `begins as one kind of key and ends as another, as if two files were pasted together.`,
    },
    truncated: {
        looks: (0,prose/* prose */.CS) `looks like a private key of which a part is missing.`,
    },
    damaged: {
        looks: (0,prose/* prose */.CS) `looks like a private key, but its content is damaged.`,
    },
    locked: {
        looks: (0,prose/* prose */.CS) `is an encrypted private key, and no passphrase was given.`,
        remedy: (0,prose/* prose */.CS) `Give its passphrase in the input ${(0,prose/* code */.aY)('private-key-passphrase')}.`,
    },
    'wrong-passphrase': {
        looks: (0,prose/* prose */.CS) `is an encrypted private key, and the passphrase doesn't open it.`,
        remedy: (0,prose/* prose */.CS) `Check ${(0,prose/* code */.aY)('private-key-passphrase')}, and that it belongs to this key.`,
    },
    'unsupported-encryption': {
        looks: (0,prose/* prose */.CS) `is encrypted in a way that is no longer supported.`,
        remedy: (0,prose/* prose */.CS) `Store it encrypted anew: ${(0,prose/* code */.aY)('openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in KEYFILE -out key.pem')}.`,
    },
    unrecognized: { looks: (0,prose/* prose */.CS) `doesn't look like a key at all.` },
};
function keyWords(shape, server) {
    const { looks, remedy } = KEY_WORDS[shape];
    const page = (0,prose/* link */.nf)('Apps and Keys', server.appsAndKeysUrl);
    const right = (0,prose/* prose */.CS) `The right key is the private one that ${page} shows when a keypair is generated: the app, Service Integration, RSA keypairs.`;
    return remedy === undefined ? (0,prose/* prose */.CS) `${looks} ${right} ${STORE_WHOLE}` : (0,prose/* prose */.CS) `${looks} ${remedy} ${right}`;
}
/** How a sealing key is made, wherever one is asked for. */
const SEALING_KEY_RULE = (0,prose/* prose */.CS) `must be 32 random bytes in base64. Make one with ${(0,prose/* code */.aY)('openssl rand -base64 32')} and store it as a secret for both jobs.`;

;// CONCATENATED MODULE: ./build/js/diagnosis/input.js
/** Diagnoses of what goes wrong before anything is sent, and of what should never go wrong. */


const inputDiagnoses = {
    invalid_input: ({ problems }) => ({
        title: 'DocuSign token: check the inputs',
        ...input_listed(problems),
        ...(problems.some(({ fault }) => fault.kind === 'missing') && { cause: EMPTY_SECRET_CAUSE }),
    }),
    invalid_private_key: ({ problems }) => ({
        title: 'DocuSign token: the private key cannot be used',
        ...input_listed(problems),
    }),
    secrets_unavailable: ({ problems, trigger }) => ({
        title: 'DocuSign token: this run gets no secrets',
        ...SECRETLESS[trigger],
        facts: problems.map(problemSentence),
        sections: [],
    }),
    internal_error: ({ errorName }) => ({
        title: 'DocuSign token: unexpected failure',
        happened: (0,prose/* prose */.CS) `The action failed in a way that it doesn't foresee (${errorName}). Run the job again; if it comes back, please report it.`,
        steps: [],
        facts: [],
        sections: [],
    }),
};
const EMPTY_SECRET_CAUSE = (0,prose/* prose */.CS) `A secret is misspelled or not set; or it belongs to an environment, and the job doesn't name that one (${(0,prose/* code */.aY)('environment: NAME')}); or this is a reusable workflow, and its caller doesn't pass secrets on (${(0,prose/* code */.aY)('secrets: inherit')}).`;
/** True where there is no pull request, where it has secrets all the same, and where it comes from the repository itself. */
const NOT_FROM_FORKS = "if: github.event.pull_request == null || github.event_name == 'pull_request_target' || github.event.pull_request.head.repo.full_name == github.repository";
const NOT_BY_DEPENDABOT = "if: github.actor != 'dependabot[bot]'";
const SECRETLESS = {
    fork: {
        happened: (0,prose/* prose */.CS) `This run was started by a pull request from a fork, to which GitHub gives no secrets. Skip the step there with ${(0,prose/* code */.aY)(NOT_FROM_FORKS)}`,
        cause: (0,prose/* prose */.CS) `GitHub protects secrets from code that anybody may propose. Nothing is wrong with the secrets themselves.`,
        steps: [
            (0,prose/* prose */.CS) `Give the step this condition: ${(0,prose/* code */.aY)(NOT_FROM_FORKS)}`,
            (0,prose/* prose */.CS) `Give the same condition to the steps that use the token.`,
        ],
        briefly: [(0,prose/* prose */.CS) `Give the same condition to the steps that use the token.`],
    },
    dependabot: {
        happened: (0,prose/* prose */.CS) `This run was started by Dependabot, which has secrets of its own and doesn't see those of Actions. Skip the step there with ${(0,prose/* code */.aY)(NOT_BY_DEPENDABOT)} , or store the secrets for Dependabot too.`,
        cause: (0,prose/* prose */.CS) `The secrets are stored for Actions only. Nothing is wrong with them.`,
        steps: [
            (0,prose/* prose */.CS) `To skip the step, give it this condition: ${(0,prose/* code */.aY)(NOT_BY_DEPENDABOT)}`,
            (0,prose/* prose */.CS) `To run it, store the same secrets once more in the repository's settings under Secrets and variables, Dependabot.`,
        ],
    },
};
function input_listed(problems) {
    const sentences = problems.map(problemSentence);
    const [only, ...others] = sentences;
    if (only !== undefined && others.length === 0) {
        return { happened: (0,prose/* prose */.CS) `The input ${only}`, steps: [], facts: [], sections: [] };
    }
    const names = (0,prose/* joinProse */.c5)(problems.map(({ input }) => (0,prose/* code */.aY)(input)), ', ');
    const happened = (0,prose/* prose */.CS) `${String(problems.length)} inputs have to be corrected: ${names}.`;
    return { happened, steps: sentences, facts: [], sections: [] };
}

;// CONCATENATED MODULE: ./build/js/diagnosis/network.js
/** Diagnoses of requests that brought no answer. */



function network_explained(diagnosis) {
    return (failure) => ({
        steps: [],
        ...diagnosis(failure.settings.server.audience, failure.interruption),
        facts: systemSays(failure.interruption),
        sections: [],
    });
}
const networkDiagnoses = {
    host_not_found: network_explained((host) => ({
        title: 'DocuSign cannot be found',
        happened: (0,prose/* prose */.CS) `The name ${host} can't be resolved on this runner. Check its DNS, or ${(0,prose/* code */.aY)('oauth-host')} if that is set.`,
        cause: (0,prose/* prose */.CS) `DNS fails on a self-hosted runner, or names are resolved by a proxy only and none is set.`,
    })),
    connection_refused: network_explained((host, { nodeCode }) => ({
        title: 'DocuSign cannot be reached',
        happened: (0,prose/* prose */.CS) `${nodeCode === 'ECONNREFUSED' ? `${host} refused the connection` : `No connection to ${host} could be made`}. Check that this runner may connect to it, and that no firewall is in between.`,
        cause: (0,prose/* prose */.CS) `A firewall rejects the connection, or a proxy is needed and none is set.`,
    })),
    connection_lost: network_explained((host, { nodeCode = '' }) => ({
        title: 'The connection to DocuSign broke',
        happened: (0,prose/* prose */.CS) `The connection to ${host} broke before the answer was there, each time it was tried. Run this job again; if it comes back, check the network of this runner.`,
        cause: brokenBy(nodeCode),
    })),
    timed_out: network_explained((host) => ({
        title: 'DocuSign does not answer',
        happened: (0,prose/* prose */.CS) `${host} did not answer in time. Run this job again; if it comes back, check that this runner may connect to it.`,
        cause: (0,prose/* prose */.CS) `A firewall that drops packets, a proxy that is needed and not set, or an outage at DocuSign: see ${(0,prose/* link */.nf)('its status page', words/* STATUS_PAGE */.$Q)}`,
    })),
    certificate_rejected: network_explained((host, { nodeCode = '' }) => ({
        title: 'The certificate of the server cannot be trusted',
        ...certificateWords((0,prose/* prose */.CS) `The TLS certificate that was shown for ${host}`, host, nodeCode),
    })),
    proxy_refused: network_explained((host, { proxyStatus = 0 }) => ({
        title: 'The proxy did not let the request pass',
        happened: proxyStatus === 407
            ? (0,prose/* prose */.CS) `The proxy of this runner asks for a user name and a password (HTTP 407). Put them into the runner's proxy setting ${(0,prose/* code */.aY)('https_proxy')}.`
            : (0,prose/* prose */.CS) `The proxy of this runner opened no connection to ${host} (HTTP ${String(proxyStatus)}). Have it allow ${host}, port 443.`,
        cause: proxyStatus === 407
            ? (0,prose/* prose */.CS) `The proxy's address holds no credentials, or wrong ones.`
            : (0,prose/* prose */.CS) `The proxy's rules forbid this host, or the proxy can't reach it.`,
    })),
    proxy_unreachable: network_explained((host, { nodeCode = '' }) => ({
        title: 'The proxy cannot be reached',
        ...proxyWords(host, nodeCode),
    })),
};
/** Node's codes for an answer that is no TLS, for one that is no HTTP, and for the certificate of another host. */
const NO_TLS = /^(EPROTO|ERR_SSL_)/;
const NO_HTTP = /^HPE_/;
const OTHER_HOST = /ALTNAME|HOSTNAME/;
function brokenBy(nodeCode) {
    if (/^ERR_SSL_.*(ALERT|UNRECOGNIZED_NAME)/.test(nodeCode)) {
        return (0,prose/* prose */.CS) `The other side broke off the TLS handshake: a firewall or proxy that forbids this host, or a server that wants a client certificate or another version of TLS.`;
    }
    return NO_TLS.test(nodeCode) || NO_HTTP.test(nodeCode)
        ? (0,prose/* prose */.CS) `Something that doesn't speak TLS or HTTP answered: a proxy, a portal, or the wrong port in ${(0,prose/* code */.aY)('oauth-host')}.`
        : (0,prose/* prose */.CS) `A network fault, or a firewall or proxy that cuts connections.`;
}
function proxyWords(host, nodeCode) {
    if (nodeCode === 'ERR_INVALID_URL') {
        return {
            happened: (0,prose/* prose */.CS) `The proxy setting ${(0,prose/* code */.aY)('https_proxy')} of this runner is not the address of an http proxy. Set it to one such as ${(0,prose/* code */.aY)('http://proxy.example.com:8080')}`,
            cause: (0,prose/* prose */.CS) `The setting is cut off, or names another kind of proxy, such as SOCKS.`,
        };
    }
    if (OTHER_HOST.test(nodeCode)) {
        return {
            happened: (0,prose/* prose */.CS) `The certificate of the proxy that this runner is set to use belongs to another host (${nodeCode}). Check ${(0,prose/* code */.aY)('https_proxy')}.`,
            cause: (0,prose/* prose */.CS) `The proxy's address is wrong.`,
        };
    }
    if (interruption/* CERTIFICATE_CODES */.jL.test(nodeCode)) {
        return certificateWords((0,prose/* prose */.CS) `The certificate of the proxy that this runner is set to use`, host, nodeCode);
    }
    if (NO_TLS.test(nodeCode)) {
        return {
            happened: (0,prose/* prose */.CS) `What answers at the address in ${(0,prose/* code */.aY)('https_proxy')} doesn't speak TLS. Write http:// there in place of https://, as most proxies want it, or correct the port.`,
            cause: (0,prose/* prose */.CS) `The proxy takes plain connections only, or another service listens on this port.`,
        };
    }
    if (NO_HTTP.test(nodeCode)) {
        return {
            happened: (0,prose/* prose */.CS) `What answers at the address in ${(0,prose/* code */.aY)('https_proxy')} is not an http proxy. Correct its host or its port.`,
            cause: (0,prose/* prose */.CS) `Another service listens on this port.`,
        };
    }
    return {
        happened: (0,prose/* prose */.CS) `The proxy that this runner is set to use doesn't answer. Check ${(0,prose/* code */.aY)('https_proxy')}, or name DocuSign's host in ${(0,prose/* code */.aY)('no_proxy')} if it can be reached directly.`,
        cause: (0,prose/* prose */.CS) `The proxy's address is wrong, or the proxy is down.`,
    };
}
const EXTRA_AUTHORITY = (0,prose/* prose */.CS) `On a self-hosted runner, get the certificate of the proxy's authority as a PEM file, put ${(0,prose/* code */.aY)('NODE_EXTRA_CA_CERTS=/path/to/it.pem')} into the runner's ${(0,prose/* code */.aY)('.env')} file, and restart the runner.`;
function certificateWords(certificate, host, nodeCode) {
    const shown = (0,prose/* prose */.CS) `${certificate} is not valid on this runner (${nodeCode}).`;
    if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
        return {
            happened: (0,prose/* prose */.CS) `${shown} Compare the clock of this runner with the real time.`,
            cause: (0,prose/* prose */.CS) `The clock of this runner is wrong, or the certificate really is out of date.`,
            steps: [
                (0,prose/* prose */.CS) `On a self-hosted runner, switch on time synchronization, correct the clock, and run this job again.`,
                (0,prose/* prose */.CS) `If the clock is right, look for a proxy in between whose certificate is out of date.`,
            ],
        };
    }
    if (OTHER_HOST.test(nodeCode)) {
        return {
            happened: (0,prose/* prose */.CS) `${shown} It is another host's: check what stands between, and whether ${(0,prose/* code */.aY)('oauth-host')}, if it is set, is right.`,
            cause: (0,prose/* prose */.CS) `The certificate belongs to another host: a proxy or a portal answered, or ${(0,prose/* code */.aY)('oauth-host')} is wrong.`,
            steps: [
                (0,prose/* prose */.CS) `Check that ${(0,prose/* code */.aY)('oauth-host')}, if it is set, names an account server.`,
                (0,prose/* prose */.CS) `Otherwise find out which proxy or portal answers in its place, and have it let requests to ${host} pass.`,
            ],
        };
    }
    return {
        happened: (0,prose/* prose */.CS) `${shown} Behind a proxy that inspects TLS, set ${(0,prose/* code */.aY)('NODE_EXTRA_CA_CERTS')} to the file of its authority's certificate.`,
        cause: (0,prose/* prose */.CS) `A proxy that inspects TLS shows a certificate of its own, by an authority that this runner doesn't know.`,
        steps: [EXTRA_AUTHORITY],
    };
}
function systemSays({ nodeCode }) {
    return nodeCode === undefined ? [] : [(0,prose/* prose */.CS) `Error code of the system: ${(0,prose/* code */.aY)(nodeCode)}`];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/diagnosis/refusal.js
/** Diagnoses of the refusals of a token that DocuSign has a name for, but for consent. */




const EXPIRED_TITLE = 'DocuSign considers the request expired';
function refusal_explained(diagnosis) {
    return ({ refusal, settings }) => ({
        sections: [],
        ...diagnosis(settings, refusal),
        facts: (0,words/* answer */.ZF)(refusal),
    });
}
const refusalDiagnoses = {
    no_valid_keys_or_signatures: refusal_explained((settings) => ({
        title: 'DocuSign does not accept the private key',
        happened: (0,prose/* prose */.CS) `DocuSign has no public key for this app that fits ${(0,prose/* code */.aY)('private-key')}. On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app with this ${(0,prose/* code */.aY)('integration-key')}, generate a keypair under Service Integration, and store its private key as the secret.`,
        cause: (0,prose/* prose */.CS) `The key belongs to another app or to the other environment, or it was deleted on Apps and Keys. This run asked ${(0,words/* environmentName */.VE)(settings)}.`,
        steps: [
            (0,words/* otherEnvironment */.kg)('the app', settings),
            (0,prose/* prose */.CS) `On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app with this ${(0,prose/* code */.aY)('integration-key')} and look at Service Integration, RSA keypairs. The stored private key belongs to the public key in the job summary, whose SHA-256 fingerprint is ${(0,prose/* code */.aY)(fingerprint(settings.privateKey))}.`,
            (0,prose/* prose */.CS) `If that public key is not listed there, choose Generate RSA, and store the whole private key as the secret.`,
        ],
        sections: [publicKeySection(settings)],
    })),
    issuer_not_found: refusal_explained((settings) => ({
        title: 'DocuSign does not know the integration key',
        ...(settings.server.environment === 'production' ? notInProduction(settings) : notInEnvironment(settings)),
    })),
    user_not_found: refusal_explained((settings) => ({
        title: 'DocuSign does not know the user',
        happened: (0,prose/* prose */.CS) `There is no active user with the ID that ends in ${settings.grant.userId.slice(-4)} in ${(0,words/* environmentName */.VE)(settings)}. Signed in as the user to impersonate, copy the User ID from ${(0,words/* appsAndKeys */.mx)(settings)} into ${(0,prose/* code */.aY)('user-id')}.`,
        cause: (0,prose/* prose */.CS) `${(0,prose/* code */.aY)('user-id')} is another GUID, such as the account ID, or belongs to the other environment, or the user is closed or not activated.`,
        steps: [
            (0,prose/* prose */.CS) `Signed in as the user to impersonate, open ${(0,words/* appsAndKeys */.mx)(settings)}: the User ID stands at the top, under "My Account Information". It is a GUID, and not the API Account ID below it.`,
            (0,words/* otherEnvironment */.kg)('the user', settings),
        ],
    })),
    expired_grant: refusal_explained((settings, refusal) => Math.abs(refusal.clockOffsetSeconds ?? Number.POSITIVE_INFINITY) > 60
        ? {
            title: EXPIRED_TITLE,
            happened: (0,prose/* prose */.CS) `DocuSign says that the signed request had expired when it arrived, so the clock of this runner is probably wrong. Correct the clock, for example by NTP, and run this job again.`,
            cause: (0,prose/* prose */.CS) `The clock of the runner is off, or the request was held up on its way for more than ten minutes.`,
            steps: [
                (0,prose/* prose */.CS) `On a self-hosted runner, switch on time synchronization and compare the clock.`,
                (0,prose/* prose */.CS) `Run this job again. This run asked ${(0,words/* environmentName */.VE)(settings)}.`,
            ],
        }
        : {
            title: EXPIRED_TITLE,
            happened: (0,prose/* prose */.CS) `DocuSign says that the signed request had expired when it arrived. Run this job again; if it comes back, look for a proxy that holds requests up.`,
            cause: (0,prose/* prose */.CS) `The clock of this runner agrees with DocuSign's, so the request was held up on its way for more than ten minutes.`,
            steps: [
                (0,prose/* prose */.CS) `Run this job again. This run asked ${(0,words/* environmentName */.VE)(settings)}.`,
                (0,prose/* prose */.CS) `If it comes back, run it on a runner without a proxy.`,
            ],
        }),
    invalid_grant: refusal_explained((settings, refusal) => ({
        title: 'DocuSign refused the request',
        happened: (0,prose/* prose */.CS) `DocuSign refused the signed request${(0,foreign_text/* harmless */.I)(refusal.errorDescription ?? '') === '' ? ' without saying why' : ''}. Check that ${(0,prose/* code */.aY)('integration-key')}, ${(0,prose/* code */.aY)('user-id')} and ${(0,prose/* code */.aY)('private-key')} come from the same app and user in ${(0,words/* environmentName */.VE)(settings)}.`,
        cause: (0,prose/* prose */.CS) `Most often the private key is not one of this app's, the user ID is not from this environment, or the clock of the runner is wrong.`,
        steps: [
            (0,prose/* prose */.CS) `On ${(0,words/* appsAndKeys */.mx)(settings)}, compare the integration key, the User ID and the RSA keypairs with what the secrets were made from.`,
            (0,words/* otherEnvironment */.kg)('the app', settings),
            (0,prose/* prose */.CS) `On a self-hosted runner, check the clock.`,
        ],
        sections: [publicKeySection(settings)],
    })),
    invalid_request: refusal_explained((_, refusal) => ({
        title: 'DocuSign could not read the request',
        happened: (0,prose/* prose */.CS) `DocuSign found the token request malformed. If a proxy or a firewall is in between, have it pass the request unchanged; otherwise please report this as a defect of the action.`,
        cause: (0,prose/* prose */.CS) `Something between the runner and DocuSign rewrote the request, or the action has a defect.`,
        steps: [
            (0,prose/* prose */.CS) `Run this job on a runner without a proxy, to see whether the proxy is the cause.`,
            (0,prose/* prose */.CS) `If it fails there too, report it with DocuSign's answer${refusal.traceToken === undefined ? '' : ' and the trace token'}.`,
        ],
    })),
    invalid_scope: refusal_explained((settings) => ({
        title: 'DocuSign does not grant a scope',
        happened: (0,prose/* prose */.CS) `DocuSign does not grant one of the scopes requested: ${(0,prose/* code */.aY)(settings.grant.scopes.join(' '))}. Correct the input ${(0,prose/* code */.aY)('scopes')}.`,
        cause: (0,prose/* prose */.CS) `A scope is misspelled, or not enabled for this app or account.`,
        steps: [
            (0,prose/* prose */.CS) `Try with ${(0,prose/* code */.aY)('signature impersonation')} alone, then add one scope at a time.`,
            (0,prose/* prose */.CS) `Some scopes have to be enabled for an account by DocuSign first.`,
        ],
    })),
    unauthorized_client: refusal_explained((settings) => ({
        title: 'DocuSign does not allow this app to use JWT Grant',
        happened: (0,prose/* prose */.CS) `The app may not get tokens by JWT Grant. On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app and give it an RSA keypair under Service Integration.`,
        cause: (0,prose/* prose */.CS) `The app has no RSA keypair, or it was set up for another kind of sign-in, or it is not active in ${(0,words/* environmentName */.VE)(settings)}.`,
        steps: [
            (0,prose/* prose */.CS) `On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app. Under Service Integration, choose Generate RSA, and store the private key as the secret.`,
            (0,prose/* prose */.CS) `Check that ${(0,prose/* code */.aY)('integration-key')} is this app's.`,
            (0,words/* otherEnvironment */.kg)('the app', settings),
        ],
    })),
    refused: refusal_explained((settings, refusal) => ({
        title: 'DocuSign refused the request',
        ...(refusal.endpoint === 'token' ? refusedToken(settings, refusal) : refusedLookUp(refusal)),
    })),
};
const AFTER_GO_LIVE = (0,prose/* prose */.CS) `After go-live, generate a new keypair in production and register the redirect URI again: neither is copied.`;
function notInEnvironment(settings) {
    const setting = settings.server.namedByHost ? 'oauth-host' : 'environment';
    return {
        happened: (0,prose/* prose */.CS) `There is no app with this ${(0,prose/* code */.aY)('integration-key')} in ${(0,words/* environmentName */.VE)(settings)}. Copy it again from ${(0,words/* appsAndKeys */.mx)(settings)} or change ${(0,prose/* code */.aY)(setting)}.`,
        cause: (0,prose/* prose */.CS) `The integration key was mistyped, or the app exists in another environment only, or was deleted.`,
        steps: [
            (0,prose/* prose */.CS) `Open ${(0,words/* appsAndKeys */.mx)(settings)} and compare the app's integration key with the input.`,
            (0,words/* otherEnvironment */.kg)('the app', settings),
            AFTER_GO_LIVE,
        ],
    };
}
function notInProduction(settings) {
    return {
        happened: (0,prose/* prose */.CS) `There is no app with this ${(0,prose/* code */.aY)('integration-key')} in ${(0,words/* environmentName */.VE)(settings)}. Promote the app by go-live, or ${useDemo(settings)}; if it has gone live, copy its integration key again from ${(0,words/* appsAndKeys */.mx)(settings)}`,
        cause: (0,prose/* prose */.CS) `The app has not gone live: an integration key reaches production only when the app is promoted by go-live; or the integration key was mistyped.`,
        steps: [
            (0,prose/* prose */.CS) `Compare the app's integration key on ${(0,words/* appsAndKeys */.mx)(settings)} with the input.`,
            (0,prose/* prose */.CS) `If the app is not listed there, it has not gone live: on Apps and Keys of the developer account choose the app's action Go-Live Review, or ${useDemo(settings)} meanwhile.`,
            AFTER_GO_LIVE,
        ],
    };
}
function useDemo({ server }) {
    return server.namedByHost
        ? (0,prose/* prose */.CS) `leave out ${(0,prose/* code */.aY)('oauth-host')}, with ${(0,prose/* code */.aY)('environment')} at demo,`
        : (0,prose/* prose */.CS) `set ${(0,prose/* code */.aY)('environment')} to demo`;
}
function refusedToken(settings, refusal) {
    return {
        happened: (0,prose/* prose */.CS) `DocuSign refused the token request in a way that this action doesn't know; ${(0,words/* itsWords */.W$)(refusal)}. Check the app on ${(0,words/* appsAndKeys */.mx)(settings)}, or ask ${(0,words/* docusignSupport */._8)(refusal)}.`,
        cause: (0,prose/* prose */.CS) `The app or the user lacks something in ${(0,words/* environmentName */.VE)(settings)}. This run asked for ${(0,words/* impersonatedUser */.nZ)(settings)}.`,
        steps: [
            (0,prose/* prose */.CS) `Compare integration key, User ID and RSA keypairs on ${(0,words/* appsAndKeys */.mx)(settings)} with what the secrets were made from.`,
            (0,prose/* prose */.CS) `If that doesn't help, ask ${(0,words/* docusignSupport */._8)(refusal)}.`,
        ],
    };
}
function refusedLookUp(refusal) {
    return {
        happened: (0,prose/* prose */.CS) `DocuSign issued a token but refused the account look-up; ${(0,words/* itsWords */.W$)(refusal)}. ${words/* TOKEN_IS_OUT */.sD}`,
        cause: (0,prose/* prose */.CS) `Too many look-ups within the hour, which DocuSign answers in this way too, or a right that the user lacks.`,
        steps: [
            (0,prose/* prose */.CS) `If later steps don't need the account, set ${(0,prose/* code */.aY)('lookup-account')} to false.`,
            (0,prose/* prose */.CS) `Otherwise run this job again later, or ask ${(0,words/* docusignSupport */._8)(refusal)}.`,
        ],
    };
}
/** The public half, as Apps and Keys shows it, to compare; it is no secret. */
function publicKeySection(settings) {
    return {
        heading: 'The public key that belongs to this private key',
        paragraphs: [
            (0,prose/* prose */.CS) `Compare it with the public keys on ${(0,words/* appsAndKeys */.mx)(settings)}. Its SHA-256 fingerprint is ${(0,prose/* code */.aY)(fingerprint(settings.privateKey))}.`,
        ],
        block: (0,external_node_crypto_.createPublicKey)(settings.privateKey).export({ type: 'spki', format: 'pem' }).toString().trim(),
    };
}
/** SHA-256 of the DER form, in hexadecimal: what `openssl pkey -pubin -outform DER | openssl sha256` prints. */
function fingerprint(privateKey) {
    const der = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'der' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}

;// CONCATENATED MODULE: ./build/js/diagnosis/reply.js
/** Diagnoses of answers that are no refusal by DocuSign's rules: outages, limits, and what stands in between. */



function reply_explained(diagnosis) {
    return ({ refusal, settings }) => ({
        ...diagnosis(refusal, settings),
        facts: [...(0,words/* answer */.ZF)(refusal), ...tokenNote(refusal)],
        sections: [],
    });
}
const replyDiagnoses = {
    token_rejected: reply_explained((refusal) => ({
        title: 'DocuSign did not accept its own token',
        happened: (0,prose/* prose */.CS) `DocuSign issued a token and refused it right afterwards, in the account look-up. Run this job again; if it comes back, ask ${(0,words/* docusignSupport */._8)(refusal)}.`,
        cause: (0,prose/* prose */.CS) `A passing problem at DocuSign, or a proxy that takes the Authorization header out of requests.`,
        steps: [
            (0,prose/* prose */.CS) `Run this job again.`,
            (0,prose/* prose */.CS) `If it comes back, run it on a runner without a proxy, or ask ${(0,words/* docusignSupport */._8)(refusal)}.`,
        ],
    })),
    rate_limited: reply_explained(({ retryAfterSeconds }) => ({
        title: 'DocuSign asks to wait',
        happened: (0,prose/* prose */.CS) `DocuSign's limit for requests is reached. Run this job again ${waitingTime(retryAfterSeconds)}.`,
        cause: (0,prose/* prose */.CS) `Many jobs ask at the same time, or too often within the hour.`,
        steps: [
            (0,prose/* prose */.CS) `Run this job again ${waitingTime(retryAfterSeconds)}.`,
            (0,prose/* prose */.CS) `Get one token a job, and pass it on to its steps.`,
            (0,prose/* prose */.CS) `Set ${(0,prose/* code */.aY)('lookup-account')} to false where the account is not needed.`,
        ],
    })),
    server_error: reply_explained(({ status, retryAfterSeconds }, { server }) => ({
        title: 'DocuSign has a server problem',
        happened: (0,prose/* prose */.CS) `${server.audience} answered HTTP ${String(status)}, which is a fault on its side. Run this job again ${waitingTime(retryAfterSeconds)}.`,
        cause: (0,prose/* prose */.CS) `An outage or maintenance at DocuSign, or a proxy that doesn't reach it.`,
        steps: [
            (0,prose/* prose */.CS) `Look at ${(0,prose/* link */.nf)("DocuSign's status page", words/* STATUS_PAGE */.$Q)}.`,
            (0,prose/* prose */.CS) `Run this job again ${waitingTime(retryAfterSeconds)}.`,
        ],
    })),
    blocked: reply_explained((refusal, { server }) => ({
        title: 'Something blocked the request to DocuSign',
        happened: (0,prose/* prose */.CS) `The answer (HTTP ${String(refusal.status)}) is none that DocuSign's account server gives to programs; a firewall or a proxy probably sent it. Have it let https requests to ${server.audience} pass.`,
        cause: refusal.traceToken === undefined
            ? (0,prose/* prose */.CS) `A web application firewall, a proxy or a captive portal answered. A wrong ${(0,prose/* code */.aY)('oauth-host')} looks the same.`
            : (0,prose/* prose */.CS) `DocuSign's own firewall blocked the address of this runner, since the answer has a trace token; or a proxy replaced the answer.`,
        steps: [
            (0,prose/* prose */.CS) `Have the firewall or the proxy let https requests to ${server.audience} pass unchanged.`,
            (0,prose/* prose */.CS) `Check that ${(0,prose/* code */.aY)('oauth-host')}, if it is set, is an account server.`,
            (0,prose/* prose */.CS) `If nothing is in between, ask ${(0,words/* docusignSupport */._8)(refusal)}: its own firewall may have blocked the address of this runner.`,
        ],
    })),
    redirected: reply_explained(({ status, redirectHost }, { server }) => ({
        title: 'The request to DocuSign was redirected',
        happened: (0,prose/* prose */.CS) `${server.audience} answered with a redirect (HTTP ${String(status)})${redirectHost === undefined ? '' : (0,prose/* prose */.CS) ` to the host ${(0,prose/* foreign */.V$)(redirectHost)}`}, which is not followed since the request holds credentials. Check ${(0,prose/* code */.aY)('oauth-host')}, or the proxy in between.`,
        cause: (0,prose/* prose */.CS) `A sign-in page of a proxy, or a host that is not DocuSign's account server.`,
        steps: [
            (0,prose/* prose */.CS) `Check that ${(0,prose/* code */.aY)('oauth-host')}, if it is set, is an account server such as ${(0,prose/* code */.aY)('account-d.docusign.com')}.`,
            (0,prose/* prose */.CS) `Otherwise have the proxy let requests to ${server.audience} pass without signing in.`,
        ],
    })),
    empty_reply: reply_explained((refusal) => ({
        title: 'DocuSign refused without a word',
        happened: (0,prose/* prose */.CS) `DocuSign answered HTTP ${String(refusal.status)} with an empty body, so it doesn't say why. Run this job again; if it comes back, ask ${(0,words/* docusignSupport */._8)(refusal)}.`,
        cause: [404, 405].includes(refusal.status)
            ? (0,prose/* prose */.CS) `${(0,prose/* code */.aY)('oauth-host')} is not an account server, or a proxy or a firewall answered.`
            : (0,prose/* prose */.CS) `A passing problem at DocuSign, or a firewall that emptied the answer.`,
        steps: [
            (0,prose/* prose */.CS) `Check that ${(0,prose/* code */.aY)('oauth-host')}, if it is set, is an account server.`,
            (0,prose/* prose */.CS) `Run this job again.`,
            (0,prose/* prose */.CS) `If it comes back, ask ${(0,words/* docusignSupport */._8)(refusal)}.`,
        ],
    })),
    invalid_reply: reply_explained((refusal, { server }) => {
        const happened = (0,prose/* prose */.CS) `${server.audience} answered the ${(0,words/* requestName */.ZK)(refusal)} with something unusable: ${refusal.defect ?? 'it is malformed'}.`;
        return {
            title: "DocuSign's answer cannot be used",
            ...(refusal.endpoint === 'userinfo' && refusal.defect === docusign_refusal/* TOO_LONG */.ch
                ? tooManyAccounts(happened)
                : unusable(happened, server.audience)),
        };
    }),
};
function tooManyAccounts(happened) {
    return {
        happened: (0,prose/* prose */.CS) `${happened} Set ${(0,prose/* code */.aY)('lookup-account')} to false, and give later steps account ID and base URI in another way.`,
        cause: (0,prose/* prose */.CS) `The user belongs to more than a hundred accounts, or a proxy replaced the answer.`,
        steps: [
            (0,prose/* prose */.CS) `Set ${(0,prose/* code */.aY)('lookup-account')} to false, and store account ID and base URI as variables for later steps.`,
            (0,prose/* prose */.CS) `Or have ${(0,prose/* code */.aY)('user-id')} name a user with fewer accounts.`,
        ],
    };
}
function unusable(happened, host) {
    return {
        happened: (0,prose/* prose */.CS) `${happened} Run this job again; if it comes back, look for a proxy in between.`,
        cause: (0,prose/* prose */.CS) `A proxy, a firewall or a captive portal replaced the answer, or ${(0,prose/* code */.aY)('oauth-host')} is not an account server.`,
        steps: [
            (0,prose/* prose */.CS) `Run this job again.`,
            (0,prose/* prose */.CS) `If it comes back, see what stands between this runner and ${host}: a proxy may replace answers.`,
            (0,prose/* prose */.CS) `Check that ${(0,prose/* code */.aY)('oauth-host')}, if it is set, is an account server.`,
        ],
    };
}
/** Nobody waits longer, and no server means it. */
const LONGEST_WAIT_SECONDS = 48 * 3600;
function waitingTime(seconds) {
    if (seconds === undefined) {
        return 'in a few minutes';
    }
    if (seconds < 120) {
        return seconds < 10 ? 'in a minute' : `in ${seconds} seconds`;
    }
    if (seconds > LONGEST_WAIT_SECONDS) {
        return 'in a day or two';
    }
    return seconds < 7200 ? `in ${Math.ceil(seconds / 60)} minutes` : `in ${Math.ceil(seconds / 3600)} hours`;
}
function tokenNote({ endpoint }) {
    return endpoint === 'token' ? [] : [words/* TOKEN_IS_OUT */.sD];
}

;// CONCATENATED MODULE: ./build/js/diagnosis/sealed.js
/** Diagnoses of sealed tokens that can't be opened. */


function sealed_explained(parts) {
    return () => ({ steps: [], facts: [], sections: [], ...parts });
}
const sealedDiagnoses = {
    invalid_sealing_key: sealed_explained({
        title: 'The sealing key cannot be used',
        happened: (0,prose/* prose */.CS) `The input ${(0,prose/* code */.aY)('sealing-key')} ${SEALING_KEY_RULE}`,
        cause: (0,prose/* prose */.CS) `The secret is empty, cut off, or was made in another way.`,
    }),
    sealed_token_missing: sealed_explained({
        title: 'There is no sealed token',
        happened: (0,prose/* prose */.CS) `The input ${(0,prose/* code */.aY)('sealed-token')} is empty. Check that the earlier job outputs it, and that the name is the same in both jobs.`,
        cause: (0,prose/* prose */.CS) `The step that seals the token did not run or failed, it has no ${(0,prose/* code */.aY)('sealing-key')}, or a name is misspelled: GitHub takes an output that doesn't exist for an empty one.`,
        steps: [
            (0,prose/* prose */.CS) `In the earlier job, check that ${(0,prose/* code */.aY)('outputs')} holds ${(0,prose/* code */.aY)(`\${{ steps.ID.outputs.sealed-token }}`)} with the ID of the step.`,
            (0,prose/* prose */.CS) `In this job, check that ${(0,prose/* code */.aY)('needs')} names that job, and pass ${(0,prose/* code */.aY)(`\${{ needs.JOB.outputs.NAME }}`)}.`,
        ],
    }),
    sealed_token_unrecognized: sealed_explained({
        title: 'This is no sealed token',
        happened: (0,prose/* prose */.CS) `The input ${(0,prose/* code */.aY)('sealed-token')} holds something else. Pass the output ${(0,prose/* code */.aY)('sealed-token')} of the action that got the token.`,
        cause: (0,prose/* prose */.CS) `Another output was passed on, such as ${(0,prose/* code */.aY)('access-token')}, which can't travel between jobs.`,
    }),
    sealed_token_altered: sealed_explained({
        title: 'The sealed token was changed on its way',
        happened: (0,prose/* prose */.CS) `The sealed token is not as it was made: it was cut off or altered. Pass it on as it is, then re-run all jobs.`,
        cause: (0,prose/* prose */.CS) `A step between the two jobs cut, quoted or rewrote it.`,
    }),
    sealing_key_differs: sealed_explained({
        title: 'The sealing key is another one',
        happened: (0,prose/* prose */.CS) `The token was sealed with another key than ${(0,prose/* code */.aY)('sealing-key')}. Give both jobs the same secret, then re-run all jobs.`,
        cause: (0,prose/* prose */.CS) `The secret was changed after the token was sealed, or one of the jobs reads it from an environment.`,
    }),
    sealed_token_expired: sealed_explained({
        title: 'The sealed token has expired',
        happened: (0,prose/* prose */.CS) `The DocuSign token in it is past its lifetime. Choose "Re-run all jobs": re-running only the failed ones keeps the old token.`,
        cause: (0,prose/* prose */.CS) `More than an hour passed since the token was made, or only failed jobs were run again, or the clock of this runner is ahead.`,
    }),
    sealed_token_foreign: sealed_explained({
        title: 'The sealed token belongs to another run',
        happened: (0,prose/* prose */.CS) `The token was sealed by another repository or another run. Get a token in a job of this run, and pass that one on.`,
        cause: (0,prose/* prose */.CS) `The value was stored, cached or copied from an earlier run.`,
    }),
};

;// CONCATENATED MODULE: ./build/js/diagnosis/index.js
/** Turns each failure into what a maintainer has to know and do. Pure; a code without a diagnosis doesn't compile. */







const DIAGNOSES = {
    ...inputDiagnoses,
    ...consentDiagnoses,
    ...refusalDiagnoses,
    ...replyDiagnoses,
    ...networkDiagnoses,
    ...accountDiagnoses,
    ...sealedDiagnoses,
};
function diagnose(failure) {
    // The compiler can't see that the code picks the diagnosis that takes this failure.
    const diagnosis = DIAGNOSES[failure.code];
    return diagnosis(failure);
}

;// CONCATENATED MODULE: ./build/js/failure-report.js
/** Puts a failure's diagnosis into the form in which people and later steps get it. */





/** @param tokenIsOut - Whether a token was output before the failure, which then concerns the account alone. */
function reportOf(failure, tokenIsOut = false) {
    const diagnosis = diagnose(failure);
    const explanation = tokenIsOut && 'interruption' in failure ? { ...diagnosis, facts: [...diagnosis.facts, words/* TOKEN_IS_OUT */.sD] } : diagnosis;
    const documentation = (0,run_context/* documentationUrl */.o)('docs/errors.md', failure.code);
    return {
        title: explanation.title,
        annotation: annotationOf(explanation, documentation),
        summary: summaryOf(explanation, documentation),
        outputs: { error: failure.code, ...particulars(failure) },
    };
}
function particulars(failure) {
    if (!('refusal' in failure)) {
        return {};
    }
    const { refusal, settings } = failure;
    return {
        ...(refusal.traceToken !== undefined && { 'trace-token': refusal.traceToken }),
        ...(refusal.code === 'consent_required' && { 'consent-url': consentUrlOutput(settings) }),
    };
}

;// CONCATENATED MODULE: ./build/js/explain-run.js
/** Turns whatever ended a run into a report. */






async function explainRun(error, { settings, tokenIsOut }) {
    const failure = (await withheldSecrets(error)) ?? failureOf(error, settings);
    return reportOf(withoutEchoes(failure), tokenIsOut);
}
/** What a server says may hold what it was sent. */
function withoutEchoes(failure) {
    if ('accountIds' in failure) {
        return (0,echo/* echoesSecret */.Y)(failure.accountIds.join(' ')) ? { ...failure, accountIds: [] } : failure;
    }
    if (!('refusal' in failure)) {
        return failure;
    }
    const { error, errorDescription, traceToken, redirectHost, ...rest } = failure.refusal;
    const refusal = {
        ...rest,
        ...(error !== undefined && { error: withoutEcho(error) }),
        ...(errorDescription !== undefined && { errorDescription: withoutEcho(errorDescription) }),
        ...(traceToken !== undefined && !(0,echo/* echoesSecret */.Y)(traceToken) && { traceToken }),
        ...(redirectHost !== undefined && !(0,echo/* echoesSecret */.Y)(redirectHost) && { redirectHost }),
    };
    return { ...failure, refusal };
}
function withoutEcho(text) {
    return (0,echo/* echoesSecret */.Y)((0,foreign_text/* harmless */.I)(text)) ? '(left out, since it repeats a secret)' : text;
}
/** Secrets that are empty because of what started the run are no mistake of the workflow's. */
async function withheldSecrets(error) {
    if (!(error instanceof input_error/* InputError */.d && error.problems.some(isMissingSecret))) {
        return undefined;
    }
    const trigger = await secretlessTrigger();
    return trigger === undefined ? undefined : { code: 'secrets_unavailable', problems: error.problems, trigger };
}
/** IDs may be stored as variables, which every run gets; keys are secrets always. */
function isMissingSecret({ input, fault }) {
    return fault.kind === 'missing' && (input === 'private-key' || input === 'sealing-key');
}


/***/ }),

/***/ 1017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealError),
/* harmony export */   r: () => (/* binding */ SEAL_CODES)
/* harmony export */ });
/** Owns the reasons why a sealed token can't be opened. */
const SEAL_CODES = [
    'invalid_sealing_key',
    'sealed_token_missing',
    'sealed_token_unrecognized',
    'sealed_token_altered',
    'sealing_key_differs',
    'sealed_token_expired',
    'sealed_token_foreign',
];
/** A sealed token can't be opened. */
class SealError extends Error {
    name = 'SealError';
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}


/***/ })

};
;