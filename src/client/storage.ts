import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { StorageMethod, type StoredBytes } from '../protocol';
import { fromBase64, toBase64 } from './base64';

const FILE = 'found.bin';
const NEW_FILE = 'found.new';

/** Keeps a file for the server in the storage of the workspace, where the server cannot do so itself. */
export function serveStorage(client: BaseLanguageClient, folder: vscode.Uri | undefined): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(StorageMethod.read, () => (folder ? read(folder) : {})),
    client.onRequest(StorageMethod.write, async ({ base64 = '' }: StoredBytes) => {
      if (folder) {
        await write(folder, base64);
      }
    }),
  );
}

async function read(folder: vscode.Uri): Promise<StoredBytes> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, FILE));
  return { base64: toBase64(bytes) };
}

/** Under another name first, so that the file is never half written. */
async function write(folder: vscode.Uri, base64: string): Promise<void> {
  const bytes = fromBase64(base64);
  const written = vscode.Uri.joinPath(folder, NEW_FILE);
  await vscode.workspace.fs.createDirectory(folder);
  await vscode.workspace.fs.writeFile(written, bytes);
  await vscode.workspace.fs.rename(written, vscode.Uri.joinPath(folder, FILE), { overwrite: true });
}
