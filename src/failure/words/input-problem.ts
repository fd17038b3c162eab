/** Words about inputs that can't be used: the rule, what they look like instead, and where the right value is. */

import { type InputName, isSecret } from '../../action/inputs.ts';
import { type RunnerKind, runnerKind } from '../../action/runner.ts';
import type { RedirectUriProblem } from '../../docusign/consent.ts';
import { ACCOUNT_HOSTS, type AccountServer, ENVIRONMENTS, type OAuthHostProblem } from '../../docusign/environment.ts';
import { CONSENT_KINDS, DEFAULT_REDIRECT_URI } from '../../docusign/grant.ts';
import type { InputProblem, InputProblems } from '../../input-problem.ts';
import type { InputCode } from '../codes.ts';
import type { Explanation, Untitled } from '../layout.ts';
import { code, joinProse, type Prose, prose } from '../prose.ts';
import { appsAndKeys, idStoredAt, likeness, storedAt } from './phrases.ts';
import { keyHints, keyWords } from './private-key.ts';
import { sealedTokenMissing } from './sealed-token.ts';

export const inputWords: Readonly<Record<InputCode, (inputs: InputProblems) => Explanation>> = {
  invalid_input: (inputs) => ({ title: 'DocuSign inputs to correct', ...listed(inputs) }),
  invalid_private_key: (inputs) => ({ title: 'The DocuSign private key cannot be used', ...listed(inputs) }),
  invalid_sealing_key: (inputs) => ({ title: 'The sealing key cannot be used', ...listed(inputs) }),
  sealed_token_missing: sealedTokenMissing,
};

function listed({ problems, server }: InputProblems): Untitled {
  const empty = problems.filter(({ kind }) => kind === 'missing').map(({ input }) => input);
  const wrong = problems.filter(({ kind }) => kind !== 'missing');
  const sentences = wrong.map((problem) => problemSentence(problem, server));
  const areSeveral = wrong.length > 1;
  const happened = areSeveral ? [prose`Correct ${series(wrong.map(({ input }) => input))}.`] : sentences;
  return {
    happened: joinProse([...happened, ...(empty.length === 0 ? [] : [emptySentence(empty)])], ' '),
    hints: [
      ...(areSeveral ? numbered(sentences) : wrong.flatMap((problem) => hintsFor(problem, server))),
      ...(empty.length === 0 ? pagesFor(wrong) : [...IF_EMPTY[runnerKind()], OTHER_KIND]),
    ],
  };
}

function emptySentence(inputs: readonly InputName[]): Prose {
  const page = storedAt(inputs.some(isSecret) ? 'secrets' : 'variables');
  const [are, names] = inputs.length === 1 ? ['is', 'its name'] : ['are', 'their names'];
  // act has no such page, and its hints say where to look.
  const check = runnerKind() === 'act' ? [] : prose`Check ${names} at ${page}`;
  return prose`${series(inputs)} ${are} empty. ${check}`;
}

/** "a", "a and b", "a, b, and c" */
function series(words: readonly string[], conjunction = 'and'): Prose {
  const names = words.map(code);
  const last = names.length - 1;
  return joinProse(
    names.map((name, index) => (index === last && index > 0 ? prose`${conjunction} ${name}` : name)),
    names.length > 2 ? ', ' : ' ',
  );
}

function numbered(sentences: readonly Prose[]): readonly Prose[] {
  return sentences.map((sentence, index) => prose`${String(index + 1)}. ${sentence}`);
}

const OTHER_KIND = prose`Stored as the other kind? Read a variable as {vars.NAME}, a secret as {secrets.NAME}.`;
/** Names only what exists on the runner. */
const IF_EMPTY: Readonly<Record<RunnerKind, readonly Prose[]>> = {
  github: [
    prose`Stored in an environment? The job must name it: {environment: NAME}`,
    prose`Reusable workflow? Its caller must pass the secrets: {secrets: inherit}`,
  ],
  act: [
    prose`Secrets? Start act with {-s NAME}, or write them to {.secrets} or the file named by {--secret-file}.`,
    prose`Variables? Start act with {--var NAME=VALUE}, or write them to {.vars} or the file named by {--var-file}.`,
  ],
  forge: [prose`Stored for another repository or owner? Store it for this one.`],
};

function hintsFor(problem: InputProblem, server: AccountServer | undefined): readonly Prose[] {
  return problem.kind === 'not-a-key' ? keyHints(problem.shape, server) : [];
}

