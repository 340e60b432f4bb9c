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
  /** What another run has kept, until the index holds all articles and tells more. */
  private kept: Uint8Array | undefined;
  /** How many articles there are. */
  private size = 0;
  /** How often one has come, gone or changed. */
  private changes = 0;
  /** How often one had when it was last looked for what of an article is copied. */
  private readonly lookedAt = new Map<string, number>();
  /** Affected articles that were found when that was kept, and are still to be told. */
  private untold: string[] = [];

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
    this.changes += 1;
    this.size += isKnown ? 0 : 1;
    const isInIndex = isKnown && !this.putOff.has(uri);
    const isPutOff = !isInIndex && this.kept !== undefined && this.answers.isAbout(uri, this.stampOf);
    if (isPutOff) {
      this.putOff.add(uri, source);
    } else {
      this.putOff.delete(uri);
      this.index.note(uri, source);
    }
    return isPutOff;
  }

  /** Forgets an article that is there. */
  delete(uri: string): void {
    this.changes += 1;
    this.size -= 1;
    this.lookedAt.delete(uri);
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

  /** The same for a question about copies and versions. */
  preparingCopies(): Generator<void, void> {
    return this.index.preparingCopies();
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

  /** See `Corpus.takeAffected`. */
  takeAffected(): readonly string[] | undefined {
    const { untold } = this;
    this.untold = [];
    return untold.length > 0 ? untold : this.findAffected();
  }

  /** Takes in what another run has kept. */
  load(bytes: Uint8Array): void {
    this.answers.load(bytes);
    this.kept = bytes;
  }

  /** What is known to be copied, for `load`. Before the index holds all articles, that is what was kept. */
  *pack(): Generator<void, Uint8Array> {
    if (this.kept && !this.hasAllCopies) {
      return this.kept;
    }
    for (let some = this.findAffected(); some; some = this.findAffected()) {
      this.untold.push(...some);
      yield;
    }
    return yield* this.answers.pack(this.stampOf);
  }

  /** Some of the articles of which something else may be copied than was found. What was found is no answer any more. */
  private findAffected(): readonly string[] | undefined {
    if (!this.hasAllCopies) {
      return undefined;
    }
    const some = this.kept ? this.takeKeptInDoubt() : this.index.takeAffected();
    const affected = some?.filter((uri) => this.answers.has(uri));
    for (const uri of affected ?? []) {
      if (this.lookedAt.get(uri) !== this.changes) {
        this.answers.forget(uri);
      }
    }
    return affected;
  }

  /** What was kept of a folder that is other now may lack what has come, or what is told in place of what has gone. */
  private takeKeptInDoubt(): readonly string[] {
    const isAsKept = this.answers.areLoadedOf(this.size, this.stampOf);
    this.kept = undefined;
    this.index.forgetAffected(); // what was told before all was known is told anew
    return isAsKept ? [] : this.answers.uris;
  }

  /** What was kept does not tell what has come to be copied since: it counts until there is something better. */
  private keptCopied(uri: string): CopiedPassage[] | undefined {
    return this.hasAllCopies ? undefined : this.answers.loaded(uri, this.stampOf);
  }

  private findCopied(uri: string, { article }: Matchable): CopiedPassage[] {
    const found = copiedPassages(article, passagesOf(this.of(uri, 'copied').ofParagraphs, 'copied'));
    if (this.hasAllCopies) {
      this.answers.remember(uri, found, this.stampOf);
      this.lookedAt.set(uri, this.changes);
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
