import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { fileUri, remove, until, write } from './support';

const DECISIONS = '.vscode/editorial-review.json';

/** Lines and columns of what the tests ask about are counted from 0, as VS Code does. */
const OPENING = `# The lantern hall opens

Mayor Petronella Quillfeather opened the lantern hall in Brackwater on Monday.

"Nobody will sit in the dark again," Ms Quillfeather said.

The lamps were paid for by Ottoline Marchbanks.
`;
const REPLY = `The opposition was not pleased with Mayor Petronella Quillfeather.

Quillfeather’s hall has cost too much, it said, and Quillfeather knows it.
`;

describe('Names', () => {
  let opening: vscode.Uri;
  let reply: vscode.Uri;

  before(async () => {
    opening = await write('names/opening.md', OPENING);
    reply = await write('names/reply.txt', REPLY);
    await until('the names are known', async () => (await references(opening, 2, 8)).length === 5);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(async () => {
    await remove(fileUri('names'));
  });

  it('have a card with titles, other forms and the places that name them', async () => {
    const card = await hover(opening, 4, 42);
    assert.match(card, /^\*\*Petronella Quillfeather\*\* · person/);
    assert.match(card, /Mayor: 2 articles/);
    assert.match(card, /Also written Quillfeather \(3\)/);
    assert.match(card, /names\/reply\.txt:3/);
    assert.match(card, /\[5 mentions\]\(command:editorialReview\.showMentions\?/);
  });

  it('have no card where it would say no more than the text', async () => {
    assert.equal(await hover(opening, 6, 30), '');
  });

  it('lead from a short form to the introduction, and to all places that name them', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      reply,
      new vscode.Position(2, 3),
    );
    const [definition] = found;
    assert.ok(definition);
    const [uri, range] =
      'targetUri' in definition
        ? [definition.targetUri, definition.targetSelectionRange]
        : [definition.uri, definition.range];
    assert.equal(uri.toString(), reply.toString());
    assert.deepEqual(range && span(range), '0:42-0:65');
    const all = await references(reply, 2, 3);
    assert.deepEqual(
      all.map((place) => `${place.uri.path.split('/').at(-1)} ${span(place.range)}`),
      [
        'opening.md 2:6-2:29',
        'opening.md 4:40-4:52',
        'reply.txt 0:42-0:65',
        'reply.txt 2:0-2:12',
        'reply.txt 2:52-2:64',
      ],
    );
  });

  it('are highlighted in all their forms', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      opening,
      new vscode.Position(2, 8),
    );
    assert.deepEqual(
      found.map(({ range }) => span(range)),
      ['2:6-2:29', '4:40-4:52'],
    );
  });

  it('are renamed form by form in all articles, the possessive kept, by an edit that can be undone', async () => {
    const edit = await rename(reply, 2, 3, 'Featherquill');
    const editor = await vscode.window.showTextDocument(reply);
    assert.deepEqual(
      edit.entries().map(([uri]) => uri.path.split('/').at(-1)),
      ['opening.md', 'reply.txt'],
    );
    // The preview is for people: applied as it is, the edit has to be right as well.
    await applyTextEdits(edit);
    assert.equal(
      editor.document.getText(),
      REPLY.replace('Quillfeather’s', 'Featherquill’s').replace('Quillfeather knows', 'Featherquill knows'),
    );
    const other = await vscode.workspace.openTextDocument(opening);
    assert.equal(other.getText(), OPENING.replace('Ms Quillfeather', 'Ms Featherquill'));
    for (const document of [editor.document, other]) {
      await vscode.window.showTextDocument(document);
      await revert(document);
    }
    assert.equal(editor.document.getText(), REPLY);
    assert.equal(other.getText(), OPENING);
  });

  it('are not renamed to nothing', async () => {
    await assert.rejects(rename(reply, 2, 3, ' '), /A name needs at least one letter/);
  });

  it('are found in the whole folder by some of their letters, also by another form', async () => {
    const names = async (query: string) => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return found.map(({ name }) => name);
    };
    assert.ok((await names('petquill')).includes('Petronella Quillfeather'));
    assert.ok((await names('marchbanks')).includes('Ottoline Marchbanks'));
    assert.deepEqual(await names('zzqx'), []);
  });

  it('stand beside the outline of the article, which has its headings and paragraphs', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      reply,
    );
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [0, 2],
    );
  });

  it('are those of the text in the editor, saved or not', async () => {
    const editor = await vscode.window.showTextDocument(reply);
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), '\nQuillfeather has not answered.\n'));
    assert.equal((await references(opening, 2, 8)).length, 6);
    await revert(editor.document);
    await until('they are as before', async () => (await references(opening, 2, 8)).length === 5);
  });

  describe('about which something is decided', () => {
    afterEach(async () => {
      await remove(fileUri(DECISIONS));
      await until('nothing is decided', async () => (await references(opening, 6, 30)).length === 1);
    });

    it('are no names any more once the file says so, until that is undone', async () => {
      await pointAt(opening, 6, 30);
      await run('notAName');
      const [decision, ...others] = (await decided()).names;
      assert.deepEqual(others, []);
      assert.deepEqual(
        [decision?.['decision'], decision?.['name'], decision?.['type'], decision?.['article']],
        ['notAName', 'Ottoline Marchbanks', 'person', undefined],
      );
      await until('it is no name', async () => (await references(opening, 6, 30)).length === 0);
      await run('undoDecision');
      assert.deepEqual((await decided()).names, []);
      await until('it is a name again', async () => (await references(opening, 6, 30)).length === 1);
    });

    it('keep everything else that the file holds', async () => {
      const held = { decision: 'later', name: 'Something', some: ['thing'] };
      await write(DECISIONS, JSON.stringify({ version: 1, note: 'ours', names: [held], others: { a: 1 } }));
      await pointAt(opening, 6, 30);
      await run('notAName');
      const file = await decided();
      assert.deepEqual(
        [file['note'], file['others'], file.names[0], file.names.length],
        ['ours', { a: 1 }, held, 2],
      );
      await run('undoDecision');
      assert.deepEqual((await decided()).names, [held]);
    });

    it('stay as they are where the file is damaged, and it is left untouched', async () => {
      const damaged = '{ "version": 1, "names": [ { "decision": "notAName", "name": "Quill';
      await write(DECISIONS, damaged);
      await pointAt(opening, 6, 30);
      await run('notAName');
      assert.equal(await text(DECISIONS), damaged);
      assert.equal((await references(opening, 6, 30)).length, 1);
    });

    it('are decided about in the editor that holds unsaved changes of the file', async () => {
      await write(DECISIONS, '{ "version": 1 }');
      const file = await vscode.window.showTextDocument(fileUri(DECISIONS), { preview: false });
      await file.edit((edit) => edit.insert(new vscode.Position(0, 14), ', "note": "half written"'));
      await pointAt(opening, 6, 30);
      await run('notAName');
      assert.equal(await text(DECISIONS), '{ "version": 1 }');
      const unsaved = JSON.parse(file.document.getText());
      assert.equal(unsaved.note, 'half written');
      assert.equal(unsaved.names.length, 1);
      await file.document.save();
      await until('it is no name', async () => (await references(opening, 6, 30)).length === 0);
      await run('undoDecision');
      assert.deepEqual((await decided()).names, []);
    });
  });
});

