import type { Shared } from '../compare/versions';
import { LEAST_SHARED_PART, MOST_COMPARED } from './candidates';
import { Likeness } from './likeness';
import type { Verdict } from './nearCopy';
import { PrefixJoin } from './prefixJoin';
import { findSharedShingles, sortLongLists } from './sharedShingles';
import { MOST_TEXTS_OF_SHINGLE } from './shingleIndex';
import type { TextShingles } from './textShingles';
import type { TextTable } from './textTable';

/** After so many texts there is a pause: some milliseconds. */
const TEXTS_IN_STEP = 500;

/** A text that may be a version of another, and what they share. */
interface Likely {
  other: number;
  shared: Shared;
}

/** Says whether two texts that share so much are versions of one. */
export type Judge = (text: number, other: number, shared: Shared) => Verdict | undefined;

/**
 * Compares all texts with each other, in less time than it takes to ask for one after the other, and pauses in between.
 * Each pair is judged once. Where more than `MOST_COMPARED` are alike, others of them are found than by asking.
 *
 * @param found is told of each pair of versions, once
 */
export function* findAllVersions(
  texts: TextTable,
  shingles: TextShingles,
  judge: Judge,
  found: (text: number, other: number, verdict: Verdict) => void,
): Generator<void> {
  const shared = yield* findSharedShingles(textsWithShingles(texts, shingles), shingles, texts.numbers);
  const ranked = shared.texts;
  yield* sortLongLists(shared, MOST_TEXTS_OF_SHINGLE, (a, b) =>
    texts.compare(ranked[a] ?? 0, ranked[b] ?? 0),
  );
  const join = new PrefixJoin({ shared, mostOfShingle: MOST_TEXTS_OF_SHINGLE, leastPart: LEAST_SHARED_PART });
  const likeness = new Likeness(texts, shingles);
  for (let rank = 0; rank < ranked.length; rank += 1) {
    if (rank % TEXTS_IN_STEP === 0) {
      yield;
    }
    const others = join.of(rank);
    if (others.length === 0) {
      continue;
    }
    const text = ranked[rank] ?? 0;
    for (const { other, shared } of likely(text, others, ranked, join, likeness, texts)) {
      const verdict = judge(text, other, shared);
      if (verdict) {
        found(text, other, verdict);
      }
    }
  }
}

/** Those of other texts that may be versions of a text, the ones with the most shared shingles. */
function likely(
  text: number,
  others: readonly number[],
  ranked: Int32Array,
  join: PrefixJoin,
  likeness: Likeness,
  texts: TextTable,
): Likely[] {
  const found: (Likely & { hits: number })[] = [];
  likeness.take(text);
  for (const rank of others) {
    const other = ranked[rank] ?? 0;
    const shared = likeness.sharedWith(other);
    if (shared) {
      found.push({ other, shared, hits: join.hits(rank) });
    }
  }
  return found.length <= MOST_COMPARED
    ? found
    : found.sort((a, b) => b.hits - a.hits || texts.compare(a.other, b.other)).slice(0, MOST_COMPARED);
}

/** The texts that are there and count, by rising number. */
function textsWithShingles(texts: TextTable, shingles: TextShingles): Int32Array {
  const found = new Int32Array(texts.numbers);
  let size = 0;
  for (let text = 0; text < texts.numbers; text += 1) {
    if (texts.isLive(text) && shingles.words.has(text)) {
      found[size] = text;
      size += 1;
    }
  }
  return found.subarray(0, size);
}
