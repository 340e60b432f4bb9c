// A word is a run of letters and digits of any script, with apostrophes, hyphens and decimal points inside it.
// Where a script puts no spaces between words (Chinese, Japanese, Thai …) the dictionary of Intl.Segmenter decides.

const OTHER = 0;
const WORD = 1;
const JOINER = 2;
const UNSPACED = 3;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED_CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const JOINERS = "'\u2019-\u2010\u2011.,";

/** Class of each UTF-16 unit, looked up once and kept: 0 means not looked up yet, otherwise the class plus one. */
const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known > 0) {
    return known - 1;
  }
  const found = classify(unit);
  classes[unit] = found + 1;
  return found;
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (JOINERS.includes(character)) {
    return JOINER;
  }
  if (UNSPACED_CHARACTER.test(character)) {
    return UNSPACED;
  }
  return WORD_CHARACTER.test(character) ? WORD : OTHER;
}

function isInWord(unit: number): boolean {
  const found = classOf(unit);
  return found === WORD || found === UNSPACED;
}

/** Characters beyond the Basic Plane (rare letters, emoji) are two units; a letter counts as a word. */
function isRareLetter(text: string, at: number): boolean {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) {
    return false;
  }
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && WORD_CHARACTER.test(String.fromCodePoint(point));
}

/** Apostrophes and hyphens join letters; a full stop or comma joins digits only (3.5, 10,000). */
function joins(text: string, at: number): boolean {
  if (at + 1 >= text.length) {
    return false;
  }
  const next = text.charCodeAt(at + 1);
  if (classOf(text.charCodeAt(at)) !== JOINER || !isInWord(next)) {
    return false;
  }
  const mark = text[at];
  return (mark !== '.' && mark !== ',') || (isDigit(text.charCodeAt(at - 1)) && isDigit(next));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

let segmenter: Intl.Segmenter | undefined;

/** The segmenter's time grows with the square of what it is given at once, so long runs go to it in pieces. */
const PIECE = 2000;

function visitUnspaced(run: string, offset: number, visit: (start: number, end: number) => void): void {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (let from = 0; from < run.length; from += PIECE) {
    for (const { index, segment, isWordLike } of segmenter.segment(run.slice(from, from + PIECE))) {
      if (isWordLike) {
        visit(offset + from + index, offset + from + index + segment.length);
      }
    }
  }
}

/**
 * Calls `visit` with the start and end (UTF-16 offsets, end exclusive) of each word of `text`, in order.
 */
export function forEachWord(text: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const end = endOfRun(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    if (hasUnspaced(text, at, end)) {
      visitUnspaced(text.slice(at, end), at, visit);
    } else {
      visit(at, end);
    }
    at = end;
  }
}

/** Where the run of word characters that begins at `start` ends; `start` where none begins. */
function endOfRun(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (isInWord(text.charCodeAt(at)) || (at > start && joins(text, at))) {
      at += 1;
    } else if (isRareLetter(text, at)) {
      at += 2;
    } else {
      return at;
    }
  }
  return at;
}

function hasUnspaced(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (classOf(text.charCodeAt(at)) === UNSPACED) {
      return true;
    }
  }
  return false;
}

export const FNV_START = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
const FIRST_ROOM = 1024;
/** The room for the words of a very long text is not kept. */
const MOST_KEPT = 1 << 20;

/**
 * Words as 32-bit FNV-1a hashes, of one text after another: no object and no string for a word. It is filled and emptied
 * again and again.
 */
export class WordHashes {
  private hashes = new Uint32Array(FIRST_ROOM);
  /** How many there are. */
  size = 0;

  /** The array of hashes with room for so many more: who writes them behind the last one sets `size`. */
  roomFor(more: number): Uint32Array {
    if (this.size + more > this.hashes.length) {
      const longer = new Uint32Array(2 * (this.size + more));
      longer.set(this.hashes);
      this.hashes = longer;
    }
    return this.hashes;
  }

  /**
   * Adds the words of a text.
   *
   * @param text normalised, so that equal words have equal hashes
   * @returns how many there are
   */
  add(text: string): number {
    this.roomFor(text.length);
    const before = this.size;
    if (!this.addSpaced(text)) {
      this.size = before;
      forEachWord(text, (start, end) => this.addWord(text, start, end));
    }
    return this.size - before;
  }

  clear(): void {
    this.size = 0;
    if (this.hashes.length > MOST_KEPT) {
      this.hashes = new Uint32Array(FIRST_ROOM);
    }
  }

  /** Gives the hashes that were added, and is empty again. */
  take(): Uint32Array {
    const hashes = this.hashes.slice(0, this.size);
    this.clear();
    return hashes;
  }

  private addWord(text: string, start: number, end: number): void {
    let hash = FNV_START;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    }
    this.hashes[this.size] = hash;
    this.size += 1;
  }

  /**
   * As `forEachWord` finds them, but in one step for each character, without a call.
   *
   * @returns false where that does not do: words without spaces between them, letters of two units
   */
  private addSpaced(text: string): boolean {
    const { hashes } = this;
    let count = this.size;
    let hash = FNV_START;
    let isInside = false;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const found = classOf(unit);
      if (found === WORD || (isInside && found === JOINER && joins(text, at))) {
        hash = Math.imul(hash ^ unit, FNV_PRIME);
        isInside = true;
      } else if (found === UNSPACED || (unit & 0xfc00) === 0xd800) {
        return false;
      } else if (isInside) {
        hashes[count] = hash;
        count += 1;
        hash = FNV_START;
        isInside = false;
      }
    }
    if (isInside) {
      hashes[count] = hash;
      count += 1;
    }
    this.size = count;
    return true;
  }
}

const scratch = new WordHashes();

/** How many words stand in `text`. */
export function countWords(text: string): number {
  scratch.clear();
  return scratch.add(text);
}

/** The hash of each word of a normalised text, in order. */
export function wordHashes(text: string): Uint32Array {
  scratch.clear();
  scratch.add(text);
  return scratch.take();
}
