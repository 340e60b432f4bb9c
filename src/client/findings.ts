import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE } from '../protocol';

/** The findings in one article that Problems shows: hints stand in the text only. In the order of the text. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(isShownFinding)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** All articles with findings, in the order of their paths. */
export function articlesWithFindings(): { uri: vscode.Uri; findings: vscode.Diagnostic[] }[] {
  return vscode.languages
    .getDiagnostics()
    .filter(([, diagnostics]) => diagnostics.some(isShownFinding))
    .map(([uri]) => ({ uri, findings: findingsIn(uri) }))
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

function isShownFinding({ source, severity }: vscode.Diagnostic): boolean {
  return source === DIAGNOSTIC_SOURCE && severity !== vscode.DiagnosticSeverity.Hint;
}
