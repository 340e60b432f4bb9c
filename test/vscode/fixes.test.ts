import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { fileUri, PARAGRAPH, remove, until, untilFindings, untilFix, write } from './support';

const OTHER =
  'Nobody in the gallery had expected the harbour master to speak at all, and he did not speak for long.';
const TEXT = `${PARAGRAPH}\r\n\r\n${OTHER}\r\n\r\n${PARAGRAPH}\r\n\r\n${OTHER}\r\n`;
const FIXED = `${PARAGRAPH}\r\n\r\n${OTHER}\r\n`;

describe('Fixes', () => {
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    uri = await write('fix.txt', TEXT);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await untilFindings(uri, ['repeated-block 5-7']);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(uri);
    await untilFindings(uri, []);
  });

  it('are offered in the order of use, the preferred one first', async () => {
    await untilFix(uri, 5, 'Remove this repeat');
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(4, 0, 4, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Remove this repeat (lines 5–7)',
        'Keep this one and remove the earlier (lines 1–3)',
        'Compare with the first occurrence (lines 1–3)',
        'Go to the first occurrence (lines 1–3)',
      ],
    );
    assert.equal(actions[0]?.isPreferred, true);
  });

  it('remove the copy and nothing else, and can be undone', async () => {
    await apply(await untilFix(uri, 5, 'Remove this repeat'));
    assert.equal(document.getText(), FIXED);
    await untilFindings(uri, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
    await untilFindings(uri, ['repeated-block 5-7']);
  });

  it('remove the earlier text and keep the copy', async () => {
    await apply(await untilFix(uri, 5, 'Keep this one'));
    assert.equal(document.getText(), FIXED);
  });

  it('get their edits only when they are wanted, for the text that is there then', async () => {
    await untilFix(uri, 5, 'Remove this repeat');
    const none = 0;
    const unresolved: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(4, 0, 4, 0),
      vscode.CodeActionKind.QuickFix.value,
      none,
    );
    assert.ok(unresolved.length > 0);
    assert.ok(unresolved.every(({ edit }) => !edit));
  });

  it('on save happen only where the setting names this extension', async () => {
    await saveWith({ 'source.fixAll': 'always' });
    assert.equal(document.getText().replace(/^\s+/, ''), TEXT);
    await saveWith({ 'source.fixAll.editorialReview': 'always' });
    assert.equal(document.getText().replace(/^\s+/, ''), FIXED);
  });

  it('compare the copy with the first occurrence without changing either', async () => {
    const action = await untilFix(uri, 5, 'Compare with');
    assert.ok(action.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    const input = await until('the diff is open', () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return tab instanceof vscode.TabInputTextDiff ? tab : undefined;
    });
    const sides = await Promise.all(
      [input.original, input.modified].map((side) => vscode.workspace.openTextDocument(side)),
    );
    assert.equal(sides[0]?.getText(), sides[1]?.getText());
    assert.equal(document.isDirty, false);
  });

  it('go to the first occurrence', async () => {
    const action = await untilFix(uri, 5, 'Go to the first');
    assert.ok(action.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, 0);
  });

  it('are reached with the commands that go from repeat to repeat, through the folder', async () => {
    await vscode.commands.executeCommand('editorialReview.nextRepeat');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 4);
    await vscode.commands.executeCommand('editorialReview.nextRepeat');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileUri('vote.txt').path);
    await vscode.commands.executeCommand('editorialReview.previousRepeat');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, uri.path);
  });

  async function apply({ edit }: vscode.CodeAction): Promise<void> {
    assert.ok(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** Saves after an edit that does not touch the repeats. */
  async function saveWith(actions: Record<string, string>): Promise<void> {
    const configuration = vscode.workspace.getConfiguration('editor');
    await configuration.update('codeActionsOnSave', actions, vscode.ConfigurationTarget.Workspace);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '\r\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
  }
});
