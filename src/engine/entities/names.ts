import type { Entity } from './entity';
import type { Mention } from './mention';

/** A mention with the entity that it names. */
export interface EntityMention {
  uri: string;
  mention: Mention;
  /** The entity's id. */
  entity: string;
}

/** What can be asked about the names of a folder. */
export interface Names {
  /**
   * Another number whenever entities or mentions may be other than they were, be it that names have only moved. Asking
   * does not change it.
   */
  readonly revision: number;

  /** Who and what the articles name, the most mentioned first. The same array as long as no entity changes. */
  entities(): readonly Entity[];

  /** The entity with an id, if there still is one. */
  entity(id: string): Entity | undefined;

  /** Where an entity is named, in the order of the articles' URIs. */
  mentionsOf(id: string): EntityMention[];

  /** The mentions of an article, in its order. */
  mentionsIn(uri: string): EntityMention[];

  /** The mention at a place of an article (UTF-16 offset), its end included, with the entity that it names. */
  entityAt(uri: string, offset: number): { entity: Entity; mention: Mention } | undefined;

  /** The articles that name an entity, in the order of their URIs. */
  articlesOf(id: string): string[];

  /** The entities that a name such as a bare surname may stand for, where only the editor can tell. */
  choicesFor(id: string): Entity[];

  /** The mention that introduces an entity best: in an article where that does, else in the first one that does. */
  introduction(id: string, uri?: string): EntityMention | undefined;
}
