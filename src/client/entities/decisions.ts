import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DecideParams, DecideResult } from '../../protocol/entities';
import { say } from '../say';
import { decisionsFileFor, unsavedDecisions, writeDecisions } from './decisionFile';
import type { KeptDecisions } from './keptDecisions';
import type { EntityQuestions } from './questions';
import { UndoOffer } from './undoOffer';

/** LSP's `FileChangeType.Changed`. */
const CHANGED = 2;

/** A decision that can be taken back. */
interface Taken {
  /** The article from whose folder it was taken. */
  uri: string;
  taken: string;
  sentence: string;
}

/** Takes the editor's decisions about names, one after the other, and takes them back. */
export class NameDecisions implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly questions: EntityQuestions;
  private readonly kept: KeptDecisions;
  private readonly offer = new UndoOffer();
  private readonly done: Taken[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient, questions: EntityQuestions, kept: KeptDecisions) {
    this.client = client;
    this.questions = questions;
    this.kept = kept;
    this.tellContext();
  }

  dispose(): void {
    this.offer.dispose();
  }

  /**
   * Takes a decision and says so in the status bar, with a way to take it back.
   *
   * @param sentence what was decided
   */
  take(uri: string, about: DecideParams['about'], sentence: string): Promise<void> {
    return this.afterTheOthers(async () => {
      const result = await this.carryOut(uri, about);
      if (result) {
        this.done.push({ uri, taken: result.taken, sentence });
        this.offer.show(sentence);
      }
    });
  }

  /** Takes the last decision back. */
  undo(): Promise<void> {
    return this.afterTheOthers(async () => {
      const last = this.done.at(-1);
      if (!last) {
        say(vscode.l10n.t('There is no decision to undo. Older ones stand in the decisions file.'));
        return;
      }
      if (await this.carryOut(last.uri, { takeBack: last.taken })) {
        this.done.pop();
        this.offer.hide();
        say(vscode.l10n.t('Undone: {0}', last.sentence));
      }
    });
  }

  private afterTheOthers(work: () => Promise<void>): Promise<void> {
    const own = this.last.then(work).finally(() => this.tellContext());
    this.last = own.catch(() => undefined);
    return own;
  }

  private async carryOut(
    uri: string,
    about: DecideParams['about'],
  ): Promise<Exclude<DecideResult, { refused: string }> | undefined> {
    const file = decisionsFileFor(uri);
    const text = file && unsavedDecisions(file)?.getText();
    const result = await this.questions.decide({ uri, about, ...(text === undefined ? {} : { text }) });
    if (!result) {
      say(vscode.l10n.t('Nothing was decided: Editorial Review is not running.'));
      return undefined;
    }
    if ('refused' in result) {
      void vscode.window.showWarningMessage(result.refused);
      return undefined;
    }
    await this.write(uri, vscode.Uri.parse(result.uri), result.text);
    return result;
  }

  private async write(article: string, file: vscode.Uri, text: string): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(article))?.uri.toString() ?? '';
    if (this.kept.has(folder)) {
      return this.kept.keep(folder, text);
    }
    try {
      await writeDecisions(file, text);
    } catch {
      await this.kept.keep(folder, text);
      say(vscode.l10n.t('The folder cannot be written: the decision is kept on this machine.'));
      return;
    }
    // Not every file system tells of changes, and none at once.
    await this.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: file.toString(), type: CHANGED }],
    });
    if (unsavedDecisions(file)) {
      say(vscode.l10n.t('The decisions file has unsaved changes. The decision holds once it is saved.'));
    }
  }

  private tellContext(): void {
    const canUndo = this.done.length > 0;
    void vscode.commands.executeCommand('setContext', 'editorialReview.canUndoDecision', canUndo);
  }
}
