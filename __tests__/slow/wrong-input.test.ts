/** The flow test's kinds of secrets, each with every outcome. */
process.env['WRONG_INPUT_OUTCOMES'] = 'all';
await import('../flow/wrong-input.test.ts');
