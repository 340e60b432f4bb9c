import assert from 'node:assert/strict';
import { encode } from '../support/encodings';
import { MemoryTree } from '../support/memoryTree';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { TestClient } from '../support/testClient';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const CLEAN = articleOf(BAKERY, LIBRARY);
const FOUND = '5 repeated-paragraph';
const DESK = 'newsroom:/desk';

describe('Language server: a folder that only the editor can read', () => {
  it('is read through the editor, each article once', async () => {
    const tree = new MemoryTree({
      [`${DESK}/a.txt`]: REPEATED,
      [`${DESK}/deep/b%20%C3%BC.md`]: encode(REPEATED, 'UTF-16 LE with a BOM'),
      [`${DESK}/deep/clean.txt`]: CLEAN,
      [`${DESK}/README.md`]: REPEATED,
      [`${DESK}/node_modules/c.txt`]: REPEATED,
      [`${DESK}/photo.jpg`]: 'no article',
    });
    const client = await TestClient.start({ folders: [DESK], tree });
    assert.deepEqual(client.articlesWithFindings, [`${DESK}/a.txt`, `${DESK}/deep/b%20%C3%BC.md`]);
    assert.deepEqual(tree.foldersRead, [DESK, `${DESK}/deep`]);
    const articles = [`${DESK}/a.txt`, `${DESK}/deep/b%20%C3%BC.md`, `${DESK}/deep/clean.txt`];
    assert.deepEqual(tree.filesRead.sort(), articles);
  });

  it('may be the root of its file system', async () => {
    const tree = new MemoryTree({ 'newsroom:/a.txt': REPEATED, 'newsroom:/deep/b.txt': REPEATED });
    const client = await TestClient.start({ folders: ['newsroom:/'], tree });
    assert.deepEqual(client.articlesWithFindings, ['newsroom:/a.txt', 'newsroom:/deep/b.txt']);
    client.deleted('newsroom:/deep');
    await client.untilFindings('newsroom:/deep/b.txt');
    tree.write('newsroom:/new/c.txt', REPEATED);
    client.created('newsroom:/new');
    await client.untilFindings('newsroom:/new/c.txt', FOUND);
    await client.afterScan(() => client.changeFolders({ removed: ['newsroom:/'] }));
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });

  it('is followed: change, new article, deleted folder, folder moved in', async () => {
    const tree = new MemoryTree({ [`${DESK}/x/a.txt`]: CLEAN });
    const client = await TestClient.start({ folders: [DESK], tree });
    tree.write(`${DESK}/x/a.txt`, REPEATED);
    client.changed(`${DESK}/x/a.txt`);
    await client.untilFindings(`${DESK}/x/a.txt`, FOUND);
    tree.write(`${DESK}/b.txt`, REPEATED);
    client.created(`${DESK}/b.txt`);
    await client.untilFindings(`${DESK}/b.txt`, FOUND);
    tree.delete(`${DESK}/x`);
    client.deleted(`${DESK}/x`);
    await client.untilFindings(`${DESK}/x/a.txt`);
    tree.write(`${DESK}/y/c.txt`, REPEATED);
    client.created(`${DESK}/y`);
    await client.untilFindings(`${DESK}/y/c.txt`, FOUND);
  });

  it('is not asked for anything but articles and folders that are new', async () => {
    const tree = new MemoryTree({ [`${DESK}/a.txt`]: CLEAN });
    const client = await TestClient.start({ folders: [DESK], tree });
    tree.filesRead.length = 0;
    tree.foldersRead.length = 0;
    client.created(`${DESK}/main.js`, `${DESK}/photo.jpeg`, `${DESK}/node_modules`, `${DESK}/.git`);
    client.changed(`${DESK}/main.js`);
    tree.write(`${DESK}/b.txt`, REPEATED);
    client.created(`${DESK}/b.txt`);
    await client.untilFindings(`${DESK}/b.txt`, FOUND);
    assert.deepEqual([tree.filesRead, tree.foldersRead], [[`${DESK}/b.txt`], []]);
  });

  it('gets a file whose name could be that of a folder: nothing is said of it', async () => {
    const tree = new MemoryTree({ [`${DESK}/a.txt`]: CLEAN, [`${DESK}/Makefile`]: 'all:' });
    const client = await TestClient.start({ folders: [DESK], tree });
    client.created(`${DESK}/Makefile`);
    await client.until('it to be asked for', () => tree.foldersRead.includes(`${DESK}/Makefile`));
    await client.afterScan(() => client.startScan());
    tree.write(`${DESK}/a.txt`, Buffer.from('Caf\u00e9', 'latin1'));
    client.changed(`${DESK}/a.txt`);
    await client.untilUnchecked(`${DESK}/a.txt`, 'not UTF-8 or UTF-16 text');
    assert.equal(client.unchecked.length, 1);
  });

  it('may hold what cannot be read: it is named until it can be', async () => {
    const tree = new MemoryTree({ [`${DESK}/a.txt`]: REPEATED, [`${DESK}/x/b.txt`]: REPEATED });
    tree.break(`${DESK}/a.txt`);
    tree.break(`${DESK}/x`);
    const client = await TestClient.start({ folders: [DESK], tree });
    await client.untilUnchecked(`${DESK}/a.txt`, 'it cannot be read');
    await client.untilUnchecked(`${DESK}/x`, 'it cannot be read');
    tree.mend(`${DESK}/a.txt`);
    tree.mend(`${DESK}/x`);
    await client.afterScan(() => client.startScan());
    assert.deepEqual(client.articlesWithFindings, [`${DESK}/a.txt`, `${DESK}/x/b.txt`]);
    await client.until('nothing to be unchecked', () => client.unchecked.length === 0);
  });

  it('may hold what is too large or gone', async () => {
    const tree = new MemoryTree({ [`${DESK}/a.txt`]: BAKERY.repeat(100) });
    const settings = { 'editorialReview.maximumFileSize': 0.01 };
    const client = await TestClient.start({ folders: [DESK], tree, settings });
    await client.untilUnchecked(`${DESK}/a.txt`, 'larger than 0.01 MB');
    tree.delete(`${DESK}/a.txt`);
    client.changed(`${DESK}/a.txt`);
    await client.until('nothing to be unchecked', () => client.unchecked.length === 0);
  });

  it('is asked for a few articles at a time, also where a large folder is moved in', async () => {
    const tree = new MemoryTree({ [`${DESK}/a.txt`]: CLEAN });
    const client = await TestClient.start({ folders: [DESK], tree });
    const names = Array.from({ length: 100 }, (_, number) => `${DESK}/new/${number}.txt`);
    for (const name of names) {
      tree.write(name, REPEATED);
    }
    const releaseAll = tree.holdAll();
    client.created(`${DESK}/new`);
    await client.until('articles to be read', () => tree.readingNow > 0);
    await client.heard();
    releaseAll();
    await client.until('all to be found', () => client.articlesWithFindings.length === names.length);
    assert.ok(tree.readingAtMost <= 16, `${tree.readingAtMost} at a time`);
  });
});
