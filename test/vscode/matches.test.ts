import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { configure, fileUri, ownDiagnostics, remove, until, write } from './support';

const BATHS =
  'Swimmers queued around the block on Saturday when the open-air baths let them in for the first time since the flood.';
const BATHS_EDITED =
  'On Saturday swimmers queued right around the block when the open-air baths at last let them in for the first time since the flood of 2019.';
const TILES =
  'Eleven thousand blue tiles were scrubbed by hand, numbered on the back in pencil and laid again in the order of 1934.';
const TICKETS =
  'Tickets are to be had from seven in the morning at the wooden kiosk beside the gate, and nowhere else in town.';

const LATE = `# The baths are open\n\nIt was a cold morning, and nobody seemed to mind.\n\n${BATHS}\n\n${TILES}\n`;
const EARLY = `# Baths to open\n\nThe gates open at seven.\n\n${TICKETS}\n\n${BATHS_EDITED}\n`;
const AGENCY = `${BATHS}\n\n${TICKETS}\n`;
const REPORT = `# The blue tiles\n\nThe report has forty pages and no pictures.\n\n${TILES}\n`;

describe('Matches', () => {
  let late: vscode.Uri;
  let report: vscode.Uri;

  before(async () => {
    late = await write('matches/late.md', LATE);
    report = await write('matches/report.md', REPORT);
    await write('matches/early.md', EARLY);
    await write('matches/agency.txt', AGENCY);
    const all = ['late.md', 'report.md', 'early.md', 'agency.txt'].map((name) => fileUri(`matches/${name}`));
    await until('the server has read them', () =>
      all.every((uri) => codes(uri).includes('copied-paragraph')),
    );
  });

  afterEach(async () => {
    await run('unpinMatches');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(async () => {
    await remove(fileUri('matches'));
  });

  it('of a paragraph open beside the text, one after the other, and the cursor stays', async () => {
    await openAt(late, 5);
    await run('nextMatch');
    await untilInView('agency.txt', 1);
    await run('nextMatch');
    const early = await untilInView('early.md', 7);
    assert.equal(early.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), late.toString());
    await run('previousMatch');
    await untilInView('agency.txt', 1);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('go on in the next paragraph that has some', async () => {
    const editor = await openAt(late, 5);
    for (let step = 0; step < 3; step++) {
      await run('nextMatch');
    }
    await untilInView('report.md', 5);
    assert.equal(editor.selection.active.line, 6);
  });

  it('are not opened twice where they are in view already', async () => {
    await vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Two });
    await openAt(late, 7, vscode.ViewColumn.One);
    await run('openMatchBeside');
    await untilInView('report.md', 5);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.deepEqual(tabs.map(({ label }) => label).sort(), ['late.md', 'report.md']);
  });

  it('are compared in the diff editor, and the article keeps its tab', async () => {
    await openAt(late, 7);
    await run('compareMatch');
    const tab = await untilTab('late.md:7 ↔ report.md:5');
    assert.ok(tab.input instanceof vscode.TabInputTextDiff);
    const [left, right] = await Promise.all(
      [tab.input.original, tab.input.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.equal(left?.getText(), TILES);
    assert.equal(right?.getText(), TILES);
    await untilTab('late.md');
    await run('openMatchBeside'); // the diff editor is no article: the paragraph is still the same
    await untilInView('report.md', 5);
  });

  it('stay with the paragraph that is pinned, also when lines come above it', async () => {
    const editor = await openAt(late, 7);
    await run('pinMatches');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'One more line.\n\nAnd another.\n\n'));
    await openAt(fileUri('matches/early.md'), 7);
    await run('compareMatch');
    await untilTab('late.md:11 ↔ report.md:5');
    await run('unpinMatches');
    await openAt(fileUri('matches/early.md'), 7);
    await run('compareMatch');
    await until('the match of the other article is compared', () =>
      allTabs().some(({ label }) => label.startsWith('early.md:7 ↔ ')),
    );
    const asBefore = new vscode.WorkspaceEdit();
    asBefore.delete(late, new vscode.Range(0, 0, 4, 0));
    await vscode.workspace.applyEdit(asBefore);
    await editor.document.save();
  });

  it('follow the cursor again when the pinned paragraph is cut', async () => {
    const editor = await openAt(late, 7);
    await run('pinMatches');
    await editor.edit((edit) => edit.delete(new vscode.Range(6, 0, 7, 0)));
    await openAt(fileUri('matches/early.md'), 7);
    await run('compareMatch');
    await until('the match at the cursor is compared', () =>
      allTabs().some(({ label }) => label.startsWith('early.md:7 ↔ ')),
    );
    await vscode.window.showTextDocument(late);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follow the cursor again when the pinned article is deleted', async () => {
    const gone = await write('matches/gone.md', REPORT);
    await openAt(gone, 5);
    await run('pinMatches');
    await run('compareMatch');
    await until('its match is compared', () =>
      allTabs().some(({ label }) => label.startsWith('gone.md:5 ↔ ')),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(gone);
    await until('the match at the cursor is compared', async () => {
      await openAt(late, 7);
      await run('compareMatch');
      return allTabs().some(({ label }) => label.startsWith('late.md:7 ↔ '));
    });
  });

  it('show in a map of the folder and side by side, each in one tab', async () => {
    await run('showOverlapMap');
    await untilTab('Overlap Map');
    await run('showOverlapMap');
    await run('compareArticles', undefined, [late, report]);
    await untilTab('late.md ↔ report.md');
    await run('compareArticles', undefined, [report, late]);
    await untilTab('report.md ↔ late.md');
    assert.deepEqual(
      allTabs().map(({ label }) => label),
      ['Overlap Map', 'report.md ↔ late.md'],
    );
  });

  it('that are copied are findings, but no repeats to go to', async () => {
    assert.equal(ownDiagnostics(late)[0]?.severity, vscode.DiagnosticSeverity.Information);
    await openAt(late, 1);
    await run('nextRepeat');
    await until('a repeat is in view', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && !editor.document.uri.path.includes('/matches/');
    });
    await configure('severity', { 'copied-paragraph': 'off' });
    await until('it is off', () => !codes(late).includes('copied-paragraph'));
    await configure('severity', undefined);
    await until('it is on again', () => codes(late).includes('copied-paragraph'));
  });

  it('stand above the paragraphs where that is wanted', async () => {
    await openAt(late, 1);
    assert.deepEqual(await lenses(late), []);
    await configure('matches.codeLens', true);
    const shown = await until('there are lenses', async () => {
      const found = await lenses(late);
      return found.length > 0 ? found : undefined;
    });
    assert.match(shown[0]?.command?.title ?? '', /^copied.*\bmatches\/agency\.txt:1 · 1 edited$/);
    assert.equal(shown[0]?.range.start.line, 4);
    await configure('matches.codeLens', undefined);
    await until('there are none', async () => (await lenses(late)).length === 0);
  });

  it('are marked in the editor until the marks are turned off', async () => {
    const isOn = () => vscode.workspace.getConfiguration('editorialReview.matches').get('marks');
    assert.equal(isOn(), true);
    await configure('matches.marks', true);
    await run('toggleMatchMarks');
    await until('they are off', () => isOn() === false);
    await run('toggleMatchMarks');
    await until('they are on', () => isOn() === true);
    await configure('matches.marks', undefined);
  });
});

async function run(command: string, ...args: unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`editorialReview.${command}`, ...args);
}

