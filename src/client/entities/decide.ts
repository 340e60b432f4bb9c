import * as vscode from 'vscode';
import type { EntityDecision, EntityKind, EntitySubject } from '../../protocol/entities';
import { say } from '../say';
import { chooseForm, chooseKind, chooseName, chooseScope } from './choose';
import { chooseOther } from './chooseOther';
import { decisionsFileFor } from './decisionFile';
import type { NameDecisions } from './decisions';
import type { EntityQuestions } from './questions';

/** "Merge with …": the name is the same as another one. */
export async function merge(
  questions: EntityQuestions,
  decisions: NameDecisions,
  subject: EntitySubject,
): Promise<void> {
  const other = await chooseOther(questions, subject.entity);
  if (other) {
    const sentence = vscode.l10n.t('“{0}” is the same as “{1}”.', subject.entity.name, other.name);
    await takeWhere(decisions, subject, { decision: 'merge', into: other.id }, sentence);
  }
}

/** "Not a Name": of a mention only the form that stands there, else all forms. */
export async function notAName(decisions: NameDecisions, subject: EntitySubject): Promise<void> {
  const { form, entity } = subject;
  const sentence = vscode.l10n.t('“{0}” is not a name.', form ?? entity.name);
  const decision: EntityDecision = { decision: 'notAName', ...(form === undefined ? {} : { form }) };
  await takeWhere(decisions, subject, decision, sentence);
}

/** "Separate a Form…": the form means something else. */
export async function separate(decisions: NameDecisions, subject: EntitySubject): Promise<void> {
  const { entity } = subject;
  const pointed = subject.form === entity.name ? undefined : subject.form;
  if (pointed === undefined && entity.forms.length === 0) {
    say(vscode.l10n.t('“{0}” is written in one way only.', entity.name));
    return;
  }
  const form =
    pointed ?? (await chooseForm(entity.forms, vscode.l10n.t('Which form is not “{0}”', entity.name)));
  if (form !== undefined) {
    const sentence = vscode.l10n.t('“{0}” is not “{1}”.', form, entity.name);
    await takeWhere(decisions, subject, { decision: 'separate', form }, sentence);
  }
}

/** "Change Type …" */
export async function changeType(decisions: NameDecisions, subject: EntitySubject): Promise<void> {
  const to = await chooseKind(subject.entity);
  if (to) {
    const sentence = isOfKind(subject.entity.name, to);
    await take(decisions, subject, { decision: 'changeType', to }, sentence);
  }
}

/** "Show under Another Name …" */
export async function useAsName(decisions: NameDecisions, subject: EntitySubject): Promise<void> {
  const use = await chooseName(subject.entity);
  if (use !== undefined) {
    const sentence = vscode.l10n.t('“{0}” is shown as “{1}”.', subject.entity.name, use.trim());
    await take(decisions, subject, { decision: 'useAsName', use }, sentence);
  }
}

/** Opens the decisions file of the folder in which the editor is. */
export async function openDecisions(): Promise<void> {
  const article = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (article && vscode.workspace.getWorkspaceFolder(article)) ?? vscode.workspace.workspaceFolders?.[0];
  const file = folder && decisionsFileFor(folder.uri.toString());
  try {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(file ?? vscode.Uri.file('')),
    );
  } catch {
    say(vscode.l10n.t('Nothing has been decided in this folder yet.'));
  }
}

function isOfKind(name: string, kind: EntityKind): string {
  const sentences: Record<EntityKind, string> = {
    person: vscode.l10n.t('“{0}” is a person.', name),
    organisation: vscode.l10n.t('“{0}” is an organisation.', name),
    place: vscode.l10n.t('“{0}” is a place.', name),
  };
  return sentences[kind];
}

/** Takes a decision that may be for one article only: then the editor is asked. */
async function takeWhere(
  decisions: NameDecisions,
  subject: EntitySubject,
  decide: EntityDecision,
  sentence: string,
): Promise<void> {
  const onlyInArticle = await chooseScope(subject, sentence);
  if (onlyInArticle !== undefined) {
    await take(decisions, subject, decide, sentence, onlyInArticle);
  }
}

async function take(
  decisions: NameDecisions,
  { entity, uri }: EntitySubject,
  decide: EntityDecision,
  sentence: string,
  onlyInArticle = false,
): Promise<void> {
  await decisions.take(uri, { id: entity.id, decide, onlyInArticle }, sentence);
}
