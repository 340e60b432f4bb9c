import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DecideParams } from '../../protocol/entities';
import { say } from '../say';
import { decisionsFileFor, hasUnsavedDecisions, readDecisions, writeDecisions } from './decisionFile';
import type { KeptDecisions } from './keptDecisions';
import type { EntityQuestions } from './questions';

/** LSP's `FileChangeType.Changed`. */
const CHANGED = 2;
/** How often a file is written that others write at the same time. */
const MOST_ATTEMPTS = 5;

type About = DecideParams['about'];
type Decided = { text: string; taken: string };

/** Puts decisions where they belong: into the file of their folder, else into the storage of VS Code. */
export class DecisionWriter {
  private readonly client: BaseLanguageClient;
  private readonly questions: EntityQuestions;
  private readonly kept: KeptDecisions;

  constructor(client: BaseLanguageClient, questions: EntityQuestions, kept: KeptDecisions) {
    this.client = client;
    this.questions = questions;
    this.kept = kept;
  }

  /** Writes a decision. Gives what it can be taken back with, or nothing where the editor was told why not. */
  async write(uri: string, about: About): Promise<string | undefined> {
    const taken = await this.toFile(uri, about);
    if (taken === 'cannot be written') {
      return this.keep(uri, about);
    }
    if (taken !== undefined) {
      await this.moveKept(uri);
    }
    return taken;
  }

  /** Takes a decision back. Says whether it was there; nothing where the editor was told why that cannot be said. */
  async takeBack(uri: string, taken: string): Promise<boolean | undefined> {
    const about = { takeBack: taken };
    const folder = folderOf(uri);
    const kept = await this.decide(uri, about, this.kept.of(folder));
    if (kept && kept.taken !== '') {
      await this.kept.keep(folder, kept.text);
      return true;
    }
    const found = kept && (await this.toFile(uri, about));
    if (found === 'cannot be written') {
      return this.tell(vscode.l10n.t('Nothing was undone: the decisions file cannot be written.'));
    }
    return found === undefined ? undefined : found !== '';
  }

  /** What was added or taken back; nothing where the editor was told why not. */
  private async toFile(uri: string, about: About): Promise<string | undefined> {
    const file = decisionsFileFor(uri);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      try {
        const before = file ? await readDecisions(file) : '';
        const decided = await this.decide(uri, about, before);
        if (!decided || !file || decided.taken === '') {
          return decided?.taken;
        }
        const written = await writeDecisions(file, before, decided.text);
        if (written === 'cannot be written') {
          return written;
        }
        if (written === 'written') {
          this.tellServer(file);
          return decided.taken;
        }
      } catch (error) {
        return this.tell(vscode.l10n.t('Nothing was decided: {0}', messageOf(error)));
      }
    }
    return this.tell(vscode.l10n.t('Nothing was decided: the decisions file changes all the time.'));
  }

  private async keep(uri: string, about: About): Promise<string | undefined> {
    const folder = folderOf(uri);
    const decided = await this.decide(uri, about, this.kept.of(folder));
    if (decided) {
      await this.kept.keep(folder, decided.text);
      say(vscode.l10n.t('The folder cannot be written: the decision is kept on this machine.'));
    }
    return decided?.taken;
  }

  /** The file can be written, so what had to be kept can stand there as well. */
  private async moveKept(uri: string): Promise<void> {
    const folder = folderOf(uri);
    const kept = this.kept.of(folder);
    if (kept === '') {
      return;
    }
    const { names = [] } = JSON.parse(kept) as { names?: unknown[] };
    const moved = await this.toFile(uri, { add: JSON.stringify(names) });
    if (moved !== undefined && moved !== 'cannot be written') {
      await this.kept.keep(folder, '');
    }
  }

  private async decide(uri: string, about: About, text: string): Promise<Decided | undefined> {
    const result = await this.questions.decide({ uri, about, text });
    if (!result) {
      return this.tell(vscode.l10n.t('Nothing was decided: Editorial Review is not running.'));
    }
    return 'refused' in result ? this.tell(result.refused) : result;
  }

  /** Not every file system tells of changes, and none at once. */
  private tellServer(file: vscode.Uri): void {
    if (hasUnsavedDecisions(file)) {
      say(vscode.l10n.t('The decisions file has unsaved changes. The decision holds once it is saved.'));
      return;
    }
    const changes = [{ uri: file.toString(), type: CHANGED }];
    if (this.client.isRunning()) {
      void this.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    }
  }

  private tell(sentence: string): undefined {
    void vscode.window.showWarningMessage(sentence);
  }
}

function folderOf(article: string): string {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(article))?.uri.toString() ?? '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
