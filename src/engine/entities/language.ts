// In which texts names are looked for: the tagger knows English only, and finds much that is none in other languages.

/** With fewer different words an article does not tell its language. */
const LEAST_WORDS = 12;
/** More are not needed to tell. */
const ENOUGH_WORDS = 80;
/**
 * The share of different small words that a list of English words knows: of 15,300 agency reports five have less, all of
 * them tables of figures; texts in German, Dutch, Norwegian, French, Italian and Spanish have 27 to 52 %.
 */
const LEAST_KNOWN = 0.62;
const SMALL_WORD = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu;

/** The different words of a text that have no capital: those may be names. */
export function smallWordsIn(text: string): readonly string[] {
  return [...new Set(text.match(SMALL_WORD))];
}

/**
 * Whether texts are in English, or too short to tell.
 *
 * @param smallWords of each text, as `smallWordsIn` tells: not more are read than are needed
 */
export function mayBeEnglish(
  smallWords: Iterable<readonly string[]>,
  isKnown: (word: string) => boolean,
): boolean {
  const words = new Set<string>();
  for (const ofText of smallWords) {
    for (const word of ofText) {
      words.add(word);
    }
    if (words.size >= ENOUGH_WORDS) {
      break;
    }
  }
  let known = 0;
  for (const word of words) {
    known += isKnown(word) ? 1 : 0;
  }
  return words.size < LEAST_WORDS || known >= LEAST_KNOWN * words.size;
}
