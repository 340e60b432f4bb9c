import { type Entity, fold } from '../../engine';
import type { EntityNode, FindEntitiesParams } from '../../protocol/entities';
import { filterFor } from './filter';
import { nodeOf } from './nodes';
import { namesOf } from './sortedEntities';
import type { EntityView } from './view';

/** Shorter words make no two names similar: "of" stands in too many. */
const SHORTEST_WORD = 3;

/**
 * Entities for which another one may be meant: those first that it may stand for, then those that share a word with it,
 * then those of its own kind, and among equals the most mentioned.
 */
export function findEntities(view: EntityView, { query, like, most }: FindEntitiesParams): EntityNode[] {
  const isWanted = filterFor(query);
  const rankOf = ranking(view, like);
  const ranks: Entity[][] = [];
  for (const entity of view.entities) {
    if (entity.id !== like && isWanted(entity)) {
      const rank = rankOf(entity);
      ranks[rank] ??= [];
      ranks[rank].push(entity);
    }
  }
  return ranks
    .flat()
    .slice(0, most)
    .map((entity) => nodeOf(entity));
}

/** How near entities are to another one: 0 for the nearest. */
function ranking({ names }: EntityView, id: string): (entity: Entity) => number {
  const choices = new Set(names.choicesFor(id).map((choice) => choice.id));
  const like = names.entity(id);
  const words = like ? wordsOf(like) : [];
  return (entity) => {
    const isOther = entity.type !== like?.type;
    if (choices.has(entity.id)) {
      return 0;
    }
    return (sharesWord(entity, words) ? 1 : 3) + Number(isOther);
  };
}

function sharesWord(entity: Entity, words: readonly string[]): boolean {
  return namesOf(entity).some((name) =>
    words.some((word) => name.includes(word) && name.split(' ').includes(word)),
  );
}

function wordsOf({ name, aliases }: Entity): string[] {
  const words = [name, ...aliases.map(({ text }) => text)].flatMap((text) => fold(text).split(' '));
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD);
}
