// The rules by which one name of an article can be short for another one of the same article.
import { canShorten, initialsOf, isAcronym, lettersOf } from '../acronyms';
import { isPartOf, type NameForm } from '../forms';
import type { ArticleNames } from './names';
import { SHORTENINGS, shortening } from './persons';

/** Finds the names for which a name can be short. */
export type AliasRule = (form: NameForm, names: ArticleNames) => readonly NameForm[];

/** In the order in which they are asked: the first one that finds something has said enough. */
export const ALIAS_RULES = { persons, definitions, acronyms, organisations } as const satisfies Record<
  string,
  AliasRule
>;

/** "Starmer", "K. Starmer", "Keir". The same word is a surname rather than a first name. */
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
  if (form.kind !== 'other' || !names.usesOf(form).some((use) => use.isDefinition)) {
    return [];
  }
  const at = names.uses.findIndex((use) => use.isDefinition && use.form.key === form.key);
  const before = names.uses[at - 1]?.form;
  const text = names.uses[at]?.text ?? '';
  return before?.kind === 'other' && canShorten(text, before.words) ? [before] : [];
}

/** "NIFA", wherever the article has a name with these initials. */
function acronyms(form: NameForm, names: ArticleNames): readonly NameForm[] {
  const short = form.kind === 'other' && names.usesOf(form).find(({ text }) => isAcronym(text));
  if (!short) {
    return [];
  }
  const letters = lettersOf(short.text);
  return names.forms.filter(({ kind, words }) => kind === 'other' && initialsOf(words).includes(letters));
}

/** "Sollan" for "Sollan Shellfish", "Ferry Authority" for "Northern Isles Ferry Authority". */
function organisations(form: NameForm, names: ArticleNames): readonly NameForm[] {
  if (!isOnlyOrganisation(form, names) || form.key.startsWith('country:')) {
    return [];
  }
  return names
    .withWord(form.words[0] ?? '')
    .filter((other) => isOnlyOrganisation(other, names) && isPartOf(form.words, other.words));
}

function isOnlyOrganisation(form: NameForm, names: ArticleNames): boolean {
  return names.usesOf(form).every(({ type }) => type === 'organisation');
}
