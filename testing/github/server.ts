/**
 * A stand-in for the part of GitHub's API that is about issues, for one repository. It is as strict as GitHub and as its
 * description (`api-description.ts`), fails on demand, and lets people change issues meanwhile.
 *
 * @see https://docs.github.com/en/rest/issues
 */

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { answerProblems, operationOf, requestProblems } from './api-description.ts';

export const REPOSITORY = 'octo-org/octo-repo';
/** GitHub never gives more issues at once. */
const MAX_PER_PAGE = 100;

export interface StoredIssue {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null;
  labels: string[];
  assignees: string[];
  locked: boolean;
  readonly isPullRequest: boolean;
  readonly comments: string[];
  duplicateOf: number | undefined;
  /** What people are told of: comments, assignments, closing, reopening. Editing a text tells them nothing. */
  notifications: number;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ReceivedRequest {
  readonly method: string;
  /** Behind the address of the API, with the query. */
  readonly path: string;
  readonly body: unknown;
}

/** `hang`: no answer ever comes. A function may change the repository first, and answers only if it returns something. */
export type Behaviour = Answer | 'hang' | ((request: ReceivedRequest) => Answer | 'hang' | undefined);

export interface GithubOptions {
  /** As on an Enterprise Server: `/api/v3`. */
  readonly basePath?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly latencyMs?: number;
}

const failure = (status: number, message: string, more: object = {}): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest/issues/issues', status: String(status), ...more },
});

/** GitHub's own words, by what went wrong. */
export const ANSWERS = {
  badCredentials: failure(401, 'Bad credentials'),
  noPermission: failure(403, 'Resource not accessible by integration'),
  secondaryRateLimit: failure(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service.',
  ),
  archived: failure(403, 'Repository was archived so is read-only.'),
  locked: failure(403, 'Unable to create comment because issue is locked.'),
  notFound: failure(404, 'Not Found'),
  disabled: failure(410, 'Issues are disabled for this repo'),
  tooMany: failure(429, 'API rate limit exceeded for installation.'),
  unavailable: failure(503, 'Service unavailable'),
} as const;

export class GithubServer {
  readonly issues: StoredIssue[] = [];
  readonly repositoryLabels = new Set(['bug']);
  readonly requests: ReceivedRequest[] = [];
  /** What was wrong with requests and with answers, by the API's description and by GitHub's rules. */
  readonly violations: string[] = [];
  readonly token = `ghs_${randomBytes(27).toString('base64url')}`;
  readonly members = new Set(['octocat', 'mona']);
  /** Whether the token has `issues: write`. */
  mayWrite = true;
  /** Whether the token's labels are kept: a person's, without the right to triage, aren't. */
  mayLabel = true;
  hasIssues = true;
  readonly port: number;

  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #basePath: string;
  readonly #latencyMs: number;
  readonly #isTls: boolean;
  #holdList: (() => Promise<void>) | undefined;
  #behaviours: ((request: ReceivedRequest) => Behaviour | undefined) | undefined;

  private constructor(server: Server, { basePath = '', tls, latencyMs = 0 }: GithubOptions) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    this.#basePath = basePath;
    this.#latencyMs = latencyMs;
    this.#isTls = tls !== undefined;
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  static async start(options: GithubOptions = {}): Promise<GithubServer> {
    const listener: RequestListener = () => {};
    const server = options.tls ? createTlsServer(options.tls, listener) : createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new GithubServer(server, options);
  }

