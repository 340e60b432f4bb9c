import { KINDS, type Kind, type Place, type Planted } from '../folder/plan';
import { seeded, shuffled } from '../random';
import { isVersion } from './overlap';
import { Chains, Pairs } from './pairs';

/** More pairs are not looked at one by one: so many tell enough. */
const MOST_JUDGED = 5000;

/** How much of what was planted a program found, and how much of what it found is right. From 0 to 1. */
export interface Score {
  pairs: number;
  /** By kind; what nothing was planted of is missing. */
  recall: Partial<Record<Kind, number>>;
  precision: number;
}

/**
 * Scores pairs. The articles have copies that nobody planted: what is found beyond the plan is judged by the words that
 * both share.
 *
 * @param textOf the text of a paragraph, if there is one
 * @param countsChains whether what hangs together through other pairs counts as found
 */
export function scorePairs(
  pairs: Pairs,
  planted: readonly Planted[],
  textOf: (place: Place) => string | undefined,
  countsChains = false,
): Score {
  // Of a text that stands three times in an article it is told of each copy where the first one stands.
  const repeats = new Chains([...pairs].filter(([a, b]) => a[0] === b[0]));
  const chains = countsChains ? new Chains(pairs) : repeats;
  const isFound = ({ from, to }: Planted) => pairs.has(from, to) || chains.join(from, to);
  const recall: Score['recall'] = {};
  for (const kind of KINDS) {
    const ofKind = planted.filter((copy) => copy.kind === kind);
    if (ofKind.length > 0) {
      recall[kind] = ofKind.filter(isFound).length / ofKind.length;
    }
  }
  return { pairs: pairs.size, recall, precision: precisionOf(pairs, planted, textOf) };
}

function precisionOf(
  pairs: Pairs,
  planted: readonly Planted[],
  textOf: (place: Place) => string | undefined,
): number {
  const plan = new Pairs();
  for (const { from, to } of planted) {
    plan.add(from, to);
  }
  const judged = shuffled(seeded(7), [...pairs]).slice(0, MOST_JUDGED);
  const right = judged.filter(([a, b]) => plan.has(a, b) || isVersion(textOf(a) ?? '', textOf(b) ?? ''));
  return right.length / judged.length;
}
