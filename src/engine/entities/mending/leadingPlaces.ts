// "Iraq {National Oil Co}", "New {York State Gas Corp}", "First {Federal Bank}": what stands right before a company or bank
// and is no adjective is the beginning of its name.

import { isNationality } from '../countries';
import { fold } from '../forms';
import type { TaggedName } from '../mention';
import { isCountry } from './commonWords';
import { endsWithLegalForm } from './legalForms';

const COUNTRY_BEFORE =
  /(?:^|[\s(<])((?:United|Hong|South|North|New|Saudi|Sri)\s\p{Lu}\p{Ll}+\s|\p{Lu}\p{Ll}+\s)$/u;
/** "In Japan Quill Co said": there, not its name. */
const PREPOSITION = /(?:^|\s)(?:in|from|of|to|for|with|outside|near|across|and)\s$/iu;
const FIRST_BEFORE = /(?:^|[\s(<])((?:First|Great)\s)$/;
const BANK = /\s(?:Bank|Bancorp|Savings|Bancshares|Bankshares|Financial|Federal)(?:\s|$)/;
const NEW_BEFORE = /(?:^|[\s(<])(New\s)$/;
const NEW_PLACE =
  /^(?:York|Zealand|Jersey|Mexico|England|Hampshire|Orleans|Delhi|South Wales|Brunswick|Haven)(?![\p{L}])/u;
const FARTHEST = 40;

/** The names of a paragraph, with such beginnings of companies. */
export function withLeadingPlaces(text: string, names: readonly TaggedName[]): readonly TaggedName[] {
  let all = names;
  for (const name of names) {
    const mayGoOn = name.type === 'organisation' && text[name.start - 1] === ' ';
    const start = mayGoOn ? startOfName(text, name) : name.start;
    if (start < name.start) {
      all = withLonger(all, name, start);
    }
  }
  return all;
}

/** The names with one begun earlier, where nothing but a place is in its way. */
function withLonger(names: readonly TaggedName[], name: TaggedName, start: number): readonly TaggedName[] {
  const inside = names.filter((other) => other.end > start && other.start < name.start);
  return inside.every((other) => other.type === 'place' && other.start >= start)
    ? names
        .filter((other) => !inside.includes(other))
        .map((other) => (other === name ? { ...name, start } : other))
    : names;
}

function startOfName(text: string, { start, end }: TaggedName): number {
  const own = text.slice(start, end);
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const fresh =
    (NEW_PLACE.test(own) && NEW_BEFORE.exec(before)?.[1]) ||
    (BANK.test(own) && FIRST_BEFORE.exec(before)?.[1]) ||
    (endsWithLegalForm(own) && own.includes(' ') && countryIn(before));
  return fresh ? start - fresh.length : start;
}

function countryIn(before: string): string | undefined {
  const [, words = ''] = COUNTRY_BEFORE.exec(before) ?? [];
  const country = fold(words.trim());
  return words !== '' &&
    isCountry(country) &&
    !isNationality(country) &&
    !PREPOSITION.test(before.slice(0, before.length - words.length))
    ? words
    : undefined;
}
