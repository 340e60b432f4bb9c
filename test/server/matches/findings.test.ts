import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
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
} from '../../support/prose';
import { addFiles, type FileTree, temporaryFolder, uriOf } from '../../support/temporaryFolder';
import { TestClient } from '../../support/testClient';

/** A folder that is open in an editor. */
async function openFolder(files: FileTree, settings = {}) {
  const folder = temporaryFolder(files);
  const client = await TestClient.start({ folders: [uriOf(folder)], settings });
  return { folder, client, uri: (path: string) => uriOf(folder, path) };
}

describe('Language server: what is copied from other articles', () => {
  it('is one finding for each passage, which leads to where else it stands', async () => {
    const { client, uri } = await openFolder({
      'a.txt': articleOf(HEADLINE, BAKERY, LIBRARY, CHOIR),
      'deep/b ü.txt': articleOf(MARKET, BAKERY, LIBRARY),
    });
    await client.untilCopied(uri('a.txt'), '3-5');
    assert.deepEqual(client.diagnostics(uri('a.txt')), [
      {
        source: 'Editorial Review',
        code: 'copied-paragraph',
        codeDescription: { href: 'editorial-review-help:/copied-paragraph.md' },
        message: 'These 2 paragraphs (46 words) also stand in deep/b ü.txt, lines 3–5.',
        severity: DiagnosticSeverity.Information,
        range: range(2, 0, 4, LIBRARY.length),
        relatedInformation: [
          {
            location: { uri: uri('deep/b ü.txt'), range: range(2, 0, 4, LIBRARY.length) },
            message: 'Also in deep/b ü.txt, lines 3–5',
          },
        ],
      },
    ]);
    await client.untilCopied(uri('deep/b ü.txt'), '3-5');
    assert.deepEqual(client.errors, []);
  });

  it('is told once for all articles, and of a piece of it that it is one', async () => {
    const { client, uri } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY),
      'b.txt': articleOf(BAKERY, LIBRARY, CHOIR),
      'c.txt': articleOf(MARKET, BAKERY, LIBRARY),
      'd.txt': articleOf(LIBRARY, ORCHARD),
    });
    const allFound = () => client.diagnostics(uri('a.txt'))[0]?.relatedInformation?.length === 3;
    await client.until('all places to be found', allFound);
    const [finding, ...others] = client.diagnostics(uri('a.txt'));
    assert.deepEqual(others, []);
    assert.match(
      client.messages(uri('a.txt'))[0] ?? '',
      /^These 2 paragraphs \(46 words\) also stand in [bc]\.txt, lines \d–\d, and in 1 other article, parts of them in 1 other article\.$/,
    );
    assert.deepEqual(finding?.relatedInformation?.map(({ message }) => message).sort(), [
      'Also in b.txt, lines 1–3',
      'Also in c.txt, lines 3–5',
      'Also in d.txt, line 1',
    ]);
  });

  it('lists ten places at most, and counts them all', async () => {
    const copies = Array.from({ length: 14 }, (_, number) => [`${number}.txt`, articleOf(BAKERY)]);
    const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY), ...Object.fromEntries(copies) });
    await client.until('all places to be counted', () =>
      Boolean(client.messages(uri('a.txt'))[0]?.includes('and in 13 other articles')),
    );
    assert.equal(client.diagnostics(uri('a.txt'))[0]?.relatedInformation?.length, 10);
  });

  it('is nothing that was edited, told in other words, or repeated in the article itself', async () => {
    const { client, uri } = await openFolder({
      'a.txt': articleOf(LIBRARY, BRIDGE, LIBRARY),
      'b.txt': articleOf(LIBRARY.replace('52', '53'), CHOIR),
    });
    await client.afterScan(() => client.startScan());
    await client.untilFindings(uri('a.txt'), '5 repeated-paragraph');
    assert.deepEqual(client.articlesWithCopies, []);
  });

  it('goes from both articles as soon as one of them is edited', async () => {
    const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(BAKERY) });
    await client.untilCopied(uri('a.txt'), '1');
    client.open(uri('a.txt'), articleOf(BAKERY));
    client.change(uri('a.txt'), articleOf(CHOIR));
    await client.untilCopied(uri('b.txt'));
    await client.untilCopied(uri('a.txt'));
    client.change(uri('a.txt'), articleOf(CHOIR, BAKERY));
    await client.untilCopied(uri('b.txt'), '1');
    await client.untilCopied(uri('a.txt'), '3');
  });

  it('names the lines where it stands now, when the other article is edited', async () => {
    const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(BAKERY) });
    client.open(uri('a.txt'), articleOf(BAKERY));
    client.change(uri('a.txt'), articleOf(CHOIR, MARKET, BAKERY));
    await client.until('the new line to be named', () =>
      Boolean(client.messages(uri('b.txt'))[0]?.endsWith('a.txt, line 5.')),
    );
  });

  it('names the lines where it stands now, though something was typed here and taken back meanwhile', async () => {
    for (const after of [150, 180, 210]) {
      const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(BAKERY) });
      client.open(uri('a.txt'), articleOf(BAKERY));
      client.open(uri('b.txt'), articleOf(BAKERY));
      await client.untilCopied(uri('b.txt'), '1');
      await pause(400);
      client.change(uri('a.txt'), articleOf(CHOIR, BAKERY));
      // About when the server comes to tell it.
      await pause(after);
      client.change(uri('b.txt'), `${articleOf(BAKERY)}x`);
      await pause(70);
      client.change(uri('b.txt'), articleOf(BAKERY));
      await client.until('the new line to be named', () =>
        Boolean(client.messages(uri('b.txt'))[0]?.endsWith('a.txt, line 3.')),
      );
    }
  });

  it('goes when the other article is deleted', async () => {
    const { folder, client, uri } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY),
      'b.txt': articleOf(BAKERY, LIBRARY),
      'x/c.txt': articleOf(LIBRARY),
    });
    await client.until('all three to have copies', () => client.articlesWithCopies.length === 3);
    rmSync(join(folder, 'b.txt'));
    client.deleted(uri('b.txt'));
    await client.untilCopied(uri('a.txt'), '3');
    await client.untilCopied(uri('b.txt'));
    rmSync(join(folder, 'x'), { recursive: true });
    client.deleted(uri('x'));
    await client.untilCopied(uri('a.txt'));
    await client.until('nothing to be copied', () => client.articlesWithCopies.length === 0);
  });

  it('is found when an article is new, and in an untitled document', async () => {
    const { folder, client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY, CHOIR) });
    addFiles(folder, { 'b.txt': articleOf(BAKERY) });
    client.created(uri('b.txt'));
    await client.untilCopied(uri('a.txt'), '1');
    client.open('untitled:Untitled-1', articleOf(CHOIR));
    await client.untilCopied('untitled:Untitled-1', '1');
    await client.untilCopied(uri('a.txt'), '1', '3');
    client.close('untitled:Untitled-1');
    await client.untilCopied(uri('a.txt'), '1');
  });

  it('goes when the other article is left out by the settings, or its folder is closed', async () => {
    const { client, folder, uri } = await openFolder({
      'a.txt': articleOf(BAKERY, LIBRARY),
      'b.txt': articleOf(BAKERY),
    });
    const other = temporaryFolder({ 'c.txt': articleOf(LIBRARY) });
    client.changeFolders({ added: [uriOf(other)] });
    await client.untilCopied(uri('a.txt'), '1', '3');
    client.changeSettings({ 'editorialReview.exclude': ['b.txt'] });
    await client.untilCopied(uri('a.txt'), '3');
    client.changeFolders({ removed: [uriOf(other)] });
    await client.untilCopied(uri('a.txt'));
    client.changeFolders({ removed: [uriOf(folder)] });
    await client.until('nothing to be copied', () => client.articlesWithCopies.length === 0);
  });

  it('is not told where the editor has switched it off, the repeats still are', async () => {
    const files = { 'a.txt': articleOf(BAKERY, LIBRARY, BAKERY), 'b.txt': articleOf(BAKERY) };
    const off = { 'editorialReview.severity': { 'copied-paragraph': 'off' } };
    const { client, uri } = await openFolder(files, off);
    await client.untilFindings(uri('a.txt'), '5 repeated-paragraph');
    assert.deepEqual(client.articlesWithCopies, []);
    client.changeSettings({ 'editorialReview.severity': { 'copied-paragraph': 'warning' } });
    await client.untilCopied(uri('a.txt'), '1', '5');
    await client.untilCopied(uri('b.txt'), '1');
    const levels = client.diagnostics(uri('b.txt')).map(({ severity }) => severity);
    assert.deepEqual(levels, [DiagnosticSeverity.Warning]);
    client.changeSettings(off);
    await client.until('nothing to be copied', () => client.articlesWithCopies.length === 0);
  });

  it('counts lines that are long enough by the settings, also when they change', async () => {
    const line = 'Trams run again from Monday noon.';
    const { client, uri } = await openFolder({
      'a.txt': articleOf(line, BAKERY),
      'b.txt': articleOf(ORCHARD, line),
    });
    await client.afterScan(() => client.startScan());
    assert.deepEqual(client.articlesWithCopies, []);
    client.changeSettings({ 'editorialReview.minimumWords': 5 });
    await client.untilCopied(uri('a.txt'), '1');
    await client.untilCopied(uri('b.txt'), '3');
    client.changeSettings({ 'editorialReview.minimumWords': 8 });
    await client.until('nothing to be copied', () => client.articlesWithCopies.length === 0);
  });

  it('is told by the name in its own folder, where several are open', async () => {
    const one = temporaryFolder({ 'drafts/a.txt': articleOf(LIGHTHOUSE) });
    const two = temporaryFolder({ 'b.txt': articleOf(LIGHTHOUSE) });
    const client = await TestClient.start({ folders: [uriOf(one), uriOf(two)] });
    const [a, b] = [uriOf(one, 'drafts/a.txt'), uriOf(two, 'b.txt')];
    await client.untilCopied(a, '1');
    await client.untilCopied(b, '1');
    assert.match(client.messages(a)[0] ?? '', / also stands in b\.txt, line 1\.$/);
    assert.match(client.messages(b)[0] ?? '', / also stands in drafts\/a\.txt, line 1\.$/);
  });

  it('gets no fix: nobody knows which of the two is to stay', async () => {
    const { client, uri } = await openFolder({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(BAKERY) });
    client.open(uri('a.txt'), articleOf(BAKERY));
    await client.untilCopied(uri('a.txt'), '1');
    for (const action of await client.codeActions(uri('a.txt'))) {
      assert.deepEqual([action.edit, action.data], [undefined, undefined], action.title);
    }
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
