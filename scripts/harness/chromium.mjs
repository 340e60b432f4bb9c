import { homedir } from 'node:os';
import { join } from 'node:path';
import { fetchChromium } from './chromium-fetched.mjs';
import { UserError } from './command-line.mjs';
import { findOnPath, firstProgram, windowsProgramFolders } from './find-program.mjs';

/**
 * @typedef {object} Chromium
 * @property {string} program
 * @property {Record<string, string>} environment what it needs besides the usual
 */

const LINUX_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PLACES = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/**
 * A Chromium to drive: the one that CHROMIUM_PATH names, an installed one, or one from npm.
 * @returns {Promise<Chromium>}
 */
export async function getChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !firstProgram([named]))
    throw new UserError(`CHROMIUM_PATH names "${named}", which is not a file.`);
  const program = named ?? installedChromium();
  if (program) return { program, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return fetchChromium();
  throw new UserError(
    'No Chrome, Chromium or Edge was found: install one, or set CHROMIUM_PATH to its program.',
  );
}

/** The Chrome, Chromium or Edge that is installed on this machine, if there is one. */
export function installedChromium() {
  return firstProgram(usualPlaces()) ?? findOnPath(LINUX_NAMES);
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) =>
      MAC_NAMES.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (process.platform === 'win32') {
    return windowsProgramFolders().flatMap((folder) => WINDOWS_PLACES.map((place) => join(folder, place)));
  }
  return [];
}
