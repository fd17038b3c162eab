"use strict";
exports.id = 110;
exports.ids = [110];
exports.modules = {

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportOf: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./build/js/action/prose.js
var prose = __webpack_require__(485);
;// CONCATENATED MODULE: ./build/js/action/explanation.js
/** Owns how a failure is laid out: short in the annotation, long in the job summary. Pure; the words come from elsewhere. */

/** The runner cuts annotations to this many characters, after masking. */
const MAX_ANNOTATION_LENGTH = 4096;
/** Plain text for an annotation. */
function annotationOf(explanation, documentation) {
    const { happened, cause, steps, briefly, facts } = explanation;
    const lines = [
        (0,prose/* plainText */.wh)(happened),
        ...(cause === undefined ? [] : [`Likely cause: ${(0,prose/* plainText */.wh)(cause)}`]),
        ...(briefly ?? numbered(steps)).map(prose/* plainText */.wh),
        ...facts.map(prose/* plainText */.wh),
    ];
    const help = documentation === undefined ? '' : `\nHelp: ${documentation}`;
    return lines.join('\n').slice(0, MAX_ANNOTATION_LENGTH - help.length) + help;
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

;// CONCATENATED MODULE: ./build/js/action/trigger.js
/** Owns what the runner tells about the run: where this action's own documentation stands. */
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
    return `${server}/${place[0]}/blob/${place[1]}/${page}#${heading}`;
}

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
    return url.replace(/(?<=[?&])([^=&]+)=([^&]*)/g, (pair, name, value) => parameters.includes(name) ? `${name}=${maskProofValue(value)}` : pair);
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
var consent = __webpack_require__(474);
// EXTERNAL MODULE: ./build/js/diagnosis/words.js
var words = __webpack_require__(876);
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
        happened: (0,prose/* prose */.CS) `No token, because ${(0,words/* impersonatedUser */.nZ)(settings)} has not allowed this app to act for them. Signed in to DocuSign as that user, open ${(0,prose/* link */.nf)('the consent page', urls.individual)} and choose Allow, then run this job again.`,
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
            (0,prose/* prose */.CS) `Without an organization, that user can consent alone, at ${(0,prose/* link */.nf)('the consent page', urls.individual)}`,
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
        happened: (0,prose/* prose */.CS) `No token, because the organization of ${(0,words/* impersonatedUser */.nZ)(settings)} has not allowed this app to act for its users. An administrator of that organization opens ${(0,prose/* link */.nf)('the consent page', urls.administrator)} and chooses Allow, then run this job again.`,
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
function individualCause(settings) {
    return (0,prose/* prose */.CS) `Consent was never given, or for other scopes than ${scopesOf(settings)}, or while signed in as somebody else, or it was revoked.`;
}
function scopesOf({ grant }) {
    return (0,prose/* code */.aY)(grant.scopes.join(' '));
}
function redirectNote(settings) {
    return settings.redirectUri === undefined
        ? (0,prose/* prose */.CS) `The URL names no redirect URI, as ${(0,prose/* code */.aY)('redirect-uri')} asks.`
        : (0,prose/* prose */.CS) `The redirect URI ${(0,prose/* code */.aY)(settings.redirectUri)} must be registered for the app, on ${(0,words/* appsAndKeys */.mx)(settings)} under Additional settings, Redirect URIs.`;
}
function redirectStep(settings) {
    return settings.redirectUri === undefined
        ? (0,prose/* prose */.CS) `This link names no redirect URI. If the page complains, set ${(0,prose/* code */.aY)('redirect-uri')} to one that is registered for the app.`
        : (0,prose/* prose */.CS) `On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app and see that ${(0,prose/* code */.aY)(settings.redirectUri)} stands under Additional settings, Redirect URIs, to the letter. Otherwise the page says "The redirect URI is not registered properly with DocuSign".`;
}
/** For mail programs and chats, which spoil links; a code block is masked and shown like any other line. */
function copySection(url) {
    return {
        heading: 'The address, to copy',
        paragraphs: [
            (0,prose/* prose */.CS) `One character of the integration key is written as its percent code, so that GitHub does not mask it. Browsers and DocuSign read it as the same address.`,
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
        steps: listed(failure.accountIds),
        facts: [(0,prose/* prose */.CS) `The token was output all the same.`],
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

;// CONCATENATED MODULE: ./build/js/diagnosis/input.js
/** Diagnoses of what goes wrong before anything is sent, and of what should never go wrong. */

const inputDiagnoses = {
    invalid_input: ({ problems }) => inputExplanation('DocuSign token: inputs to correct', problems),
    invalid_private_key: ({ problems }) => inputExplanation('DocuSign token: private key cannot be used', problems),
    internal_error: ({ errorName }) => ({
        title: 'DocuSign token: unexpected failure',
        happened: (0,prose/* prose */.CS) `The action failed in a way that it doesn't foresee (${errorName}). Run the job again; if it comes back, please report it.`,
        steps: [],
        facts: [],
        sections: [],
    }),
};
function inputExplanation(title, problems) {
    const sentences = problems.map(({ input, text }) => (0,prose/* prose */.CS) `${(0,prose/* code */.aY)(input)} ${text}`);
    const [only] = sentences;
    if (sentences.length === 1 && only !== undefined) {
        return { title, happened: (0,prose/* prose */.CS) `The input ${only}`, steps: [], facts: [], sections: [] };
    }
    const names = (0,prose/* joinProse */.c5)(problems.map(({ input }) => (0,prose/* code */.aY)(input)), ', ');
    return {
        title,
        happened: (0,prose/* prose */.CS) `${String(problems.length)} inputs have to be corrected: ${names}.`,
        steps: sentences,
        facts: [],
        sections: [],
    };
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
    connection_refused: network_explained((host) => ({
        title: 'DocuSign cannot be reached',
        happened: (0,prose/* prose */.CS) `${host} refused the connection. Check that this runner may connect to it, and that no firewall is in between.`,
        cause: (0,prose/* prose */.CS) `A firewall rejects the connection, or a proxy is needed and none is set.`,
    })),
    connection_lost: network_explained((host) => ({
        title: 'The connection to DocuSign broke',
        happened: (0,prose/* prose */.CS) `The connection to ${host} broke before the answer was there, each time it was tried. Run this job again; if it comes back, check the network of this runner.`,
        cause: (0,prose/* prose */.CS) `A network fault, or a firewall or proxy that cuts connections.`,
    })),
    timed_out: network_explained((host) => ({
        title: 'DocuSign does not answer',
        happened: (0,prose/* prose */.CS) `${host} did not answer in time. Run this job again; if it comes back, check that this runner may connect to it.`,
        cause: (0,prose/* prose */.CS) `A firewall that drops packets, a proxy that is needed and not set, or an outage at DocuSign (https://status.docusign.com ).`,
    })),
    certificate_rejected: network_explained((host, { nodeCode }) => ({
        title: 'The certificate of the server cannot be trusted',
        happened: (0,prose/* prose */.CS) `The TLS certificate that was shown for ${host} is not valid on this runner (${nodeCode ?? 'unknown reason'}). Behind a proxy that inspects TLS, set ${(0,prose/* code */.aY)('NODE_EXTRA_CA_CERTS')} to the file of its authority's certificate.`,
        cause: certificateCause(nodeCode ?? ''),
        steps: [
            (0,prose/* prose */.CS) `On a self-hosted runner, get the certificate of the proxy's authority as a PEM file, put ${(0,prose/* code */.aY)('NODE_EXTRA_CA_CERTS=/path/to/it.pem')} into the runner's ${(0,prose/* code */.aY)('.env')} file, and restart the runner.`,
        ],
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
    proxy_unreachable: network_explained(() => ({
        title: 'The proxy cannot be reached',
        happened: (0,prose/* prose */.CS) `The proxy that this runner is set to use doesn't answer. Check ${(0,prose/* code */.aY)('https_proxy')}, or name DocuSign's host in ${(0,prose/* code */.aY)('no_proxy')} if it can be reached directly.`,
        cause: (0,prose/* prose */.CS) `The proxy's address is wrong, or the proxy is down.`,
    })),
};
function certificateCause(nodeCode) {
    if (/EXPIRED|NOT_YET_VALID/.test(nodeCode)) {
        return (0,prose/* prose */.CS) `The clock of this runner is wrong, or the certificate really is out of date.`;
    }
    if (/ALTNAME|HOSTNAME/.test(nodeCode)) {
        return (0,prose/* prose */.CS) `The certificate belongs to another host: a proxy or a portal answered, or ${(0,prose/* code */.aY)('oauth-host')} is wrong.`;
    }
    return (0,prose/* prose */.CS) `A proxy that inspects TLS shows a certificate of its own, by an authority that this runner doesn't know.`;
}
function systemSays({ nodeCode }) {
    return nodeCode === undefined ? [] : [(0,prose/* prose */.CS) `The system's own word for it: ${(0,prose/* code */.aY)(nodeCode)}`];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./build/js/diagnosis/refusal.js
/** Diagnoses of the refusals of a token that DocuSign has a name for, but for consent. */



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
        happened: (0,prose/* prose */.CS) `DocuSign has no public key for this app that fits ${(0,prose/* code */.aY)('private-key')}. Compare the key in the job summary with those on ${(0,words/* appsAndKeys */.mx)(settings)}, and store the private key of one that is listed there.`,
        cause: (0,prose/* prose */.CS) `The key belongs to another app or to the other environment, or it was deleted on Apps and Keys. Asked was ${(0,words/* environmentName */.VE)(settings)}.`,
        steps: [
            (0,prose/* prose */.CS) `On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app and look at Service Integration, RSA keypairs.`,
            (0,prose/* prose */.CS) `If none of the public keys there is the one whose SHA-256 fingerprint is ${(0,prose/* code */.aY)(fingerprint(settings.privateKey))}, generate a keypair and store its private key as the secret.`,
            (0,words/* environmentsDifferPhrase */.MG)(settings),
        ],
        sections: [publicKeySection(settings)],
    })),
    issuer_not_found: refusal_explained((settings) => ({
        title: 'DocuSign does not know the integration key',
        happened: (0,prose/* prose */.CS) `There is no app with this ${(0,prose/* code */.aY)('integration-key')} in ${(0,words/* environmentName */.VE)(settings)}. Copy it again from ${(0,words/* appsAndKeys */.mx)(settings)}, or change ${(0,prose/* code */.aY)('environment')}.`,
        cause: settings.server.environment === 'production'
            ? (0,prose/* prose */.CS) `The app has not gone live. An integration key reaches production only when the app is promoted by go-live; until then it works in demo alone.`
            : (0,prose/* prose */.CS) `The integration key was mistyped, or the app exists in production only, or was deleted.`,
        steps: [
            (0,prose/* prose */.CS) `Open ${(0,words/* appsAndKeys */.mx)(settings)} and compare the app's integration key with the input.`,
            (0,words/* environmentsDifferPhrase */.MG)(settings),
            (0,prose/* prose */.CS) `After go-live, make a new keypair and register the redirect URI again: neither is copied.`,
        ],
    })),
    user_not_found: refusal_explained((settings) => ({
        title: 'DocuSign does not know the user',
        happened: (0,prose/* prose */.CS) `There is no active user with the ID that ends in ${settings.grant.userId.slice(-4)} in ${(0,words/* environmentName */.VE)(settings)}. Copy the User ID from ${(0,words/* appsAndKeys */.mx)(settings)} into ${(0,prose/* code */.aY)('user-id')}.`,
        cause: (0,prose/* prose */.CS) `${(0,prose/* code */.aY)('user-id')} is another GUID, such as the account ID, or belongs to the other environment, or the user is closed or not activated.`,
        steps: [
            (0,prose/* prose */.CS) `Signed in as the user to impersonate, open ${(0,words/* appsAndKeys */.mx)(settings)}: the User ID stands at the top, under "My Account Information". It is a GUID, and not the API Account ID below it.`,
            (0,words/* environmentsDifferPhrase */.MG)(settings),
        ],
    })),
    expired_grant: refusal_explained((settings) => ({
        title: 'DocuSign considers the request expired',
        happened: (0,prose/* prose */.CS) `DocuSign says that the signed request had expired when it arrived, so the clock of this runner is probably wrong. Correct the clock, for example by NTP, and run this job again.`,
        cause: (0,prose/* prose */.CS) `The clock of the runner is off, or the request was held up on its way for more than ten minutes.`,
        steps: [
            (0,prose/* prose */.CS) `On a self-hosted runner, switch on time synchronization and compare the clock.`,
            (0,prose/* prose */.CS) `Run this job again. Asked was ${(0,words/* environmentName */.VE)(settings)}.`,
        ],
    })),
    invalid_grant: refusal_explained((settings) => ({
        title: 'DocuSign refused the request',
        happened: (0,prose/* prose */.CS) `DocuSign refused the signed request without saying why. Check that ${(0,prose/* code */.aY)('integration-key')}, ${(0,prose/* code */.aY)('user-id')} and ${(0,prose/* code */.aY)('private-key')} come from the same app and user in ${(0,words/* environmentName */.VE)(settings)}.`,
        cause: (0,prose/* prose */.CS) `Most often the private key is not one of this app's, the user ID is not from this environment, or the clock of the runner is wrong.`,
        steps: [
            (0,prose/* prose */.CS) `On ${(0,words/* appsAndKeys */.mx)(settings)}, compare the integration key, the User ID and the RSA keypairs with what the secrets were made from.`,
            (0,words/* environmentsDifferPhrase */.MG)(settings),
            (0,prose/* prose */.CS) `On a self-hosted runner, check the clock.`,
        ],
        sections: [publicKeySection(settings)],
    })),
    invalid_request: refusal_explained(() => ({
        title: 'DocuSign could not read the request',
        happened: (0,prose/* prose */.CS) `DocuSign found the token request malformed. If a proxy or a firewall is in between, have it pass the request unchanged; otherwise please report this as a defect of the action.`,
        cause: (0,prose/* prose */.CS) `Something between the runner and DocuSign rewrote the request, or the action has a defect.`,
        steps: [],
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
        happened: (0,prose/* prose */.CS) `The app may not get tokens this way. On ${(0,words/* appsAndKeys */.mx)(settings)}, open the app and see that it has an RSA keypair under Service Integration and is active.`,
        cause: (0,prose/* prose */.CS) `The app has no RSA keypair, or it was set up for another kind of sign-in, or it is not active in ${(0,words/* environmentName */.VE)(settings)}.`,
        steps: [],
    })),
    refused: refusal_explained((settings, refusal) => ({
        title: 'DocuSign refused the request',
        happened: refusal.endpoint === 'token'
            ? (0,prose/* prose */.CS) `DocuSign refused the token request in a way that this action doesn't know; its own words are below. Check the app on ${(0,words/* appsAndKeys */.mx)(settings)}, or ask DocuSign's support with the trace token.`
            : (0,prose/* prose */.CS) `DocuSign issued a token but refused the account look-up; its own words are below. The token was output all the same. Set ${(0,prose/* code */.aY)('lookup-account')} to false if later steps don't need the account.`,
        cause: (0,prose/* prose */.CS) `See DocuSign's answer. Asked was ${(0,words/* environmentName */.VE)(settings)}, for ${(0,words/* impersonatedUser */.nZ)(settings)}.`,
        steps: [],
    })),
};
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
        steps: tokenNote(refusal),
        facts: (0,words/* answer */.ZF)(refusal),
        sections: [],
    });
}
const replyDiagnoses = {
    token_rejected: reply_explained(() => ({
        title: 'DocuSign did not accept its own token',
        happened: (0,prose/* prose */.CS) `DocuSign issued a token and refused it right afterwards, in the account look-up. Run this job again; if it comes back, ask DocuSign's support with the trace token.`,
        cause: (0,prose/* prose */.CS) `A disturbance at DocuSign, or a proxy that takes the Authorization header out of requests.`,
    })),
    rate_limited: reply_explained(({ retryAfterSeconds }) => ({
        title: 'DocuSign asks to wait',
        happened: (0,prose/* prose */.CS) `DocuSign's limit for requests is reached. Run this job again ${waitingTime(retryAfterSeconds)}.`,
        cause: (0,prose/* prose */.CS) `Many jobs ask at the same time, or too often within the hour. A token lasts an hour: get it once a job, and set ${(0,prose/* code */.aY)('lookup-account')} to false where the account is not needed.`,
    })),
    server_error: reply_explained(({ status, retryAfterSeconds }, { server }) => ({
        title: 'DocuSign has a disturbance',
        happened: (0,prose/* prose */.CS) `${server.audience} answered HTTP ${String(status)}, which is a fault on its side. Run this job again ${waitingTime(retryAfterSeconds)}.`,
        cause: (0,prose/* prose */.CS) `An outage or maintenance at DocuSign, or a proxy that doesn't reach it. DocuSign's status page is https://status.docusign.com`,
    })),
    blocked: reply_explained(({ status }, { server }) => ({
        title: 'Something blocked the request to DocuSign',
        happened: (0,prose/* prose */.CS) `The answer (HTTP ${String(status)}) did not come from DocuSign's account server, but probably from a firewall or a proxy. Have it let https requests to ${server.audience} pass.`,
        cause: (0,prose/* prose */.CS) `A web application firewall, a proxy or a captive portal answered. A wrong ${(0,prose/* code */.aY)('oauth-host')} looks the same.`,
    })),
    redirected: reply_explained(({ status, redirectHost }, { server }) => ({
        title: 'The request to DocuSign was redirected',
        happened: (0,prose/* prose */.CS) `${server.audience} answered with a redirect (HTTP ${String(status)})${redirectHost === undefined ? '' : (0,prose/* prose */.CS) ` to the host ${(0,prose/* foreign */.V$)(redirectHost)}`}, which is not followed since the request holds credentials. Check ${(0,prose/* code */.aY)('oauth-host')}, or the proxy in between.`,
        cause: (0,prose/* prose */.CS) `A sign-in page of a proxy, or a host that is not DocuSign's account server.`,
    })),
    empty_reply: reply_explained(({ status }) => ({
        title: 'DocuSign refused without a word',
        happened: (0,prose/* prose */.CS) `DocuSign answered HTTP ${String(status)} with an empty body, so it doesn't say why. Run this job again; if it comes back, ask DocuSign's support with the trace token.`,
        cause: (0,prose/* prose */.CS) `A passing disturbance at DocuSign, or a firewall that emptied the answer.`,
    })),
    invalid_reply: reply_explained(({ endpoint, defect }, { server }) => ({
        title: "DocuSign's answer cannot be used",
        happened: (0,prose/* prose */.CS) `${server.audience} answered the ${endpoint === 'token' ? 'token request' : 'account look-up'} with something unusable: ${defect ?? 'it is malformed'}. Run this job again; if it comes back, look for a proxy in between.`,
        cause: (0,prose/* prose */.CS) `A proxy, a firewall or a captive portal replaced the answer, or ${(0,prose/* code */.aY)('oauth-host')} is not an account server.`,
    })),
};
function waitingTime(seconds) {
    if (seconds === undefined) {
        return 'in a few minutes';
    }
    return seconds < 120 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
}
/** A look-up that fails takes nothing away from the token. */
function tokenNote({ endpoint }) {
    return endpoint === 'token'
        ? []
        : [
            (0,prose/* prose */.CS) `The token was output all the same. Set ${(0,prose/* code */.aY)('lookup-account')} to false if later steps don't need the account.`,
        ];
}

;// CONCATENATED MODULE: ./build/js/diagnosis/index.js
/** Turns each failure into what a maintainer has to know and do. Pure; a code without a diagnosis doesn't compile. */






const DIAGNOSES = {
    ...inputDiagnoses,
    ...consentDiagnoses,
    ...refusalDiagnoses,
    ...replyDiagnoses,
    ...networkDiagnoses,
    ...accountDiagnoses,
};
function diagnose(failure) {
    // The compiler can't see that the code picks the diagnosis that takes this failure.
    const diagnosis = DIAGNOSES[failure.code];
    return diagnosis(failure);
}

;// CONCATENATED MODULE: ./build/js/failure-report.js
/** Puts a failure's diagnosis into the form in which people and later steps get it. */




function reportOf(failure) {
    const explanation = diagnose(failure);
    const documentation = documentationUrl('docs/errors.md', failure.code);
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


/***/ })

};
;