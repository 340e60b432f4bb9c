import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HashSet } from '../../../src/engine/compare/hashSet';

describe('HashSet', () => {
  it('holds what was added since it was emptied', () => {
    const set = new HashSet();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffffffff })),
        fc.integer({ min: 0 }),
        (hashes, other) => {
          set.clear();
          for (const hash of hashes) {
            set.add(hash);
          }
          assert.ok(hashes.every((hash) => set.has(hash)));
          assert.equal(set.has(other), hashes.includes(other));
        },
      ),
    );
  });

  it('grows', () => {
    const set = new HashSet();
    for (let hash = 0; hash < 100_000; hash += 1) {
      set.add((hash * 0x9e3779b1) >>> 0);
    }
    assert.ok(set.has((99_999 * 0x9e3779b1) >>> 0));
    assert.ok(!set.has((100_000 * 0x9e3779b1) >>> 0));
    set.clear();
    assert.ok(!set.has(0));
  });
});
