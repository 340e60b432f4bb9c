/** Runs the extension's suite in an extension host of the VS Code server, with a page in Chromium as its window. */
import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryFolder } from './lifetime.mjs';
import { openPage } from './page.mjs';
import { extensionFolder, projectFolder, screenshotFolder } from './paths.mjs';
import { suiteOutput } from './suite-output.mjs';
import { startServer } from './vscode-server.mjs';
import { startWebHost } from './web-host.mjs';
import { workbenchUrl } from './workbench-url.mjs';

/**
 * @typedef {'node' | 'web'} ExtensionHost
 *
 * @typedef {object} ServerSuite
 * @property {import('./releases.mjs').Release} release
 * @property {ExtensionHost} host
 * @property {string} bundle the suite for this host
 */

/** How long a whole suite may take. */
export const SUITE_LIMIT = 180_000;

/** A fresh copy of the folder that the suite works on. */
export function copyWorkspace() {
  const copy = temporaryFolder('workspace');
  const path = join(copy.path, 'articles');
  cpSync(join(projectFolder, 'test', 'vscode', 'workspace'), path, { recursive: true });
  return { path, remove: copy.remove };
}

/**
 * @param {ServerSuite} suite
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runInServer({ release, host, bundle }) {
  const workspace = copyWorkspace();
  const server = await startServer({ release, forTests: true });
  const output = suiteOutput((line) => console.log(line));
  /** @type {import('./page.mjs').WorkbenchPage | undefined} */
  let workbench;
  /** @type {(() => Promise<void>) | undefined} */
  let stopWebHost;
  try {
    let url = workbenchUrl(server, { folder: workspace.path, extension: extensionFolder, tests: bundle });
    if (host === 'web') {
      const web = await startWebHost({
        serverPort: server.port,
        extension: extensionFolder,
        tests: dirname(bundle),
        suite: basename(bundle),
      });
      stopWebHost = web.stop;
      url = workbenchUrl(web, { folder: workspace.path });
    }
    workbench = await openPage({ url, onExtensionHostLog: (words) => words.forEach(output.take) });
    const exitCode = await endWithin(workbench.suiteEnd, SUITE_LIMIT);
    if (exitCode === undefined) await reportHungSuite(workbench.page, `${release.name}-${host}`);
    return closeReport(exitCode, output.totals());
  } finally {
    await workbench?.close();
    await stopWebHost?.();
    await server.stop();
    await workspace.remove();
  }
}

/**
 * A suite that broke off has not said so itself; one without tests proves nothing.
 * @param {number | undefined} exitCode
 * @param {import('./totals.mjs').Totals | undefined} totals
 */
export function closeReport(exitCode, totals) {
  if (!totals) console.log('The suite ended without a result.\n0 passed, 1 failed');
  return exitCode === 0 && totals !== undefined && totals.failed === 0 && totals.passed > 0;
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} limit in milliseconds
 * @returns {Promise<T | undefined>} nothing when it took too long
 */
export async function endWithin(promise, limit) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((/** @type {(value: undefined) => void} */ resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function reportHungSuite(page, name) {
  mkdirSync(screenshotFolder, { recursive: true });
  const path = join(screenshotFolder, `hung-${name}.png`);
  await page.screenshot({ path });
  console.error(`The suite did not end within ${SUITE_LIMIT / 1000} s; the window is on ${path}.`);
}
