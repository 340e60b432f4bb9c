import type { HasTerms } from './sharedTerms';

/** Counts in how many paragraphs of an article each term stands, one article after the other in the same table. */
export class TermCounts {
  /** By term; 0 for all between two articles. */
  private having = new Int32Array(1024);

  /**
   * @param size how many terms there are
   * @returns the terms, rising, and in how many of the paragraphs each stands
   */
  count(paragraphs: readonly HasTerms[], size: number): { terms: Int32Array; counts: Int32Array } {
    if (this.having.length < size) {
      this.having = new Int32Array(2 * size);
    }
    const terms = this.countEach(paragraphs).sort();
    const counts = new Int32Array(terms.length);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      counts[at] = this.having[term] ?? 0;
      this.having[term] = 0;
    }
    return { terms, counts };
  }

  /** @returns the terms that were met, each once */
  private countEach(paragraphs: readonly HasTerms[]): Int32Array {
    const all = new Int32Array(paragraphs.reduce((sum, { terms }) => sum + terms.length, 0));
    let met = 0;
    for (const { terms } of paragraphs) {
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at] ?? 0;
        const having = this.having[term] ?? 0;
        if (having === 0) {
          all[met] = term;
          met += 1;
        }
        this.having[term] = having + 1;
      }
    }
    return all.slice(0, met);
  }
}
