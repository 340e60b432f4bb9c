import { diffArrays } from 'diff';
import { countShared } from '../compare/shingles';
import {
  isSameMould,
  type Shared,
  sharedBy,
  similarityOf,
  textSimilarity,
  type Version,
  type Wording,
} from '../compare/versions';
import { forEachWord } from '../text/words';

/** A paragraph of so many words may differ in one word, of so many in two, and still count as copied. */
const WORDS_FOR_ONE_CHANGE = 10;
const WORDS_FOR_TWO_CHANGES = 20;
/** Two changed words of twenty break at most six of eighteen shingles: where more are broken, there is no need to look. */
const LEAST_CONTAINMENT = 0.6;

/**
 * Two short texts of different articles are alike in their letters soon ("Net profit 14 pence, 11 before"): below so many
 * words it takes more, and half of the figures must agree (docs/MATCHING.md: random pairs of news paragraphs).
 */
export const SHORT_WORDS = 20;
const LEAST_SHORT_DICE = 0.8;
const LEAST_SHARED_FIGURES = 0.5;

/** What two texts are to each other, with their Dice coefficient over character pairs. */
export interface Verdict {
  strength: 'copied' | 'edited';
  similarity: number;
}

/** Whether one of two different texts is a near copy or an edited version of the other, or of a part of it. */
export function judgeVersions(a: Version, b: Version): Verdict | undefined {
  const verdict = judgeTexts(a, b, sharedBy(a, b));
  return verdict && holdsForCapitals(verdict, a, b) ? verdict : undefined;
}

/** As `judgeVersions`, but by the normalised texts alone: the verdict holds wherever the two texts stand. */
export function judgeTexts(a: Wording, b: Wording, shared: Shared): Verdict | undefined {
  if (isCopied(a, b, shared)) {
    return { strength: 'copied', similarity: similarityOf(a, b) };
  }
  const similarity = textSimilarity(a, b, shared);
  return similarity === undefined || isAlikeByChance(a, b, similarity)
    ? undefined
    : { strength: 'edited', similarity };
}

/** Whether a verdict on two texts also holds for two places where they stand: capitals tell names from other words. */
export function holdsForCapitals({ strength }: Verdict, a: Wording, b: Wording): boolean {
  return strength === 'copied' || !isSameMould(a, b);
}

function isAlikeByChance(a: Wording, b: Wording, similarity: number): boolean {
  const words = Math.max(a.paragraph.words, b.paragraph.words);
  return words < SHORT_WORDS && (similarity < LEAST_SHORT_DICE || differInFigures(a, b));
}

function differInFigures(a: Wording, b: Wording): boolean {
  const figuresOfA = figuresIn(a);
  const figuresOfB = figuresIn(b);
  const fewest = Math.min(figuresOfA.size, figuresOfB.size);
  return fewest > 0 && countShared(figuresOfA, figuresOfB) < LEAST_SHARED_FIGURES * fewest;
}

function figuresIn(version: Wording): Set<string> {
  return new Set(wordsOf(version).filter((word) => /\d/.test(word)));
}

/** All but a word or two are the same and in the same order. A changed figure is an edit, however small. */
function isCopied(a: Wording, b: Wording, shared: Shared): boolean {
  const words = Math.min(a.paragraph.words, b.paragraph.words);
  const allowed = words >= WORDS_FOR_TWO_CHANGES ? 2 : words >= WORDS_FOR_ONE_CHANGE ? 1 : 0;
  const isContained = shared.triples >= LEAST_CONTAINMENT * shared.fewestTriples;
  if (!isContained || Math.abs(a.paragraph.words - b.paragraph.words) > allowed) {
    return false;
  }
  // Always the same one first: of words that changed places, either can be said to have moved.
  const [one, other] = a.normalised < b.normalised ? [a, b] : [b, a];
  const changes = diffArrays(wordsOf(one), wordsOf(other), { maxEditLength: 2 * allowed }) ?? [];
  const removed = changes.flatMap((change) => (change.removed ? change.value : []));
  const added = changes.flatMap((change) => (change.added ? change.value : []));
  return (
    changes.length > 0 &&
    Math.max(removed.length, added.length) <= allowed &&
    ![...removed, ...added].some((word) => /\d/.test(word))
  );
}

function wordsOf({ normalised }: Wording): string[] {
  const words: string[] = [];
  forEachWord(normalised, (start, end) => words.push(normalised.slice(start, end)));
  return words;
}
