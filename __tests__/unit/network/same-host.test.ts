import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { SURROUNDINGS } from '../../../src/get-token.ts';
import { HttpClient } from '../../../src/network/http-client.ts';

test('A path that begins with two slashes names no other host', async () => {
  const paths: (string | undefined)[] = [];
  const server = createServer(({ url }, response) => {
    paths.push(url);
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const http = await HttpClient.open(`http://127.0.0.1:${port}`, SURROUNDINGS, async () => {
    assert.fail('tried again: it asked another host');
  });
  try {
    await http.send({ method: 'GET', path: '//localhost:1/issues', headers: {} });
  } finally {
    http.close();
    server.close();
  }
  assert.deepEqual(paths, ['//localhost:1/issues']);
});
