import * as vscode from 'vscode';
import type { EntityAt, EntityNode } from '../../protocol/entities';
import { say } from '../say';
import type { EntityQuestions } from './questions';
import { entityOf, type Row, uriOf } from './rows';

/** What a command about a name is about. */
export interface Subject {
  entity: EntityNode;
  /** The article in which the editor is, or one that names the entity. */
  uri: string;
  /** The form that was pointed at, where one was. */
  form?: string;
  /** Whether an article was pointed at: then a decision may be for that article alone. */
  isInArticle: boolean;
  /** Whom the name may stand for. */
  choices: { id: string; name: string }[];
}

/** What a row of the tree is about, or else the name at the cursor. Says so where there is none. */
export async function subjectOf(questions: EntityQuestions, row?: Row): Promise<Subject | undefined> {
  const subject = row ? await ofRow(questions, row) : await atCursor(questions);
  if (!subject) {
    say(vscode.l10n.t('There is no name here that Editorial Review knows.'));
  }
  return subject;
}

async function ofRow(questions: EntityQuestions, row: Row): Promise<Subject | undefined> {
  const entity = entityOf(row)?.entity;
  const first = entity && (await questions.articles({ id: entity.id }))[0];
  if (!entity || !first) {
    return undefined;
  }
  const at = await questions.at({ uri: first.uri, position: first.range.start });
  return {
    entity,
    uri: uriOf(row) ?? first.uri,
    ...(row.row === 'mention' ? { form: row.mention.form } : {}),
    isInArticle: uriOf(row) !== undefined,
    choices: at?.id === entity.id ? at.choices : [],
  };
}

async function atCursor(questions: EntityQuestions): Promise<Subject | undefined> {
  const editor = vscode.window.activeTextEditor;
  const uri = editor?.document.uri.toString();
  const found = editor && uri && (await entityAt(questions, uri, editor.selection.active));
  return found
    ? { entity: found, uri, form: found.form, isInArticle: true, choices: found.choices }
    : undefined;
}

function entityAt(
  questions: EntityQuestions,
  uri: string,
  { line, character }: vscode.Position,
): Promise<EntityAt | null | undefined> {
  return questions.at({ uri, position: { line, character } });
}
