// Loaded into a Node program before it starts: at its end it tells what the program has cost.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env['BENCH_COST_FILE'];
if (file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cost = {
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMB: (peakOfLinux() ?? maxRSS) / 1024,
    };
    writeFileSync(file, JSON.stringify(cost));
  });
}

/** In KB. What Linux tells through maxRSS can be the memory of the process that started this one. */
function peakOfLinux(): number | undefined {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
