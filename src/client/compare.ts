import * as vscode from 'vscode';
import { ClientCommand, type PlacesArgument } from '../protocol';
import { flash } from './flash';
import { fileName, type PlainRange, toRange } from './ranges';

const SCHEME = 'editorial-review-compare';

/** Shows a repeat beside its first occurrence in the diff editor, and leads to the first occurrence. */
export function registerCompare(comparison: Comparison): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(ClientCommand.compare, (places: PlacesArgument) =>
      compareInArticle(places, comparison),
    ),
    vscode.commands.registerCommand(ClientCommand.goToFirst, goToFirst),
  );
}

/** A text to compare, and the article that it comes from. */
export interface Side {
  article: vscode.Uri;
  text: string;
}

/** Shows two texts in the diff editor: copies that cannot be edited, so that comparing changes nothing. */
export class Comparison implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private count = 0;
  private readonly subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  );

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Opens the diff editor. */
  async show(left: Side, right: Side, title: string, options?: { preserveFocus: boolean }): Promise<void> {
    const shown = { preview: true, preserveFocus: options?.preserveFocus ?? false };
    await vscode.commands.executeCommand('vscode.diff', this.add(left), this.add(right), title, shown);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Keeps a text under a new address that ends in the article's name. */
  private add({ article, text }: Side): vscode.Uri {
    this.count += 1;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${this.count}/${fileName(article)}` });
    this.texts.set(uri.toString(), text);
    return uri;
  }
}

async function compareInArticle({ uri, copy, first }: PlacesArgument, comparison: Comparison): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const side = (range: PlainRange) => ({ article: document.uri, text: document.getText(toRange(range)) });
  const title = vscode.l10n.t('{0}: {1} ↔ {2}', fileName(document.uri), lines(first), lines(copy));
  await comparison.show(side(first), side(copy), title);
}

/** Goes there with the cursor at the beginning and nothing selected, so that a keystroke overwrites nothing. */
async function goToFirst({ uri, first }: PlacesArgument): Promise<void> {
  const range = toRange(first);
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  flash(editor, range);
}

function lines({ start, end }: PlainRange): string {
  return start.line === end.line
    ? vscode.l10n.t('line {0}', start.line + 1)
    : vscode.l10n.t('lines {0}–{1}', start.line + 1, end.line + 1);
}
