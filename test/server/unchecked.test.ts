import assert from 'node:assert/strict';
import { chmodSync, closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { permissionsHold } from '../support/system';
import { addFiles, temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const FOUND = '5 repeated-paragraph';
const NOT_TEXT = 'not UTF-8 or UTF-16 text';

describe('Language server: articles that cannot be checked', () => {
  it('are named with the reason, until they can be read', async () => {
    const folder = temporaryFolder({ 'a.txt': Buffer.from('Caf\u00e9', 'latin1'), 'b.txt': REPEATED });
    const uri = uriOf(folder, 'a.txt');
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    await client.untilUnchecked(uri, NOT_TEXT);
    assert.deepEqual(client.unchecked, [{ uri, reason: NOT_TEXT }]);
    assert.deepEqual(client.articlesWithFindings, [uriOf(folder, 'b.txt')]);
    addFiles(folder, { 'a.txt': REPEATED });
    client.changed(uri);
    await client.untilFindings(uri, FOUND);
    await client.untilUnchecked(uri, undefined);
  });

  it('are named when they become unreadable, and lose their findings', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED });
    const uri = uriOf(folder, 'a.txt');
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    addFiles(folder, { 'a.txt': Buffer.from('Caf\u00e9', 'latin1') });
    client.changed(uri);
    await client.untilFindings(uri);
    await client.untilUnchecked(uri, NOT_TEXT);
  });

  it('are no longer named when they are deleted', async () => {
    const folder = temporaryFolder({ 'x/a.txt': new Uint8Array([0xe9]), 'b.txt': new Uint8Array([0xe9]) });
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    await client.untilUnchecked(uriOf(folder, 'x/a.txt'), NOT_TEXT);
    client.deleted(uriOf(folder, 'x'), uriOf(folder, 'b.txt'));
    await client.until('nothing to be unchecked', () => client.unchecked.length === 0);
  });

  it('are checked while they are open in the editor, which can read them', async () => {
    const folder = temporaryFolder({ 'a.txt': Buffer.from('Caf\u00e9', 'latin1') });
    const uri = uriOf(folder, 'a.txt');
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    await client.untilUnchecked(uri, NOT_TEXT);
    client.open(uri, REPEATED);
    await client.untilFindings(uri, FOUND);
    await client.untilUnchecked(uri, undefined);
    client.close(uri);
    await client.untilFindings(uri);
    await client.untilUnchecked(uri, NOT_TEXT);
  });

  it('can be too large: nothing of them is read', async () => {
    const folder = temporaryFolder();
    const file = openSync(join(folder, 'a.txt'), 'w');
    ftruncateSync(file, 50_000_000_000);
    closeSync(file);
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    await client.untilUnchecked(uriOf(folder, 'a.txt'), 'larger than 10 MB');
  });

  it('can lie in a locked folder, which is named, or be locked themselves', async function () {
    if (!permissionsHold()) {
      this.skip();
    }
    const folder = temporaryFolder({ 'safe/a.txt': REPEATED, 'b.txt': REPEATED, 'c.txt': REPEATED });
    const [safe, b] = [uriOf(folder, 'safe'), uriOf(folder, 'b.txt')];
    chmodSync(join(folder, 'safe'), 0);
    chmodSync(join(folder, 'b.txt'), 0);
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    await client.untilUnchecked(safe, 'no permission to read it');
    await client.untilUnchecked(b, 'no permission to read it');
    assert.deepEqual(client.articlesWithFindings, [uriOf(folder, 'c.txt')]);
    chmodSync(join(folder, 'safe'), 0o755);
    chmodSync(join(folder, 'b.txt'), 0o644);
    await client.afterScan(() => client.startScan());
    assert.equal(client.articlesWithFindings.length, 3);
    await client.until('nothing to be unchecked', () => client.unchecked.length === 0);
  });
});
