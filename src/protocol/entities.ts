// What server and client tell one another about entities: names and types only. Ranges are those of the language server
// protocol (0-based lines, UTF-16 columns). What VS Code itself asks about names (hover, definition, references,
// highlights, rename, symbols) goes by the protocol's own requests.
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { ArticleName, Stretch } from './matches';

/** What an entity can be. */
export const ENTITY_KINDS = ['person', 'organisation', 'place'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Asked of the server by the client; `changed` is told by the server, `kept` by the client. */
export const EntitiesMethod = {
  /** The upper two levels of the tree. Params `EntityTreeParams`, result `EntityTree | null`: null for "as before". */
  tree: 'editorialReview/entityTree',
  /** Entities whose names contain something. Params `FindEntitiesParams`, result `EntityNode[]`. */
  find: 'editorialReview/findEntities',
  /** The articles that name an entity, in the order of their names. Params `EntityParams`, result `EntityArticle[]`. */
  articles: 'editorialReview/entityArticles',
  /** Where an article names an entity. Params `EntityMentionsParams`, result `EntityMention[]`. */
  mentions: 'editorialReview/entityMentions',
  /** What a command is about. Params `SubjectParams`, result `EntitySubject | null`. */
  subject: 'editorialReview/entitySubject',
  /** The first place where a form of a name stands. Params `FormParams`, result `FormPlace | null`. */
  form: 'editorialReview/entityForm',
  /**
   * What a decision makes of the decisions file, which the client then writes. Params `DecideParams`, result
   * `DecideResult`. The decision holds as soon as the file is written, or told by `kept`.
   */
  decide: 'editorialReview/decideEntity',
  /** Entities may be other than they were: ask again for what is shown. No params. */
  changed: 'editorialReview/entitiesChanged',
  /** Decisions that could not be written, as the client keeps them. Params `KeptDecisionsParams`. */
  kept: 'editorialReview/keptDecisions',
} as const;

/** Where the decisions of a workspace folder stand, from that folder on. */
export const DECISIONS_PATH = '.vscode/editorial-review.json';

/** What a hover of the server calls where it may: shows all mentions. Argument `ShowMentionsArgument`. */
export const SHOW_MENTIONS_COMMAND = 'editorialReview.showMentions';

/** A place at which the entity is named. */
export interface ShowMentionsArgument {
  uri: string;
  position: Position;
}

/** What the client tells when it starts the server. */
export interface InitializationOptions {
  /** Whether `SHOW_MENTIONS_COMMAND` works in hovers: only such Markdown as is trusted may name commands. */
  commandLinks?: boolean;
}

export type EntitySort = 'name' | 'mentions' | 'articles';

export interface EntityTreeParams {
  /** Only what this article names. */
  article?: string;
  /** Words that one of the names must contain, all of them; accents and capitals do not matter. */
  filter?: string;
  sort: EntitySort;
  /** How many entities of each group are sent. */
  most: number;
  /** The `version` of the tree that the client has, asked for with the same other params. */
  version?: string;
}

export interface EntityTree {
  /** Another one whenever an entity, its counts, titles or forms have changed; not where names have only moved. */
  version: string;
  /** People, organisations, places, in this order; those that there are none of, or that are switched off, are missing. */
  groups: EntityGroup[];
  /** How many articles are not yet looked through for names: while there are some, all counts are those so far. */
  waiting: number;
}

export interface EntityGroup {
  kind: EntityKind;
  /** The first ones. */
  entities: EntityNode[];
  /** How many there are. */
  count: number;
}

export interface FindEntitiesParams {
  /** As `EntityTreeParams.filter`. */
  query: string;
  /** The entity for which another one is looked for: similar names go first, then its own kind; it is left out. */
  like: string;
  most: number;
}

/** An entity. All counts and forms are those of the whole folder, but for `here`. */
export interface EntityNode {
  /** Stays the same as long as the name that stands for it is used. */
  id: string;
  name: string;
  kind: EntityKind;
  mentions: number;
  /** How many articles name it. */
  articles: number;
  /** How often the one article that was asked about names it. */
  here?: number;
  /** Its titles, the most used first; of many the first ones. */
  titles: string[];
  /** Its other names with how often each is used, the most used first; of many the first ones. */
  forms: EntityForm[];
}

/** One way in which an entity is written. */
export interface EntityForm {
  text: string;
  mentions: number;
}

export interface EntityParams {
  id: string;
}

/** An article that names an entity. */
export interface EntityArticle extends ArticleName {
  mentions: number;
  /** Where it does so first. */
  range: Range;
}

export interface EntityMentionsParams extends EntityParams {
  uri: string;
}

/** One place where an entity is named. */
export interface EntityMention {
  /** The name alone, without title or possessive. */
  range: Range;
  /** The name as it stands there. */
  form: string;
  /** The words around it, on one line. */
  context: string;
  /** Where the name stands in `context`. */
  name: Stretch;
}

/** A row of the tree, or a place in an article. */
export type SubjectParams =
  | { id: string /** The article below which the row stands. */; article?: string }
  | EntityPlace;

/** A place in an article. */
export interface EntityPlace {
  uri: string;
  position: Position;
}

/** What a command about a name is about. */
export interface EntitySubject {
  entity: EntityNode;
  /** The article in which the name was pointed at; else one that names it, in a workspace folder if there is one. */
  uri: string;
  /** The name as it stands at the place asked about, without marks of emphasis. */
  form?: string;
  /** Whether a decision about it may be for the article alone: an article was pointed at, and others name it too. */
  mayBeForArticle: boolean;
}

export interface FormParams extends EntityParams {
  form: string;
}

export interface FormPlace {
  uri: string;
  range: Range;
}

/** What the editor can decide about an entity. */
export type EntityDecision =
  /** It is the same as another entity. */
  | { decision: 'merge'; into: string }
  /** A form of it, or all of its forms, are no name at all. */
  | { decision: 'notAName'; form?: string }
  /** One of its forms means something else. */
  | { decision: 'separate'; form: string }
  | { decision: 'changeType'; to: EntityKind }
  /** It is to be shown under this name. */
  | { decision: 'useAsName'; use: string };

export interface DecideParams {
  /** An article: its workspace folder is the one whose file holds the decision. */
  uri: string;
  /**
   * What to decide about the entity `id`; which decisions, as `DecideResult` told them, to take back; or which to add,
   * such as those that could not be written before.
   */
  about:
    | { id: string; decide: EntityDecision; onlyInArticle?: boolean }
    | { takeBack: string }
    | { add: string };
  /** The content of the decisions file as it is now; empty where there is none. */
  text: string;
}

/** What to write into the decisions file, or why nothing can be decided, as a sentence for the editor. */
export type DecideResult =
  | {
      /** Its whole new content. */
      text: string;
      /** Names the decisions that were added, to be taken back with; empty where nothing was added or taken back. */
      taken: string;
    }
  | { refused: string };

/** By the URI of a workspace folder decisions that its file could not be given; they count after those of the file. */
export interface KeptDecisionsParams {
  /** Each in the form of a decisions file. */
  folders: Record<string, string>;
}
