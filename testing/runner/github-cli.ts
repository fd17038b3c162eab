/**
 * A stand-in for the GitHub CLI: `gh label create`, and `gh api` for the issues of one repository, which it keeps in
 * a JSON file. A command, run by its path; `jq` does the filtering that the real one has built in. It answers what
 * the consent follow-up asks and refuses the rest.
 *
 * @see https://cli.github.com/manual/gh_api
 * @see https://docs.github.com/en/rest/issues/issues
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What the JSON file holds. */
export interface IssueTracker {
  repository: string;
  labels: string[];
  issues: Issue[];
}

/** As the REST API shows it, but for labels, which are names here, and comments, which are their text. */
export interface Issue {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  user: { login: string };
  labels: string[];
  comments: string[];
  pull_request?: object;
}

type Fields = Record<string, string | string[]>;

const GITHUB_ACTIONS = { login: 'github-actions[bot]' };

/** With `--paginate` the real one asks for the most that a page can hold. */
const ISSUES_PER_PAGE = 100;

class Refusal extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

function main(args: string[], env: NodeJS.ProcessEnv): void {
  if (!env['GH_TOKEN']) throw new Refusal('To use GitHub CLI in a GitHub Actions workflow, set GH_TOKEN', 4);
  const file = env['GH_STAND_IN_FILE'] ?? '';
  const tracker = JSON.parse(readFileSync(file, 'utf8')) as IssueTracker;
  if (args[0] === 'api') api(args.slice(1), tracker);
  else if (args[0] === 'label' && args[1] === 'create') createLabel(args.slice(2), tracker);
  else throw new Refusal(`unknown command "${args.join(' ')}"`);
  writeFileSync(file, JSON.stringify(tracker));
}

function api(args: string[], tracker: IssueTracker): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      method: { type: 'string' },
      'raw-field': { type: 'string', short: 'f', multiple: true, default: [] },
      paginate: { type: 'boolean', default: false },
      silent: { type: 'boolean', default: false },
      jq: { type: 'string' },
    },
  });
  const [path = '', ...rest] = positionals;
  if (rest.length > 0) throw new Refusal(`accepts 1 arg(s), received ${positionals.length}`);
  const fields = readFields(values['raw-field']);
  const method = values.method ?? (values['raw-field'].length > 0 ? 'POST' : 'GET');
  if (values.paginate && method !== 'GET') {
    throw new Refusal('the `--paginate` option is not supported for non-GET requests');
  }
  const pages = answer(method, path, fields, tracker);
  if (values.silent) return;
  for (const page of values.paginate ? pages : pages.slice(0, 1)) {
    const json = JSON.stringify(page);
    const filter = ['--raw-output', '--compact-output', values.jq ?? ''];
    process.stdout.write(values.jq === undefined ? json : execFileSync('jq', filter, { input: json }));
  }
}

/** `name=value`, or `name[]=value` for one more member of an array. */
function readFields(texts: string[]): Fields {
  const fields: Fields = {};
  for (const text of texts) {
    const [name = '', ...value] = text.split('=');
    if (value.length === 0) throw new Refusal(`field "${text}" requires a value separated by an '=' sign`);
    const array = /^(.+)\[\]$/.exec(name)?.[1];
    if (array === undefined) fields[name] = value.join('=');
    else fields[array] = [...(fields[array] ?? []), value.join('=')];
  }
  return fields;
}

/** What the server replies, page by page. */
function answer(method: string, path: string, fields: Fields, tracker: IssueTracker): unknown[] {
  const [, repository, number, comments] = /^repos\/([^/]+\/[^/]+)\/issues(?:\/(\d+)(\/comments)?)?$/.exec(path) ?? [];
  const issue = tracker.issues.find((candidate) => candidate.number === Number(number));
  if (repository !== tracker.repository || (number !== undefined && !issue)) throw new Refusal('Not Found (HTTP 404)');
  if (!issue && method === 'GET') return list(fields, tracker);
  if (!issue && method === 'POST') return [create(fields, tracker)];
  if (issue && !comments && method === 'PATCH') return [shown(Object.assign(issue, fields))];
  if (issue && comments && method === 'POST') {
    issue.comments.push(String(fields['body']));
    return [{ body: fields['body'] }];
  }
  throw new Refusal(`${method} ${path} is beyond this stand-in`);
}

function list({ state, labels, sort, direction, ...rest }: Fields, tracker: IssueTracker): unknown[][] {
  if (Object.keys(rest).length > 0 || (sort ?? 'created') !== 'created') {
    throw new Refusal('these parameters are beyond this stand-in');
  }
  const wanted = String(labels).split(',');
  const issues = tracker.issues
    .filter((issue) => issue.state === (state ?? 'open') && wanted.every((label) => issue.labels.includes(label)))
    .sort((one, other) => (one.number - other.number) * (direction === 'asc' ? 1 : -1))
    .map(shown);
  const pages = [];
  do pages.push(issues.splice(0, ISSUES_PER_PAGE));
  while (issues.length > 0);
  return pages;
}

function create({ title, body, labels = [] }: Fields, tracker: IssueTracker): unknown {
  const names = [labels].flat();
  // The real one may make or drop a label that it doesn't know; neither is documented, so neither may be relied on.
  if (!title || names.some((label) => !tracker.labels.includes(label))) {
    throw new Refusal('Validation Failed (HTTP 422)');
  }
  const issue: Issue = {
    number: Math.max(0, ...tracker.issues.map(({ number }) => number)) + 1,
    title: String(title),
    body: body === undefined ? null : String(body),
    state: 'open',
    user: GITHUB_ACTIONS,
    labels: names,
    comments: [],
  };
  tracker.issues.push(issue);
  return shown(issue);
}

function shown(issue: Issue): unknown {
  return {
    ...issue,
    labels: issue.labels.map((name) => ({ name })),
    comments: issue.comments.length,
    html_url: `https://github.com/issues/${issue.number}`,
  };
}

function createLabel(args: string[], tracker: IssueTracker): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      repo: { type: 'string' },
      color: { type: 'string' },
      description: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [name = ''] = positionals;
  if (values.repo !== tracker.repository) throw new Refusal('Not Found (HTTP 404)');
  if (tracker.labels.includes(name) && !values.force) throw new Refusal(`label with name "${name}" already exists`);
  tracker.labels = [...new Set([...tracker.labels, name])];
}

try {
  main(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`gh: ${(error as Error).message}\n`);
  process.exitCode = error instanceof Refusal ? error.exitCode : 1;
}
