// Runs inside an extension host: sees to it that the extension is active, whoever asked for it first.
import * as vscode from 'vscode';

/** Where VS Code starts it, as it starts a suite of tests. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('editorial-review.editorial-review');
  if (!extension) {
    throw new Error('the extension is missing');
  }
  await extension.activate();
}
