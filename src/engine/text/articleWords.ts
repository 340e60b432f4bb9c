import { ParagraphScan } from './paragraphScan';
import { WordHashes } from './words';

/** What is known of each paragraph, one number each: where its words end, and of its normalised text length and hash. */
const END = 0;
const LENGTH = 1;
const HASH = 2;
const COLUMNS = 3;

const scan = new ParagraphScan();

/**
 * The words of all paragraphs of an article as hashes, end to end, and what the table of texts needs of each paragraph. They
 * stand in the same arrays for one article after the other.
 */
export class ArticleWords {
  private readonly words = new WordHashes();
  private columns = new Uint32Array(COLUMNS * 256);
  private count = 0;
  private owner: object | undefined;

  /** Makes room for the words of another article. */
  begin(): void {
    this.owner = undefined;
    this.count = 0;
    this.words.clear();
  }

  /** Says whose words were added. */
  belongTo(owner: object): void {
    this.owner = owner;
  }

  isOf(owner: object): boolean {
    return this.owner === owner;
  }

  /**
   * @param bytes of the text, as `bytesOf` gives them
   * @returns how many words a paragraph has; one without any is not kept
   */
  add(text: string, bytes: Uint8Array, start: number, end: number): number {
    const found = scan.scan(text, bytes, start, end, this.words);
    if (found > 0) {
      const at = this.count * COLUMNS;
      if (at === this.columns.length) {
        const longer = new Uint32Array(2 * this.columns.length);
        longer.set(this.columns);
        this.columns = longer;
      }
      this.columns[at + END] = this.words.size;
      this.columns[at + LENGTH] = scan.length;
      this.columns[at + HASH] = scan.hash;
      this.count += 1;
    }
    return found;
  }

  /** The words of all paragraphs: those of one are from `startOf` on, up to `endOf`. */
  get hashes(): Uint32Array {
    return this.words.roomFor(0);
  }

  startOf(index: number): number {
    return index === 0 ? 0 : this.endOf(index - 1);
  }

  endOf(index: number): number {
    return this.columns[index * COLUMNS + END] ?? 0;
  }

  of(index: number): Uint32Array {
    return this.hashes.subarray(this.startOf(index), this.endOf(index));
  }

  /** How long its normalised text is. */
  lengthOf(index: number): number {
    return this.columns[index * COLUMNS + LENGTH] ?? 0;
  }

  /** Of its normalised text. */
  hashOf(index: number): number {
    return this.columns[index * COLUMNS + HASH] ?? 0;
  }
}
