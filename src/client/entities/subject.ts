import * as vscode from 'vscode';
import type { EntitySubject } from '../../protocol/entities';
import { say } from '../say';
import type { EntityQuestions } from './questions';
import { entityOf, type Row, uriOf } from './rows';

/** What a row of the tree is about. Says so where it is about no name, or where there is no row. */
export async function subjectOfRow(
  questions: EntityQuestions,
  row: Row | undefined,
): Promise<EntitySubject | undefined> {
  const id = row && entityOf(row)?.entity.id;
  if (!row || id === undefined) {
    say(vscode.l10n.t('Select a name first.'));
    return undefined;
  }
  const article = uriOf(row);
  const subject = await questions.subject({ id, ...(article === undefined ? {} : { article }) });
  return row.row === 'mention' && subject ? { ...subject, form: row.mention.form } : orSayNone(subject);
}

/** What is named at the cursor. Says so where nothing is. */
export async function subjectAtCursor(questions: EntityQuestions): Promise<EntitySubject | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return orSayNone(undefined);
  }
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  return orSayNone(await questions.subject({ uri, position: { line, character } }));
}

function orSayNone(subject: EntitySubject | null | undefined): EntitySubject | undefined {
  if (!subject) {
    say(vscode.l10n.t('There is no name here that Editorial Review knows.'));
  }
  return subject ?? undefined;
}
