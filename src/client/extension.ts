import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Comparison, registerCompare } from './compare';
import { registerEntities } from './entities';
import { serveFiles } from './files';
import { registerHelp } from './help';
import { clientOptions } from './languageClient';
import { registerMatches } from './matches';
import { registerNavigation } from './navigation';
import { registerRemoval } from './removeInFolder';
import { registerScan } from './scan';
import { ServerEvents } from './serverEvents';
import { registerStatusBar } from './statusBar';
import { serveStorage } from './storage';

/** Makes the client of the language server: a process where there is Node, a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the server and registers everything that the editor sees. Returns before the folder is read. */
export function start(context: vscode.ExtensionContext, makeClient: MakeClient): void {
  const started = makeClient(clientOptions(context.storageUri, () => restart(started)));
  client = started;
  const events = new ServerEvents(started);
  const comparison = new Comparison();
  const features: vscode.Disposable[] = [
    events,
    comparison,
    serveFiles(started),
    serveStorage(started, context.storageUri),
    registerHelp(context.extensionUri),
    registerCompare(comparison),
    registerNavigation(),
    registerScan(started),
    registerRemoval(started),
    registerStatusBar(started, events),
    registerMatches(context, started, events, comparison),
    registerEntities(context, started, events),
    vscode.commands.registerCommand('editorialReview.restart', () => restart(started)),
  ];
  context.subscriptions.push(...features);
  void started.start();
}

/** Ends the server; VS Code waits for it. */
export async function stop(): Promise<void> {
  await client?.stop();
}

async function restart(running: BaseLanguageClient): Promise<void> {
  if (running.isRunning()) {
    await running.stop();
  }
  await running.start();
}
