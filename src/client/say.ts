import * as vscode from 'vscode';

/** How long, in milliseconds, a word in the status bar stays. */
const SHOWN = 4000;

/** Says something in the status bar, where it disturbs nobody. */
export function say(sentence: string): void {
  vscode.window.setStatusBarMessage(sentence, SHOWN);
}