  /** What a runner has in GITHUB_API_URL. */
  get apiUrl(): string {
    return `${this.#isTls ? 'https' : 'http'}://127.0.0.1:${this.port}${this.#basePath}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /**
   * Has requests of a method fail, or do something else first.
   *
   * @param behaviours - Used up one a request, before honesty returns; or one for always.
   */
  script(method: 'GET' | 'POST' | 'PATCH', behaviours: readonly Behaviour[] | Behaviour, path = /(?:)/): void {
    const queue = Array.isArray(behaviours) ? [...behaviours] : undefined;
    const before = this.#behaviours;
    this.#behaviours = (request) => {
      const isMeant = request.method === method && path.test(request.path);
      return (isMeant ? (queue ? queue.shift() : (behaviours as Behaviour)) : undefined) ?? before?.(request);
    };
  }

  /** Has the first answers to lists wait until this is fulfilled. */
  holdLists(wait: () => Promise<void>): void {
    this.#holdList = wait;
  }

  /** Opens an issue as people do. */
  add(issue: Partial<StoredIssue> = {}): StoredIssue {
    const number = this.issues.length + 1;
    const added: StoredIssue = {
      id: 3_000_000_000 + number,
      number,
      title: 'Something else',
      body: 'By a person.',
      state: 'open',
      stateReason: null,
      labels: [],
      assignees: [],
      locked: false,
      isPullRequest: false,
      comments: [],
      duplicateOf: undefined,
      notifications: 0,
      ...issue,
    };
    this.issues.push(added);
    return added;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = incoming;
    const text = (await buffer(incoming).catch(() => Buffer.alloc(0))).toString();
    const request = { method, path: url.replace(this.#basePath, ''), body: jsonIn(text) };
    this.requests.push(request);
    if (this.#latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#latencyMs));
    const behaviour = this.#behaviours?.(request);
    const scripted = typeof behaviour === 'function' ? behaviour(request) : behaviour;
    if (scripted === 'hang') return;
    const answer = scripted ?? this.#answer(request, incoming);
    if (method === 'GET') await this.#holdList?.();
    this.#check(request, answer);
    const { status, headers = {}, body } = answer;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  /** A canned text is meant to be wrong. */
  #check({ method, path }: ReceivedRequest, { status, body }: Answer): void {
    const operation = operationOf(method, path.replace(/\?.*/, ''));
    if (operation === undefined || typeof body === 'string') return;
    this.violations.push(...answerProblems(operation, status, body).map((problem) => `answer: ${problem}`));
  }

  #answer(request: ReceivedRequest, { headers, url = '' }: IncomingMessage): Answer {
    const { method, path, body } = request;
    const [pathname = '', search = ''] = path.split('?');
    const query = new URLSearchParams(search);
    const operation = operationOf(method, pathname);
    if (operation === undefined || !url.startsWith(`${this.#basePath}/repos/${REPOSITORY}/`)) {
      this.violations.push(`no such operation: ${method} ${url}`);
      return ANSWERS.notFound;
    }
    const problems = [
      ...requestProblems(operation, query, body),
      ...(headers.accept === 'application/vnd.github+json' ? [] : ['accept']),
      ...(headers['user-agent'] ? [] : ['no user-agent, which GitHub answers with 403']),
      ...(headers['x-github-api-version'] === '2022-11-28' ? [] : ['x-github-api-version']),
    ];
    if (problems.length > 0) {
      this.violations.push(...problems.map((problem) => `${method} ${path}: ${problem}`));
      return invalid(problems.join());
    }
    if (headers.authorization !== `Bearer ${this.token}`) return ANSWERS.badCredentials;
    if (method === 'GET') return this.#list(query);
    if (!this.mayWrite) return ANSWERS.noPermission;
    if (!this.hasIssues) return ANSWERS.disabled;
    const changes = body as Changes;
    if (operation.operationId === 'issues/create') return this.#create(changes);
    const issue = this.issues.find(({ number }) => pathname.split('/').includes(String(number)));
    if (issue === undefined) return ANSWERS.notFound;
    return operation.operationId === 'issues/update' ? this.#update(issue, changes) : this.#comment(issue, changes);
  }

  #list(query: URLSearchParams): Answer {
    const labels = query.get('labels')?.split(',') ?? [];
    const state = query.get('state') ?? 'open';
    const size = Math.min(Number(query.get('per_page') ?? 30), MAX_PER_PAGE);
    const page = Number(query.get('page') ?? 1);
    // Newest first, as GitHub lists them by default.
    const found = this.issues
      .filter((issue) => state === 'all' || issue.state === state)
      .filter((issue) => labels.every((label) => issue.labels.includes(label)))
      .reverse();
    const next = new URLSearchParams({ ...Object.fromEntries(query), page: String(page + 1) });
    const address = `${this.apiUrl}/repos/${REPOSITORY}/issues?${next}`;
    const link = `<${address.replace(/page=\d+$/, 'page=1')}>; rel="first", <${address}>; rel="next"`;
    return {
      status: 200,
      headers: found.length > page * size ? { link } : {},
      body: found.slice((page - 1) * size, page * size).map((issue) => this.#asJson(issue)),
    };
  }

  #create({ title, body = null, labels = [], assignees = [] }: Changes): Answer {
    const stranger = assignees.find((login) => !this.members.has(login));
    if (stranger !== undefined) {
      return invalid('assignees', { value: stranger, resource: 'Issue', field: 'assignees', code: 'invalid' });
    }
    for (const label of labels) this.repositoryLabels.add(label);
    const kept = this.mayLabel ? [...labels] : [];
    const issue = this.add({ title: title ?? '', body, labels: kept, assignees, notifications: 1 });
    return { status: 201, body: this.#asJson(issue) };
  }

