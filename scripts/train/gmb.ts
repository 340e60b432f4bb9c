// Cleans the Groningen Meaning Bank, whose names were marked by programs and partly mended by hand. Step by step:
// 1. its tags become ours: per → PER, org → ORG, geo → LOC, gpe → LOC for countries and MISC for nationalities, the rest
//    MISC; times and dates are no names;
// 2. quotation marks and other marks at a name's edges are cut off, and names are cut at a possessive;
// 3. titles are no part of a person's name;
// 4. a country stays a place when its government acts;
// 5. "Secretary of State" and its like are no names;
// 6. sentences are gathered into articles, whose boundaries the corpus does not tell.
// What a model then finds improbable is mended in `relabel.ts`.
import { COUNTRY, DEMONYM } from '../../src/engine/entities/tagger/gazetteer';
import { TITLES } from '../../src/engine/entities/tagger/wordLists';
import { type Document, namesOf, type Sentence, type TaggedName, tagsOf } from './documents';
import type { NameLists } from './names';

/** Countries and unions as news agencies shorten them. */
const SHORT_COUNTRIES = new Set([
  'US',
  'U.S.',
  'U.S',
  'UK',
  'U.K.',
  'U.K',
  'USA',
  'U.S.A.',
  'Britain',
  'America',
  'UAE',
]);

/** People that are called by these words are not persons. */
const PEOPLES = new Set([
  'Sunni',
  'Western',
  "Shi'ite",
  'Shiite',
  'Kurdish',
  'Arab',
  'Islamic',
  'Muslim',
  'Sri',
]);

/** The corpus as articles with tags PER, ORG, LOC and MISC. */
export function cleanGmb(documents: readonly Document[], names: NameLists): Document[] {
  const sentences = documents.flatMap((document) => document.sentences);
  const cleaned = sentences.map((sentence) => cleanSentence(sentence, names));
  return gatherArticles(cleaned);
}

function cleanSentence({ words, tags }: Sentence, lists: NameLists): Sentence {
  const offices = officesIn(words);
  const names = namesOf(tags)
    .flatMap((name) => splitAtPossessive(words, name))
    .map((name) => trim(name, (at) => offices.has(at) || !/[\p{L}\p{N}]/u.test(words[at] ?? '')))
    .filter((name) => name.start < name.end)
    .flatMap((name) => translate(words, name, lists));
  return { words, tags: tagsOf(names, words.length) };
}

/** Indices of the words of "Secretary of State", "Secretary of Defense" and so on. */
function officesIn(words: readonly string[]): Set<number> {
  const offices = new Set<number>();
  for (const [at, word] of words.entries()) {
    if (/^secretary$/i.test(word) && words[at + 1] === 'of' && /^\p{Lu}/u.test(words[at + 2] ?? '')) {
      offices
        .add(at)
        .add(at + 1)
        .add(at + 2);
    }
  }
  return offices;
}

/** "Pentagon 's Defense Intelligence Agency" is two names. */
function splitAtPossessive(words: readonly string[], { start, end, tag }: TaggedName): TaggedName[] {
  const at = words.findIndex((word, index) => index > start && index < end && word === "'s");
  if (at < 0) {
    return [{ start, end, tag }];
  }
  return [
    { start, end: at, tag },
    { start: at + 1, end, tag },
  ];
}

function trim({ start, end, tag }: TaggedName, isForeign: (at: number) => boolean): TaggedName {
  let from = start;
  let to = end;
  while (from < to && isForeign(from)) {
    from += 1;
  }
  while (to > from && isForeign(to - 1)) {
    to -= 1;
  }
  return { start: from, end: to, tag };
}

function translate(words: readonly string[], name: TaggedName, lists: NameLists): TaggedName[] {
  const text = words.slice(name.start, name.end).join(' ');
  switch (name.tag) {
    case 'tim':
      return [];
    case 'per':
      return person(words, name, lists);
    case 'org':
      return [{ ...name, tag: isCountry(text, lists) ? 'LOC' : 'ORG' }];
    case 'geo':
      return [{ ...name, tag: 'LOC' }];
    case 'gpe':
      return [{ ...name, tag: isCountry(text, lists) ? 'LOC' : 'MISC' }];
    default:
      return [{ ...name, tag: 'MISC' }];
  }
}

function isCountry(text: string, lists: NameLists): boolean {
  return SHORT_COUNTRIES.has(text) || lists.has(text, COUNTRY);
}

function person(words: readonly string[], name: TaggedName, lists: NameLists): TaggedName[] {
  const { start, end } = trim(name, (at) => at < name.end && isTitle(words[at] ?? ''));
  if (start === end) {
    return [];
  }
  const text = words.slice(start, end).join(' ');
  const isPeople = end - start === 1 && (PEOPLES.has(text) || lists.has(text, DEMONYM));
  return [{ start, end, tag: isPeople ? 'MISC' : 'PER' }];
}

function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/\.$/, '')) || /^(?:and|of|the)$/.test(word);
}

const LEAST_SENTENCES = 3;
const MOST_SENTENCES = 15;
/** How many sentences back a shared name is looked for. */
const MEMORY = 4;

/**
 * The sentences stand in their order, but where one article ends and the next begins is not told: it is taken to be
 * where a sentence shares no capitalised word with the last few.
 */
function gatherArticles(sentences: readonly Sentence[]): Document[] {
  const articles: Document[] = [];
  let current: Sentence[] = [];
  for (const sentence of sentences) {
    const isLong = current.length >= MOST_SENTENCES;
    if (isLong || (current.length >= LEAST_SENTENCES && !sharesName(sentence, current.slice(-MEMORY)))) {
      articles.push({ id: `gmb-${articles.length}`, sentences: current });
      current = [];
    }
    current.push(sentence);
  }
  articles.push({ id: `gmb-${articles.length}`, sentences: current });
  return articles;
}

function sharesName(sentence: Sentence, before: readonly Sentence[]): boolean {
  const known = new Set(before.flatMap(capitalised));
  return (
    capitalised(sentence).some((word) => known.has(word)) ||
    /^(?:He|She|It|They)$/.test(sentence.words[0] ?? '')
  );
}

function capitalised({ words }: Sentence): string[] {
  return words.slice(1).filter((word) => /^\p{Lu}\p{L}{2}/u.test(word));
}
