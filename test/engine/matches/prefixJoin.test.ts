import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countCommon, shinglesOf } from '../../../src/engine/compare/shingles';
import { PrefixJoin } from '../../../src/engine/matches/prefixJoin';
import { findSharedShingles } from '../../../src/engine/matches/sharedShingles';
import { TextShingles } from '../../../src/engine/matches/textShingles';
import { allAtOnce } from '../../../src/engine/store/allAtOnce';

const LEAST_PART = 0.3;
/** Few words, so that runs of them stand again and again. */
const words = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 });
const manyWords = fc.array(words, { maxLength: 20 });

function shinglesWith(texts: readonly number[][]): TextShingles {
  const shingles = new TextShingles();
  for (const [text, ofText] of texts.entries()) {
    shingles.words.set(text, Uint32Array.from(ofText));
  }
  return shingles;
}

function pairsFound(texts: readonly number[][]): Set<string> {
  const shingles = shinglesWith(texts);
  const numbers = Int32Array.from(texts.keys());
  const shared = allAtOnce(findSharedShingles(numbers, shingles, texts.length));
  const join = new PrefixJoin({ shared, mostOfShingle: 64, leastPart: LEAST_PART });
  const found = new Set<string>();
  for (const [rank, text] of shared.texts.entries()) {
    for (const other of join.of(rank).map((of) => shared.texts[of] ?? 0)) {
      found.add(`${Math.min(text, other)} ${Math.max(text, other)}`);
    }
  }
  return found;
}

function keysOf(text: readonly number[]): Set<number> {
  return new Set(shinglesOf(Uint32Array.from(text)));
}

describe('PrefixJoin', () => {
  it('finds every pair that shares enough of the shorter text', () => {
    fc.assert(
      fc.property(manyWords, (texts) => {
        const shingles = shinglesWith(texts);
        const found = pairsFound(texts);
        for (const a of texts.keys()) {
          for (const b of texts.keys()) {
            const ofA = shingles.of(a).slice();
            const ofB = shingles.of(b).slice();
            const common = countCommon(
              { numbers: ofA, from: 0, to: ofA.length },
              { numbers: ofB, from: 0, to: ofB.length },
            );
            const least = Math.max(2, LEAST_PART * Math.min(ofA.length, ofB.length));
            assert.ok(a >= b || common < least || found.has(`${a} ${b}`));
          }
        }
      }),
    );
  });
});

describe('findSharedShingles', () => {
  it('tells for each text which shingles others have, and for each of these its texts', () => {
    fc.assert(
      fc.property(manyWords, (texts) => {
        const shingles = shinglesWith(texts);
        const numbers = Int32Array.from(texts.keys());
        const shared = allAtOnce(findSharedShingles(numbers, shingles, texts.length));
        const { texts: byRank, sizes, starts, shingles: found, firsts, ranks } = shared;
        for (const [text, ofText] of texts.entries()) {
          assert.equal(sizes[text], keysOf(ofText).size);
          const sharedWith = [...found.subarray(starts[text], starts[text + 1])].map((shingle) =>
            [...ranks.subarray(firsts[shingle], firsts[shingle + 1])].map((rank) => byRank[rank] ?? 0),
          );
          const expected = [...keysOf(ofText)]
            .map((key) => [...byRank].filter((other) => keysOf(texts[other] ?? []).has(key)))
            .filter((having) => having.length > 1);
          const shared = sharedWith.filter((having) => having.length > 1);
          assert.deepEqual(shared.map(String).sort(), expected.map(String).sort());
        }
      }),
    );
  });
});
