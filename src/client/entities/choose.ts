import * as vscode from 'vscode';
import { ENTITY_KINDS, type EntityKind, type EntityNode } from '../../protocol/entities';
import type { EntityQuestions } from './questions';
import type { Subject } from './subject';
import { kindName, kindPlural, mentionCount, number } from './words';

interface EntityItem extends vscode.QuickPickItem {
  id?: string;
  name?: string;
}

/** Lets the editor choose the entity with which another is one: those that it may be, then those of its kind, then all. */
export async function chooseOther(
  questions: EntityQuestions,
  { entity, choices }: Subject,
): Promise<{ id: string; name: string } | undefined> {
  const tree = await questions.tree({ sort: 'name' });
  const others = (tree?.groups ?? [])
    .flatMap(({ entities }) => entities)
    .filter(({ id }) => id !== entity.id);
  const likely = new Set(choices.map(({ id }) => id));
  const [first, rest] = split(others, (other) => likely.has(other.id) || sharesWord(other, entity));
  const [sameKind, otherKinds] = split(rest, ({ kind }) => kind === entity.kind);
  const items = [
    ...section(vscode.l10n.t('similar names'), first),
    ...section(kindPlural(entity.kind), sameKind),
    ...section(vscode.l10n.t('others'), otherKinds),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('“{0}” is the same as …', entity.name),
    placeHolder: vscode.l10n.t('Which name it is to be shown under'),
    matchOnDescription: true,
  });
  return chosen?.id !== undefined && chosen.name !== undefined
    ? { id: chosen.id, name: chosen.name }
    : undefined;
}

/** Lets the editor choose one of the other types. */
export async function chooseKind({ name, kind }: EntityNode): Promise<EntityKind | undefined> {
  const items = ENTITY_KINDS.filter((other) => other !== kind).map((other) => ({
    label: kindName(other),
    to: other,
  }));
  const title = vscode.l10n.t('“{0}” is not a {1} but …', name, kindName(kind));
  return (await vscode.window.showQuickPick(items, { title }))?.to;
}

/** Lets the editor choose one of the forms of a name; without asking where there is one only. */
export async function chooseForm(forms: EntityNode['forms'], title: string): Promise<string | undefined> {
  if (forms.length <= 1) {
    return forms[0]?.text;
  }
  const items = forms.map(({ text, mentions }) => ({ label: text, description: number(mentions) }));
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
export async function chooseScope({ entity, uri, isInArticle }: Subject): Promise<boolean | undefined> {
  if (!isInArticle || entity.articles === 1) {
    return false;
  }
  const article = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const items = [
    { label: vscode.l10n.t('In All Articles'), isOnlyHere: false },
    { label: vscode.l10n.t('Only in This Article'), description: article, isOnlyHere: true },
  ];
  const placeHolder = vscode.l10n.t('Where this holds');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.isOnlyHere;
}

function withoutName(text: string): string | undefined {
  return text.trim() === '' ? vscode.l10n.t('A name needs at least one letter.') : undefined;
}

function section(label: string, entities: readonly EntityNode[]): EntityItem[] {
  const separator: EntityItem = { label, kind: vscode.QuickPickItemKind.Separator };
  return entities.length === 0 ? [] : [separator, ...entities.map(itemOf)];
}

function itemOf({ id, name, kind, mentions, articles }: EntityNode): EntityItem {
  return { label: name, description: `${kindName(kind)}, ${mentionCount(mentions, articles)}`, id, name };
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const first = new Set(items.filter(isFirst));
  return [[...first], items.filter((item) => !first.has(item))];
}

function sharesWord(a: EntityNode, b: EntityNode): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

/** Words of three letters and more: "of" does not make two names similar. */
function wordsOf({ name, forms }: EntityNode): string[] {
  return [name, ...forms.map(({ text }) => text)].flatMap(
    (text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [],
  );
}
