/** A flow test's stage: the committed action as a runner starts it, against the DocuSign stand-in. Each run is checked for leaks. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type App, newApp } from './docusign/credentials.ts';
import { DocusignServer, type ServerOptions } from './docusign/server.ts';
import { assertNothingLeaks } from './runner/no-leak.ts';
import { Job, type JobOptions, type StepOptions, type StepResult } from './runner/runner.ts';

/** Folder of the action's own action.yml. */
export const ACTION = join(import.meta.dirname, '..');

export interface SceneOptions {
  readonly app?: App;
  readonly server?: ServerOptions;
  /** Stored as secrets beside integration key, user ID and private key. */
  readonly secrets?: readonly string[];
  readonly job?: Omit<JobOptions, 'secrets'>;
  /** Lines that a command of the step prints in its log. */
  readonly said?: readonly string[];
}

type RunOptions = Omit<StepOptions, 'action' | 'with'> & { readonly passphrases?: readonly string[] };

export class Scene {
  readonly server: DocusignServer;
  readonly app: App;
  readonly job: Job;
  readonly #said: readonly string[];

  constructor(server: DocusignServer, { app = newApp(), secrets = [], job, said = [] }: SceneOptions) {
    server.register(app);
    this.server = server;
    this.app = app;
    this.#said = said;
    const env = {
      GITHUB_ACTION_REPOSITORY: 'acme/docusign-access-token',
      GITHUB_ACTION_REF: 'v1',
      ...job?.env,
    };
    this.job = new Job({ ...job, secrets: [app.integrationKey, app.userId, app.keys.pkcs1Pem, ...secrets], env });
  }

  /** What a workflow gives, for the app's own user and the stand-in. */
  inputs(changes: Record<string, string> = {}): Record<string, string> {
    return {
      'integration-key': this.app.integrationKey,
      'user-id': this.app.userId,
      'private-key': this.app.keys.pkcs1Pem,
      'oauth-host': this.server.origin,
      ...changes,
    };
  }

  /** Runs the action once more in the same job. */
  async run(changes: Record<string, string> = {}, { passphrases = [], ...step }: RunOptions = {}): Promise<StepResult> {
    const result = await this.job.run({ action: ACTION, with: this.inputs(changes), ...step });
    const assertions = this.server.requests.map(({ body }) => new URLSearchParams(body).get('assertion') ?? '');
    assertNothingLeaks(result, this.job, {
      keys: [this.app.keys.privateKey],
      texts: [...this.server.tokens, ...assertions, ...unsentAssertions(result)],
      passphrases,
      said: this.#said,
    });
    return result;
  }
}

/** Assertions that never arrived are known by their masks alone. */
function unsentAssertions({ commands }: StepResult): string[] {
  const masked = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
  return masked.filter((text) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text));
}

/** Runs a test's body on a stage of its own, and clears it afterwards. */
export async function onStage<T>(options: SceneOptions, body: (scene: Scene) => Promise<T>): Promise<T> {
  const server = await DocusignServer.start(options.server);
  try {
    return await body(new Scene(server, options));
  } finally {
    await server.close();
  }
}

/** The one error annotation of a failed step, by its code. */
export function failureOf(result: StepResult, code: string): { title: string; message: string } {
  assert.equal(result.exitCode, 1, result.log);
  assert.equal(result.outputs['error'], code, result.log);
  assert.equal(result.annotations.length, 1, JSON.stringify(result.annotations));
  const [annotation] = result.annotations;
  assert.equal(annotation?.level, 'error');
  assert.doesNotMatch(annotation?.title ?? '', /[:,%]/, 'a title that only GitHub decodes');
  return { title: annotation?.title ?? '', message: annotation?.message ?? '' };
}

/** A URL between spaces, as a person would click it. */
export function urlIn(text: string, pattern: RegExp): string {
  const url = text.split(/\s/).find((word) => pattern.test(word));
  assert.ok(url, `no address that matches ${pattern} between spaces in: ${text}`);
  return url;
}