  #update(
    issue: StoredIssue,
    { title, body, state, state_reason: reason, duplicate_issue_id: original }: Changes,
  ): Answer {
    if ((reason === 'duplicate') !== (original !== undefined)) return invalid('duplicate_issue_id');
    if (original !== undefined && !this.issues.some(({ id }) => id === original)) return invalid('duplicate_issue_id');
    if (title !== undefined) issue.title = title;
    if (body !== undefined) issue.body = body;
    if (state !== undefined && (state !== issue.state || reason !== undefined)) {
      issue.state = state;
      issue.stateReason = state === 'open' ? 'reopened' : (reason ?? 'completed');
      issue.duplicateOf = original;
      issue.notifications += 1;
    }
    return { status: 200, body: this.#asJson(issue) };
  }

  #comment(issue: StoredIssue, { body = '' }: Changes): Answer {
    if (issue.locked) return ANSWERS.locked;
    issue.comments.push(body ?? '');
    issue.notifications += 1;
    const url = `${this.apiUrl}/repos/${REPOSITORY}/issues/comments/${issue.comments.length}`;
    return {
      status: 201,
      body: {
        id: issue.comments.length,
        node_id: 'IC_1',
        url,
        html_url: `https://github.com/${REPOSITORY}/issues/${issue.number}#issuecomment-${issue.comments.length}`,
        body,
        user: USER,
        created_at: TIME,
        updated_at: TIME,
        issue_url: `${this.apiUrl}/repos/${REPOSITORY}/issues/${issue.number}`,
        author_association: 'NONE',
      },
    };
  }

  #asJson(issue: StoredIssue): object {
    const { id, number, title, body, state, stateReason, labels, assignees, locked, comments, isPullRequest } = issue;
    const repository = `${this.apiUrl}/repos/${REPOSITORY}`;
    const url = `${repository}/issues/${number}`;
    const page = `https://github.com/${REPOSITORY}/${isPullRequest ? 'pull' : 'issues'}/${number}`;
    return {
      id,
      node_id: `I_${id}`,
      url,
      repository_url: repository,
      labels_url: `${url}/labels{/name}`,
      comments_url: `${url}/comments`,
      events_url: `${url}/events`,
      html_url: page,
      number,
      state,
      state_reason: stateReason,
      title,
      body,
      user: USER,
      labels: labels.map((name, index) => ({ id: index, node_id: 'LA_1', url, name, color: 'ededed', default: false })),
      assignee: assignees.length > 0 ? USER : null,
      assignees: assignees.map((login) => ({ ...USER, login })),
      milestone: null,
      locked,
      active_lock_reason: null,
      comments: comments.length,
      closed_at: state === 'closed' ? TIME : null,
      created_at: TIME,
      updated_at: TIME,
      author_association: 'NONE',
      ...(isPullRequest && {
        pull_request: { url, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
      }),
    };
  }
}

interface Changes {
  readonly title?: string;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened';
  readonly duplicate_issue_id?: number;
  readonly labels?: readonly string[];
  readonly assignees?: string[];
}

const TIME = '2026-11-29T03:17:00Z';
const USER_URL = 'https://api.github.com/users/octocat';
const USER = {
  login: 'octocat',
  id: 1,
  node_id: 'U_1',
  avatar_url: 'https://github.com/images/error/octocat_happy.gif',
  gravatar_id: '',
  url: USER_URL,
  html_url: 'https://github.com/octocat',
  followers_url: `${USER_URL}/followers`,
  following_url: `${USER_URL}/following{/other_user}`,
  gists_url: `${USER_URL}/gists{/gist_id}`,
  starred_url: `${USER_URL}/starred{/owner}{/repo}`,
  subscriptions_url: `${USER_URL}/subscriptions`,
  organizations_url: `${USER_URL}/orgs`,
  repos_url: `${USER_URL}/repos`,
  events_url: `${USER_URL}/events{/privacy}`,
  received_events_url: `${USER_URL}/received_events`,
  type: 'User',
  site_admin: false,
};

function invalid(what: string, error?: object): Answer {
  return failure(422, `Validation Failed: ${what}`, error === undefined ? {} : { errors: [error] });
}

function jsonIn(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
