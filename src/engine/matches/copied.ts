import type { Article } from '../text';
import type { Passage } from './passages';

/** Paragraphs that stand, word for word or nearly, in other articles as well. */
export interface CopiedPassage {
  /** The first of its paragraphs. */
  paragraph: number;
  /** How many there are. */
  length: number;
  words: number;
  /** Where else it stands; the longest piece first. There is at least one. */
  places: readonly CopiedPlace[];
}

/** Where a copied passage, or a piece of it, stands in another article. */
export interface CopiedPlace {
  uri: string;
  paragraph: number;
  length: number;
}

/**
 * One passage for each stretch of an article that is copied elsewhere: what stands in several articles is told once, and
 * what is a piece of a longer passage is told with that.
 *
 * @param passages the copied runs of the article
 * @returns in the order of the article
 */
export function copiedPassages({ paragraphs }: Article, passages: readonly Passage[]): CopiedPassage[] {
  const found: { paragraph: number; length: number; places: CopiedPlace[] }[] = [];
  const longestFirst = [...passages].sort((a, b) => b.length - a.length || a.paragraph - b.paragraph);
  for (const { paragraph, length, other, otherParagraph } of longestFirst) {
    const place = { uri: other, paragraph: otherParagraph, length };
    const whole = found.find(
      (known) => known.paragraph <= paragraph && paragraph + length <= known.paragraph + known.length,
    );
    if (whole) {
      whole.places.push(place);
    } else {
      found.push({ paragraph, length, places: [place] });
    }
  }
  return found
    .sort((a, b) => a.paragraph - b.paragraph)
    .map((passage) => ({ ...passage, words: wordsIn(paragraphs, passage) }));
}

function wordsIn(
  paragraphs: readonly { words: number }[],
  { paragraph, length }: { paragraph: number; length: number },
): number {
  return paragraphs.slice(paragraph, paragraph + length).reduce((sum, { words }) => sum + words, 0);
}
