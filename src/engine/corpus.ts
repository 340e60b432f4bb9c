import {
  FolderEntities,
  type NameDecision,
  NameFinder,
  type Names,
  type NameTask,
  type OnUnreadableNames,
} from './entities';
import {
  type Alignment,
  type ArticleMatches,
  align,
  type CopiedPassage,
  copiedPassages,
  type Match,
  MatchIndex,
  type Missing,
  missingFrom,
  type Passage,
  passagesOf,
  type Shares,
  type Strength,
  sharesOf,
  WordRanks,
} from './matches';
import {
  findRepeats,
  type Removal,
  type Repeat,
  type RepeatOptions,
  removeExactRepeats,
  removeSpans,
  type Span,
  spanOf,
} from './repeats';
import { allAtOnce } from './store/allAtOnce';
import { contentKey } from './store/contentKey';
import { packSections, unpackSections } from './store/sections';
import { type Article, type Reading, readArticle } from './text';

/** The section of names in what is kept. */
const NAMES = 'names';

/** An article as it is given to the corpus. */
export interface ArticleSource extends Reading, RepeatOptions {
  /** Its text, without a byte order mark. */
  text: string;
}

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

/** What the corpus knows of one article; each part is worked out when first asked for. */
class Entry {
  readonly source: ArticleSource;
  private readArticle: Article | undefined;
  private foundRepeats: readonly Repeat[] | undefined;
  private contentKey: string | undefined;

  constructor(source: ArticleSource) {
    this.source = source;
  }

  get article(): Article {
    this.readArticle ??= readArticle(this.source.text, this.source);
    return this.readArticle;
  }

  /** Stands for its content. */
  get key(): string {
    this.contentKey ??= contentKey(this.source.text, this.source);
    return this.contentKey;
  }

  get minimumWords(): number {
    return this.source.minimumWords;
  }

  get repeats(): readonly Repeat[] {
    this.foundRepeats ??= findRepeats(this.article, this.source);
    return this.foundRepeats;
  }
}

/**
 * The articles of a folder by URI (any string that names one). Set and delete them as they change; ask at any time.
 * An article that is not there has no repeats and nothing to remove.
 */
export class Corpus {
  private readonly entries = new Map<string, Entry>();
  private readonly index: MatchIndex;
  private readonly folderNames: FolderEntities;

  constructor({ wordRanks = '', tagger, onUnreadableNames }: CorpusOptions = {}) {
    const ranks = new WordRanks(wordRanks);
    this.index = new MatchIndex(ranks);
    this.folderNames = new FolderEntities(tagger, (word) => ranks.knowsWord(word), onUnreadableNames);
  }

