import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { MemoryTree } from '../support/memoryTree';
import {
  articleOf,
  BAKERY,
  BRIDGE,
  CHOIR,
  HEADLINE,
  LIBRARY,
  LIGHTHOUSE,
  MARKET,
  ORCHARD,
} from '../support/prose';
import { canMakeLinks } from '../support/system';
import { temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const DESK = 'newsroom:/desk';

describe('Language server: opening a folder', () => {
  it('publishes the findings of articles that nobody has opened', async () => {
    const folder = temporaryFolder({
      'story.txt': articleOf(HEADLINE, BAKERY, LIBRARY, ORCHARD, BAKERY, LIBRARY),
      'deep/down/story.md': articleOf(CHOIR, BRIDGE, CHOIR),
      'clean.txt': articleOf(MARKET, LIGHTHOUSE),
    });
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    const uri = uriOf(folder, 'story.txt');
    assert.deepEqual(client.articlesWithFindings, [uriOf(folder, 'deep/down/story.md'), uri]);
    assert.deepEqual(client.diagnostics(uri), [
      {
        source: 'Editorial Review',
        code: 'repeated-block',
        codeDescription: { href: 'editorial-review-help:/repeated-block.md' },
        message: 'These 2 paragraphs (46 words) already stand at lines 3–5.',
        severity: DiagnosticSeverity.Warning,
        range: range(8, 0, 10, LIBRARY.length),
        relatedInformation: [
          { location: { uri, range: range(2, 0, 4, LIBRARY.length) }, message: 'First occurrence' },
        ],
        tags: [DiagnosticTag.Unnecessary],
      },
    ]);
    assert.deepEqual(client.errors, []);
  });

  it('gives each kind of finding its severity', async () => {
    const edited = ORCHARD.replace('most of', 'nearly all').replace('ordinary', 'average');
    const sentence = 'The town hall has not answered any of our questions so far.';
    const folder = temporaryFolder({
      'a.txt': articleOf(HEADLINE, HEADLINE, ORCHARD, `${CHOIR} ${sentence}`, edited, BRIDGE, BRIDGE),
      'b.txt': articleOf(`${LIBRARY} ${sentence}`, `${BAKERY} ${sentence}`),
    });
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    const severities = [
      ...client.diagnostics(uriOf(folder, 'a.txt')),
      ...client.diagnostics(uriOf(folder, 'b.txt')),
    ];
    assert.deepEqual(
      severities.map(({ code, severity }) => [code, severity]),
      [
        ['repeated-heading', DiagnosticSeverity.Information],
        ['edited-repeat', DiagnosticSeverity.Warning],
        ['repeated-paragraph', DiagnosticSeverity.Warning],
        ['repeated-sentence', DiagnosticSeverity.Hint],
      ],
    );
  });

  it('stays quiet about a code repository', async () => {
    const folder = temporaryFolder({
      'README.md': REPEATED,
      'docs/CHANGELOG.md': REPEATED,
      'requirements.txt': REPEATED,
      'src/CMakeLists.txt': REPEATED,
      'node_modules/left-pad/notes.md': REPEATED,
      '.github/story.md': REPEATED,
      'vendor/story.txt': REPEATED,
      'src/main.c': REPEATED,
    });
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    assert.deepEqual(client.published, []);
    assert.deepEqual(client.progress.at(-1), { isRunning: false, read: 0, known: 0 });
  });

  it('reads several folders, names with spaces and signs among them', async () => {
    const one = temporaryFolder({ 'a b – ü #1 100%.txt': REPEATED });
    const two = temporaryFolder({ 'ニュース/記事.md': REPEATED });
    const client = await TestClient.start({ folders: [uriOf(one), uriOf(two)] });
    const expected = [uriOf(one, 'a b – ü #1 100%.txt'), uriOf(two, 'ニュース/記事.md')];
    assert.deepEqual(client.articlesWithFindings, expected.sort());
  });

  it('follows links to files, not links to folders', async function () {
    if (!canMakeLinks()) {
      this.skip();
    }
    const folder = temporaryFolder({ 'in/a.txt': REPEATED, 'out/b.txt': REPEATED });
    symlinkSync(join(folder, 'out', 'b.txt'), join(folder, 'in', 'link.txt'));
    symlinkSync(join(folder, 'out'), join(folder, 'in', 'out'));
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'round'));
    const client = await TestClient.start({ folders: [uriOf(folder, 'in')] });
    assert.deepEqual(client.articlesWithFindings, [uriOf(folder, 'in/a.txt'), uriOf(folder, 'in/link.txt')]);
  });

  it('is in order without a folder, and with one that is not there', async () => {
    const nothing = await TestClient.start();
    const gone = await TestClient.start({ folders: [uriOf(temporaryFolder(), 'gone')] });
    for (const client of [nothing, gone]) {
      await client.heard();
      assert.deepEqual([client.published, client.unchecked, client.errors], [[], [], []]);
    }
  });
});

