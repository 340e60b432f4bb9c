import {
  findRepeats,
  type Removal,
  type Repeat,
  type RepeatOptions,
  removeExactRepeats,
  removeSpans,
  type Span,
} from './repeats';
import { type Article, type Reading, readArticle } from './text';

/** An article as it is given to the corpus. */
export interface ArticleSource extends Reading, RepeatOptions {
  /** Its text, without a byte order mark. */
  text: string;
}

/** What the corpus knows of one article; each part is worked out when first asked for. */
class Entry {
  readonly source: ArticleSource;
  private readArticle: Article | undefined;
  private foundRepeats: readonly Repeat[] | undefined;

  constructor(source: ArticleSource) {
    this.source = source;
  }

  get article(): Article {
    this.readArticle ??= readArticle(this.source.text, this.source);
    return this.readArticle;
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

  /** Adds an article, or replaces it. Setting the same text and options again costs nothing. */
  set(uri: string, source: ArticleSource): void {
    const known = this.entries.get(uri);
    if (!known || !isSame(known.source, source)) {
      this.entries.set(uri, new Entry(source));
    }
  }

  has(uri: string): boolean {
    return this.entries.has(uri);
  }

  /** Forgets an article; says whether there was one. */
  delete(uri: string): boolean {
    return this.entries.delete(uri);
  }

  /** The URIs of all articles, in the order in which they were first set. */
  get uris(): string[] {
    return [...this.entries.keys()];
  }

  /** The article taken apart into paragraphs. */
  article(uri: string): Article | undefined {
    return this.entries.get(uri)?.article;
  }

  /** What stands again in the article, in the order of the later copies. */
  repeats(uri: string): readonly Repeat[] {
    return this.entries.get(uri)?.repeats ?? [];
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
export function createCorpus(): Corpus {
  return new Corpus();
}
