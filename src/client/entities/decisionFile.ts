import * as vscode from 'vscode';
import { DECISIONS_PATH } from '../../protocol/entities';

/** What became of an attempt to write. */
export type Written = 'written' | 'changed meanwhile' | 'cannot be written';

/** The decisions file of the workspace folder in which an article lies. */
export function decisionsFileFor(article: string): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(article));
  return folder && vscode.Uri.joinPath(folder.uri, DECISIONS_PATH);
}

/** Whether the decisions file has changes in an editor that are not saved. */
export function hasUnsavedDecisions(file: vscode.Uri): boolean {
  return unsaved(file) !== undefined;
}

/**
 * The decisions file as the editor sees it; empty where there is none.
 *
 * @throws vscode.FileSystemError where it cannot be read
 */
export async function readDecisions(file: vscode.Uri): Promise<string> {
  const document = unsaved(file);
  if (document) {
    return document.getText();
  }
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return '';
    }
    throw error;
  }
}

/**
 * Writes the decisions file if it still is as it was read. Where it has changes that are not saved, it is changed in the
 * editor and stays unsaved.
 *
 * @throws vscode.FileSystemError where it cannot be written for another reason than that it must not
 */
export async function writeDecisions(file: vscode.Uri, before: string, now: string): Promise<Written> {
  if ((await readDecisions(file)) !== before) {
    return 'changed meanwhile';
  }
  const document = unsaved(file);
  if (document) {
    return (await replaceText(document, now)) ? 'written' : 'changed meanwhile';
  }
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(now));
    return 'written';
  } catch (error) {
    if (isReadOnly(file, error)) {
      return 'cannot be written';
    }
    throw error;
  }
}

function unsaved(file: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === file.toString(),
  );
}

/** VS Code has a code for files that may not be written, and none for file systems that are mounted to be read only. */
function isReadOnly({ scheme }: vscode.Uri, error: unknown): boolean {
  const isForbidden = error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
  const isMountedReadOnly = error instanceof Error && /\bEROFS\b|read-only/i.test(error.message);
  return isForbidden || isMountedReadOnly || vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  return vscode.workspace.applyEdit(edit);
}
