import assert from 'node:assert/strict';
import { MemoryTree } from '../support/memoryTree';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { TestClient } from '../support/testClient';

// A slow disk: the answer about an article is held back until something else has happened to it.

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const CLEAN = articleOf(BAKERY, LIBRARY);
const FOUND = '5 repeated-paragraph';
const DESK = 'newsroom:/desk';
const A = `${DESK}/a.txt`;
const B = `${DESK}/b.txt`;

/** A folder being read, where the answer about article A is under way. */
async function whileReading(text: string, settings = {}) {
  const tree = new MemoryTree({ [A]: text, [B]: CLEAN });
  const release = tree.hold(A);
  const client = await TestClient.startReading({ folders: [DESK], tree, settings });
  await client.until('article A to be asked for', () => tree.heldBack(A) > 0);
  return { tree, client, release };
}

/** Waits until all that is under way has arrived: what comes after it in the same queue has. */
async function settle(client: TestClient): Promise<void> {
  await client.heard();
  await client.heard();
}

describe('Language server: an article is being read when', () => {
  it('it changes: what stood there before does not come back', async () => {
    const { tree, client, release } = await whileReading(REPEATED);
    tree.write(A, CLEAN);
    const asked = tree.filesRead.length;
    client.changed(A);
    await client.until('it to be asked for again', () => tree.filesRead.length > asked);
    await client.afterScan(release);
    assert.deepEqual(client.articlesWithFindings, []);
  });

  it('it changes twice: the last answer counts, whichever comes last', async () => {
    const { tree, client, release } = await whileReading(CLEAN);
    await client.afterScan(release);
    for (const [first, second, found] of [
      [CLEAN, REPEATED, [FOUND]],
      [REPEATED, CLEAN, []],
    ] as const) {
      tree.write(A, first);
      const releaseFirst = tree.hold(A);
      client.changed(A);
      await client.until('the first text to be asked for', () => tree.heldBack(A) === 1);
      tree.write(A, second);
      const asked = tree.filesRead.length;
      tree.letPass(A);
      client.changed(A);
      await client.until('the second text to be asked for', () => tree.filesRead.length > asked);
      await client.untilFindings(A, ...found);
      releaseFirst();
      await settle(client);
      assert.deepEqual(client.findings(A), found);
    }
  });

  it('it is deleted: it does not come back', async () => {
    const { tree, client, release } = await whileReading(REPEATED);
    tree.delete(A);
    client.deleted(A);
    await client.heard();
    await client.afterScan(release);
    await settle(client);
    assert.deepEqual(client.articlesWithFindings, []);
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });

  it('its folder is deleted: it does not come back', async () => {
    const tree = new MemoryTree({ [`${DESK}/x/a.txt`]: REPEATED, [B]: CLEAN });
    const release = tree.hold(`${DESK}/x/a.txt`);
    const client = await TestClient.startReading({ folders: [DESK], tree });
    await client.until('it to be asked for', () => tree.heldBack(`${DESK}/x/a.txt`) > 0);
    tree.delete(`${DESK}/x`);
    client.deleted(`${DESK}/x`);
    await client.heard();
    await client.afterScan(release);
    await settle(client);
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });

  it('its workspace folder is removed: it does not come back', async () => {
    const { client, release } = await whileReading(REPEATED);
    await client.afterScan(() => client.changeFolders({ removed: [DESK] }));
    release();
    await settle(client);
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });

  it('it is opened: the text in the editor counts', async () => {
    const { client, release } = await whileReading(REPEATED);
    client.open(A, CLEAN);
    await client.heard();
    await client.afterScan(release);
    assert.deepEqual(client.articlesWithFindings, []);
  });

  it('it is opened, saved and closed: what was saved counts', async () => {
    const { tree, client, release } = await whileReading(REPEATED);
    client.open(A, REPEATED);
    client.change(A, CLEAN);
    tree.write(A, CLEAN);
    tree.letPass(A);
    const asked = tree.filesRead.length;
    client.close(A);
    await client.until('it to be asked for again', () => tree.filesRead.length > asked);
    await client.heard();
    await client.afterScan(release);
    await settle(client);
    assert.deepEqual(client.articlesWithFindings, []);
  });

  it('the settings leave it out: it does not come back', async () => {
    const { client, release } = await whileReading(REPEATED);
    await client.afterScan(() => client.changeSettings({ 'editorialReview.exclude': ['a.txt'] }));
    release();
    await settle(client);
    assert.deepEqual(client.articlesWithFindings, []);
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });

  it('the scope becomes the open articles: it does not come back', async () => {
    const { client, release } = await whileReading(REPEATED);
    await client.afterScan(() => client.changeSettings({ 'editorialReview.scope': 'openArticles' }));
    release();
    await settle(client);
    assert.deepEqual(client.articlesWithFindings, []);
  });

  it('it cannot be read any more: an old failure does not take its findings away', async () => {
    const { tree, client, release } = await whileReading(CLEAN);
    await client.afterScan(release);
    tree.break(A);
    const releaseFailure = tree.hold(A);
    client.changed(A);
    await client.until('it to be asked for', () => tree.heldBack(A) > 0);
    tree.mend(A);
    tree.write(A, REPEATED);
    tree.letPass(A);
    client.changed(A);
    await client.untilFindings(A, FOUND);
    releaseFailure();
    await settle(client);
    assert.deepEqual(client.findings(A), [FOUND]);
    assert.deepEqual(client.unchecked, []);
  });
});

