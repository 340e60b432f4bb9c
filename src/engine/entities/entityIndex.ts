import { FolderNames } from './aliases/inFolder';
import { type ArticleRecord, isSameReading, readNames, saysTheSame } from './articleRecord';
import type { NameDecision } from './decisions';
import { articlesOf, describeEntity, type Entity } from './entity';
import { EntityList } from './entityList';
import type { NameForm } from './forms';
import { introductionOf } from './introduction';
import type { Mention } from './mention';
import { NameRecord } from './nameRecord';
import type { EntityMention, Names } from './names';
import { changedNames, Rulings } from './rulings';

/**
 * The entities of the articles of a folder. A change costs time in proportion to its article and to the names that share
 * a surname or an acronym with one of its names; that is worked out when something is next asked.
 */
export class EntityIndex implements Names {
  private readonly articles = new Map<string, ArticleRecord>();
  private readonly records = new Map<string, NameRecord>();
  private decisions: readonly NameDecision[] = [];
  private rulings = new Rulings();
  private readonly folder = new FolderNames(this.rulings);
  /** By the key of the name that stands for an entity the keys of all its names. */
  private readonly members = new Map<string, Set<string>>();
  /** Names whose mentions have changed. */
  private readonly changed = new Set<string>();
  private readonly list = new EntityList();
  /** Entities that are to be described anew. */
  private readonly stale = new Set<string>();
  /** Where entities are introduced, by the index of the mention: as long as they are the same, names only move. */
  private readonly introductions = new WeakMap<Entity, { uri: string; index: number }>();
  private changes = 0;

  get revision(): number {
    return this.changes;
  }

  /** Adds an article's mentions, or replaces them. They are in the order of the article and do not overlap. */
  set(uri: string, mentions: readonly Mention[]): void {
    const known = this.articles.get(uri);
    if (known && saysTheSame(known.found, mentions)) {
      this.moveMentions(uri, known, mentions);
      return;
    }
    this.delete(uri);
    this.add(uri, mentions);
  }

  /** Forgets an article. */
  delete(uri: string): void {
    const article = this.articles.get(uri);
    if (!article) {
      return;
    }
    this.articles.delete(uri);
    this.noteChange(article);
    for (const [short, long] of article.links) {
      this.folder.link(short, long, -1);
    }
    for (const key of new Set(article.keys)) {
      this.records.get(key)?.remove(uri, article.mentions);
      this.changed.add(key);
    }
  }

  /** Takes the editor's decisions in place of those before; only what they speak of is worked out again. */
  setDecisions(decisions: readonly NameDecision[]): void {
    const keys = changedNames(this.decisions, decisions);
    if (keys.size === 0) {
      return;
    }
    this.resolve();
    this.changes += 1;
    this.decisions = decisions;
    this.rulings = new Rulings(decisions);
    const concerned = [...keys, ...this.rulings.ownKeysOf(keys)];
    this.folder.setRulings(this.rulings, concerned);
    for (const [uri, before] of [...this.articles]) {
      if (
        hasOneOf(before.foundKeys, keys) &&
        !isSameReading(before, readNames(uri, before.found, this.rulings))
      ) {
        this.delete(uri);
        this.add(uri, before.found);
      }
    }
    for (const key of concerned) {
      this.stale.add(this.folder.rootOf(key));
    }
  }

  entities(): readonly Entity[] {
    this.refresh();
    return this.list.all;
  }

  entity(id: string): Entity | undefined {
    this.resolve();
    return this.described(id);
  }

