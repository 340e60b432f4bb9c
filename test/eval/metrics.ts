// How well a score tells pairs that belong together from pairs that do not. Every figure is NaN where there is nothing to
// measure: a set without wrong pairs is not a perfect result.

/**
 * The chance that a right pair scores higher than a wrong one, equal scores counted as half: the area under the ROC
 * curve.
 */
export function areaUnderCurve(right: ArrayLike<number>, wrong: ArrayLike<number>): number {
  const wrongSorted = Float64Array.from(wrong).sort();
  if (right.length === 0 || wrongSorted.length === 0) {
    return Number.NaN;
  }
  let won = 0;
  for (const score of Array.from(right)) {
    const below = countBelow(wrongSorted, score);
    const equal = countUpTo(wrongSorted, score) - below;
    won += below + equal / 2;
  }
  return won / (right.length * wrongSorted.length);
}

/** The best harmonic mean of precision and recall that any threshold reaches. */
export function bestF1(right: ArrayLike<number>, wrong: ArrayLike<number>): number {
  const rightSorted = Float64Array.from(right).sort();
  const wrongSorted = Float64Array.from(wrong).sort();
  if (rightSorted.length === 0 || wrongSorted.length === 0) {
    return Number.NaN;
  }
  let best = 0;
  for (const threshold of new Set(rightSorted)) {
    const found = rightSorted.length - countBelow(rightSorted, threshold);
    const fires = wrongSorted.length - countBelow(wrongSorted, threshold);
    best = Math.max(best, (2 * found) / (found + fires + rightSorted.length));
  }
  return best;
}

/**
 * The share of right pairs found by the lowest threshold that fires on at most `rate` of the wrong ones.
 *
 * @param rate 0 to 1; with too few wrong pairs for it the threshold is above all of them
 */
export function recallAtFalsePositives(
  right: ArrayLike<number>,
  wrong: ArrayLike<number>,
  rate: number,
): number {
  const wrongSorted = Float64Array.from(wrong).sort();
  if (right.length === 0 || wrongSorted.length === 0) {
    return Number.NaN;
  }
  const allowed = Math.floor(rate * wrongSorted.length);
  const highestRefused = wrongSorted[wrongSorted.length - 1 - allowed] ?? Number.NEGATIVE_INFINITY;
  return Array.from(right).filter((score) => score > highestRefused).length / right.length;
}

/** A candidate for a question, with its score. */
export interface Ranked {
  score: number;
  isRight: boolean;
}

/** How often the first candidate is right, and the mean of the average precision over all questions. */
export interface RankingQuality {
  precisionAt1: number;
  meanAveragePrecision: number;
}

/**
 * Judges what is ranked first. Where scores are equal the wrong candidates count as ranked first, so that a score cannot
 * win by saying nothing. Questions without a right candidate are left out.
 */
export function rankingQuality(questions: readonly (readonly Ranked[])[]): RankingQuality {
  const answered = questions.filter((candidates) => candidates.some(({ isRight }) => isRight)).map(ranked);
  return {
    precisionAt1: mean(answered.map(([first]) => (first?.isRight ? 1 : 0))),
    meanAveragePrecision: mean(answered.map(averagePrecision)),
  };
}

function ranked(candidates: readonly Ranked[]): Ranked[] {
  return [...candidates].sort((a, b) => b.score - a.score || Number(a.isRight) - Number(b.isRight));
}

/** The mean of the precision at the place of each right candidate. */
function averagePrecision(candidates: readonly Ranked[]): number {
  const precisions: number[] = [];
  for (const [place, { isRight }] of candidates.entries()) {
    if (isRight) {
      precisions.push((precisions.length + 1) / (place + 1));
    }
  }
  return mean(precisions);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** How many of the rising numbers are less than `limit`. */
function countBelow(rising: Float64Array, limit: number): number {
  return firstWhere(rising, (number) => number >= limit);
}

/** How many of the rising numbers are at most `limit`. */
function countUpTo(rising: Float64Array, limit: number): number {
  return firstWhere(rising, (number) => number > limit);
}

/** The place of the first number with a property that all after it have as well; the length where none has. */
function firstWhere(rising: Float64Array, has: (number: number) => boolean): number {
  let from = 0;
  let to = rising.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (has(rising[middle] ?? 0)) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return from;
}
