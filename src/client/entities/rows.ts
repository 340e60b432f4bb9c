import type { EntityArticle, EntityKind, EntityMention, EntityNode } from '../../protocol/entities';

/** People, organisations or places. */
export interface GroupRow {
  row: 'group';
  key: EntityKind;
  kind: EntityKind;
  entities: EntityRow[];
  /** How many entities there are, those too that are not in the tree. */
  count: number;
}

/** Stands for the entities of a group that are not in the tree. */
export interface MoreRow {
  row: 'more';
  key: string;
  parent: GroupRow;
}

/** An entity. The same object as long as the entity is in the tree: VS Code knows rows by their objects. */
export interface EntityRow {
  row: 'entity';
  /** Unlike those of all other rows. */
  key: string;
  parent: GroupRow;
  entity: EntityNode;
  /** What stands below it, once it has been opened. */
  children?: ArticleRow[] | MentionRow[];
}

/** An article that names an entity. */
export interface ArticleRow {
  row: 'article';
  key: string;
  parent: EntityRow;
  article: EntityArticle;
}

/** A place where an article names an entity. */
export interface MentionRow {
  row: 'mention';
  key: string;
  parent: EntityRow | ArticleRow;
  uri: string;
  mention: EntityMention;
}

/** A row of the tree of entities. */
export type Row = GroupRow | EntityRow | MoreRow | ArticleRow | MentionRow;

/** The entity that a row is about. */
export function entityOf(row: Row): EntityRow | undefined {
  switch (row.row) {
    case 'group':
    case 'more':
      return undefined;
    case 'entity':
      return row;
    case 'article':
      return row.parent;
    case 'mention':
      return row.parent.row === 'entity' ? row.parent : row.parent.parent;
  }
}

/** The row that a row stands below. */
export function parentOf(row: Row): Row | undefined {
  return row.row === 'group' ? undefined : row.parent;
}

/** The article that a row is about. */
export function uriOf(row: Row): string | undefined {
  switch (row.row) {
    case 'article':
      return row.article.uri;
    case 'mention':
      return row.uri;
    default:
      return undefined;
  }
}
