import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { articleOf, BAKERY, LIBRARY, ORCHARD } from '../support/prose';
import { canMakeLinks, hasProgram } from '../support/system';
import { addFiles, type FileTree, temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const CLEAN = articleOf(BAKERY, LIBRARY);
const FOUND = '5 repeated-paragraph';

/** A folder that is open in an editor, and what can happen to it. */
async function openFolder(files: FileTree, settings = {}) {
  const folder = temporaryFolder(files);
  const client = await TestClient.start({ folders: [uriOf(folder)], settings });
  return { folder, client, uri: (path: string) => uriOf(folder, path) };
}

describe('Language server: what happens to files', () => {
  it('a changed article is read again', async () => {
    const { folder, client, uri } = await openFolder({ 'a.txt': CLEAN });
    addFiles(folder, { 'a.txt': REPEATED });
    client.changed(uri('a.txt'));
    await client.untilFindings(uri('a.txt'), FOUND);
    addFiles(folder, { 'a.txt': CLEAN });
    client.changed(uri('a.txt'));
    await client.untilFindings(uri('a.txt'));
  });

  it('a new article is read, and forgotten when it is deleted', async () => {
    const { folder, client, uri } = await openFolder({ 'a.txt': CLEAN });
    addFiles(folder, { 'b.md': REPEATED });
    client.created(uri('b.md'));
    await client.untilFindings(uri('b.md'), FOUND);
    rmSync(join(folder, 'b.md'));
    client.deleted(uri('b.md'));
    await client.untilFindings(uri('b.md'));
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });

  it('a new file that is no article is left alone', async () => {
    const { folder, client, uri } = await openFolder({});
    addFiles(folder, { 'README.md': REPEATED, 'node_modules/x/a.md': REPEATED, 'b.txt': REPEATED });
    client.created(uri('README.md'), uri('node_modules/x/a.md'), uri('node_modules'), uri('b.txt'));
    await client.untilFindings(uri('b.txt'), FOUND);
    assert.deepEqual(client.articlesWithFindings, [uri('b.txt')]);
  });

  it('a renamed article takes its findings along', async () => {
    const { folder, client, uri } = await openFolder({ 'a.txt': REPEATED });
    renameSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    client.created(uri('b.txt'));
    client.deleted(uri('a.txt'));
    await client.untilFindings(uri('b.txt'), FOUND);
    await client.untilFindings(uri('a.txt'));
  });

  it('an article that was replaced by a text editor of the old school is read again', async () => {
    const { folder, client, uri } = await openFolder({ 'a.txt': CLEAN });
    addFiles(folder, { 'a.txt': REPEATED });
    client.deleted(uri('a.txt'));
    client.created(uri('a.txt'));
    await client.untilFindings(uri('a.txt'), FOUND);
  });

  it('a folder that is deleted takes all its findings with it, and nothing else', async () => {
    const { folder, client, uri } = await openFolder({
      'x/a.txt': REPEATED,
      'x/y/b.txt': REPEATED,
      'x.txt': REPEATED,
      'xx/c.txt': REPEATED,
    });
    rmSync(join(folder, 'x'), { recursive: true });
    client.deleted(uri('x'));
    await client.untilFindings(uri('x/y/b.txt'));
    await client.untilFindings(uri('x/a.txt'));
    assert.deepEqual(client.articlesWithFindings, [uri('x.txt'), uri('xx/c.txt')]);
  });

  for (const name of ['drafts', 'a b', '2026.11', '22.11.26', 'St.Ives', 'v1.final', 'story.txt', '100%']) {
    it(`a folder that is moved in is read: "${name}"`, async () => {
      const { folder, client, uri } = await openFolder({});
      const elsewhere = temporaryFolder({ [`${name}/deep/a.txt`]: REPEATED });
      renameSync(join(elsewhere, name), join(folder, name));
      client.created(uri(name));
      await client.untilFindings(uri(`${name}/deep/a.txt`), FOUND);
      assert.deepEqual(client.unchecked, []);
    });
  }

  it('a folder that is moved in is read by the rules of the folder that it comes into', async () => {
    const { folder, client, uri } = await openFolder(
      {},
      { 'editorialReview.exclude': ['in/old', '**/*.md'] },
    );
    addFiles(folder, { 'in/old/a.txt': REPEATED, 'in/b.md': REPEATED, 'in/c.txt': REPEATED });
    client.created(uri('in'));
    await client.untilFindings(uri('in/c.txt'), FOUND);
    assert.deepEqual(client.articlesWithFindings, [uri('in/c.txt')]);
  });

  it('a link to a folder is not followed when it appears', async function () {
    if (!canMakeLinks()) {
      this.skip();
    }
    const elsewhere = temporaryFolder({ 'a.txt': REPEATED });
    const { folder, client, uri } = await openFolder({});
    symlinkSync(elsewhere, join(folder, 'link'));
    addFiles(folder, { 'b.txt': REPEATED });
    client.created(uri('link'), uri('b.txt'));
    await client.untilFindings(uri('b.txt'), FOUND);
    assert.deepEqual(client.articlesWithFindings, [uri('b.txt')]);
  });

  it('a pipe that has the name of an article keeps nobody waiting', async function () {
    if (!hasProgram('mkfifo')) {
      this.skip();
    }
    const { folder, client, uri } = await openFolder({});
    const pipes = Array.from({ length: 20 }, (_, number) => `${number}.txt`);
    execFileSync('mkfifo', pipes, { cwd: folder });
    addFiles(folder, { 'b.txt': REPEATED });
    client.created(...pipes.map(uri));
    client.created(uri('b.txt'));
    await client.untilFindings(uri('b.txt'), FOUND);
    assert.deepEqual(client.unchecked, []);
  });

  it('an article that becomes a folder is forgotten, and the articles in it are read', async () => {
    const { folder, client, uri } = await openFolder({ 'a.txt': REPEATED });
    rmSync(join(folder, 'a.txt'));
    mkdirSync(join(folder, 'a.txt'));
    addFiles(folder, { 'a.txt/b.txt': REPEATED });
    client.deleted(uri('a.txt'));
    client.created(uri('a.txt'));
    await client.untilFindings(uri('a.txt/b.txt'), FOUND);
    await client.untilFindings(uri('a.txt'));
  });

  it('nothing is said of files that appear and are gone before they are read', async () => {
    const { client, uri } = await openFolder({ 'a.txt': CLEAN });
    client.created(uri('b.txt'), uri('folder'), uri('folder.old'));
    client.changed(uri('c.txt'));
    await client.afterScan(() => client.startScan());
    assert.deepEqual([client.published, client.unchecked, client.errors], [[], [], []]);
  });

  it('many articles at once are taken in', async () => {
    const { folder, client, uri } = await openFolder({});
    const names = Array.from({ length: 300 }, (_, number) => `${number}.txt`);
    addFiles(folder, Object.fromEntries(names.map((name) => [name, REPEATED])));
    client.created(...names.map(uri));
    await client.until('all to be found', () => client.articlesWithFindings.length === names.length);
    for (const name of names) {
      rmSync(join(folder, name));
    }
    client.deleted(...names.map(uri));
    await client.until('all to be forgotten', () => client.articlesWithFindings.length === 0);
  });
});

describe('Language server: what is told in one message', () => {
  const { Created, Changed, Deleted } = FileChangeType;

  it('an article that appeared, is open and was deleted is gone', async () => {
    const { client, uri } = await openFolder({ 'a.txt': CLEAN });
    for (const path of ['b.txt', 'x/c.txt']) {
      client.open(uri(path), REPEATED);
      await client.untilFindings(uri(path), FOUND);
    }
    client.happened(
      { uri: uri('b.txt'), type: Created },
      { uri: uri('x'), type: Created },
      { uri: uri('x/c.txt'), type: Created },
      { uri: uri('b.txt'), type: Changed },
      { uri: uri('b.txt'), type: Deleted },
      { uri: uri('x'), type: Deleted },
    );
    await client.untilFindings(uri('b.txt'));
    await client.untilFindings(uri('x/c.txt'));
    await client.afterScan(() => client.startScan());
    assert.deepEqual(client.articlesWithFindings, []);
  });

  it('an article, or a folder, that was deleted and is there again is read', async () => {
    const { folder, client, uri } = await openFolder({ 'a.txt': CLEAN, 'x/b.txt': REPEATED });
    rmSync(join(folder, 'x'), { recursive: true });
    addFiles(folder, { 'a.txt': REPEATED, 'x/c.txt': REPEATED });
    client.happened(
      { uri: uri('a.txt'), type: Deleted },
      { uri: uri('x'), type: Deleted },
      { uri: uri('a.txt'), type: Created },
      { uri: uri('a.txt'), type: Changed },
      { uri: uri('x'), type: Created },
    );
    await client.untilFindings(uri('a.txt'), FOUND);
    await client.untilFindings(uri('x/b.txt'));
    await client.untilFindings(uri('x/c.txt'), FOUND);
  });
});

describe('Language server: which files it has the editor watch', () => {
  it('articles whose ending is in capitals', async () => {
    const { folder, client, uri } = await openFolder({ 'STORY.TXT': CLEAN });
    addFiles(folder, { 'STORY.TXT': REPEATED });
    client.changed(uri('STORY.TXT'));
    await client.untilFindings(uri('STORY.TXT'), FOUND);
  });

  it('articles that a pattern names from the folder on', async () => {
    const settings = { 'editorialReview.include': ['desk/*.txt'] };
    const { folder, client, uri } = await openFolder({ 'desk/a.txt': CLEAN, 'b.txt': REPEATED }, settings);
    addFiles(folder, { 'desk/a.txt': REPEATED });
    client.changed(uri('desk/a.txt'));
    await client.untilFindings(uri('desk/a.txt'), FOUND);
    assert.deepEqual(client.findings(uri('b.txt')), []);
  });

  it('the articles that the settings name now, each once', async () => {
    const { folder, client, uri } = await openFolder({ 'a.log': articleOf(BAKERY, ORCHARD) });
    for (const include of [['**/*.rst'], ['**/*.log'], ['**/*.log', '**/*.txt']]) {
      client.changeSettings({ 'editorialReview.include': include });
    }
    await client.afterScan(() => client.startScan());
    addFiles(folder, { 'a.log': REPEATED });
    client.changed(uri('a.log'));
    await client.untilFindings(uri('a.log'), FOUND);
    assert.equal(client.registeredFor(DidChangeWatchedFilesNotification.method).length, 1);
  });
});
