import assert from 'node:assert/strict';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const FOUND = '5 repeated-paragraph';

describe('Language server: workspace folders', () => {
  it('are read when they are added, and forgotten when they are removed', async () => {
    const [one, two] = [temporaryFolder({ 'a.txt': REPEATED }), temporaryFolder({ 'b.txt': REPEATED })];
    const client = await TestClient.start({ folders: [uriOf(one)] });
    await client.afterScan(() => client.changeFolders({ added: [uriOf(two)] }));
    assert.deepEqual(client.articlesWithFindings, [uriOf(one, 'a.txt'), uriOf(two, 'b.txt')].sort());
    await client.afterScan(() => client.changeFolders({ removed: [uriOf(one)] }));
    assert.deepEqual(client.articlesWithFindings, [uriOf(two, 'b.txt')]);
    assert.deepEqual(await client.articlesWithExactRepeats(), [uriOf(two, 'b.txt')]);
  });

  it('take nothing away from articles that are open when they are removed', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED, 'b.txt': REPEATED });
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(uriOf(folder, 'a.txt'), REPEATED);
    await client.afterScan(() => client.changeFolders({ removed: [uriOf(folder)] }));
    assert.deepEqual(client.articlesWithFindings, [uriOf(folder, 'a.txt')]);
    client.close(uriOf(folder, 'a.txt'));
    await client.untilFindings(uriOf(folder, 'a.txt'));
  });

  it('bring their settings to articles that are open when they are added, and take them away', async () => {
    const folder = temporaryFolder({ 'old/a.txt': REPEATED });
    const uri = uriOf(folder, 'old/a.txt');
    const client = await TestClient.start();
    client.settings.setForFolder(uriOf(folder), { 'editorialReview.exclude': ['old'] });
    client.open(uri, REPEATED);
    await client.untilFindings(uri, FOUND);
    await client.afterScan(() => client.changeFolders({ added: [uriOf(folder)] }));
    await client.untilFindings(uri);
    await client.afterScan(() => client.changeFolders({ removed: [uriOf(folder)] }));
    await client.untilFindings(uri, FOUND);
  });

  it('may lie in one another: the inner one has its own settings', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED, 'inner/b.txt': REPEATED });
    const client = await TestClient.start({ folders: [uriOf(folder), uriOf(folder, 'inner')] });
    assert.deepEqual(client.progress.at(-1), { isRunning: false, read: 2, known: 2 });
    client.settings.setForFolder(uriOf(folder, 'inner'), { 'editorialReview.exclude': ['b.txt'] });
    await client.afterScan(() => client.changeSettings({}));
    assert.deepEqual(client.articlesWithFindings, [uriOf(folder, 'a.txt')]);
    await client.afterScan(() => client.changeFolders({ removed: [uriOf(folder, 'inner')] }));
    assert.deepEqual(client.articlesWithFindings, [uriOf(folder, 'a.txt'), uriOf(folder, 'inner/b.txt')]);
  });

  it('may be removed and added again with other settings', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED });
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    await client.afterScan(() => client.changeFolders({ removed: [uriOf(folder)] }));
    client.settings.setForFolder(uriOf(folder), { 'editorialReview.exclude': ['a.txt'] });
    await client.afterScan(() => client.changeFolders({ added: [uriOf(folder)] }));
    assert.deepEqual(client.articlesWithFindings, []);
  });
});
