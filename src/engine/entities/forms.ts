// Two spellings are the same name when their forms are equal: what a keyboard, a wire or a house style changes on the
// way (accents, quotes, full stops, possessives, capitals) must not make two names of one.
import { hasOwnPossessive } from './brands';
import { countryOf } from './countries';
import type { EntityType } from './mention';
import { remember } from './remember';
import { isHonorific } from './titles/titleWords';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const NOT_ASCII = /[^\0-\x7f]/;
const MARKS = /\p{M}/gu;
const SPECIAL_LETTERS = /[øłđðþßæœı]/g;
const QUOTES = /[\u2018\u2019\u201b\u02bc\u02b9\u00b4`]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** A line may end behind the hyphen of a name. */
const BROKEN_AT_HYPHEN = /(?<=\p{L})- (?=\p{L})/gu;
const POSSESSIVE = /'s?$/;
const DOTTED = /^(?:\p{L}\.)+\p{L}?$/u;
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Small words that belong to the family name: "van der Quill". */
const PARTICLES = new Set(
  'van von der den de del della di da dos du la le el al bin ibn abu ter ten af av'.split(' '),
);

/** What says of a company how it is owned, not who it is. */
const LEGAL_FORMS = new Set(
  'inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag sa nv bv ab asa oyj spa pty'.split(
    ' ',
  ),
);

/** Names of persons and names of other things are never one. */
export type Kind = 'person' | 'other';

/** A name taken apart for comparing. */
export interface NameForm {
  /** Equal for equal names of one kind: `person:alan quill`, `other:nato`, `country:US`. */
  key: string;
  kind: Kind;
  /** The words of the name, plain and small; initials are words of one letter, hyphens part words. */
  words: readonly string[];
  /** Of a person's name: whether it has given and family name, the given ones as initials, or only one of them. */
  extent: Extent;
  /** The one article for which the editor has parted the name from others that are written the same. */
  article?: string;
}

export type Extent = 'full' | 'initials' | 'part';

/** Small letters without accents, with straight quotes, plain hyphens and single spaces. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  const plain = NOT_ASCII.test(small)
    ? small
        .replace(QUOTES, "'")
        .replace(DASHES, '-')
        .normalize('NFKD')
        .replace(MARKS, '')
        .replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
    : small;
  return plain
    .replace(/[\s*_]+/g, ' ')
    .replace(BROKEN_AT_HYPHEN, '-')
    .trim();
}

/** A name as it is shown and counted: without possessive (but "Lloyd's") and marks of emphasis, with straight quotes, single spaces. */
export const spellingOf = remember((text) => {
  const spelling = text
    .normalize('NFC')
    .replace(QUOTES, "'")
    .replace(/[\s*_]+/g, ' ')
    .replace(BROKEN_AT_HYPHEN, '-')
    .trim();
  const bare = spelling.replace(/(?:'s|(?<=s)')$/i, '').trim();
  return hasOwnPossessive(bare) ? spelling : bare;
});

/** The form of a name of a type; organisations and places share their forms. */
export function formOf(text: string, type: EntityType): NameForm {
  return type === 'person' ? personForm(text) : otherForm(text);
}

const personForm = remember((text): NameForm => {
  const names = fold(text).replace(POSSESSIVE, '').split(' ').flatMap(personNames);
  const first = names.findIndex((name, index) => !isHonorific(name) || index === names.length - 1);
  const last = names.length - 1;
  const end = last > first && GENERATIONS.has(names[last] ?? '') ? last : names.length;
  const own = names.slice(Math.max(0, first), end);
  const extent = extentOf(own);
  // A hyphen is kept where it is all that tells "Jean-Claude" from "Jean Claude".
  const spelling = own.join(' ');
  const key = `person:${extent === 'part' ? spelling : spelling.replaceAll('-', ' ')}`;
  return { key, kind: 'person', words: own.flatMap((name) => name.split('-')), extent };
});

/** "J.P." is two names, "St." one without its full stop. */
function personNames(word: string): string[] {
  const bare = word.replace(/,$/, '');
  return DOTTED.test(bare) ? bare.split('.').filter(Boolean) : [bare.replace(/\.$/, '')].filter(Boolean);
}

function extentOf(names: readonly string[]): Extent {
  const first = names[0] ?? '';
  if (names.length < 2 || PARTICLES.has(first)) {
    return 'part';
  }
  return first.length === 1 ? 'initials' : 'full';
}

const otherForm = remember((text): NameForm => {
  const words = fold(text)
    .replace(POSSESSIVE, '')
    .replaceAll('-', ' ')
    .replaceAll('&', ' and ')
    .split(' ')
    .map((word) => word.replace(/[.,]/g, '').replace(POSSESSIVE, ''))
    .filter(Boolean);
  const withoutArticle = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  const own = withoutLegalForm(withoutArticle);
  // "American Corp" is no country.
  const country = own.length === withoutArticle.length ? countryOf(own.join(' ')) : undefined;
  const key = country ? `country:${country}` : `other:${own.join(' ')}`;
  return { key, kind: 'other', words: own, extent: 'full' };
});

function withoutLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1] ?? '')) {
    end -= 1;
  }
  // "Braithe and Co" is Braithe.
  return words.slice(0, end > 1 && words[end - 1] === 'and' ? end - 1 : end);
}

/** Whether a longer row of words begins or ends with a shorter one. */
export function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  const before = long.length - short.length;
  return (
    before > 0 &&
    (short.every((word, index) => long[index] === word) ||
      short.every((word, index) => long[before + index] === word))
  );
}
