import { ENTITY_TYPES, type Entity, type EntityType, fold } from '../../engine';
import type { EntitySort } from '../../protocol/entities';

export type EntityGroups = ReadonlyMap<EntityType, readonly Entity[]>;

type Compare = (a: Entity, b: Entity) => number;

/** What is worked out of an entity once: an entity that changes is another object. */
const foldedNames = new WeakMap<Entity, readonly string[]>();
const nameKeys = new WeakMap<Entity, string>();
const articleCounts = new WeakMap<Entity, number>();

/** The names of an entity, folded: the one that is shown, then the others. */
export function namesOf(entity: Entity): readonly string[] {
  return remembered(foldedNames, entity, ({ name, aliases }) => [
    fold(name),
    ...aliases.map(({ text }) => fold(text)),
  ]);
}

/** Sorts entities by one of the orders of the tree. */
export function orderOf(sort: EntitySort): Compare {
  return ORDERS[sort];
}

const ORDERS: Readonly<Record<EntitySort, Compare>> = {
  name: byName,
  mentions: (a, b) => b.mentions - a.mentions || byName(a, b),
  articles: (a, b) => articlesOf(b) - articlesOf(a) || b.mentions - a.mentions || byName(a, b),
};

/**
 * All entities in groups, in each of the orders. What was sorted is kept: of a list in which a few are other than before
 * only those are put in their places.
 */
export class SortedEntities {
  private readonly sortings = new Map<EntitySort, Sorting>();

  in(sort: EntitySort, entities: readonly Entity[]): EntityGroups {
    const sorting = this.sortings.get(sort) ?? new Sorting(ORDERS[sort]);
    this.sortings.set(sort, sorting);
    return sorting.of(entities);
  }
}

class Sorting {
  private readonly compare: Compare;
  private source: readonly Entity[] = [];
  private sorted: readonly Entity[] = [];
  private groups: EntityGroups = new Map();

  constructor(compare: Compare) {
    this.compare = compare;
  }

  of(entities: readonly Entity[]): EntityGroups {
    if (entities !== this.source) {
      const gone = new Set(this.source);
      const added = entities.filter((entity) => !gone.delete(entity));
      const kept = gone.size === 0 ? this.sorted : this.sorted.filter((entity) => !gone.has(entity));
      this.sorted = merged(kept, added.sort(this.compare), this.compare);
      this.groups = inGroups(this.sorted);
      this.source = entities;
    }
    return this.groups;
  }
}

/** Entities by type, in the order in which they stand; types that there are none of are missing. */
export function inGroups(entities: readonly Entity[]): EntityGroups {
  return new Map(
    ENTITY_TYPES.map((type) => [type, entities.filter((entity) => entity.type === type)] as const).filter(
      ([, own]) => own.length > 0,
    ),
  );
}

/** Two sorted lists as one; quick where the second is short. */
function merged(all: readonly Entity[], added: readonly Entity[], compare: Compare): readonly Entity[] {
  const merged: Entity[] = [];
  let from = 0;
  for (const entity of added) {
    const place = placeOf(entity, all, from, compare);
    for (; from < place; from += 1) {
      merged.push(all[from] as Entity);
    }
    merged.push(entity);
  }
  return merged.concat(all.slice(from));
}

function placeOf(entity: Entity, all: readonly Entity[], from: number, compare: Compare): number {
  let [low, high] = [from, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(all[middle] as Entity, entity) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function byName(a: Entity, b: Entity): number {
  const [x, y] = [nameKeyOf(a), nameKeyOf(b)];
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
}

/** Sorts as people do: accents and capitals do not matter, "G7" goes before "G20". */
function nameKeyOf(entity: Entity): string {
  return remembered(nameKeys, entity, ({ name }) =>
    fold(name).replace(/\d+/g, (digits) => digits.padStart(12, '0')),
  );
}

/** An entity counts its articles whenever it is asked. */
function articlesOf(entity: Entity): number {
  return remembered(articleCounts, entity, ({ articles }) => articles);
}

function remembered<Value>(
  known: WeakMap<Entity, Value>,
  entity: Entity,
  work: (entity: Entity) => Value,
): Value {
  const value = known.get(entity) ?? work(entity);
  known.set(entity, value);
  return value;
}
