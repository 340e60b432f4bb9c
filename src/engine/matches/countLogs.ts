import type { Rarity } from './rarity';

/** How many imagined paragraphs are counted with those of the two articles. */
export const IMAGINED_PARAGRAPHS = 20;

/**
 * The logarithm of how many paragraphs have a term, those imagined among them. Most terms stand in no paragraph besides: what
 * is told of those is kept for as long as the chance of the term is the same.
 */
export class CountLogs {
  private readonly rarity: Rarity;
  private generation = -1;
  /** By term, for those that stand in no other paragraph; not a number where nobody has asked. */
  private ofImagined = new Float64Array(0);

  constructor(rarity: Rarity) {
    this.rarity = rarity;
  }

  /** @param others how many paragraphs have the term, those imagined left out; none where it is less than 0 */
  of(term: number, others: number): number {
    return others > 0 ? Math.log(others + this.imagined(term)) : this.withoutOthers(term);
  }

  private withoutOthers(term: number): number {
    const { generation, settledTerms } = this.rarity;
    if (term >= settledTerms) {
      return Math.log(this.imagined(term));
    }
    if (this.generation !== generation) {
      this.generation = generation;
      this.ofImagined = new Float64Array(settledTerms).fill(Number.NaN);
    }
    const known = this.ofImagined[term] ?? Number.NaN;
    if (!Number.isNaN(known)) {
      return known;
    }
    const log = Math.log(this.imagined(term));
    this.ofImagined[term] = log;
    return log;
  }

  private imagined(term: number): number {
    return IMAGINED_PARAGRAPHS * this.rarity.chanceOf(term);
  }
}
