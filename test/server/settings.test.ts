import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { MemoryTree } from '../support/memoryTree';
import { articleOf, BAKERY, BRIDGE, HEADLINE, LIBRARY } from '../support/prose';
import { type FileTree, temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';
import type { ClientSettings } from '../support/testSettings';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const FOUND = '5 repeated-paragraph';

async function openFolder(files: FileTree, settings: ClientSettings = {}) {
  const folder = temporaryFolder(files);
  const client = await TestClient.start({ folders: [uriOf(folder)], settings });
  const uri = (path: string) => uriOf(folder, path);
  const change = (changes: ClientSettings) => client.afterScan(() => client.changeSettings(changes));
  return { folder, client, uri, change };
}

describe('Language server: settings hold as soon as they are changed', () => {
  it('scope: the whole folder or open articles only', async () => {
    const { client, uri, change } = await openFolder({ 'a.txt': REPEATED, 'b.txt': REPEATED });
    client.open(uri('b.txt'), REPEATED);
    await change({ 'editorialReview.scope': 'openArticles' });
    assert.deepEqual(client.articlesWithFindings, [uri('b.txt')]);
    client.close(uri('b.txt'));
    await client.untilFindings(uri('b.txt'));
    await change({ 'editorialReview.scope': 'folder' });
    assert.deepEqual(client.articlesWithFindings, [uri('a.txt'), uri('b.txt')]);
  });

  it('scope: nothing is read that is not open', async () => {
    const tree = new MemoryTree({ 'newsroom:/desk/a.txt': REPEATED });
    const client = await TestClient.start({
      folders: ['newsroom:/desk'],
      tree,
      settings: { 'editorialReview.scope': 'openArticles' },
    });
    client.created('newsroom:/desk/b.txt', 'newsroom:/desk/c');
    client.changed('newsroom:/desk/a.txt');
    await client.afterScan(() => client.startScan());
    assert.deepEqual([tree.filesRead, tree.foldersRead], [[], []]);
  });

  it('include', async () => {
    const { client, uri, change } = await openFolder({ 'a.txt': REPEATED, 'b.story': REPEATED });
    client.open(uri('a.txt'), REPEATED);
    await change({ 'editorialReview.include': ['**/*.story'] });
    await client.untilFindings(uri('a.txt'));
    assert.deepEqual(client.articlesWithFindings, [uri('b.story')]);
    await change({ 'editorialReview.include': ['**/*.txt'] });
    await client.untilFindings(uri('a.txt'), FOUND);
    assert.deepEqual(client.articlesWithFindings, [uri('a.txt')]);
  });

  it('exclude', async () => {
    const { client, uri, change } = await openFolder({ 'old/a.txt': REPEATED, 'b.txt': REPEATED });
    client.open(uri('b.txt'), REPEATED);
    await change({ 'editorialReview.exclude': ['old/**', 'b.txt'] });
    await client.untilFindings(uri('b.txt'));
    assert.deepEqual(client.articlesWithFindings, []);
    await change({ 'editorialReview.exclude': [] });
    await client.untilFindings(uri('b.txt'), FOUND);
    assert.deepEqual(client.articlesWithFindings, [uri('b.txt'), uri('old/a.txt')]);
  });

  it('files.exclude', async () => {
    const { client, uri, change } = await openFolder({ 'old/a.txt': REPEATED, 'b.txt': REPEATED });
    await change({ 'files.exclude': { old: true, '*.txt': false, '**/*.txt': { when: '$(basename).md' } } });
    assert.deepEqual(client.articlesWithFindings, [uri('b.txt')]);
    await change({ 'files.exclude': {} });
    assert.deepEqual(client.articlesWithFindings, [uri('b.txt'), uri('old/a.txt')]);
  });

  it('paragraphs', async () => {
    const text = `${BAKERY}\n${LIBRARY}\n\n${LIBRARY}\n`;
    const { client, uri, change } = await openFolder({ 'a.txt': text });
    assert.deepEqual(client.findings(uri('a.txt')), ['4 repeated-paragraph']);
    await change({ 'editorialReview.paragraphs': 'blankLine' });
    assert.deepEqual(client.findings(uri('a.txt')), ['4 edited-repeat']);
    await change({ 'editorialReview.paragraphs': 'line' });
    assert.deepEqual(client.findings(uri('a.txt')), ['4 repeated-paragraph']);
  });

  it('minimumWords', async () => {
    const { client, uri, change } = await openFolder({ 'a.txt': REPEATED });
    await change({ 'editorialReview.minimumWords': 30 });
    assert.deepEqual(client.findings(uri('a.txt')), ['5 repeated-sentence']);
    await change({ 'editorialReview.minimumWords': 23 });
    assert.deepEqual(client.findings(uri('a.txt')), [FOUND]);
  });

  it('severity', async () => {
    const { client, uri } = await openFolder({
      'a.txt': articleOf(HEADLINE, HEADLINE, BAKERY, BAKERY),
    });
    client.open(uri('a.txt'), articleOf(HEADLINE, HEADLINE, BAKERY, BAKERY));
    const severities = () =>
      client.diagnostics(uri('a.txt')).map(({ code, severity }) => `${code} ${severity}`);
    for (const [name, severity] of Object.entries({
      error: DiagnosticSeverity.Error,
      warning: DiagnosticSeverity.Warning,
      information: DiagnosticSeverity.Information,
      hint: DiagnosticSeverity.Hint,
    })) {
      client.changeSettings({ 'editorialReview.severity': { 'repeated-heading': name } });
      await client.until(`the heading to be told as ${name}`, () =>
        severities().includes(`repeated-heading ${severity}`),
      );
      assert.deepEqual(severities(), [
        `repeated-heading ${severity}`,
        `repeated-paragraph ${DiagnosticSeverity.Warning}`,
      ]);
    }
    client.changeSettings({ 'editorialReview.severity': { 'repeated-heading': 'off' } });
    await client.untilFindings(uri('a.txt'), '7 repeated-paragraph');
    client.changeSettings({
      'editorialReview.severity': { 'repeated-heading': 'off', 'repeated-paragraph': 'off' },
    });
    await client.untilFindings(uri('a.txt'));
  });

  it('maximumFileSize', async () => {
    const large = articleOf(...Array.from({ length: 100 }, () => BRIDGE));
    const { client, uri, change } = await openFolder({ 'a.txt': large, 'b.txt': large });
    client.open(uri('b.txt'), large);
    await change({ 'editorialReview.maximumFileSize': 0.01 });
    await client.untilUnchecked(uri('a.txt'), 'larger than 0.01 MB');
    await client.untilUnchecked(uri('b.txt'), 'larger than 0.01 MB');
    assert.deepEqual(client.articlesWithFindings, []);
    await change({ 'editorialReview.maximumFileSize': 1 });
    await client.untilUnchecked(uri('a.txt'), undefined);
    await client.untilUnchecked(uri('b.txt'), undefined);
    assert.deepEqual(client.articlesWithFindings, [uri('a.txt'), uri('b.txt')]);
  });

  it('of one folder hold in that folder only', async () => {
    const [one, two] = [temporaryFolder({ 'a.txt': REPEATED }), temporaryFolder({ 'a.txt': REPEATED })];
    const client = await TestClient.start({ folders: [uriOf(one), uriOf(two)] });
    client.settings.setForFolder(uriOf(two), { 'editorialReview.exclude': ['a.txt'] });
    await client.afterScan(() => client.changeSettings({}));
    assert.deepEqual(client.articlesWithFindings, [uriOf(one, 'a.txt')]);
  });

  it('change an open article before the folder is read again', async () => {
    const tree = new MemoryTree({ 'newsroom:/desk/a.txt': REPEATED, 'newsroom:/desk/b.txt': REPEATED });
    const client = await TestClient.start({ folders: ['newsroom:/desk'], tree });
    client.open('newsroom:/desk/a.txt', REPEATED);
    const release = tree.hold('newsroom:/desk/b.txt');
    client.changeSettings({ 'editorialReview.exclude': ['a.txt'] });
    await client.untilFindings('newsroom:/desk/a.txt');
    await client.afterScan(release);
  });
});

describe('Language server: settings that were written wrong', () => {
  const wrong: ClientSettings[] = [
    { 'editorialReview.scope': 'everything' },
    { 'editorialReview.scope': null },
    { 'editorialReview.include': null },
    { 'editorialReview.include': '**/*.txt' },
    { 'editorialReview.include': ['', 7, '**/*.{txt,md}'] },
    { 'editorialReview.exclude': null },
    { 'editorialReview.exclude': ['', '/**', null] },
    { 'editorialReview.paragraphs': 'lines' },
    { 'editorialReview.minimumWords': 'eight' },
    { 'editorialReview.minimumWords': null },
    { 'editorialReview.severity': null },
    { 'editorialReview.severity': 'warning' },
    { 'editorialReview.severity': { 'repeated-paragraph': 'fatal' } },
    { 'editorialReview.severity': { 'repeated-paragraph': null } },
    { 'editorialReview.maximumFileSize': null },
    { 'editorialReview.maximumFileSize': 'large' },
    { 'files.exclude': null },
    { 'files.exclude': { '': true } },
  ];
  for (const settings of wrong) {
    it(`stand for the defaults: ${JSON.stringify(settings)}`, async () => {
      const { client, uri } = await openFolder({ 'a.txt': REPEATED, 'README.md': REPEATED }, settings);
      client.open(uri('a.txt'), REPEATED);
      await client.untilFindings(uri('a.txt'), FOUND);
      assert.equal(client.diagnostics(uri('a.txt'))[0]?.severity, DiagnosticSeverity.Warning);
      assert.deepEqual(client.errors, []);
    });
  }
});
