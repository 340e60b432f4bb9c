import assert from 'node:assert/strict';
import { type CodeAction, CodeActionTriggerKind, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixData } from '../../src/protocol';
import { articleOf, BAKERY, BRIDGE, CHOIR, HEADLINE, LIBRARY, ORCHARD } from '../support/prose';
import { TestClient } from '../support/testClient';

const URI = 'untitled:Untitled-1';
const FIX_ALL = 'source.fixAll.editorialReview';
const EDITED = ORCHARD.replace('most of', 'nearly all').replace('ordinary', 'average');
const SENTENCE = 'The town hall has not answered any of our questions so far.';

/** One document open in an editor that knows its findings. */
async function openText(text: string, settings = {}, languageId = 'plaintext'): Promise<TestClient> {
  const client = await TestClient.start({ settings });
  client.open(URI, text, languageId);
  await client.until('its findings', () => client.findings(URI).length > 0);
  return client;
}

function cursorAt(line: number, character = 0): { range: Range } {
  const position = { line: line - 1, character };
  return { range: { start: position, end: position } };
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title, isPreferred }) => (isPreferred ? `${title} (preferred)` : title));
}

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title.startsWith(title));
  assert.ok(found, `"${title}" is not among ${titles(actions).join('; ')}`);
  return found;
}

/** The text after the edit of an action; the edit must be for the version that is open. */
function applied(client: TestClient, action: CodeAction, text: string): string {
  const [change, ...others] = action.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change, `no edit: ${JSON.stringify(action)}`);
  assert.equal(others.length, 0);
  assert.deepEqual(change.textDocument, { uri: URI, version: client.versionOf(URI) });
  const edits = change.edits.filter((edit) => 'newText' in edit);
  return TextDocument.applyEdits(TextDocument.create(URI, 'plaintext', 1, text), edits);
}

function refusalOf(action: CodeAction): string | undefined {
  return (action.data as FixData).refused;
}

describe('Language server: quick fixes', () => {
  it('for an exact repeat: removing it comes first and is preferred', async () => {
    const client = await openText(articleOf(BAKERY, LIBRARY, ORCHARD, BAKERY, LIBRARY));
    const actions = await client.codeActions(URI, cursorAt(7));
    assert.deepEqual(titles(actions), [
      'Remove this repeat (lines 7–9) (preferred)',
      'Keep this one and remove the earlier (lines 1–3)',
      'Compare with the first occurrence (lines 1–3)',
      'Go to the first occurrence (lines 1–3)',
    ]);
    assert.deepEqual(new Set(actions.map(({ kind }) => kind)), new Set(['quickfix']));
    for (const action of actions) {
      assert.deepEqual(action.diagnostics, client.diagnostics(URI));
      assert.equal(action.edit, undefined, 'the edit is made when the editor has chosen');
    }
    const copy = client.diagnostics(URI)[0]?.range;
    const first = client.diagnostics(URI)[0]?.relatedInformation?.[0]?.location.range;
    const places = [{ uri: URI, copy, first }];
    const commands = actions.map(({ command }) => [command?.command, command?.arguments]);
    assert.deepEqual(commands.slice(2), [
      ['editorialReview.compareRepeat', places],
      ['editorialReview.goToFirstOccurrence', places],
    ]);
  });

  it('for an edited copy: comparing comes first, and none is preferred', async () => {
    const client = await openText(articleOf(ORCHARD, BAKERY, EDITED));
    assert.deepEqual(titles(await client.codeActions(URI, cursorAt(5))), [
      'Compare with the first occurrence (line 1)',
      'Remove this repeat (line 5)',
      'Keep this one and remove the earlier (line 1)',
      'Go to the first occurrence (line 1)',
    ]);
  });

  it('for a repeated sentence: only a way to the first', async () => {
    const client = await openText(articleOf(`${BAKERY} ${SENTENCE}`, `${LIBRARY} ${SENTENCE}`));
    const actions = await client.codeActions(URI, cursorAt(3, LIBRARY.length + 5));
    assert.deepEqual(titles(actions), ['Go to the first occurrence (line 1)']);
  });

  it('offer to remove all where there are several exact repeats', async () => {
    const client = await openText(articleOf(HEADLINE, HEADLINE, BAKERY, LIBRARY, BAKERY));
    const last = titles(await client.codeActions(URI, cursorAt(9))).at(-1);
    assert.equal(last, 'Remove all exact repeats in this article (2)');
  });

  it('are there where the cursor touches the repeat, and nowhere else', async () => {
    const client = await openText(articleOf(BAKERY, LIBRARY, BAKERY));
    for (const [line, character] of [
      [5, 0],
      [5, 40],
      [5, BAKERY.length],
    ] as const) {
      assert.equal(
        (await client.codeActions(URI, cursorAt(line, character))).length,
        4,
        `${line}:${character}`,
      );
    }
    for (const line of [1, 2, 3, 4, 6]) {
      assert.deepEqual(await client.codeActions(URI, cursorAt(line)), [], `line ${line}`);
    }
  });

  it('are for the text as it is at this moment, however fast it was typed', async () => {
    const client = await openText(articleOf(BAKERY, LIBRARY, BAKERY));
    client.change(URI, articleOf(BAKERY, BRIDGE, LIBRARY, BAKERY));
    const actions = await client.codeActions(URI, cursorAt(7));
    assert.equal(actions[0]?.title, 'Remove this repeat (line 7)');
  });

  it('are not there for what is switched off', async () => {
    const client = await openText(articleOf(HEADLINE, HEADLINE, BAKERY, LIBRARY, BAKERY), {
      'editorialReview.severity': { 'repeated-heading': 'off' },
    });
    assert.deepEqual(await client.codeActions(URI, cursorAt(3)), []);
    const all = titles(await client.codeActions(URI, cursorAt(9)));
    assert.ok(!all.some((title) => title.startsWith('Remove all')), all.join('; '));
  });

  it('are not there where other kinds are asked for', async () => {
    const client = await openText(articleOf(BAKERY, BAKERY));
    for (const only of [['refactor'], ['source.organizeImports'], ['quickfix.other']]) {
      assert.deepEqual(await client.codeActions(URI, { only }), [], only.join());
    }
  });
});

