import { below, type Random } from '../random';

/** How often a place is looked for where the last two words stand, before the last one alone decides. */
const TRIES = 6;
/** How often a chain leaves the text that it follows. */
const LEAP = 0.2;

/** Goes on in the manner of some articles: each word follows the two, or the one, that it follows somewhere in them. */
export class WordChains {
  private readonly random: Random;
  private readonly words: string[] = [''];
  /** All texts, word by word as places in `words`; 0 stands between paragraphs. */
  private readonly row: Int32Array;
  /** Where in `row` each word stands, one word after the other. */
  private readonly places: Int32Array;
  /** Where in `places` each word begins. */
  private readonly first: Int32Array;

  constructor(articles: readonly (readonly string[])[], random: Random) {
    this.random = random;
    this.row = this.number(articles);
    this.first = new Int32Array(this.words.length + 1);
    this.places = new Int32Array(this.row.length);
    this.index();
  }

  /** An article of about news length. */
  article(): string[] {
    return Array.from({ length: 5 + below(this.random, 8) }, () => this.paragraph());
  }

  private number(articles: readonly (readonly string[])[]): Int32Array {
    const known = new Map<string, number>();
    const row: number[] = [];
    for (const word of articles.flat().flatMap((paragraph) => ['', ...paragraph.split(' ')])) {
      const number = word === '' ? 0 : (known.get(word) ?? this.words.length);
      if (number === this.words.length) {
        known.set(word, number);
        this.words.push(word);
      }
      row.push(number);
    }
    return Int32Array.from([...row, 0]);
  }

  private index(): void {
    for (const word of this.row) {
      this.first[word + 1] = (this.first[word + 1] ?? 0) + 1;
    }
    for (let word = 0; word < this.words.length; word += 1) {
      this.first[word + 1] = (this.first[word + 1] ?? 0) + (this.first[word] ?? 0);
    }
    const next = this.first.slice();
    for (const [place, word] of this.row.entries()) {
      this.places[next[word] ?? 0] = place;
      next[word] = (next[word] ?? 0) + 1;
    }
  }

  private paragraph(): string {
    const length = 18 + below(this.random, 45);
    const text: string[] = [];
    let [before, last] = [0, 0];
    while (text.length < length) {
      const next = this.after(before, last) || this.after(0, 0);
      text.push(this.words[next] ?? '');
      [before, last] = [last, next];
    }
    return `${text.filter(Boolean).join(' ')}.`;
  }

  private after(before: number, last: number): number {
    const tries = this.random() < LEAP ? 1 : TRIES;
    let place = 0;
    for (let tried = 0; tried < tries; tried += 1) {
      place = this.placeOf(last);
      if (this.row[place - 1] === before) {
        break;
      }
    }
    return this.row[place + 1] ?? 0;
  }

  private placeOf(word: number): number {
    const from = this.first[word] ?? 0;
    return this.places[from + below(this.random, (this.first[word + 1] ?? 0) - from)] ?? 0;
  }
}
