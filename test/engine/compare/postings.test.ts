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
    postings.discount(5);
    assert.equal(postings.count(5), 0);
  });

  it('count less when an item is discounted, also after they grew', () => {
    const postings = new Postings();
    for (const item of [1, 2, 3]) {
      postings.add(11, item);
    }
    postings.discount(11);
    for (let key = 100; key < 5000; key += 1) {
      postings.add(key, key);
    }
    assert.equal(postings.count(11), 2);
    postings.add(11, 4);
    assert.equal(postings.count(11), 3);
    assert.deepEqual(itemsOf(postings, 11), [4, 3, 2, 1]);
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

  it('add up weights by item', () => {
    const postings = new Postings();
    postings.add(1, 0);
    postings.add(1, 2);
    postings.add(2, 2);
    const sums = new Float64Array(3);
    postings.addTo(sums, 1, 0.5);
    postings.addTo(sums, 2, 2);
    postings.addTo(sums, 3, 9);
    assert.deepEqual([...sums], [0.5, 0, 2.5]);
  });
});
