/** Reads the annotations that are kept in `__tests__/flow/explanations`: one file for each code, a section for each case. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FailureCode } from '../src/failure/codes.ts';

const FOLDER = join(import.meta.dirname, '..', '__tests__', 'flow', 'explanations');

/** Lines that state facts, and the link to the documentation: they differ in each run. */
const FACTS =
  /^(Help:|Response to |Trace token|DocuSign sent no |System error code:|The user's accounts:|The token is still |This runner's clock |Empty here:)/;

export interface KeptAnnotation {
  readonly code: FailureCode;
  /** The case, as its heading names it. */
  readonly name: string;
  /** Without facts. */
  readonly lines: readonly string[];
  /** As shown. */
  readonly text: string;
}

export function annotationsOf(codes: readonly FailureCode[]): readonly KeptAnnotation[] {
  return codes.flatMap((code) =>
    [...keptPage(code).matchAll(/^## (.+)\n\n\*\*.+\*\*\n\n```text\n([\s\S]*?)\n```/gm)].map(
      ([, name = '', text = '']) => ({ code, name, text, lines: text.split('\n').filter((line) => !FACTS.test(line)) }),
    ),
  );
}

/** All that is kept of a code. */
export function keptPage(code: FailureCode): string {
  try {
    return readFileSync(join(FOLDER, `${code}.md`), 'utf8');
  } catch (cause) {
    throw new Error(`No annotation of ${code} is kept: run "npm run snapshots".`, { cause });
  }
}
