/**
 * Sorted keys in an order in which nothing that was there before changes places: so that the tree does not move under the
 * hand of who is typing. What is new stands behind what it follows in the sorted order.
 *
 * @param before the keys in the order in which they are shown
 * @param sorted the keys as they are now, sorted
 */
export function steadyOrder(before: readonly string[], sorted: readonly string[]): string[] {
  const present = new Set(sorted);
  const kept = before.filter((key) => present.has(key));
  const known = new Set(kept);
  const atTop: string[] = [];
  const behind = new Map(kept.map((key) => [key, [key]]));
  let last = atTop;
  for (const key of sorted) {
    if (known.has(key)) {
      last = behind.get(key) ?? last;
    } else {
      last.push(key);
    }
  }
  return [...atTop, ...[...behind.values()].flat()];
}
