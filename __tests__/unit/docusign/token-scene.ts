/** A stage for token requests: DocuSign with an app, and a client whose time stands still. */

import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { type Grant, keySigner } from '../../../src/docusign/assertion.ts';
import { RefusalError } from '../../../src/docusign/refusal.ts';
import { type AccessToken, requestToken } from '../../../src/docusign/token.ts';
import { HttpClient } from '../../../src/network/http-client.ts';
import { type App, newApp, rsaKeyPair } from '../../../testing/docusign/credentials.ts';
import type { CannedReply } from '../../../testing/docusign/faults.ts';
import { DocusignServer } from '../../../testing/docusign/server.ts';
import { FakeTime } from './support.ts';

export interface Scene {
  readonly server: DocusignServer;
  readonly grant: Grant;
  readonly app: App;
  readonly time: FakeTime;
  /** What was told to be secret, in its order. */
  readonly secrets: string[];
  readonly request: () => Promise<AccessToken>;
}

/** A server whose clock, at first, is that of the client: both stand still. */
export async function onScene(body: (scene: Scene) => Promise<void>, keys = rsaKeyPair()): Promise<void> {
  const server = await DocusignServer.start();
  const app = newApp();
  server.register(app);
  const time = new FakeTime();
  mock.timers.enable({ apis: ['Date'], now: time.nowMs });
  const http = new HttpClient(server.origin, time.surroundings, () => {});
  const { integrationKey, userId } = app;
  const grant = { integrationKey, userId, audience: server.host, scopes: ['signature', 'impersonation'] };
  const secrets: string[] = [];
  const context = { http, signer: keySigner(keys.privateKey) };
  const request = () => requestToken(grant, { ...context, onSecret: (secret) => void secrets.push(secret) });
  try {
    await body({ server, grant, app, time, secrets, request });
  } finally {
    mock.timers.reset();
    http.close();
    await server.close();
  }
}

export async function refusalOf(requested: Promise<unknown>): Promise<RefusalError['refusal']> {
  const error: unknown = await requested.then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error instanceof RefusalError, String(error));
  return error.refusal;
}

export const date = (ms: number): string => new Date(ms).toUTCString();
export const json = (status: number, body: object, headers: CannedReply['headers'] = {}): CannedReply => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** `iat` of the assertion in a token request. */
export function issuedAt(body: string): number {
  const assertion = new URLSearchParams(body).get('assertion') ?? '';
  return JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()).iat;
}
