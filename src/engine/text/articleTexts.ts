import { normalise } from './normalise';
import type { Container, Paragraph, RawParagraph, Role } from './paragraph';
import { ParagraphScan } from './paragraphScan';
import { WordHashes } from './words';

/** The words of all paragraphs of an article in one array, and what the table of texts needs of each paragraph. */
export class ArticleWords {
  private readonly hashes: Uint32Array;
  /** For each paragraph where its words end, how long its normalised text is, and a hash of that. */
  private readonly columns: Uint32Array;

  constructor(hashes: Uint32Array, columns: Uint32Array) {
    this.hashes = hashes;
    this.columns = columns;
  }

  of(index: number): Uint32Array {
    const from = index === 0 ? 0 : this.columns[(index - 1) * COLUMNS];
    return this.hashes.subarray(from, this.columns[index * COLUMNS]);
  }

  lengthOf(index: number): number {
    return this.columns[index * COLUMNS + LENGTH] ?? 0;
  }

  hashOf(index: number): number {
    return this.columns[index * COLUMNS + HASH] ?? 0;
  }
}

const COLUMNS = 3;
const LENGTH = 1;
const HASH = 2;

const words = new WordHashes();
const scan = new ParagraphScan();
let columns = new Uint32Array(COLUMNS * 256);

/** Scans the paragraphs of one article after the other. */
export class WordsReader {
  private count = 0;

  begin(): void {
    this.count = 0;
    words.clear();
  }

  /** @returns how many words a paragraph has; one without any is not kept */
  add(text: string, start: number, end: number): number {
    const found = scan.scan(text, start, end, words);
    if (found > 0) {
      const at = this.count * COLUMNS;
      if (at + COLUMNS > columns.length) {
        const longer = new Uint32Array(2 * columns.length);
        longer.set(columns);
        columns = longer;
      }
      columns[at] = words.size;
      columns[at + LENGTH] = scan.length;
      columns[at + HASH] = scan.hash;
      this.count += 1;
    }
    return found;
  }

  take(): ArticleWords {
    return new ArticleWords(words.take(), columns.slice(0, this.count * COLUMNS));
  }
}

/** The normalised texts and the words of the paragraphs of an article: the words are kept while it is new. */
export class ArticleTexts {
  private readonly text: string;
  /** Where a paragraph is not simply a stretch of the text. */
  private readonly raw: readonly RawParagraph[] | undefined;
  private kept: ArticleWords | undefined;

  constructor(text: string, raw: readonly RawParagraph[] | undefined, kept: ArticleWords) {
    this.text = text;
    this.raw = raw;
    this.kept = kept;
  }

  forget(): void {
    this.kept = undefined;
  }

  normalisedOf(index: number, start: number, end: number): string {
    return normalise(this.raw?.[index]?.content ?? this.text.slice(start, end));
  }

  /** The words of all paragraphs: worked out anew where they are not kept. */
  wordsOf(paragraphs: readonly Paragraph[]): ArticleWords {
    if (this.kept) {
      return this.kept;
    }
    const reader = new WordsReader();
    reader.begin();
    for (const [index, { start, end }] of paragraphs.entries()) {
      const own = this.raw?.[index]?.content;
      reader.add(own ?? this.text, own === undefined ? start : 0, own === undefined ? end : own.length);
    }
    return reader.take();
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
