import { pathToFileURL } from 'node:url';
import { buildExtension } from './harness/build.mjs';
import { bundleUiTests } from './harness/bundle-tests.mjs';
import { readOptions, runScript } from './harness/command-line.mjs';
import { undoAllOnInterrupt } from './harness/lifetime.mjs';
import { runMocha } from './harness/mocha-run.mjs';
import { releaseNamed } from './harness/releases.mjs';

const USAGE = `Usage: node scripts/test-ui.mjs [--grep TEXT] [--release newest|floor]

Runs the tests that drive VS Code's window. A failure leaves a screenshot in out/screenshots/.

  --grep TEXT      only the tests whose full title contains this text
  --release NAME   the VS Code to drive: the newest (by default) or the oldest that is supported`;

runScript(async () => {
  const { values } = readOptions(USAGE, {
    grep: { type: 'string' },
    release: { type: 'string', default: 'newest' },
  });
  // The tests look for it there when they start a session.
  process.env['VSCODE_RELEASE'] = releaseNamed(values.release).name;
  undoAllOnInterrupt();
  await buildExtension();
  const bundle = await bundleUiTests();
  return runMocha({
    bundle,
    grep: values.grep,
    timeout: 120_000,
    listing: true,
    onFailure: (title) => void photograph(bundle, title),
  });
});

/**
 * The bundle knows the open windows.
 * @param {string} bundle
 * @param {string} title
 */
async function photograph(bundle, title) {
  /** @type {typeof import('../test/ui/session')} */
  const session = await import(pathToFileURL(bundle).href);
  session.photographFailure(title);
}
