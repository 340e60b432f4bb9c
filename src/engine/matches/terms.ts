import { stemmer } from 'stemmer';
import { forEachWord } from '../text/words';
import { STOP_WORDS } from './stopWords';

const POSSESSIVE = /'s?$/;
const ENGLISH_LETTERS = /^[a-z]{3,}$/;

/**
 * The words of a normalised text as they are compared: those joined by hyphens taken apart ("harbour-side" is two), the
 * possessive left out ("mayor's" is "mayor").
 */
export function plainWords(normalised: string): string[] {
  const words: string[] = [];
  forEachWord(normalised, (start, end) => {
    const whole = normalised.slice(start, end);
    if (!whole.includes('-')) {
      addPlain(words, whole);
      return;
    }
    for (const part of whole.split('-')) {
      addPlain(words, part);
    }
  });
  return words;
}

function addPlain(words: string[], whole: string): void {
  const word = whole.includes("'") ? whole.replace(POSSESSIVE, '') : whole;
  if (word !== '') {
    words.push(word);
  }
}

/** The stem of a word, by Porter's rules for English; a word with other letters or figures is its own stem. */
export function stemOf(word: string): string {
  return ENGLISH_LETTERS.test(word) ? stemmer(word) : word;
}

/** Whether a word says something by itself. */
export function isTerm(word: string): boolean {
  return word.length > 1 && !STOP_WORDS.has(word);
}

/** The number of a word that is no term. */
export const NO_TERM = -1;

/** Numbers the stems of all texts: from then on a text is a list of numbers. What was numbered is never forgotten. */
export class Vocabulary {
  /** The stems by their numbers. */
  readonly stems: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly ofWords = new Map<string, number>();

  /** The numbers of the different stems of a text, rising. */
  termsOf(words: readonly string[]): Int32Array {
    const found = new Set<number>();
    for (const word of words) {
      const number = this.numberOf(word);
      if (number !== NO_TERM) {
        found.add(number);
      }
    }
    return Int32Array.from(found).sort();
  }

  /** Whether a term begins with a figure. */
  isFigure(term: number): boolean {
    const unit = this.stems[term]?.charCodeAt(0) ?? 0;
    return unit >= 0x30 && unit <= 0x39;
  }

  /** The number of a word's stem; `NO_TERM` for a word that is none. */
  numberOf(word: string): number {
    let number = this.ofWords.get(word);
    if (number === undefined) {
      number = isTerm(word) ? this.numberOfStem(stemOf(word)) : NO_TERM;
      this.ofWords.set(word, number);
    }
    return number;
  }

  private numberOfStem(stem: string): number {
    let number = this.numbers.get(stem);
    if (number === undefined) {
      number = this.stems.length;
      this.stems.push(stem);
      this.numbers.set(stem, number);
    }
    return number;
  }
}
