/**
 * A stand-in for the GitHub CLI, run by its path: labels and issues of one repository, kept in a JSON file. It obeys what
 * the consent follow-up says and refuses the rest; `jq` does the filtering that the real one has built in.
 *
 * @see https://cli.github.com/manual/gh_issue
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What the JSON file holds. */
export interface IssueTracker {
  labels: string[];
  issues: Issue[];
}

export interface Issue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  /** The app that opened it; `undefined` for a person. */
  app?: string;
  labels: string[];
  comments: string[];
}

const OPTIONS = {
  app: { type: 'string' },
  body: { type: 'string' },
  comment: { type: 'string' },
  description: { type: 'string' },
  force: { type: 'boolean' },
  jq: { type: 'string' },
  json: { type: 'string' },
  label: { type: 'string' },
  title: { type: 'string' },
} as const;

function main([noun, verb, ...args]: string[], env: NodeJS.ProcessEnv): string {
  const file = env['GH_STAND_IN_FILE'] ?? '';
  const tracker = JSON.parse(readFileSync(file, 'utf8')) as IssueTracker;
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { label = '', title = '', body = '', comment = '' } = values;
  const named = (): Issue => find(tracker, Number(positionals[0]));
  const answers: Record<string, () => string | undefined> = {
    'label create': () => {
      tracker.labels.push(positionals[0] ?? '');
      return undefined;
    },
    'issue list': () => {
      const issues = tracker.issues.filter(
        (issue) => issue.state === 'open' && issue.labels.includes(label) && issue.app === values.app,
      );
      const fields = issues.map(({ number, title }) => ({ number, title }));
      return execFileSync('jq', ['--raw-output', values.jq ?? '.'], { input: JSON.stringify(fields) }).toString();
    },
    'issue create': () => {
      if (!tracker.labels.includes(label)) throw new Error(`could not add label: '${label}' not found`);
      const number = Math.max(0, ...tracker.issues.map((issue) => issue.number)) + 1;
      tracker.issues.push({ number, title, body, state: 'open', app: 'github-actions', labels: [label], comments: [] });
      return undefined;
    },
    'issue edit': () => void Object.assign(named(), { body }),
    'issue close': () => void Object.assign(named(), { state: 'closed', comments: [comment] }),
  };
  const answer = answers[`${noun} ${verb}`];
  if (!env['GH_TOKEN'] || !env['GH_REPO'] || !answer) throw new Error(`cannot ${noun} ${verb}`);
  const output = answer() ?? '';
  writeFileSync(file, JSON.stringify(tracker));
  return output;
}

function find({ issues }: IssueTracker, number: number): Issue {
  const issue = issues.find((candidate) => candidate.number === number);
  if (!issue) throw new Error(`no issue ${number}`);
  return issue;
}

process.stdout.write(main(process.argv.slice(2), process.env));
