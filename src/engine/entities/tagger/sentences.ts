import { BEGINS_LOWER, BEGINS_UPPER, ENDS_SENTENCE, type Vocabulary } from './vocabulary';

/** Marks that may stand between a full stop and the next sentence. */
const CLOSERS: ReadonlySet<string> = new Set(['"', "'", ')', ']', '}']);

/** After "Inc." or "U.S." one of these begins a new sentence. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We I You This That These Those His Her Its Their In On At For But And If As When While ' +
    'After Before There However Meanwhile'
  ).split(' '),
);

/** Finds the sentences in a row of words. */
export class SentenceSplitter {
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Where each sentence begins, and the number of words after the last one. */
  split(words: Int32Array): Int32Array {
    const bounds = [0];
    for (let at = 0; at + 1 < words.length; at += 1) {
      const next = this.afterSentence(words, at);
      if (next > at && next < words.length) {
        bounds.push(next);
        at = next - 1;
      }
    }
    bounds.push(words.length);
    return Int32Array.from(bounds);
  }

  /** The index of the first word after the sentence that the word at `at` ends; `at` where it ends none. */
  private afterSentence(words: Int32Array, at: number): number {
    const { flags } = this.vocabulary;
    const word = words[at] as number;
    if (((flags[word] as number) & ENDS_SENTENCE) === 0) {
      return this.isAbbreviationAtEnd(words, at) ? at + 1 : at;
    }
    let next = at + 1;
    while (next < words.length && this.isCloser(words, next)) {
      next += 1;
    }
    const nextFlags = flags[words[next] as number] ?? 0;
    return (nextFlags & BEGINS_LOWER) === 0 ? next : at;
  }

  /** A quotation mark closes only where another one does not follow at once, which would open the next sentence. */
  private isCloser(words: Int32Array, at: number): boolean {
    return CLOSERS.has(this.vocabulary.word(words[at] as number)) && words[at] !== words[at + 1];
  }

  private isAbbreviationAtEnd(words: Int32Array, at: number): boolean {
    const { flags } = this.vocabulary;
    const next = words[at + 1] as number;
    if (((flags[next] as number) & BEGINS_UPPER) === 0 || !STARTERS.has(this.vocabulary.word(next))) {
      return false;
    }
    return this.vocabulary.word(words[at] as number).endsWith('.');
  }
}
