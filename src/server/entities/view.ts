import type { CancellationToken, Location, Position, Range } from 'vscode-languageserver';
import { type Corpus, ENTITY_TYPES, type Entity, type EntityMention, type EntityType } from '../../engine';
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

  constructor(world: Surroundings, articles: Articles, work: EntityWork) {
    this.corpus = world.corpus;
    this.world = world;
    this.articles = articles;
    this.work = work;
  }

  /**
   * Takes all open documents as they are now and has their names found: to be awaited before anything is asked. From
   * then on nothing may be waited for until the answer is given.
   *
   * @returns whether the answer is still wanted
   */
  async isReady(token?: CancellationToken): Promise<boolean> {
    this.types = new Set((await this.world.settings.of(undefined)).entityTypes);
    do {
      await this.takeOpen();
      if (!(await this.work.done(token))) {
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
      const article = this.corpus.article(document.uri);
      return !article || article.lines.text === document.getText();
    });
  }

  /** All entities, the most mentioned first. */
  get entities(): readonly Entity[] {
    const all = this.corpus.entities();
    return this.types.size === ENTITY_TYPES.length ? all : all.filter((entity) => this.isShown(entity));
  }

  /** The entity with an id, if it is there and shown. */
  entity(id: string): Entity | undefined {
    const entity = this.corpus.entity(id);
    return entity && this.isShown(entity) ? entity : undefined;
  }

  /** What is named at a place of an article. */
  at(uri: string, position: Position): Named | undefined {
    const lines = this.corpus.article(uri)?.lines;
    if (!lines) {
      return undefined;
    }
    const found = this.corpus.entityAt(uri, lines.startOf(position.line) + position.character);
    return found && this.isShown(found.entity) ? { uri, ...found } : undefined;
  }

  /** The mentions of an entity, in the order of the articles' names. */
  mentionsOf(id: string): EntityMention[] {
    return this.corpus.mentionsOf(id);
  }

  /** Where a mention stands, its title and possessive left out. */
  range({ uri, mention }: Pick<EntityMention, 'uri' | 'mention'>): Range {
    return this.rangeIn(uri, mention);
  }

  /** A stretch of an article as lines and columns. */
  rangeIn(uri: string, stretch: { start: number; end: number }): Range {
    const lines = this.corpus.article(uri)?.lines;
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

  /** The version of the open document; null where the article is not open. */
  versionOf(uri: string): number | null {
    return this.world.documents.get(uri)?.version ?? null;
  }

  private isShown({ type }: Entity): boolean {
    return this.types.has(type);
  }
}
