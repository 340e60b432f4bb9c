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
  const firstPlaces = new Map<string, Sentence>();
  const repeats: Repeat[] = [];
  for (const index of [...among].sort((a, b) => a - b)) {
    const paragraph = article.paragraph(index);
    if (!paragraph || inCopy.has(index) || !mayHoldSentence(paragraph)) {
      continue;
    }
    for (const sentence of sentencesIn(article, paragraph)) {
      const first = firstPlaces.get(sentence.normalised);
      if (!first) {
        firstPlaces.set(sentence.normalised, sentence);
      } else if (first.paragraph !== index) {
        repeats.push(repeatOf(article, sentence, first));
      }
    }
  }
  return repeats;
}

function mayHoldSentence({ role, words }: Paragraph): boolean {
  return role !== 'heading' && words >= LEAST_SENTENCE_WORDS;
}

interface Sentence {
  paragraph: number;
  start: number;
  end: number;
  normalised: string;
  words: number;
}

function sentencesIn(article: Article, paragraph: Paragraph): Sentence[] {
  const { index, start } = paragraph;
  const prose = article.proseOf(paragraph);
  const sentences: Sentence[] = [];
  for (const stretch of sentencesOf(prose)) {
    const normalised = normalise(prose.slice(stretch.start, stretch.end));
    const words = countWords(normalised);
    if (words >= LEAST_SENTENCE_WORDS) {
      sentences.push({
        paragraph: index,
        start: start + stretch.start,
        end: start + stretch.end,
        normalised,
        words,
      });
    }
  }
  return sentences;
}

function repeatOf({ lines }: Article, copy: Sentence, of: Sentence): Repeat {
  const spanOf = ({ start, end }: Sentence): Span => ({
    start,
    end,
    startLine: lines.lineAt(start),
    endLine: lines.lineAt(end),
  });
  return {
    code: 'repeated-sentence',
    copy: spanOf(copy),
    of: spanOf(of),
    paragraphs: 1,
    words: copy.words,
    isRemovable: false,
    similarity: 1,
  };
}
