import type { EntityReference } from '../decisions';
import type { Alias, Entity, EntityTitle } from '../entity';
import { compareEntities } from '../entityList';
import { introductionOf } from '../introduction';
import type { EntityType, Mention } from '../mention';
import type { EntityMention, Names } from '../names';
import { KeptArticles } from './keptArticles';
import type { EntityRecord, Snapshot } from './snapshot';

/** What is known of mentions by the content of articles. */
export interface KnownMentions {
  mentions(key: string): readonly Mention[] | undefined;
}

/**
 * The names of a folder as they were kept, for as long as an index is being made of them. Articles that are as they were
 * count as they were kept, and the others by what the index knows of them so far.
 */
export class KeptNames implements Names {
  private readonly snapshot: Snapshot;
  private readonly articles: KeptArticles;
  private readonly known: KnownMentions;
  private readonly index: Names;
  private readonly mentions = new Map<number, EntityMention[]>();
  private listed: { of: number; byPlace: Map<number, KeptEntity>; sorted?: readonly KeptEntity[] };
  /** By place how often each entity was named when it was kept. */
  private knownMentions: Uint32Array | undefined;
  private knownPlaces: Map<string, number> | undefined;
  private changes = 0;

  /** @param index the one that is being made */
  constructor(snapshot: Snapshot, known: KnownMentions, index: Names) {
    this.snapshot = snapshot;
    this.articles = new KeptArticles(snapshot.articles.all);
    this.known = known;
    this.index = index;
    this.listed = { of: -1, byPlace: new Map() };
  }

  /** Never the same as that of an index. */
  get revision(): number {
    return -1 - this.changes;
  }

  /** By which decisions of the editor the names were joined, as JSON. */
  get decisions(): string {
    return this.snapshot.decisions;
  }

  /** How many articles are other than they were, or not there. */
  get changedCount(): number {
    return this.articles.changedCount;
  }

  /** Whether an article is as it was. */
  isSame(uri: string): boolean {
    return this.articles.isSame(uri);
  }

  /** Takes note of an article as it is now. @param key that of its content; none for one that is gone */
  note(uri: string, key: string | undefined): void {
    this.changes += 1;
    this.articles.note(uri, key);
  }

  /** To be called when the index knows more of an article that is other than it was. */
  noteNews(): void {
    this.changes += 1;
  }

  entities(): readonly Entity[] {
    const { list } = this;
    list.sorted ??= this.sorted([...list.byPlace.values()]);
    return list.sorted;
  }

  entity(id: string): Entity | undefined {
    return this.keptEntity(id) ?? this.index.entity(id);
  }

  mentionsOf(id: string): EntityMention[] {
    const place = this.placeOf(id);
    const kept = place === undefined ? [] : this.articlesNaming(place);
    const found = [
      ...kept.flatMap((article) => this.mentionsInKept(article)),
      ...[...this.articles.changed].flatMap((uri) => this.mentionsInChanged(uri)),
    ];
    return found
      .filter(({ entity }) => entity === id)
      .sort((a, b) => (a.uri === b.uri ? 0 : a.uri < b.uri ? -1 : 1));
  }

  mentionsIn(uri: string): EntityMention[] {
    const article = this.articles.sameAt(uri);
    return article === undefined ? this.mentionsInChanged(uri) : this.mentionsInKept(article);
  }

  entityAt(uri: string, offset: number): { entity: Entity; mention: Mention } | undefined {
    const found = this.mentionsIn(uri).find(
      ({ mention: { start, end } }) => start <= offset && offset <= end,
    );
    const entity = found && this.entity(found.entity);
    return found && entity ? { entity, mention: found.mention } : undefined;
  }

  articlesOf(id: string): string[] {
    return [...new Set(this.mentionsOf(id).map(({ uri }) => uri))];
  }

  choicesFor(id: string): Entity[] {
    const entity = this.keptEntity(id);
    return entity
      ? entity.choices.flatMap((place) => this.list.byPlace.get(place) ?? [])
      : this.index.choicesFor(id);
  }

  introduction(id: string, uri?: string): EntityMention | undefined {
    const entity = this.entity(id);
    return entity && introductionOf(entity, this.mentionsOf(id), uri);
  }

