/** Loaded before a script by `--require`, in rounds that aren't timed: reports on descriptor 3 what the process has used. */
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakKiB: ownPeak() ?? maxRSS }));
});

/** On Linux `maxRSS` counts from the fork, and so holds the size of the parent. */
function ownPeak() {
  if (process.platform !== 'linux') return undefined;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}
