import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberLists } from '../../../src/engine/matches/numberLists';
import { PrefixJoin } from '../../../src/engine/matches/prefixJoin';
import { SharedKeys } from '../../../src/engine/matches/sharedKeys';
import { SortedPostings } from '../../../src/engine/matches/sortedPostings';
import { WordBags } from '../../../src/engine/matches/wordBags';

const LEAST_PART = 0.3;

function pairsFound(texts: readonly number[][]): Set<string> {
  const lists = new NumberLists();
  for (const [text, shingles] of texts.entries()) {
    lists.set(text, Uint32Array.from(shingles).sort());
  }
  const byLength = Int32Array.from(texts.keys()).sort(
    (a, b) => lists.lengthOf(a) - lists.lengthOf(b) || a - b,
  );
  const postings = new SortedPostings(byLength, lists);
  const shared = new SharedKeys(postings, texts.length);
  const found = new Set<string>();
  const join = { texts: byLength, lists, postings, shared, mostOfShingle: 64, leastPart: LEAST_PART };
  new PrefixJoin(join).run((text, others) => {
    for (const other of others) {
      found.add(`${Math.min(text, other)} ${Math.max(text, other)}`);
    }
  });
  return found;
}

describe('PrefixJoin', () => {
  it('finds every pair that shares enough of the shorter text', () => {
    const shingles = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 25 });
    fc.assert(
      fc.property(fc.array(shingles, { maxLength: 20 }), (texts) => {
        const found = pairsFound(texts);
        for (const [a, ofA] of texts.entries()) {
          for (const [b, ofB] of texts.entries()) {
            const common = ofA.filter((shingle) => ofB.includes(shingle)).length;
            const least = Math.max(2, LEAST_PART * Math.min(ofA.length, ofB.length));
            assert.ok(a >= b || common < least || found.has(`${a} ${b}`));
          }
        }
      }),
    );
  });
});

describe('WordBags', () => {
  it('count the words that two texts share, each as often as it stands in both', () => {
    const words = fc.array(fc.nat({ max: 9 }), { maxLength: 100 });
    const bags = new WordBags();
    fc.assert(
      fc.property(words, words, fc.nat({ max: 5000 }), (a, b, text) => {
        bags.set(text, Uint32Array.from(a));
        bags.set(text + 1, Uint32Array.from(b));
        const rest = [...b];
        const common = a.filter((word) => rest.includes(word) && rest.splice(rest.indexOf(word), 1));
        assert.equal(bags.shared(text, text + 1), common.length);
        assert.equal(bags.sizeOf(text), a.length);
      }),
    );
  });
});
