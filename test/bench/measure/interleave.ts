import type { Cost } from './run';

/** A program to be run several times, among others. */
export interface Candidate {
  name: string;
  run(): Promise<Cost>;
}

/** A program that has taken so long, in seconds, is not run again. */
const LONG = 45;

/**
 * Runs programs by turns, so that a busy moment of the machine falls on all of them, and gives the medians. A program
 * that fails has no cost.
 *
 * @param tell is told of each run
 */
export async function interleave(
  candidates: readonly Candidate[],
  rounds: number,
  tell: (line: string) => void,
): Promise<Map<string, Cost | Error>> {
  const costs = new Map<string, Cost[]>();
  const failed = new Map<string, Error>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, run } of candidates) {
      const own = costs.get(name) ?? [];
      const spent = own.reduce((sum, { seconds }) => sum + seconds, 0);
      if (failed.has(name) || spent > LONG) {
        continue;
      }
      try {
        const cost = await run();
        costs.set(name, [...own, cost]);
        tell(`${name}, run ${round}: ${cost.cpuSeconds.toFixed(2)} s, ${cost.peakMB.toFixed(0)} MB`);
      } catch (error) {
        failed.set(name, error instanceof Error ? error : new Error(String(error)));
        tell(`${name} failed: ${error}`);
      }
    }
  }
  const medians = [...costs].map(([name, own]): [string, Cost | Error] => [name, medianCost(own)]);
  return new Map([...medians, ...failed]);
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    seconds: median(costs.map(({ seconds }) => seconds)),
    peakMB: median(costs.map(({ peakMB }) => peakMB)),
  };
}

/** The middle one of some numbers, the upper of two. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The number below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
