// The editor's decisions about names, made ready to be asked.
import { isAcronym } from './acronyms';
import type { ArticleRulings } from './aliases/inArticle';
import type { NameDecision, NameReference, SeparateDecision } from './decisions';
import { fold, formOf, type NameForm, spellingOf } from './forms';
import { ENTITY_TYPES, type EntityType } from './mention';

/** What is said of all articles, or of one of them. */
class Scope {
  readonly noNames = new Set<string>();
  /** Names that have been merged, by key the key of the other one. */
  readonly into = new Map<string, string>();
  /** The keys of names that have been parted from others with the same key: by that key, or by key and spelling. */
  readonly ownKeys = new Map<string, string>();
}

/** The last word on a name, and its rank among all decisions: the greatest counts. */
interface Ruled<T> {
  value: T;
  rank: number;
}

/** What the editor has decided. A later decision goes before an earlier one. */
export class Rulings {
  private readonly everywhere = new Scope();
  private readonly byArticle = new Map<string, Scope>();
  /** By key the keys of the names from which one has been parted: one parted in an article has a key of its own. */
  private readonly parted = new Map<string, Set<string>>();
  /** By a key of its own the one that the name would have had. */
  private readonly written = new Map<string, string>();
  private readonly named = new Map<string, { form: NameForm; name: string }>();
  private readonly types = new Map<string, Ruled<EntityType>>();
  private readonly chosenNames = new Map<string, Ruled<string>>();

  constructor(decisions: readonly NameDecision[] = []) {
    for (const [rank, decision] of decisions.entries()) {
      this.take(decision, rank);
    }
  }

  /** Names merged with others everywhere, by key. */
  get into(): ReadonlyMap<string, string> {
    return this.everywhere.into;
  }

  /** Whether words are no name in an article. */
  isNoName(text: string, article: string): boolean {
    const words = wordsOfName(text);
    return this.scopes(article).some(({ noNames }) => noNames.has(words));
  }

  /** As `formOf`, but spellings that the editor has parted have keys of their own. */
  formOf(text: string, type: EntityType, article?: string): NameForm {
    const form = formOf(text, type);
    const own = article === undefined ? undefined : this.byArticle.get(article);
    const ownKey = own && keyIn(own, form, text);
    if (ownKey !== undefined) {
      return { ...form, key: ownKey, ...(article === undefined ? {} : { article }) };
    }
    return { ...form, key: keyIn(this.everywhere, form, text) ?? form.key };
  }

  /** The keys that names have to themselves, of names that would have had one of these. */
  ownKeysOf(keys: ReadonlySet<string>): string[] {
    return [...this.written].flatMap(([own, written]) => (keys.has(written) ? own : []));
  }

  /** The form of a name that a decision has named, by its key. */
  formWithKey(key: string): NameForm {
    const named = this.named.get(key);
    if (!named) {
      throw new RangeError(`no decision names ${key}`);
    }
    return named.form;
  }

  /** How a decision has written a name, by its key. */
  spellingOf(key: string): string | undefined {
    return this.named.get(key)?.name;
  }

  /** Where a name of one article leads by what was decided for that article alone. */
  intoIn(article: string, key: string): string | undefined {
    return this.byArticle.get(article)?.into.get(key);
  }

  /** The rulings on which names of one article are one. */
  forArticle(article: string): ArticleRulings {
    return {
      isApart: (short, long) => this.isApartIn(article, short, long),
      groupOf: (key) => this.groupOf(key),
    };
  }

  /** Whether a name has been parted from another, or from one that was merged with that. */
  isApart(short: string, long: string): boolean {
    return this.partedFrom(short).some((from) => this.groupOf(from) === this.groupOf(long));
  }

  /**
   * The same inside an article, where other rules apply besides: what a name is short for may in turn be short for the
   * name that it was parted from, or be merged with that in this article.
   */
  private isApartIn(article: string, short: string, long: NameForm): boolean {
    const parted = this.partedFrom(short);
    const to = this.intoIn(article, long.key) ?? long.key;
    const mayLeadOn = long.kind === 'person' && long.extent !== 'full';
    return parted.length > 0 && (mayLeadOn || this.isApart(short, to) || this.isApart(short, long.key));
  }

  private partedFrom(key: string): string[] {
    return [...(this.parted.get(key) ?? [])];
  }

  /** The type given to one of these names. */
  typeOf(keys: Iterable<string>): EntityType | undefined {
    return latest(this.types, keys);
  }

  /** The name chosen for one of these names. */
  nameOf(keys: Iterable<string>): string | undefined {
    return latest(this.chosenNames, keys);
  }

  private take(decision: NameDecision, rank: number): void {
    const { article } = decision;
    const scope = this.scope(article);
    const key = this.keyOf(decision, article);
    switch (decision.decision) {
      case 'notAName':
        scope.noNames.add(wordsOfName(decision.name));
        break;
      case 'merge':
        this.merge(scope, key, this.otherKeyOf(decision.into, article, key));
        break;
      case 'separate':
        this.part(scope, decision, key);
        break;
      case 'changeType':
        this.changeType(decision, decision.to, rank);
        break;
      case 'useAsName':
        this.chosenNames.set(key, { value: decision.use, rank });
        break;
    }
  }

