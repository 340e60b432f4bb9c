import type { TaggedName } from '../mention';

/** Names in order; of those that overlap the longer one stays. */
export function merged(names: readonly TaggedName[]): TaggedName[] {
  const all: TaggedName[] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (!last || last.end <= name.start) {
      all.push(name);
    } else if (name.end - name.start > last.end - last.start) {
      all[all.length - 1] = name;
    }
  }
  return all;
}

/** Whether none of the names overlaps a place. */
export function isFree(
  { start, end }: Pick<TaggedName, 'start' | 'end'>,
  names: readonly TaggedName[],
): boolean {
  return names.every((name) => name.end <= start || end <= name.start);
}
