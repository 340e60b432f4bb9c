import { ENTITY_TYPES, type Entity, type EntityType, fold } from '../../engine';
import type { EntitySort } from '../../protocol/entities';

/** How far it is looked ahead where two lists differ. */
const AHEAD = 16;

/** So many entities are looked up one by one; of more it is quicker to go through the whole list once. */
const FEW = 100;

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
  private groups: EntityGroups = new Map();

  constructor(compare: Compare) {
    this.compare = compare;
  }

  of(entities: readonly Entity[]): EntityGroups {
    if (entities !== this.source) {
      const { gone, added } = differences(this.source, entities);
      const [without, more] = [inGroups([...gone]), inGroups(added)];
      this.groups = new Map(
        ENTITY_TYPES.map((type): [EntityType, readonly Entity[]] => {
          const kept = withoutThose(this.groups.get(type) ?? [], without.get(type) ?? [], this.compare);
          return [type, merged(kept, [...(more.get(type) ?? [])].sort(this.compare), this.compare)];
        }),
      );
      this.source = entities;
    }
    return this.groups;
  }
}

/** A sorted list without some of its entities; quick where they are few. */
function withoutThose(
  sorted: readonly Entity[],
  gone: readonly Entity[],
  compare: Compare,
): readonly Entity[] {
  const places = gone.length > FEW ? [-1] : gone.map((entity) => placeOf(entity, sorted, 0, compare));
  if (places.some((place, index) => sorted[place] !== gone[index])) {
    const all = new Set(gone);
    return sorted.filter((entity) => !all.has(entity));
  }
  const rest = [...sorted];
  for (const place of places.sort((a, b) => b - a)) {
    rest.splice(place, 1);
  }
  return rest;
}

/**
 * What stands in only one of two lists. Mostly they differ in a few places, which a look ahead finds; where it does not
 * the rest of both is gone through.
 */
function differences(
  before: readonly Entity[],
  now: readonly Entity[],
): { gone: Set<Entity>; added: Entity[] } {
  const gone = new Set<Entity>();
  const added: Entity[] = [];
  let [at, place] = [0, 0];
  for (;;) {
    while (at < before.length && before[at] === now[place]) {
      at += 1;
      place += 1;
    }
    const next = nextCommon(before.slice(at, at + AHEAD), now.slice(place, place + AHEAD));
    for (const entity of before.slice(at, next && at + next.before)) {
      gone.add(entity);
    }
    for (const entity of now.slice(place, next && place + next.now)) {
      added.push(entity);
    }
    if (!next) {
      // What has only moved in the list is no difference.
      return { gone, added: added.filter((entity) => !gone.delete(entity)) };
    }
    at += next.before;
    place += next.now;
  }
}

/** Where two lists meet again. */
function nextCommon(
  before: readonly Entity[],
  now: readonly Entity[],
): { before: number; now: number } | undefined {
  for (const [index, entity] of before.entries()) {
    const place = now.indexOf(entity);
    if (place >= 0) {
      return { before: index, now: place };
    }
  }
  return undefined;
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
  const together: Entity[] = [];
  let from = 0;
  if (added.length === 0) {
    return all;
  }
  for (const entity of added) {
    const place = placeOf(entity, all, from, compare);
    for (; from < place; from += 1) {
      together.push(all[from] as Entity);
    }
    together.push(entity);
  }
  return together.concat(all.slice(from));
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
