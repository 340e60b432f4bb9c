import {
  FolderEntities,
  type NameDecision,
  NameFinder,
  NameLending,
  type Names,
  type OnUnreadableNames,
} from './entities';
import { type ArticleSource, Entry } from './entry';
import { FolderMatches } from './folderMatches';
import { packReadings, Readings } from './kept/readings';
import { type KeptSection, loadKept, packKept, type SectionKeepers } from './kept/sectionKeeper';
import {
  type Alignment,
  type ArticleMatches,
  align,
  type CopiedPassage,
  type Match,
  type Missing,
  missingFrom,
  type Passage,
  passagesOf,
  type Shares,
  type Strength,
  sharesOf,
  WordRanks,
} from './matches';
import { type Removal, type Repeat, removeExactRepeats, removeSpans, type Span, spanOf } from './repeats';
import { allAtOnce } from './store/allAtOnce';
import type { Article, Lines } from './text';

/** What names are found with. */
export interface NameFinderOptions {
  /** Words by falling frequency, one a line: how rare a word is in general. Without it all count as equally rare. */
  wordRanks?: string;
  /** The bytes of media/tagger.bin, unpacked when names are first asked for. Without it there are no entities. */
  tagger?: Uint8Array;
}

/** What a corpus is made with. */
export interface CorpusOptions extends NameFinderOptions {
  onUnreadableNames?: OnUnreadableNames;
}

/**
 * The articles of a folder by URI (any string that names one). Set and delete them as they change; ask at any time.
 * An article that is not there has no repeats and nothing to remove.
 */
export class Corpus {
  private readonly entries = new Map<string, Entry>();
  private readonly folderMatches: FolderMatches;
  private readonly folderNames: FolderEntities;
  private readonly readings = new Readings();
  private isOtherThanKept = true;
  private readonly stampOf = (uri: string) => this.entries.get(uri)?.stamp;
  /** Through which names are found elsewhere. */
  readonly lending: NameLending;

  constructor({ wordRanks = '', tagger, onUnreadableNames }: CorpusOptions = {}) {
    const ranks = new WordRanks(wordRanks);
    this.folderMatches = new FolderMatches(ranks, this.stampOf);
    this.folderNames = new FolderEntities(tagger, (word) => ranks.knowsWord(word), onUnreadableNames);
    this.lending = new NameLending(this.folderNames);
  }

  /** Adds an article, or replaces it; says whether anything is other than it was. The same again costs nothing. */
  set(uri: string, source: ArticleSource): boolean {
    const known = this.entries.get(uri);
    if (known?.isOf(source)) {
      return false;
    }
    const entry = new Entry(source, (stamp) => this.readings.of(stamp));
    this.entries.set(uri, entry);
    const isPutOff = this.folderMatches.note(uri, entry, known !== undefined);
    this.isOtherThanKept ||= !isPutOff;
    this.folderNames.note(uri, entry);
    return true;
  }

  has(uri: string): boolean {
    return this.entries.has(uri);
  }

  /** Forgets an article; says whether there was one. */
  delete(uri: string): boolean {
    const wasThere = this.entries.delete(uri);
    if (wasThere) {
      this.isOtherThanKept = true;
      this.folderMatches.delete(uri);
      this.folderNames.note(uri, undefined);
    }
    return wasThere;
  }

  /** The URIs of all articles, in the order in which they were first set. */
  get uris(): string[] {
    return [...this.entries.keys()];
  }

  /** The article taken apart into paragraphs. */
  article(uri: string): Article | undefined {
    return this.entries.get(uri)?.article;
  }

  /** The text of an article as it was set. */
  text(uri: string): string | undefined {
    return this.entries.get(uri)?.source.text;
  }

  /** Where the lines of an article begin and end: known without taking it apart. */
  lines(uri: string): Lines | undefined {
    return this.entries.get(uri)?.lines;
  }

  /** What stands again in the article, in the order of the later copies. */
  repeats(uri: string): readonly Repeat[] {
    return this.entries.get(uri)?.repeats ?? [];
  }

  /**
   * How the article matches the others: for each paragraph its matches, best first. While articles are put off, those
   * that were taken in so far.
   *
   * @param weakest weaker ones are not looked for; down to `edited` it is much less work
   */
  matches(uri: string, weakest: Strength = 'related'): ArticleMatches {
    return this.has(uri) ? this.folderMatches.of(uri, weakest) : { ofParagraphs: [], related: [] };
  }

  /**
   * Takes all articles into the indexes of matches. It is done when it is first needed; who sets many articles does it in
   * between, so that no question has to wait for all of them, and so that each article can free what the indexes hold.
   *
   * @param weakest weaker matches will not be asked for: down to `edited` it is much less work
   */
  prepareMatches(weakest: Strength = 'related'): void {
    this.folderMatches.prepareAll(weakest);
  }

