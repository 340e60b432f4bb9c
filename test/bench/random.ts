/** A row of numbers from 0 to 1 that is the same each time. */
export type Random = () => number;

/** Makes a row of random numbers from a seed: mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `limit` - 1. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/**
 * One of several.
 *
 * @throws RangeError where there is none
 */
export function oneOf<T>(random: Random, items: readonly T[]): T {
  const index = below(random, items.length);
  if (!(index in items)) {
    throw new RangeError('there is nothing to choose from');
  }
  return items[index] as T;
}

/** The same items in another order. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const keys = items.map(() => random());
  const order = [...items.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return order.map((index) => items[index] as T);
}
