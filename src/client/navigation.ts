import * as vscode from 'vscode';
import { articlesWithRepeats, repeatsIn } from './findings';

/** The commands that go from repeat to repeat: on through the folder, article by article, and round again. */
export function registerNavigation(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('editorialReview.nextRepeat', () => go(1)),
    vscode.commands.registerCommand('editorialReview.previousRepeat', () => go(-1)),
  );
}

type Direction = 1 | -1;

async function go(direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const target = (editor && inArticle(editor, direction)) ?? inOtherArticle(editor?.document.uri, direction);
  if (!target) {
    const shown = 4000;
    vscode.window.setStatusBarMessage(vscode.l10n.t('No repeats.'), shown);
    return;
  }
  const selection = new vscode.Range(target.range.start, target.range.start);
  const shownIn = await vscode.window.showTextDocument(target.uri, { selection });
  shownIn.revealRange(target.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

interface Target {
  uri: vscode.Uri;
  range: vscode.Range;
}

/** The next repeat in the article that is open, seen from the cursor. */
function inArticle({ document, selection }: vscode.TextEditor, direction: Direction): Target | undefined {
  const repeats = repeatsIn(document.uri);
  const found =
    direction === 1
      ? repeats.find(({ range }) => range.start.isAfter(selection.active))
      : repeats.findLast(({ range }) => range.start.isBefore(selection.active));
  return found && { uri: document.uri, range: found.range };
}

/** The first repeat (the last, going back) of the article that comes next in the folder. */
function inOtherArticle(from: vscode.Uri | undefined, direction: Direction): Target | undefined {
  const articles = articlesWithRepeats();
  const path = from?.path ?? '';
  const next =
    direction === 1
      ? (articles.find(({ uri }) => uri.path > path) ?? articles.at(0))
      : (articles.findLast(({ uri }) => uri.path < path) ?? articles.at(-1));
  const repeat = next?.repeats.at(direction === 1 ? 0 : -1);
  return next && repeat && { uri: next.uri, range: repeat.range };
}
