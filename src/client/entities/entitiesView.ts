import * as vscode from 'vscode';
import { canBeArticle } from '../articleDocuments';
import { Later } from '../pace';
import type { ServerEvents } from '../serverEvents';
import { EntityTree } from './entityTree';
import type { EntityQuestions } from './questions';
import type { Row } from './rows';
import type { TreeSettings } from './treeSettings';

export const ENTITIES_VIEW = 'editorialReview.entities';

/** How long, in milliseconds, changes are gathered: names that come and go while a word is typed need not be shown. */
const GATHER = 300;

/** The view "Entities": keeps its tree true to the articles while it is in view. */
export class EntitiesView implements vscode.Disposable {
  private readonly settings: TreeSettings;
  private readonly events: ServerEvents;
  private readonly tree: EntityTree;
  private readonly view: vscode.TreeView<Row>;
  private readonly later = new Later(GATHER, () => this.refresh());
  private readonly subscriptions: vscode.Disposable;
  /** What is shown may not be what the server knows. */
  private isStale = false;
  /** The article in the editor, or the last one that was. */
  private followed: string | undefined;

  constructor(questions: EntityQuestions, settings: TreeSettings, events: ServerEvents) {
    this.settings = settings;
    this.events = events;
    this.tree = new EntityTree(questions, settings);
    this.view = vscode.window.createTreeView(ENTITIES_VIEW, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.followEditor();
    this.describe();
    this.subscriptions = vscode.Disposable.from(
      this.tree,
      this.view,
      this.later,
      settings.onDidChange(() => this.settingsChanged()),
      events.onEntitiesChanged(() => this.later.soon()),
      events.onRunning(() => this.later.soon()),
      events.onScanProgress(({ isRunning }) => isRunning || this.sortWhenShown()),
      vscode.window.onDidChangeActiveTextEditor(() => this.followEditor()),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.isStale && this.sortWhenShown()),
      this.view.onDidCollapseElement(({ element }) => this.tree.closed(element)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** The row that is selected in the tree. */
  get selected(): Row | undefined {
    return this.view.selection[0];
  }

  /** Asks for everything again and sorts it. */
  async sortAgain(): Promise<void> {
    this.isStale = false;
    await this.tree.sortAgain();
  }

  /** Shows the tree with an entity selected. Resolves to false where the entity is not in it. */
  async reveal(id: string): Promise<boolean> {
    await vscode.commands.executeCommand(`${ENTITIES_VIEW}.focus`);
    await this.tree.refresh();
    if (!this.tree.rowOf(id) && (this.settings.filter !== '' || this.settings.onlyArticle)) {
      this.settings.filterBy('');
      this.settings.limitToArticle(false);
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
    } else if (this.events.scanProgress.isRunning) {
      await this.sortAgain(); // there is no order yet that could be kept
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
    const article = document && canBeArticle(document) ? document.uri.toString() : this.followed;
    this.followed = article;
    const wanted = this.settings.onlyArticle ? article : undefined;
    if (this.tree.article !== wanted) {
      this.tree.article = wanted;
      this.describe();
      this.sortWhenShown();
    }
  }

  private settingsChanged(): void {
    this.followEditor();
    this.describe();
    this.tree.filter();
    this.sortWhenShown();
  }

  /** Says beside the name of the view what is not shown, and in which order the rest is. */
  private describe(): void {
    const { onlyArticle, filter } = this.settings;
    const { article } = this.tree;
    const scope = onlyArticle && article ? vscode.workspace.asRelativePath(vscode.Uri.parse(article)) : '';
    this.view.description = [filter && `“${filter}”`, scope].filter(Boolean).join(' · ');
  }
}
