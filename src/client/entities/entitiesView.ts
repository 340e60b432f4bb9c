import * as vscode from 'vscode';
import { canBeArticle } from '../articleDocuments';
import { Later } from '../pace';
import type { ServerEvents } from '../serverEvents';
import { EntityTree } from './entityTree';
import type { EntityQuestions } from './questions';
import type { Row } from './rows';
import type { TreeSettings } from './treeSettings';
import { number } from './words';

export const ENTITIES_VIEW = 'editorialReview.entities';

/** Whether the server has told what there is: before, the view is empty for another reason. */
const KNOWN_CONTEXT = 'editorialReview.entitiesKnown';
/** How long, in milliseconds, changes are gathered: names that come and go while a word is typed need not be shown. */
const GATHER = 300;

/** The view "Entities": keeps its tree true to the articles while it is in view. */
export class EntitiesView implements vscode.Disposable {
  private readonly settings: TreeSettings;
  private readonly events: ServerEvents;
  private readonly view: vscode.TreeView<Row>;
  private readonly later = new Later(GATHER, () => this.refresh());
  private readonly subscriptions: vscode.Disposable;
  /** What is shown may not be what the server knows. */
  private isStale = true;
  /** Whether names are still being looked for: there is no order yet that could be kept. */
  private isGrowing = true;
  /** The article in the editor, or the last one that was. */
  private followed: string | undefined;

  readonly tree: EntityTree;

  constructor(questions: EntityQuestions, settings: TreeSettings, events: ServerEvents) {
    this.settings = settings;
    this.events = events;
    this.tree = new EntityTree(questions, settings);
    this.view = vscode.window.createTreeView(ENTITIES_VIEW, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.subscriptions = vscode.Disposable.from(
      this.tree,
      this.view,
      this.later,
      this.tree.onDidAnswer(({ waiting }) => this.tellWaiting(waiting)),
      settings.onDidChange(() => this.settingsChanged()),
      events.onEntitiesChanged(() => this.later.soon()),
      events.onRunning(() => this.later.soon()),
      events.onScanProgress(({ isRunning }) => isRunning || this.sortWhenShown()),
      vscode.window.onDidChangeActiveTextEditor(() => this.followEditor()),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.isStale && this.sortWhenShown()),
      this.view.onDidCollapseElement(({ element }) => this.tree.closed(element)),
    );
    this.settingsChanged();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /**
   * Selects the row that has the focus, since keys and screen readers are about that one, and tells which it is. VS Code
   * tells of the selection before it tells that the command is done.
   */
  async selectFocused(): Promise<Row | undefined> {
    await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    return this.view.selection[0];
  }

  /** Asks for everything again and sorts it. */
  async sortAgain(): Promise<void> {
    this.isStale = false;
    await this.tree.sortAgain();
  }

  /** Shows an entity in the tree, without limits and filters that it does not pass. Says whether it is there. */
  async reveal({ id, name }: { id: string; name: string }): Promise<boolean> {
    await vscode.commands.executeCommand(`${ENTITIES_VIEW}.focus`);
    await this.tree.sortAgain();
    if (!this.tree.rowOf(id)) {
      this.settings.limitToArticle(false);
      this.settings.filterBy('');
      await this.tree.sortAgain();
    }
    if (!this.tree.rowOf(id)) {
      this.settings.filterBy(name); // it is beyond what a group shows at first
      await this.tree.sortAgain();
    }
    const row = this.tree.rowOf(id);
    if (row) {
      await this.view.reveal(row, { select: true, focus: true, expand: true });
    }
    return row !== undefined;
  }

  private async refresh(): Promise<void> {
    if (!this.view.visible) {
      this.isStale = true;
    } else if (this.isGrowing || this.events.scanProgress.isRunning) {
      await this.sortAgain();
    } else {
      await this.tree.refresh();
    }
  }

  private sortWhenShown(): void {
    if (this.view.visible) {
      void this.sortAgain();
    } else {
      this.isStale = true;
    }
  }

  /** In another kind of editor the tree stays with the article that it shows. */
  private followEditor(): void {
    const document = vscode.window.activeTextEditor?.document;
    this.followed = document && canBeArticle(document) ? document.uri.toString() : this.followed;
    const wanted = this.settings.onlyArticle ? (this.followed ?? 'none') : undefined;
    if (this.tree.article !== wanted) {
      this.tree.article = wanted;
      this.describe();
      this.sortWhenShown();
    }
  }

  private settingsChanged(): void {
    this.followEditor();
    this.describe();
    this.sortWhenShown();
  }

  /** Says beside the name of the view what is not shown. */
  private describe(): void {
    const { filter } = this.settings;
    const { article = 'none' } = this.tree;
    const scope = article === 'none' ? '' : vscode.workspace.asRelativePath(vscode.Uri.parse(article));
    this.view.description = [filter && `“${filter}”`, scope].filter(Boolean).join(' · ');
  }

  private tellWaiting(waiting: number): void {
    const isGrowing = waiting > 0;
    if (this.isGrowing && !isGrowing) {
      void vscode.commands.executeCommand('setContext', KNOWN_CONTEXT, true);
    }
    this.isGrowing = isGrowing;
    this.view.message = isGrowing
      ? vscode.l10n.t('Looking for names: {0} articles to go.', number(waiting))
      : '';
  }
}
