import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Postings } from '../../../src/engine/compare/postings';

/** What the lists should hold, kept in the plainest way. */
function expected(entries: readonly (readonly [number, number])[]): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const [key, item] of entries) {
    lists.set(key, [item, ...(lists.get(key) ?? [])]);
  }
  return lists;
}

function itemsOf(postings: Postings, key: number): number[] {
  const items: number[] = [];
  postings.visit(key, (item) => items.push(item) > 0);
  return items;
}

describe('Postings', () => {
  // Keys that differ in their high bits only, or are the extremes, are those that a hash table confuses.
  const key = fc.oneof(
    fc.nat(20),
    fc.constantFrom(0, 0xffffffff, 0x80000000),
    fc.nat(50).map((high) => high * 0x1000000),
  );

  it('hold what was added under each key, the latest first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(1000)), { maxLength: 200 }), (entries) => {
        const postings = new Postings();
        for (const [key, item] of entries) {
          postings.add(key, item);
        }
        for (const [key, items] of expected(entries)) {
          assert.deepEqual(itemsOf(postings, key), items);
          assert.equal(postings.count(key), items.length);
        }
      }),
    );
  });

  it('grow with many keys and many items of one', () => {
    const postings = new Postings();
    for (let item = 0; item < 20_000; item += 1) {
      postings.add(item * 0x9e3779b1, item);
      postings.add(7, item);
    }
    assert.equal(postings.count(7), 20_000);
    assert.deepEqual(itemsOf(postings, (19_999 * 0x9e3779b1) >>> 0), [19_999]);
    assert.equal(itemsOf(postings, 7).at(-1), 0);
  });

  it('say nothing of a key that was never added', () => {
    const postings = new Postings();
    assert.equal(postings.count(5), 0);
    assert.deepEqual(itemsOf(postings, 5), []);
  });

  it('stop when the visitor has seen enough', () => {
    const postings = new Postings();
    for (let item = 0; item < 10; item += 1) {
      postings.add(1, item);
    }
    const seen: number[] = [];
    postings.visit(1, (item) => seen.push(item) < 3);
    assert.deepEqual(seen, [9, 8, 7]);
  });
});
