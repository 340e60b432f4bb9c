import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { undoLater } from '../../../scripts/harness/lifetime.mjs';
import { compiled } from './programs';

/** What a run of a program has cost: processor time of user and system together. */
export interface Cost {
  cpuSeconds: number;
  seconds: number;
  /** The most memory that was in use. */
  peakMB: number;
}

/** A run of a program. */
export interface Run {
  stdout: string;
  cost: Cost;
}

/** GNU time: tells what a program that is not Node's has cost. */
const TIME = '/usr/bin/time';

/** Whether programs other than Node's can be measured here. */
export const canMeasureAny = process.platform === 'linux' && existsSync(TIME);

/**
 * Runs a Node program to its end.
 *
 * @param costFile a file that can be written to
 */
export async function runNode(words: readonly string[], costFile: string): Promise<Run> {
  const preload = ['--require', compiled('tellCost')];
  const env = { ...process.env, BENCH_COST_FILE: costFile };
  const { stdout, seconds } = await runToEnd(process.execPath, [...preload, ...words], env);
  const told = JSON.parse(readFileSync(costFile, 'utf8')) as Omit<Cost, 'seconds'>;
  return { stdout, cost: { ...told, seconds } };
}

/** Runs any other program to its end; see `runNode`. */
export async function runAny(program: string, words: readonly string[], costFile: string): Promise<Run> {
  const measured = ['-f', '%U %S %M', '-o', costFile, program, ...words];
  const { stdout, seconds } = await runToEnd(TIME, measured, process.env);
  const lastLine = readFileSync(costFile, 'utf8').trim().split('\n').at(-1) ?? '';
  const [user = 0, system = 0, peak = 0] = lastLine.split(' ').map(Number);
  return { stdout, cost: { cpuSeconds: user + system, peakMB: peak / 1024, seconds } };
}

async function runToEnd(
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; seconds: number }> {
  const start = performance.now();
  const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const stop = undoLater(async () => {
    child.kill();
    await ended;
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const code = await ended;
  await stop();
  if (code !== 0) {
    throw new Error(`${[program, ...words].join(' ')} ended with ${code}: ${stderr.trim().slice(-2000)}`);
  }
  return { stdout, seconds: (performance.now() - start) / 1000 };
}
