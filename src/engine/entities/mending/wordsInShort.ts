// "Gross national product (GNP)": an acronym for words that have no capitals names nobody, here and in the whole article.
import { ORGANISATION_WORDS } from '../tagger/wordLists';

const IN_BRACKETS = /\((\p{Lu}{2,6})s?\)/gu;
const FARTHEST = 120;
const SMALL = /^\p{Ll}/u;

/** The acronyms of an article that stand for ordinary words. */
export function acronymsOfWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      (text.includes('(') ? [...text.matchAll(IN_BRACKETS)] : []).flatMap(({ 1: acronym = '', index }) =>
        isForWords(acronym, text.slice(Math.max(0, index - FARTHEST), index)) ? acronym : [],
      ),
    ),
  );
}

/** Whether as many words as an acronym has letters stand before it, with these letters, and are no body's. */
function isForWords(acronym: string, before: string): boolean {
  return [/\s+/, /[\s-]+/].some((between) => stands(acronym, before.trim().split(between)));
}

function stands(acronym: string, all: readonly string[]): boolean {
  const words = all.slice(-acronym.length);
  return (
    words.slice(1).every((word) => SMALL.test(word) && !ORGANISATION_WORDS.has(word)) &&
    words.map((word) => word.charAt(0).toUpperCase()).join('') === acronym
  );
}
