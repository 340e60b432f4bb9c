import type { Paragraph } from '../text/paragraph';
import { isLongEnough, type Run } from './run';

/** How many earlier places of the same paragraph are tried as the beginning of a block. */
const MOST_SOURCES = 8;

/**
 * The exact repeats of an article as maximal runs, in order: one run for each later copy of a block. A copy never
 * overlaps its source or another copy, and every paragraph that a run covers stands earlier in the article.
 *
 * Runs of one paragraph count from `minimumWords` on; longer runs always.
 */
export function findExactRuns(paragraphs: readonly Paragraph[], minimumWords: number): Run[] {
  const runs: Run[] = [];
  /** Earlier places of each text that are not themselves copies. */
  const sources = new Map<string, number[]>();
  const startsAt = new Map<number, Run>();
  let at = 0;
  for (let paragraph = paragraphs[at]; paragraph; paragraph = paragraphs[at]) {
    const places = sources.get(paragraph.normalised) ?? [];
    const run = longestRun(paragraphs, places, at, startsAt);
    if (run && (run.length > 1 || isLongEnough(paragraph, minimumWords))) {
      runs.push(run);
      startsAt.set(at, run);
      at += run.length;
      continue;
    }
    if (places.length < MOST_SOURCES) {
      places.push(at);
      sources.set(paragraph.normalised, places);
    }
    at += 1;
  }
  return runs;
}

function longestRun(
  paragraphs: readonly Paragraph[],
  places: readonly number[],
  copy: number,
  startsAt: ReadonlyMap<number, Run>,
): Run | undefined {
  let longest: Run | undefined;
  for (const of of places) {
    const length = runLength(paragraphs, of, copy, startsAt);
    if (length > (longest?.length ?? 0)) {
      longest = { copy, of, length };
    }
  }
  return longest;
}

/**
 * For how many paragraphs the text at `copy` is the text at `of`. The source ends where the copy begins, where
 * something other than prose stands between two paragraphs, and where a copy of the source itself follows: a block
 * that stands four times in a row is three copies of one block, not one copy of two.
 */
function runLength(
  paragraphs: readonly Paragraph[],
  of: number,
  copy: number,
  startsAt: ReadonlyMap<number, Run>,
): number {
  let length = 0;
  while (of + length < copy) {
    const source = paragraphs[of + length];
    const later = paragraphs[copy + length];
    const touching = startsAt.get(of + length);
    const isOwnCopy = touching?.of === of && touching.length === length;
    if (!source || !later || source.normalised !== later.normalised || isOwnCopy) {
      break;
    }
    if (length > 0 && (source.follows === 'break' || later.follows === 'break')) {
      break;
    }
    length += 1;
  }
  return length;
}
