/** Owns the statistics and how they are laid out. Pure. */

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

/** What a scenario brought, by contender; one of them is `floor`. */
export interface Outcome {
  readonly title: string;
  readonly samples: ReadonlyMap<string, Samples>;
}

export interface Bundle {
  readonly indexBytes: number;
  readonly distBytes: number;
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

/** Ratio of two contenders' medians. */
export function ratio(outcome: Outcome, contender: string, to: string, measure: Measure): number {
  return median(outcome, contender, measure) / median(outcome, to, measure);
}

export function scenarioTable(outcome: Outcome): string {
  const head = ['', 'wall, ms', '10–90 %', 'least', '× floor', 'CPU, ms', '× floor', 'peak, MiB', '× floor'];
  const rows = [...outcome.samples].map(([name, { wallMs }]) => [
    name,
    median(outcome, name, 'wallMs').toFixed(1),
    `${quantile(wallMs, 0.1).toFixed(1)}–${quantile(wallMs, 0.9).toFixed(1)}`,
    quantile(wallMs, 0).toFixed(1),
    ratio(outcome, name, 'floor', 'wallMs').toFixed(2),
    median(outcome, name, 'cpuMs').toFixed(1),
    ratio(outcome, name, 'floor', 'cpuMs').toFixed(2),
    (median(outcome, name, 'peakKiB') / 1024).toFixed(1),
    ratio(outcome, name, 'floor', 'peakKiB').toFixed(2),
    String(median(outcome, name, 'connections')),
    String(median(outcome, name, 'requests')),
  ]);
  return table([...head, 'connections', 'requests'], rows);
}

export function bundleTable({ indexBytes, distBytes }: Bundle): string {
  return table(
    ['', 'bytes'],
    [
      ['`dist/index.js`', indexBytes.toLocaleString('en')],
      ['all of `dist/`', distBytes.toLocaleString('en')],
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
