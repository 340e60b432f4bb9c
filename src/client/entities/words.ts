import * as vscode from 'vscode';
import type { EntityKind } from '../../protocol/entities';

export function number(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

/** "person" */
export function kindName(kind: EntityKind): string {
  const names: Record<EntityKind, string> = {
    person: vscode.l10n.t('person'),
    organisation: vscode.l10n.t('organisation'),
    place: vscode.l10n.t('place'),
  };
  return names[kind];
}

/** "People" */
export function kindPlural(kind: EntityKind): string {
  const names: Record<EntityKind, string> = {
    person: vscode.l10n.t('People'),
    organisation: vscode.l10n.t('Organisations'),
    place: vscode.l10n.t('Places'),
  };
  return names[kind];
}

/** "12 mentions in 3 articles" */
export function mentionCount(mentions: number, articles: number): string {
  if (mentions === 1) {
    return vscode.l10n.t('1 mention');
  }
  return articles === 1
    ? vscode.l10n.t('{0} mentions in one article', number(mentions))
    : vscode.l10n.t('{0} mentions in {1} articles', number(mentions), number(articles));
}
