import type { Paragraph } from '../text';
import type { Match } from './match';

/** Which share of the words of an article stands elsewhere, by strength; each from 0 to 1, together at most 1. */
export interface Shares {
  copied: number;
  edited: number;
  reworded: number;
}

export const NO_SHARES: Readonly<Shares> = { copied: 0, edited: 0, reworded: 0 };

/**
 * The shares of an article. A paragraph counts by its strongest match, and with no more words than its counterpart has:
 * of a long paragraph that holds a copied sentence only the sentence stands elsewhere.
 *
 * @param matches for each paragraph its matches, best first
 * @param wordsOf how many words a matching paragraph has
 */
export function sharesOf(
  paragraphs: readonly Paragraph[],
  matches: readonly (readonly Match[])[],
  wordsOf: (match: Match) => number,
): Shares {
  const words = { copied: 0, edited: 0, reworded: 0 };
  for (const [index, own] of matches.entries()) {
    const strength = own[0]?.strength ?? 'related';
    if (strength !== 'related') {
      const counterparts = own.filter((match) => match.strength === strength).map(wordsOf);
      words[strength] += Math.min(paragraphs[index]?.words ?? 0, Math.max(...counterparts));
    }
  }
  const all = Math.max(1, totalWords(paragraphs));
  return { copied: words.copied / all, edited: words.edited / all, reworded: words.reworded / all };
}

/** The words of some paragraphs together. */
export function totalWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { words }) => sum + words, 0);
}

/** All of what stands elsewhere, 0 to 1. */
export function sumOf({ copied, edited, reworded }: Shares): number {
  return copied + edited + reworded;
}
