/** Writes docs/benchmarks.md: what was measured, how, what came out, and which targets were met. Pure. */

import { MAX_BYTES } from '../testing/archive.ts';
import { type Machine, type Outcome, ratio, type Sizes, scenarioTable, sizesTable, table } from './tables.ts';

export interface Results {
  readonly machine: Machine;
  readonly rounds: number;
  readonly sdkVersion: string;
  readonly success: Outcome;
  readonly remote: Outcome;
  readonly refused: Outcome;
  readonly secretless: Outcome;
  readonly sizes: Sizes;
}

/** What was measured, and whether it meets the target. */
type Verdict = readonly [measured: string, met: boolean];

const ACTION = 'this action';

export const TARGETS: readonly (readonly [target: string, verdictOn: (results: Results) => Verdict])[] = [
  ['success: wall at most 1.22 × floor', ({ success }) => most(1.22, ratio(success, ACTION, 'wallMs'))],
  ['success: peak memory at most 1.05 × floor', ({ success }) => most(1.05, ratio(success, ACTION, 'peakKiB'))],
  [
    'success: at least 3 × faster than the official SDK',
    ({ success }) => least(3, ratio(success, 'official SDK', 'wallMs', ACTION)),
  ],
  ['50 ms round-trip time: wall at most 1.10 × floor', ({ remote }) => most(1.1, ratio(remote, ACTION, 'wallMs'))],
  [
    '50 ms round-trip time: one connection, in every round',
    ({ remote }) => always(1, remote.samples.get(ACTION)?.connections),
  ],
  [
    '50 ms round-trip time: two requests, in every round',
    ({ remote }) => always(2, remote.samples.get(ACTION)?.requests),
  ],
  [
    'secrets empty: wall at most 2.3 × empty script',
    ({ secretless }) => most(2.3, ratio(secretless, ACTION, 'wallMs')),
  ],
  ['secrets empty: CPU at most 2.5 × empty script', ({ secretless }) => most(2.5, ratio(secretless, ACTION, 'cpuMs'))],
  [`archive at most ${grouped(MAX_BYTES.archive)} bytes`, ({ sizes }) => bytes(MAX_BYTES.archive, sizes.archiveBytes)],
  [`\`dist/\` at most ${grouped(MAX_BYTES.dist)} bytes`, ({ sizes }) => bytes(MAX_BYTES.dist, sizes.distBytes)],
  [
    `\`dist/index.js\` at most ${grouped(MAX_BYTES.entry)} bytes`,
    ({ sizes }) => bytes(MAX_BYTES.entry, sizes.indexBytes),
  ],
];

export function document(results: Results): string {
  const { machine, rounds, sdkVersion, success, remote, refused, secretless, sizes } = results;
  return `# Benchmarks

Made by \`npm run bench -- --write\`; don't edit. Times differ from machine to machine: compare the ratios. Sizes are
those of the day; the tests hold every version to the same limits.

## Machine

${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB.toFixed(0)} GiB of memory; ${machine.system}; \
Node ${machine.node}; ${machine.date}; load average before the run: ${machine.load.toFixed(2)}.

## What is compared

- **empty script**: only the start of Node, which every JavaScript action pays for.
- **floor** ([bench/floor.cjs](../bench/floor.cjs)): the least that sends the same two requests on one connection and
  writes the same outputs, by hand, with what Node has built in. It checks nothing, retries nothing, masks only the token,
  and reports only the code of a refusal.
- **this action**: the committed \`dist/index.js\`, with the inputs that the runner would give it.
- **official SDK** ([bench/sdk.cjs](../bench/sdk.cjs)): \`docusign-esign\` ${sdkVersion}, called as its documentation
  says: \`setOAuthBasePath\`, \`requestJWTUserToken\`, \`getUserInfo\`.

## How it is measured

- All contenders talk over TLS to the same stand-in for DocuSign, which verifies each assertion and runs in its own process
  on this machine. They trust its certificate by \`NODE_EXTRA_CA_CERTS\`.
- Each run is a fresh process in the environment that a runner gives to a step; of the shell's variables it sees the path
  and the temporary folder. Contenders take turns, in a new random order each round, after 3 rounds that don't count.
  A run that doesn't produce what it should (token and account as outputs, or the refusal's code) stops the benchmark.
- **wall** is the time from just before the process is started until its exit is noticed: ${rounds} rounds, with nothing added to
  the process. **10–90 %** are the 10th and 90th percentile, **least** is the fastest round.
- **CPU** (user and system, all threads) and **peak** memory (resident) come from ${rounds} further rounds, so that reading them
  does not disturb the times: a preloaded script reads them when the process is about to exit, CPU time by
  \`process.resourceUsage()\`, memory on Linux from \`/proc/self/status\` (\`VmHWM\`), since \`maxRSS\` there includes
  the parent's size at the fork. What Node does after that is not in them.
- **connections** and **requests** are counted by the stand-in, in all of these rounds.
- Round-trip time is simulated by the stand-in: a connection costs one round trip, its TLS handshake one more, each reply one.
- All figures but 10–90 % and least are medians; ratios are those of the medians.

## ${success.title}

${scenarioTable(success)}

## ${remote.title}

${scenarioTable(remote)}

## ${refused.title}

Beyond the floor, the action writes the annotation, the job summary with its steps, and the consent URL.

${scenarioTable(refused)}

## ${secretless.title}

GitHub gives such a run no secrets. The action reads that from the event, says so in an annotation and a job summary, and
sends nothing.

${scenarioTable(secretless)}

## What a runner downloads and unpacks

The archive is the one that git makes of the repository, for every job that uses the action. The bundle is not minified,
and every start reads \`dist/index.js\`; the other files are for failures, for sealed tokens, and for people.

${sizesTable(sizes)}

## Targets

${table(
  ['target', 'this run', 'met'],
  TARGETS.map(([target, verdictOn]) => {
    const [measured, met] = verdictOn(results);
    return [target, measured, met ? 'yes' : 'no'];
  }),
)}

## Again

\`\`\`
npm ci
npm run bench                            # prints the tables
npm run bench -- --rounds 50             # more rounds
npm run bench -- --write                 # writes this page
\`\`\`

The SDK is no dependency of this project: the first run installs it below \`bench/\`, from
[bench/package-lock.json](../bench/package-lock.json).
`;
}

function most(limit: number, times: number): Verdict {
  return [`${times.toFixed(2)} ×`, times <= limit];
}

function least(limit: number, times: number): Verdict {
  return [`${times.toFixed(2)} ×`, times >= limit];
}

function bytes(limit: number, count: number): Verdict {
  return [grouped(count), count <= limit];
}

function always(count: number, counts: readonly number[] = []): Verdict {
  return [[...new Set(counts)].sort().join(' to '), counts.every((one) => one === count)];
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
