/** Something found or marked: where, and of which type. */
export interface Marked {
  start: number;
  end: number;
  type: string;
}

interface Counts {
  right: number;
  found: number;
  marked: number;
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
  marked: number;
}

/** Counts exact matches of places, with and without their types. */
export class Scores {
  private readonly counts = new Map<string, Counts>();

  /** Takes in what was found in one text beside what is marked in it. */
  add(marked: readonly Marked[], found: readonly Marked[]): void {
    const types = new Set([...marked, ...found].map(({ type }) => type));
    for (const type of types) {
      this.count(type, marked.filter(isOf(type)).map(place), found.filter(isOf(type)).map(place));
    }
    this.count('typed', marked.map(typedPlace), found.map(typedPlace));
    this.count('span', marked.map(place), found.map(place));
  }

  /** Per cent; the name is a type, "typed" for all types, or "span" for places whatever their type. */
  of(name: string): Score {
    const { right, found, marked } = this.counts.get(name) ?? { right: 0, found: 0, marked: 0 };
    const precision = found === 0 ? 0 : right / found;
    const recall = marked === 0 ? 0 : right / marked;
    const sum = precision + recall;
    return {
      precision: 100 * precision,
      recall: 100 * recall,
      f1: sum === 0 ? 0 : (200 * precision * recall) / sum,
      marked,
    };
  }

  private count(name: string, marked: readonly string[], found: readonly string[]): void {
    const counts = this.counts.get(name) ?? { right: 0, found: 0, marked: 0 };
    const right = new Set(marked);
    counts.marked += right.size;
    for (const key of new Set(found)) {
      counts.found += 1;
      counts.right += right.has(key) ? 1 : 0;
    }
    this.counts.set(name, counts);
  }
}

function isOf(wanted: string): (marked: Marked) => boolean {
  return ({ type }) => type === wanted;
}

function place({ start, end }: Marked): string {
  return `${start}-${end}`;
}

function typedPlace({ start, end, type }: Marked): string {
  return `${start}-${end}-${type}`;
}