describe('Language server: the editor is asked for settings when', () => {
  it('they change: the answer to the older question does not count', async () => {
    const client = await TestClient.start();
    const release = client.settings.hold();
    client.changeSettings({ 'editorialReview.severity': { 'repeated-paragraph': 'off' } });
    client.open('untitled:Untitled-1', REPEATED);
    await client.heard();
    client.changeSettings({ 'editorialReview.severity': { 'repeated-paragraph': 'error' } });
    await client.heard();
    release();
    await client.untilFindings('untitled:Untitled-1', FOUND);
    await settle(client);
    assert.equal(client.diagnostics('untitled:Untitled-1')[0]?.severity, 1);
  });

  it('an article is closed: it is not taken for open', async () => {
    const tree = new MemoryTree({ [A]: CLEAN });
    const client = await TestClient.start({ folders: [DESK], tree });
    const release = client.settings.hold();
    client.changeSettings({ 'editorialReview.minimumWords': 9 });
    client.open(A, REPEATED);
    await client.heard();
    client.close(A);
    await client.heard();
    await client.afterScan(release);
    await settle(client);
    assert.deepEqual(client.articlesWithFindings, []);
  });
});

describe('Language server: many things at once', () => {
  it('a folder that is read while its articles are opened, edited and closed ends as it stands on disk', async () => {
    const names = Array.from({ length: 60 }, (_, number) => `${DESK}/${number}.txt`);
    const text = (name: string) => (names.indexOf(name) % 2 === 0 ? REPEATED : CLEAN);
    const tree = new MemoryTree(Object.fromEntries(names.map((name) => [name, text(name)])));
    const client = await TestClient.startReading({ folders: [DESK], tree });
    for (const name of names) {
      client.open(name, CLEAN);
      client.change(name, REPEATED);
      client.changed(name);
      client.close(name);
      client.startScan();
    }
    const expected = names.filter((name) => text(name) === REPEATED).sort();
    await client.afterScan(() => client.startScan());
    await settle(client);
    await client.until('the findings to be those on disk', () => {
      return client.articlesWithFindings.join() === expected.join();
    });
    assert.deepEqual(client.errors, []);
  });

  it('an editor who asks for fixes while the article is being closed gets none, and the article stays known', async () => {
    const tree = new MemoryTree({ [A]: REPEATED });
    const client = await TestClient.start({ folders: [DESK], tree });
    client.open(A, REPEATED);
    client.close(A);
    const actions = await client.codeActions(A);
    assert.deepEqual(actions, []);
    await settle(client);
    assert.deepEqual(await client.articlesWithExactRepeats(), [A]);
    assert.deepEqual(client.findings(A), [FOUND]);
  });
});
