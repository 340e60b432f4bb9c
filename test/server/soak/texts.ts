import { below, oneOf, type Random } from '../../bench/random';
import { BAKERY, BRIDGE, CHOIR, LIBRARY, LIGHTHOUSE, MARKET, ORCHARD } from '../../support/prose';
import { TRAM_AGENCY, TRAM_LATE, TRAM_REWRITE } from '../../support/stories';

const KNOWN = [BAKERY, BRIDGE, CHOIR, LIBRARY, LIGHTHOUSE, MARKET, ORCHARD];
const STORIES = [TRAM_AGENCY, TRAM_LATE, TRAM_REWRITE];
const SHORT = ['By our own reporter', 'Read more on page four'];
const GIVEN = ['Ines', 'Edwin', 'Ada', 'Tomas', 'Greta', 'Ruben', 'Clara', 'Victor'];
const FAMILY = [
  'Aldred',
  'Harle',
  'Quill',
  'Brandt',
  'Osei',
  'Lindqvist',
  'Moreau',
  'Tanaka',
  'Fell',
  'Novak',
];
const ROLES = ['Mayor', 'Captain', 'Finance Minister', 'the director', 'Professor', 'Judge'];
const BODIES = ['Northern Isles Ferry Authority', 'Vennay Water Board', 'Harbour Union', 'National Museum'];
const PLACES = ['Norway', 'London', 'Vennay', 'Hamburg', 'Lisbon', 'Glasgow'];
const THINGS =
  'ferry budget school harbour museum tunnel orchard library bakery choir bridge market road hospital'.split(
    ' ',
  );
const DEEDS =
  'close repair sell paint inspect extend open rename fund insure measure visit flood clean'.split(' ');
const TIMES = [
  'before the spring',
  'on Friday',
  'within a year',
  'by the end of March',
  'next week',
  'overnight',
];

/** A text that stands in one of few articles, and one that does so with other words each time: of neither all is told. */
const FOOTER =
  'The desk corrects what was wrong: letters reach it under the address on the second page, and by telephone until ten.';
const MOULD =
  'Ferries between the old pier and the outer islands run every hour from six in the morning, and from noon on Sundays, ' +
  'as long as the wind allows it and the crews are not on leave';

/** So many paragraphs of a folder are one of these two, or as many as leave room for others. */
const CROWDED_PARAGRAPHS = 170;
const MOST_CROWDED = 0.7;
/** How many paragraphs an article has on average. */
const PARAGRAPHS = 5;

/** For so many articles there is one more known paragraph. */
const ARTICLES_A_KNOWN = 6;

/** What stands in several articles of a folder. */
export interface KnownTexts {
  paragraphs: readonly string[];
  stories: readonly (readonly string[])[];
  /** The share of the texts of which not all places or versions are told. */
  crowded: number;
}

/** The larger the folder, the more. */
export function knownTexts(random: Random, articles: number): KnownTexts {
  const more = Array.from({ length: Math.floor(articles / ARTICLES_A_KNOWN) }, () => newParagraph(random));
  const stories = more.slice(0, more.length / 4).map((paragraph) => [paragraph, newParagraph(random)]);
  const crowded = Math.min(MOST_CROWDED, CROWDED_PARAGRAPHS / (PARAGRAPHS * articles));
  return { paragraphs: [...KNOWN, ...more], stories: [...STORIES, ...stories], crowded };
}

/** A paragraph about somebody who wants something: there are millions of them. */
function newParagraph(random: Random): string {
  const pick = (items: readonly string[]) => oneOf(random, items);
  const family = pick(FAMILY);
  const what = () => `${pick(DEEDS)} the ${pick(THINGS)} and ${pick(DEEDS)} the ${pick(THINGS)}`;
  return (
    `${pick(ROLES)} ${pick(GIVEN)} ${family} told the ${pick(BODIES)} in ${pick(PLACES)} that they would ${what()} ` +
    `${pick(TIMES)}. ${family} said it would cost ${below(random, 9000)} crowns to ${what()}, ${pick(TIMES)} or later.`
  );
}

/** A paragraph: mostly a new one, now and then one that stands elsewhere as well. */
export function paragraphOf(random: Random, known: KnownTexts): string {
  if (random() < known.crowded) {
    return random() < 0.5 ? FOOTER : withWord(random, MOULD);
  }
  const chance = random();
  if (chance < 0.12) {
    return oneOf(random, known.paragraphs);
  }
  return chance < 0.16 ? oneOf(random, SHORT) : newParagraph(random);
}

/** An article: now and then a version of a story, or with a repeat. */
export function articleText(random: Random, known: KnownTexts): string {
  if (random() < 0.1) {
    return textOf([...oneOf(random, known.stories), paragraphOf(random, known)]);
  }
  const paragraphs = Array.from({ length: 2 + below(random, 6) }, () => paragraphOf(random, known));
  return textOf(random() < 0.2 ? [...paragraphs, oneOf(random, paragraphs)] : paragraphs);
}

/** The same article after something has been done to it. */
export function edited(random: Random, text: string, known: KnownTexts): string {
  const paragraphs = text.trim().split(/\n\n+/);
  const at = below(random, paragraphs.length);
  const own = paragraphs[at] ?? '';
  const changes: (() => string[])[] = [
    () => [withWord(random, own)],
    () => [withWord(random, own)],
    () => [own, paragraphOf(random, known)],
    () => (paragraphs.length > 1 ? [] : [own]),
    () => [own, own],
    () => [own.toUpperCase()],
  ];
  paragraphs.splice(at, 1, ...oneOf(random, changes)());
  return textOf(paragraphs);
}

function withWord(random: Random, paragraph: string): string {
  const words = paragraph.split(' ');
  words[below(random, words.length)] = oneOf(random, [...THINGS, ...FAMILY, '52', '']);
  return words.filter((word) => word !== '').join(' ');
}

function textOf(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
