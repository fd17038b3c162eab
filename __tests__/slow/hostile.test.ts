/** The hostile suites of the unit tests, many times as long. */
process.env['HOSTILE_RUNS'] = '1500';
await import('../unit/hostile-answers.test.ts');
await import('../unit/hostile-inputs.test.ts');
