import * as vscode from 'vscode';
import { DECISIONS_PATH } from '../../protocol/entities';

/** The decisions file of the workspace folder in which an article lies. */
export function decisionsFileFor(article: string): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(article));
  return folder && vscode.Uri.joinPath(folder.uri, DECISIONS_PATH);
}

/** The decisions file as it stands in an editor with changes that are not saved. */
export function unsavedDecisions(file: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === file.toString(),
  );
}

/**
 * Writes the decisions file: into the editor where it has changes that are not saved, which stay unsaved.
 *
 * @throws vscode.FileSystemError where it cannot be written
 */
export async function writeDecisions(file: vscode.Uri, text: string): Promise<void> {
  const unsaved = unsavedDecisions(file);
  if (unsaved) {
    await replaceText(unsaved, text);
    return;
  }
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
}