describe('Language server: progress of a scan', () => {
  it('begins with nothing read and ends with all', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`${number}.txt`, BAKERY]));
    const client = await TestClient.start({ folders: [uriOf(temporaryFolder(files))] });
    assert.deepEqual(client.progress[0], { isRunning: true, read: 0, known: 0 });
    assert.deepEqual(client.progress.at(-1), { isRunning: false, read: 30, known: 30 });
    assert.equal(client.scansEnded, 1);
  });

  it('never counts more articles than are known', async () => {
    const tree = deskOf(100);
    const client = await TestClient.start({ folders: [DESK], tree });
    assert.ok(client.progress.every(({ read, known }) => read <= known));
  });
});

describe('Language server: stopping a scan', () => {
  it('reads no further, and keeps what it knows', async () => {
    const tree = deskOf(100);
    const releaseAll = tree.holdAll();
    const client = await TestClient.startReading({ folders: [DESK], tree });
    await client.until('articles to be read', () => tree.readingNow > 0);
    await client.heard();
    const asked = tree.filesRead.length;
    await client.afterScan(() => client.stopScan());
    releaseAll();
    await client.until('what was asked for to arrive', () => client.articlesWithFindings.length === asked);
    await client.heard();
    assert.equal(tree.filesRead.length, asked);
    assert.ok(asked < 100);
    assert.equal(client.progress.at(-1)?.isRunning, false);
  });

  it('lists no further', async () => {
    const folders = Array.from({ length: 20 }, (_, number) => `${DESK}/${number}/photographs`);
    const tree = new MemoryTree(
      Object.fromEntries(folders.map((folder) => [`${folder}/1.jpg`, 'no article'])),
    );
    const release = tree.hold(`${DESK}/0`);
    const client = await TestClient.startReading({ folders: [DESK], tree });
    await client.until('the first folder to be read', () => tree.heldBack(`${DESK}/0`) > 0);
    const asked = tree.foldersRead.length;
    await client.afterScan(() => client.stopScan());
    release();
    await client.heard();
    await client.heard();
    assert.equal(tree.foldersRead.length, asked);
  });

  it('can be started again from the beginning', async () => {
    const tree = deskOf(40);
    const releaseAll = tree.holdAll();
    const client = await TestClient.startReading({ folders: [DESK], tree });
    await client.until('articles to be read', () => tree.readingNow > 0);
    await client.afterScan(() => client.stopScan());
    releaseAll();
    await client.afterScan(() => client.startScan());
    assert.deepEqual(client.progress.at(-1), { isRunning: false, read: 40, known: 40 });
    assert.equal(client.articlesWithFindings.length, 40);
  });

  it('gives way to a scan that is started while it runs', async () => {
    const tree = deskOf(40);
    const releaseAll = tree.holdAll();
    const client = await TestClient.startReading({ folders: [DESK], tree });
    await client.until('articles to be read', () => tree.readingNow > 0);
    client.startScan();
    await client.heard();
    await client.afterScan(releaseAll);
    assert.deepEqual(client.progress.at(-1), { isRunning: false, read: 40, known: 40 });
    assert.equal(client.articlesWithFindings.length, 40);
    assert.equal(client.scansEnded, 1, 'the scan that gave way must not look like the end');
  });

  it('leaves in Problems what is as it was when everything is read again', async () => {
    const tree = deskOf(20);
    const client = await TestClient.start({ folders: [DESK], tree });
    const told = client.published.length;
    tree.delete(`${DESK}/7.txt`);
    await client.afterScan(() => client.startScan());
    const news = client.published.slice(told).map(({ uri, diagnostics }) => [uri, diagnostics.length]);
    assert.deepEqual(news.at(0), [`${DESK}/7.txt`, 0], 'what is gone is taken back');
    assert.equal(news.filter(([, findings]) => findings === 0).length, 1);
  });

  it('keeps an article that has come while everything is read again', async () => {
    const tree = deskOf(20);
    const client = await TestClient.start({ folders: [DESK], tree });
    const release = tree.hold(`${DESK}/7.txt`);
    client.startScan();
    await client.until('reading', () => tree.heldBack(`${DESK}/7.txt`) > 0);
    tree.write(`${DESK}/new.txt`, REPEATED);
    client.created(`${DESK}/new.txt`);
    await client.until('the new one', () => client.articlesWithFindings.includes(`${DESK}/new.txt`));
    await client.afterScan(release);
    await client.heard();
    assert.equal(client.articlesWithFindings.length, 21);
  });

  it('asks for a few articles at a time', async () => {
    const tree = deskOf(100);
    await TestClient.start({ folders: [DESK], tree });
    assert.ok(tree.readingAtMost <= 16, `${tree.readingAtMost} at a time`);
  });
});

/** A folder that only the editor can read, of articles with a repeat each. */
function deskOf(count: number): MemoryTree {
  const paths = Array.from({ length: count }, (_, number) => `${DESK}/${number}.txt`);
  return new MemoryTree(Object.fromEntries(paths.map((path) => [path, REPEATED])));
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