describe('Language server: what a fix does', () => {
  it('removes the repeat, or the first occurrence', async () => {
    const text = articleOf(HEADLINE, BAKERY, LIBRARY, ORCHARD, BAKERY, LIBRARY, BRIDGE);
    const client = await openText(text);
    const actions = await client.codeActions(URI, cursorAt(9));
    const remove = await client.resolve(titled(actions, 'Remove this repeat'));
    assert.equal(applied(client, remove, text), articleOf(HEADLINE, BAKERY, LIBRARY, ORCHARD, BRIDGE));
    const keep = await client.resolve(titled(actions, 'Keep this one'));
    assert.equal(applied(client, keep, text), articleOf(HEADLINE, ORCHARD, BAKERY, LIBRARY, BRIDGE));
  });

  it('removes an edited copy, or what it was made from', async () => {
    const text = articleOf(ORCHARD, BAKERY, EDITED);
    const client = await openText(text);
    const actions = await client.codeActions(URI, cursorAt(5));
    const remove = await client.resolve(titled(actions, 'Remove this repeat'));
    assert.equal(applied(client, remove, text), articleOf(ORCHARD, BAKERY));
    const keep = await client.resolve(titled(actions, 'Keep this one'));
    assert.equal(applied(client, keep, text), articleOf(BAKERY, EDITED));
  });

  for (const [name, lineEnd] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`keeps every other character, line ends (${name}) and emoji too`, async () => {
      const text = ['🎪 The circus is in town for one more week.', BAKERY, `🎪 ${CHOIR}`, BAKERY].join(
        lineEnd.repeat(2),
      );
      const client = await openText(text);
      const actions = await client.codeActions(URI, cursorAt(7));
      const remove = await client.resolve(titled(actions, 'Remove this repeat'));
      assert.equal(applied(client, remove, text), text.slice(0, -(BAKERY.length + 2 * lineEnd.length)));
    });
  }

  it('removes all exact repeats, and nothing else', async () => {
    const text = articleOf(HEADLINE, HEADLINE, ORCHARD, BAKERY, EDITED, BAKERY);
    const client = await openText(text);
    const [action] = await client.codeActions(URI, { only: [FIX_ALL] });
    assert.ok(action);
    const resolved = await client.resolve(action);
    assert.equal(applied(client, resolved, text), articleOf(HEADLINE, ORCHARD, BAKERY, EDITED));
  });

  it('does not remove with all others what is switched off', async () => {
    const text = articleOf(HEADLINE, HEADLINE, BAKERY, LIBRARY, BAKERY);
    const client = await openText(text, { 'editorialReview.severity': { 'repeated-heading': 'off' } });
    const [action] = await client.codeActions(URI, { only: [FIX_ALL] });
    assert.equal(action?.title, 'Remove the exact repeat in this article');
    const resolved = await client.resolve(action);
    assert.equal(applied(client, resolved, text), articleOf(HEADLINE, HEADLINE, BAKERY, LIBRARY));
  });

  it('is refused with a sentence when the article was changed meanwhile', async () => {
    const text = articleOf(BAKERY, LIBRARY, BAKERY);
    const client = await openText(text);
    const actions = await client.codeActions(URI, cursorAt(5));
    client.change(URI, `${text}\n`);
    for (const title of ['Remove this repeat', 'Keep this one']) {
      const resolved = await client.resolve(titled(actions, title));
      assert.equal(resolved.edit, undefined);
      assert.equal(
        refusalOf(resolved),
        'The article was changed meanwhile, so nothing was removed. Please try again.',
      );
    }
  });

  it('is refused with a sentence when the article was closed meanwhile', async () => {
    const client = await openText(articleOf(BAKERY, LIBRARY, BAKERY));
    const [action] = await client.codeActions(URI, cursorAt(5));
    assert.ok(action);
    client.close(URI);
    const resolved = await client.resolve(action);
    assert.equal(resolved.edit, undefined);
    assert.match(refusalOf(resolved) ?? '', /^The article was changed meanwhile/);
  });

  it('is refused with a sentence where it would change the text around it', async () => {
    // Without the copy that opens the list item, the rest of it would be read as code.
    const client = await openText(`${BAKERY}\n\n1. ${BAKERY}\n\n    ${LIBRARY}\n`, {}, 'markdown');
    const remove = titled(await client.codeActions(URI, cursorAt(3, 10)), 'Remove this repeat');
    const resolved = await client.resolve(remove);
    assert.equal(resolved.edit, undefined);
    assert.match(refusalOf(resolved) ?? '', /^Removing this would change the text around it/);
    const [all] = await client.codeActions(URI, { only: [FIX_ALL] });
    assert.ok(all);
    assert.match(
      refusalOf(await client.resolve(all)) ?? '',
      /^There is no exact repeat left that can be removed/,
    );
  });
});

