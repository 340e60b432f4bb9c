import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ArticleEdits, RemoveMethod, type RemoveParams, type RemoveResult } from '../protocol';
import { tellLeft } from './fixes';

/** Opening more articles than this takes long enough for a notice with a button to stop it. */
const WORTH_CANCELLING = 50;

/** The command that removes every exact repeat of the folder, through VS Code's refactor preview. */
export function registerRemoval(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('editorialReview.removeExactRepeatsInFolder', () =>
    removeInFolder(client),
  );
}

async function removeInFolder(client: BaseLanguageClient): Promise<void> {
  const uris = await client.sendRequest<string[]>(RemoveMethod.articles);
  if (uris.length === 0) {
    tell(vscode.l10n.t('There are no exact repeats to remove in the articles that are checked.'));
    return;
  }
  const result = await editsFor(client, uris);
  if (!result) {
    return; // the editor has stopped it
  }
  const edit = new vscode.WorkspaceEdit();
  const changed = result.articles.filter((article) => !addTo(edit, article));
  if (edit.size > 0 && (await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    const shown = 10_000;
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Exact repeats removed. Undo in one of the articles brings back all of them.'),
      shown,
    );
  }
  tellLeft(result.refused);
  const skipped = [...result.unreadable, ...changed.map(({ uri }) => uri)];
  if (skipped.length > 0) {
    const names = skipped.map((uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))).join(', ');
    tell(
      vscode.l10n.t(
        'Left as they are, since they could not be opened or were changed meanwhile: {0}.',
        names,
      ),
    );
  }
}

/** Opens the articles, so that each has a version and VS Code refuses an edit made for an older one. */
async function editsFor(
  client: BaseLanguageClient,
  uris: readonly string[],
): Promise<(RemoveResult & { unreadable: string[] }) | undefined> {
  const isLong = uris.length > WORTH_CANCELLING;
  const opening = {
    location: isLong ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Looking for exact repeats'),
    cancellable: true,
  };
  return vscode.window.withProgress(opening, async (_, token) => {
    const unreadable: string[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) {
        return undefined;
      }
      await vscode.workspace
        .openTextDocument(vscode.Uri.parse(uri))
        .then(undefined, () => unreadable.push(uri));
    }
    const params: RemoveParams = { uris: [...uris] };
    return { ...(await client.sendRequest<RemoveResult>(RemoveMethod.edits, params)), unreadable };
  });
}

/**
 * Adds the edits of an article; says whether it is still the version they were made for.
 *
 * VS Code shows its preview only where an edit asks for confirmation, and shows those edits unticked. So that the
 * editor need not tick every repeat of a large folder, an edit that changes nothing asks for it: it is the one row
 * without a tick.
 */
function addTo(edit: vscode.WorkspaceEdit, { uri, version, edits }: ArticleEdits): boolean {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  if (document?.version !== version) {
    return false;
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
      edit.insert(document.uri, firstText(document), '', { needsConfirmation: true, label });
    }
    edit.delete(document.uri, removed, { needsConfirmation: false, label });
  }
  return true;
}

/** Where the text of a document begins: so that the row without a tick shows which article it stands in. */
function firstText(document: vscode.TextDocument): vscode.Position {
  return document.positionAt(Math.max(0, document.getText().search(/\S/)));
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
