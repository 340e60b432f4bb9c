import * as vscode from 'vscode';
import type { EntitySort } from '../../protocol/entities';

const KEY = 'editorialReview.entityTree';
const CONTEXTS = {
  sort: 'editorialReview.entitySort',
  onlyArticle: 'editorialReview.entitiesOfArticle',
  filtered: 'editorialReview.entitiesFiltered',
} as const;

interface Kept {
  sort: EntitySort;
  onlyArticle: boolean;
}

/** How the tree of entities is shown. Sorting and scope are remembered for the workspace, the filter is not. */
export class TreeSettings implements vscode.Disposable {
  private readonly memory: vscode.Memento;
  private readonly changed = new vscode.EventEmitter<void>();
  private text = '';

  readonly onDidChange = this.changed.event;

  constructor(memory: vscode.Memento) {
    this.memory = memory;
    this.tellContexts();
  }

  get sort(): EntitySort {
    return this.kept.sort;
  }

  /** Whether only what the article in the editor names is shown. */
  get onlyArticle(): boolean {
    return this.kept.onlyArticle;
  }

  /** What names must contain; empty where all are shown. */
  get filter(): string {
    return this.text;
  }

  dispose(): void {
    this.changed.dispose();
  }

  sortBy(sort: EntitySort): void {
    this.keep({ ...this.kept, sort });
  }

  limitToArticle(onlyArticle: boolean): void {
    this.keep({ ...this.kept, onlyArticle });
  }

  filterBy(text: string): void {
    this.text = text.trim();
    this.tell();
  }

  private get kept(): Kept {
    return { sort: 'mentions', onlyArticle: false, ...this.memory.get<Partial<Kept>>(KEY) };
  }

  private keep(kept: Kept): void {
    void this.memory.update(KEY, kept); // it knows the new value at once, and writes it later
    this.tell();
  }

  private tell(): void {
    this.tellContexts();
    this.changed.fire();
  }

  private tellContexts(): void {
    const set = (context: string, value: unknown) =>
      vscode.commands.executeCommand('setContext', context, value);
    void set(CONTEXTS.sort, this.sort);
    void set(CONTEXTS.onlyArticle, this.onlyArticle);
    void set(CONTEXTS.filtered, this.text !== '');
  }
}
