import assert from 'node:assert/strict';
import { FileError, FileGone } from '../../src/server/files/files';
import { nodeFiles } from '../../src/server/files/nodeFiles';
import { ReadingPace } from '../../src/server/files/readingPace';
import { temporaryFolder, uriOf } from '../support/temporaryFolder';

const MOST_BYTES = 10;

function slowPace(): ReadingPace {
  const pace = new ReadingPace();
  for (let files = 0; files < 10; files += 1) {
    pace.note(100);
  }
  return pace;
}

for (const [disk, pace] of [
  ['a quick disk', new ReadingPace()],
  ['a slow disk', slowPace()],
] as const) {
  describe(`Reading files from ${disk}`, () => {
    const read = (path: string) => {
      const files = { 'a.txt': 'short', 'long.txt': 'longer than that', 'deep/b.txt': '' };
      return nodeFiles(pace).readFile(uriOf(temporaryFolder(files), path), MOST_BYTES);
    };

    it('gives their bytes', async () => {
      assert.equal(String(await read('a.txt')), 'short');
    });

    it('refuses what is too large', async () => {
      await assert.rejects(read('long.txt'), FileError);
    });

    it('tells what is gone, or no file', async () => {
      await assert.rejects(read('c.txt'), FileGone);
      await assert.rejects(read('deep'), FileGone);
    });
  });
}
