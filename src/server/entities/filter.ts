import { type Entity, fold } from '../../engine';
import { namesOf } from './sortedEntities';

/** Whether an entity has a name that contains all words of a query; accents and capitals do not matter. */
export function filterFor(query: string): (entity: Entity) => boolean {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return (entity) =>
    words.length === 0 || namesOf(entity).some((name) => words.every((word) => name.includes(word)));
}
