import type { ParagraphPlace } from '../protocol/matches';

/** Only where a paragraph stands, without its text: what goes into a message. */
export function placeOf({ index, range, role, words }: ParagraphPlace): ParagraphPlace {
  return { index, range, role, words };
}

/** The line on which a paragraph begins, as the editor counts: from 1. */
export function lineOf({ range }: ParagraphPlace): number {
  return range.start.line + 1;
}

/**
 * Articles are named by their path in the folder, which is long. The last part is enough, unless two share it.
 * @returns the name to show for each of the names, in their order
 */
export function shortNames(names: readonly string[]): string[] {
  const timesSeen = new Map<string, number>();
  for (const name of names) {
    const last = lastPart(name);
    timesSeen.set(last, (timesSeen.get(last) ?? 0) + 1);
  }
  return names.map((name) => {
    const last = lastPart(name);
    return timesSeen.get(last) === 1 ? last : name;
  });
}

/** File names without ".md" and its like, unless two would then be the same. */
export function withoutEndings(names: readonly string[]): string[] {
  const stems = names.map((name) => name.replace(/(?<=[^/])\.[^./]+$/, ''));
  const isUnique = new Set(stems).size === names.length;
  return isUnique ? stems : [...names];
}

/** The file name in a path. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
