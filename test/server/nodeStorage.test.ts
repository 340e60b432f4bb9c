import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeStorage } from '../../src/server/store/nodeStorage';
import { temporaryFolder, uriOf } from '../support/temporaryFolder';

describe('Storage on disk', () => {
  it('gives what was written last, and nothing before', async () => {
    const storage = nodeStorage(uriOf(temporaryFolder(), 'not/there/yet'));
    assert.equal(await storage.read(), undefined);
    await storage.write(Buffer.from('one'));
    await storage.write(Buffer.from('two'));
    assert.equal(String(await storage.read()), 'two');
  });

  it('removes what was left by a server that broke down while it wrote', async () => {
    const folder = temporaryFolder();
    for (const name of ['found.bin', 'found.bin.1234567', 'notes.txt']) {
      writeFileSync(join(folder, name), name);
    }
    assert.equal(String(await nodeStorage(uriOf(folder)).read()), 'found.bin');
    assert.deepEqual(readdirSync(folder).sort(), ['found.bin', 'notes.txt']);
  });

  it('says so where it cannot write', async () => {
    const folder = temporaryFolder({ file: 'no folder' });
    await assert.rejects(nodeStorage(uriOf(folder, 'file')).write(Buffer.from('one')));
  });
});
