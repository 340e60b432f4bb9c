import * as vscode from 'vscode';
import type { Comparison } from '../compare';
import { fileName } from '../ranges';
import { say } from '../say';
import type { MatchesModel } from './model';

/**
 * Shows the paragraph and one of its matches in the diff editor.
 *
 * @param match which one; the current one where it is missing
 */
export async function compareMatch(
  { article, paragraph, matches, currentIndex }: MatchesModel,
  comparison: Comparison,
  match: number = currentIndex ?? 0,
  options?: { preserveFocus: boolean },
): Promise<void> {
  const chosen = matches[match];
  if (!article || !paragraph || !chosen) {
    return say(vscode.l10n.t('No matches.'));
  }
  await compareParagraphs(
    comparison,
    { uri: article.uri, ...paragraph.paragraph },
    { uri: chosen.other.uri, ...chosen.paragraph },
    options,
  );
}

interface Compared {
  uri: string;
  text: string;
  range: { start: { line: number } };
}

/** Shows paragraphs of two articles in the diff editor. */
export async function compareParagraphs(
  comparison: Comparison,
  left: Compared,
  right: Compared,
  options?: { preserveFocus: boolean },
): Promise<void> {
  await keepPreview();
  const side = ({ uri, text }: Compared) => ({ article: vscode.Uri.parse(uri), text });
  await comparison.show(side(left), side(right), `${placeName(left)} ↔ ${placeName(right)}`, options);
}

/** Copies the text of the current match. */
export async function copyMatch({ matches, currentIndex }: MatchesModel): Promise<void> {
  const match = matches[currentIndex ?? 0];
  if (!match) {
    return say(vscode.l10n.t('No matches.'));
  }
  await vscode.env.clipboard.writeText(match.paragraph.text.trim());
  say(vscode.l10n.t('Copied.'));
}

/** An article that is open as a preview would give way to the diff editor, and its place would be lost. */
async function keepPreview(): Promise<void> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (tab?.isPreview && tab.input instanceof vscode.TabInputText) {
    await vscode.commands.executeCommand('workbench.action.keepEditor');
  }
}

function placeName({ uri, range }: Compared): string {
  return `${fileName(vscode.Uri.parse(uri))}:${range.start.line + 1}`;
}
