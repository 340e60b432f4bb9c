/** How many postings share a bucket on average: few enough to read through, many enough to need few buckets. */
const IN_BUCKET = 4;
const MOST_BITS = 26;
const LARGE_BUCKET = 256;
/** After so many items or buckets there is a pause. */
const ITEMS_IN_STEP = 2000;
const BUCKETS_IN_STEP = 20_000;

/** Gives the keys of an item, each once: good until the next call. */
export type KeysOf = (item: number) => Uint32Array;

/** Where the postings of one key stand: the places from `from` up to `to`. */
export interface Range {
  from: number;
  to: number;
}

/**
 * An inverted index that never changes, in compressed sparse rows: all postings in one array, those of a key side by
 * side, found through a table of buckets by the first bits of the key. Eight bytes for a posting and one for its bucket;
 * looking up a key reads about one bucket. Making it takes about 100 ns for each posting.
 */
export class SortedPostings {
  private readonly shift: number;
  /** For each bucket where it begins. */
  private readonly starts: Uint32Array;
  /** The key of each posting, rising within a bucket. */
  private readonly keys: Uint32Array;
  /** The items: those of one key in the order in which they were given, if they are not sorted later. */
  readonly items: Int32Array;

  private constructor(size: number) {
    const bits = Math.min(MOST_BITS, Math.max(1, Math.floor(Math.log2((size + 1) / IN_BUCKET))));
    this.shift = 32 - bits;
    this.starts = new Uint32Array((1 << bits) + 1);
    this.keys = new Uint32Array(size);
    this.items = new Int32Array(size);
  }

  /** Postings of nothing. */
  static empty(): SortedPostings {
    return new SortedPostings(0);
  }

  /** Makes the postings of some items, with pauses. */
  static *of(items: readonly number[], keysOf: KeysOf): Generator<void, SortedPostings> {
    let size = 0;
    yield* inSteps(items, (item) => {
      size += keysOf(item).length;
    });
    const postings = new SortedPostings(size);
    yield* inSteps(items, (item) => postings.count(keysOf(item)));
    const next = postings.startBuckets();
    yield* inSteps(items, (item) => postings.put(item, keysOf(item), next));
    yield* postings.sortBuckets();
    return postings;
  }

  /** Puts where the postings of a key stand into `range`: an object for each answer would be most of the work. */
  find(key: number, range: Range): void {
    const bucket = key >>> this.shift;
    const end = this.starts[bucket + 1] ?? 0;
    let at = this.starts[bucket] ?? 0;
    while (at < end && (this.keys[at] ?? 0) < key) {
      at += 1;
    }
    range.from = at;
    while (at < end && this.keys[at] === key) {
      at += 1;
    }
    range.to = at;
  }

  /** Sorts the items of each key that has more than `most`, with pauses. */
  *sortLists(most: number, compare: (a: number, b: number) => number): Generator<void> {
    for (let bucket = 0; bucket + 1 < this.starts.length; bucket += 1) {
      if (bucket % BUCKETS_IN_STEP === 0) {
        yield;
      }
      this.sortListsIn(bucket, most, compare);
    }
  }

  private sortListsIn(bucket: number, most: number, compare: (a: number, b: number) => number): void {
    const end = this.starts[bucket + 1] ?? 0;
    let from = this.starts[bucket] ?? 0;
    for (let at = from + 1; at <= end; at += 1) {
      if (at === end || this.keys[at] !== this.keys[from]) {
        if (at - from > most) {
          this.items.subarray(from, at).sort(compare);
        }
        from = at;
      }
    }
  }

  /** Counts keys in `starts`, one place late. */
  private count(keys: Uint32Array): void {
    const { starts, shift } = this;
    for (let at = 0; at < keys.length; at += 1) {
      const bucket = (keys[at] ?? 0) >>> shift;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
  }

  /** From how many postings the buckets have to where they begin; gives where the next one of each belongs. */
  private startBuckets(): Uint32Array {
    const { starts } = this;
    for (let bucket = 1; bucket < starts.length; bucket += 1) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    }
    return starts.slice(0, -1);
  }

  private put(item: number, keys: Uint32Array, next: Uint32Array): void {
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      const bucket = key >>> this.shift;
      const place = next[bucket] ?? 0;
      this.keys[place] = key;
      this.items[place] = item;
      next[bucket] = place + 1;
    }
  }

  /** By key; the items of one key keep their order. */
  private *sortBuckets(): Generator<void> {
    for (let bucket = 0; bucket + 1 < this.starts.length; bucket += 1) {
      if (bucket % BUCKETS_IN_STEP === 0) {
        yield;
      }
      this.sortBucket(this.starts[bucket] ?? 0, this.starts[bucket + 1] ?? 0);
    }
  }

  private sortBucket(from: number, to: number): void {
    if (to - from > LARGE_BUCKET) {
      this.sortLarge(from, to);
    } else {
      this.sortSmall(from, to);
    }
  }

  private sortSmall(from: number, to: number): void {
    const { keys, items } = this;
    for (let next = from + 1; next < to; next += 1) {
      const key = keys[next] ?? 0;
      if ((keys[next - 1] ?? 0) <= key) {
        continue;
      }
      const item = items[next] ?? 0;
      let at = next;
      while (at > from && (keys[at - 1] ?? 0) > key) {
        keys[at] = keys[at - 1] ?? 0;
        items[at] = items[at - 1] ?? 0;
        at -= 1;
      }
      keys[at] = key;
      items[at] = item;
    }
  }

  /** A phrase of the folder can stand in tens of thousands of texts: putting each where it belongs would take their square. */
  private sortLarge(from: number, to: number): void {
    const keys = this.keys.slice(from, to);
    const items = this.items.slice(from, to);
    const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    for (let at = 0; at < order.length; at += 1) {
      this.keys[from + at] = keys[order[at] ?? 0] ?? 0;
      this.items[from + at] = items[order[at] ?? 0] ?? 0;
    }
  }
}

function* inSteps(items: readonly number[], step: (item: number) => void): Generator<void> {
  for (let at = 0; at < items.length; at += 1) {
    if (at % ITEMS_IN_STEP === 0) {
      yield;
    }
    step(items[at] ?? 0);
  }
}