  mentionsOf(id: string): EntityMention[] {
    this.resolve();
    const places = new Map<string, number[]>();
    for (const record of this.recordsOf(id)) {
      for (const [uri, indices] of record.articles) {
        places.set(uri, [...(places.get(uri) ?? []), ...indices]);
      }
    }
    return [...places]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, indices]) =>
        indices.sort((a, b) => a - b).flatMap((index) => this.mentionAt(uri, index) ?? []),
      );
  }

  /** The mentions of an article as they were set, those too that the editor has called no names. */
  found(uri: string): readonly Mention[] {
    return this.articles.get(uri)?.found ?? [];
  }

  /** The keys of all names of an entity. */
  keysOf(id: string): string[] {
    return [...(this.members.get(id) ?? [])];
  }

  mentionsIn(uri: string): EntityMention[] {
    this.resolve();
    const { mentions = [] } = this.articles.get(uri) ?? {};
    return mentions.flatMap((_, index) => this.mentionAt(uri, index) ?? []);
  }

  entityAt(uri: string, offset: number): { entity: Entity; mention: Mention } | undefined {
    this.resolve();
    const mentions = this.articles.get(uri)?.mentions ?? [];
    const index = mentions.findIndex(({ start, end }) => start <= offset && offset <= end);
    const found = index < 0 ? undefined : this.mentionAt(uri, index);
    const entity = found && this.described(found.entity);
    return found && entity ? { entity, mention: found.mention } : undefined;
  }

  articlesOf(id: string): string[] {
    this.resolve();
    return [...articlesOf(this.recordsOf(id))].sort();
  }

  choicesFor(id: string): Entity[] {
    this.resolve();
    const choices = this.recordsOf(id).flatMap(({ form }) => this.folder.choicesFor(form.key));
    const ids = new Set(choices.map((key) => this.folder.rootOf(key)));
    ids.delete(id);
    return [...ids].sort().flatMap((other) => this.described(other) ?? []);
  }

  introduction(id: string, uri?: string): EntityMention | undefined {
    const entity = this.entity(id);
    if (!entity || uri !== undefined) {
      return entity && introductionOf(entity, this.mentionsOf(id), uri);
    }
    const known = this.introductions.get(entity) ?? this.placeOf(introductionOf(entity, this.mentionsOf(id)));
    this.introductions.set(entity, known);
    return this.mentionAt(known.uri, known.index);
  }

  private placeOf(found: EntityMention | undefined): { uri: string; index: number } {
    const { uri = '', mention } = found ?? {};
    return { uri, index: this.articles.get(uri)?.mentions.indexOf(mention as Mention) ?? -1 };
  }

  private add(uri: string, found: readonly Mention[]): void {
    const { forms, ...article } = readNames(uri, found, this.rulings);
    this.articles.set(uri, article);
    this.noteChange(article);
    for (const [key, indices] of indicesOf(article.keys)) {
      this.recordOf(key, forms).add(uri, article.mentions, indices);
      this.changed.add(key);
    }
    for (const [short, long] of article.links) {
      this.folder.link(short, long, 1);
    }
  }

  /** The same names at other places, as after most keystrokes: no entity changes. */
  private moveMentions(uri: string, known: ArticleRecord, found: readonly Mention[]): void {
    const mentions = found.filter(({ text }) => !this.rulings.isNoName(text, uri));
    this.articles.set(uri, { ...known, found, mentions });
    this.noteChange(known);
  }

  /** What names nobody changes nothing. */
  private noteChange({ found }: ArticleRecord): void {
    this.changes += Number(found.length > 0);
  }

  private recordOf(key: string, forms: ReadonlyMap<string, NameForm>): NameRecord {
    const form = forms.get(key) ?? this.rulings.formWithKey(key);
    const record = this.records.get(key) ?? new NameRecord(form);
    this.records.set(key, record);
    return record;
  }

  private recordsOf(id: string): NameRecord[] {
    return [...(this.members.get(id) ?? [])].sort().flatMap((key) => this.records.get(key) ?? []);
  }

  private mentionAt(uri: string, index: number): EntityMention | undefined {
    const article = this.articles.get(uri);
    const mention = article?.mentions[index];
    const key = article?.keys[index];
    return mention && key !== undefined ? { uri, mention, entity: this.folder.rootOf(key) } : undefined;
  }

  /**
   * Works out what has changed since the last time. A question about all entities does it first; others are about one,
   * and do not wait for thousands to be described.
   *
   * @param most how many entities are described: who has time to spare asks again while more are left
   * @returns whether more are left
   */
  refresh(most = Number.POSITIVE_INFINITY): boolean {
    this.resolve();
    this.describeStale(most);
    return this.stale.size > 0;
  }

  /** Which name leads where by now. */
  private resolve(): void {
    this.tellFolder();
    for (const { key, from, to } of this.folder.refresh()) {
      if (from !== undefined) {
        this.leave(from, key);
        this.stale.add(from);
      }
      if (to !== undefined) {
        this.join(to, key);
        this.stale.add(to);
      }
    }
    for (const key of this.changed) {
      this.stale.add(this.folder.rootOf(key));
    }
    this.changed.clear();
  }

  /** Describes entities that have changed, `most` of them at a time. */
  private describeStale(most: number): void {
    if (this.stale.size === 0) {
      return;
    }
    const ids = this.stale.size <= most ? [...this.stale] : [...this.stale].slice(0, most);
    this.list.replace(new Map(ids.map((id) => [id, this.describe(id)])));
    for (const id of ids) {
      this.stale.delete(id);
    }
  }

  /** An entity as it is now, when it has been worked out which name leads where. */
  private described(id: string): Entity | undefined {
    if (this.stale.delete(id)) {
      this.list.replace(new Map([[id, this.describe(id)]]));
    }
    return this.list.get(id);
  }

  /** Which names are used now and were not, or the other way round. */
  private tellFolder(): void {
    for (const key of this.changed) {
      const record = this.records.get(key);
      const isUsed = record?.isUsed ?? false;
      if (record && isUsed && !this.folder.has(key)) {
        this.folder.add(record.form);
      }
      if (record && isUsed) {
        this.folder.weigh(key, record.weight);
      } else if (record) {
        this.folder.remove(record.form);
        this.records.delete(key);
      }
    }
  }

  private describe(id: string): Entity | undefined {
    const records = this.recordsOf(id);
    return records.length > 0 ? describeEntity(id, records, this.rulings) : undefined;
  }

  private join(id: string, key: string): void {
    const known = this.members.get(id) ?? new Set();
    this.members.set(id, known.add(key));
  }

  private leave(id: string, key: string): void {
    const known = this.members.get(id);
    known?.delete(key);
    if (known?.size === 0) {
      this.members.delete(id);
    }
  }
}

function hasOneOf(keys: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const key of wanted) {
    if (keys.has(key)) {
      return true;
    }
  }
  return false;
}

function indicesOf(keys: readonly string[]): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    const known = indices.get(key);
    if (known) {
      known.push(index);
    } else {
      indices.set(key, [index]);
    }
  }
  return indices;
}
