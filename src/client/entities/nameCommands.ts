import * as vscode from 'vscode';
import type { EntityNode, EntitySubject, ShowMentionsArgument } from '../../protocol/entities';
import { goTo } from '../open';
import { say } from '../say';
import { chooseForm } from './choose';
import type { EntityQuestions } from './questions';

/** Shows all mentions of what is named at a place, as VS Code shows references, over that place. */
export async function peekMentions({ uri, position }: ShowMentionsArgument): Promise<void> {
  const article = vscode.Uri.parse(uri);
  const at = new vscode.Position(position.line, position.character);
  const selection = new vscode.Range(at, at);
  await vscode.window.showTextDocument(article, { selection });
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    article,
    at,
  );
  await vscode.commands.executeCommand('editor.action.hideHover'); // it would stand over the list
  await vscode.commands.executeCommand('editor.action.showReferences', article, at, found);
}

/** Lists all mentions of an entity in VS Code's own view of references. */
export async function listMentions(questions: EntityQuestions, { id }: EntityNode): Promise<void> {
  const [first] = await questions.articles({ id });
  if (first) {
    await goTo(first.uri, first);
    await vscode.commands.executeCommand('references-view.findReferences');
  }
}

/** Renames a form of a name, from a place where it stands: VS Code asks for the new one. */
export async function renameForm(
  questions: EntityQuestions,
  { entity: { id, name, forms }, form: pointed }: EntitySubject,
): Promise<void> {
  const title = vscode.l10n.t('Which form to rename');
  const form = pointed ?? (forms.length === 0 ? name : await chooseForm([{ text: name }, ...forms], title));
  const place = form === undefined ? undefined : await questions.form({ id, form });
  if (place) {
    await goTo(place.uri, place);
    await vscode.commands.executeCommand('editor.action.rename');
  } else if (form !== undefined) {
    say(vscode.l10n.t('No article has “{0}” in this form.', form));
  }
}

export async function copyName({ name }: EntityNode): Promise<void> {
  await vscode.env.clipboard.writeText(name);
  say(vscode.l10n.t('Copied.'));
}
