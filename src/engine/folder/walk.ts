import type { ArticleFilter } from './patterns';

/** One thing in a folder. Anything that is neither a file nor a folder of its own (a link to one) is left out. */
export interface FolderEntry {
  name: string;
  kind: 'file' | 'folder';
}

/** Reads one folder: its path from the root, with `/`; '' is the root. Rejects where it cannot be read. */
export type ReadFolder = (path: string) => Promise<FolderEntry[]>;

/**
 * Lists the articles below a folder, in the order of their paths, each folder's own files before its subfolders.
 *
 * @param onUnreadable told of each folder that cannot be read; the others are still listed
 * @returns for each folder that has any their paths from the root, with `/`
 */
export async function* listArticles(
  readFolder: ReadFolder,
  filter: ArticleFilter,
  onUnreadable: (folder: string, error: unknown) => void,
): AsyncGenerator<string[]> {
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readOr(readFolder, folder, onUnreadable);
    const { articles, subfolders } = sortOut(folder, entries, filter);
    if (articles.length > 0) {
      yield articles;
    }
    waiting.push(...subfolders.reverse());
  }
}

/** The paths of what counts in a folder, in order. */
function sortOut(
  folder: string,
  entries: FolderEntry[],
  filter: ArticleFilter,
): { articles: string[]; subfolders: string[] } {
  const articles: string[] = [];
  const subfolders: string[] = [];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'folder' && filter.mayHoldArticles(path)) {
      subfolders.push(path);
    } else if (kind === 'file' && filter.isArticle(path)) {
      articles.push(path);
    }
  }
  return { articles, subfolders };
}

async function readOr(
  readFolder: ReadFolder,
  folder: string,
  onUnreadable: (folder: string, error: unknown) => void,
): Promise<FolderEntry[]> {
  try {
    return await readFolder(folder);
  } catch (error) {
    onUnreadable(folder, error);
    return [];
  }
}
