// Under which of its names an entity is shown: the fullest form that the articles themselves use most.
import { isAcronym } from './acronyms';
import { countryName } from './countries';
import { formOf, spellingOf } from './forms';
import type { EntityType } from './mention';
import { byCount } from './tally';

const CAPITALS_ONLY = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** A spelling with what decides which one is shown. */
interface Candidate {
  text: string;
  fullness: number;
  /** How often its form is used, in whatever spelling. */
  ofForm: number;
  /** Whether it is in capitals as a headline may be. */
  isShouted: boolean;
  count: number;
}

/**
 * The spelling under which an entity is shown.
 *
 * @param spellings how often each spelling is used
 */
export function canonicalName(spellings: ReadonlyMap<string, number>, type: EntityType): string {
  const ofForms = new Map<string, number>();
  const candidates = [...spellings].map(([text, count]): Candidate & { key: string } => {
    const { key, words } = formOf(text, type);
    const form = `${key} ${words.join(' ')}`;
    ofForms.set(form, (ofForms.get(form) ?? 0) + count);
    return {
      text,
      fullness: fullnessOf(text, type),
      ofForm: 0,
      isShouted: isShouted(text),
      count,
      key: form,
    };
  });
  const [first, ...others] = candidates.map((one) => ({ ...one, ofForm: ofForms.get(one.key) ?? 0 }));
  return first ? others.reduce((best, one) => (compare(one, best) < 0 ? one : best), first).text : '';
}

/** The other names, the most used first, without those that differ from a name listed in capitals only. */
export function aliasesBeside(name: string, spellings: ReadonlyMap<string, number>): string[] {
  const listed = new Set([name]);
  const inCapitals = new Set([name.toUpperCase()]);
  const aliases: string[] = [];
  const calm = byCount(spellings).filter((text) => !isShouted(text));
  const shouted = byCount(spellings).filter(isShouted);
  for (const text of [...calm, ...shouted]) {
    if (!listed.has(text) && !(isShouted(text) && inCapitals.has(text))) {
      aliases.push(text);
      listed.add(text);
      inCapitals.add(text.toUpperCase());
    }
  }
  return aliases;
}

function compare(a: Candidate, b: Candidate): number {
  return (
    b.fullness - a.fullness ||
    b.ofForm - a.ofForm ||
    Number(a.isShouted) - Number(b.isShouted) ||
    b.count - a.count ||
    (a.text < b.text ? -1 : 1)
  );
}

function fullnessOf(text: string, type: EntityType): number {
  const { key, extent, words } = formOf(text, type);
  if (type === 'person') {
    return extent === 'full' || (extent === 'part' && words.length > 1) ? 2 : Number(extent === 'initials');
  }
  const country = key.startsWith('country:') ? countryName(key.slice('country:'.length)) : undefined;
  if (country !== undefined) {
    return Number(spellingOf(text).toLowerCase() === country.toLowerCase());
  }
  return isAcronym(text) ? 0 : Math.min(words.length, 2);
}

/** Words in capitals, as in a headline; an acronym has no other spelling. */
function isShouted(text: string): boolean {
  return CAPITALS_ONLY.test(text) && !isAcronym(text);
}
