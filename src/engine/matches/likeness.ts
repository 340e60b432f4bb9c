import { type NumberStretch, writeTriples } from '../compare/shingles';
import { mayBeVersions, type Shared } from '../compare/versions';
import { longer } from '../text/longer';
import { Multiset } from './multiset';
import { SHORT_WORDS } from './nearCopy';
import type { TextShingles } from './textShingles';
import type { TextTable } from './textTable';

/** The words two texts must share at least. Nearly all versions share more: pairs with fewer words have letters in common. */
const LEAST_WORD_DICE = 0.5;
const LEAST_CONTAINED_WORDS = 0.7;
/**
 * Short texts are versions only where their letters are much alike. Of 2,400 pairs of short versions in 10,000 news articles
 * 10 have fewer words in common than this; of 50,000 pairs that looked likely by their shingles, and are none, 32,000 have.
 */
const LEAST_WORD_DICE_OF_SHORT = 0.7;
const NONE = new Uint32Array(0);

/** Compares one text with many by what is at hand in arrays: to fetch a paragraph from memory takes longer than all of it. */
export class Likeness {
  private readonly texts: TextTable;
  private readonly shingles: TextShingles;
  private readonly words = new Multiset();
  private readonly triples = new Multiset();
  private readonly own: NumberStretch = { numbers: NONE, from: 0, to: 0 };
  private readonly other: NumberStretch = { numbers: NONE, from: 0, to: 0 };
  private readonly counted = new Multiset();
  /** For each text that was met how many different triples it has, plus one. */
  private triplesByText = new Int32Array(1024);
  private ownTriples = 0;
  private length = 0;
  private scratch = new Uint32Array(1024);

  constructor(texts: TextTable, shingles: TextShingles) {
    this.texts = texts;
    this.shingles = shingles;
  }

  /** Takes the text that others are compared with. */
  take(text: number): void {
    const { own } = this;
    this.shingles.words.find(text, own);
    this.words.fill(own.numbers, own.from, own.to);
    const triples = this.writeTriples(own);
    this.triples.fillWithDifferent(this.scratch, 0, triples); // a row of dates has the same ones again and again
    this.noteDifferent(text, this.triples);
    this.ownTriples = this.triples.different;
    this.length = this.texts.lengthOf(text);
  }

  /** What another text has in common with the one taken; nothing where the two cannot be versions of one. */
  sharedWith(text: number): Shared | undefined {
    const { own, other } = this;
    this.shingles.words.find(text, other);
    const words = this.words.countShared(other.numbers, other.from, other.to);
    const ofOwn = own.to - own.from;
    const ofOther = other.to - other.from;
    if (!sharesEnoughWords(words, ofOwn, ofOther)) {
      return undefined;
    }
    const inOther = this.writeTriples(other);
    const triples = this.triples.countShared(this.scratch, 0, inOther);
    const fewestTriples = Math.max(1, Math.min(this.ownTriples, this.triplesOf(text, inOther)));
    return mayBeVersions(this.length, this.texts.lengthOf(text), triples, fewestTriples)
      ? { triples, fewestTriples, wordDice: () => (2 * words) / (ofOwn + ofOther) }
      : undefined;
  }

  /** How many different triples a text has, `written` of all of which stand in the scratch array. */
  private triplesOf(text: number, written: number): number {
    const known = this.triplesByText[text] ?? 0;
    if (known === 0) {
      this.counted.fillWithDifferent(this.scratch, 0, written);
      this.noteDifferent(text, this.counted);
      return this.counted.different;
    }
    return known - 1;
  }

  private noteDifferent(text: number, { different }: Multiset): void {
    if (text >= this.triplesByText.length) {
      this.triplesByText = longer(this.triplesByText, 2 * text);
    }
    this.triplesByText[text] = different + 1;
  }

  /** Writes the triples of a text to the scratch array; gives how many there are. */
  private writeTriples({ numbers, from, to }: NumberStretch): number {
    if (this.scratch.length < to - from) {
      this.scratch = new Uint32Array(2 * (to - from));
    }
    return writeTriples(numbers, from, to, this.scratch, 0);
  }
}

/** An edited copy has half of its words in common with the text, or nearly all of them are in the longer one. */
function sharesEnoughWords(shared: number, ofOne: number, ofOther: number): boolean {
  const dice = (2 * shared) / (ofOne + ofOther);
  if (Math.max(ofOne, ofOther) < SHORT_WORDS) {
    return dice >= LEAST_WORD_DICE_OF_SHORT;
  }
  return dice >= LEAST_WORD_DICE || shared >= LEAST_CONTAINED_WORDS * Math.min(ofOne, ofOther);
}
