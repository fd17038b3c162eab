/**
 * A stand-in for the GitHub CLI, run by its path: tags of a local git repository, and releases kept in a JSON file. It
 * obeys what the release workflow says and refuses the rest; `jq` does the filtering that the real one has built in.
 *
 * @see https://docs.github.com/en/rest/git/refs
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What GitHub is to do in a run of the workflow. */
export interface GithubSettings {
  /** Host and `owner/name` of the repository that there is. */
  readonly host: string;
  readonly repository: string;
  /** The tags that no workflow may set, with what GitHub says to it. */
  readonly refused: Readonly<Record<string, string>>;
}

export interface Release {
  readonly tag: string;
  readonly notes: string;
}

const OPTIONS = {
  field: { type: 'string', short: 'F', multiple: true },
  jq: { type: 'string' },
  method: { type: 'string' },
  'notes-file': { type: 'string' },
  paginate: { type: 'boolean' },
  'raw-field': { type: 'string', short: 'f', multiple: true },
  repo: { type: 'string' },
  title: { type: 'string' },
  'verify-tag': { type: 'boolean' },
} as const;

/** The folder of the stand-in has `settings.json`, `releases.json` and the bare repository `origin`. */
function main(argv: string[], env: NodeJS.ProcessEnv): string {
  const folder = env['GH_STAND_IN_FOLDER'] ?? '';
  const settings: GithubSettings = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
  // `gh` takes the one for github.com, the other for any host else.
  const token = settings.host === 'github.com' ? env['GH_TOKEN'] : env['GH_ENTERPRISE_TOKEN'];
  if (!token || (env['GH_HOST'] ?? 'github.com') !== settings.host)
    throw new Error('gh: To get started, please run: gh auth login');
  const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['--git-dir', join(folder, 'origin'), ...args], { stdio: 'pipe' })
      .toString()
      .trim();
  const [command, what = '', name = ''] = positionals;
  if (command === 'api') {
    const [, path = ''] = what.split(`repos/${settings.repository}/`);
    const fields = Object.fromEntries(
      [...(values['raw-field'] ?? []), ...(values.field ?? [])].map((field) => field.split('=', 2)),
    );
    const method = values.method ?? (values['raw-field'] === undefined ? 'GET' : 'POST');
    const answer = JSON.stringify(answerTo(method, path, fields, git, settings));
    return values.jq === undefined ? answer : filter(answer, values.jq);
  }
  if (command !== 'release' || (values.repo ?? settings.repository) !== settings.repository)
    throw new Error(`gh: cannot ${argv.join(' ')}`);
  const file = join(folder, 'releases.json');
  const releases: Release[] = JSON.parse(readFileSync(file, 'utf8'));
  const published = releases.some(({ tag }) => tag === name);
  if (what === 'view' && published) return name;
  if (what !== 'create' || published) throw new Error('release not found');
  git('rev-parse', '--verify', `refs/tags/${name}`);
  const notes = readFileSync(values['notes-file'] ?? '', 'utf8');
  writeFileSync(file, JSON.stringify([...releases, { tag: name, notes }]));
  return '';
}

function answerTo(
  method: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  git: (...args: string[]) => string,
  { refused }: GithubSettings,
): unknown {
  const there = (ref: string): boolean => git('for-each-ref', ref) !== '';
  const given = /^git\/refs(?:\/(tags\/.+))?$/.exec(path);
  if (given && method !== 'GET') {
    const ref = fields['ref'] ?? `refs/${given[1]}`;
    const refusal = refused[ref.replace('refs/tags/', '')];
    if (refusal !== undefined) throw new Error(`gh: ${refusal}`);
    if (method === 'PATCH' && !there(ref)) throw new Error('gh: Reference does not exist (HTTP 422)');
    if (method === 'POST' && there(ref)) throw new Error('gh: Reference already exists (HTTP 422)');
    git('update-ref', ref, fields['sha'] ?? '');
    return { ref };
  }
  const [, kind, ref = ''] = /^(commits|git\/ref|git\/matching-refs)\/(tags\/.+)$/.exec(path) ?? [];
  if (kind === 'git/matching-refs') {
    return git('for-each-ref', '--format=%(refname)', `refs/${ref}*`)
      .split('\n')
      .filter(Boolean)
      .map((name) => ({ ref: name }));
  }
  if (kind === undefined || method !== 'GET') throw new Error('gh: Not Found (HTTP 404)');
  if (!there(`refs/${ref}`)) throw new Error(`gh: No commit found for SHA: ${ref} (HTTP 422)`);
  if (kind === 'commits') return { sha: git('rev-parse', `refs/${ref}^{commit}`) };
  return { object: { sha: git('rev-parse', `refs/${ref}`) } };
}

function filter(json: string, query: string): string {
  return execFileSync('jq', ['--raw-output', query], { input: json }).toString();
}

try {
  process.stdout.write(main(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
