import type * as vscode from 'vscode';
import type { EntityQuestions } from './questions';

const KEY = 'editorialReview.decisions';

/** The decisions of folders that cannot be written: they stay in the workspace storage of VS Code. */
export class KeptDecisions {
  private readonly memory: vscode.Memento;
  private readonly questions: EntityQuestions;

  constructor(memory: vscode.Memento, questions: EntityQuestions) {
    this.memory = memory;
    this.questions = questions;
  }

  /** Whether the decisions of a folder are kept here. */
  has(folder: string): boolean {
    return this.folders[folder] !== undefined;
  }

  /** Keeps the content of what would be the decisions file of a folder. */
  async keep(folder: string, text: string): Promise<void> {
    await this.memory.update(KEY, { ...this.folders, [folder]: text });
    await this.tell();
  }

  /** Tells the server, which forgets them when it ends. */
  async tell(): Promise<void> {
    if (Object.keys(this.folders).length > 0) {
      await this.questions.keep({ folders: this.folders });
    }
  }

  private get folders(): Record<string, string> {
    return this.memory.get<Record<string, string>>(KEY, {});
  }
}
