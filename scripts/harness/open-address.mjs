import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installedChromium } from './chromium.mjs';
import { temporaryFolder } from './lifetime.mjs';

/** What opens an address in the default browser. @type {Record<string, string[]>} */
const OPENERS = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['explorer'],
};

/**
 * Opens an address in the default browser, or else in a window of an installed Chromium.
 * @param {string} url
 * @returns {Promise<boolean>} whether something could be started that opens it
 */
export async function openAddress(url) {
  const [opener] = OPENERS[process.platform] ?? [];
  if (opener && (await starts(opener, [url]))) return true;
  const chromium = installedChromium();
  if (!chromium) return false;
  const profile = temporaryFolder('browser');
  return starts(chromium, [
    `--app=${url}`,
    `--user-data-dir=${join(profile.path, 'profile')}`,
    '--no-first-run',
  ]);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function starts(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}
