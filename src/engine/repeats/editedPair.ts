import { countShared, triplesOf } from '../compare/shingles';
import { editedSimilarity, LEAST_CONTAINMENT_WITH_DICE, type Version } from '../compare/versions';
import { sentencesOf } from '../text';
import { normalise } from '../text/normalise';
import { countWords } from '../text/words';
import { KnownPairs } from './knownPairs';
import { LEAST_SENTENCE_WORDS } from './sentences';

const known = new KnownPairs();

/** A short paragraph within a long one is a repeated sentence, not an edited copy. */
export const LEAST_LENGTH_RATIO = 1 / 3;

/**
 * How alike two paragraphs of one article are, if one repeats the other with edits.
 *
 * @returns the Dice coefficient over the character pairs of the normalised texts, 0 to 1; undefined for no copy
 */
export function repeatSimilarity(a: Version, b: Version): number | undefined {
  return known.recall(a.wordsAndLook, b.wordsAndLook, () => judge(a, b));
}

function judge(a: Version, b: Version): number | undefined {
  const [shorter, longer] = [a.paragraph.words, b.paragraph.words].sort((one, other) => one - other);
  if ((shorter ?? 0) < LEAST_LENGTH_RATIO * (longer ?? 0)) {
    return undefined;
  }
  const similarity = editedSimilarity(a, b);
  return similarity === undefined || sharesOnlyOneSentence(a, b) ? undefined : similarity;
}

/** Whether all that two paragraphs have in common is one sentence: that is reported as such. */
function sharesOnlyOneSentence(a: Version, b: Version): boolean {
  const sentencesOfA = sentencesIn(a.prose);
  const sentencesOfB = sentencesIn(b.prose);
  const shared = [...sentencesOfA].filter((sentence) => sentencesOfB.has(sentence));
  if (shared.length !== 1 || countWords(shared[0] ?? '') < LEAST_SENTENCE_WORDS) {
    return false;
  }
  const restOfA = triplesOf(without(sentencesOfA, shared));
  const restOfB = triplesOf(without(sentencesOfB, shared));
  const smaller = Math.min(restOfA.size, restOfB.size);
  return smaller > 0 && countShared(restOfA, restOfB) < LEAST_CONTAINMENT_WITH_DICE * smaller;
}

function sentencesIn(prose: string): Set<string> {
  return new Set(sentencesOf(prose).map(({ start, end }) => normalise(prose.slice(start, end))));
}

function without(sentences: ReadonlySet<string>, left: readonly string[]): string {
  return [...sentences].filter((sentence) => !left.includes(sentence)).join(' ');
}
