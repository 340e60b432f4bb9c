import { isAcronym } from './acronyms';
import { resolveInArticle } from './aliases/inArticle';
import type { NameUse } from './aliases/names';
import { formOf, type NameForm } from './forms';
import type { Mention } from './mention';
import type { Rulings } from './rulings';

/** What an article adds to the index. */
export interface ArticleRecord {
  /** All that the tagger found, whatever the editor says of it. */
  found: readonly Mention[];
  /** The keys of all names found, before the editor's decisions. */
  foundKeys: ReadonlySet<string>;
  /** What are names, by their place in the article. */
  mentions: readonly Mention[];
  /** For each mention the key of the name that it stands for. */
  keys: readonly string[];
  /** Acronyms that the article spells out, with what they are short for. */
  links: ReadonlyMap<string, string>;
}

/** Which names an article uses, as far as it can tell by itself. */
export function readNames(
  uri: string,
  found: readonly Mention[],
  rulings: Rulings,
): ArticleRecord & { forms: ReadonlyMap<string, NameForm> } {
  const mentions = found.filter(({ text }) => !rulings.isNoName(text, uri));
  const uses = mentions.map(
    (mention): NameUse => ({
      text: mention.text,
      type: mention.type,
      honorific: mention.honorific,
      isDefinition: mention.isDefinition,
      form: rulings.formOf(mention.text, mention.type, uri),
    }),
  );
  const resolved = resolveInArticle(uses, rulings.forArticle(uri));
  return {
    found,
    foundKeys: new Set(found.map(({ text, type }) => formOf(text, type).key)),
    mentions,
    keys: resolved.map((key) => rulings.intoIn(uri, key) ?? key),
    links: linksOf(uses, resolved),
    forms: new Map(uses.map(({ form }) => [form.key, form])),
  };
}

/** Whether two readings of the same mentions tell the same. */
export function isSameReading(a: ArticleRecord, b: ArticleRecord): boolean {
  return (
    a.keys.length === b.keys.length &&
    a.keys.every((key, index) => key === b.keys[index]) &&
    a.mentions.every((mention, index) => mention === b.mentions[index]) &&
    a.links.size === b.links.size &&
    [...a.links].every(([short, long]) => b.links.get(short) === long)
  );
}

/** What an article says of its acronyms holds for the articles that do not spell them out. */
function linksOf(uses: readonly NameUse[], resolved: readonly string[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const [index, { form, text, isDefinition }] of uses.entries()) {
    const key = resolved[index];
    if (key !== undefined && key !== form.key && form.kind === 'other' && (isDefinition || isAcronym(text))) {
      links.set(form.key, key);
    }
  }
  return links;
}

/** Whether two lists of mentions differ in their places only. */
export function saysTheSame(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((mention, index) => isSameMention(mention, b[index]));
}

function isSameMention(a: Mention, b: Mention | undefined): boolean {
  return (
    a.text === b?.text &&
    a.type === b.type &&
    a.honorific === b.honorific &&
    a.isDefinition === b.isDefinition &&
    a.titles.map(({ text }) => text).join('\n') === b.titles.map(({ text }) => text).join('\n')
  );
}
