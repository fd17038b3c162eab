/** Sends requests about a repository's issues to GitHub's API, and reads the responses. Knows nothing of DocuSign. */

import type { components, operations } from '@octokit/openapi-types';
import { harmless } from '../action/foreign-text.ts';
import type { HttpClient, HttpRequest } from '../network/http-client.ts';
import type { HttpReply } from '../network/http-reply.ts';
import { retryAfterMs } from '../network/retry.ts';
import type { Problem } from '../problem/problem.ts';
import { type FollowUpProblem, problem } from './problem.ts';

type GithubIssue = components['schemas']['issue'];
type BodyOf<Operation extends 'issues/create' | 'issues/update'> = NonNullable<
  operations[Operation]['requestBody']
>['content']['application/json'];

/** What is read from an issue. */
export type Issue = Readonly<
  Pick<GithubIssue, 'id' | 'number' | 'title' | 'state' | 'state_reason' | 'body' | 'labels'>
>;
export type NewIssue = BodyOf<'issues/create'> & { readonly assignees: string[] };
export type IssueChange = BodyOf<'issues/update'>;

/** A page of 100 issues usually has 660 KB. */
export const MAX_REPLY_BYTES = 8 * 1024 * 1024;
/** Of 100 issues each. Far fewer should have the label. */
const MAX_PAGES = 20;

export class GithubIssues {
  readonly #http: HttpClient;
  readonly #api: URL;
  readonly #path: string;
  readonly #headers: Readonly<Record<string, string>>;

  /** @param repository - Owner and name. */
  constructor(http: HttpClient, apiUrl: string, repository: string, token: string) {
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

  /**
   * All issues with a label, open and closed. Not by search, which lags behind.
   *
   * @see https://docs.github.com/en/rest/issues/issues#list-repository-issues
   */
  async list(label: string): Promise<readonly Issue[]> {
    const issues: Issue[] = [];
    let path: string | undefined = `${this.#path}?labels=${label}&state=all&per_page=100`;
    for (let page = 0; path !== undefined && page < MAX_PAGES; page++) {
      const reply = await this.#send('GET', path);
      const items = accepted(reply);
      if (!Array.isArray(items)) {
        throw problemOf(reply);
      }
      // To this part of the API, pull requests are issues.
      issues.push(...items.filter((item) => !item?.pull_request).map((item) => issueIn(item, reply)));
      path = this.#nextPage(reply);
    }
    return issues;
  }

  /** Opens an issue; without its assignees if GitHub rejects one of them. */
  async create(issue: NewIssue, onAssigneesRefused: () => void): Promise<Issue> {
    let reply = await this.#send('POST', this.#path, issue);
    if (reply.status === 422 && issue.assignees.length > 0) {
      onAssigneesRefused();
      reply = await this.#send('POST', this.#path, { ...issue, assignees: [] });
    }
    return issueIn(accepted(reply), reply);
  }

  async change({ number }: Issue, change: IssueChange): Promise<void> {
    accepted(await this.#send('PATCH', `${this.#path}/${number}`, change));
  }

  /** @returns Whether the conversation accepts comments. A locked one doesn't. */
  async comment({ number }: Issue, body: string): Promise<boolean> {
    const reply = await this.#send('POST', `${this.#path}/${number}/comments`, { body });
    const isLocked = reply.status === 403 && /\blocked\b/i.test(saidIn(reply));
    return !isLocked && Boolean(accepted(reply));
  }

  async #send(method: HttpRequest['method'], path: string, body?: object): Promise<HttpReply> {
    const text = body && { body: async () => JSON.stringify(body) };
    return await this.#http.send({ method, path, headers: this.#headers, ...text });
  }

  /** @see https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
  #nextPage({ headers: { link = '' } }: HttpReply): string | undefined {
    const url = URL.parse(/<([^<>]*)>; *rel="next"/.exec(String(link))?.[1] ?? '');
    // The token goes to no other host.
    return url?.origin === this.#api.origin ? url.pathname + url.search : undefined;
  }
}

/** @throws {Problem} The response is a refusal, or can't be read. */
function accepted(reply: HttpReply): object {
  const body = objectIn(reply);
  if (reply.status < 200 || reply.status > 299 || body === undefined) {
    throw problemOf(reply);
  }
  return body;
}

/** By status and GitHub's words, since it sends nothing else. The first match counts. */
const REFUSALS = [
  [401, /(?:)/, 'github_token_rejected'],
  [403, /rate limit/i, 'github_rate_limited'],
  [403, /not accessible by/i, 'issues_forbidden'],
  [410, /disabled/i, 'issues_disabled'],
  [429, /(?:)/, 'github_rate_limited'],
] as const;

function problemOf(reply: HttpReply): Problem<FollowUpProblem> {
  const { status } = reply;
  const said = saidIn(reply);
  const code = REFUSALS.find(([known, words]) => known === status && words.test(said))?.[2];
  if (code === 'github_rate_limited') {
    return problem(code, `in ${Math.ceil((retryAfterMs(reply, undefined, true) ?? 60_000) / 60_000)} min`);
  }
  const answer = said === '' ? `HTTP ${status}` : `HTTP ${status}: "${said.replaceAll('"', "'")}"`;
  const isRefused = status >= 300 && status <= 499;
  return problem(code ?? (isRefused ? 'github_refused' : 'github_unavailable'), answer);
}

/** GitHub's own words. */
function saidIn(reply: HttpReply): string {
  const { message } = (objectIn(reply) ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? harmless(message) : '';
}

function objectIn({ body = '' }: HttpReply): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing else in an issue is relied on. */
function issueIn(item: object, reply: HttpReply): Issue {
  const issue = item as Issue | null;
  if (!Number.isSafeInteger(issue?.number) || typeof issue?.title !== 'string' || !Array.isArray(issue.labels)) {
    throw problemOf(reply);
  }
  return issue;
}