/** Opens an article with the cursor on a line, counted from 1. */
async function openAt(
  uri: vscode.Uri,
  line: number,
  viewColumn?: vscode.ViewColumn,
): Promise<vscode.TextEditor> {
  const selection = new vscode.Range(line - 1, 0, line - 1, 0);
  const options = viewColumn ? { selection, viewColumn } : { selection };
  return vscode.window.showTextDocument(uri, { ...options, preview: false });
}

/** Waits for an editor that shows a file with the cursor on a line, counted from 1. */
function untilInView(name: string, line: number): Promise<vscode.TextEditor> {
  return until(`${name} is in view at line ${line}`, () =>
    vscode.window.visibleTextEditors.find(({ document, selection }) => {
      return document.uri.path.endsWith(`/${name}`) && selection.active.line === line - 1;
    }),
  );
}

function untilTab(label: string): Promise<vscode.Tab> {
  return until(`there is the tab "${label}", not [${allTabs().map((tab) => tab.label)}]`, () =>
    allTabs().find((tab) => tab.label === label),
  );
}

function allTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

function codes(uri: vscode.Uri): unknown[] {
  return ownDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

/** The CodeLenses of this extension: other extensions may have some. */
async function lenses(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  return all.filter(({ command }) => command?.command === 'editorialReview.showMatches');
}
