import type { Place } from '../folder/plan';

/** Pairs of paragraphs that a program has found, each once, whichever way round. */
export class Pairs {
  private readonly keys = new Set<string>();

  add(a: Place, b: Place): void {
    this.keys.add(keyOf(a, b));
  }

  has(a: Place, b: Place): boolean {
    return this.keys.has(keyOf(a, b));
  }

  get size(): number {
    return this.keys.size;
  }

  *[Symbol.iterator](): IterableIterator<[Place, Place]> {
    for (const key of this.keys) {
      const [a = 0, paragraphOfA = 0, b = 0, paragraphOfB = 0] = key.split(' ').map(Number);
      yield [
        [a, paragraphOfA],
        [b, paragraphOfB],
      ];
    }
  }
}

/**
 * Which paragraphs hang together through pairs. Some programs tell of each copy only the place that they saw last, so
 * that two copies of one text are joined by a third.
 */
export class Chains {
  private readonly next = new Map<string, string>();

  constructor(pairs: Iterable<[Place, Place]>) {
    for (const [a, b] of pairs) {
      this.next.set(this.endOf(a.join(' ')), this.endOf(b.join(' ')));
    }
  }

  join(a: Place, b: Place): boolean {
    return this.endOf(a.join(' ')) === this.endOf(b.join(' '));
  }

  private endOf(place: string): string {
    let end = place;
    for (let next = this.next.get(end); next !== undefined && next !== end; next = this.next.get(end)) {
      end = next;
    }
    return end;
  }
}

function keyOf(a: Place, b: Place): string {
  const isInOrder = a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);
  const [first, second] = isInOrder ? [a, b] : [b, a];
  return `${first[0]} ${first[1]} ${second[0]} ${second[1]}`;
}
