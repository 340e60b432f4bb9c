import * as vscode from 'vscode';
import { ENTITY_KINDS, type EntityNode, type EntityTree as EntityTreeMessage } from '../../protocol/entities';
import { OneAtATime } from '../pace';
import type { EntityQuestions } from './questions';
import { type ArticleRow, type EntityRow, type GroupRow, type MentionRow, parentOf, type Row } from './rows';
import { steadyOrder } from './steadyOrder';
import { entityTooltip, treeItem } from './treeItems';
import type { TreeSettings } from './treeSettings';

/**
 * The rows of the tree. What is below an entity is asked for when it is opened. An update changes only the rows that are
 * other than before, and moves none of them.
 */
export class EntityTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly questions: EntityQuestions;
  private readonly settings: TreeSettings;
  private readonly changed = new vscode.EventEmitter<Row[] | undefined>();
  private readonly updating = new OneAtATime(() => this.update());
  private readonly rows = new Map<string, EntityRow>();
  private tree: EntityTreeMessage | undefined;
  private groups: GroupRow[] = [];
  private mustSort = true;

  readonly onDidChangeTreeData = this.changed.event;
  /** The article to which the tree is limited, when it is. */
  article: string | undefined;

  constructor(questions: EntityQuestions, settings: TreeSettings) {
    this.questions = questions;
    this.settings = settings;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Whether the server has answered. */
  get isKnown(): boolean {
    return this.tree !== undefined;
  }

  /** Asks again. What is there stays where it is. */
  async refresh(): Promise<void> {
    await this.updating.run();
  }

  /** Asks again and sorts anew. */
  async sortAgain(): Promise<void> {
    this.mustSort = true;
    await this.updating.run();
  }

  /** Shows what the filter lets through. */
  filter(): void {
    this.mustSort = true;
    this.show();
  }

  /** The row of an entity, if it is shown. */
  rowOf(id: string): EntityRow | undefined {
    const row = this.rows.get(id);
    return row?.parent.entities.includes(row) ? row : undefined;
  }

  /** To be called when a row is closed: what is below it is forgotten. */
  closed(row: Row): void {
    if (row.row === 'entity') {
      delete row.children;
    }
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) {
      if (!this.tree) {
        await this.updating.run();
      }
      return this.groups;
    }
    switch (row.row) {
      case 'group':
        return row.entities;
      case 'entity':
        row.children = await this.below(row);
        return row.children;
      case 'article':
        return this.mentions(row, row.parent.entity.id, row.article.uri);
      case 'mention':
        return [];
    }
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItem(row, this.article !== undefined);
  }

  getParent(row: Row): Row | undefined {
    return parentOf(row);
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    if (row.row === 'entity') {
      item.tooltip = entityTooltip(row.entity);
    }
    return item;
  }

  private async below(row: EntityRow): Promise<ArticleRow[] | MentionRow[]> {
    const { id } = row.entity;
    if (this.article !== undefined) {
      return this.mentions(row, id, this.article);
    }
    const articles = await this.questions.articles({ id });
    return articles.map((article) => ({
      row: 'article',
      key: `${row.key}\n${article.uri}`,
      parent: row,
      article,
    }));
  }

  private async mentions(parent: EntityRow | ArticleRow, id: string, uri: string): Promise<MentionRow[]> {
    const mentions = await this.questions.mentions({ id, uri });
    return mentions.map((mention, index) => ({
      row: 'mention',
      key: `${parent.key}\n${index}`,
      parent,
      uri,
      index,
      mention,
    }));
  }

  private async update(): Promise<void> {
    const { article } = this;
    const tree =
      this.settings.onlyArticle && article === undefined
        ? { groups: [] }
        : await this.questions.tree({ sort: this.settings.sort, ...(article ? { article } : {}) });
    if (tree) {
      this.tree = tree;
      this.show();
    }
  }

  private show(): void {
    const before = this.groups;
    const old = new Map(before.map((group) => [group.kind, group.entities.map(({ key }) => key)]));
    const isSorted = this.mustSort;
    this.mustSort = false;
    const changed: Row[] = [];
    this.groups = ENTITY_KINDS.flatMap((kind) => {
      const all = this.tree?.groups.find((group) => group.kind === kind)?.entities ?? [];
      const entities = all.filter((entity) => this.settings.shows(entity));
      const group = before.find((known) => known.kind === kind) ?? {
        row: 'group',
        key: kind,
        kind,
        entities: [],
      };
      this.fill(group, entities, isSorted ? [] : (old.get(kind) ?? []), changed);
      return group.entities.length > 0 ? [group] : [];
    });
    this.forgetOthers();
    const isSameGroups =
      before.length === this.groups.length && before.every((one, at) => one === this.groups[at]);
    if (!isSameGroups) {
      this.changed.fire(undefined);
    } else if (changed.length > 0) {
      this.changed.fire(changed);
    }
  }

  /** Puts the rows of the entities into their group, and notes what VS Code has to draw anew. */
  private fill(
    group: GroupRow,
    entities: readonly EntityNode[],
    order: readonly string[],
    changed: Row[],
  ): void {
    const byKey = new Map(entities.map((entity) => [entity.id, entity]));
    const shown = group.entities;
    const drawn: Row[] = [];
    group.entities = steadyOrder(order, [...byKey.keys()]).flatMap((key) => {
      const entity = byKey.get(key);
      return entity ? [this.rowFor(entity, group, drawn)] : [];
    });
    const isSame =
      shown.length === group.entities.length && shown.every((row, at) => row === group.entities[at]);
    changed.push(...(isSame ? drawn : [group]));
  }

  private rowFor(entity: EntityNode, parent: GroupRow, drawn: Row[]): EntityRow {
    const known = this.rows.get(entity.id);
    const row: EntityRow = known ?? { row: 'entity', key: entity.id, parent, entity };
    // Of an open entity a mention may have moved without a change of the counts.
    if (known && (known.children || !isEqual(known.entity, entity))) {
      drawn.push(row);
    }
    row.parent = parent;
    row.entity = entity;
    this.rows.set(entity.id, row);
    return row;
  }

  private forgetOthers(): void {
    const shown = new Set(this.groups.flatMap(({ entities }) => entities));
    for (const [key, row] of this.rows) {
      if (!shown.has(row)) {
        this.rows.delete(key);
      }
    }
  }
}

function isEqual(a: EntityNode, b: EntityNode): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
