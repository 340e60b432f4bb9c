import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  configure,
  fileUri,
  findings,
  ownDiagnostics,
  PARAGRAPH,
  remove,
  until,
  untilFindings,
  write,
} from './support';

const TWICE = `${PARAGRAPH}\n\nSomething else stands between.\n\n${PARAGRAPH}\n`;

describe('Findings', () => {
  const created: vscode.Uri[] = [];

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await Promise.all(created.splice(0).map(remove));
  });

  async function article(path: string, text: string): Promise<vscode.Uri> {
    const uri = await write(path, text);
    created.push(uri);
    return uri;
  }

  it('of unopened articles are there at once', async () => {
    await untilFindings(fileUri('vote.txt'), ['repeated-block 5-6']);
    await untilFindings(fileUri('drafts/roof.md'), ['edited-repeat 11-11']);
    assert.deepEqual(findings(fileUri('README.md')), []);
  });

  it('say in plain words what stands where, fade the copy and point to the first', async () => {
    await untilFindings(fileUri('vote.txt'), ['repeated-block 5-6']);
    const [block] = ownDiagnostics(fileUri('vote.txt'));
    assert.equal(block?.message, 'These 2 paragraphs (45 words) already stand at lines 3–4.');
    assert.equal(block?.severity, vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(block?.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.equal(block?.relatedInformation?.[0]?.location.range.start.line, 2);
  });

  it('follow files that are created, changed, renamed and deleted', async () => {
    const uri = await write('new.md', TWICE);
    await untilFindings(uri, ['repeated-paragraph 5-5']);
    await write('new.md', `${PARAGRAPH}\n`);
    await untilFindings(uri, []);
    await write('new.md', TWICE);
    await untilFindings(uri, ['repeated-paragraph 5-5']);
    const renamed = fileUri('renamed.md');
    await vscode.workspace.fs.rename(uri, renamed);
    await untilFindings(uri, []);
    await untilFindings(renamed, ['repeated-paragraph 5-5']);
    await remove(renamed);
    await untilFindings(renamed, []);
  });

  it('follow a folder that is moved and deleted', async () => {
    const uri = await write('edition/monday/lead.md', TWICE);
    await untilFindings(uri, ['repeated-paragraph 5-5']);
    await vscode.workspace.fs.rename(fileUri('edition'), fileUri('archive'));
    await untilFindings(uri, []);
    await untilFindings(fileUri('archive/monday/lead.md'), ['repeated-paragraph 5-5']);
    await remove(fileUri('archive'));
    await untilFindings(fileUri('archive/monday/lead.md'), []);
  });

  it('are about the text in the editor, saved or not', async () => {
    const uri = await article('typing.txt', `${PARAGRAPH}\n`);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `\n${PARAGRAPH}\n`));
    await untilFindings(uri, ['repeated-paragraph 3-3']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilFindings(uri, []);
  });

  it('are there for untitled documents', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: TWICE });
    await untilFindings(document.uri, ['repeated-paragraph 5-5']);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilFindings(document.uri, []);
  });

  it('obey the settings without a reload', async () => {
    const uri = fileUri('vote.txt');
    await configure('severity', { 'repeated-block': 'off' });
    await untilFindings(uri, []);
    await configure('severity', { 'repeated-block': 'error' });
    await until('it is an error', () => ownDiagnostics(uri)[0]?.severity === vscode.DiagnosticSeverity.Error);
    await configure('severity', undefined);
    await configure('exclude', ['vote.txt']);
    await untilFindings(uri, []);
    await configure('exclude', undefined);
    await untilFindings(uri, ['repeated-block 5-6']);
    await configure('scope', 'openArticles');
    await untilFindings(uri, []);
    await vscode.window.showTextDocument(uri);
    await untilFindings(uri, ['repeated-block 5-6']);
    await configure('scope', undefined);
  });

  it('lead to a page that explains them', async () => {
    await untilFindings(fileUri('vote.txt'), ['repeated-block 5-6']);
    const code = ownDiagnostics(fileUri('vote.txt'))[0]?.code;
    assert.ok(code && typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^#+ .*`repeated-block`/);
  });
});
