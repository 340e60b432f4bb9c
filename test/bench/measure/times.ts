import type { Times } from '../figures';
import { median, quantile } from './interleave';

/** How long something took again and again, in milliseconds, in short. */
export function timesOf(what: string, milliseconds: readonly number[]): Times {
  return {
    what,
    median: median(milliseconds),
    p95: quantile(milliseconds, 0.95),
    worst: Math.max(...milliseconds),
    count: milliseconds.length,
  };
}

/** Processor time in milliseconds, which other programs on the machine do not lengthen. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
