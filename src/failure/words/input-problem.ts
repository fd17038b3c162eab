/** Words about inputs that can't be used: the rule, what they look like instead, and where the right thing is. */

import type { InputName } from '../../action/inputs.ts';
import { type RunnerKind, runnerKind } from '../../action/runner.ts';
import type { RedirectUriProblem } from '../../docusign/consent.ts';
import {
  ACCOUNT_HOSTS,
  type AccountServer,
  ENVIRONMENTS,
  type Environment,
  type OAuthHostProblem,
} from '../../docusign/environment.ts';
import { CONSENT_KINDS, DEFAULT_REDIRECT_URI } from '../../docusign/grant.ts';
import type { InputProblem, InputProblems } from '../../input-problem.ts';
import type { Lookalike } from '../../lookalike.ts';
import type { InputCode } from '../codes.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, joinProse, type Prose, prose } from '../prose.ts';
import { keyWords } from './private-key.ts';
import { SEALED_TOKEN_MISSING } from './sealed-token.ts';

export const inputWords: Readonly<Record<InputCode, (inputs: InputProblems) => Explanation>> = {
  invalid_input: (inputs) => ({
    title: 'DocuSign inputs to correct',
    ...listed(inputs),
    ...(inputs.problems.some(({ kind }) => kind === 'missing') && { cause: EMPTY_INPUT_CAUSES[runnerKind()] }),
  }),

  invalid_private_key: (inputs) => ({
    title: 'The DocuSign private key cannot be used',
    ...listed(inputs),
  }),

  invalid_sealing_key: ({ problems: [{ looksLike } = {}] }) => ({
    title: 'The sealing key cannot be used',
    happened: prose`The input {sealing-key} must be ${RULES['sealing-key']} ${looksLike === undefined ? [] : LOOKALIKES[looksLike]}`,
    cause: prose`The secret is empty, cut off, or was made in another way.`,
  }),

  sealed_token_missing: () => SEALED_TOKEN_MISSING,
};

const KINDS = prose`a secret is read as {secrets.NAME}, a variable as {vars.NAME}`;

/** Names only what there is on the runner. */
const EMPTY_INPUT_CAUSES: Readonly<Record<RunnerKind, Prose>> = {
  github: prose`A secret is misspelled or not set; or it belongs to an environment, and the job doesn't name that one ({environment: NAME}); or this is a reusable workflow, and its caller doesn't pass the secrets on, by name or by {secrets: inherit}; or a secret or variable is stored as the other kind: ${KINDS}.`,
  act: prose`act was started without it. Give secrets with {-s NAME}, or in a file: {.secrets}, or the one named by {--secret-file}. Give variables with {--var NAME=VALUE}, or in {.vars}, or the one named by {--var-file}. In the workflow, ${KINDS}.`,
  forge: prose`A secret or variable is misspelled or not set, for this repository or its owner; or it is stored as the other kind: ${KINDS}.`,
};

function listed({ problems, server }: InputProblems): Untitled {
  const sentences = problems.map((problem) => problemSentence(problem, server));
  const [only, ...others] = sentences;
  if (only !== undefined && others.length === 0) {
    return { happened: prose`The input ${only}` };
  }
  const names = joinProse(
    problems.map(({ input }): Prose => code(input)),
    ', ',
  );
  return {
    happened: prose`${String(problems.length)} inputs have to be corrected: ${names}.`,
    steps: sentences,
  };
}

/**
 * The name of an input, and what is wrong with it.
 *
 * @param server - Has the page where the right values are.
 */
export function problemSentence(problem: InputProblem, server: AccountServer | undefined): Prose {
  const { looksLike } = problem;
  return prose`${code(problem.input)} ${wordsFor(problem, server)} ${looksLike === undefined ? [] : LOOKALIKES[looksLike]}`;
}

function wordsFor(problem: InputProblem, server: AccountServer | undefined): Prose {
  const rule = RULES[problem.input];
  switch (problem.kind) {
    case 'missing':
      return prose`is empty. It must be ${rule}`;
    case 'off-rule':
      return prose`must be ${rule}`;
    case 'not-a-guid':
      return prose`is not a GUID. It must be ${rule}`;
    case 'same-as-integration-key':
      return prose`is the same as {integration-key}. It must be ${rule}`;
    case 'two-signers':
      return prose`can't be used together with {private-key}: give one of the two, a key or a command that signs in its place.`;
    case 'not-an-account-server':
      return OAUTH_HOST_WORDS[problem.why];
    case 'not-a-redirect-uri':
      return REDIRECT_URI_WORDS[problem.why];
    case 'not-a-key':
      return keyWords(problem.shape, server);
    case 'not-looked-up':
      return prose`can't be checked while {lookup-account} is false: leave out {account-id}, or set {lookup-account} to true.`;
  }
}

