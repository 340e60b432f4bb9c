import type { ParagraphMemory } from './paragraphMemory';

export const ENTITY_TYPES = ['person', 'organisation', 'place'] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** A role phrase beside a name. Offsets are UTF-16 code units from the start of the article's text. */
export interface Title {
  start: number;
  end: number;
  /** The phrase itself, with single spaces; a first letter that is a capital only at a sentence's start is small. */
  text: string;
}

/** One place in an article where an entity is named. */
export interface Mention {
  /** UTF-16 offsets into the article's text; the name alone, without title or possessive. `end` is exclusive. */
  start: number;
  end: number;
  type: EntityType;
  /** The name as it stands there. */
  text: string;
  /** Index of its paragraph in the article. */
  paragraph: number;
  /** The role phrases before and after it, in their order; mostly none or one. */
  titles: readonly Title[];
  /** "Mr", "Captain" or the like right before the name, small and without full stop. */
  honorific?: string;
  /** Whether it stands in brackets right after the name that it shortens: "the Ferry Authority (FA)". */
  isDefinition?: true;
}

/** A name as the tagger finds it in a paragraph: UTF-16 offsets into the paragraph's text. */
export interface TaggedName {
  start: number;
  end: number;
  type: EntityType;
  /** Of an organisation or place: its name is known as a town's or region's. */
  isTown?: true;
}

/** A paragraph with what the tagger found in it. */
export interface TaggedText {
  /** The prose, of the same length as the paragraph's stretch of the article (`Article.proseOf`). */
  text: string;
  /** Where it starts in the article. */
  start: number;
  /** Its index in the article. */
  paragraph: number;
  names: readonly TaggedName[];
  /** What was made of a paragraph with this text before, where that is kept. */
  memory?: ParagraphMemory | undefined;
}
