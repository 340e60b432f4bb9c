// Two names that the tagger took for one: "the FAO's Quill", "UK Labour".
import { isAcronym } from '../acronyms';
import { countryOf, isNationality } from '../countries';
import { fold } from '../forms';
import type { EntityType, TaggedName } from '../mention';
import type { Mendable } from '.';

const POSSESSIVE = /^(.+?)['\u2019]s\s+(?=\p{Lu})/u;
const COUNTRY_AND_PARTY =
  /^(.+?)\s+(?=(?:labour|labor|conservatives?|tory|tories|democrats?|republicans?|greens?|liberals?|socialists?)$)/i;

/** The paragraphs of an article with such names parted. */
export function partedNames<Paragraph extends Mendable>(paragraphs: readonly Paragraph[]): Paragraph[] {
  const known = new Map<string, EntityType>();
  for (const { text, names } of paragraphs) {
    for (const { start, end, type } of names) {
      // "Quill's" may be half of a longer name.
      if (!/^['\u2019]s\b/.test(text.slice(end, end + 3))) {
        known.set(fold(text.slice(start, end)), type);
      }
    }
  }
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    names: paragraph.names.flatMap((name) => parted(paragraph.text, name, known)),
  }));
}

function parted(text: string, name: TaggedName, known: ReadonlyMap<string, EntityType>): TaggedName[] {
  if (name.type !== 'organisation') {
    return [name];
  }
  const own = text.slice(name.start, name.end);
  return atPossessive(own, name, known) ?? atParty(own, name) ?? [name];
}

/** Whose it is, and what: where the first is a name by itself elsewhere in the article, an acronym or a country. */
function atPossessive(
  own: string,
  { start, end }: TaggedName,
  known: ReadonlyMap<string, EntityType>,
): TaggedName[] | undefined {
  const [whole, owner = ''] = POSSESSIVE.exec(own) ?? [];
  if (whole === undefined) {
    return undefined;
  }
  const plain = fold(owner);
  const isCountry = countryOf(plain.replaceAll('.', '')) !== undefined;
  const type = isCountry ? 'place' : (known.get(plain) ?? (isAcronym(owner) ? 'organisation' : undefined));
  const rest = known.get(fold(own.slice(whole.length))) ?? 'organisation';
  return (
    type && [
      { start, end: start + owner.length, type },
      { start: start + whole.length, end, type: rest },
    ]
  );
}

function atParty(own: string, { start, end }: TaggedName): TaggedName[] | undefined {
  const [whole, owner = ''] = COUNTRY_AND_PARTY.exec(own) ?? [];
  const country = fold(owner).replaceAll('.', '');
  return whole === undefined || countryOf(country) === undefined || isNationality(country)
    ? undefined
    : [
        { start, end: start + owner.length, type: 'place' },
        { start: start + whole.length, end, type: 'organisation' },
      ];
}
