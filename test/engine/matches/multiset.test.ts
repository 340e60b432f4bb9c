import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Multiset } from '../../../src/engine/matches/multiset';

describe('Multiset', () => {
  it('counts what a list has in common with it, each number as often as it stands in both', () => {
    const numbers = fc.array(
      fc.integer({ min: 1, max: 9 }).map((number) => number * 1024),
      { maxLength: 100 },
    );
    const multiset = new Multiset();
    fc.assert(
      fc.property(numbers, numbers, numbers, (kept, one, other) => {
        multiset.fill(Uint32Array.from(kept), 0, kept.length);
        for (const list of [one, other, one]) {
          assert.equal(multiset.countShared(Uint32Array.from(list), 0, list.length), common(kept, list));
        }
      }),
    );
  });

  it('counts what stands several times once where only different numbers were wanted', () => {
    const multiset = new Multiset();
    multiset.fillWithDifferent(Uint32Array.of(5, 7, 5, 5, 9), 0, 5);
    assert.equal(multiset.countShared(Uint32Array.of(5, 5, 9, 9, 8), 0, 5), 2);
  });

  it('takes lists of any length, and a part of a list', () => {
    const multiset = new Multiset();
    const many = Uint32Array.from({ length: 100_000 }, (_, at) => at + 1);
    multiset.fill(many, 0, many.length);
    assert.equal(multiset.countShared(many, 10, 90_010), 90_000);
    multiset.fill(many, 5, 8);
    assert.equal(multiset.countShared(many, 0, many.length), 3);
  });
});

function common(a: readonly number[], b: readonly number[]): number {
  const rest = [...b];
  return a.filter((number) => rest.includes(number) && rest.splice(rest.indexOf(number), 1)).length;
}
