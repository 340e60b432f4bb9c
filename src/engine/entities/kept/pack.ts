// The joined names of a folder as bytes, which `Snapshot` reads.
import { Versions } from '../../kept/versions';
import { ByteWriter } from '../../store/byteWriter';
import type { NameDecision } from '../decisions';
import type { Entity } from '../entity';
import type { EntityIndex } from '../entityIndex';
import { ENTITY_TYPES } from '../mention';
import { TextTable } from '../mentionBytes';

/**
 * Packs what the index knows; in small steps, for who has other things to do as well.
 *
 * @param keys by article the key of its content
 * @returns nothing where the index has changed meanwhile
 */
export function* packSnapshot(
  index: EntityIndex,
  keys: ReadonlyMap<string, string>,
  decisions: readonly NameDecision[],
): Generator<void, Uint8Array | undefined> {
  const packing = new Packing(index, keys);
  const { revision } = index;
  for (const _ of packing.steps()) {
    yield;
    if (index.revision !== revision) {
      return undefined;
    }
  }
  return packing.bytes(decisions);
}

class Packing {
  private readonly index: EntityIndex;
  private readonly versions = new Versions();
  private readonly entities: readonly Entity[];
  /** By id the places of the entities in the list. */
  private readonly places = new Map<string, number>();
  private readonly texts = new TextTable();
  /** The keys of names besides those that are ids, each followed by the place of its entity. */
  private readonly otherKeys: number[] = [];
  private readonly ofEntities = new ByteWriter();
  private readonly ofArticles = new ByteWriter();
  private readonly one = new ByteWriter();

  constructor(index: EntityIndex, keys: ReadonlyMap<string, string>) {
    this.index = index;
    for (const uri of [...keys.keys()].sort()) {
      this.versions.numberOf(uri, (one) => keys.get(one));
    }
    this.entities = index.entities();
    for (const [place, { id }] of this.entities.entries()) {
      this.places.set(id, place);
    }
  }

  *steps(): Generator<void> {
    for (const entity of this.entities) {
      this.packEntity(entity);
      yield;
    }
    for (const { uri } of this.versions.all) {
      this.packArticle(uri);
      yield;
    }
  }

  bytes(decisions: readonly NameDecision[]): Uint8Array {
    const bytes = new ByteWriter();
    bytes.text(JSON.stringify(decisions));
    this.versions.write(bytes);
    bytes.text(JSON.stringify(this.texts.texts));
    bytes.numbers(this.otherKeys);
    bytes.part(this.ofEntities.written);
    bytes.part(this.ofArticles.written);
    return bytes.written;
  }

  private packEntity({ id, name, type, reference, aliases, titles }: Entity): void {
    const { one, texts } = this;
    one.clear();
    one.number(ENTITY_TYPES.indexOf(type));
    one.number(texts.numberOf(id));
    one.number(texts.numberOf(name));
    one.number(texts.numberOf(reference.name));
    one.number(ENTITY_TYPES.indexOf(reference.type));
    one.number(reference.article === undefined ? 0 : texts.numberOf(reference.article) + 1);
    one.number(aliases.length);
    for (const alias of aliases) {
      one.number(texts.numberOf(alias.text));
      one.number(alias.mentions);
    }
    one.number(titles.length);
    for (const title of titles) {
      one.number(texts.numberOf(title.text));
      one.number(title.mentions);
      one.numbers(title.articles.map((uri) => this.versions.known(uri)));
    }
    one.numbers(this.index.choicesFor(id).map((choice) => this.places.get(choice.id) ?? 0));
    this.ofEntities.part(one.written);
    for (const key of this.index.keysOf(id)) {
      if (key !== id) {
        this.otherKeys.push(texts.numberOf(key), this.places.get(id) ?? 0);
      }
    }
  }

  /** Of each mention found the place of its entity, counted from 1; 0 where the editor has called it no name. */
  private packArticle(uri: string): void {
    const named = new Map(this.index.mentionsIn(uri).map(({ mention, entity }) => [mention, entity]));
    const places = this.index.found(uri).map((mention) => this.places.get(named.get(mention) ?? ''));
    this.ofArticles.numbers(places.map((place) => (place === undefined ? 0 : place + 1)));
  }
}