  /** Adds an article, or replaces it; says whether anything is other than it was. The same again costs nothing. */
  set(uri: string, source: ArticleSource): boolean {
    const known = this.entries.get(uri);
    if (known && isSame(known.source, source)) {
      return false;
    }
    const entry = new Entry(source);
    this.entries.set(uri, entry);
    this.index.note(uri, entry);
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
      this.index.note(uri, undefined);
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

  /** What stands again in the article, in the order of the later copies. */
  repeats(uri: string): readonly Repeat[] {
    return this.entries.get(uri)?.repeats ?? [];
  }

  /**
   * How the article matches the others: for each paragraph its matches, best first.
   *
   * @param weakest weaker ones are not looked for; down to `edited` it is much less work
   */
  matches(uri: string, weakest: Strength = 'related'): ArticleMatches {
    return this.entries.has(uri) ? this.index.of(uri, weakest) : { ofParagraphs: [], related: [] };
  }

  /**
   * Takes the articles that were set since into the indexes of matches. It is done when it is first needed; who sets many
   * articles does it in between, so that no question has to wait for all of them, and so that each article can free what
   * the indexes hold.
   *
   * @param weakest weaker matches will not be asked for: down to `edited` it is much less work
   */
  prepareMatches(weakest: Strength = 'related'): void {
    this.index.takeIn(weakest);
  }

  /**
   * Does what the first question about matches would have to do besides finding them, in steps: about 15 µs an article
   * together. To be called when a folder has been read, so that the first key in it costs no more than others.
   */
  preparingMatches(): Generator<void, void> {
    return this.index.preparing();
  }

  /**
   * Finds what is copied or edited in all articles at once, which takes less time than asking for one after the other:
   * about 15 µs for a paragraph, without a pause.
   */
  compareAll(): void {
    allAtOnce(this.comparingAll());
  }

  /** As `compareAll`, with pauses; where articles change in between, it stops, and copies are found as they are asked for. */
  comparingAll(): Generator<void, void> {
    return this.index.comparingAll();
  }

  /** The runs of consecutive paragraphs that stand in other articles, word for word or edited. */
  passages(uri: string, weakest: 'copied' | 'edited'): Passage[] {
    return passagesOf(this.matches(uri, weakest).ofParagraphs, weakest);
  }

  /** What of the article stands word for word, or nearly, in others. */
  copied(uri: string): CopiedPassage[] {
    const article = this.article(uri);
    return article ? copiedPassages(article, this.passages(uri, 'copied')) : [];
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

  /** The articles whose names have to be found, of those that were set since this was last asked. */
  newlyUnknownNames(): Iterable<string> {
    return this.folderNames.newlyUnknown();
  }

  /** Whether an article's names have to be found; they are known where the same text was looked through before. */
  hasUnknownNames(uri: string): boolean {
    return this.folderNames.isUnknown(uri);
  }

  /**
   * Leaves finding an article's names to somebody else, until they are taken back or the article changes. It still counts
   * as waiting. One that `prepareEntities` is told to take first, and any when all `names` are asked for, is looked
   * through here all the same.
   */
  lendNames(uri: string): void {
    this.folderNames.lend(uri);
  }

  /** What a `NameFinder` needs of an article that was lent; nothing where it is not lent any more. */
  lentNames(uri: string): NameTask | undefined {
    const lent = this.folderNames.lentArticle(uri);
    return lent && { key: lent.key, ...lent.source };
  }

  /**
   * Takes articles back that were lent. What was found counts by the content of articles, so that nothing in it can be
   * out of date; what was not found will be looked for here.
   *
   * @param found from a `NameFinder`
   */
  takeBackNames(uris: Iterable<string>, found?: Uint8Array): void {
    if (found) {
      this.folderNames.store.load(found);
    }
    this.folderNames.takeBack(uris);
  }

  /**
   * Takes in what another corpus has kept, so that it need not be found again. It counts by the content of articles:
   * nothing in it can be out of date.
   *
   * @param stamp the same as when it was kept, or it does not count
   * @returns whether it counts
   */
  restore(stamp: string, kept: Uint8Array): boolean {
    const names = unpackSections(stamp, kept)?.get(NAMES);
    if (names) {
      this.folderNames.store.load(names);
    }
    return names !== undefined;
  }

  /** What is dear to find of the articles, for `restore`. */
  keep(stamp: string): Uint8Array {
    return allAtOnce(this.keeping(stamp));
  }

  /** As `keep`, in small steps: what changes in between is kept as it is before or after. */
  *keeping(stamp: string): Generator<void, Uint8Array> {
    const names = yield* this.folderNames.pack();
    return packSections(stamp, new Map([[NAMES, names]]));
  }

  /**
   * The stretch of an article from one of its paragraphs on, `length` paragraphs long.
   *
   * @throws RangeError where there are not so many
   */
  span(uri: string, paragraph: number, length: number): Span {
    return spanOf(this.article(uri)?.paragraphs ?? [], paragraph, length);
  }

  private wordsOf({ other, otherParagraph }: Match): number {
    return this.article(other)?.paragraphs[otherParagraph]?.words ?? 0;
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

function isSame(a: ArticleSource, b: ArticleSource): boolean {
  return (
    a.text === b.text &&
    a.format === b.format &&
    a.paragraphs === b.paragraphs &&
    a.minimumWords === b.minimumWords
  );
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
