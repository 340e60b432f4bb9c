/** The codes of DESIGN: what kind of repeat a finding reports. */
export type RepeatCode =
  | 'repeated-block'
  | 'repeated-paragraph'
  | 'repeated-heading'
  | 'edited-repeat'
  | 'repeated-sentence';

/** A stretch of one article: UTF-16 offsets, `end` exclusive; 0-based lines, both inclusive. */
export interface Span {
  start: number;
  end: number;
  startLine: number;
  endLine: number;
}

/** A later copy, in the same article, of something that already stood. */
export interface Repeat {
  code: RepeatCode;
  /** The later copy. */
  copy: Span;
  /** The earlier text that it repeats. */
  of: Span;
  /** How many paragraphs the copy is made of; a repeated sentence stands in one. */
  paragraphs: number;
  /** How many words the copy has. */
  words: number;
  /** Whether the copy may go without being read again: an exact one, but of headings only the article's own. */
  isRemovable: boolean;
  /** 1 for exact copies; otherwise the Dice coefficient over character pairs of the normalised texts, 0 to 1. */
  similarity: number;
}

const EXACT = new Set<RepeatCode>(['repeated-block', 'repeated-paragraph', 'repeated-heading']);

/** Whether the copy is exact. */
export function isExact(repeat: Repeat): boolean {
  return EXACT.has(repeat.code);
}

/** Whether the copy may go without being read again. */
export function isRemovable(repeat: Repeat): boolean {
  return repeat.isRemovable;
}

/** What is worth reporting. */
export interface RepeatOptions {
  /** Least number of words of a repeated paragraph, or of a block of them. */
  minimumWords: number;
}
