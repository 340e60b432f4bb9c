import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ScanMethod } from '../protocol';

/** The commands that stop reading the folder and start it again. */
export function registerScan(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('editorialReview.stopReading', () =>
      client.sendNotification(ScanMethod.stop),
    ),
    vscode.commands.registerCommand('editorialReview.readAgain', () =>
      client.sendNotification(ScanMethod.start),
    ),
  );
}
