/**
 * What a script starts has to end with it: servers, browsers, temporary folders. Each is handed over here together with
 * the way to undo it, so that nothing is left behind, whether the script ends well, fails, or is interrupted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {() => void | Promise<void>} Undo */

/** @type {Set<() => Promise<void>>} */
const pending = new Set();

/**
 * Remembers how to undo something. The function that comes back does it, once; so does {@link undoAll}.
 * @param {Undo} undo
 * @returns {() => Promise<void>}
 */
export function undoLater(undo) {
  /** @type {Promise<void> | undefined} */
  let done;
  const once = () => {
    done ??= Promise.resolve(undo()).finally(() => pending.delete(once));
    return done;
  };
  pending.add(once);
  return once;
}

/** Undoes all that is still there, the latest first, since later things stand on earlier ones. */
export async function undoAll() {
  for (const undo of [...pending].reverse()) {
    await undo().catch((error) => console.error(error));
  }
}

/**
 * For entry scripts: Ctrl+C and a polite kill undo everything, then end the process.
 * @param {number} [exitCode] 130 is what a shell expects of an interrupted program
 */
export function undoAllOnInterrupt(exitCode = 130) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void undoAll().then(() => process.exit(exitCode)));
  }
}

/**
 * A new temporary folder.
 * @param {string} name how its name begins
 * @param {string} [parent]
 */
export function temporaryFolder(name, parent = tmpdir()) {
  const path = mkdtempSync(join(parent, `${name}-`));
  // A process that has just ended may still hold files for a moment, hence the retries.
  const remove = undoLater(() =>
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  return { path, remove };
}
