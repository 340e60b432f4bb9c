// The extension in a browser: the server is a worker.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from './extension';

declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

export function activate(context: vscode.ExtensionContext): void {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  start(context, (options) => {
    return new LanguageClient('editorialReview', 'Editorial Review', new Worker(url), options);
  });
}

export function deactivate(): Promise<void> {
  return stop();
}