describe('Language server: removing all repeats as a source action', () => {
  const { Automatic, Invoked } = CodeActionTriggerKind;
  const cases: [only: string[], triggerKind: CodeActionTriggerKind, isOffered: boolean][] = [
    [[FIX_ALL], Invoked, true],
    [['source.fixAll'], Invoked, true],
    [['source'], Invoked, true],
    [[FIX_ALL], Automatic, true],
    [['source.fixAll'], Automatic, false],
    [['source'], Automatic, false],
    [[`${FIX_ALL}.more`], Automatic, false],
  ];
  for (const [only, triggerKind, isOffered] of cases) {
    const trigger = triggerKind === Automatic ? 'by itself, on save' : 'by hand';
    it(`is ${isOffered ? '' : 'not '}offered when ${only} is asked for ${trigger}`, async () => {
      const client = await openText(articleOf(BAKERY, LIBRARY, BAKERY));
      const actions = await client.codeActions(URI, { only, triggerKind });
      assert.deepEqual(
        actions.map(({ title, kind }) => [title, kind]),
        isOffered ? [['Remove the exact repeat in this article', FIX_ALL]] : [],
      );
    });
  }

  it('is not offered where there is nothing exact to remove', async () => {
    const client = await openText(articleOf(ORCHARD, BAKERY, EDITED));
    assert.deepEqual(await client.codeActions(URI, { only: [FIX_ALL] }), []);
  });
});
