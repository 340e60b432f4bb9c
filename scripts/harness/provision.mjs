import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './lifetime.mjs';
import { downloadFolder } from './paths.mjs';

/**
 * @typedef {object} Provision
 * @property {string} name the folder's name in the download folder
 * @property {string} title what a person reads while it is being fetched
 * @property {unknown} recipe everything that decides the result; when it changes, the folder is made anew
 * @property {(folder: string) => Promise<void>} build fills an empty folder
 */

const MARKER = '.recipe';

/**
 * Makes a folder of downloaded things once. It is built aside and renamed into place, so that an interrupted or a
 * second, simultaneous run never leaves or sees half of one.
 * @param {Provision} provision
 * @returns {Promise<string>} the folder
 */
export async function provide({ name, title, recipe, build }) {
  const home = join(downloadFolder, name);
  const hash = createHash('sha256').update(JSON.stringify(recipe)).digest('hex');
  if (isReady(home, hash)) return home;

  console.error(`Getting ${title} …`);
  mkdirSync(downloadFolder, { recursive: true });
  const aside = temporaryFolder(name, downloadFolder);
  try {
    const folder = join(aside.path, 'content');
    mkdirSync(folder);
    await build(folder);
    writeFileSync(join(folder, MARKER), hash);
    moveIntoPlace(folder, home, hash);
  } finally {
    await aside.remove();
  }
  return home;
}

/**
 * @param {string} home
 * @param {string} hash
 */
function isReady(home, hash) {
  const marker = join(home, MARKER);
  return existsSync(marker) && readFileSync(marker, 'utf8') === hash;
}

/**
 * @param {string} folder
 * @param {string} home
 * @param {string} hash
 */
function moveIntoPlace(folder, home, hash) {
  // Another run may have been faster, and be in use by now.
  if (isReady(home, hash)) return;
  rmSync(home, { recursive: true, force: true });
  renameSync(folder, home);
}
