import { normalise } from './normalise';
import type { Container, Paragraph, RawParagraph, Role } from './paragraph';

/** The words of all paragraphs of an article in one array. */
export class ArticleWords {
  private readonly hashes: Uint32Array;
  /** Where the words of each paragraph begin, and where those of the last one end. */
  private readonly starts: Uint32Array;

  constructor(counts: readonly number[], hashes: Uint32Array) {
    this.hashes = hashes;
    this.starts = new Uint32Array(counts.length + 1);
    for (const [index, count] of counts.entries()) {
      this.starts[index + 1] = (this.starts[index] ?? 0) + count;
    }
  }

  of(index: number): Uint32Array {
    return this.hashes.subarray(this.starts[index], this.starts[index + 1]);
  }
}

/** The normalised texts and the words of the paragraphs of an article: kept while it is new, then worked out anew. */
export class ArticleTexts {
  private readonly text: string;
  /** Where a paragraph is not simply a stretch of the text. */
  private readonly raw: readonly RawParagraph[] | undefined;
  private normalised: readonly string[] | undefined;
  private words: ArticleWords | undefined;

  constructor(text: string, raw: readonly RawParagraph[] | undefined) {
    this.text = text;
    this.raw = raw;
  }

  keep(normalised: readonly string[], words: ArticleWords): void {
    this.normalised = normalised;
    this.words = words;
  }

  forget(): void {
    this.normalised = undefined;
    this.words = undefined;
  }

  normalisedOf(index: number, start: number, end: number): string {
    return this.normalised?.[index] ?? normalise(this.raw?.[index]?.content ?? this.text.slice(start, end));
  }

  wordsOf(index: number): Uint32Array | undefined {
    return this.words?.of(index);
  }
}

/** A paragraph whose normalised text need not be kept. */
export class ReadParagraph implements Paragraph {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly role: Role;
  readonly words: number;
  readonly follows: 'prose' | 'break';
  readonly containers: readonly Container[];
  private readonly texts: ArticleTexts;
  private readonly index: number;

  constructor(raw: RawParagraph, role: Role, words: number, texts: ArticleTexts, index: number) {
    this.start = raw.start;
    this.end = raw.end;
    this.startLine = raw.startLine;
    this.endLine = raw.endLine;
    this.follows = raw.follows;
    this.containers = raw.containers;
    this.role = role;
    this.words = words;
    this.texts = texts;
    this.index = index;
  }

  get normalised(): string {
    return this.texts.normalisedOf(this.index, this.start, this.end);
  }
}
