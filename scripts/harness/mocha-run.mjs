/** Runs a test bundle with mocha in this process. */
import Mocha from 'mocha';
import { formatTotals } from './totals.mjs';

/**
 * @typedef {object} MochaOptions
 * @property {string} bundle
 * @property {string | undefined} [grep] which tests to run
 * @property {number} [timeout] for one test, in milliseconds
 * @property {boolean} [listing] whether passing tests are listed too
 * @property {(title: string) => void} [onFailure]
 */

/**
 * Says what failed, then how many tests passed, failed and were skipped.
 * @param {MochaOptions} options
 * @returns {Promise<number>} the exit code: a failure, too, when no test ran at all
 */
export async function runMocha({ bundle, grep, timeout = 60_000, listing = false, onFailure = () => {} }) {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter: listing ? ListingReporter : QuietReporter });
  if (grep) mocha.grep(grep);
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();

  const { promise, runner } = start(mocha);
  runner.on('fail', (test) => onFailure(test.fullTitle()));
  await promise;

  if (runner.total === 0) console.log('No test was found.');
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  console.log(formatTotals({ passed: passes, failed: failures, skipped: pending }));
  return failures > 0 || passes === 0 ? 1 : 0;
}

/** @param {Mocha} mocha */
function start(mocha) {
  /** @type {() => void} */
  let end = () => {};
  const promise = new Promise((/** @type {(value: void) => void} */ resolve) => {
    end = resolve;
  });
  return { runner: mocha.run(() => end()), promise };
}

/** Prints nothing but what failed, with the reasons, at the end. */
class QuietReporter extends Mocha.reporters.Base {
  /** @param {Mocha.Runner} runner */
  constructor(runner) {
    super(runner);
    runner.once('end', () => {
      if (this.failures.length > 0) Mocha.reporters.Base.list(this.failures);
    });
  }
}

/** For slow tests: prints each as it ends. */
class ListingReporter extends QuietReporter {
  /** @param {Mocha.Runner} runner */
  constructor(runner) {
    super(runner);
    runner.on('pass', (test) =>
      console.log(`  ✔ ${test.fullTitle()} (${((test.duration ?? 0) / 1000).toFixed(1)} s)`),
    );
    runner.on('fail', (test) => console.log(`  ✖ ${test.fullTitle()}`));
  }
}
