import * as vscode from 'vscode';
import type { EntityKind, EntityNode } from '../../protocol/entities';
import type { ArticleRow, EntityRow, GroupRow, MentionRow, MoreRow, Row } from './rows';
import { kindName, kindPlural, mentionCount, number } from './words';

/** Called with a row that was clicked, or to which the arrow keys have led. */
export const OPEN_ROW_COMMAND = 'editorialReview.openNameRow';

const ICONS: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  organisation: 'organization',
  place: 'location',
};

/** How VS Code shows a row. */
export function treeItem(row: Row): vscode.TreeItem {
  const item = itemOf(row);
  item.id = row.key;
  item.contextValue = row.row;
  // Every row has a command, so that a walk with the arrow keys opens and closes nothing.
  item.command = { command: OPEN_ROW_COMMAND, title: vscode.l10n.t('Open'), arguments: [row] };
  return item;
}

/** All that is known of an entity, for its tooltip. */
export function entityTooltip({ name, kind, titles, forms, ...counts }: EntityNode): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**').appendText(name).appendMarkdown('** · ').appendText(kindName(kind));
  paragraph(tooltip, mentionCount(counts.mentions, counts.articles));
  if (titles.length > 0) {
    paragraph(tooltip, titles.join(' · '));
  }
  if (forms.length > 0) {
    const written = forms.map(({ text, mentions }) => `${text} (${number(mentions)})`).join(', ');
    paragraph(tooltip, vscode.l10n.t('Also written {0}', written));
  }
  return tooltip;
}

function paragraph(tooltip: vscode.MarkdownString, text: string): void {
  tooltip.appendMarkdown('\n\n').appendText(text);
}

function itemOf(row: Row): vscode.TreeItem {
  switch (row.row) {
    case 'group':
      return groupItem(row);
    case 'entity':
      return entityItem(row);
    case 'more':
      return moreItem(row);
    case 'article':
      return articleItem(row);
    case 'mention':
      return mentionItem(row);
  }
}

function groupItem({ kind, count }: GroupRow): vscode.TreeItem {
  const item = new vscode.TreeItem(kindPlural(kind), vscode.TreeItemCollapsibleState.Expanded);
  item.description = number(count);
  item.accessibilityInformation = { label: `${kindPlural(kind)}, ${number(count)}` };
  return item;
}

function entityItem({ entity }: EntityRow): vscode.TreeItem {
  const { name, kind, mentions, articles, here, titles } = entity;
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const inFolder = articles === 1 ? number(mentions) : timesIn(mentions, articles);
  const count = here === undefined ? inFolder : number(here);
  const spoken = here === undefined ? mentionCount(mentions, articles) : mentionCount(here, 1);
  item.description = [count, titles[0]].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  item.accessibilityInformation = {
    label: [name, kindName(kind), spoken, ...titles].join(', '),
  };
  return item;
}

function moreItem({ parent: { entities, count } }: MoreRow): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more …', number(count - entities.length)));
  item.tooltip = vscode.l10n.t('Click for more of them, or filter the names.');
  return item;
}

function articleItem({ article: { name, mentions } }: ArticleRow): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = number(mentions);
  item.iconPath = new vscode.ThemeIcon('file');
  item.tooltip = name;
  item.accessibilityInformation = { label: `${name}, ${mentionCount(mentions, 1)}` };
  return item;
}

/** The line number goes first: a narrow view cuts off what is behind. */
function mentionItem({ mention: { context, name, range } }: MentionRow): vscode.TreeItem {
  const line = number(range.start.line + 1);
  const lead = `${line}: `;
  const highlight: [number, number] = [lead.length + name.start, lead.length + name.end];
  const item = new vscode.TreeItem({ label: lead + context, highlights: [highlight] });
  item.tooltip = new vscode.MarkdownString().appendText(context);
  item.accessibilityInformation = { label: vscode.l10n.t('line {0}: {1}', line, context) };
  return item;
}

/** "12 · 3 articles": of mentions, as the tooltip says at length. */
function timesIn(mentions: number, articles: number): string {
  return vscode.l10n.t('{0} · {1} articles', number(mentions), number(articles));
}
