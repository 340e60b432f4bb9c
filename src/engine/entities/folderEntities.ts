import type { Article } from '../text';
import { EntityIndex } from './entityIndex';
import { MentionReader } from './mentionReader';

/**
 * After how many articles the index works out which names are one: seldom enough to do it once for many changes, often
 * enough that no question has to wait for all of it.
 */
const BETWEEN_REFRESHES = 100;

/** What is needed of an article: it is read when its names are. */
interface Nameable {
  article: Article;
}

/**
 * The entities of a folder, whose articles are taken in when they are first asked for: finding names is dearer than all
 * else that is done with an article. Who sets many articles takes them in one by one.
 */
export class FolderEntities {
  private readonly index = new EntityIndex();
  private readonly reader: MentionReader | undefined;
  private readonly waiting = new Map<string, Nameable | undefined>();
  private takenIn = 0;

  /**
   * @param model the tagger; nothing is found without it
   * @param isKnown whether a word in small letters is an English one
   */
  constructor(model: Uint8Array | undefined, isKnown: (word: string) => boolean) {
    this.reader = model && new MentionReader(model, isKnown);
  }

  /** Takes note of an article as it is now; of nothing for one that is gone. */
  note(uri: string, source: Nameable | undefined): void {
    if (this.reader) {
      this.waiting.set(uri, source);
    }
  }

  /**
   * Takes in one of the articles that wait.
   *
   * @param first articles that go before others
   * @returns whether there was one
   */
  takeInOne(first: Iterable<string>): boolean {
    const uri = [...first].find((one) => this.waiting.has(one)) ?? this.waiting.keys().next().value;
    if (uri === undefined) {
      return false;
    }
    this.takeIn(uri);
    this.takenIn += 1;
    if (this.takenIn % BETWEEN_REFRESHES === 0 || this.waiting.size === 0) {
      this.index.refresh();
    }
    return true;
  }

  /** The index, with all articles as they are now. */
  get upToDate(): EntityIndex {
    for (const uri of this.waiting.keys()) {
      this.takeIn(uri);
    }
    return this.index;
  }

  /** The index as far as it has come: for what does not depend on articles. */
  get soFar(): EntityIndex {
    return this.index;
  }

  /** An article that cannot be read names nobody: whoever asks for it hears why. */
  private takeIn(uri: string): void {
    const source = this.waiting.get(uri);
    this.waiting.delete(uri);
    try {
      if (source && this.reader) {
        this.index.set(uri, this.reader.read(uri, source.article));
        return;
      }
    } catch {
      // as if it were gone
    }
    this.reader?.forget(uri);
    this.index.delete(uri);
  }
}
