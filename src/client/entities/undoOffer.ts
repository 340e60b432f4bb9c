import * as vscode from 'vscode';

/** How long, in milliseconds, undoing is offered; the command stays. */
const OFFERED = 15_000;
const PRIORITY = 49;

/** Says in the status bar what was decided; a click takes it back. */
export class UndoOffer implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.item = vscode.window.createStatusBarItem(
      'editorialReview.decision',
      vscode.StatusBarAlignment.Left,
      PRIORITY,
    );
    this.item.name = vscode.l10n.t('Editorial Review: Last Decision');
    this.item.command = 'editorialReview.undoDecision';
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.item.dispose();
  }

  show(sentence: string): void {
    clearTimeout(this.timer);
    const hint = vscode.l10n.t('Click to undo.');
    this.item.text = `$(discard) ${sentence} ${vscode.l10n.t('Undo')}`;
    this.item.tooltip = hint;
    this.item.accessibilityInformation = { label: `${sentence} ${hint}`, role: 'button' };
    this.item.show();
    this.timer = setTimeout(() => this.item.hide(), OFFERED);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.item.hide();
  }
}
