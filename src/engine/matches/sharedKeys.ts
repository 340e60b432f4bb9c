import type { SortedPostings } from './sortedPostings';

/**
 * The keys of sorted postings that several items have, and for each item which of them it has: four bytes for each, and
 * eight for a key. Most keys of a text stand nowhere else, and to look each of them up in a large index takes longer than
 * all the rest of a search; here they are not even asked for.
 */
export class SharedKeys {
  /** For each shared key the first of its postings. */
  readonly firsts: Int32Array;
  /** For each shared key how many postings it has. */
  readonly counts: Int32Array;
  /** For each item where its shared keys begin in `keys`; one more for the end. */
  readonly starts: Int32Array;
  /** The shared keys of each item, as numbers into `firsts` and `counts`. */
  readonly keys: Int32Array;

  /** @param items how many items there can be */
  constructor(postings: SortedPostings, items: number) {
    let size = 0;
    this.starts = new Int32Array(items + 2);
    forEachShared(postings, (first, count) => {
      size += 1;
      for (let at = first; at < first + count; at += 1) {
        const item = postings.items[at] ?? 0;
        this.starts[item + 1] = (this.starts[item + 1] ?? 0) + 1;
      }
    });
    for (let item = 0; item < items; item += 1) {
      this.starts[item + 1] = (this.starts[item + 1] ?? 0) + (this.starts[item] ?? 0);
    }
    this.firsts = new Int32Array(size);
    this.counts = new Int32Array(size);
    this.keys = new Int32Array(this.starts[items] ?? 0);
    this.fill(postings);
  }

  private fill(postings: SortedPostings): void {
    const next = this.starts.slice();
    let key = 0;
    forEachShared(postings, (first, count) => {
      this.firsts[key] = first;
      this.counts[key] = count;
      for (let at = first; at < first + count; at += 1) {
        const item = postings.items[at] ?? 0;
        const place = next[item] ?? 0;
        this.keys[place] = key;
        next[item] = place + 1;
      }
      key += 1;
    });
  }
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
