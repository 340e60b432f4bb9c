import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ArticleEdits, RemoveMethod, type RemoveParams, type RemoveResult } from '../protocol';

/** The command that removes every exact repeat of the folder, through VS Code's refactor preview. */
export function registerRemoval(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('editorialReview.removeExactRepeatsInFolder', () =>
    removeInFolder(client),
  );
}

async function removeInFolder(client: BaseLanguageClient): Promise<void> {
  const uris = await client.sendRequest<string[]>(RemoveMethod.articles);
  if (uris.length === 0) {
    tell(vscode.l10n.t('There are no exact repeats to remove.'));
    return;
  }
  const { articles, refused } = await editsFor(client, uris);
  const edit = new vscode.WorkspaceEdit();
  for (const article of articles) {
    addTo(edit, article);
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (refused > 0) {
    tell(
      vscode.l10n.t(
        '{0} repeats were left, because removing them would change the text around them. Please remove them by hand.',
        refused,
      ),
    );
  }
}

/** Opens the articles, so that each has a version and VS Code refuses an edit made for an older one. */
async function editsFor(client: BaseLanguageClient, uris: readonly string[]): Promise<RemoveResult> {
  const opening = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Looking for exact repeats'),
  };
  return vscode.window.withProgress(opening, async () => {
    for (const uri of uris) {
      await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    }
    const params: RemoveParams = { uris: [...uris] };
    return client.sendRequest<RemoveResult>(RemoveMethod.edits, params);
  });
}

/**
 * Adds the edits of an article that is still the version they were made for.
 *
 * VS Code shows its preview only where an edit asks for confirmation, and shows those edits unticked. So that the
 * editor need not tick every repeat of a large folder, an edit that changes nothing asks for it: it is the one row
 * without a tick.
 */
function addTo(edit: vscode.WorkspaceEdit, { uri, version, edits }: ArticleEdits): void {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  if (document?.version !== version) {
    return;
  }
  const label = vscode.l10n.t('Remove exact repeats');
  for (const { range } of edits) {
    const removed = new vscode.Range(
      range.start.line,
      range.start.character,
      range.end.line,
      range.end.character,
    );
    if (edit.size === 0) {
      edit.insert(document.uri, removed.start, '', { needsConfirmation: true, label });
    }
    edit.delete(document.uri, removed, { needsConfirmation: false, label });
  }
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
