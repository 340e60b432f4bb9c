import { longer } from '../text/longer';

const NONE = 0;
const FIRST_SLOTS = 1024;
/** Share of the slots that may be taken before the table grows: beyond it, looking up takes many steps. */
const MOST_TAKEN = 0.6;

/**
 * An inverted index: lists of small numbers under 32-bit keys, kept in typed arrays because there are millions of them.
 * Nothing is ever taken out of a list: its owner skips what counts no more.
 */
export class Postings {
  private slots = FIRST_SLOTS;
  private taken = 0;
  private keys = new Uint32Array(FIRST_SLOTS);
  /** For each slot the place of the latest item in `items`, plus one; 0 for a free slot. */
  private heads = new Int32Array(FIRST_SLOTS);
  /** For each slot how many items it has. */
  private counts = new Int32Array(FIRST_SLOTS);
  private size = 0;
  private items = new Int32Array(FIRST_SLOTS);
  /** For each item the place of the one before it in the same list, plus one. */
  private before = new Int32Array(FIRST_SLOTS);

  /** Adds an item to the list of a key. */
  add(key: number, item: number): void {
    if (this.taken >= this.slots * MOST_TAKEN) {
      this.growSlots();
    }
    if (this.size === this.items.length) {
      this.items = longer(this.items, 2 * this.items.length);
      this.before = longer(this.before, 2 * this.before.length);
    }
    const slot = this.slotOf(key);
    const head = this.heads[slot] ?? NONE;
    if (head === NONE) {
      this.keys[slot] = key;
      this.taken += 1;
    }
    this.items[this.size] = item;
    this.before[this.size] = head;
    this.size += 1;
    this.heads[slot] = this.size;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  /** How many items there are in all lists. */
  get length(): number {
    return this.size;
  }

  /** Forgets everything; keeps the room for as much. */
  clear(): void {
    this.heads.fill(NONE);
    this.counts.fill(0);
    this.taken = 0;
    this.size = 0;
  }

  /** How many items a key has. */
  count(key: number): number {
    return this.counts[this.slotOf(key)] ?? 0;
  }

  /** Calls `visit` with the items of a key, the latest first, until it returns false. */
  visit(key: number, visit: (item: number) => boolean): void {
    let at = this.heads[this.slotOf(key)] ?? NONE;
    while (at !== NONE && visit(this.items[at - 1] ?? 0)) {
      at = this.before[at - 1] ?? NONE;
    }
  }

  /** The slot that holds a key, or the free one where it belongs. */
  private slotOf(key: number): number {
    const mask = this.slots - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.heads[slot] !== NONE && this.keys[slot] !== key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private growSlots(): void {
    const { keys, heads, counts } = this;
    this.slots *= 2;
    this.keys = new Uint32Array(this.slots);
    this.heads = new Int32Array(this.slots);
    this.counts = new Int32Array(this.slots);
    for (let old = 0; old < heads.length; old += 1) {
      if (heads[old] !== NONE) {
        const slot = this.slotOf(keys[old] ?? 0);
        this.keys[slot] = keys[old] ?? 0;
        this.heads[slot] = heads[old] ?? NONE;
        this.counts[slot] = counts[old] ?? 0;
      }
    }
  }
}
