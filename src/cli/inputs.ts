import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArticleSource,
  createArticleFilter,
  DEFAULT_EXCLUDE,
  DEFAULT_INCLUDE,
  type DecodedText,
  decodeText,
  type FolderEntry,
  formatOf,
  listArticles,
  NOT_TEXT,
  type Unreadable,
} from '../engine';

/** A larger file is no article; the same default as the setting `editorialReview.maximumFileSize`. */
const LARGEST_FILE_MB = 10;
const MINIMUM_WORDS = 8;

/** An article file that could be read. */
export interface Input extends DecodedText {
  /** As given, or below the folder given, with `/`. */
  path: string;
}

/** Takes note of a file or folder that cannot be read, and why. */
export type OnUnreadable = (unreadable: Unreadable) => void;

/**
 * Lists the article files that the paths stand for: each file given, and the articles below each folder given. Each
 * path once.
 */
export async function listInputs(paths: readonly string[], onUnreadable: OnUnreadable): Promise<string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    const path = withSlashes(given);
    const kind = kindOf(path, onUnreadable);
    if (kind === 'file') {
      found.add(path);
    } else if (kind === 'folder') {
      for (const below of await articlesBelow(path, onUnreadable)) {
        found.add(below);
      }
    }
  }
  return [...found];
}

function kindOf(path: string, onUnreadable: OnUnreadable): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    onUnreadable({ path, reason: reasonOf(error) });
    return undefined;
  }
}

async function articlesBelow(folder: string, onUnreadable: OnUnreadable): Promise<string[]> {
  const root = folder.replace(/\/+$/, '') || '/';
  const inRoot = (path: string) => (root === '.' ? path : `${root === '/' ? '' : root}/${path}`);
  const filter = createArticleFilter({ include: DEFAULT_INCLUDE, exclude: DEFAULT_EXCLUDE });
  const readFolder = async (path: string) => readEntries(join(root, path));
  const report = (path: string, error: unknown) =>
    onUnreadable({ path: inRoot(path), reason: reasonOf(error) });
  const found: string[][] = [];
  for await (const paths of listArticles(readFolder, filter, report)) {
    found.push(paths.map(inRoot));
  }
  return found.flat();
}

function readEntries(folder: string): FolderEntry[] {
  const entries: FolderEntry[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      entries.push({ name: entry.name, kind: 'folder' });
    } else if (entry.isFile() || isLinkToFile(join(folder, entry.name))) {
      entries.push({ name: entry.name, kind: 'file' });
    }
  }
  return entries;
}

/** A link to a folder is not followed: it can lead round in a circle. */
function isLinkToFile(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && statSync(path).isFile();
  } catch {
    return false; // a link to nowhere is no article
  }
}

/** Reads one article file; tells why where it cannot. */
export function readInput(path: string, onUnreadable: OnUnreadable): Input | undefined {
  try {
    const bytes = readBytes(path);
    const decoded = bytes && decodeText(bytes);
    if (decoded) {
      return { path, text: decoded.text, encoding: decoded.encoding };
    }
    onUnreadable({ path, reason: bytes ? NOT_TEXT : `larger than ${LARGEST_FILE_MB} MB` });
  } catch (error) {
    onUnreadable({ path, reason: reasonOf(error) });
  }
  return undefined;
}

/** One buffer for all files: to make one for each takes as long as reading a short file. */
let buffer = Buffer.allocUnsafeSlow(1 << 16);

/** The bytes of a file, good until the next one is read; nothing where it is too large for an article. */
function readBytes(path: string): Uint8Array | undefined {
  const file = openSync(path, 'r');
  try {
    for (let size = 0; ; ) {
      const count = readSync(file, buffer, size, buffer.length - size, null);
      size += count;
      if (count === 0) {
        return buffer.subarray(0, size);
      }
      if (size === buffer.length) {
        if (Math.max(size, fstatSync(file).size) > LARGEST_FILE_MB * 1_000_000) {
          return undefined;
        }
        buffer = Buffer.concat([buffer, buffer]);
      }
    }
  } finally {
    closeSync(file);
  }
}

/** How the engine is to read an input: by the ending of its name. */
export function sourceOf({ path, text }: Input): ArticleSource {
  return { text, format: formatOf(path), paragraphs: 'auto', minimumWords: MINIMUM_WORDS };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'no such folder',
  ENOSPC: 'no space left',
  EROFS: 'the disk is read-only',
};

/** Why a file operation failed, in plain words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return REASONS[code] ?? (code ? `the system says ${code}` : String(error));
}

function withSlashes(path: string): string {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return slashed.replace(/^(?:\.\/+)+(?=[^/])/, '');
}
