import * as vscode from 'vscode';
import { goToFirst, goToMention } from './goToName';
import type { EntityQuestions } from './questions';
import { entityOf, type Row } from './rows';

/**
 * Opens what a row stands for: on a click or Enter, and while the arrow keys go through the tree. Walking opens and
 * closes no row, and the tree keeps the focus.
 */
export class TreeWalk {
  private readonly questions: EntityQuestions;
  private isWalking = false;

  constructor(questions: EntityQuestions) {
    this.questions = questions;
  }

  /** Moves to another row and selects it, upon which VS Code calls `open`. */
  async go(move: 'list.focusDown' | 'list.focusUp'): Promise<void> {
    this.isWalking = true;
    await vscode.commands.executeCommand(move);
    await vscode.commands.executeCommand('list.selectAndPreserveFocus');
  }

  async open(row: Row): Promise<void> {
    const isWalking = this.isWalking;
    this.isWalking = false;
    const id = entityOf(row)?.entity.id;
    if (row.row === 'mention' && id !== undefined) {
      await goToMention(this.questions, row, id, isWalking);
    } else if (row.row === 'article' && isWalking) {
      await goToFirst(row, true);
    } else if (!isWalking) {
      await vscode.commands.executeCommand('list.toggleExpand');
    }
  }
}
