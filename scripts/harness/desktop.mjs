/** A desktop VS Code: found on this machine, or downloaded by VS Code's own test tool. */
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { UserError } from './command-line.mjs';
import { findOnPath, firstProgram, windowsProgramFolders } from './find-program.mjs';
import { downloadFolder } from './paths.mjs';

const LINUX_PLACES = [
  '/usr/share/code/code',
  '/usr/lib/code/code',
  '/opt/visual-studio-code/code',
  '/snap/code/current/usr/share/code/code',
  '/usr/share/codium/codium',
  '/usr/share/code-insiders/code-insiders',
];
const MAC_PLACES = ['Visual Studio Code', 'VSCodium', 'Visual Studio Code - Insiders'];
const WINDOWS_PLACES = [
  'Microsoft VS Code/Code.exe',
  'VSCodium/VSCodium.exe',
  'Microsoft VS Code Insiders/Code - Insiders.exe',
];

/** Without an answer from the network for this long, there will be none. */
const DOWNLOAD_PATIENCE = 15_000;

/**
 * The desktop VS Code that VSCODE_PATH names or that is installed.
 * @returns {string | undefined} its program
 */
export function installedDesktop() {
  const named = process.env['VSCODE_PATH'];
  if (named && !firstProgram([named]))
    throw new UserError(`VSCODE_PATH names "${named}", which is not a file.`);
  return named ?? firstProgram(usualPlaces()) ?? besideCommand();
}

/**
 * A desktop VS Code to test in, or the reason why there is none.
 * @returns {Promise<{ program: string } | { reason: string }>}
 */
export async function getDesktop() {
  const named = process.env['VSCODE_PATH'] !== undefined;
  if (!named && !hasDisplay()) return { reason: 'there is no display' };
  const program = installedDesktop();
  if (program) return { program };
  try {
    return { program: await download() };
  } catch (error) {
    return {
      reason: `none is installed, and the download failed: ${error instanceof Error ? error.message : error}`,
    };
  }
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'linux') return LINUX_PLACES;
  if (process.platform === 'win32') {
    return windowsProgramFolders().flatMap((folder) => WINDOWS_PLACES.map((place) => join(folder, place)));
  }
  const folders = ['/Applications', join(homedir(), 'Applications')];
  // The program was called Electron for long, and Code since.
  const programs = ['Electron', 'Code', 'VSCodium', 'Code - Insiders'];
  return folders.flatMap((folder) =>
    MAC_PLACES.flatMap((name) =>
      programs.map((program) => join(folder, `${name}.app/Contents/MacOS/${program}`)),
    ),
  );
}

/** The command `code` is a script in a folder `bin` beside the program. */
function besideCommand() {
  const command = process.platform === 'linux' ? findOnPath(['code', 'codium']) : undefined;
  if (!command) return undefined;
  const home = dirname(dirname(realpathSync(command)));
  return firstProgram(['code', 'codium'].map((name) => join(home, name)));
}

/** @returns {Promise<string>} */
function download() {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error('no answer')), DOWNLOAD_PATIENCE);
    /** @param {{ stage: string }} progress */
    const report = ({ stage }) => {
      if (stage !== 'downloading') return;
      clearTimeout(impatience);
    };
    downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: downloadFolder,
      timeout: DOWNLOAD_PATIENCE,
      reporter: { report, error() {} },
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(impatience));
  });
}
