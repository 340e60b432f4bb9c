import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type EntitySubject,
  SHOW_MENTIONS_COMMAND,
  type ShowMentionsArgument,
} from '../../protocol/entities';
import { say } from '../say';
import type { ServerEvents } from '../serverEvents';
import { tellOfDamage } from './damagedDecisions';
import { changeType, merge, notAName, openDecisions, separate, useAsName } from './decide';
import { NameDecisions } from './decisions';
import { DecisionWriter } from './decisionWriter';
import { EntitiesView } from './entitiesView';
import { askForFilter } from './filterBox';
import { KeptDecisions } from './keptDecisions';
import { copyName, listMentions, peekMentions, renameForm } from './nameCommands';
import { NameRows } from './nameRows';
import { EntityQuestions } from './questions';
import type { Row } from './rows';
import { subjectAtCursor, subjectOfRow } from './subject';
import { OPEN_ROW_COMMAND } from './treeItems';
import { TreeSettings } from './treeSettings';

/** What a key in the tree hands over: it does not know the row. */
const FOCUSED = 'focused';

/** Everything about names that the editor sees besides what VS Code itself shows: the tree and the commands. */
export function registerEntities(
  { workspaceState }: vscode.ExtensionContext,
  client: BaseLanguageClient,
  events: ServerEvents,
): vscode.Disposable {
  const questions = new EntityQuestions(client);
  const kept = new KeptDecisions(workspaceState, questions);
  const decisions = new NameDecisions(new DecisionWriter(client, questions, kept));
  const settings = new TreeSettings(workspaceState);
  const view = new EntitiesView(questions, settings, events);
  const rows = new NameRows(questions, view);

  /** A command about the row that was clicked or has the focus, else about the name at the cursor. */
  const about = (run: (subject: EntitySubject) => unknown) => async (clicked?: Row | typeof FOCUSED) => {
    const row = clicked === FOCUSED ? await rows.focused() : clicked;
    const subject = clicked ? await subjectOfRow(questions, row) : await subjectAtCursor(questions);
    if (subject) {
      await run(subject);
    }
  };
  const commands: Record<string, (...args: never[]) => unknown> = {
    [SHOW_MENTIONS_COMMAND]: (place?: ShowMentionsArgument) => showMentions(place),
    [OPEN_ROW_COMMAND]: (row: Row) => rows.open(row),
    'editorialReview.nextNameRow': () => rows.walk('list.focusDown'),
    'editorialReview.previousNameRow': () => rows.walk('list.focusUp'),
    'editorialReview.enterNameRow': () => rows.enter(),
    'editorialReview.showName': about(({ entity }) => showInTree(view, entity)),
    'editorialReview.mergeName': about((subject) => merge(questions, decisions, subject)),
    'editorialReview.notAName': about((subject) => notAName(decisions, subject)),
    'editorialReview.separateForm': about((subject) => separate(decisions, subject)),
    'editorialReview.changeNameType': about((subject) => changeType(decisions, subject)),
    'editorialReview.useAsName': about((subject) => useAsName(decisions, subject)),
    'editorialReview.undoDecision': () => decisions.undo(),
    'editorialReview.openDecisions': () => openDecisions(),
    'editorialReview.listMentions': about(({ entity }) => listMentions(questions, entity)),
    'editorialReview.renameName': about((subject) => renameForm(questions, subject)),
    'editorialReview.copyName': about(({ entity }) => copyName(entity)),
    'editorialReview.sortNamesByName': () => settings.sortBy('name'),
    'editorialReview.sortNamesByMentions': () => settings.sortBy('mentions'),
    'editorialReview.sortNamesByArticles': () => settings.sortBy('articles'),
    'editorialReview.namesOfThisArticle': () => settings.limitToArticle(true),
    'editorialReview.namesOfWholeFolder': () => settings.limitToArticle(false),
    'editorialReview.filterNames': () => askForFilter(settings),
    'editorialReview.clearNameFilter': () => settings.filterBy(''),
    'editorialReview.refreshNames': () => view.sortAgain(),
  };
  return vscode.Disposable.from(
    decisions,
    settings,
    view,
    tellOfDamage(events),
    events.onRunning(() => kept.tell()),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

/** Of the place that a hover names, else of the name at the cursor. */
async function showMentions(place?: ShowMentionsArgument): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (place) {
    await peekMentions(place);
  } else if (editor) {
    await peekMentions({ uri: editor.document.uri.toString(), position: editor.selection.active });
  }
}

async function showInTree(view: EntitiesView, entity: { id: string; name: string }): Promise<void> {
  if (!(await view.reveal(entity))) {
    say(vscode.l10n.t('This name is not in the tree.'));
  }
}
