/** Computes the statistics, and lays them out. Pure. */

import type { Samples } from './measure.ts';

/** Where a run took place. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** ISO 8601. */
  readonly date: string;
  /** Load average of the last minute, before the run. */
  readonly load: number;
}

/** What a scenario brought, by contender. */
export interface Outcome {
  readonly title: string;
  /** The contender to which the others are compared. */
  readonly reference: string;
  readonly samples: ReadonlyMap<string, Samples>;
}

/** What a runner downloads, unpacks and starts. */
export interface Sizes {
  readonly archiveBytes: number;
  readonly unpackedBytes: number;
  readonly unpackedFiles: number;
  readonly distBytes: number;
  readonly distFiles: number;
  readonly indexBytes: number;
}

type Measure = keyof Samples;

/** By linear interpolation between the two nearest samples; `share` is from 0 to 1. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

function median({ samples }: Outcome, contender: string, measure: Measure): number {
  return quantile(samples.get(contender)?.[measure] ?? [], 0.5);
}

/** Ratio of two contenders' medians, of which the second is the reference unless another is named. */
export function ratio(outcome: Outcome, contender: string, measure: Measure, to = outcome.reference): number {
  return median(outcome, contender, measure) / median(outcome, to, measure);
}

export function scenarioTable(outcome: Outcome): string {
  const times = `× ${outcome.reference}`;
  const head = ['', 'wall, ms', '10–90 %', 'least', times, 'CPU, ms', times, 'peak, MiB', times];
  const rows = [...outcome.samples].map(([name, { wallMs }]) => [
    name,
    median(outcome, name, 'wallMs').toFixed(1),
    `${quantile(wallMs, 0.1).toFixed(1)}–${quantile(wallMs, 0.9).toFixed(1)}`,
    quantile(wallMs, 0).toFixed(1),
    ratio(outcome, name, 'wallMs').toFixed(2),
    median(outcome, name, 'cpuMs').toFixed(1),
    ratio(outcome, name, 'cpuMs').toFixed(2),
    (median(outcome, name, 'peakKiB') / 1024).toFixed(1),
    ratio(outcome, name, 'peakKiB').toFixed(2),
    String(median(outcome, name, 'connections')),
    String(median(outcome, name, 'requests')),
  ]);
  return table([...head, 'connections', 'requests'], rows);
}

export function sizesTable(sizes: Sizes): string {
  const row = (what: string, bytes: number, files?: number) => [
    what,
    bytes.toLocaleString('en'),
    files === undefined ? '' : String(files),
  ];
  return table(
    ['', 'bytes', 'files'],
    [
      row('archive, by gzip', sizes.archiveBytes),
      row('unpacked', sizes.unpackedBytes, sizes.unpackedFiles),
      row('of these, `dist/`', sizes.distBytes, sizes.distFiles),
      row('of these, `dist/index.js`', sizes.indexBytes),
    ],
  );
}

/** A Markdown table that reads well as plain text too; all columns but the first are aligned right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map(padded).join(' | ')} |`;
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
