import type { Article, Paragraph } from '../text';

const FIRST_SLOTS = 1024;
const MOST_TAKEN = 0.5;

/** A place where a text stands: a paragraph of an article. */
export interface Place {
  uri: string;
  index: number;
}

/** An article as it is known here: a new one for each version. */
export interface KnownArticle {
  readonly uri: string;
  readonly article: Article;
  /** Shorter paragraphs do not count alone. */
  readonly minimumWords: number;
  /** The numbers of the texts of its paragraphs. */
  readonly texts: Int32Array;
}

export interface KnownPlace extends Place {
  readonly known: KnownArticle;
}

/** The paragraph that stands in a place. */
export function paragraphAt({ known, index }: KnownPlace): Paragraph | undefined {
  return known.article.paragraphs[index];
}

/**
 * The different texts of all paragraphs, by number, each with the places where it stands: words that stand in a thousand
 * articles are indexed and judged once. A text is found again by a hash of its characters, in an open table; whether it
 * is the same is read from its first place, so that no text is kept here.
 */
export class TextTable {
  /** For each text its places, by URI and index; none for one that is gone. */
  private readonly ofTexts: (KnownPlace[] | undefined)[] = [];
  private hashes = new Uint32Array(FIRST_SLOTS);
  private lengths = new Int32Array(FIRST_SLOTS);
  /** The numbers of the texts, plus one, where their hashes lead to; 0 for a free slot. */
  private slots = new Int32Array(FIRST_SLOTS);
  private living = 0;

  /** How many texts stand somewhere. */
  get size(): number {
    return this.living;
  }

  /** How many texts there have been. */
  get numbers(): number {
    return this.ofTexts.length;
  }

  isLive(text: number): boolean {
    return this.ofTexts[text] !== undefined;
  }

  placesOf(text: number): readonly KnownPlace[] {
    return this.ofTexts[text] ?? [];
  }

  normalised(text: number): string {
    const [place] = this.placesOf(text);
    return (place && paragraphAt(place)?.normalised) ?? '';
  }

  /** How many characters a normalised text has. */
  lengthOf(text: number): number {
    return this.lengths[text] ?? 0;
  }

  /** For sorting texts by what they say. */
  compare(a: number, b: number): number {
    const difference = (this.hashes[a] ?? 0) - (this.hashes[b] ?? 0);
    return difference || (this.normalised(a) < this.normalised(b) ? -1 : 1);
  }

  /**
   * Adds a place of a text; gives the number of the text.
   *
   * @param hash of the normalised text
   * @param length of the normalised text
   */
  enter(place: KnownPlace, hash: number, length: number): number {
    const slot = this.slotOf(place, hash, length);
    const known = (this.slots[slot] ?? 0) - 1;
    if (known >= 0) {
      insert(this.ofTexts[known] ?? [], place);
      return known;
    }
    const text = this.ofTexts.length;
    this.ofTexts.push([place]);
    this.living += 1;
    this.keepSize(text, hash, length);
    this.slots[slot] = text + 1;
    if (this.ofTexts.length > this.slots.length * MOST_TAKEN) {
      this.growSlots();
    }
    return text;
  }

  /** Takes the places of one version of an article out of a text; a text without a place is gone. */
  leave(text: number, version: KnownArticle): void {
    const left = this.placesOf(text).filter(({ known }) => known !== version);
    if (left.length > 0) {
      this.ofTexts[text] = left;
    } else if (this.isLive(text)) {
      this.ofTexts[text] = undefined;
      this.living -= 1;
    }
  }

  /** The slot of a text, or the free one where it belongs. */
  private slotOf(place: KnownPlace, hash: number, length: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let text = this.slots[slot] ?? 0; text !== 0; text = this.slots[slot] ?? 0) {
      const isLikely = this.hashes[text - 1] === hash && this.lengths[text - 1] === length;
      if (isLikely && this.normalised(text - 1) === paragraphAt(place)?.normalised) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private keepSize(text: number, hash: number, length: number): void {
    if (text >= this.hashes.length) {
      const hashes = new Uint32Array(2 * text);
      const lengths = new Int32Array(2 * text);
      hashes.set(this.hashes);
      lengths.set(this.lengths);
      this.hashes = hashes;
      this.lengths = lengths;
    }
    this.hashes[text] = hash;
    this.lengths[text] = length;
  }

  private growSlots(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let text = 0; text < this.ofTexts.length; text += 1) {
      let slot = (this.hashes[text] ?? 0) & mask;
      while (this.slots[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      this.slots[slot] = text + 1;
    }
  }
}

/** Puts a place where it belongs by URI and index: which places are told must not depend on what was read first. */
function insert(places: KnownPlace[], place: KnownPlace): void {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle];
    if (other && (other.uri < place.uri || (other.uri === place.uri && other.index <= place.index))) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  places.splice(low, 0, place);
}
