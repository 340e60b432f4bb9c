/** What every entry script does in the same way: read its options, show its usage, end with a clear sentence. */
import { parseArgs } from 'node:util';
import { undoAll } from './lifetime.mjs';

/** A mistake or a lack that a person can do something about: shown without a stack. */
export class UserError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Reads the options of a script. `--help` prints the usage and ends the process; a wrong option is a UserError.
 * @template {import('node:util').ParseArgsConfig['options'] & {}} Options
 * @param {string} usage
 * @param {Options} options
 * @param {{ allowPositionals?: boolean, args?: string[] }} [more]
 */
export function readOptions(usage, options, { allowPositionals = false, args = process.argv.slice(2) } = {}) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ args, options, allowPositionals });
  } catch (error) {
    // Its second sentence is a lesson on options.
    const [reason] = String(error instanceof Error ? error.message : error).split('. ');
    throw new UserError(`${reason}.\n\n${usage}`, 2);
  }
}

/**
 * Runs a script's main function; its number becomes the exit code.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const known = error instanceof UserError;
    console.error(known ? error.message : error);
    process.exitCode = known ? error.exitCode : 1;
  }
  await undoAll();
  endSoon();
}

/** A forgotten timer or socket must not keep a finished script alive. */
function endSoon() {
  setTimeout(() => process.exit(), 2000).unref();
}
