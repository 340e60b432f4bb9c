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

/** For each paragraph of one article, how many grams it shares with each paragraph of another. */
interface Rows {
  others: readonly HasGrams[];
  byParagraph: Map<LetterGrams, Uint16Array>;
}

/**
 * How many letter grams the paragraphs of two articles share. It is counted when it is first asked for; of the articles that
 * were asked for last it is kept, so that a key counts anew only what its paragraph shares.
 */
export class SharedGrams {
  private readonly kept = new Map<string, Map<string, Rows>>();
  private rows: Rows = { others: [], byParagraph: new Map() };
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
    const known = before?.others === others ? before.byParagraph : undefined;
    const byParagraph = new Map<LetterGrams, Uint16Array>();
    for (const { grams } of paragraphs) {
      byParagraph.set(grams, known?.get(grams) ?? new Uint16Array(others.length).fill(UNKNOWN));
    }
    this.rows = { others, byParagraph };
    putLast(this.kept, uri, ofArticle, KEPT_ARTICLES);
    if (paragraphs.length * others.length <= MOST_KEPT_PAIRS) {
      putLast(ofArticle, otherUri, this.rows, KEPT_OTHERS);
    }
  }

  /** Takes the paragraph of the one article of which is asked next. */
  take(own: HasGrams): void {
    this.own = own;
    this.row = this.rows.byParagraph.get(own.grams) ?? new Uint16Array(this.rows.others.length).fill(UNKNOWN);
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
