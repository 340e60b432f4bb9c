/** The words of a text, without case and marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['\u2019]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Whether two texts are versions of one another by a plain measure that has nothing of the engine: half of their words
 * are the same, or nearly all words of the shorter one stand in the longer one.
 */
export function isVersion(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = sharedWords(left, right);
  const isHalf = 4 * shared >= left.length + right.length;
  return isHalf || shared >= 0.85 * Math.max(1, Math.min(left.length, right.length));
}

/** How many words two texts share, each as often as it stands in both. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return shared;
}
