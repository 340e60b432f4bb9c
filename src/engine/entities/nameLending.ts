import type { FolderEntities } from './folderEntities';
import type { NameTask } from './nameFinder';

/** Leaves finding the names of a folder's articles to somebody else, such as another thread. */
export class NameLending {
  private readonly folder: FolderEntities;

  constructor(folder: FolderEntities) {
    this.folder = folder;
  }

  /** The articles whose names have to be found, of those that were set since this was last asked. */
  newlyUnknown(): Iterable<string> {
    return this.folder.newlyUnknown();
  }

  /** Whether an article's names have to be found; they are known where the same text was looked through before. */
  isUnknown(uri: string): boolean {
    return this.folder.isUnknown(uri);
  }

  /**
   * Leaves finding an article's names to somebody else, until it is taken back or changes. It still counts as waiting.
   * One that `Corpus.prepareEntities` is told to take first, and any when all `Corpus.names` are asked for, is looked
   * through by the corpus all the same.
   */
  lend(uri: string): void {
    this.folder.lend(uri);
  }

  /** What a `NameFinder` needs of an article that was lent; nothing where it is not lent any more. */
  task(uri: string): NameTask | undefined {
    const lent = this.folder.lentArticle(uri);
    return lent && { key: lent.key, ...lent.source };
  }

  /**
   * Takes articles back that were lent. What was found counts by the content of articles, so that nothing in it can be
   * out of date; what was not found will be looked for by the corpus.
   *
   * @param found from a `NameFinder`
   */
  takeBack(uris: Iterable<string>, found?: Uint8Array): void {
    if (found) {
      this.folder.store.load(found);
    }
    this.folder.takeBack(uris);
  }
}
