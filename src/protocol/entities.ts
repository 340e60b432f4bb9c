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
  /** The upper two levels of the tree. Params `EntityTreeParams`, result `EntityTree`. */
  tree: 'editorialReview/entityTree',
  /** The articles that name an entity, in the order of their names. Params `EntityParams`, result `EntityArticle[]`. */
  articles: 'editorialReview/entityArticles',
  /** Where an article names an entity. Params `EntityMentionsParams`, result `EntityMention[]`. */
  mentions: 'editorialReview/entityMentions',
  /** What is named at a place, for commands in the editor. Params `EntityAtParams`, result `EntityAt | null`. */
  at: 'editorialReview/entityAt',
  /**
   * What a decision makes of the decisions file, which the client then writes. Params `DecideParams`, result
   * `DecideResult`. The decision holds as soon as the file is written, or told by `kept`.
   */
  decide: 'editorialReview/decideEntity',
  /** Entities may be other than they were: ask again for what is shown. No params. */
  changed: 'editorialReview/entitiesChanged',
  /** Decisions of folders that cannot be written to, as the client keeps them. Params `KeptDecisionsParams`. */
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
  /** Only what this article names; all counts are then those of the article. */
  article?: string;
  sort: EntitySort;
}

export interface EntityTree {
  /** People, organisations, places, in this order; those that there are none of, or that are switched off, are missing. */
  groups: { kind: EntityKind; entities: EntityNode[] }[];
}

/** An entity in the tree. */
export interface EntityNode {
  /** Stays the same as long as the name that stands for it is used. */
  id: string;
  name: string;
  kind: EntityKind;
  mentions: number;
  /** How many articles name it. */
  articles: number;
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

export interface EntityAtParams {
  uri: string;
  position: Position;
}

/** What is named at a place. */
export interface EntityAt extends EntityNode {
  range: Range;
  /** The name as it stands there. */
  form: string;
  /** Whom the name may stand for, where only the editor can tell: candidates for a merge. */
  choices: { id: string; name: string }[];
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
  /**
   * The article in which the editor is, else any that names the entity: its workspace folder is the one whose file holds
   * the decision.
   */
  uri: string;
  /** What to decide about the entity `id`, or which decisions, as `DecideResult` told them, to take back. */
  about:
    | { id: string; decide: EntityDecision; onlyInArticle?: boolean; reason?: string }
    | { takeBack: string };
  /** The decisions as the client holds them (an editor with unsaved changes, or kept); without it the file is read. */
  text?: string;
}

/** What to write where, or why nothing can be decided, as a sentence for the editor. */
export type DecideResult =
  | {
      /** The decisions file. */
      uri: string;
      /** Its whole new content. */
      text: string;
      /** Names the decisions that were added, to be taken back with. */
      taken: string;
    }
  | { refused: string };

export interface KeptDecisionsParams {
  /** By the URI of a workspace folder the content of its decisions file, if it had one. */
  folders: Record<string, string>;
}
