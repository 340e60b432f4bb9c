// Two paragraphs are equal when their normalised texts are: what typesetting, an agency's wire or a
// content system changes on the way must not hide a copy. What may carry meaning stays.

const QUOTES =
  /[\u2018\u2019\u201a\u201b\u2032\u2035\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u2039\u203a"`\u00b4]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]|-{2,}/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const SPACES = /\s+/g;
/** Marks that open emphasis (before a word) or close it (after one); a `*` or `_` inside a word or alone stays. */
const EMPHASIS = /(?<![\p{L}\p{N}*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\p{L}\p{N}*_])/gu;

/**
 * The form of a text that is compared: NFKC, lower case, one kind of quote, dash and space, no emphasis
 * marks, no invisible characters, no space at either end.
 *
 * @param text any text; line ends count as spaces
 */
export function normalise(text: string): string {
  const unmarked = /[*_]/.test(text) ? text.replace(EMPHASIS, '') : text;
  return unmarked
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim();
}
