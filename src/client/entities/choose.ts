import * as vscode from 'vscode';
import { ENTITY_KINDS, type EntityKind, type EntityNode, type EntitySubject } from '../../protocol/entities';
import { kindName, number } from './words';

/** Lets the editor choose one of the other types. */
export async function chooseKind({ name, kind }: EntityNode): Promise<EntityKind | undefined> {
  const items = ENTITY_KINDS.filter((other) => other !== kind).map((other) => ({
    label: kindName(other),
    to: other,
  }));
  const title = vscode.l10n.t('“{0}” ({1}) is in truth …', name, kindName(kind));
  return (await vscode.window.showQuickPick(items, { title }))?.to;
}

/** Lets the editor choose one of the forms of a name. */
export async function chooseForm(
  forms: readonly { text: string; mentions?: number }[],
  title: string,
): Promise<string | undefined> {
  const items = forms.map(({ text, mentions }) => ({
    label: text,
    ...(mentions === undefined ? {} : { description: number(mentions) }),
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.label;
}

/** Lets the editor choose the name under which an entity is shown: one of its forms, or another that is typed. */
export async function chooseName({ name, forms }: EntityNode): Promise<string | undefined> {
  const title = vscode.l10n.t('Show “{0}” as …', name);
  const another = { label: `$(edit) ${vscode.l10n.t('Another Name …')}`, text: undefined };
  const items = forms.map(({ text, mentions }) => ({ label: text, description: number(mentions), text }));
  const chosen =
    items.length === 0 ? another : await vscode.window.showQuickPick([...items, another], { title });
  return chosen === another
    ? vscode.window.showInputBox({ title, value: name, validateInput: withoutName })
    : chosen?.text;
}

/**
 * Lets the editor choose whether a decision is for all articles.
 *
 * @returns whether it is for one article only; nothing where the editor has changed their mind
 */
export async function chooseScope(
  { uri, mayBeForArticle }: EntitySubject,
  title: string,
): Promise<boolean | undefined> {
  if (!mayBeForArticle) {
    return false;
  }
  const article = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const items = [
    { label: vscode.l10n.t('In All Articles'), isOnlyHere: false },
    { label: vscode.l10n.t('Only in This Article'), description: article, isOnlyHere: true },
  ];
  const placeHolder = vscode.l10n.t('Where this holds');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.isOnlyHere;
}

function withoutName(text: string): string | undefined {
  return text.trim() === '' ? vscode.l10n.t('A name needs at least one letter.') : undefined;
}
