// The rules by which one name of an article can be short for another one of the same article.
import { canShorten, isAcronym, lettersOf } from '../acronyms';
import { isPartOf, type NameForm } from '../forms';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import type { ArticleNames } from './names';
import { SHORTENINGS, shortening } from './persons';

/** Finds the names for which a name can be short. */
export type AliasRule = (form: NameForm, names: ArticleNames) => readonly NameForm[];

/** In the order in which they are asked: the first one that finds something has said enough. */
export const ALIAS_RULES = { persons, definitions, acronyms, organisations } as const satisfies Record<
  string,
  AliasRule
>;

/** "Quill", "A. Quill", "Alan". The same word is a surname rather than a first name. */
function persons(form: NameForm, names: ArticleNames): readonly NameForm[] {
  if (form.kind !== 'person' || form.extent === 'full') {
    return [];
  }
  const others = names.withWord(form.words.at(-1) ?? '');
  for (const way of SHORTENINGS) {
    const longer = others.filter((other) => shortening(form, other) === way);
    if (longer.length > 0) {
      return longer;
    }
  }
  return [];
}

/** "… the Northern Isles Ferry Authority (NIFA)". */
function definitions(form: NameForm, names: ArticleNames): readonly NameForm[] {
  const definition = form.kind === 'other' ? names.definitionOf(form) : undefined;
  return definition && canShorten(definition.short.text, definition.long.form.words)
    ? [definition.long.form]
    : [];
}

/** "NIFA", wherever the article has a name with these initials. */
function acronyms(form: NameForm, names: ArticleNames): readonly NameForm[] {
  const short = form.kind === 'other' && names.usesOf(form).find(({ text }) => isAcronym(text));
  // "U.S." is a country, whatever else has these initials.
  if (!short || form.key.startsWith('country:')) {
    return [];
  }
  return names.withInitials(lettersOf(short.text));
}

/** "Sollan" for "Sollan Shellfish", "Ferry Authority" for "Northern Isles Ferry Authority". */
function organisations(form: NameForm, names: ArticleNames): readonly NameForm[] {
  if (!isOnlyOrganisation(form, names) || form.key.startsWith('country:')) {
    return [];
  }
  return names
    .withWord(form.words[0] ?? '')
    .filter((other) => isOrganisationIn(form.words, other.words) && isOnlyOrganisation(other, names));
}

/** At its end a single word stands for a name only where it says what that is: "Authority", but not a town. */
function isOrganisationIn(short: readonly string[], long: readonly string[]): boolean {
  const isAtEnd = short.length === 1 && short[0] === long.at(-1) && short[0] !== long[0];
  return isPartOf(short, long) && (!isAtEnd || ORGANISATION_WORDS.has(short[0] ?? ''));
}

function isOnlyOrganisation(form: NameForm, names: ArticleNames): boolean {
  return names.usesOf(form).every(({ type }) => type === 'organisation');
}
