import assert from 'node:assert/strict';
import { ReadingPace } from '../../src/server/files/readingPace';

describe('The pace of reading files', () => {
  const paceOf = (times: number[]) => {
    const pace = new ReadingPace();
    for (const time of times) {
      pace.note(time);
    }
    return pace;
  };

  it('is slow where file after file takes long', () => {
    assert.ok(paceOf([30, 40, 30, 0.2, 35, 30, 40]).isSlow);
  });

  it('is not slow where one in three does', () => {
    const times = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? 20 : 0.1));
    assert.ok(!paceOf(times).isSlow);
  });

  it('stays slow: files that were read before come quickly from any disk', () => {
    const slow = Array.from({ length: 10 }, () => 30);
    const quick = Array.from({ length: 100 }, () => 0.1);
    assert.ok(paceOf([...slow, ...quick]).isSlow);
  });
});
