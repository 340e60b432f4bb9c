import assert from 'node:assert/strict';
import { Candidates } from '../../../src/engine/matches/candidates';
import { Reach } from '../../../src/engine/matches/reach';
import { ShingleIndex } from '../../../src/engine/matches/shingleIndex';
import { TextShingles } from '../../../src/engine/matches/textShingles';
import { below, type Random, seeded } from '../../bench/random';

// Texts as numbers, words as numbers: phrases of three words, each with a word behind it that stands nowhere else. A phrase
// stands in more texts than are read; most texts have two or three, so that they share but one; some have nearly all.

const PHRASES = 48;
const TEXTS = 1000;
const ROUNDS = 50;
/** Below stand the words of phrases. */
const FIRST_OWN_WORD = 1000;

class Texts {
  readonly candidates: Candidates;
  /** The same, of whom those that are reached know nothing. */
  readonly others: Candidates;
  readonly living = new Set<number>();
  private readonly shingles = new TextShingles();
  private readonly index: ShingleIndex;
  private readonly reach: Reach;
  private readonly random: Random;
  private size = 0;
  private ownWord = FIRST_OWN_WORD;
  /** What texts are sorted by: nothing to do with the order in which they come. */
  private readonly keys: number[] = [];

  constructor(random: Random) {
    const known = {
      isLive: (text: number) => this.living.has(text),
      compare: (a: number, b: number) => (this.keys[a] ?? 0) - (this.keys[b] ?? 0),
    };
    this.random = random;
    this.index = new ShingleIndex(this.shingles, known);
    this.candidates = new Candidates(this.shingles, this.index, known);
    this.others = new Candidates(this.shingles, this.index, known);
    this.reach = new Reach(this.shingles, this.index, known, this.candidates);
  }

  add(): number {
    const { random } = this;
    const count = random() < 0.005 ? PHRASES - below(random, 12) : 2 + below(random, 3);
    const words = Array.from({ length: count }, () => {
      const first = 3 * below(random, PHRASES);
      this.ownWord += 1;
      return [first, first + 1, first + 2, this.ownWord];
    });
    const text = this.size;
    this.size += 1;
    this.keys.push(random());
    this.living.add(text);
    this.shingles.words.set(text, Uint32Array.from(words.flat()));
    this.index.add(text);
    return text;
  }

  /** One that goes. */
  remove(): number {
    const living = [...this.living];
    const text = living[below(this.random, living.length)] ?? 0;
    this.living.delete(text);
    this.index.noteDead();
    return text;
  }

  told(text: number, by = this.candidates): string {
    return by
      .of(text, this.size)
      .sort((a, b) => a - b)
      .join();
  }

  reached(changed: ReadonlySet<number>): Set<number> {
    const reached = new Set<number>();
    for (const text of changed) {
      this.reach.note(text);
    }
    while (this.reach.visitNext(this.size, (text) => reached.add(text))) {
      // one more
    }
    return reached;
  }
}

/** Some texts come and go; gives those. */
function change(texts: Texts, random: Random): Set<number> {
  const changes = Array.from({ length: 1 + below(random, 4) }, () => random() < 0.5);
  return new Set(changes.map((comes) => (comes ? texts.add() : texts.remove())));
}

describe('Reach', () => {
  for (const seed of [1, 2, 3]) {
    it(`tells of all texts that have other candidates when some come and go (seed ${seed})`, () => {
      const random = seeded(seed);
      const texts = new Texts(random);
      while (texts.living.size < TEXTS) {
        texts.add();
      }
      const told = new Map([...texts.living].map((text) => [text, texts.told(text)]));
      for (let round = 1; round <= ROUNDS; round += 1) {
        const changed = change(texts, random);
        for (const text of [...changed, ...texts.reached(changed)]) {
          told.set(text, texts.told(text));
        }
        for (const text of texts.living) {
          assert.equal(told.get(text), texts.told(text, texts.others), `text ${text} in round ${round}`);
        }
      }
    });
  }
});
