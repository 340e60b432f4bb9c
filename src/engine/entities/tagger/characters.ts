// What kind of character a UTF-16 unit is, for the tokeniser. Looked up once for each unit and kept.

export const MARK = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Marks of emphasis and of Markdown that carry no meaning for names. */
export const EMPHASIS = 4;
export const HYPHEN = 5;
export const APOSTROPHE = 6;
export const DOT = 7;
/** Joins figures: 10,000 and 10:30 and 1/2. */
export const FIGURE_JOINER = 8;

/** Half of a character beyond the Basic Plane: rare letters and emoji, taken as letters so that they stay whole. */
const SURROGATE = /[\ud800-\udfff]/;

const classes = new Uint8Array(0x10000);
const NOT_LOOKED_UP = 0;

/** The class of the unit at a place in a text; a space beyond its end. */
export function classAt(text: string, at: number): number {
  if (at >= text.length || at < 0) {
    return SPACE;
  }
  const unit = text.charCodeAt(at);
  const known = classes[unit] as number;
  if (known !== NOT_LOOKED_UP) {
    return known - 1;
  }
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found + 1;
  return found;
}

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\s\u200b\ufeff]/u, SPACE],
  [/[*_`]/, EMPHASIS],
  [/[-\u2010\u2011]/, HYPHEN],
  [/['\u2019\u02bc]/, APOSTROPHE],
  [/\./, DOT],
  [/[,:/]/, FIGURE_JOINER],
  [/\p{Nd}/u, DIGIT],
  [/[\p{L}\p{N}\p{M}]/u, LETTER],
];

function classify(character: string): number {
  if (SURROGATE.test(character)) {
    return LETTER;
  }
  return KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? MARK;
}

/** Whether a class is that of a character of which words are made. */
export function isWordClass(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

export function isUpperAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : UPPER.test(text.charAt(at));
}

export function isLowerAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : LOWER.test(text.charAt(at));
}
