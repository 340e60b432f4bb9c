import type { Entity } from '../../engine';
import type { EntityNode } from '../../protocol/entities';

/** Of more titles and forms only the first ones are sent: the hover has them, and a tooltip has an end. */
const MOST_TITLES = 8;
const MOST_FORMS = 12;

/**
 * An entity as the client is told of it.
 *
 * @param here how often the one article that was asked about names it
 */
export function nodeOf(entity: Entity, here?: number): EntityNode {
  const { id, name, type, mentions, articles, titles, aliases } = entity;
  return {
    id,
    name,
    kind: type,
    mentions,
    articles,
    ...(here === undefined ? {} : { here }),
    titles: titles.slice(0, MOST_TITLES).map(({ text }) => text),
    forms: aliases.slice(0, MOST_FORMS).map((alias) => ({ text: alias.text, mentions: alias.mentions })),
  };
}
