import assert from 'node:assert/strict';
import { KnownPairs } from '../../../src/engine/repeats/knownPairs';

describe('Known pairs', () => {
  it('are judged once, those too of which nothing was said', () => {
    const known = new KnownPairs();
    const asked: string[] = [];
    const judge = (a: string, b: string) =>
      known.recall(a, b, () => {
        asked.push(`${a} ${b}`);
        return a < b ? 0.5 : undefined;
      });
    assert.deepEqual(
      [judge('a', 'b'), judge('b', 'a'), judge('a', 'b'), judge('b', 'a')],
      [0.5, undefined, 0.5, undefined],
    );
    assert.deepEqual(asked, ['a b', 'b a']);
  });

  it('are right however many there are', () => {
    const known = new KnownPairs();
    for (let round = 0; round < 2; round += 1) {
      for (let pair = 0; pair < 5000; pair += 1) {
        assert.equal(
          known.recall(`${pair % 70}`, `${pair}`, () => pair),
          pair,
        );
      }
    }
  });
});
