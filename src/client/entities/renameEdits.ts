import * as vscode from 'vscode';
import type { ProvideRenameEditsSignature } from 'vscode-languageclient';

/**
 * Renames in closed articles too: they are opened first, unseen, so that each has a version and no edit can be made for
 * an older text than the one that is there.
 */
export async function renameInOpened(
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
  token: vscode.CancellationToken,
  next: ProvideRenameEditsSignature,
): Promise<vscode.WorkspaceEdit | null | undefined> {
  const edit = await next(document, position, newName, token);
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const closed = (edit?.entries() ?? []).map(([uri]) => uri).filter((uri) => !open.has(uri.toString()));
  if (closed.length === 0) {
    return edit;
  }
  for (const uri of closed) {
    await vscode.workspace.openTextDocument(uri);
  }
  return next(document, position, newName, token);
}
