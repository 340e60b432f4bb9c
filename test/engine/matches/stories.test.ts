import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Overlap, sortIntoStories } from '../../../src/engine';

function overlap(uri: string, other: string, share: number): Overlap {
  return { uri, other, shares: { copied: share, edited: 0, reworded: 0 } };
}

describe('Articles sorted into stories', () => {
  it('stand beside the one that they share the most with, the largest story first', () => {
    const overlaps = [
      overlap('a', 'd', 0.5),
      overlap('b', 'e', 0.2),
      overlap('e', 'c', 0.9),
      overlap('b', 'c', 0.3),
    ];
    assert.deepEqual(sortIntoStories(['a', 'b', 'c', 'd', 'e', 'f'], overlaps), [
      ['b', 'c', 'e'],
      ['a', 'd'],
      ['f'],
    ]);
  });

  it('go by the larger of the two shares: a short one may be a piece of a long one', () => {
    const overlaps = [overlap('long', 'short', 0.02), overlap('short', 'long', 0.95)];
    for (const either of [overlaps, [...overlaps].reverse()]) {
      assert.deepEqual(sortIntoStories(['long', 'short'], either), [['long', 'short']]);
    }
  });

  it('are not held together by a phrase: a quarter of one of them at least stands in the other', () => {
    for (const [share, stories] of [
      [0.05, [['a'], ['b']]],
      [0.24, [['a'], ['b']]],
      [0.25, [['a', 'b']]],
    ] as const) {
      const overlaps = [overlap('a', 'b', 0.05), overlap('b', 'a', share)];
      assert.deepEqual(sortIntoStories(['a', 'b'], overlaps), stories, `${share}`);
    }
  });

  it('count all that stands in the other, in whatever way', () => {
    const shares = { copied: 0.1, edited: 0.1, reworded: 0.1 };
    assert.deepEqual(sortIntoStories(['a', 'b'], [{ uri: 'a', other: 'b', shares }]), [['a', 'b']]);
  });

  it('are each in one story', () => {
    const uris = Array.from({ length: 12 }, (_, number) => `article${number}`);
    const uri = fc.constantFrom(...uris);
    const overlaps = fc.array(
      fc.tuple(uri, uri, fc.double({ min: 0, max: 1, noNaN: true })).map((own) => overlap(...own)),
    );
    fc.assert(
      fc.property(overlaps, (found) => {
        const stories = sortIntoStories(uris, found);
        assert.deepEqual(stories.flat().sort(), [...uris].sort());
      }),
    );
  });
});
