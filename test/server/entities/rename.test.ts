import assert from 'node:assert/strict';
import type { Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MemoryTree } from '../../support/memoryTree';
import { EARLY, LATE } from '../../support/reports';
import { TestClient } from '../../support/testClient';
import { NEWSROOM, openNewsroom, placeOf } from './newsroom';

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

async function rename(newsroom: Newsroom, path: string, text: string, what: string, newName: string) {
  const edit = await newsroom.ask<WorkspaceEdit>('textDocument/rename', path, placeOf(text, what), {
    newName,
  });
  const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
  return {
    edit,
    versions: changes.map(({ textDocument }) => textDocument.version),
    textAfter: (own: string, before: string) => {
      const change = changes.find(({ textDocument }) => textDocument.uri === newsroom.uri(own));
      const document = TextDocument.create('a', 'plaintext', 1, before);
      return change ? TextDocument.applyEdits(document, change.edits as never) : before;
    },
  };
}

describe('Language server: renaming', () => {
  it('waits for the folder: half a rename would be worse than a late one', async () => {
    const files = { 'newsroom:/desk/early.txt': EARLY, 'newsroom:/desk/late.txt': LATE };
    const tree = new MemoryTree(files);
    const release = tree.hold('newsroom:/desk/late.txt');
    const client = await TestClient.startReading({ folders: ['newsroom:/desk'], tree });
    client.open('newsroom:/desk/early.txt', EARLY);
    let isAnswered = false;
    const params = { position: placeOf(EARLY, "Aldred's"), newName: 'Aldredd' };
    const renaming = client
      .ask<WorkspaceEdit>('textDocument/rename', {
        ...params,
        textDocument: { uri: 'newsroom:/desk/early.txt' },
      })
      .then((edit) => {
        isAnswered = true;
        return edit;
      });
    await client.until('the other article to be read', () => tree.heldBack('newsroom:/desk/late.txt') > 0);
    await client.heard();
    assert.equal(isAnswered, false);
    release();
    const changes = ((await renaming).documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(changes.map(({ textDocument }) => textDocument.uri).sort(), Object.keys(files));
  });

  it('changes one form in all articles, keeps possessives, and says what it leaves alone', async () => {
    const newsroom = await openNewsroom();
    const { edit, textAfter, versions } = await rename(newsroom, 'early.txt', EARLY, "Aldred's", 'Aldredd');
    assert.equal(textAfter('early.txt', EARLY), EARLY.replace("Aldred's", "Aldredd's"));
    assert.equal(textAfter('drafts/late.txt', LATE), LATE.replace('," Aldred', '," Aldredd'));
    assert.deepEqual(versions, [null, null]);
    const said = {
      label: 'Aldred → Aldredd',
      description: '2 places in 2 articles. Left as they are: Ines Aldred (2).',
    };
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      { ...said, needsConfirmation: false },
      { ...said, needsConfirmation: true },
    ]);
    assert.deepEqual(newsroom.client.notices, [], 'told once the articles are open');
  });

  it('in one article needs no preview, and still says what it leaves alone', async () => {
    const newsroom = await openNewsroom({ 'early.txt': EARLY });
    newsroom.client.open(newsroom.uri('early.txt'), EARLY);
    const { edit } = await rename(newsroom, 'early.txt', EARLY, "Aldred's", 'Aldredd');
    const annotations = Object.values(edit.changeAnnotations ?? {});
    assert.deepEqual(
      annotations.map(({ needsConfirmation }) => needsConfirmation),
      [false],
    );
    await newsroom.client.until('the notice', () => newsroom.client.notices.length > 0);
    assert.deepEqual(newsroom.client.notices, ['Left as they are: Ines Aldred (1).']);
  });

  it('offers the same words where they are not known as a name, unticked', async () => {
    const text = `${EARLY}\nSee www.vennay.example/~Aldred/home for Aldredian matters.\n`;
    const newsroom = await openNewsroom({ 'early.txt': text });
    const { edit } = await rename(newsroom, 'early.txt', text, "Aldred's", 'Lenn');
    const doubtful = (edit.documentChanges as TextDocumentEdit[])
      .flatMap(({ edits }) => edits)
      .filter((one) => {
        const { annotationId = '' } = one as { annotationId?: string };
        return edit.changeAnnotations?.[annotationId]?.needsConfirmation;
      });
    const line = text.split('\n').findIndex((one) => one.startsWith('See '));
    assert.deepEqual(
      doubtful.map(({ range }) => [range.start.line, range.start.character, range.end.character]),
      [[line, 24, 30]],
    );
  });

  it('names the version of an open document, and counts what is typed', async () => {
    const newsroom = await openNewsroom();
    newsroom.client.open(newsroom.uri('early.txt'), EARLY);
    const text = `${EARLY}\nReporters asked the mayor again on Friday, but Aldred was not there any more.\n`;
    newsroom.client.change(newsroom.uri('early.txt'), text);
    const { textAfter, versions } = await rename(newsroom, 'early.txt', text, "Aldred's", 'Alder');
    assert.deepEqual(versions, [null, 2]);
    assert.equal(
      textAfter('early.txt', text),
      text.replace("Aldred's", "Alder's").replace('but Aldred', 'but Alder'),
    );
  });

  it('keeps capitals, line breaks and marks of emphasis', async () => {
    const text = `**INES ALDRED SAYS NO TO THE NIGHT FERRY**

The mayor of the town, *Ines* Aldred, told reporters on Friday that the boats would stay
in the harbour at night. It was not the first time that reporters had been told so by Ines
Aldred, who has been mayor for nine years and does not want to be asked about the boats.
`;
    const newsroom = await openNewsroom({ 'a.md': text });
    const { textAfter } = await rename(newsroom, 'a.md', text, 'Ines* Aldred', 'Inez Alder');
    assert.equal(
      textAfter('a.md', text),
      text
        .replace('INES ALDRED', 'INEZ ALDER')
        .replace('*Ines* Aldred', '*Inez* Alder')
        .replace('Ines\nAldred', 'Inez\nAlder'),
    );
    const longer = await rename(newsroom, 'a.md', text, 'Ines* Aldred', 'Inez van Alder');
    assert.ok(longer.textAfter('a.md', text).includes('*Inez* van Alder, told'));
    assert.ok(longer.textAfter('a.md', text).includes('by Inez\nvan Alder, who'));
  });

  it('leaves out an article in which nothing changes, and counts and previews the others', async () => {
    const files = {
      'a.txt': `INES ALDRED VOTES NO\n\nReporters in Norway were told so on Friday by the mayor, who did not want to say more.\n`,
      'b.txt': EARLY,
      'c.txt': LATE,
    };
    const newsroom = await openNewsroom(files);
    const { edit, textAfter } = await rename(newsroom, 'b.txt', EARLY, 'Ines Aldred', 'Ines aldred');
    const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ edits }) => edits.length),
      [2, 1],
    );
    assert.equal(textAfter('b.txt', EARLY), EARLY.replace('Ines Aldred', 'Ines aldred'));
    const [{ description = '' } = {}] = Object.values(edit.changeAnnotations ?? {});
    assert.match(description, /^2 places in 2 articles\./);
  });

  it('is offered on names only', async () => {
    const { ask } = await openNewsroom();
    const prepare = (what: string) =>
      ask<{ range: Range; placeholder: string } | null>(
        'textDocument/prepareRename',
        'early.txt',
        placeOf(EARLY, what),
      );
    assert.equal((await prepare('Ines'))?.placeholder, 'Ines Aldred');
    assert.equal(await prepare('reporters'), null);
  });

  it('refuses what is no name', async () => {
    const newsroom = await openNewsroom(NEWSROOM);
    for (const [name, reason] of [
      ['', /at least one letter/],
      ['  ', /at least one letter/],
      ['12', /at least one letter/],
      ['Ines\nAldred', /one line/],
      ['x'.repeat(201), /at most 200/],
      ['Ines Aldred', /as it is/],
    ] as const) {
      await assert.rejects(rename(newsroom, 'early.txt', EARLY, 'Ines', name), reason, name);
    }
  });
});
