import type * as vscode from 'vscode';
import type { EntityQuestions } from './questions';

const KEY = 'editorialReview.decisions';

/** The decisions that could not be written into their folders: they stay in the workspace storage of VS Code. */
export class KeptDecisions {
  private readonly memory: vscode.Memento;
  private readonly questions: EntityQuestions;

  constructor(memory: vscode.Memento, questions: EntityQuestions) {
    this.memory = memory;
    this.questions = questions;
  }

  /** The decisions of a folder that are kept here, in the form of a decisions file; empty where there are none. */
  of(folder: string): string {
    return this.folders[folder] ?? '';
  }

  /** Keeps decisions of a folder in place of those before; with an empty text none. */
  async keep(folder: string, text: string): Promise<void> {
    const { [folder]: _, ...others } = this.folders;
    const folders = text === '' ? others : { ...others, [folder]: text };
    await this.memory.update(KEY, folders);
    await this.questions.keep({ folders });
  }

  /** Tells the server, which forgets them when it ends. */
  async tell(): Promise<void> {
    const { folders } = this;
    if (Object.keys(folders).length > 0) {
      await this.questions.keep({ folders });
    }
  }

  private get folders(): Record<string, string> {
    return this.memory.get<Record<string, string>>(KEY, {});
  }
}
