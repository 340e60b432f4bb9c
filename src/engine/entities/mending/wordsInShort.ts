// "Gross national product (GNP)": an acronym for words that have no capitals, or for a thing, names nobody, here and in the
// whole article.
import { recalled } from '../paragraphMemory';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import type { Mendable } from '.';

const IN_BRACKETS = /\((\p{Lu}{2,6})s?\)/gu;
const FARTHEST = 120;
const SMALL = /^\p{Ll}/u;
const LINK = /^(?:of|for|the|and|in|on)$/;
/** Things that have names with capitals, and no body is called so. */
const THING =
  /^(?:currency\sunit|unit|shares|notes|bonds|certificates|securities|rights|rate|index|policy|programme?|scheme|initiative|plan|act|agreement|treaty|show|fair|fighter|missile|mobiles?|protocol|syndrome|disease|virus|product|offering|directive|network)$/i;

/** The acronyms of an article that stand for ordinary words. */
export function acronymsOfWords(paragraphs: readonly Mendable[]): ReadonlySet<string> {
  const acronyms = new Set<string>();
  for (const paragraph of paragraphs) {
    if (paragraph.text.includes('(')) {
      for (const acronym of recalled(paragraph, 'acronyms', () => acronymsIn(paragraph.text))) {
        acronyms.add(acronym);
      }
    }
  }
  return acronyms;
}

function acronymsIn(text: string): string[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(({ 1: acronym = '', index }) =>
    isForWords(acronym, text.slice(Math.max(0, index - FARTHEST), index)) ? acronym : [],
  );
}

/** Whether as many words as an acronym has letters stand before it, with these letters, and are no body's. */
function isForWords(acronym: string, before: string): boolean {
  return [/\s+/, /[\s-]+/].some((between) => stands(acronym, before.trim().split(between)));
}

function stands(acronym: string, all: readonly string[]): boolean {
  const words = all.slice(-acronym.length);
  return (
    (words.slice(1).every((word) => SMALL.test(word) && !ORGANISATION_WORDS.has(word)) &&
      initials(words) === acronym) ||
    isForThing(acronym, all)
  );
}

/** "Consumer Electronics Show (CES)": a thing, although it is written with capitals. */
function isForThing(acronym: string, all: readonly string[]): boolean {
  const words = all.filter((word) => !LINK.test(word)).slice(-acronym.length);
  return THING.test(words.at(-1) ?? '') && initials(words) === acronym;
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}
