import * as vscode from 'vscode';
import {
  ENTITY_KINDS,
  type EntityGroup,
  type EntityNode,
  type EntityTree as EntityTreeMessage,
} from '../../protocol/entities';
import { OneAtATime } from '../pace';
import type { EntityQuestions } from './questions';
import { type ArticleRow, type EntityRow, type GroupRow, type MentionRow, parentOf, type Row } from './rows';
import { steadyOrder } from './steadyOrder';
import { entityTooltip, treeItem } from './treeItems';
import type { TreeSettings } from './treeSettings';

/** How many entities of a group are in the tree at first, and how many more each time. */
const PAGE = 500;

/**
 * The rows of the tree. What is below an entity is asked for when it is opened. An update changes only the rows that are
 * other than before, and moves none of them.
 */
export class EntityTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly questions: EntityQuestions;
  private readonly settings: TreeSettings;
  private readonly changed = new vscode.EventEmitter<Row[] | undefined>();
  private readonly answered = new vscode.EventEmitter<EntityTreeMessage>();
  private readonly updating = new OneAtATime(() => this.update());
  private readonly rows = new Map<string, EntityRow>();
  private groups: GroupRow[] = [];
  private most = PAGE;
  private mustSort = true;
  /** The version of what is shown, as long as it was asked for in the way in which it would be asked for now. */
  private version: string | undefined;

  readonly onDidChangeTreeData = this.changed.event;
  /** The server has told what there is. */
  readonly onDidAnswer = this.answered.event;
  /** The article to which the tree is limited, when it is; `none` where there is none yet. */
  article: string | 'none' | undefined;

  constructor(questions: EntityQuestions, settings: TreeSettings) {
    this.questions = questions;
    this.settings = settings;
  }

  dispose(): void {
    this.changed.dispose();
    this.answered.dispose();
  }

  /** Asks again. What is there stays where it is. */
  async refresh(): Promise<void> {
    await this.updating.run();
  }

  /** Asks again and sorts anew: also to be called when something else is to be shown, or in another order. */
  async sortAgain(): Promise<void> {
    this.mustSort = true;
    await this.updating.run();
  }

  /** Shows more entities of each group. */
  async showMore(): Promise<void> {
    this.most += PAGE;
    this.version = undefined;
    await this.updating.run();
  }

  /** The row of an entity, if it is in the tree. */
  rowOf(id: string): EntityRow | undefined {
    return this.rows.get(id);
  }

  /** To be called when a row is closed: what is below it is forgotten. */
  closed(row: Row): void {
    if (row.row === 'entity') {
      delete row.children;
    }
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) {
      return this.groups;
    }
    switch (row.row) {
      case 'group':
        return this.below(row);
      case 'entity':
        row.children = await this.belowEntity(row);
        return row.children;
      case 'article':
        return this.mentions(row, row.parent.entity.id, row.article.uri);
      default:
        return [];
    }
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItem(row);
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

  private below(group: GroupRow): Row[] {
    const isAll = group.count <= group.entities.length;
    return isAll
      ? group.entities
      : [...group.entities, { row: 'more', key: `${group.key}\nmore`, parent: group }];
  }

  private async belowEntity(row: EntityRow): Promise<ArticleRow[] | MentionRow[]> {
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
      mention,
    }));
  }

  private async update(): Promise<void> {
    const isSorted = this.mustSort;
    this.mustSort = false;
    const tree = await this.ask(isSorted);
    if (tree) {
      this.version = tree.version;
      this.show(tree.groups, isSorted);
      this.answered.fire(tree);
    } else if (tree === null) {
      this.drawOpened();
    } else {
      this.mustSort ||= isSorted; // no answer: the next one
    }
  }

  private async ask(isSorted: boolean): Promise<EntityTreeMessage | null | undefined> {
    const { article, most, version } = this;
    if (article === 'none') {
      return { version: '', groups: [], waiting: 0 };
    }
    const { sort, filter } = this.settings;
    return this.questions.tree({
      sort,
      filter,
      most,
      ...(article === undefined ? {} : { article }),
      ...(isSorted || version === undefined ? {} : { version }),
    });
  }

  private show(groups: readonly EntityGroup[], isSorted: boolean): void {
    const before = this.groups;
    const changed: Row[] = [];
    this.groups = ENTITY_KINDS.flatMap((kind) => {
      const group = groups.find((one) => one.kind === kind);
      const known = before.find((one) => one.kind === kind);
      return group ? [this.fill(known ?? emptyGroup(group), group, isSorted, changed)] : [];
    });
    this.forgetOthers();
    if (!isSameList(before, this.groups)) {
      this.changed.fire(undefined);
    } else if (changed.length > 0) {
      this.changed.fire(changed);
    }
  }

  /** Puts the rows of the entities into their group, and notes what VS Code has to draw anew. */
  private fill(row: GroupRow, { entities, count }: EntityGroup, isSorted: boolean, changed: Row[]): GroupRow {
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const before = row.entities;
    const order = isSorted ? [] : before.map(({ key }) => key);
    const drawn: Row[] = [];
    row.entities = steadyOrder(order, [...byId.keys()]).flatMap((id) => {
      const entity = byId.get(id);
      return entity ? [this.rowFor(entity, row, drawn)] : [];
    });
    const isSame = row.count === count && isSameList(before, row.entities);
    row.count = count;
    changed.push(...(isSame ? drawn : [row]));
    return row;
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

  /** The entities are the same, but their names may stand on other lines. */
  private drawOpened(): void {
    const opened = [...this.rows.values()].filter(({ children }) => children);
    if (opened.length > 0) {
      this.changed.fire(opened);
    }
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

function emptyGroup({ kind }: EntityGroup): GroupRow {
  return { row: 'group', key: kind, kind, entities: [], count: 0 };
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function isEqual(a: EntityNode, b: EntityNode): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
