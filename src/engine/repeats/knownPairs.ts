/** With more pairs all are forgotten, which bounds the memory: about two thousand paragraphs. */
const MOST_PAIRS = 2000;

/**
 * What was said of pairs of texts: while somebody types in an article that has many paragraphs alike, nearly all of its pairs
 * are asked about at each key.
 */
export class KnownPairs {
  private readonly known = new Map<string, Map<string, number | undefined>>();
  private size = 0;

  /** What `judge` says of two texts; it must depend on nothing else. */
  recall(a: string, b: string, judge: () => number | undefined): number | undefined {
    const ofA = this.known.get(a);
    const known = ofA?.get(b);
    if (known !== undefined || ofA?.has(b)) {
      return known;
    }
    const said = judge();
    this.keep(a, b, said);
    return said;
  }

  private keep(a: string, b: string, said: number | undefined): void {
    if (this.size >= MOST_PAIRS) {
      this.known.clear();
      this.size = 0;
    }
    const ofA = this.known.get(a) ?? new Map<string, number | undefined>();
    this.known.set(a, ofA.set(b, said));
    this.size += 1;
  }
}