const GUID_RULE = 'a GUID such as 00000000-0000-0000-0000-000000000000';

const TRUE_OR_FALSE = prose`true or false.`;

/** What each input must be, to the end of the sentence. */
const RULES: Readonly<Record<InputName, Prose>> = {
  'integration-key': prose`the app's integration key from Apps and Keys, ${GUID_RULE}.`,
  'user-id': prose`the User ID of the user to impersonate, as Apps and Keys shows it, ${GUID_RULE}.`,
  'private-key': prose`the app's RSA private key from Apps and Keys, from BEGIN RSA PRIVATE KEY to the end; or give {signing-command} in its place.`,
  'private-key-passphrase': prose`the passphrase of the private key, if that is encrypted.`,
  'signing-command': prose`a command line that prints the RS256 signature of what it reads on standard input.`,
  environment: prose`${oneOf(ENVIRONMENTS)}.`,
  'oauth-host': prose`the host of an account server, such as {account-d.docusign.com}, or its https URL.`,
  scopes: prose`names of scopes, separated by spaces, commas or lines, such as {signature impersonation}.`,
  'account-id': prose`the API Account ID from Apps and Keys, ${GUID_RULE}.`,
  'lookup-account': TRUE_OR_FALSE,
  'redirect-uri': prose`{none}, or a complete redirect URI as it is registered for the app, such as ${code(DEFAULT_REDIRECT_URI)}`,
  consent: prose`${oneOf(CONSENT_KINDS)}.`,
  'export-env': TRUE_OR_FALSE,
  'sealing-key': prose`32 random bytes in base64. Make one with {openssl rand -base64 32} and store it as a secret for both jobs.`,
  'sealed-token': prose`the output of that name of the action that got the token.`,
};

function oneOf(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

const LOOKALIKES: Readonly<Record<Lookalike, Prose>> = {
  expression: prose`It holds an expression or variable that nothing has expanded: in the workflow file, write ${code(`\${{ secrets.NAME }}`)} or ${code(`\${{ vars.NAME }}`)}.`,
  reference: prose`It looks like a reference to a secret store that nothing has resolved: store the value itself, or fetch it in an earlier step.`,
  masked: prose`It is masked ({***}): copy the value from its source, not from a log.`,
  key: prose`It looks like a key or a certificate: perhaps two inputs have changed places.`,
  'e-mail': prose`It looks like an e-mail address: the ID is on Apps and Keys, under "My Account Information".`,
  number: prose`It looks like the short number from the account menu, which the API doesn't know.`,
};

const OAUTH_HOST_WORDS: Readonly<Record<OAuthHostProblem['why'], Prose>> = {
  malformed: prose`must be ${RULES['oauth-host']}`,
  credentials: prose`must be a host without user name and password.`,
  path: prose`must be a host alone, without a path, a query or a fragment, such as {account-d.docusign.com}.`,
  insecure: prose`must be reached by https; http is for loopback addresses only.`,
  'other-demo-host': otherHost('demo'),
  'other-production-host': otherHost('production'),
  'demo-host-in-production': prose`is the demo account server, but {environment} is production: leave out one of the two.`,
};

function otherHost(environment: Environment): Prose {
  return prose`is a host of DocuSign that issues no tokens. The account server that goes with it is ${code(ACCOUNT_HOSTS[environment])}: leave out {oauth-host}, and set {environment} to ${environment}.`;
}

const REDIRECT_URI_WORDS: Readonly<Record<RedirectUriProblem['why'], Prose>> = {
  malformed: prose`must be ${RULES['redirect-uri']}`,
  credentials: prose`must not hold a user name or a password: it becomes part of a link that everybody can read. Register one without them for the app.`,
  fragment: prose`must not have a fragment, the part behind "#". Register one without it for the app.`,
  'consent-url': prose`is a whole consent URL. Give the redirect URI alone: the part behind {redirect_uri=}, with its percent codes decoded.`,
};
