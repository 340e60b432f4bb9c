import { CopiedAnswers } from './kept/copiedAnswers';
import type { StampOf } from './kept/versions';
import {
  type ArticleMatches,
  type CopiedPassage,
  copiedPassages,
  type Matchable,
  MatchIndex,
  passagesOf,
  type Strength,
  type WordRanks,
} from './matches';
import { PutOff } from './putOff';
import { allAtOnce } from './store/allAtOnce';

/**
 * The matches of a folder's articles. Articles about which there is an answer from another run are put off: until the
 * index holds all of them that answer counts, as far as it holds.
 */
export class FolderMatches {
  /** What was found to be copied, in this run or another. */
  readonly answers = new CopiedAnswers();
  private readonly index: MatchIndex;
  private readonly putOff: PutOff;
  private readonly stampOf: StampOf;

  constructor(ranks: WordRanks, stampOf: StampOf) {
    this.index = new MatchIndex(ranks);
    this.putOff = new PutOff(this.index);
    this.stampOf = stampOf;
  }

  /**
   * Takes note of an article as it is now.
   *
   * @param isKnown whether there was another version of it before
   * @returns whether it is put off
   */
  note(uri: string, source: Matchable, isKnown: boolean): boolean {
    const isInIndex = isKnown && !this.putOff.has(uri);
    const isPutOff = !isInIndex && this.answers.isAbout(uri, this.stampOf);
    if (isPutOff) {
      this.putOff.add(uri, source);
    } else {
      this.putOff.delete(uri);
      this.index.note(uri, source);
    }
    return isPutOff;
  }

  delete(uri: string): void {
    this.putOff.delete(uri);
    this.index.note(uri, undefined);
  }

  /** The matches of an article, as far as articles were taken in; itself is, at the latest now. */
  of(uri: string, weakest: Strength): ArticleMatches {
    this.takeInWithCopies(uri);
    return this.index.of(uri, weakest);
  }

  prepareAll(weakest: Strength): void {
    this.putOff.takeInAll(weakest);
  }

  prepareNew(): void {
    this.index.takeIn('related');
  }

  preparePutOff(first: Iterable<string>): boolean {
    return this.putOff.takeInOne(first);
  }

  /** What the first question would have to do besides, in steps. */
  preparing(): Generator<void, void> {
    return this.index.preparing();
  }

  compareAll(): void {
    this.prepareAll('edited');
    allAtOnce(this.index.comparingAll());
  }

  /** Whether copies are looked for among all articles, those that were put off as well. */
  get hasAllCopies(): boolean {
    return this.putOff.hasAllCopies;
  }

  /** Whether it is known what of an article is copied. */
  knowsCopied(uri: string): boolean {
    return this.hasAllCopies || this.keptCopied(uri) !== undefined;
  }

  copied(uri: string, source: Matchable): CopiedPassage[] {
    return this.keptCopied(uri) ?? this.findCopied(uri, source);
  }

  /** What was kept does not tell what has come to be copied since: it counts until there is something better. */
  private keptCopied(uri: string): CopiedPassage[] | undefined {
    return this.hasAllCopies ? undefined : this.answers.loaded(uri, this.stampOf);
  }

  private findCopied(uri: string, { article }: Matchable): CopiedPassage[] {
    const found = copiedPassages(article, passagesOf(this.of(uri, 'copied').ofParagraphs, 'copied'));
    if (this.hasAllCopies) {
      this.answers.remember(uri, found, this.stampOf);
    }
    return found;
  }

  /** Whoever asks for an article that was put off is not to wait for all others, but sees what it is known to match. */
  private takeInWithCopies(uri: string): void {
    if (this.putOff.has(uri)) {
      for (const { places } of this.keptCopied(uri) ?? []) {
        for (const place of places) {
          this.putOff.takeIn(place.uri);
        }
      }
      this.putOff.takeIn(uri);
    }
  }
}
