import * as vscode from 'vscode';
import type { PlacesArgument } from '../protocol';

/** A range as the language server protocol writes it. */
export type PlainRange = PlacesArgument['first'];

export function toRange({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The name of a file without its folders. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
