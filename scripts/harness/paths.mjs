import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The nearest folder upward that holds a package.json: the same from this file as from a bundle in `out/test/`.
 * @param {string} start
 * @returns {string}
 */
function findProject(start) {
  const parent = dirname(start);
  return existsSync(join(start, 'package.json')) || parent === start ? start : findProject(parent);
}

/** The project's folder. */
export const projectFolder = findProject(dirname(fileURLToPath(import.meta.url)));

/** The extension under test: the project itself, unless told otherwise (an unpacked VSIX, say). */
export const extensionFolder = process.env['EXTENSION_PATH'] ?? projectFolder;

/** Everything downloaded, and nothing else, may be deleted at any time. */
export const downloadFolder = join(projectFolder, '.vscode-test');

/** Everything the tests make. */
export const outputFolder = join(projectFolder, 'out');
export const testBundleFolder = join(outputFolder, 'test');
export const screenshotFolder = join(outputFolder, 'screenshots');
