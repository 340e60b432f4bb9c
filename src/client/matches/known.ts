import * as vscode from 'vscode';
import type { ParagraphMatch, ParagraphMatches } from '../../protocol/matches';

/** Whether a line belongs to a paragraph. */
export function isIn(paragraph: ParagraphMatches | null, line: number | undefined): boolean {
  const range = paragraph?.paragraph.range;
  return range !== undefined && line !== undefined && range.start.line <= line && line <= range.end.line;
}

/** The version of a document that is open. */
export function versionOf(uri: string): number | undefined {
  return vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri)?.version;
}

export function isSameParagraph(a: ParagraphMatches | null, b: ParagraphMatches | null): boolean {
  return a?.paragraph.index === b?.paragraph.index || a?.paragraph.text === b?.paragraph.text;
}

export function isSameMatch(a: ParagraphMatch, b: ParagraphMatch): boolean {
  return a.other.uri === b.other.uri && a.paragraph.index === b.paragraph.index;
}
