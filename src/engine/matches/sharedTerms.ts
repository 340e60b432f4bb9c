import { longer } from '../text/longer';

/** What terms weigh, by their numbers. */
export interface TermWeights {
  /** One that both paragraphs have. */
  ofShared: Float64Array;
  /** One that only one of them has. */
  ofOwn: Float64Array;
}

/** A paragraph as a list of terms. */
export interface HasTerms {
  /** The numbers of its terms, rising, each once. */
  terms: Int32Array;
}

/**
 * What one paragraph shares with each of the paragraphs of another article. Most pairs share next to nothing, so the terms of
 * the one are looked up in lists of who has them: no pair is gone through by itself.
 */
export class SharedTerms {
  private others: readonly HasTerms[] = [];
  /** For each term the place of the latest paragraph in `items` that has it, plus one; 0 where none has. */
  private heads = new Int32Array(1024);
  private items = new Int32Array(1024);
  /** For each item the place of the one before it in the same list, plus one. */
  private before = new Int32Array(1024);
  private weights = new Float64Array(64);
  private weightsAsOwn = new Float64Array(64);

  /**
   * Takes the paragraphs in place of those before.
   *
   * @param terms how many terms there are
   */
  enter(others: readonly HasTerms[], terms: number): void {
    this.leave();
    this.makeRoom(others, terms);
    this.others = others;
    let size = 0;
    for (let index = 0; index < others.length; index += 1) {
      const own = others[index]?.terms ?? this.items;
      for (let at = 0; at < own.length; at += 1) {
        const term = own[at] ?? 0;
        this.items[size] = index;
        this.before[size] = this.heads[term] ?? 0;
        size += 1;
        this.heads[term] = size;
      }
    }
  }

  /** Weighs what a paragraph shares with each of those that were entered. */
  share({ terms }: HasTerms, { ofShared, ofOwn }: TermWeights): void {
    const { heads, items, before, weights, weightsAsOwn } = this;
    weights.fill(0, 0, this.others.length);
    weightsAsOwn.fill(0, 0, this.others.length);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const weight = ofShared[term] ?? 0;
      const weightAsOwn = ofOwn[term] ?? 0;
      for (let item = heads[term] ?? 0; item !== 0; item = before[item - 1] ?? 0) {
        const other = items[item - 1] ?? 0;
        weights[other] = (weights[other] ?? 0) + weight;
        weightsAsOwn[other] = (weightsAsOwn[other] ?? 0) + weightAsOwn;
      }
    }
  }

  /** What the shared terms weigh together. */
  weightWith(other: number): number {
    return this.weights[other] ?? 0;
  }

  /** What they would weigh if only one of the two had them. */
  weightAsOwnWith(other: number): number {
    return this.weightsAsOwn[other] ?? 0;
  }

  private leave(): void {
    for (const { terms } of this.others) {
      for (let at = 0; at < terms.length; at += 1) {
        this.heads[terms[at] ?? 0] = 0;
      }
    }
    this.others = [];
  }

  private makeRoom(others: readonly HasTerms[], terms: number): void {
    const items = others.reduce((sum, other) => sum + other.terms.length, 0);
    if (this.heads.length < terms) {
      this.heads = new Int32Array(2 * terms);
    }
    if (this.items.length < items) {
      this.items = longer(this.items, 2 * items);
      this.before = longer(this.before, 2 * items);
    }
    if (this.weights.length < others.length) {
      this.weights = new Float64Array(2 * others.length);
      this.weightsAsOwn = new Float64Array(2 * others.length);
    }
  }
}
