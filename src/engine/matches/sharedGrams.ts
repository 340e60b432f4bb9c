import { countSharedGrams, type LetterGrams } from './letterGrams';

/** Of how many articles it is kept what their paragraphs share with others: those that are being edited are among them. */
const KEPT_ARTICLES = 8;
/** With how many others of each. */
const KEPT_OTHERS = 128;
/** How many pairs of paragraphs of two articles are kept, two bytes for each. */
const MOST_KEPT_PAIRS = 20_000;
const UNKNOWN = 0xffff;

/** A paragraph with its letter grams, which are the same object as long as its words are the same. */
export interface HasGrams {
  grams: LetterGrams;
}

/** How many grams the paragraphs of one article share with those of another. */
interface Rows {
  others: readonly HasGrams[];
  paragraphs: readonly HasGrams[];
  /** For each paragraph, for each of the others. */
  shared: readonly Uint16Array[];
}

const NO_ROWS: Rows = { others: [], paragraphs: [], shared: [] };

/**
 * How many letter grams the paragraphs of two articles share. It is counted when it is first asked for; of the articles that
 * were asked for last it is kept, so that a key counts anew only what its paragraph shares.
 */
export class SharedGrams {
  private readonly kept = new Map<string, Map<string, Rows>>();
  private rows = NO_ROWS;
  private own: HasGrams | undefined;
  private row: Uint16Array = new Uint16Array(0);

  /**
   * To be called before questions about the paragraphs of two articles.
   *
   * @param others the same array as long as the other article is as it was
   */
  compare(uri: string, paragraphs: readonly HasGrams[], otherUri: string, others: readonly HasGrams[]): void {
    const ofArticle = takeOut(this.kept, uri) ?? new Map<string, Rows>();
    const before = takeOut(ofArticle, otherUri);
    const known = before?.others === others ? before : NO_ROWS;
    const shared = paragraphs.map(
      (paragraph, index) => rowOf(known, paragraph, index) ?? new Uint16Array(others.length).fill(UNKNOWN),
    );
    this.rows = { others, paragraphs, shared };
    putLast(this.kept, uri, ofArticle, KEPT_ARTICLES);
    if (paragraphs.length * others.length <= MOST_KEPT_PAIRS) {
      putLast(ofArticle, otherUri, this.rows, KEPT_OTHERS);
    }
  }

  /** Takes a paragraph of the one article, of which is asked next, by its index. */
  take(index: number): void {
    this.own = this.rows.paragraphs[index];
    this.row = this.rows.shared[index] ?? this.row;
  }

  /** How many grams it shares with a paragraph of the other article. */
  with(index: number): number {
    const known = this.row[index] ?? UNKNOWN;
    const other = this.rows.others[index];
    if (known !== UNKNOWN || !this.own || !other) {
      return known;
    }
    const shared = countSharedGrams(this.own.grams, other.grams);
    this.row[index] = shared;
    return shared;
  }
}

/** The row of a paragraph as it was: mostly it stands where it stood. */
function rowOf({ paragraphs, shared }: Rows, { grams }: HasGrams, index: number): Uint16Array | undefined {
  const isThere = paragraphs[index]?.grams === grams;
  return shared[isThere ? index : paragraphs.findIndex((paragraph) => paragraph.grams === grams)];
}

function takeOut<Item>(map: Map<string, Item>, key: string): Item | undefined {
  const item = map.get(key);
  map.delete(key);
  return item;
}

/** Puts an item at the end, and leaves out the first ones where there are too many. */
function putLast<Item>(map: Map<string, Item>, key: string, item: Item, most: number): void {
  map.set(key, item);
  const [first] = map.keys();
  if (map.size > most && first !== undefined) {
    map.delete(first);
  }
}
