/** Finds, in the last lines that a command printed on standard error, the one that says why it failed. */

import { harmlessInFull } from '../../action/foreign-text.ts';
import { runnerKind } from '../../action/runner.ts';

/** Not why: commands to the runner, usage, traces, chatter, and that something failed at all. */
const NOISE = [
  /^(::|##\[)/,
  /^(usage|hint|note):|^(use|try|see|run)\b.*\b(help|usage)\b|\s--?help\b/i,
  /^[\dA-F]{8,16}:error:|^(ERROR|WARNING|WARN|TRACE|DEBUG|INFO):\w+:\S+:\d+:|^at .+:\d+|^(Traceback |File "|Node\.js v\d)/i,
  /^(abort|exit|quit|terminat)(ing|ed)?\b.{0,12}$|^Using \w+ algorithm |^PSS parameters: |^URL: |^Code: \d+\. /i,
  /Error making API request\.$|: Error initializing context$|^ERROR: (Invalid key authorization|Unable to run \w+)$/,
  /^(More details here: https:\/\/curl|curl failed to verify the|establish a secure connection to|how to fix it, )/,
  /^(code|syscall|path|requireStack|reason): (\[|'[^']*',?$|[A-Z]+(_[A-Z]+)+$)|^- ('@type'|\S*[/\\]\S*$)/,
  /^(domain|metadata|permission|resource|service|consumer):( '?[\w-]+[./]\S+)?$|^(Require stack:|'\S+',?|[\]})]+,?)$/,
];

const REASON =
  /error|fail|denied|forbidden|\bno[tr]?\b|n't\b|cannot|unable|invalid|unknown|unrecognized|missing|must|required?|expired?|refused|incorrect|unsupported|wrong|timed? ?out|disabled|sealed|problem/i;

/** Too long for an annotation; base64, maybe a signature, but not the name of a Google key; unfit for a code span. */
const UNFIT = /^.{401}|(?<![\w+/=-])(?!projects\/[\w-]+\/locations\/)[\w+/=-]{64}|`/;
/** Only GitHub's runner masks what has an encoded percent sign in an annotation, or lacks the spaces at its ends. */
const UNFIT_ELSEWHERE = /%|^\s|[^\S\r]$/;
/** Colours. */
const STYLE = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g');

/**
 * The lines that may be shown elsewhere than in the log, without their noise. Whole and to the letter: the runner would find
 * in no other what it has to mask.
 *
 * @param said - As it was printed.
 */
export function quotableLines(said: readonly string[]): readonly string[] {
  const isGitHub = runnerKind() === 'github';
  const fit = said.map((line) => line.replace(STYLE, '')).filter((line) => isGitHub || !UNFIT_ELSEWHERE.test(line));
  const lines = fit.map((line) => line.trim()).filter((line) => line !== '' && !UNFIT.test(line));
  const unaltered = lines.filter((line) => harmlessInFull(line).replaceAll(': :', '::') === line);
  const telling = unaltered.filter((line) => !NOISE.some((pattern) => pattern.test(line)));
  return telling.length > 0 ? telling : unaltered.filter((line) => !NOISE[0]?.test(line)).slice(-1);
}

/** @returns `undefined` if it printed nothing that may be shown. */
export function reasonIn(said: readonly string[]): string | undefined {
  const lines = quotableLines(said);
  return lines.findLast((line) => REASON.test(line)) ?? lines.at(-1);
}