  /** The same, but articles whose answers were kept, and still seem to hold, are put off. */
  prepareNewMatches(): void {
    this.folderMatches.prepareNew();
  }

  /**
   * Takes one of the articles that were put off into an index.
   *
   * @param first the articles that go before others, such as those that are open
   * @returns whether there was one
   */
  prepareMatchesPutOff(first: Iterable<string> = []): boolean {
    return this.folderMatches.preparePutOff(first);
  }

  /** Whether copies are looked for among all articles, those that were put off as well. */
  get hasAllCopies(): boolean {
    return this.folderMatches.hasAllCopies;
  }

  /** Whether it is known what of an article is copied; otherwise articles that were put off have to be taken in first. */
  knowsCopied(uri: string): boolean {
    return !this.has(uri) || this.folderMatches.knowsCopied(uri);
  }

  /**
   * Does what the first question about matches would have to do besides finding them, in steps: about 15 µs an article
   * together. To be called when a folder has been read, so that the first key in it costs no more than others.
   */
  preparingMatches(): Generator<void, void> {
    return this.folderMatches.preparing();
  }

  /** The same for the first question about copies and edited paragraphs only, as `copied` and `passages` ask it. */
  preparingCopies(): Generator<void, void> {
    return this.folderMatches.preparingCopies();
  }

  /**
   * Does what the first key in an article would have to do besides, in steps: to be called when an article is opened. What
   * is known stays as it is.
   */
  *preparingKeys(uri: string): Generator<void, void> {
    const entry = this.entries.get(uri);
    if (entry) {
      this.matches(uri);
      yield;
      this.folderNames.readAhead(uri, entry);
    }
  }

  /**
   * Finds what is copied or edited in all articles at once, which takes less time than asking for one after the other:
   * about 15 µs for a paragraph, without a pause.
   */
  compareAll(): void {
    this.folderMatches.compareAll();
  }

  /** The runs of consecutive paragraphs that stand in other articles, word for word or edited. */
  passages(uri: string, weakest: 'copied' | 'edited'): Passage[] {
    return passagesOf(this.matches(uri, weakest).ofParagraphs, weakest);
  }

  /** What of the article stands word for word, or nearly, in others; see `knowsCopied`. */
  copied(uri: string): CopiedPassage[] {
    const entry = this.entries.get(uri);
    return entry ? this.folderMatches.copied(uri, entry) : [];
  }

  /**
   * Some of the articles of which `copied` may tell something else than when it was last asked, though they are as they
   * were; nothing where there are none left, or copies are not yet looked for among all articles. Each call does a little
   * of the work: to be called again and again.
   */
  takeAffected(): readonly string[] | undefined {
    return this.folderMatches.takeAffected();
  }

  /**
   * Which share of the article's words stands elsewhere.
   *
   * @param counts which of its matches count; all of them where nothing is said
   * @param weakest weaker matches are not looked for
   */
  shares(uri: string, counts: (match: Match) => boolean = () => true, weakest?: Strength): Shares {
    const counted = this.matches(uri, weakest).ofParagraphs.map((matches) => matches.filter(counts));
    return sharesOf(this.article(uri)?.paragraphs ?? [], counted, (match) => this.wordsOf(match));
  }

  /** For each article that it matches, which share of the article's words stands there. */
  sharesByArticle(uri: string, counts: (match: Match) => boolean): Map<string, Shares> {
    const { ofParagraphs } = this.matches(uri);
    const byArticle = new Map<string, Match[][]>();
    for (const match of ofParagraphs.flat().filter(counts)) {
      const matches = byArticle.get(match.other) ?? ofParagraphs.map(() => []);
      matches[match.paragraph]?.push(match);
      byArticle.set(match.other, matches);
    }
    const paragraphs = this.article(uri)?.paragraphs ?? [];
    const sharesOfMatches = (matches: Match[][]) =>
      sharesOf(paragraphs, matches, (match) => this.wordsOf(match));
    return new Map([...byArticle].map(([other, matches]) => [other, sharesOfMatches(matches)]));
  }

  /** What other versions of the article's story tell and it does not. */
  missing(uri: string): Missing[] {
    return missingFrom(uri, this.entries.get(uri)?.minimumWords ?? 0, {
      paragraphs: (version) => this.article(version)?.paragraphs ?? [],
      matches: (version) => this.matches(version),
    });
  }

  /** What two matching paragraphs share, as offsets into `proseOf` of either. */
  align(uri: string, match: Match): Alignment {
    return align(
      this.proseOf(uri, match.paragraph),
      this.proseOf(match.other, match.otherParagraph),
      match.strength,
    );
  }

  /** The names of all articles as they are now. Where many articles wait it takes long; see `prepareEntities`. */
  get names(): Names {
    return this.folderNames.upToDate;
  }

  /** The names of the articles that were taken in so far: there without waiting. */
  get namesSoFar(): Names {
    return this.folderNames.soFar;
  }

