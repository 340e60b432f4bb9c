import assert from 'node:assert/strict';
import { mapModel } from '../../src/panel/overlap/mapModel';
import { nextOrder, sortedPairs } from '../../src/panel/overlap/pairOrder';
import type { OverlapPair } from '../../src/protocol/matches';

const NOTHING = { copied: 0, edited: 0, reworded: 0 };

function pair(a: string, b: string, copied: number): OverlapPair {
  return {
    a: { uri: a, name: a, words: 100 },
    b: { uri: b, name: b, words: 100 },
    sharesOfA: { ...NOTHING, copied },
    sharesOfB: NOTHING,
  };
}

describe('The closest pairs', () => {
  const pairs = [pair('story-10', 'x', 0.9), pair('story-2', 'z', 0.95), pair('story-1', 'y', 0.5)];
  const names = (order: Parameters<typeof sortedPairs>[1]) =>
    sortedPairs(pairs, order).map(({ a }) => a.name);

  it('stand as they came until they are sorted', () => {
    assert.deepEqual(names(undefined), ['story-10', 'story-2', 'story-1']);
  });

  it('are sorted by name as people count, and by share with the largest first', () => {
    assert.deepEqual(names(nextOrder(undefined, 0)), ['story-1', 'story-2', 'story-10']);
    assert.deepEqual(names(nextOrder(undefined, 1)), ['story-2', 'story-10', 'story-1']);
  });

  it('are turned round by a second press', () => {
    assert.deepEqual(names(nextOrder(nextOrder(undefined, 0), 0)), ['story-10', 'story-2', 'story-1']);
  });
});

describe('The overlap map', () => {
  it('frames the versions of a story, and leaves articles that stand alone together', () => {
    const articles = [1, 1, 2, 3, 4, 4].map((story, index) => ({
      uri: `${index}`,
      name: `${index}.md`,
      words: 100,
      story,
    }));
    const { groups } = mapModel({ kind: 'map', articles, cells: [] });
    assert.deepEqual(groups, [
      { start: 0, end: 2, isStory: true },
      { start: 2, end: 4, isStory: false },
      { start: 4, end: 6, isStory: true },
    ]);
  });
});
