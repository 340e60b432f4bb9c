import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacesArgument } from '../../../src/protocol';
import { MemoryTree } from '../../support/memoryTree';
import { articleOf, BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, MARKET, ORCHARD } from '../../support/prose';
import { TestClient } from '../../support/testClient';

const DESK = 'newsroom:/desk';
const A = `${DESK}/a.txt`;
const B = `${DESK}/b.txt`;

/** A folder of which `a.txt` is open, as soon as these lines of it are told to be copied. */
async function openArticle(files: Record<string, string>, ...copied: string[]): Promise<TestClient> {
  const own = Object.entries(files).map(([path, text]) => [`${DESK}/${encodeURI(path)}`, text]);
  const tree = new MemoryTree(Object.fromEntries(own));
  const client = await TestClient.start({ folders: [DESK], tree });
  client.open(A, files['a.txt'] ?? '');
  await client.untilCopied(A, ...copied);
  return client;
}

function cursorAt(line: number, character = 0): { range: Range } {
  const position = { line: line - 1, character };
  return { range: { start: position, end: position } };
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

/** The texts of both places that an action leads between. */
function textsOf({ command }: CodeAction, own: string, others: Record<string, string>): [string, string] {
  const [places]: PlacesArgument[] = command?.arguments ?? [];
  assert.ok(places);
  const { uri, copy, first } = places;
  const there = others[uri];
  assert.ok(there !== undefined, uri);
  return [textIn(own, copy), textIn(there, first)];
}

function textIn(text: string, range: Range): string {
  return TextDocument.create('', 'plaintext', 1, text).getText(range);
}

describe('Language server: what can be done about a copied passage', () => {
  it('is to see its matches and to go to the other places', async () => {
    const a = articleOf(HEADLINE, BAKERY, LIBRARY, CHOIR);
    const b = articleOf(MARKET, BAKERY, LIBRARY);
    const client = await openArticle({ 'a.txt': a, 'deep/b ü.txt': b }, '3-5');
    const actions = await client.codeActions(A, cursorAt(5, 20));
    assert.deepEqual(titles(actions), ['Show in Matches', 'Go to deep/b ü.txt, lines 3–5']);
    for (const { kind, diagnostics, edit, data, isPreferred } of actions) {
      assert.equal(kind, 'quickfix');
      assert.deepEqual(diagnostics, client.diagnostics(A));
      assert.deepEqual([edit, data, isPreferred], [undefined, undefined, undefined]);
    }
    const [show, goTo] = actions;
    assert.equal(show?.command?.command, 'editorialReview.showMatches');
    assert.deepEqual(show?.command?.arguments, [{ uri: A, line: 2 }]);
    assert.equal(goTo?.command?.command, 'editorialReview.goToFirstOccurrence');
    const [finding] = client.diagnostics(A);
    assert.deepEqual(goTo?.command?.arguments, [
      {
        uri: finding?.relatedInformation?.[0]?.location.uri,
        copy: finding?.range,
        first: finding?.relatedInformation?.[0]?.location.range,
      },
    ]);
    const there = { [`${DESK}/${encodeURI('deep/b ü.txt')}`]: b };
    const passage = `${BAKERY}\n\n${LIBRARY}`;
    assert.ok(goTo);
    assert.deepEqual(textsOf(goTo, a, there), [passage, passage]);
  });

  it('is there where the cursor touches the passage, and nowhere else', async () => {
    const client = await openArticle(
      { 'a.txt': articleOf(CHOIR, BAKERY, LIBRARY, ORCHARD), 'b.txt': articleOf(BAKERY, LIBRARY) },
      '3-5',
    );
    for (const [line, character, count] of [
      [3, 0, 2],
      [4, 0, 2],
      [5, LIBRARY.length, 2],
      [1, 5, 0],
      [2, 0, 0],
      [6, 0, 0],
      [7, 0, 0],
    ] as const) {
      const actions = await client.codeActions(A, cursorAt(line, character));
      assert.equal(actions.length, count, `${line}:${character}`);
    }
  });

  it('leads to three places at most, the longest piece first', async () => {
    const client = await openArticle(
      {
        'a.txt': articleOf(BAKERY, LIBRARY),
        'b.txt': articleOf(LIBRARY),
        'c.txt': articleOf(BRIDGE, BAKERY, LIBRARY),
        'd.txt': articleOf(BAKERY),
        'e.txt': articleOf(MARKET, BAKERY),
      },
      '1-3',
    );
    const [show, longest, ...others] = titles(await client.codeActions(A, cursorAt(3)));
    assert.deepEqual([show, longest], ['Show in Matches', 'Go to c.txt, lines 3–5']);
    assert.equal(others.length, 2);
    assert.ok(others.every((title) => /^Go to [bde]\.txt, line [13]$/.test(title)));
  });

  it('comes behind what can be done about a repeat in the article itself', async () => {
    const client = await openArticle(
      { 'a.txt': articleOf(BAKERY, LIBRARY, BAKERY), 'b.txt': articleOf(BAKERY) },
      '1',
      '5',
    );
    const all = titles(await client.codeActions(A, cursorAt(5)));
    assert.deepEqual(all.slice(-2), ['Show in Matches', 'Go to b.txt, line 1']);
    assert.equal(all[0], 'Remove this repeat (line 5)');
    assert.deepEqual(titles(await client.codeActions(A, cursorAt(1))), all.slice(-2));
  });

  it('is nothing where it is switched off, or other kinds are asked for', async () => {
    const client = await openArticle({ 'a.txt': articleOf(BAKERY), 'b.txt': articleOf(BAKERY) }, '1');
    for (const only of [['refactor'], ['source.fixAll'], ['source.fixAll.editorialReview']]) {
      assert.deepEqual(await client.codeActions(A, { only }), [], only.join());
    }
    assert.equal((await client.codeActions(A, { only: ['quickfix'] })).length, 2);
    client.changeSettings({ 'editorialReview.severity': { 'copied-paragraph': 'off' } });
    await client.untilCopied(A);
    assert.deepEqual(await client.codeActions(A), []);
  });

  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`leads to the places as they are at this moment, however fast was typed (${name})`, async () => {
      const layout = (...paragraphs: string[]) => paragraphs.join(lineEnd.repeat(2)) + lineEnd;
      const quoted = `🎪 “${BAKERY}”`;
      const b = layout(quoted, LIBRARY);
      const client = await openArticle({ 'a.txt': layout(quoted, LIBRARY), 'b.txt': b }, '1-3');
      client.open(B, b);
      const ownNow = layout(`🚋 ${CHOIR}`, MARKET, quoted, LIBRARY);
      const otherNow = layout('🚋', HEADLINE, ORCHARD, BRIDGE, quoted, LIBRARY);
      client.change(A, ownNow);
      client.change(B, otherNow);
      await client.until('the new lines to be named', () =>
        Boolean(client.messages(A)[0]?.endsWith(' also stand in b.txt, lines 9–11.')),
      );
      client.change(A, layout('Once more.', `🚋 ${CHOIR}`, MARKET, quoted, LIBRARY));
      // Asked at once, before the pause that follows a keystroke.
      const [, goTo] = await client.codeActions(A, cursorAt(9));
      assert.equal(goTo?.title, 'Go to b.txt, lines 9–11');
      const now = layout('Once more.', `🚋 ${CHOIR}`, MARKET, quoted, LIBRARY);
      const passage = `${quoted}${lineEnd.repeat(2)}${LIBRARY}`;
      assert.ok(goTo);
      assert.deepEqual(textsOf(goTo, now, { [B]: otherNow }), [passage, passage]);
    });
  }
});
