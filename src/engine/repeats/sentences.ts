import { type Article, type Paragraph, sentencesOf } from '../text';
import { normalise } from '../text/normalise';
import { countWords } from '../text/words';
import type { Repeat, Span } from './repeat';
import { copiesIn, type Run } from './run';

/** Shorter sentences repeat by nature ("He declined to comment."). */
export const LEAST_SENTENCE_WORDS = 8;

/**
 * Sentences of eight words or more that already stood in another paragraph. Paragraphs that are copies as a whole are
 * left out, and so are headings: their finding says it all.
 *
 * @param among the only paragraphs that are looked at
 */
export function findRepeatedSentences(
  article: Article,
  among: ReadonlySet<number>,
  copies: readonly Run[],
): Repeat[] {
  const inCopy = copiesIn(copies);
  const firstPlaces = new Map<string, { paragraph: number; span: Span }>();
  const repeats: Repeat[] = [];
  for (const [index, paragraph] of article.paragraphs.entries()) {
    if (
      !among.has(index) ||
      inCopy.has(index) ||
      paragraph.role === 'heading' ||
      paragraph.words < LEAST_SENTENCE_WORDS
    ) {
      continue;
    }
    for (const { span, normalised, words } of sentencesIn(article, paragraph)) {
      const first = firstPlaces.get(normalised);
      if (!first) {
        firstPlaces.set(normalised, { paragraph: index, span });
      } else if (first.paragraph !== index) {
        repeats.push({
          code: 'repeated-sentence',
          copy: span,
          of: first.span,
          paragraphs: 1,
          words,
          isRemovable: false,
          similarity: 1,
        });
      }
    }
  }
  return repeats;
}

interface Sentence {
  span: Span;
  normalised: string;
  words: number;
}

function sentencesIn(article: Article, paragraph: Paragraph): Sentence[] {
  const prose = article.proseOf(paragraph);
  const sentences: Sentence[] = [];
  for (const { start, end } of sentencesOf(prose)) {
    const normalised = normalise(prose.slice(start, end));
    const words = countWords(normalised);
    if (words >= LEAST_SENTENCE_WORDS) {
      const from = paragraph.start + start;
      const to = paragraph.start + end;
      const span = {
        start: from,
        end: to,
        startLine: article.lines.lineAt(from),
        endLine: article.lines.lineAt(to),
      };
      sentences.push({ span, normalised, words });
    }
  }
  return sentences;
}