/** Takes back what was not saved. VS Code does so in the editor that is active, which a busy one tells late. */
async function revert(document: vscode.TextDocument): Promise<void> {
  await until('the editor is active', () => vscode.window.activeTextEditor?.document === document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await until('it is as it was saved', () => !document.isDirty);
}

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(`editorialReview.${command}`);
}

async function pointAt(uri: vscode.Uri, line: number, character: number): Promise<void> {
  const selection = new vscode.Range(line, character, line, character);
  await vscode.window.showTextDocument(uri, { selection, preview: false });
}

function references(uri: vscode.Uri, line: number, character: number): Thenable<vscode.Location[]> {
  const place = new vscode.Position(line, character);
  return vscode.commands.executeCommand('vscode.executeReferenceProvider', uri, place);
}

async function rename(
  uri: vscode.Uri,
  line: number,
  character: number,
  name: string,
): Promise<vscode.WorkspaceEdit> {
  await vscode.workspace.openTextDocument(uri); // of what is not open VS Code loses the name: "Unexpected type"
  const place = new vscode.Position(line, character);
  return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, place, name);
}

/** The Markdown of the card at a place; empty where there is none. */
async function hover(uri: vscode.Uri, line: number, character: number): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    new vscode.Position(line, character),
  );
  return found
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The edit without what asks for the preview. */
async function applyTextEdits(edit: vscode.WorkspaceEdit): Promise<void> {
  const plain = new vscode.WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) {
    plain.set(
      uri,
      edits.map(({ range, newText }) => new vscode.TextEdit(range, newText)),
    );
  }
  assert.ok(await vscode.workspace.applyEdit(plain));
}

async function text(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)));
}

/** What the decisions file holds. */
async function decided(): Promise<Record<string, unknown> & { names: Record<string, unknown>[] }> {
  return JSON.parse(await text(DECISIONS));
}

function span({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
