import * as vscode from 'vscode';

const MOMENT = 1500;

let last: vscode.Disposable | undefined;

/** Marks a passage for a moment, so that the eye finds it: whole lines, or a few words of one. */
export function flash(editor: vscode.TextEditor, range: vscode.Range): void {
  last?.dispose(); // of two marks the eye would not know which is meant
  const isWords = range.isSingleLine && !range.isEqual(editor.document.lineAt(range.start.line).range);
  const mark = vscode.window.createTextEditorDecorationType(
    isWords
      ? {
          backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
          outline: '1px solid',
          outlineColor: new vscode.ThemeColor('editor.findMatchBorder'),
        }
      : { backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'), isWholeLine: true },
  );
  last = mark;
  editor.setDecorations(mark, [range]);
  setTimeout(() => mark.dispose(), MOMENT);
}
