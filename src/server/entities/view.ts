import type { CancellationToken, Location, Position, Range } from 'vscode-languageserver';
import {
  type Corpus,
  ENTITY_TYPES,
  type Entity,
  type EntityMention,
  type EntityType,
  type Names,
} from '../../engine';
import type { ArticleName } from '../../protocol/matches';
import type { Articles, Surroundings } from '../articles';
import { rangeOf } from '../places';
import type { EntityWork } from './work';

/** A mention at a place that was asked about, with its entity. */
export interface Named {
  uri: string;
  entity: Entity;
  mention: EntityMention['mention'];
}

/** The entities as the editor sees them: unsaved text counts, and only the types that are wanted. */
export class EntityView {
  readonly corpus: Corpus;
  private readonly world: Surroundings;
  private readonly articles: Articles;
  private readonly work: EntityWork;
  private types: ReadonlySet<EntityType> = new Set(ENTITY_TYPES);
  /** All entities with those of them that are shown. */
  private shown: { of: readonly Entity[]; types: ReadonlySet<EntityType>; entities: readonly Entity[] } = {
    of: [],
    types: this.types,
    entities: [],
  };

  constructor(world: Surroundings, articles: Articles, work: EntityWork) {
    this.corpus = world.corpus;
    this.world = world;
    this.articles = articles;
    this.work = work;
  }

  /**
   * Takes all open documents as they are now and has their names found: to be awaited before anything is asked that may
   * be answered from what is known so far. From then on nothing may be waited for until the answer is given.
   *
   * @param uri one more article that must be known
   * @returns whether the answer is still wanted
   */
  knowsOpen(token?: CancellationToken, uri?: string): Promise<boolean> {
    return this.isReady(() => this.work.open(uri, token));
  }

  /** The same for what must not be answered before the names of all articles are known. */
  knowsAll(token?: CancellationToken): Promise<boolean> {
    return this.isReady(() => this.work.all(token));
  }

  private async isReady(work: () => Promise<boolean>): Promise<boolean> {
    const { entityTypes } = await this.world.settings.of(undefined);
    if (entityTypes.length !== this.types.size || !entityTypes.every((type) => this.types.has(type))) {
      this.types = new Set(entityTypes);
    }
    do {
      await this.takeOpen();
      if (!(await work())) {
        return false;
      }
    } while (!this.isAsTyped); // a key was pressed meanwhile
    return true;
  }

  private async takeOpen(): Promise<void> {
    const open = this.world.documents.keys();
    const settings = await Promise.all(open.map((uri) => this.articles.settingsOf(uri)));
    for (const [index, uri] of open.entries()) {
      const own = settings[index];
      if (own) {
        this.articles.takeDocument(uri, own);
      }
    }
  }

  /** Whether what is known of the open articles is known of their text as it is now. */
  private get isAsTyped(): boolean {
    return this.world.documents.all().every((document) => {
      const text = this.corpus.text(document.uri);
      return text === undefined || text === document.getText();
    });
  }

  /** What is known of names so far. */
  get names(): Names {
    return this.corpus.namesSoFar;
  }

  /** How many articles are not yet looked through for names. */
  get waiting(): number {
    return this.corpus.waitingForNames;
  }

  /** The entities that are shown, the most mentioned first. The same array as long as none of them changes. */
  get entities(): readonly Entity[] {
    const all = this.names.entities();
    if (this.types.size === ENTITY_TYPES.length) {
      return all;
    }
    if (this.shown.of !== all || this.shown.types !== this.types) {
      const entities = all.filter((entity) => this.isShown(entity));
      this.shown = { of: all, types: this.types, entities };
    }
    return this.shown.entities;
  }

  /** The entity with an id, if it is there and shown. */
  entity(id: string): Entity | undefined {
    const entity = this.names.entity(id);
    return entity && this.isShown(entity) ? entity : undefined;
  }

  /** What is named at a place of an article. */
  at(uri: string, position: Position): Named | undefined {
    const lines = this.corpus.lines(uri);
    if (!lines) {
      return undefined;
    }
    const found = this.names.entityAt(uri, lines.startOf(position.line) + position.character);
    return found && this.isShown(found.entity) ? { uri, ...found } : undefined;
  }

  /** The entities that an article names, with how often it does. */
  countsIn(uri: string): Map<Entity, number> {
    const counts = new Map<Entity, number>();
    for (const { entity: id } of this.names.mentionsIn(uri)) {
      const entity = this.entity(id);
      if (entity) {
        counts.set(entity, (counts.get(entity) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** Where a mention stands, its title and possessive left out. */
  range({ uri, mention }: Pick<EntityMention, 'uri' | 'mention'>): Range {
    return this.rangeIn(uri, mention);
  }

  /** A stretch of an article as lines and columns. */
  rangeIn(uri: string, stretch: { start: number; end: number }): Range {
    const lines = this.corpus.lines(uri);
    if (!lines) {
      throw new RangeError(`no article ${uri}`);
    }
    return rangeOf(lines, stretch);
  }

  location(mention: EntityMention): Location {
    return { uri: mention.uri, range: this.range(mention) };
  }

  name(uri: string): ArticleName {
    return { uri, name: this.world.folders.pathOf(uri) };
  }

  /** Whether an article lies in a workspace folder. */
  isInFolder(uri: string): boolean {
    return this.world.folders.holding(uri) !== undefined;
  }

  /** The version of the open document; null where the article is not open. */
  versionOf(uri: string): number | null {
    return this.world.documents.get(uri)?.version ?? null;
  }

  private isShown({ type }: Entity): boolean {
    return this.types.has(type);
  }
}
