/** Checks that a text is nothing but text: to the runner, to a terminal and to a reader. */
import assert from 'node:assert/strict';
import { COMMANDS, parseCommand } from './commands.ts';

const REGISTERED = new Set(COMMANDS);
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const HIDING = /\p{Cf}/u;

/** @param lineCount - How many lines are our own; a text that comes from elsewhere may add none. */
export function assertPlainLines(text: string, lineCount: number): void {
  assert.doesNotMatch(text, HIDING);
  assertHarmlessLines(text, lineCount);
}

/** A value may hold what joins or reorders letters: it is nobody's message. */
export function assertHarmlessLines(text: string, lineCount: number): void {
  const lines = text.split('\n');
  assert.equal(lines.length, lineCount, text);
  for (const line of lines) {
    assert.doesNotMatch(line, CONTROLS);
    assert.equal(parseCommand(line, REGISTERED), undefined, line);
  }
}