function pagesFor(problems: readonly InputProblem[]): readonly Prose[] {
  if (problems.some(({ input }) => isSecret(input))) {
    return [prose`Change the secret: ${storedAt('secrets')}`];
  }
  return problems.some(({ input, kind }) => input in IDS && kind !== 'not-looked-up') ? [idStoredAt()] : [];
}

/**
 * The name of an input, and what is wrong with it.
 *
 * @param server - Has the page that shows the right values.
 */
export function problemSentence(problem: InputProblem, server: AccountServer | undefined): Prose {
  const like = problem.kind === 'not-a-guid' ? [] : likeness(problem.looksLike);
  if (problem.kind === 'not-a-key' && problem.looksLike !== undefined) {
    return prose`{private-key-passphrase} doesn't decrypt {private-key}. ${like}`;
  }
  return prose`${code(problem.input)} ${wordsFor(problem, server)} ${like}`;
}

function wordsFor(problem: InputProblem, server: AccountServer | undefined): Prose {
  switch (problem.kind) {
    case 'missing':
      return prose`is empty.`;
    case 'off-rule':
      return prose`must be ${RULES[problem.input] ?? []}`;
    case 'not-a-guid':
      return prose`isn't a GUID. ${likeness(problem.looksLike)} ${copied(problem.input, server)}`;
    case 'same-as-integration-key':
      return prose`is the same as {integration-key}. ${copied(problem.input, server)}`;
    case 'two-signers':
      return prose`can't be combined with {private-key}. Omit one of the two.`;
    case 'not-an-account-server':
      return OAUTH_HOST_WORDS[problem.why];
    case 'not-a-redirect-uri':
      return REDIRECT_URI_WORDS[problem.why];
    case 'not-a-key':
      return keyWords(problem.shape, server);
    case 'not-looked-up':
      return prose`can't be checked if {lookup-account} is {false}. Omit {account-id}, or set {lookup-account} to {true}.`;
  }
}

const IDS: Readonly<Partial<Record<InputName, string>>> = {
  'integration-key': "the app's integration key",
  'user-id': 'the User ID of the user to impersonate',
  'account-id': 'the API Account ID',
};

function copied(input: InputName, server: AccountServer | undefined): Prose {
  return prose`Copy ${IDS[input] ?? 'it'} from ${appsAndKeys({ server })}`;
}

const OAUTH_HOST = prose`the host of a DocuSign account server, such as {account-d.docusign.com}, or its https URL.`;

/** What each input that has only one rule must be, to the end of the sentence. */
const RULES: Readonly<Partial<Record<InputName, Prose>>> = {
  environment: oneOf(ENVIRONMENTS),
  scopes: prose`scope names, separated by spaces, commas, or newlines, such as {signature click.manage}, without quotes.`,
  'lookup-account': oneOf(['true', 'false']),
  consent: oneOf(CONSENT_KINDS),
  'export-env': oneOf(['true', 'false']),
  'sealing-key': prose`32 random bytes, base64-encoded. Run {openssl rand -base64 32} and store the output as a secret for both jobs.`,
};

function oneOf(words: readonly string[]): Prose {
  return prose`${series(words, 'or')}.`;
}

const OAUTH_HOST_WORDS: Readonly<Record<OAuthHostProblem['why'], Prose>> = {
  malformed: prose`must be ${OAUTH_HOST}`,
  credentials: prose`must not contain a user name or password.`,
  path: prose`must not contain a path, query, or fragment. It must be ${OAUTH_HOST}`,
  insecure: prose`must use https, except for loopback addresses.`,
  'other-demo-host': otherHost('demo'),
  'other-production-host': otherHost('production'),
  'demo-host-in-production': prose`is the demo account server, but {environment} is {production}. Omit one of the two.`,
};

function otherHost(environment: keyof typeof ACCOUNT_HOSTS): Prose {
  return prose`is a DocuSign host that doesn't issue tokens (${code(ACCOUNT_HOSTS[environment])} does). Omit {oauth-host}, and set {environment} to ${code(environment)}.`;
}

const REDIRECT_URI_WORDS: Readonly<Record<RedirectUriProblem['why'], Prose>> = {
  malformed: prose`must be {none}, or a complete redirect URI, exactly as registered for the app, such as ${code(DEFAULT_REDIRECT_URI)}`,
  credentials: prose`must not contain a user name or password, because it becomes part of a link that everyone can read. Register one without them for the app.`,
  fragment: prose`must not contain a fragment (the part after "#"). Register one without it for the app.`,
  'consent-url': prose`is a whole consent URL. Use only the part after {redirect_uri=}, with its percent codes decoded.`,
};
