import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberLists } from '../../../src/engine/matches/numberLists';
import { SortedPostings } from '../../../src/engine/matches/sortedPostings';
import { allAtOnce } from '../../../src/engine/store/allAtOnce';

/** Few keys, so that lists are shared, and the extremes. */
const key = fc.constantFrom(0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff);
const keyLists = fc.array(fc.uniqueArray(key), { maxLength: 30 });

function indexed(lists: readonly number[][]): SortedPostings {
  return allAtOnce(SortedPostings.of([...lists.keys()], (item) => Uint32Array.from(lists[item] ?? [])));
}

function itemsOf(postings: SortedPostings, wanted: number): number[] {
  const range = { from: 0, to: 0 };
  postings.find(wanted, range);
  return [...postings.items.subarray(range.from, range.to)];
}

function having(lists: readonly number[][], wanted: number): number[] {
  return lists.flatMap((keys, item) => (keys.includes(wanted) ? item : []));
}

describe('SortedPostings', () => {
  it('find the items of each key, in the order in which they were given', () => {
    fc.assert(
      fc.property(keyLists, key, (lists, wanted) => {
        assert.deepEqual(itemsOf(indexed(lists), wanted), having(lists, wanted));
      }),
    );
  });

  it('find items where thousands have the same keys', () => {
    const lists = Array.from({ length: 3000 }, () => [5, 6, 7]);
    const postings = indexed(lists);
    for (const wanted of [5, 6, 7]) {
      assert.deepEqual(itemsOf(postings, wanted), [...lists.keys()]);
    }
    assert.deepEqual(itemsOf(postings, 8), []);
  });

  it('sort the items of long lists only', () => {
    const postings = indexed([[1, 2], [2], [2], [1]]);
    allAtOnce(postings.sortLists(2, (a, b) => b - a));
    assert.deepEqual(itemsOf(postings, 1), [0, 3]);
    assert.deepEqual(itemsOf(postings, 2), [2, 1, 0]);
  });
});

describe('NumberLists', () => {
  it('keep lists of any length under any number', () => {
    const lists = new NumberLists();
    const long = Uint32Array.from({ length: 3_000_000 }, (_, at) => at);
    lists.set(5, Uint32Array.of(1, 2, 3));
    lists.set(4000, long);
    lists.set(0, Uint32Array.of(9));
    assert.deepEqual([...lists.of(5)], [1, 2, 3]);
    assert.deepEqual([...lists.of(0)], [9]);
    assert.equal(lists.of(4000).at(-1), 2_999_999);
    assert.equal(lists.lengthOf(4000), long.length);
    assert.ok(!lists.has(1));
    assert.deepEqual([...lists.of(1)], []);
  });
});
