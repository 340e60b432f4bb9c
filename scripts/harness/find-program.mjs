import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first program of the given names on PATH.
 * @param {string[]} names
 */
export function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const candidates = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return firstProgram(candidates);
}

/**
 * The first path that is a file.
 * @param {string[]} paths
 */
export function firstProgram(paths) {
  return paths.find((path) => existsSync(path) && statSync(path).isFile());
}

/** Where Windows keeps programs, for everybody and for one person. */
export function windowsProgramFolders() {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': older, LOCALAPPDATA } = process.env;
  const folders = [];
  if (PROGRAMFILES) folders.push(PROGRAMFILES);
  if (older) folders.push(older);
  if (LOCALAPPDATA) folders.push(LOCALAPPDATA, join(LOCALAPPDATA, 'Programs'));
  return folders;
}
