import type { Entity } from './entity';

/** With more changes than this it is quicker to go through the whole list once. */
const FEW = 60;

/** Entities in order, the most mentioned first, kept sorted while some of them change. */
export class EntityList {
  private sorted: Entity[] = [];
  private readonly byId = new Map<string, Entity>();

  get(id: string): Entity | undefined {
    return this.byId.get(id);
  }

  get all(): readonly Entity[] {
    return this.sorted.slice();
  }

  /** Takes entities as they are now; of nothing where there is none any more. */
  replace(changed: ReadonlyMap<string, Entity | undefined>): void {
    if (changed.size <= FEW) {
      for (const [id, entity] of changed) {
        this.move(this.byId.get(id), entity);
      }
    } else {
      const rest = this.sorted.filter(({ id }) => !changed.has(id));
      this.sorted = merged(
        rest,
        [...changed.values()].filter((entity) => entity !== undefined).sort(compare),
      );
    }
    for (const [id, entity] of changed) {
      if (entity) {
        this.byId.set(id, entity);
      } else {
        this.byId.delete(id);
      }
    }
  }

  private move(before: Entity | undefined, after: Entity | undefined): void {
    if (before && after && compare(before, after) === 0) {
      this.sorted[this.placeOf(before)] = after;
      return;
    }
    if (before) {
      this.sorted.splice(this.placeOf(before), 1);
    }
    if (after) {
      this.sorted.splice(this.placeOf(after), 0, after);
    }
  }

  /** Where an entity stands, or belongs. */
  private placeOf(entity: Entity): number {
    let from = 0;
    let to = this.sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = this.sorted[middle];
      if (other && compare(other, entity) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}

function merged(a: readonly Entity[], b: readonly Entity[]): Entity[] {
  const all: Entity[] = [];
  let next = 0;
  for (const entity of a) {
    for (let other = b[next]; other && compare(other, entity) < 0; other = b[next]) {
      all.push(other);
      next += 1;
    }
    all.push(entity);
  }
  return [...all, ...b.slice(next)];
}

function compare(a: Entity, b: Entity): number {
  return b.mentions - a.mentions || order(a.name, b.name) || order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