  private keptEntity(id: string): KeptEntity | undefined {
    const place = this.placeOf(id);
    const entity = place === undefined ? undefined : this.list.byPlace.get(place);
    return entity?.id === id ? entity : undefined;
  }

  private placeOf(key: string): number | undefined {
    this.knownPlaces ??= this.snapshot.placesByKey();
    return this.knownPlaces.get(key);
  }

  /** In the order of their URIs. */
  private articlesNaming(place: number): number[] {
    return this.snapshot.articlesNaming(place).filter((article) => this.articles.isSameAt(article));
  }

  private mentionsInKept(article: number): EntityMention[] {
    const known = this.mentions.get(article) ?? this.readMentions(article);
    this.mentions.set(article, known);
    return known;
  }

  private readMentions(article: number): EntityMention[] {
    const { uri, stamp } = this.snapshot.articles.at(article);
    const named = this.snapshot.namedIn(article);
    return (this.known.mentions(stamp) ?? []).flatMap((mention, index) => {
      const place = (named[index] ?? 0) - 1;
      return place < 0 ? [] : [{ uri, mention, entity: this.snapshot.idOf(place) }];
    });
  }

  /** What the index says, but that a name belongs to whom it belonged when it was kept. */
  private mentionsInChanged(uri: string): EntityMention[] {
    return this.index.mentionsIn(uri).map((found) => {
      const place = this.placeOf(found.entity);
      const entity = place === undefined ? undefined : this.list.byPlace.get(place);
      return entity ? { ...found, entity: entity.id } : found;
    });
  }

  /** The entities that are still named. */
  private get list(): KeptNames['listed'] {
    if (this.listed.of !== this.articles.revision) {
      const { mentions, articles } = this.snapshot.countNames((article) => this.articles.isSameAt(article));
      const byPlace = new Map<number, KeptEntity>();
      for (let place = 0; place < this.snapshot.count; place += 1) {
        const counts = { mentions: mentions[place] ?? 0, articles: articles[place] ?? 0 };
        if (counts.mentions > 0) {
          byPlace.set(place, new KeptEntity(this.snapshot, place, counts, this.articles));
        }
      }
      this.listed = { of: this.articles.revision, byPlace };
    }
    return this.listed;
  }

  /** Puts entities in order that are in the order of their places. To compare names they would have to be read. */
  private sorted(entities: KeptEntity[]): readonly KeptEntity[] {
    if (this.articles.changedCount === 0) {
      return entities;
    }
    this.knownMentions ??= this.snapshot.countNames(() => true).mentions;
    const kept = this.knownMentions;
    return entities.sort(
      (a, b) =>
        b.mentions - a.mentions ||
        (kept[a.place] === kept[b.place] ? a.place - b.place : compareEntities(a, b)),
    );
  }
}

/** An entity as it was kept. Of most nobody asks more than how often they are named: the rest is read when asked for. */
class KeptEntity implements Entity {
  readonly mentions: number;
  readonly articles: number;
  readonly type: EntityType;
  readonly place: number;
  private readonly snapshot: Snapshot;
  private readonly isSame: Pick<KeptArticles, 'isSameAt'>;
  private readRecord: EntityRecord | undefined;

  constructor(
    snapshot: Snapshot,
    place: number,
    { mentions, articles }: { mentions: number; articles: number },
    isSame: Pick<KeptArticles, 'isSameAt'>,
  ) {
    this.snapshot = snapshot;
    this.place = place;
    this.mentions = mentions;
    this.articles = articles;
    this.type = snapshot.typeOf(place);
    this.isSame = isSame;
  }

  get id(): string {
    return this.snapshot.idOf(this.place);
  }

  get name(): string {
    return this.record.name;
  }

  get reference(): EntityReference {
    return this.record.reference;
  }

  get aliases(): readonly Alias[] {
    return this.record.aliases;
  }

  get titles(): readonly EntityTitle[] {
    return this.record.titles.map(({ text, mentions, articles }) => ({
      text,
      mentions,
      articles: articles
        .filter((article) => this.isSame.isSameAt(article))
        .map((article) => this.snapshot.articles.at(article).uri),
    }));
  }

  /** The places of those that it may be, too. */
  get choices(): readonly number[] {
    return this.record.choices;
  }

  private get record(): EntityRecord {
    this.readRecord ??= this.snapshot.entity(this.place);
    return this.readRecord;
  }
}
