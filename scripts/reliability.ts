/**
 * Runs the committed action into every fault of the matrix, slow ones included, and writes `docs/reliability.md` from what
 * came of it. Fails where that is not what is expected; the page then shows what happened.
 */

import { writeFileSync } from 'node:fs';
import { cells } from '../testing/faults/matrix.ts';
import { assertAsExpected, type Cell, type Outcome } from '../testing/faults/runs.ts';
import { RELIABILITY_PAGE, sectionsOf } from '../testing/faults/table.ts';

const CONCURRENCY = 12;

const INTRODUCTION = `# Reliability

The action sends two requests to DocuSign's account server: one for the token, one to look up the account. This page shows
what it does when the network, a proxy, or the server misbehaves. Don't edit it: \`npm run reliability\` causes each fault
and writes the page, and the tests compare every row with what happens.

## What holds in every case

- **It ends with a token or one clear failure**: one annotation, one stable code in the output \`error\`, and at most 30
  seconds for everything, including both requests and all waiting. A single attempt gets 10 seconds.
- **It retries when a retry may help**: after a network failure, HTTP 429, and HTTP 5xx, whether the server or a proxy sends
  it. There are at most three retries, shared by both requests, after about half a second, one second, and two seconds, each
  shortened at random by up to half so that jobs don't retry in step. Each attempt is signed with the current time.
- **It waits out a burst**: after \`BURST_APIINVOCATION_LIMIT_EXCEEDED\`, with HTTP 400 or 429, it retries in eight seconds.
- **It respects \`Retry-After\`**, in seconds or as a date, if there is time. If not, it fails immediately, and the
  annotation says when to re-run the job.
- **It doesn't retry when a retry can't help**: after any other HTTP 4xx, a redirect, an unusable response, or an untrusted
  certificate. The one exception is a refusal that a wrong clock explains: it sends one more request, signed with the
  server's time.
- **It talks to one host**, over one connection that stays open for the second request, also through a proxy. It follows no
  redirects; the annotation names the host of the redirect, but no other part of its address.
- **It always verifies TLS**, even with \`NODE_TLS_REJECT_UNAUTHORIZED=0\`. To trust your own certificate authority, set
  \`NODE_EXTRA_CA_CERTS\` or \`NODE_USE_SYSTEM_CA\`. If an authority is unknown, up to two more handshakes, in which nothing is
  sent, show whether the machine's own store or the file in \`NODE_EXTRA_CA_CERTS\` knows it.
- **It reads at most 64 KiB** of a response, and checks each field that it uses.
- **A token is not lost**: if the account lookup fails, the token is still available as an output.
- **A canceled run ends within a second**, without an annotation: exit code 130 after SIGINT, 143 after SIGTERM.

Each retry is one line in the log:

\`\`\`text
DocuSign answered HTTP 503; trying again in 0.4 s (retry 1 of 3)
\`\`\`

\`npm run test:slow\` also runs the action 200 times against a server that fails three requests in ten at random.

## Faults, by how the step ends

Each section is one [code](errors.md), with the first line of its annotation; \`[…]\` marks what differs from row to row.
Attempts are those at the place named under "where". Seconds are for the whole step: less than 1, 1 to 5, and so on. The
host is always written as \`account-d.docusign.com\`, and the user's ID ends in 4c11.

`;

const outcomes = new Map<Cell, Outcome>();
const surprises: string[] = [];

async function playAndCheck(cell: Cell): Promise<void> {
  const outcome = await cell.run();
  outcomes.set(cell, outcome);
  try {
    await assertAsExpected(cell, outcome);
  } catch (error) {
    surprises.push(`${cell.fault} (${cell.stage}): ${error instanceof Error ? error.message : error}`);
  }
}

// Long ones first, so that none is left alone at the end.
const waiting = cells.toSorted((one, other) => Number(other.slow) - Number(one.slow));
const workers = Array.from({ length: CONCURRENCY }, async () => {
  for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
    await playAndCheck(cell);
  }
});
await Promise.all(workers);

const inOrder = cells.flatMap((cell) => {
  const outcome = outcomes.get(cell);
  return outcome === undefined ? [] : [[cell, outcome] as const];
});
writeFileSync(RELIABILITY_PAGE, INTRODUCTION + sectionsOf(inOrder));
if (surprises.length > 0) {
  console.error(`Not as expected:\n${surprises.join('\n')}`);
  process.exitCode = 1;
}
