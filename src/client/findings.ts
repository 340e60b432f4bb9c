import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE } from '../protocol';

/** What stands in another article is no repeat: it is not counted as one, nor gone to as one. */
const COPIED = 'copied-paragraph';

/** The repeats in one article that Problems shows: hints stand in the text only. In the order of the text. */
export function repeatsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(isShownRepeat)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** All articles with repeats, in the order of their paths. */
export function articlesWithRepeats(): { uri: vscode.Uri; repeats: vscode.Diagnostic[] }[] {
  return vscode.languages
    .getDiagnostics()
    .filter(([, diagnostics]) => diagnostics.some(isShownRepeat))
    .map(([uri]) => ({ uri, repeats: repeatsIn(uri) }))
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

function isShownRepeat({ source, severity, code }: vscode.Diagnostic): boolean {
  return (
    source === DIAGNOSTIC_SOURCE &&
    severity !== vscode.DiagnosticSeverity.Hint &&
    (typeof code === 'object' ? code.value : code) !== COPIED
  );
}
