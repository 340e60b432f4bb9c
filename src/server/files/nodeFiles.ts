import { readFileSync, type Stats, statSync } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { FolderEntry } from '../../engine';
import { FileError, FileGone, type Files, tooLarge } from './files';
import { ReadingPace } from './readingPace';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
};

/**
 * Reads `file:` URIs from disk.
 *
 * @param pace what is known of how long that takes
 */
export function nodeFiles(pace = new ReadingPace()): Files {
  return {
    async readFolder(uri) {
      const folder = URI.parse(uri).fsPath;
      const entries = await orFileError(readdir(folder, { withFileTypes: true }));
      const articles: FolderEntry[] = [];
      for (const entry of entries) {
        if (entry.isDirectory()) {
          articles.push({ name: entry.name, kind: 'folder' });
        } else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(join(folder, entry.name))))) {
          articles.push({ name: entry.name, kind: 'file' });
        }
      }
      return articles;
    },

    async isFolder(uri) {
      try {
        return (await lstat(URI.parse(uri).fsPath)).isDirectory();
      } catch {
        return false; // it is gone again
      }
    },

    readFile(uri, maximumBytes) {
      const path = URI.parse(uri).fsPath;
      return pace.isSlow ? readInSteps(path, maximumBytes) : readAtOneGo(path, maximumBytes, pace);
    },
  };
}

/** For small files that costs a quarter of waiting for each step, and who reads many works in slices. */
async function readAtOneGo(path: string, maximumBytes: number, pace: ReadingPace): Promise<Uint8Array> {
  const from = performance.now();
  try {
    checkFile(statSync(path), maximumBytes);
    return readFileSync(path);
  } catch (error) {
    throw fileErrorOf(error);
  } finally {
    pace.note(performance.now() - from);
  }
}

/** On a slow disk nothing else could be answered meanwhile. */
async function readInSteps(path: string, maximumBytes: number): Promise<Uint8Array> {
  try {
    checkFile(await stat(path), maximumBytes);
    return await readFile(path);
  } catch (error) {
    throw fileErrorOf(error);
  }
}

function checkFile(found: Stats, maximumBytes: number): void {
  if (!found.isFile()) {
    throw new FileGone('it is no file'); // and a pipe would keep us waiting for ever
  }
  if (found.size > maximumBytes) {
    throw tooLarge(maximumBytes);
  }
}

/** A link to a folder is not followed: it can lead round in a circle. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false; // a link to nowhere is no article
  }
}

async function orFileError<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw fileErrorOf(error);
  }
}

function fileErrorOf(error: unknown): FileError {
  if (error instanceof FileError) {
    return error;
  }
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code === 'ENOENT' ? new FileGone('it is gone') : new FileError(REASONS[code] ?? 'it cannot be read');
}
