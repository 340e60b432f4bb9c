import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { OverlapProgress } from '../../../src/protocol/matches';
import { overlapMap } from '../../../src/server/matches/overlapMap';
import type { Views } from '../../../src/server/matches/view';

/** Longer than between two words on the progress. */
const SLOW = 200;

/** Articles of which each takes its time. */
function slowViews(inFolder: string[]): Views {
  return {
    names: () => inFolder.map((uri) => ({ uri, name: uri })),
    name: (uri: string) => ({ uri, name: uri }),
    of: () => wait(SLOW, undefined),
    corpus: { article: () => undefined },
  } as unknown as Views;
}

describe('An overlap map that takes long', () => {
  it('tells how far it has come', async () => {
    const told: OverlapProgress[] = [];
    await overlapMap(slowViews(['a', 'b', 'c']), {
      goesOn: () => true,
      onProgress: (progress) => told.push(progress),
    });
    assert.deepEqual(told, [
      { compared: 1, articles: 3 },
      { compared: 2, articles: 3 },
    ]);
  });

  it('ends where nobody waits for it any more', async () => {
    let asked = 0;
    const views = slowViews(['a', 'b', 'c']);
    await overlapMap(views, { goesOn: () => ++asked < 2, onProgress: () => {} });
    assert.equal(asked, 2);
  });
});
