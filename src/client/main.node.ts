// The extension on the desktop and on a remote machine: the server is a Node process.
import type * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { start, stop } from './extension';

export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  start(context, (options) => new LanguageClient('editorialReview', 'Editorial Review', server, options));
}

export function deactivate(): Promise<void> {
  return stop();
}
