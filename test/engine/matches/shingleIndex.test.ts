import assert from 'node:assert/strict';
import { ShingleIndex } from '../../../src/engine/matches/shingleIndex';
import { TextShingles } from '../../../src/engine/matches/textShingles';

/** Three words that all texts have in common, and one of its own. */
function wordsOf(text: number): Uint32Array {
  return Uint32Array.of(7, 8, 9, 1000 + text);
}

describe('ShingleIndex', () => {
  it('is made ready in steps, between which texts may come and go and be asked for', () => {
    const shingles = new TextShingles();
    const gone = new Set<number>();
    const index = new ShingleIndex(shingles, {
      isLive: (text) => !gone.has(text),
      compare: (a, b) => a - b,
    });
    const add = (text: number) => {
      shingles.words.set(text, wordsOf(text));
      index.add(text);
    };
    const textsSharing = (text: number) => {
      const found = new Set<number>();
      index.takeIn();
      for (const shingle of shingles.of(text).slice()) {
        index.visit(shingle, (other) => found.add(other));
      }
      return [...found].filter((other) => !gone.has(other)).length;
    };
    for (let text = 0; text < 5000; text += 1) {
      add(text);
    }
    let steps = 0;
    for (const _ of index.preparing()) {
      steps += 1;
      add(5000 + steps);
      gone.add(steps);
      index.noteDead();
      if (steps === 2) {
        assert.equal(textsSharing(0), 5000);
      }
    }
    assert.ok(steps > 2);
    assert.equal(textsSharing(0), 5000);
    add(6000);
    assert.equal(textsSharing(0), 5001);
  });
});
