const FIRST_SLOTS = 4096;
const MOST_TAKEN = 0.5;
/** A table that has grown larger than this for one long article is not kept for the next. */
const LARGEST_KEPT = 1 << 16;

/**
 * Where 32-bit hashes stand first, places being small numbers: a table that is filled and emptied once for each article.
 * Emptying takes no time: each slot is marked with the round in which it was filled. Twelve bytes for a slot.
 */
export class FirstPlaces {
  private hashes = new Uint32Array(FIRST_SLOTS);
  private places = new Int32Array(FIRST_SLOTS);
  private rounds = new Uint32Array(FIRST_SLOTS);
  private round = 1;
  /** How many hashes there are. */
  size = 0;

  clear(): void {
    this.size = 0;
    this.round += 1;
    if (this.hashes.length > LARGEST_KEPT || this.round > 0xffffffff) {
      this.makeTable(FIRST_SLOTS);
    }
  }

  /** The first place of a hash: the one given, if it has none yet. */
  enter(hash: number, place: number): number {
    const slot = this.slotOf(hash);
    if (this.rounds[slot] === this.round) {
      return this.places[slot] ?? 0;
    }
    this.hashes[slot] = hash;
    this.places[slot] = place;
    this.rounds[slot] = this.round;
    this.size += 1;
    if (this.size > this.hashes.length * MOST_TAKEN) {
      this.grow();
    }
    return place;
  }

  /** The slot of a hash, or the free one where it belongs. */
  private slotOf(hash: number): number {
    const mask = this.hashes.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.rounds[slot] === this.round && this.hashes[slot] !== hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { hashes, places, rounds, round } = this;
    this.makeTable(2 * hashes.length);
    for (let old = 0; old < hashes.length; old += 1) {
      if (rounds[old] === round) {
        const slot = this.slotOf(hashes[old] ?? 0);
        this.hashes[slot] = hashes[old] ?? 0;
        this.places[slot] = places[old] ?? 0;
        this.rounds[slot] = this.round;
      }
    }
  }

  private makeTable(slots: number): void {
    this.hashes = new Uint32Array(slots);
    this.places = new Int32Array(slots);
    this.rounds = new Uint32Array(slots);
    this.round = 1;
  }
}
