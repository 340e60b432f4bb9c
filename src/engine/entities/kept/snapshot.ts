import { Versions } from '../../kept/versions';
import { ByteReader } from '../../store/byteReader';
import type { EntityReference } from '../decisions';
import type { Alias } from '../entity';
import { ENTITY_TYPES, type EntityType } from '../mention';

/** An entity as it was kept. Articles and other entities are told by their places in the snapshot. */
export interface EntityRecord {
  id: string;
  name: string;
  type: EntityType;
  reference: EntityReference;
  aliases: Alias[];
  titles: { text: string; mentions: number; articles: number[] }[];
  choices: number[];
}

/** The joined names of a folder as they were kept. Of an entity nothing is read before it is asked for. */
export class Snapshot {
  /** The decisions of the editor by which names were joined, as JSON. */
  readonly decisions: string;
  /** The articles, by the keys of their contents. */
  readonly articles: Versions;
  private readonly texts: readonly string[];
  /** The keys of names besides those that are ids, each followed by the place of its entity. */
  private readonly otherKeys: readonly number[];
  private readonly entities: Uint8Array[] = [];
  /** For each mention found, article by article, the place of its entity, counted from 1; 0 for none. */
  private readonly named: Uint32Array;
  /** Where the mentions of each article begin, and at the end where the last ones end. */
  private readonly begins: Uint32Array;

  /**
   * @param bytes as `packSnapshot` makes them
   * @throws CutOff where they end too early
   */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.decisions = reader.text();
    this.articles = Versions.read(reader);
    this.texts = JSON.parse(reader.text());
    this.otherKeys = reader.numbers();
    const entities = new ByteReader(reader.part());
    while (!entities.isAtEnd) {
      this.entities.push(entities.part());
    }
    const mentions = reader.part();
    const named = new Uint32Array(mentions.length); // no number takes less than a byte
    this.begins = new Uint32Array(this.articles.all.length + 1);
    const ofArticles = new ByteReader(mentions);
    let last = 0;
    for (let article = 0; article < this.articles.all.length; article += 1) {
      for (let left = ofArticles.number(); left > 0; left -= 1) {
        named[last++] = ofArticles.number();
      }
      this.begins[article + 1] = last;
    }
    this.named = named.slice(0, last);
  }

  /** How many entities there are: those with the most mentions come first. */
  get count(): number {
    return this.entities.length;
  }

  /** The entities that the mentions of an article name, in its order, counted from 1; 0 for what is no name. */
  namedIn(article: number): Uint32Array {
    return this.named.subarray(this.begins[article], this.begins[article + 1]);
  }

  /** How often each entity is named in some of the articles, and in how many of them it is. */
  countNames(isCounted: (article: number) => boolean): { mentions: Uint32Array; articles: Uint32Array } {
    const mentions = new Uint32Array(this.count + 1);
    const articles = new Uint32Array(this.count + 1);
    const seenIn = new Int32Array(this.count + 1).fill(-1);
    for (let article = 0; article < this.articles.all.length; article += 1) {
      for (const number of isCounted(article) ? this.namedIn(article) : []) {
        mentions[number] = (mentions[number] ?? 0) + 1;
        if (seenIn[number] !== article) {
          seenIn[number] = article;
          articles[number] = (articles[number] ?? 0) + 1;
        }
      }
    }
    return { mentions: mentions.subarray(1), articles: articles.subarray(1) };
  }

  /** The articles that name an entity. */
  articlesNaming(place: number): number[] {
    const { named, begins } = this;
    const naming: number[] = [];
    let article = 0;
    for (let at = named.indexOf(place + 1); at >= 0; at = named.indexOf(place + 1, begins[article + 1])) {
      while ((begins[article + 1] ?? named.length) <= at) {
        article += 1;
      }
      naming.push(article);
    }
    return naming;
  }

  typeOf(place: number): EntityType {
    const reader = new ByteReader(this.entities[place] ?? new Uint8Array());
    return ENTITY_TYPES[reader.number()] ?? 'person';
  }

  /** By the keys of all names the places of the entities that they stand for. */
  placesByKey(): Map<string, number> {
    const places = new Map<string, number>();
    for (let place = 0; place < this.count; place += 1) {
      places.set(this.idOf(place), place);
    }
    for (let index = 0; index < this.otherKeys.length; index += 2) {
      places.set(this.texts[this.otherKeys[index] ?? 0] ?? '', this.otherKeys[index + 1] ?? 0);
    }
    return places;
  }

  idOf(place: number): string {
    const reader = new ByteReader(this.entities[place] ?? new Uint8Array());
    reader.number();
    return this.texts[reader.number()] ?? '';
  }

  entity(place: number): EntityRecord {
    const reader = new ByteReader(this.entities[place] ?? new Uint8Array());
    const text = () => this.texts[reader.number()] ?? '';
    const type = () => ENTITY_TYPES[reader.number()] ?? 'person';
    const many = <Item>(read: () => Item) => Array.from({ length: reader.number() }, read);
    const [ownType, id, name] = [type(), text(), text()];
    const [referenceName, referenceType, article] = [text(), type(), this.texts[reader.number() - 1]];
    return {
      id,
      name,
      type: ownType,
      reference: {
        name: referenceName,
        type: referenceType,
        ...(article === undefined ? {} : { article }),
      },
      aliases: many(() => ({ text: text(), mentions: reader.number() })),
      titles: many(() => ({ text: text(), mentions: reader.number(), articles: reader.numbers() })),
      choices: reader.numbers(),
    };
  }
}
