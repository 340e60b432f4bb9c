import * as vscode from 'vscode';
import { flash } from './flash';
import { type PlainRange, toRange } from './ranges';

/** What is opened: a paragraph, a name. */
export interface Passage {
  range: PlainRange;
}

/**
 * Opens a place of another article beside the one that is worked on, revealed and marked. The focus stays where it is,
 * so that neither the panel nor the text loses its place.
 *
 * @param from the article that is worked on: what opens does not cover it
 */
export async function openBeside(uri: string, place: Passage, from: vscode.Uri | undefined): Promise<void> {
  const article = vscode.Uri.parse(uri);
  const viewColumn = columnOf(article, from) ?? freeColumn(from);
  await show(article, place, { viewColumn, preserveFocus: true, preview: true });
}

/** Opens a place of an article beside the page in front, which it does not cover. The page keeps the focus. */
export async function openBesidePage(uri: string, place: Passage): Promise<void> {
  const article = vscode.Uri.parse(uri);
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const others = all.filter((group) => group !== activeTabGroup);
  const holding = others.find(({ tabs }) => tabs.some((tab) => isTabOf(tab, article)));
  const viewColumn = (holding ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
  await show(article, place, { viewColumn, preserveFocus: true, preview: true });
}

/** Goes to a place of an article with the cursor: where it is in view already, else in the active group. */
export async function goTo(uri: string, place: Passage, preserveFocus = false): Promise<void> {
  const article = vscode.Uri.parse(uri);
  const viewColumn = columnInView(article) ?? vscode.ViewColumn.Active;
  await show(article, place, { viewColumn, preserveFocus });
}

/** Opens an article: where it is in view already, else in the active group. */
export async function openArticle(uri: string): Promise<void> {
  const article = vscode.Uri.parse(uri);
  await vscode.window.showTextDocument(article, {
    viewColumn: columnInView(article) ?? vscode.ViewColumn.Active,
  });
}

/** The cursor stands at the beginning with nothing selected, so that a keystroke overwrites nothing. */
async function show(
  article: vscode.Uri,
  place: Passage,
  options: vscode.TextDocumentShowOptions,
): Promise<void> {
  const range = toRange(place.range);
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(article, { ...options, selection });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  flash(editor, range);
}

function columnInView(article: vscode.Uri): vscode.ViewColumn | undefined {
  const inView = vscode.window.visibleTextEditors.find(({ document, viewColumn }) => {
    return viewColumn !== undefined && document.uri.toString() === article.toString();
  });
  return inView?.viewColumn;
}

/** Where an article is open already, provided that showing it there does not cover the one that is worked on. */
function columnOf(article: vscode.Uri, from: vscode.Uri | undefined): vscode.ViewColumn | undefined {
  const groups = vscode.window.tabGroups.all.filter((group) => !shows(group, from));
  const holding = groups.find(({ tabs }) => tabs.some((tab) => isTabOf(tab, article)));
  return columnInView(article) ?? holding?.viewColumn;
}

/** A group beside the one that is worked on: one that is there, else a new one. */
function freeColumn(from: vscode.Uri | undefined): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const own = all.find((group) => shows(group, from)) ?? activeTabGroup;
  const isEmpty = all.length === 1 && own.tabs.length === 0;
  const other = isEmpty ? own : all.find((group) => group !== own);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}

function shows({ activeTab }: vscode.TabGroup, article: vscode.Uri | undefined): boolean {
  return activeTab !== undefined && isTabOf(activeTab, article);
}

function isTabOf({ input }: vscode.Tab, article: vscode.Uri | undefined): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === article?.toString();
}
