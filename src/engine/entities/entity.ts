import { aliasesBeside, canonicalName } from './canonicalName';
import type { EntityReference } from './decisions';
import type { EntityType } from './mention';
import type { NameRecord, TitleTally } from './nameRecord';
import type { Rulings } from './rulings';
import { addCounts, byCount } from './tally';
import { isHonorific } from './titles/titleWords';

/** By these, too, somebody is addressed whose office is told elsewhere. */
const SERVICE_RANKS = new Set('captain capt lieutenant lt sergeant sgt major colonel col'.split(' '));

/** A name of an entity besides the one under which it is shown. */
export interface Alias {
  text: string;
  mentions: number;
}

/** A title of an entity as it is most often written. */
export interface EntityTitle {
  text: string;
  mentions: number;
  /** The articles that use it, in the order of their URIs. */
  readonly articles: readonly string[];
}

/** A person, organisation or place with all that the articles say of its names. */
export interface Entity {
  /** Stays the same as long as the name that stands for it is used. */
  id: string;
  /** The name chosen by the editor, otherwise the fullest form that the articles use most. */
  name: string;
  type: EntityType;
  /** How decisions name it, whatever name was chosen. */
  reference: EntityReference;
  /** The most used first. */
  aliases: readonly Alias[];
  /** The most used first, bare forms of address last. */
  titles: readonly EntityTitle[];
  /** How many there are. */
  mentions: number;
  /** How many articles name it. */
  readonly articles: number;
}

/** Puts together what the articles say under the names of one entity. */
export function describeEntity(
  id: string,
  records: readonly NameRecord[],
  rulings: Pick<Rulings, 'formOf' | 'into' | 'nameOf' | 'spellingOf' | 'typeOf'>,
): Entity {
  const spellings = sumOf(records, (record) => record.spellings);
  const keys = records.map(({ form }) => form.key);
  const type = rulings.typeOf([...keys, id]) ?? mostUsedType(id, records);
  const automatic = canonicalName(spellings, type);
  const reference = referenceTo(id, records, automatic, type, rulings);
  // Who merges one name with another wants to see the other, where it is used.
  const isMerged = keys.includes(id) && keys.some((key) => rulings.into.has(key));
  const name = rulings.nameOf([...keys, id]) ?? (isMerged ? reference.name : automatic);
  return {
    id,
    name,
    type,
    reference,
    aliases: aliasesBeside(name, spellings, type).map((text) => ({
      text,
      mentions: spellings.get(text) ?? 0,
    })),
    titles: titlesOf(records),
    mentions: sum(spellings.values()),
    // Worked out when asked for: there may be thousands.
    get articles() {
      return articlesOf(records).size;
    },
  };
}

/** The articles that use one of the names. */
export function articlesOf(records: readonly NameRecord[]): ReadonlySet<string> {
  return new Set(records.flatMap(({ articles }) => [...articles.keys()]));
}

/**
 * How a decision leads to the name that stands for the entity, not to one that leads there today.
 *
 * @param automatic the name of the entity where neither an article nor a decision writes that name
 */
function referenceTo(
  id: string,
  records: readonly NameRecord[],
  automatic: string,
  type: EntityType,
  rulings: Pick<Rulings, 'formOf' | 'spellingOf'>,
): EntityReference {
  const own = records.find(({ form }) => form.key === id);
  const article = own?.form.article;
  // Whatever type the editor has given it: the name is found by what it is taken for.
  const isOther = (type === 'person') !== id.startsWith('person:');
  const ownType = isOther ? mostUsedType(id, records) : type;
  const spellings = [...(own?.spellings ?? [])].filter(
    ([text]) => rulings.formOf(text, ownType, article).key === id,
  );
  const name =
    spellings.length > 0 ? canonicalName(new Map(spellings), ownType) : (rulings.spellingOf(id) ?? automatic);
  return { name, type: ownType, ...(article === undefined ? {} : { article }) };
}

function titlesOf(records: readonly NameRecord[]): EntityTitle[] {
  const tallies = new Map<string, TitleTally[]>();
  for (const [key, tally] of records.flatMap(({ titles }) => [...titles])) {
    const known = tallies.get(key);
    if (known) {
      known.push(tally);
    } else {
      tallies.set(key, [tally]);
    }
  }
  return [...tallies.values()]
    .map(describeTitle)
    .sort(
      (a, b) =>
        Number(isBare(a.text)) - Number(isBare(b.text)) ||
        b.mentions - a.mentions ||
        (a.text < b.text ? -1 : 1),
    );
}

/** "Sir", "Dr", "Captain": how somebody is addressed tells less than what they do. */
function isBare(title: string): boolean {
  const word = title.toLowerCase().replace(/\.$/, '');
  return isHonorific(word) || SERVICE_RANKS.has(word);
}

function describeTitle(tallies: readonly TitleTally[]): EntityTitle {
  const texts = sumOf(tallies, (tally) => tally.texts);
  return {
    text: byCount(texts)[0] ?? '',
    mentions: sum(texts.values()),
    get articles() {
      return [...new Set(tallies.flatMap(({ articles }) => [...articles.keys()]))].sort();
    },
  };
}

function mostUsedType(id: string, records: readonly NameRecord[]): EntityType {
  if (id.startsWith('person:')) {
    return 'person';
  }
  const types = sumOf(
    records.filter(({ form }) => form.kind === 'other'),
    (record) => record.types,
  );
  return (types.get('organisation') ?? 0) > (types.get('place') ?? 0) ? 'organisation' : 'place';
}

function sumOf<Item, Key>(
  items: readonly Item[],
  countsOf: (item: Item) => ReadonlyMap<Key, number>,
): ReadonlyMap<Key, number> {
  const all = new Map<Key, number>();
  for (const item of items) {
    addCounts(all, countsOf(item));
  }
  return all;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const one of counts) {
    total += one;
  }
  return total;
}
