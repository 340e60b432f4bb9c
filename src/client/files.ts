import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FilesMethod,
  type FolderEntryMessage,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
} from '../protocol';
import { toBase64 } from './base64';

/** Reads files for the server where it cannot do so itself. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(FilesMethod.readFolder, (params: ReadFolderParams) => readFolder(params)),
    client.onRequest<ReadFileResult, Error>(FilesMethod.readFile, (params: ReadFileParams) =>
      readFile(params),
    ),
  );
}

async function readFolder({ uri }: ReadFolderParams): Promise<FolderEntryMessage[]> {
  const entries: FolderEntryMessage[] = [];
  for (const [name, type] of await readDirectoryOrNone(vscode.Uri.parse(uri))) {
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    if ((type & vscode.FileType.File) !== 0) {
      entries.push({ name, kind: 'file' });
    } else if ((type & vscode.FileType.Directory) !== 0 && !isLink) {
      entries.push({ name, kind: 'folder' });
    }
  }
  return entries;
}

/** A folder that is gone meanwhile has nothing in it. */
async function readDirectoryOrNone(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (isGone(error)) {
      return [];
    }
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

async function readFile({ uri, maximumBytes }: ReadFileParams): Promise<ReadFileResult> {
  const file = vscode.Uri.parse(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    return size > maximumBytes
      ? { tooLarge: true }
      : { base64: toBase64(await vscode.workspace.fs.readFile(file)) };
  } catch (error) {
    if (isGone(error)) {
      return { gone: true };
    }
    throw error;
  }
}
