/** Adds to the count of a key; what counts nothing any more is forgotten. */
export function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) {
    counts.set(key, sum);
  } else {
    counts.delete(key);
  }
}

/** Adds all counts of one map to another. */
export function addCounts<Key>(to: Map<Key, number>, from: ReadonlyMap<Key, number>): void {
  for (const [key, by] of from) {
    count(to, key, by);
  }
}

/** The texts by falling count, equal ones by their spelling. */
export function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
}
