import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { articleOf, BAKERY, HEADLINE, LIBRARY, ORCHARD } from '../support/prose';
import { temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const CLEAN = articleOf(BAKERY, LIBRARY);
const EDITED = ORCHARD.replace('most of', 'nearly all').replace('ordinary', 'average');

describe('Language server: removing the exact repeats of a whole folder', () => {
  it('names the articles that have any, in the order of their paths', async () => {
    const folder = temporaryFolder({
      'b.txt': REPEATED,
      'a/z.md': REPEATED,
      'clean.txt': CLEAN,
      'edited.txt': articleOf(ORCHARD, BAKERY, EDITED),
      'README.md': REPEATED,
    });
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    const expected = [uriOf(folder, 'a/z.md'), uriOf(folder, 'b.txt')];
    assert.deepEqual(await client.articlesWithExactRepeats(), expected);
  });

  it('goes by the text in the editor where an article is open', async () => {
    const folder = temporaryFolder({ 'a.txt': REPEATED, 'b.txt': CLEAN });
    const [a, b] = [uriOf(folder, 'a.txt'), uriOf(folder, 'b.txt')];
    const client = await TestClient.start({ folders: [uriOf(folder)] });
    client.open(a, CLEAN);
    client.open(b, REPEATED);
    await client.untilFindings(a);
    await client.untilFindings(b, '5 repeated-paragraph');
    assert.deepEqual(await client.articlesWithExactRepeats(), [b]);
  });

  it('gives edits for open articles, for exactly their versions', async () => {
    const client = await TestClient.start();
    const texts = new Map([
      ['untitled:1', articleOf(HEADLINE, HEADLINE, BAKERY, LIBRARY, BAKERY)],
      ['untitled:2', CLEAN],
      ['untitled:3', REPEATED.replaceAll('\n', '\r\n')],
    ]);
    for (const [uri, text] of texts) {
      client.open(uri, '');
      client.change(uri, text);
    }
    const { articles, refused } = await client.removeExactRepeats(...texts.keys(), 'untitled:not-open');
    assert.equal(refused, 0);
    const left = articles.map(({ uri, version, edits }) => {
      const document = TextDocument.create(uri, 'plaintext', version, texts.get(uri) ?? '');
      return [uri, version, TextDocument.applyEdits(document, edits)];
    });
    assert.deepEqual(left, [
      ['untitled:1', 2, articleOf(HEADLINE, BAKERY, LIBRARY)],
      ['untitled:3', 2, CLEAN.replaceAll('\n', '\r\n')],
    ]);
  });

  it('counts the repeats that cannot go without changing the text around them', async () => {
    const client = await TestClient.start();
    // Without the copy that opens the list item, the rest of it would be read as code.
    client.open('untitled:1', `${BAKERY}\n\n1. ${BAKERY}\n\n    ${LIBRARY}\n`, 'markdown');
    const { articles, refused } = await client.removeExactRepeats('untitled:1');
    assert.deepEqual({ articles, refused }, { articles: [], refused: 1 });
  });

  it('leaves alone what is switched off', async () => {
    const settings = { 'editorialReview.severity': { 'repeated-heading': 'off' } };
    const folder = temporaryFolder({ 'a.txt': articleOf(HEADLINE, HEADLINE, BAKERY), 'b.txt': REPEATED });
    const [a, b] = [uriOf(folder, 'a.txt'), uriOf(folder, 'b.txt')];
    const client = await TestClient.start({ folders: [uriOf(folder)], settings });
    assert.deepEqual(await client.articlesWithExactRepeats(), [b]);
    client.open(a, articleOf(HEADLINE, HEADLINE, BAKERY));
    const { articles } = await client.removeExactRepeats(a);
    assert.deepEqual(articles, []);
  });
});
