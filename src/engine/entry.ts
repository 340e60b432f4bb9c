import type { Reading as KeptReading } from './kept/reading';
import { findRepeats, type Repeat, type RepeatOptions, type Span } from './repeats';
import { contentKey } from './store/contentKey';
import { type Article, Lines, type Reading, readArticle } from './text';

/** An article as it is given to the corpus. */
export interface ArticleSource extends Reading, RepeatOptions {
  /** Its text, without a byte order mark. */
  text: string;
}

/** What was read in an article before, by its stamp: it takes time to work out, and often nothing was kept. */
export type KeptReadingOf = (stamp: () => string) => KeptReading | undefined;

/**
 * What the corpus knows of one article; each part is worked out when first asked for. What was kept of the same text is
 * asked first, so that much can be told of an article that is not taken apart.
 */
export class Entry {
  readonly source: ArticleSource;
  private readonly keptReading: KeptReadingOf;
  private readArticle: Article | undefined;
  private foundRepeats: readonly Repeat[] | undefined;
  private ownLines: Lines | undefined;
  private ownStamp: string | undefined;
  private contentKey: string | undefined;

  constructor(source: ArticleSource, keptReading: KeptReadingOf) {
    this.source = source;
    this.keptReading = keptReading;
  }

  get article(): Article {
    this.readArticle ??= readArticle(this.source.text, this.source);
    return this.readArticle;
  }

  get lines(): Lines {
    this.ownLines ??= this.readArticle?.lines ?? new Lines(this.source.text);
    return this.ownLines;
  }

  /** Where its paragraphs stand. */
  get places(): readonly Span[] {
    return this.readArticle ? placesIn(this.readArticle) : (this.kept?.places ?? placesIn(this.article));
  }

  /** What is known of its text, to be kept; nothing where nobody has asked. */
  get reading(): KeptReading | undefined {
    const { readArticle, foundRepeats } = this;
    return readArticle && foundRepeats ? { places: placesIn(readArticle), repeats: foundRepeats } : this.kept;
  }

  get repeats(): readonly Repeat[] {
    this.foundRepeats ??= this.kept?.repeats ?? findRepeats(this.article, this.source);
    return this.foundRepeats;
  }

  /** Stands for its content. */
  get key(): string {
    this.contentKey ??= contentKey(this.source.text, this.source);
    return this.contentKey;
  }

  /** Stands for its content and for all else that its findings depend on. */
  get stamp(): string {
    this.ownStamp ??= `${this.source.minimumWords}/${this.key}`;
    return this.ownStamp;
  }

  get minimumWords(): number {
    return this.source.minimumWords;
  }

  /** Whether another source is the same. */
  isOf({ text, format, paragraphs, minimumWords }: ArticleSource): boolean {
    const { source } = this;
    return (
      source.text === text &&
      source.format === format &&
      source.paragraphs === paragraphs &&
      source.minimumWords === minimumWords
    );
  }

  private get kept(): KeptReading | undefined {
    return this.keptReading(() => this.stamp);
  }
}

/** Made each time: kept, they would be most of what an article takes. */
function placesIn({ table }: Article): Span[] {
  return Array.from({ length: table.count }, (_, index) => ({
    start: table.startOf(index),
    end: table.endOf(index),
    startLine: table.startLineOf(index),
    endLine: table.endLineOf(index),
  }));
}
