import * as vscode from 'vscode';
import { goTo } from '../open';
import type { EntitiesView } from './entitiesView';
import type { EntityQuestions } from './questions';
import { entityOf, type MentionRow, type Row } from './rows';

/** So long, in milliseconds, the command of a row that a key has selected can take to come. */
const UNDER_WAY = 1000;

/**
 * Opens what the rows of the tree stand for. A click, and the arrow keys, show a mention and leave the focus in the tree;
 * Enter goes there. VS Code tells no extension which row has the focus, nor what has opened a row: so a key selects the
 * row with the focus, upon which VS Code carries out the row's command as for a click.
 */
export class NameRows {
  private readonly questions: EntityQuestions;
  private readonly view: EntitiesView;
  /** When a key has selected a row whose command has not come yet. */
  private keyPressed = Number.NEGATIVE_INFINITY;
  /** The row that it has selected, once that is known. */
  private keyed: Row | undefined;

  constructor(questions: EntityQuestions, view: EntitiesView) {
    this.questions = questions;
    this.view = view;
  }

  /** The row with the focus, for what a key is to do with it. */
  async focused(): Promise<Row | undefined> {
    this.keyPressed = Date.now();
    this.keyed = undefined;
    this.keyed = await this.view.selectFocused();
    return this.keyed;
  }

  /** Up or down: the row that then has the focus is shown. */
  async walk(move: 'list.focusDown' | 'list.focusUp'): Promise<void> {
    await vscode.commands.executeCommand(move);
    await this.focused();
  }

  /** Enter. */
  async enter(): Promise<void> {
    const row = await this.focused();
    if (row?.row === 'mention') {
      await this.goToMention(row, false);
    } else if (row?.row === 'more') {
      await this.view.tree.showMore();
    } else {
      await vscode.commands.executeCommand('list.toggleExpand');
    }
  }

  /** The command of every row. */
  async open(row: Row): Promise<void> {
    const isByKey = this.wasKeyed(row);
    if (row.row === 'mention') {
      await this.goToMention(row, true);
    } else if (row.row === 'article' && isByKey) {
      await goTo(row.article.uri, row.article, true);
    } else if (row.row === 'more' && !isByKey) {
      await this.view.tree.showMore();
    } else if (!isByKey) {
      await vscode.commands.executeCommand('list.toggleExpand');
    }
  }

  /** Whether a key has selected the row: that is asked once for each key. */
  private wasKeyed(row: Row): boolean {
    const isUnderWay = Date.now() - this.keyPressed < UNDER_WAY;
    const isIt = isUnderWay && (this.keyed === undefined || this.keyed === row);
    if (isIt) {
      this.keyPressed = Number.NEGATIVE_INFINITY;
    }
    return isIt;
  }

  /** Goes to a mention, wherever it is by now. */
  async goToMention(row: MentionRow, preserveFocus: boolean): Promise<void> {
    const id = entityOf(row)?.entity.id;
    const mentions = id === undefined ? [] : await this.questions.mentions({ id, uri: row.uri });
    await goTo(row.uri, nearest(row.mention, mentions), preserveFocus);
  }
}

type Mention = MentionRow['mention'];

/** The mention with the same words around it, else the one that is fewest lines away. */
function nearest(wanted: Mention, mentions: readonly Mention[]): Mention {
  const distance = ({ range, context }: Mention) =>
    Math.abs(range.start.line - wanted.range.start.line) + (context === wanted.context ? 0 : 1e6);
  const [best = wanted] = [...mentions].sort((a, b) => distance(a) - distance(b));
  return best;
}
