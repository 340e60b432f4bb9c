import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { steadyOrder } from '../../../src/client/entities/steadyOrder';

const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));

describe('The order of the rows while somebody types', () => {
  it('is the sorted one where nothing was shown before', () => {
    assert.deepEqual(steadyOrder([], ['b', 'a', 'c']), ['b', 'a', 'c']);
  });

  it('stays as it is when only the counts change', () => {
    assert.deepEqual(steadyOrder(['a', 'b', 'c'], ['c', 'b', 'a']), ['a', 'b', 'c']);
  });

  it('loses what is gone, and nothing else moves', () => {
    assert.deepEqual(steadyOrder(['a', 'b', 'c', 'd'], ['d', 'c', 'a']), ['a', 'c', 'd']);
  });

  it('puts what is new behind what it follows when sorted', () => {
    assert.deepEqual(steadyOrder(['a', 'b', 'c'], ['a', 'x', 'b', 'c']), ['a', 'x', 'b', 'c']);
    assert.deepEqual(steadyOrder(['c', 'a'], ['a', 'x', 'y', 'c', 'z']), ['c', 'z', 'a', 'x', 'y']);
  });

  it('puts what goes before all others at the top', () => {
    assert.deepEqual(steadyOrder(['a', 'b'], ['x', 'y', 'b', 'a']), ['x', 'y', 'a', 'b']);
  });

  it('holds every row once, and those that were there before as they were', () => {
    fc.assert(
      fc.property(letters, letters, (before, sorted) => {
        const order = steadyOrder(before, sorted);
        assert.deepEqual([...order].sort(), [...sorted].sort());
        assert.deepEqual(
          order.filter((key) => before.includes(key)),
          before.filter((key) => sorted.includes(key)),
        );
      }),
    );
  });

  it('puts every new row right behind one that it follows when sorted, or behind another new one', () => {
    fc.assert(
      fc.property(letters, letters, (before, sorted) => {
        const order = steadyOrder(before, sorted);
        for (const [at, key] of sorted.entries()) {
          if (!before.includes(key)) {
            assert.equal(order[order.indexOf(key) - 1], sorted[at - 1]);
          }
        }
      }),
    );
  });

  it('does not change when it is asked for again', () => {
    fc.assert(
      fc.property(letters, letters, (before, sorted) => {
        const order = steadyOrder(before, sorted);
        assert.deepEqual(steadyOrder(order, sorted), order);
      }),
    );
  });
});