  /** Whether an article, as it is now, is not yet among `namesSoFar`. */
  waitsForNames(uri: string): boolean {
    return this.folderNames.isWaiting(uri);
  }

  /** How many articles are not yet among `namesSoFar`. */
  get waitingForNames(): number {
    return this.folderNames.waitingCount;
  }

  /**
   * To be called when all articles have been set and none waits: from then on `namesSoFar` are those of the articles, and
   * no more those that were kept.
   */
  leaveKeptNames(): void {
    this.folderNames.leaveKept();
  }

  /** Takes the editor's decisions about names in place of those before. Articles are named by their URIs in them. */
  setDecisions(decisions: readonly NameDecision[]): void {
    this.folderNames.setDecisions(decisions);
  }

  /**
   * Takes one of the articles that were set since into `namesSoFar`. All are taken in when `names` are first asked for;
   * who sets many articles does it one by one, so that no question has to wait for all of them.
   *
   * @param first the articles that go before others, such as those that are open
   * @returns whether there was one; once there is none, entities cost next to nothing
   */
  prepareEntities(first: Iterable<string> = []): boolean {
    return this.folderNames.takeInOne(first);
  }

  /**
   * Takes in what another corpus has kept, so that it need not be found again: to be called before many articles are set. All
   * of it counts by the content of articles, so that nothing in it can be out of date.
   *
   * @param stamp the same as when it was kept, or it does not count
   * @returns whether it counts
   */
  restore(stamp: string, kept: Uint8Array): boolean {
    const restored = loadKept(this.keepers, stamp, kept);
    const { answers } = this.folderMatches;
    this.isOtherThanKept = restored !== 'all' || this.uris.some((uri) => !answers.isAbout(uri, this.stampOf));
    return restored !== 'nothing';
  }

  /** Whether all that is known of the articles is what was kept: there is nothing to keep again. */
  get isAsKept(): boolean {
    return !this.isOtherThanKept && this.folderNames.isAsKept;
  }

  /**
   * What is dear to find of the articles, for `restore`.
   *
   * @param wanted some of it may be enough: names and readings count for an article wherever it stands
   */
  keep(stamp: string, wanted?: readonly KeptSection[]): Uint8Array {
    return allAtOnce(this.keeping(stamp, wanted));
  }

  /** As `keep`, in small steps: what changes in between is kept as it is before or after. */
  keeping(
    stamp: string,
    wanted: readonly KeptSection[] = ['names', 'joined', 'readings', 'copied'],
  ): Generator<void, Uint8Array> {
    return packKept(this.keepers, stamp, wanted);
  }

  private get keepers(): SectionKeepers {
    const { folderNames, readings, folderMatches, entries } = this;
    return {
      names: { load: (bytes) => folderNames.store.load(bytes), pack: () => folderNames.pack() },
      joined: { load: (bytes) => folderNames.loadJoined(bytes), pack: () => folderNames.packJoined() },
      readings: { load: (bytes) => readings.load(bytes), pack: () => packReadings(entries.values()) },
      copied: { load: (bytes) => folderMatches.load(bytes), pack: () => folderMatches.pack() },
    };
  }

  /**
   * The stretch of an article from one of its paragraphs on, `length` paragraphs long.
   *
   * @throws RangeError where there are not so many
   */
  span(uri: string, paragraph: number, length: number): Span {
    return spanOf(this.entries.get(uri)?.places ?? [], paragraph, length);
  }

  private wordsOf({ other, otherParagraph }: Match): number {
    return this.article(other)?.table.wordsOf(otherParagraph) ?? 0;
  }

  private proseOf(uri: string, index: number): string {
    const article = this.article(uri);
    const paragraph = article?.paragraphs[index];
    return article && paragraph ? article.proseOf(paragraph) : '';
  }

  /** How to take whole paragraphs out of the article; see `removeSpans`. */
  remove(uri: string, copies: readonly Span[]): Removal {
    const article = this.article(uri);
    return article ? removeSpans(article, copies) : { deletions: [], refused: [] };
  }

  /** How to take every exact repeat out of the article; see `removeExactRepeats`. */
  removeExact(uri: string): Removal & { copies: number } {
    const entry = this.entries.get(uri);
    return entry
      ? removeExactRepeats(entry.article, entry.source)
      : { deletions: [], refused: [], copies: 0 };
  }
}

/** Makes an empty corpus. */
export function createCorpus(options?: CorpusOptions): Corpus {
  return new Corpus(options);
}

/** Makes what finds names outside of a corpus; it finds the same as a corpus that was made with the same. */
export function createNameFinder({ wordRanks, tagger }: Required<NameFinderOptions>): NameFinder {
  const ranks = new WordRanks(wordRanks);
  return new NameFinder(tagger, (word) => ranks.knowsWord(word));
}
