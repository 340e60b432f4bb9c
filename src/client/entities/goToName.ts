import * as vscode from 'vscode';
import type { EntityNode, ShowMentionsArgument } from '../../protocol/entities';
import { goTo, type Passage } from '../open';
import { say } from '../say';
import { chooseForm } from './choose';
import type { EntityQuestions } from './questions';
import type { ArticleRow, MentionRow } from './rows';

/** Of more articles than this the ones before are searched for a form of a name. */
const MOST_SEARCHED = 50;

/** Goes to the mention that a row stands for, wherever it is by now. */
export async function goToMention(
  questions: EntityQuestions,
  row: MentionRow,
  id: string,
  preserveFocus: boolean,
): Promise<void> {
  const mentions = await questions.mentions({ id, uri: row.uri });
  const mention = mentions[row.index] ?? row.mention;
  await goTo(row.uri, mention, preserveFocus);
}

/** Goes to the first mention of an article. */
export async function goToFirst({ article }: ArticleRow, preserveFocus: boolean): Promise<void> {
  await goTo(article.uri, article, preserveFocus);
}

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
  { id, name, mentions, forms }: EntityNode,
): Promise<void> {
  const written = forms.reduce((sum, one) => sum + one.mentions, 0);
  const all = [{ text: name, mentions: mentions - written }, ...forms];
  const form = await chooseForm(all, vscode.l10n.t('Which form to rename'));
  const place = form === undefined ? undefined : await findForm(questions, id, form);
  if (place) {
    await goTo(place.uri, place);
    await vscode.commands.executeCommand('editor.action.rename');
  } else if (form !== undefined) {
    say(vscode.l10n.t('“{0}” does not stand in the articles in this form.', form));
  }
}

async function findForm(
  questions: EntityQuestions,
  id: string,
  form: string,
): Promise<({ uri: string } & Passage) | undefined> {
  const articles = await questions.articles({ id });
  for (const { uri } of articles.slice(0, MOST_SEARCHED)) {
    const mentions = await questions.mentions({ id, uri });
    const mention = mentions.find((one) => one.form === form);
    if (mention) {
      return { uri, range: mention.range };
    }
  }
  return undefined;
}
