import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { DIAGNOSTIC_SOURCE } from '../protocol';
import { type InitializationOptions, SHOW_MENTIONS_COMMAND } from '../protocol/entities';
import { articleSelector } from './articleDocuments';
import { renameInOpened } from './entities/renameEdits';
import { refuseStaleFixes } from './fixes';

/** The server may break down this often within this time, in milliseconds, before it is left alone. */
const MOST_RESTARTS = 4;
const RESTARTS_WITHIN = 3 * 60 * 1000;

/**
 * How the client behaves: which documents it tells the server of, and what the editor hears when the server breaks.
 *
 * @param storage where the server may keep a file, if there is such a place
 * @param restart starts the server again when the editor asks for it
 */
export function clientOptions(
  storage: vscode.Uri | undefined,
  restart: () => Promise<void>,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    commandLinks: true,
    ...(storage ? { storage: storage.toString() } : {}),
  };
  return {
    documentSelector: articleSelector(),
    diagnosticCollectionName: DIAGNOSTIC_SOURCE,
    outputChannelName: DIAGNOSTIC_SOURCE,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [SHOW_MENTIONS_COMMAND] } },
    errorHandler: errorHandler(restart),
    initializationFailedHandler: () => {
      void offerRestart(
        vscode.l10n.t('Editorial Review could not start. Your articles are untouched.'),
        restart,
      );
      return false;
    },
    middleware: { resolveCodeAction: refuseStaleFixes, provideRenameEdits: renameInOpened },
  };
}

/** Starts a broken server again, quietly, and gives up with one sentence when it keeps breaking. */
function errorHandler(restart: () => Promise<void>): ErrorHandler {
  const restarts: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      restarts.push(now);
      const recent = restarts.filter((time) => now - time < RESTARTS_WITHIN);
      if (recent.length > MOST_RESTARTS) {
        restarts.length = 0;
        const sentence = vscode.l10n.t('Editorial Review has stopped working. Your articles are untouched.');
        void offerRestart(sentence, restart);
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      const shown = 8000;
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Editorial Review had to start again; your articles are untouched.'),
        shown,
      );
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function offerRestart(sentence: string, restart: () => Promise<void>): Promise<void> {
  const startAgain = vscode.l10n.t('Start Again');
  if ((await vscode.window.showErrorMessage(sentence, startAgain)) === startAgain) {
    await restart();
  }
}
