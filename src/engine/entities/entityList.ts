import type { Entity } from './entity';

/** With more changes than this the whole list is sorted anew, which is then quicker. */
const MOST_MOVED = 200;

/** Entities in order, the most mentioned first, kept sorted while a few of them change. */
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
    const isBulk = changed.size > MOST_MOVED;
    for (const [id, entity] of changed) {
      const before = this.byId.get(id);
      if (!isBulk) {
        this.move(before, entity);
      }
      if (entity) {
        this.byId.set(id, entity);
      } else {
        this.byId.delete(id);
      }
    }
    if (isBulk) {
      this.sorted = [...this.byId.values()].sort(compare);
    }
  }

  private move(before: Entity | undefined, after: Entity | undefined): void {
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

function compare(a: Entity, b: Entity): number {
  return b.mentions - a.mentions || order(a.name, b.name) || order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
