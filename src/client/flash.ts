import * as vscode from 'vscode';

const MOMENT = 1500;

/** Marks a passage for a moment, so that the eye finds it. */
export function flash(editor: vscode.TextEditor, range: vscode.Range): void {
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  editor.setDecorations(mark, [range]);
  setTimeout(() => mark.dispose(), MOMENT);
}
