import type { SortedPostings } from './sortedPostings';

/** As high as the count of a key is told. */
const MOST_TOLD = 0xff;

/**
 * For each item of sorted postings those of its keys that other items have as well: where their postings begin, and how
 * many there are, five bytes for a key. Most keys of a text stand nowhere else, and to look each of them up in a large
 * index takes longer than all the rest of a search; here they are not even asked for.
 */
export class SharedKeys {
  /** For each item where its shared keys begin; one more for the end. */
  readonly starts: Int32Array;
  /** For each shared key of an item the first of its postings. */
  readonly firsts: Int32Array;
  /** For each shared key of an item how many postings it has; 255 stands for more. */
  readonly counts: Uint8Array;

  /** @param items how many items there can be */
  constructor(postings: SortedPostings, items: number) {
    this.starts = countShared(postings, items);
    this.firsts = new Int32Array(this.starts[items] ?? 0);
    this.counts = new Uint8Array(this.starts[items] ?? 0);
    const next = this.starts.slice();
    forEachShared(postings, (first, count) => {
      for (let at = first; at < first + count; at += 1) {
        const item = postings.items[at] ?? 0;
        const place = next[item] ?? 0;
        this.firsts[place] = first;
        this.counts[place] = Math.min(count, MOST_TOLD);
        next[item] = place + 1;
      }
    });
  }
}

/** For each item where its shared keys would begin, one after the other. */
function countShared(postings: SortedPostings, items: number): Int32Array {
  const starts = new Int32Array(items + 2);
  forEachShared(postings, (first, count) => {
    for (let at = first; at < first + count; at += 1) {
      const item = postings.items[at] ?? 0;
      starts[item + 1] = (starts[item + 1] ?? 0) + 1;
    }
  });
  for (let item = 0; item < items; item += 1) {
    starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  }
  return starts;
}

/** Calls `visit` with each key that several items have: the first of its postings and how many there are. */
function forEachShared({ keys }: SortedPostings, visit: (first: number, count: number) => void): void {
  let first = 0;
  for (let at = 1; at <= keys.length; at += 1) {
    if (at === keys.length || keys[at] !== keys[first]) {
      if (at - first > 1) {
        visit(first, at - first);
      }
      first = at;
    }
  }
}
