// Which names of one article are one. Inside an article the writer has said who is meant, so a surname, a first name or
// an acronym goes to the fuller name; where two would fit and nothing tells them apart, it stays for itself.
import type { NameForm } from '../forms';
import { ArticleNames, type NameUse } from './names';
import { fullest } from './persons';
import { ALIAS_RULES, type AliasRule } from './rules';

/** What the editor has said of the names of the article. */
export interface ArticleRulings {
  /** Whether the form `short` has been parted from the name `long`. */
  isApart(short: string, long: NameForm): boolean;
  /** Equal for names that have been merged; the name itself where nothing was said. */
  groupOf(key: string): string;
}

export const NO_RULINGS: ArticleRulings = { isApart: () => false, groupOf: (key) => key };

/** For each mention of an article, in order, the key of the name that it is short for, or of its own. */
export function resolveInArticle(
  uses: readonly NameUse[],
  rulings: ArticleRulings = NO_RULINGS,
  rules: readonly AliasRule[] = Object.values(ALIAS_RULES),
): string[] {
  const names = new ArticleNames(uses);
  const longer = new Map<string, readonly NameForm[]>();
  for (const form of names.forms) {
    const found = rules.map((rule) => rule(form, names)).find((forms) => forms.length > 0) ?? [];
    longer.set(form.key, oneOfEach(fullest(found), rulings));
  }
  return uses.map((use) => follow(use, longer, names, rulings));
}

/** Goes from name to longer name until there is no longer one. */
function follow(
  use: NameUse,
  longer: ReadonlyMap<string, readonly NameForm[]>,
  names: ArticleNames,
  { isApart }: ArticleRulings,
): string {
  const seen = new Set<string>();
  let key = use.form.key;
  while (!seen.has(key)) {
    seen.add(key);
    const next = choose(use, longer.get(key) ?? [], names);
    if (!next || isApart(use.form.key, next)) {
      break;
    }
    key = next.key;
  }
  return key;
}

function choose(
  { honorific }: NameUse,
  candidates: readonly NameForm[],
  names: ArticleNames,
): NameForm | undefined {
  return candidates.length > 1 && honorific
    ? onlyBearer(honorific, candidates, names)
    : candidates.length === 1
      ? candidates[0]
      : undefined;
}

/**
 * "Captain Harle" is the Harle whom the article calls a captain. "Mr Harle" is not: a captain is called so every time.
 */
function onlyBearer(
  honorific: string,
  candidates: readonly NameForm[],
  names: ArticleNames,
): NameForm | undefined {
  const borne = candidates.map((form) => new Set(names.usesOf(form).flatMap((use) => use.honorific ?? [])));
  const bearers = candidates.filter((_, index) => borne[index]?.has(honorific));
  const possible = bearers.length > 0 ? bearers : candidates.filter((_, index) => borne[index]?.size === 0);
  return possible.length === 1 ? possible[0] : undefined;
}

/** Of names that the editor has merged the first one. */
function oneOfEach(forms: readonly NameForm[], { groupOf }: ArticleRulings): readonly NameForm[] {
  const groups = new Map<string, NameForm>();
  for (const form of forms) {
    const group = groupOf(form.key);
    groups.set(group, groups.get(group) ?? form);
  }
  return [...groups.values()];
}
