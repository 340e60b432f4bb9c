import { containmentOf, editedSimilarity, similarityOf, type Version } from '../compare/versions';
import { forEachWord } from '../text/words';

/** A paragraph of so many words may differ in one word, of so many in two, and still count as copied. */
const WORDS_FOR_ONE_CHANGE = 10;
const WORDS_FOR_TWO_CHANGES = 20;
/** Two changed words of twenty break at most six of eighteen shingles; fewer shared means that words were moved. */
const LEAST_CONTAINMENT = 0.6;

/**
 * Two short texts of different articles are alike in their letters soon ("Shr loss 14 cts vs loss eight cts"): below so
 * many words it takes more. Measured on 10,000 articles of market news.
 */
const SHORT_WORDS = 20;
const LEAST_SHORT_DICE = 0.8;

/** What two texts are to each other, with their Dice coefficient over character pairs. */
export interface Verdict {
  strength: 'copied' | 'edited';
  similarity: number;
}

/** Whether one of two different texts is a near copy or an edited version of the other, or of a part of it. */
export function judgeVersions(a: Version, b: Version): Verdict | undefined {
  if (isCopied(a, b)) {
    return { strength: 'copied', similarity: similarityOf(a, b) };
  }
  const similarity = editedSimilarity(a, b);
  return similarity === undefined || isAlikeByChance(a, b, similarity)
    ? undefined
    : { strength: 'edited', similarity };
}

function isAlikeByChance(a: Version, b: Version, similarity: number): boolean {
  const words = Math.max(a.paragraph.words, b.paragraph.words);
  return words < SHORT_WORDS && similarity < LEAST_SHORT_DICE;
}

/** All but a word or two are the same and in the same order. A changed figure is an edit, however small. */
function isCopied(a: Version, b: Version): boolean {
  const words = Math.min(a.paragraph.words, b.paragraph.words);
  const allowed = words >= WORDS_FOR_TWO_CHANGES ? 2 : words >= WORDS_FOR_ONE_CHANGE ? 1 : 0;
  if (Math.abs(a.paragraph.words - b.paragraph.words) > allowed || containmentOf(a, b) < LEAST_CONTAINMENT) {
    return false;
  }
  const onlyInA = wordsWithout(a, b);
  const onlyInB = wordsWithout(b, a);
  return (
    Math.max(onlyInA.length, onlyInB.length) <= allowed && ![...onlyInA, ...onlyInB].some((w) => /\d/.test(w))
  );
}

/** The words of one text that the other has not, each as often as it has it more often. */
function wordsWithout(a: Version, b: Version): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(b)) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  return wordsOf(a).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function wordsOf({ paragraph: { normalised } }: Version): string[] {
  const words: string[] = [];
  forEachWord(normalised, (start, end) => words.push(normalised.slice(start, end)));
  return words;
}
