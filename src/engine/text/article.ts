import { ArticleWords } from './articleWords';
import { bytesOf } from './characters';
import type { ToldLayout } from './layout';
import { Lines } from './lines';
import { type Blocks, markdownBlocks, maskContainers } from './markdown';
import { normalise } from './normalise';
import type { Container, Paragraph, RawParagraph, Role } from './paragraph';
import { type ParagraphTable, TableWriter } from './paragraphTable';
import { PlainText } from './plainText';
import { giveRoles } from './roles';

/** How a text is to be read. */
export interface Reading {
  format: 'markdown' | 'plainText';
  /** How plain text marks its paragraphs, `auto` to tell it from the text; Markdown has rules of its own. */
  paragraphs: 'auto' | ToldLayout;
}

/** A text taken apart into paragraphs. */
export interface Article {
  readonly lines: Lines;
  readonly reading: Reading;
  /** As the layout was told from this text: to read a changed text the same way. */
  readonly toldReading: Reading;
  /** The paragraphs as numbers: for who goes through all articles of a folder. */
  readonly table: ParagraphTable;
  /** The paragraphs as objects, made when they are first asked for and kept from then on: about 110 bytes each. */
  readonly paragraphs: readonly Paragraph[];
  /** One paragraph, if there is one of that number: it is not kept. */
  paragraph(index: number): Paragraph | undefined;
  /** What is not prose (code, HTML, rules), in order. */
  readonly others: readonly string[];
  /** The prose of a paragraph with unchanged offsets: what is not its own text is replaced by spaces. */
  proseOf(paragraph: Paragraph): string;
  /**
   * The words of all paragraphs as hashes: good until another article is read or asked for its words. Those of the article
   * that was read last are at hand, those of others are worked out anew.
   */
  readonly words: ArticleWords;
  /** Frees the objects that can be made anew: to be called once the article is in the indexes. */
  forget(): void;
}

/**
 * Reads a text as an article.
 *
 * @param text without a byte order mark
 */
export function readArticle(text: string, reading: Reading): Article {
  words.begin();
  writer.begin();
  const article = reading.format === 'markdown' ? readMarkdown(text, reading) : readPlainText(text, reading);
  words.belongTo(article);
  return article;
}

const words = new ArticleWords();
const writer = new TableWriter();
const NOTHING: readonly never[] = [];

function readPlainText(text: string, reading: Reading): ReadArticle {
  const plain = new PlainText(text);
  const layout = reading.paragraphs === 'auto' ? plain.detectLayout() : reading.paragraphs;
  plain.visitParagraphs(layout, (place, isHeading) => {
    const count = words.add(text, plain.bytes, place.start, place.end);
    if (count === 0) {
      writer.part(); // a line of asterisks parts what stands around it
    } else {
      writer.add(place, isHeading ? 'heading' : 'body', count);
    }
  });
  const table = writer.take();
  giveRoles(table, (index) => text.slice(table.startOf(index), table.endOf(index)));
  return new ReadArticle(text, reading, layout, table, undefined);
}

const ROLE_OF_KIND: Readonly<Record<RawParagraph['kind'], Role>> = {
  heading: 'heading',
  prose: 'body',
  item: 'other',
};

function readMarkdown(text: string, reading: Reading): ReadArticle {
  const { paragraphs, others } = markdownBlocks(new Lines(text));
  const withWords: RawParagraph[] = [];
  for (const paragraph of paragraphs) {
    const count = addContent(paragraph.content);
    if (count === 0 || paragraph.follows === 'break') {
      writer.part();
    }
    if (count > 0) {
      writer.add(paragraph, ROLE_OF_KIND[paragraph.kind], count);
      withWords.push(paragraph);
    }
  }
  const table = writer.take();
  giveRoles(table, (index) => withWords[index]?.content ?? '');
  const layout = reading.paragraphs === 'auto' ? 'blankLine' : reading.paragraphs;
  return new ReadArticle(text, reading, layout, table, { paragraphs: withWords, others });
}

function addContent(content: string): number {
  return words.add(content, bytesOf(content), 0, content.length);
}

/** An article that keeps little more than its text and numbers: a folder holds a hundred thousand. */
class ReadArticle implements Article {
  readonly reading: Reading;
  readonly table: ParagraphTable;
  private readonly text: string;
  private readonly layout: ToldLayout;
  /** Of a Markdown text. */
  private readonly blocks: Blocks | undefined;
  private knownLines: Lines | undefined;
  private knownParagraphs: readonly Paragraph[] | undefined;

  constructor(
    text: string,
    reading: Reading,
    layout: ToldLayout,
    table: ParagraphTable,
    blocks: Blocks | undefined,
  ) {
    this.text = text;
    this.reading = reading;
    this.layout = layout;
    this.table = table;
    this.blocks = blocks;
  }

  get lines(): Lines {
    this.knownLines ??= new Lines(this.text);
    return this.knownLines;
  }

  get toldReading(): Reading {
    return { format: this.reading.format, paragraphs: this.layout };
  }

  get paragraphs(): readonly Paragraph[] {
    this.knownParagraphs ??= Array.from(
      { length: this.table.count },
      (_, index) => new ReadParagraph(this, index),
    );
    return this.knownParagraphs;
  }

  paragraph(index: number): Paragraph | undefined {
    const isThere = index >= 0 && index < this.table.count;
    return this.knownParagraphs?.[index] ?? (isThere ? new ReadParagraph(this, index) : undefined);
  }

  get others(): readonly string[] {
    return this.blocks?.others ?? NOTHING;
  }

  proseOf({ index, start, end }: Paragraph): string {
    const raw = this.blocks?.paragraphs[index];
    return raw ? maskContainers(this.lines, raw) : this.text.slice(start, end);
  }

  get words(): ArticleWords {
    if (!words.isOf(this)) {
      this.readWords();
    }
    return words;
  }

  forget(): void {
    this.knownLines = undefined;
    this.knownParagraphs = undefined;
  }

  /** The own text of a paragraph. */
  contentOf(index: number): string {
    const { text, table } = this;
    return this.blocks?.paragraphs[index]?.content ?? text.slice(table.startOf(index), table.endOf(index));
  }

  containersOf(index: number): readonly Container[] {
    return this.blocks?.paragraphs[index]?.containers ?? NOTHING;
  }

  private readWords(): void {
    const { text, table, blocks } = this;
    words.begin();
    if (blocks) {
      for (const { content } of blocks.paragraphs) {
        addContent(content);
      }
    } else {
      const bytes = bytesOf(text);
      for (let index = 0; index < table.count; index += 1) {
        words.add(text, bytes, table.startOf(index), table.endOf(index));
      }
    }
    words.belongTo(this);
  }
}

/** A paragraph as it stands in the table of its article. */
class ReadParagraph implements Paragraph {
  private readonly article: ReadArticle;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly role: Role;
  readonly words: number;
  readonly follows: Paragraph['follows'];

  constructor(article: ReadArticle, index: number) {
    const { table } = article;
    this.article = article;
    this.index = index;
    this.start = table.startOf(index);
    this.end = table.endOf(index);
    this.startLine = table.startLineOf(index);
    this.endLine = table.endLineOf(index);
    this.role = table.roleOf(index);
    this.words = table.wordsOf(index);
    this.follows = table.followsOf(index);
  }

  get normalised(): string {
    return normalise(this.article.contentOf(this.index));
  }

  get containers(): readonly Container[] {
    return this.article.containersOf(this.index);
  }
}
