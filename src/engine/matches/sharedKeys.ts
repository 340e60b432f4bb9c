import type { Range, SortedPostings } from './sortedPostings';

/**
 * For each item of sorted postings, where the postings of those of its keys begin that other items have as well: four
 * bytes for each. Most keys of a text stand nowhere else, and to look each of them up in a large index takes longer than
 * all the rest of a search; here they are not even asked for.
 */
export class SharedKeys {
  private readonly postings: SortedPostings;
  /** For each item where its places begin in `places`. */
  private readonly starts: Int32Array;
  private readonly places: Int32Array;

  /** @param items how many items there can be */
  constructor(postings: SortedPostings, items: number) {
    this.postings = postings;
    this.starts = countShared(postings, items);
    this.places = new Int32Array(this.starts[items] ?? 0);
    const next = this.starts.slice();
    forEachShared(postings, (item, from) => {
      const place = next[item] ?? 0;
      this.places[place] = from;
      next[item] = place + 1;
    });
  }

  /** Calls `visit` with each key that an item shares, and where its postings stand, which is only good for the moment. */
  visit(item: number, visit: (key: number, range: Range) => void): void {
    const range = { from: 0, to: 0 };
    const end = this.starts[item + 1] ?? 0;
    for (let at = this.starts[item] ?? 0; at < end; at += 1) {
      range.from = this.places[at] ?? 0;
      const key = this.postings.keys[range.from] ?? 0;
      range.to = this.postings.endOf(range.from);
      visit(key, range);
    }
  }
}

/** For each item where its places would begin, one after the other. */
function countShared(postings: SortedPostings, items: number): Int32Array {
  const starts = new Int32Array(items + 2);
  forEachShared(postings, (item) => {
    starts[item + 1] = (starts[item + 1] ?? 0) + 1;
  });
  for (let item = 0; item < items; item += 1) {
    starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  }
  return starts;
}

/** Calls `visit` with each posting of the keys that several items have, and where those of its key begin. */
function forEachShared({ keys, items }: SortedPostings, visit: (item: number, from: number) => void): void {
  let from = 0;
  for (let at = 1; at <= keys.length; at += 1) {
    if (at < keys.length && keys[at] === keys[from]) {
      continue;
    }
    for (let shared = at - from > 1 ? from : at; shared < at; shared += 1) {
      visit(items[shared] ?? 0, from);
    }
    from = at;
  }
}