  private part(scope: Scope, { name, type, from, article }: SeparateDecision, key: string): void {
    const other = this.keyOf(from, article);
    const own = this.ownKeyFor(scope, { name, type, article }, key === other);
    this.named.set(own, { form: this.formOf(name, type, article), name });
    for (const { into } of article === undefined ? [scope, ...this.byArticle.values()] : [scope]) {
      if (into.get(own) === other) {
        into.delete(own);
      }
    }
    if (own !== other) {
      this.parted.set(own, new Set(this.parted.get(own)).add(other));
    }
  }

  /**
   * The key of a name that is parted. It needs one of its own where another name has the same, and where it is parted in
   * one article: elsewhere, and in the folder as a whole, the name means what it meant.
   */
  private ownKeyFor(
    scope: Scope,
    { name, type, article }: NameReference & { article: string | undefined },
    isSameKey: boolean,
  ): string {
    const known = this.formOf(name, type, article);
    if (!isSameKey && (article === undefined || known.article !== undefined)) {
      return known.key;
    }
    const spelling = spellingOf(name);
    const written = formOf(name, type).key;
    const isOneSpelling = isSameKey || known.key !== written;
    const own = known.key + (isSameKey ? `=${spelling}` : '') + (article === undefined ? '' : `@${article}`);
    scope.ownKeys.set(isOneSpelling ? `${written} ${spelling}` : written, own);
    this.written.set(own, written);
    return this.formOf(name, type, article).key;
  }

  /** A person that becomes something else, or the other way round, meets the names that already are that. */
  private changeType(
    { name, type, article }: NameReference & { article?: string },
    to: EntityType,
    rank: number,
  ): void {
    const [key, changed] = [this.keyOf({ name, type }, article), this.keyOf({ name, type: to }, article)];
    if (key !== changed) {
      this.merge(this.scope(article), key, changed);
    }
    this.types.set(changed, { value: to, rank });
  }

  /** What was parted in an article from a name written the same can be merged with that again. */
  private otherKeyOf(other: NameReference, article: string | undefined, key: string): string {
    const found = this.keyOf(other, article);
    return found === key ? this.keyOf(other, undefined) : found;
  }

  private keyOf({ name, type }: NameReference, article: string | undefined): string {
    const form = this.formOf(name, type, article);
    this.named.set(form.key, { form, name });
    return form.key;
  }

  /** Equal for names that have been merged, be it over others; the name itself where nothing was said. */
  groupOf(key: string): string {
    let last = key;
    for (let next = this.into.get(last); next !== undefined; next = this.into.get(last)) {
      last = next;
    }
    return last;
  }

  private scope(article: string | undefined): Scope {
    if (article === undefined) {
      return this.everywhere;
    }
    const scope = this.byArticle.get(article) ?? new Scope();
    this.byArticle.set(article, scope);
    return scope;
  }

  private scopes(article: string): Scope[] {
    const own = this.byArticle.get(article);
    return own ? [own, this.everywhere] : [this.everywhere];
  }

  /** A circle is opened where the older decisions made it: the name merged last is the one that goes. */
  private merge({ into }: Scope, key: string, other: string): void {
    if (key === other) {
      return;
    }
    this.parted.get(key)?.delete(other);
    let last = other;
    for (let next = into.get(last); next !== undefined; next = into.get(last)) {
      if (next === key) {
        into.delete(last);
        break;
      }
      last = next;
    }
    into.set(key, other);
  }
}

function keyIn({ ownKeys }: Scope, { key }: NameForm, text: string): string | undefined {
  return ownKeys.get(`${key} ${spellingOf(text)}`) ?? ownKeys.get(key);
}

/**
 * The keys of all names of which something else is said after a change of the decisions, and of those merged with them.
 */
export function changedNames(
  before: readonly NameDecision[],
  after: readonly NameDecision[],
): ReadonlySet<string> {
  const keys = new Set(differences(before, after).flatMap(keysNamedBy));
  const merges = [...before, ...after]
    .filter(({ decision }) => ['merge', 'changeType'].includes(decision))
    .map(keysNamedBy);
  for (let size = -1; size !== keys.size && keys.size > 0; ) {
    size = keys.size;
    for (const key of merges.filter((named) => named.some((one) => keys.has(one))).flat()) {
      keys.add(key);
    }
  }
  return keys;
}

/** The decisions that stand in only one of two lists, or at another place in it. */
function differences(before: readonly NameDecision[], after: readonly NameDecision[]): NameDecision[] {
  const equal = before.findIndex((decision, index) => !isEqual(decision, after[index]));
  const from = equal < 0 ? before.length : equal;
  return [...before.slice(from), ...after.slice(from)];
}

function isEqual(a: NameDecision, b: NameDecision | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every key under which an article can hold a name that a decision speaks of. */
function keysNamedBy(decision: NameDecision): string[] {
  const names = [decision.name];
  if (decision.decision === 'merge') {
    names.push(decision.into.name);
  } else if (decision.decision === 'separate') {
    names.push(decision.from.name);
  }
  return names.flatMap((name) => ENTITY_TYPES.map((type) => formOf(name, type).key));
}

/** Equal for texts of which "not a name" says the same. "Us" is no name does not say that "US" is none. */
export function wordsOfName(text: string): string {
  const spelling = spellingOf(text);
  return `${fold(spelling).replace(/^the /, '')}${isAcronym(spelling) ? ' (acronym)' : ''}`;
}

function latest<T>(ruled: ReadonlyMap<string, Ruled<T>>, keys: Iterable<string>): T | undefined {
  let best: Ruled<T> | undefined;
  for (const key of keys) {
    const found = ruled.get(key);
    if (found && found.rank >= (best?.rank ?? 0)) {
      best = found;
    }
  }
  return best?.value;
}
