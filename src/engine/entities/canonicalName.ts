// Under which of its names an entity is shown: the fullest form that the articles themselves use most.
import { canShorten, isAcronym } from './acronyms';
import { countryName } from './countries';
import { formOf, isPartOf, type NameForm } from './forms';
import type { EntityType } from './mention';
import { byCount } from './tally';

const NO_SMALL_LETTER = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/** Spellings of one form of a name. */
interface Form {
  form: NameForm;
  spellings: Map<string, number>;
  /** How often they are used together. */
  count: number;
}

/**
 * The spelling under which an entity is shown.
 *
 * @param spellings how often each spelling is used
 */
export function canonicalName(spellings: ReadonlyMap<string, number>, type: EntityType): string {
  const [only = ''] = spellings.keys();
  if (spellings.size <= 1) {
    return only; // as of most entities
  }
  const forms = formsOf(spellings, type);
  const others = forms.map(({ form }) => form);
  const [best] = forms
    .map((one) => ({ ...one, fullness: fullnessOf(one, others) }))
    .sort((a, b) => b.fullness - a.fullness || b.count - a.count || (wordsOf(a) < wordsOf(b) ? -1 : 1));
  return best ? bestSpelling(best.spellings, type) : '';
}

/** The other names, the most used first, without those that differ from another one in capitals only. */
export function aliasesBeside(
  name: string,
  spellings: ReadonlyMap<string, number>,
  type: EntityType,
): string[] {
  if (spellings.size <= 1 && spellings.has(name)) {
    return [];
  }
  const calm = new Set([name, ...spellings.keys()].filter((text) => !isShouted(text, type)));
  const inCapitals = new Set([...calm].map((text) => text.toUpperCase()));
  return byCount(spellings).filter((text) => text !== name && (calm.has(text) || !inCapitals.has(text)));
}

function wordsOf({ form }: Form): string {
  return form.words.join(' ');
}

function formsOf(spellings: ReadonlyMap<string, number>, type: EntityType): Form[] {
  const forms = new Map<string, Form>();
  for (const [text, count] of spellings) {
    const form = formOf(text, type);
    // All names of a country have one key.
    const key = `${form.key} ${form.words.join(' ')}`;
    const known = forms.get(key) ?? { form, spellings: new Map<string, number>(), count: 0 };
    known.spellings.set(text, count);
    known.count += count;
    forms.set(key, known);
  }
  return [...forms.values()];
}

/** 2 for a full name, 0 for what says least. */
function fullnessOf({ form, spellings }: Form, all: readonly NameForm[]): number {
  if (form.kind === 'person') {
    // "van der Quill" says more than "Quill", "Jean-Claude" is one name.
    const isLong = form.extent === 'full' || (form.extent === 'part' && form.key.includes(' '));
    const isEnd = all.some(({ words }) => isEndOf(form.words, words));
    return isLong && !isEnd ? 2 : Number(isLong || form.extent === 'initials');
  }
  const country = form.key.startsWith('country:')
    ? countryName(form.key.slice('country:'.length))
    : undefined;
  if (country !== undefined) {
    return Number(formOf(country, 'place').words.join(' ') === form.words.join(' '));
  }
  const isShort = (text: string) => isAcronym(text) || all.some(({ words }) => canShorten(text, words));
  if ([...spellings.keys()].some(isShort)) {
    return 0;
  }
  return all.some((other) => isPartOf(form.words, other.words)) ? 1 : 2;
}

/** "De Harle" of "Alan de Harle". */
function isEndOf(words: readonly string[], all: readonly string[]): boolean {
  return all.length > words.length && words.every((word, index) => word === all.at(index - words.length));
}

function bestSpelling(spellings: ReadonlyMap<string, number>, type: EntityType): string {
  const ordered = byCount(spellings);
  return ordered.find((text) => !isShouted(text, type)) ?? ordered[0] ?? '';
}

/** Words in capitals, as in a headline. What could be the short name of an organisation is none. */
function isShouted(text: string, type: EntityType): boolean {
  return NO_SMALL_LETTER.test(text) && !(type !== 'person' && isAcronym(text));
}
