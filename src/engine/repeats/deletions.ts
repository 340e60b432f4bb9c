/** A stretch taken out of a text: UTF-16 offsets, `end` exclusive. */
export interface Deletion {
  start: number;
  end: number;
}

/**
 * The text without the stretches.
 *
 * @param deletions disjoint, in order
 */
export function deleteFrom(text: string, deletions: readonly Deletion[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of deletions) {
    kept.push(text.slice(at, start));
    at = end;
  }
  kept.push(text.slice(at));
  return kept.join('');
}

/** Deletions made one round after the other, told in offsets of the text as it was at first. */
export class Deletions {
  /** Disjoint and in order. */
  all: Deletion[] = [];

  /**
   * Adds deletions given in offsets of the text as it is after those already made.
   *
   * @param later disjoint, in order
   */
  addAfterwards(later: readonly Deletion[]): void {
    const inFirstText = later.map(({ start, end }) => ({
      start: this.toFirstText(start),
      end: this.toFirstText(end - 1) + 1,
    }));
    this.all = merge([...this.all, ...inFirstText]);
  }

  /** Where the character at `offset` of the present text stood at first. */
  toFirstText(offset: number): number {
    let at = offset;
    for (const { start, end } of this.all) {
      if (start > at) {
        break;
      }
      at += end - start;
    }
    return at;
  }
}

/** The same stretches, those that overlap or touch made one. */
function merge(deletions: readonly Deletion[]): Deletion[] {
  const merged: Deletion[] = [];
  for (const { start, end } of [...deletions].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}
