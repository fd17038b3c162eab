/** What some platforms lack, as the reason for which a test is skipped; `false` where it is there. */

export const lacksSignals = process.platform === 'win32' && 'Windows has no signals';

export const lacksNamedPipes = process.platform === 'win32' && 'Windows has no mkfifo';

export const lacksBlackHoles =
  process.platform !== 'linux' && 'Linux alone is known to leave connections beyond the backlog unanswered';
