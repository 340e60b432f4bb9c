import { detectLayout, type Layout } from './layout';
import { Lines } from './lines';
import { markdownParagraphs, maskContainers } from './markdown';
import { normalise } from './normalise';
import type { Paragraph, RawParagraph } from './paragraph';
import { plainTextParagraphs } from './plainText';
import { rolesOf } from './roles';
import { countWords } from './words';

/** How a text is to be read. */
export interface Reading {
  format: 'markdown' | 'plainText';
  /** How plain text marks its paragraphs; Markdown has rules of its own. */
  paragraphs: 'auto' | Layout;
}

/** A text taken apart into paragraphs. */
export interface Article {
  readonly lines: Lines;
  readonly reading: Reading;
  readonly paragraphs: readonly Paragraph[];
  /** The prose of a paragraph with unchanged offsets: what is not its own text is replaced by spaces. */
  proseOf(paragraph: Paragraph): string;
}

/**
 * Reads a text as an article.
 *
 * @param text without a byte order mark
 */
export function readArticle(text: string, reading: Reading): Article {
  const lines = new Lines(text);
  const raw = rawParagraphs(lines, reading);
  const normalised = raw.map((paragraph) => normalise(paragraph.content));
  const words = normalised.map(countWords);
  const roles = rolesOf(raw, words);
  const paragraphs = raw.map((paragraph, index) => ({
    start: paragraph.start,
    end: paragraph.end,
    startLine: paragraph.startLine,
    endLine: paragraph.endLine,
    follows: paragraph.follows,
    role: roles[index] ?? 'body',
    normalised: normalised[index] ?? '',
    words: words[index] ?? 0,
  }));
  const rawOf = new Map(paragraphs.map((paragraph, index) => [paragraph, raw[index]]));
  return {
    lines,
    reading,
    paragraphs,
    proseOf(paragraph) {
      const own = rawOf.get(paragraph);
      return own && reading.format === 'markdown'
        ? maskContainers(lines, own)
        : text.slice(paragraph.start, paragraph.end);
    },
  };
}

function rawParagraphs(lines: Lines, { format, paragraphs }: Reading): RawParagraph[] {
  if (format === 'markdown') {
    return markdownParagraphs(lines);
  }
  return plainTextParagraphs(lines, paragraphs === 'auto' ? detectLayout(lines) : paragraphs);
}
