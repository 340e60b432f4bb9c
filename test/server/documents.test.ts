import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf, BAKERY, LIBRARY } from '../support/prose';
import { addFiles, temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const CLEAN = articleOf(BAKERY, LIBRARY);
const FOUND = '5 repeated-paragraph';

describe('Language server: open documents', () => {
  it('count as they stand in the editor, and on disk again when they are closed', async () => {
    const folder = temporaryFolder({ 'a.txt': CLEAN });
    const uri = uriOf(folder, 'a.txt');
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(uri, CLEAN);
    client.change(uri, REPEATED);
    await client.untilFindings(uri, FOUND);
    client.close(uri);
    await client.untilFindings(uri);
  });

  it('show at once what the editor sees when they are opened with unsaved text', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED });
    const uri = uriOf(folder, 'a.txt');
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(uri, CLEAN);
    await client.untilFindings(uri);
    client.close(uri);
    await client.untilFindings(uri, FOUND);
  });

  it('are told with their version', async () => {
    const client = await TestClient.start();
    client.open('untitled:Untitled-1', CLEAN);
    client.change('untitled:Untitled-1', REPEATED);
    await client.untilFindings('untitled:Untitled-1', FOUND);
    assert.equal(client.published.at(-1)?.version, 2);
  });

  it('are not read from disk while they are open, whatever happens there', async () => {
    const folder = temporaryFolder({ 'a.txt': CLEAN, 'b.txt': CLEAN });
    const [a, b] = [uriOf(folder, 'a.txt'), uriOf(folder, 'b.txt')];
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(a, CLEAN);
    addFiles(folder, { 'a.txt': REPEATED, 'b.txt': REPEATED });
    client.changed(a, b);
    await client.untilFindings(b, FOUND);
    assert.deepEqual(client.findings(a), []);
    await client.afterScan(() => client.startScan());
    assert.deepEqual(client.findings(a), []);
    client.close(a);
    await client.untilFindings(a, FOUND);
  });

  it('go back to what stands on disk when they are closed right after a change', async () => {
    const folder = temporaryFolder({ 'a.txt': CLEAN, 'b.txt': CLEAN });
    const [a, b] = [uriOf(folder, 'a.txt'), uriOf(folder, 'b.txt')];
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(a, CLEAN);
    client.change(a, REPEATED);
    client.close(a);
    // The change of another article is taken in after the pause that follows a keystroke.
    client.open(b, CLEAN);
    client.change(b, REPEATED);
    await client.untilFindings(b, FOUND);
    assert.deepEqual(client.findings(a), []);
  });

  it('keep their findings when they are opened and closed again and again', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED, 'b.txt': CLEAN });
    const [a, b] = [uriOf(folder, 'a.txt'), uriOf(folder, 'b.txt')];
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    for (let round = 0; round < 20; round += 1) {
      client.open(a, REPEATED);
      client.close(a);
    }
    client.open(b, REPEATED);
    await client.untilFindings(b, FOUND);
    assert.deepEqual(client.findings(a), [FOUND]);
  });

  it('are not asked for more than once for a burst of keystrokes', async () => {
    const client = await TestClient.start();
    client.open('untitled:Untitled-1', '');
    for (let typed = 1; typed <= REPEATED.length; typed += 1) {
      client.change('untitled:Untitled-1', REPEATED.slice(0, typed));
    }
    await client.untilFindings('untitled:Untitled-1', FOUND);
    assert.ok(client.published.length < 20, `${client.published.length} times`);
  });

  it('are read as Markdown where the editor says so, whatever their name', async () => {
    const text = articleOf(BAKERY, LIBRARY, `\`\`\`\n${BAKERY}\n\`\`\``, `> ${BAKERY}`);
    const client = await TestClient.start();
    client.open('untitled:Untitled-1', text, 'markdown');
    await client.untilFindings('untitled:Untitled-1', '9 repeated-paragraph');
  });

  it('are checked outside of every folder, until they are closed', async () => {
    const folder = temporaryFolder({ 'in/a.txt': CLEAN, 'out/b.txt': REPEATED });
    const uri = uriOf(folder, 'out/b.txt');
    const client = await TestClient.start({ folders: [uriOf(folder, 'in')] });
    client.open(uri, REPEATED);
    await client.untilFindings(uri, FOUND);
    client.close(uri);
    await client.untilFindings(uri);
  });

  it('are left alone where they are no articles', async () => {
    const folder = temporaryFolder({ 'README.md': REPEATED, 'a.txt': CLEAN });
    const [readme, a] = [uriOf(folder, 'README.md'), uriOf(folder, 'a.txt')];
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(readme, REPEATED, 'markdown');
    client.open(a, REPEATED);
    await client.untilFindings(a, FOUND);
    assert.deepEqual(client.findings(readme), []);
    assert.deepEqual(await client.codeActions(readme), []);
  });
});

describe('Language server: documents that were never saved', () => {
  it('are checked, and forgotten when they are closed', async () => {
    const client = await TestClient.start();
    client.open('untitled:Untitled-1', REPEATED);
    await client.untilFindings('untitled:Untitled-1', FOUND);
    client.close('untitled:Untitled-1');
    await client.untilFindings('untitled:Untitled-1');
    assert.deepEqual(await client.articlesWithExactRepeats(), []);
  });
});

describe('Language server: a document whose file is gone', () => {
  it('is forgotten when it is closed', async () => {
    const folder = temporaryFolder({ 'a.txt': CLEAN });
    const uri = uriOf(folder, 'a.txt');
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(uri, REPEATED);
    await client.untilFindings(uri, FOUND);
    rmSync(join(folder, 'a.txt'));
    client.close(uri);
    await client.untilFindings(uri);
    assert.deepEqual(client.unchecked, []);
  });

  it('loses its findings with the file, and has them again once it is edited', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED });
    const uri = uriOf(folder, 'a.txt');
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(uri, REPEATED);
    rmSync(join(folder, 'a.txt'));
    client.deleted(uri);
    await client.untilFindings(uri);
    client.change(uri, `${REPEATED}\n`);
    await client.untilFindings(uri, FOUND);
    writeFileSync(join(folder, 'a.txt'), CLEAN);
    client.created(uri);
    client.close(uri);
    await client.untilFindings(uri);
  });
});
