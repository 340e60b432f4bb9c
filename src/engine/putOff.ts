import type { Matchable, MatchIndex, Strength } from './matches';

/**
 * Articles whose answers were kept: they go into the indexes of matches when there is time for it, those of copies before
 * those of stories, which take longer.
 */
export class PutOff {
  private readonly index: MatchIndex;
  private readonly forCopies = new Map<string, Matchable>();
  private readonly forStories = new Map<string, Matchable>();

  constructor(index: MatchIndex) {
    this.index = index;
  }

  /** Whether copies are looked for among all articles. */
  get hasAllCopies(): boolean {
    return this.forCopies.size === 0;
  }

  /** Whether an article is in neither index yet. */
  has(uri: string): boolean {
    return this.forCopies.has(uri);
  }

  add(uri: string, source: Matchable): void {
    this.forCopies.set(uri, source);
    this.forStories.set(uri, source);
  }

  /** To be called for an article that is given to the index otherwise, or is gone. */
  delete(uri: string): void {
    this.forCopies.delete(uri);
    this.forStories.delete(uri);
  }

  /**
   * Takes one of them into one of the indexes.
   *
   * @param first articles that go before others
   * @returns whether there was one
   */
  takeInOne(first: Iterable<string>): boolean {
    for (const uri of first) {
      if (this.forStories.has(uri)) {
        this.takeIn(uri);
        return true;
      }
    }
    return this.takeNextIntoCopies() || this.takeNextIntoStories();
  }

  /** Takes in an article at once, if it is among them. */
  takeIn(uri: string): void {
    const forCopies = this.forCopies.get(uri);
    const forStories = this.forStories.get(uri);
    this.delete(uri);
    if (forCopies) {
      this.index.noteForCopies(uri, forCopies);
    }
    if (forStories) {
      this.index.noteForStories(uri, forStories);
    }
  }

  /** Takes in all of them. */
  takeInAll(weakest: Strength): void {
    for (const uri of [...this.forStories.keys()]) {
      this.takeIn(uri);
    }
    this.index.takeIn(weakest);
  }

  private takeNextIntoCopies(): boolean {
    for (const [uri, source] of this.forCopies) {
      this.forCopies.delete(uri);
      this.index.noteForCopies(uri, source);
      this.index.takeIn('edited');
      return true;
    }
    return false;
  }

  private takeNextIntoStories(): boolean {
    for (const [uri, source] of this.forStories) {
      this.forStories.delete(uri);
      this.index.noteForStories(uri, source);
      this.index.takeIn('related');
      return true;
    }
    return false;
  }
}
