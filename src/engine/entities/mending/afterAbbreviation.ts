// "The U.S. Dropped its tariffs", "tonnes of U.S. Wheat": after the full stops of a country's short name some houses write
// a capital whatever follows. What is no institution there, and no company either, is only a word.
import type { TaggedName } from '../mention';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import type { Mendable } from '.';
import { isCountry } from './commonWords';
import { plainName } from './plainName';

const SHORT_AND_WORD = /^((?:\p{Lu}\.){2})\s(\p{Lu}\p{L}+)$/u;
const INSTITUTION =
  /^(?:Treasury|Senate|House|Government|Mint|Embassy|Consulate|Fed|Customs|Marines|Cabinet|Administration|Constitution)$/i;
/** Of what is spoken of like this there are many: "a U.S. Bank", "one U.S. Agency". */
const ONE_OF_MANY = /(?:^|\s)(?:an?|one|another|each|every|any|\p{Ll}+est)\s$/iu;
/** What stands behind a company's name: its code, what it says. */
const COMPANY_BEHIND = /^(?:\s?<|\ssaid\sit)/;
const LONGEST_ARTICLE = 12;

/** The paragraphs of an article, with countries in place of names that such words were taken into. */
export function withoutWordsAfterCountries<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const isLonger = (own: string) =>
    paragraphs.some(({ text, names }) =>
      names.some(({ start, end }) =>
        withoutStops(text.slice(start, end)).startsWith(`${withoutStops(own)} `),
      ),
    );
  return paragraphs.map((paragraph) => {
    const names = paragraph.names.map((name) => countryAlone(paragraph.text, name, isLonger));
    return names.every((name, index) => name === paragraph.names[index])
      ? paragraph
      : { ...paragraph, names };
  });
}

/** "U.S. SEC" is a body's name. */
function isShortCapitals(word: string): boolean {
  return word.length <= 'USDA'.length && word === word.toUpperCase();
}

function withoutStops(name: string): string {
  return plainName(name).replaceAll('.', '');
}

function countryAlone(text: string, name: TaggedName, isLonger: (own: string) => boolean): TaggedName {
  const own = text.slice(name.start, name.end);
  const [, country = '', word = ''] =
    (name.type === 'organisation' && own[1] === '.' && SHORT_AND_WORD.exec(own)) || [];
  if (word === '' || isShortCapitals(word) || !isCountry(country) || isLonger(own)) {
    return name;
  }
  const before = text.slice(Math.max(0, name.start - LONGEST_ARTICLE), name.start);
  const isInstitution = INSTITUTION.test(word) || ORGANISATION_WORDS.has(word.toLowerCase());
  const isName = isInstitution || COMPANY_BEHIND.test(text.slice(name.end, name.end + LONGEST_ARTICLE));
  return isName && !ONE_OF_MANY.test(before)
    ? name
    : { start: name.start, end: name.start + country.length, type: 'place' };
}
