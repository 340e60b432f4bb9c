/**
 * A process together with all that it has started. VS Code's server starts extension hosts and file watchers, and they
 * don't always notice that it is gone.
 */
import { spawn, spawnSync } from 'node:child_process';

const isWindows = process.platform === 'win32';
const PATIENCE = 3_000;

/**
 * Starts a program as the head of a family of its own. Ctrl+C in the terminal does not reach it: the script ends it.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
export function startFamily(program, args, environment) {
  return spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environment,
    detached: !isWindows,
    windowsHide: true,
  });
}

/**
 * Asks the head to end, and ends whatever is left of the family.
 * @param {import('node:child_process').ChildProcess} head
 * @returns {Promise<void>}
 */
export async function endFamily(head) {
  if (!head.pid) return;
  if (isWindows) endAtOnce(head.pid);
  else head.kill('SIGTERM');
  await exit(head);
  if (!isWindows) endAtOnce(head.pid);
}

/**
 * Ends a family without asking.
 * @param {number} headPid
 */
export function endAtOnce(headPid) {
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(headPid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-headPid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
function exit(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
  });
}
