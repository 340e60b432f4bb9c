import type { Article, Paragraph } from '../text';
import { longer } from '../text/longer';

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
  return known.article.paragraph(index);
}

const NO_PLACES: readonly KnownPlace[] = [];

/**
 * The different texts of all paragraphs, by number, each with the places where it stands: words that stand in a thousand
 * articles are indexed and judged once. A text is found again by a hash of its characters, in an open table; whether it
 * is the same is read from its first place, so that no text is kept here.
 */
export class TextTable {
  /** The article of each text's first place by URI and index; none for one that is gone. */
  private readonly articles: (KnownArticle | undefined)[] = [];
  /** The index of that paragraph. */
  private indexes = new Int32Array(FIRST_SLOTS);
  /** All places, by URI and index, of those texts that have more than one: one of twenty in news. */
  private readonly places = new Map<number, KnownPlace[]>();
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
    return this.articles.length;
  }

  isLive(text: number): boolean {
    return this.articles[text] !== undefined;
  }

  /** Whether a text stands in more than one place. */
  hasMorePlaces(text: number): boolean {
    return this.places.size > 0 && this.places.has(text);
  }

  placesOf(text: number): readonly KnownPlace[] {
    const first = this.firstPlace(text);
    return this.places.get(text) ?? (first ? [first] : NO_PLACES);
  }

  firstPlace(text: number): KnownPlace | undefined {
    const known = this.articles[text];
    return known && { uri: known.uri, index: this.indexes[text] ?? 0, known };
  }

  normalised(text: number): string {
    return this.articles[text]?.article.paragraph(this.indexes[text] ?? 0)?.normalised ?? '';
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
  enter(known: KnownArticle, index: number, hash: number, length: number): number {
    const slot = this.slotOf(known, index, hash, length);
    const number = (this.slots[slot] ?? 0) - 1;
    if (number >= 0) {
      const places = this.places.get(number) ?? [...this.placesOf(number)];
      insert(places, { uri: known.uri, index, known });
      this.setPlaces(number, places);
      return number;
    }
    const text = this.articles.length;
    this.articles.push(known);
    this.living += 1;
    this.keepColumns(text, index, hash, length);
    this.takeSlot(slot, text);
    return text;
  }

  /** Takes the places of one version of an article out of a text; a text without a place is gone. */
  leave(text: number, version: KnownArticle): void {
    if (this.isLive(text)) {
      const left = this.placesOf(text).filter(({ known }) => known !== version);
      this.setPlaces(text, left);
      this.living -= left.length === 0 ? 1 : 0;
    }
  }

  /** Gives a text another number in all its places: under the one that it had it is gone. */
  renumber(text: number): number {
    const places = [...this.placesOf(text)];
    const number = this.articles.length;
    const slot = this.slotOfNumber(text);
    this.articles.push(undefined);
    this.keepColumns(number, 0, this.hashes[text] ?? 0, this.lengths[text] ?? 0);
    this.setPlaces(number, places);
    this.setPlaces(text, []);
    for (const { known, index } of places) {
      known.texts[index] = number;
    }
    this.takeSlot(slot, number);
    return number;
  }

  private takeSlot(slot: number, text: number): void {
    this.slots[slot] = text + 1;
    if (this.articles.length > this.slots.length * MOST_TAKEN) {
      this.growSlots();
    }
  }

  private slotOfNumber(text: number): number {
    const mask = this.slots.length - 1;
    let slot = (this.hashes[text] ?? 0) & mask;
    while (this.slots[slot] !== text + 1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private setPlaces(text: number, places: KnownPlace[]): void {
    const [first] = places;
    this.articles[text] = first?.known;
    this.indexes[text] = first?.index ?? 0;
    if (places.length > 1) {
      this.places.set(text, places);
    } else {
      this.places.delete(text);
    }
  }

  /** The slot of a text, or the free one where it belongs. */
  private slotOf({ article }: KnownArticle, index: number, hash: number, length: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let text = this.slots[slot] ?? 0; text !== 0; text = this.slots[slot] ?? 0) {
      const isLikely = this.hashes[text - 1] === hash && this.lengths[text - 1] === length;
      if (isLikely && this.normalised(text - 1) === article.paragraph(index)?.normalised) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private keepColumns(text: number, index: number, hash: number, length: number): void {
    if (text >= this.hashes.length) {
      const hashes = new Uint32Array(2 * text);
      hashes.set(this.hashes);
      this.hashes = hashes;
      this.lengths = longer(this.lengths, 2 * text);
      this.indexes = longer(this.indexes, 2 * text);
    }
    this.indexes[text] = index;
    this.hashes[text] = hash;
    this.lengths[text] = length;
  }

  private growSlots(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let text = 0; text < this.articles.length; text += 1) {
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
