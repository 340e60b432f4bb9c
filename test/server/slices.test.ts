import assert from 'node:assert/strict';
import { rest } from '../../src/server/slices';

/** Milliseconds that a piece of the work takes, and how many there are. */
const PIECE = 1;
const PIECES = 200;
const WORKERS = 8;

describe('Slices', () => {
  it('let messages through as often whether one work is under way or many', async () => {
    const ofOne = await countMessages(1);
    const ofMany = await countMessages(WORKERS);
    assert.ok(ofMany >= ofOne / 2, `${ofMany} messages between the pieces of many, ${ofOne} of one`);
  });
});

/** How many messages get through while so many do the work together. */
async function countMessages(workers: number): Promise<number> {
  let left = PIECES;
  let messages = 0;
  const listen = () => {
    messages += 1;
    if (left > 0) {
      setImmediate(listen);
    }
  };
  setImmediate(listen);
  const work = async () => {
    while (left > 0) {
      left -= 1;
      keepBusy(PIECE);
      await rest();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return messages;
}

function keepBusy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
