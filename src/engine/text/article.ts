import { ArticleTexts, type ArticleWords, ReadParagraph, WordsReader } from './articleTexts';
import { detectLayout, type ToldLayout } from './layout';
import { Lines } from './lines';
import { type Blocks, markdownBlocks, maskContainers } from './markdown';
import type { Paragraph, RawParagraph } from './paragraph';
import { plainTextParagraphs } from './plainText';
import { rolesOf } from './roles';

/** How a text is to be read. */
export interface Reading {
  format: 'markdown' | 'plainText';
  /** How plain text marks its paragraphs, `auto` to tell it from the text; Markdown has rules of its own. */
  paragraphs: 'auto' | ToldLayout;
}

interface ToldReading extends Reading {
  paragraphs: ToldLayout;
}

/** A text taken apart into paragraphs. */
export interface Article {
  readonly lines: Lines;
  readonly reading: Reading;
  /** As the layout was told from this text: to read a changed text the same way. */
  readonly toldReading: Reading;
  readonly paragraphs: readonly Paragraph[];
  /** What is not prose (code, HTML, rules), in order. */
  readonly others: readonly string[];
  /** The prose of a paragraph with unchanged offsets: what is not its own text is replaced by spaces. */
  proseOf(paragraph: Paragraph): string;
  /** The words of all paragraphs as hashes. They may be worked out anew each time they are asked for. */
  readonly words: ArticleWords;
  /**
   * Frees what can be worked out from the text again, about three bytes for each of its characters: to be called once the
   * article is in the indexes.
   */
  forget(): void;
}

/**
 * Reads a text as an article.
 *
 * @param text without a byte order mark
 */
export function readArticle(text: string, reading: Reading): Article {
  const lines = new Lines(text);
  const toldReading: ToldReading = { format: reading.format, paragraphs: toldLayout(lines, reading) };
  const { paragraphs: found, others } = rawParagraphs(lines, toldReading);
  const { raw, words } = withWords(found);
  const isMarkdown = reading.format === 'markdown';
  const kept = new ArticleTexts(text, isMarkdown ? raw : undefined, reader.take());
  const roles = rolesOf(raw, words);
  const paragraphs = raw.map(
    (paragraph, index) =>
      new ReadParagraph(paragraph, roles[index] ?? 'body', words[index] ?? 0, kept, index),
  );
  const rawOf = isMarkdown
    ? new Map<Paragraph, RawParagraph | undefined>(
        paragraphs.map((paragraph, index) => [paragraph, raw[index]]),
      )
    : undefined;
  return {
    lines,
    reading,
    toldReading,
    paragraphs,
    others,
    proseOf(paragraph) {
      const own = rawOf?.get(paragraph);
      return own ? maskContainers(lines, own) : text.slice(paragraph.start, paragraph.end);
    },
    get words() {
      return kept.wordsOf(paragraphs);
    },
    forget: () => kept.forget(),
  };
}

const reader = new WordsReader();

/** Leaves out what has no words, such as a line of asterisks: it parts what stands around it. */
function withWords(paragraphs: readonly RawParagraph[]): { raw: RawParagraph[]; words: number[] } {
  const kept: { raw: RawParagraph[]; words: number[] } = { raw: [], words: [] };
  let isParted = false;
  reader.begin();
  for (const paragraph of paragraphs) {
    const { content } = paragraph;
    const words = reader.add(content, 0, content.length);
    if (words === 0) {
      isParted = true;
      continue;
    }
    kept.raw.push(isParted ? { ...paragraph, follows: 'break' } : paragraph);
    kept.words.push(words);
    isParted = false;
  }
  return kept;
}

function toldLayout(lines: Lines, { format, paragraphs }: Reading): ToldLayout {
  if (paragraphs !== 'auto') {
    return paragraphs;
  }
  return format === 'markdown' ? 'blankLine' : detectLayout(lines);
}

function rawParagraphs(lines: Lines, { format, paragraphs }: ToldReading): Blocks {
  return format === 'markdown'
    ? markdownBlocks(lines)
    : { paragraphs: plainTextParagraphs(lines, paragraphs), others: [] };
}
