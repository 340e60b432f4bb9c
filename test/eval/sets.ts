// What the matches are measured on, whatever file it was read from.

/** An article of a set. Its paragraphs are the lines of its text. */
export interface SetDocument {
  text: string;
  /**
   * Whether it is read as the product reads articles, with headings; otherwise every line is a body paragraph, as a
   * sentence without a full stop must not be taken for a heading.
   */
  isArticle: boolean;
  /** What it tells of; unknown where the set says nothing. */
  event?: string;
  topic?: string;
}

/** A paragraph of a set: the document and the line of it, both from 0. */
export interface Unit {
  document: number;
  line: number;
}

/** Two paragraphs, by their places in `units`. */
export interface Pair {
  a: number;
  b: number;
}

/** A paragraph that asks which others tell the same; all by their places in `units`. */
export interface Question {
  asked: number;
  right: ReadonlySet<number>;
  /** All that could answer, the right ones included. */
  among: readonly number[];
}

/** Which pairs are to score higher than which others, by the names of their classes. */
export interface Comparison {
  name: string;
  right: readonly string[];
  wrong: readonly string[];
}

/** Documents, pairs of their paragraphs sorted into classes, and what is asked of a score. */
export interface EvaluationSet {
  name: string;
  documents: readonly SetDocument[];
  units: readonly Unit[];
  classes: ReadonlyMap<string, readonly Pair[]>;
  comparisons: readonly Comparison[];
  questions: readonly Question[];
  /** Whether its documents can be asked as wholes whether they tell one story. */
  hasStories: boolean;
}

/** Classes of pairs that grow as they are read. */
export class Classes {
  private readonly byName = new Map<string, Pair[]>();

  add(name: string, pair: Pair): void {
    const known = this.byName.get(name);
    if (known) {
      known.push(pair);
    } else {
      this.byName.set(name, [pair]);
    }
  }

  get all(): ReadonlyMap<string, readonly Pair[]> {
    return this.byName;
  }
}

/** One line of text: lines are paragraphs, so what stands in one must not be broken. */
export function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
