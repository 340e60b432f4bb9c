import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MemoryTree } from '../../support/memoryTree';
import { articleOf, BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, ORCHARD } from '../../support/prose';
import { TestClient } from '../../support/testClient';

const DESK = 'newsroom:/desk';
const FOOTER =
  'The Vennay Courier is printed on recycled paper by the harbour press; letters to the editor must bear a name and an address.';

/** As many as name each other, and more: of one text no more than 64 other places are told. */
const ARTICLES = 90;

function uriOf(number: number): string {
  return `${DESK}/${String(number).padStart(3, '0')}.txt`;
}

/** An article of a few lines of its own, and the footer. */
function textOf(number: number): string {
  const own = Array.from({ length: number % 4 }, (_, line) => `Item ${number * 10 + line}.`);
  return articleOf(...own, `Number ${number} of the log names ${number * 7} crates.`, FOOTER);
}

/** A folder whose articles all end with the same footer, open in an editor that knows their texts. */
async function openNewsroom() {
  const texts = new Map(Array.from({ length: ARTICLES }, (_, number) => [uriOf(number), textOf(number)]));
  const tree = new MemoryTree(Object.fromEntries(texts));
  const client = await TestClient.start({ folders: [DESK], tree });
  await client.until('all findings to be true', () => untrue(client, texts) === '');
  return { client, tree, texts };
}

/** What is wrong in the findings: nothing where each article with the footer has one that names true places only. */
function untrue(client: TestClient, texts: ReadonlyMap<string, string>): string {
  for (const uri of [...texts.keys(), ...client.articlesWithCopies]) {
    const text = texts.get(uri) ?? '';
    const places = client
      .diagnostics(uri)
      .flatMap((finding) => [
        { uri, range: finding.range },
        ...(finding.relatedInformation ?? []).map(({ location }) => location),
      ]);
    if (text.includes(FOOTER) !== places.length > 1) {
      return `${uri} has ${places.length} places`;
    }
    const wrong = places.find((place) => textAt(texts.get(place.uri) ?? '', place.range) !== FOOTER);
    if (wrong) {
      return `${uri} names ${wrong.uri}:${wrong.range.start.line + 1}`;
    }
  }
  return '';
}

function textAt(text: string, range: Parameters<TextDocument['getText']>[0]): string {
  return TextDocument.create('', 'plaintext', 1, text).getText(range);
}

describe('Language server: a footer that stands in every article', () => {
  // The first is named by all others, the last by none.
  for (const number of [0, 40, ARTICLES - 1]) {
    it(`is told truly in all when number ${number} changes its lines, is edited and deleted`, async () => {
      const { client, tree, texts } = await openNewsroom();
      const uri = uriOf(number);
      const becomes = async (what: string, text: string | undefined) => {
        if (text === undefined) {
          texts.delete(uri);
        } else {
          texts.set(uri, text);
        }
        await client
          .until(`all to be true: ${what}`, () => untrue(client, texts) === '')
          .catch((error) => assert.fail(`${error}\n${untrue(client, texts)}`));
      };
      client.open(uri, textOf(number));
      for (const [what, text] of [
        ['more lines before it', articleOf(HEADLINE, BAKERY, LIBRARY, textOf(number))],
        ['fewer lines before it', articleOf(FOOTER)],
        ['it is gone', articleOf(CHOIR)],
        ['it is there again', articleOf(CHOIR, ORCHARD, FOOTER, BRIDGE)],
        ['it is another text', articleOf(CHOIR, `${FOOTER} ${ORCHARD} ${BRIDGE}`.replace(FOOTER, LIBRARY))],
        ['and again', articleOf(FOOTER, CHOIR)],
      ] as const) {
        client.change(uri, text);
        await becomes(what, text);
      }
      tree.delete(uri);
      client.deleted(uri);
      client.close(uri);
      await becomes('it is deleted', undefined);
      tree.write(uri, textOf(number));
      client.created(uri);
      await becomes('it is new', textOf(number));
      assert.deepEqual(client.errors, []);
    });
  }
});

describe('Language server: typing in an article that shares a passage', () => {
  it('does not tell of the others again, unless lines or passages change', async () => {
    const { client, texts } = await openNewsroom();
    const uri = uriOf(0);
    client.open(uri, textOf(0));
    await quiet(client);
    const others = () => client.published.filter((message) => message.uri !== uri).length;
    const before = others();
    for (let keystroke = 1; keystroke <= 5; keystroke += 1) {
      const text = textOf(0).replace('crates.', `crates${'!'.repeat(keystroke)}`);
      await client.afterMatchesChanged(() => client.change(uri, text));
      await quiet(client);
    }
    assert.equal(others(), before, 'the text before the passage is other, its lines are not');
    await client.afterMatchesChanged(() => client.change(uri, `${textOf(0)}One more.\n`));
    await quiet(client);
    assert.equal(others(), before, 'what follows the passage is no matter of others');

    const lower = articleOf(HEADLINE, textOf(0));
    client.change(uri, lower);
    texts.set(uri, lower);
    await client.until('the others to name the new line', () => untrue(client, texts) === '');
    await quiet(client);
    assert.ok(others() > before);
    assert.ok(others() - before < ARTICLES, 'each other once at most');
  });

  it('does not tell of articles that share something else', async () => {
    const tree = new MemoryTree({
      [`${DESK}/a.txt`]: articleOf(CHOIR, BAKERY),
      [`${DESK}/b.txt`]: articleOf(BAKERY),
      [`${DESK}/c.txt`]: articleOf(LIBRARY),
      [`${DESK}/d.txt`]: articleOf(LIBRARY),
    });
    const client = await TestClient.start({ folders: [DESK], tree });
    await client.until('the copies', () => client.articlesWithCopies.length === 4);
    client.open(`${DESK}/a.txt`, articleOf(CHOIR, BAKERY));
    await quiet(client);
    const from = client.published.length;
    client.change(`${DESK}/a.txt`, articleOf(CHOIR, ORCHARD, BAKERY));
    await client.until('b to name the new line', () =>
      Boolean(client.messages(`${DESK}/b.txt`)[0]?.endsWith('a.txt, line 5.')),
    );
    await quiet(client);
    const told = client.published.slice(from).map(({ uri }) => uri.slice(-5));
    assert.deepEqual([...new Set(told)].sort(), ['a.txt', 'b.txt']);
  });
});

/** Waits until nothing more is told: longer than the server gathers what it tells. */
async function quiet(client: TestClient): Promise<void> {
  for (let before = -1; before !== client.published.length; ) {
    before = client.published.length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    await client.heard();
  }
}
