import * as vscode from 'vscode';
import { ClientCommand, type PlacesArgument } from '../protocol';

const SCHEME = 'editorial-review-compare';

/** Shows a repeat beside its first occurrence in the diff editor, and leads to the first occurrence. */
export function registerCompare(): vscode.Disposable {
  const sides = new Sides();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, sides),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => sides.forget(uri)),
    vscode.commands.registerCommand(ClientCommand.compare, (places: PlacesArgument) =>
      compare(places, sides),
    ),
    vscode.commands.registerCommand(ClientCommand.goToFirst, goToFirst),
  );
}

/** The texts being compared: copies that cannot be edited, so that comparing changes nothing. */
class Sides implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private count = 0;

  /** Keeps a text under a new address that ends in the article's name. */
  add(article: vscode.Uri, text: string): vscode.Uri {
    this.count += 1;
    const name = article.path.slice(article.path.lastIndexOf('/') + 1);
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${this.count}/${name}` });
    this.texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  forget(uri: vscode.Uri): void {
    this.texts.delete(uri.toString());
  }
}

async function compare({ uri, copy, first }: PlacesArgument, sides: Sides): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const left = sides.add(document.uri, document.getText(toRange(first)));
  const right = sides.add(document.uri, document.getText(toRange(copy)));
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const title = vscode.l10n.t('{0}: {1} ↔ {2}', name, lines(first), lines(copy));
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
}

/** Goes there with the cursor at the beginning and nothing selected, so that a keystroke overwrites nothing. */
async function goToFirst({ uri, first }: PlacesArgument): Promise<void> {
  const range = toRange(first);
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  flash(editor, range);
}

/** Marks a passage for a moment. */
function flash(editor: vscode.TextEditor, range: vscode.Range): void {
  const moment = 1500;
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  editor.setDecorations(mark, [range]);
  setTimeout(() => mark.dispose(), moment);
}

function toRange({ start, end }: PlacesArgument['first']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function lines({ start, end }: PlacesArgument['first']): string {
  return start.line === end.line
    ? vscode.l10n.t('line {0}', start.line + 1)
    : vscode.l10n.t('lines {0}–{1}', start.line + 1, end.line + 1);
}
