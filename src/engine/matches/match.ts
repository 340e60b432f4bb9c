/** How closely a paragraph of another article matches, strongest first. */
export const STRENGTHS = ['copied', 'edited', 'reworded', 'related'] as const;

/**
 * `copied`: the same words, or all but one or two. `edited`: a version of the text, or of a part of it. `reworded`: much
 * of what it tells is told in other words. `related`: some of it is.
 */
export type Strength = (typeof STRENGTHS)[number];

/**
 * The ranked scores from which on a paragraph counts as reworded and as related, inside articles that may tell one story
 * (docs/MATCHING.md).
 */
export const LEAST_REWORDED = 0.22;
export const LEAST_RELATED = 0.14;
/** Headlines share their few words soon: two of them are reworded only from here on. */
export const LEAST_REWORDED_HEADING = 0.5;

/** A paragraph of another article that matches one of this. Paragraphs are indexes into those of their articles. */
export interface Match {
  paragraph: number;
  /** The URI of the other article. */
  other: string;
  otherParagraph: number;
  strength: Strength;
  /**
   * 0 to 1. For `copied` and `edited` the Dice coefficient over the character pairs of the normalised texts, for
   * `reworded` and `related` the ranked score (see `rewording.ts`).
   */
  similarity: number;
}

/** Whether a match is as strong as `weakest`, or stronger. */
export function isAtLeast(strength: Strength, weakest: Strength): boolean {
  return STRENGTHS.indexOf(strength) <= STRENGTHS.indexOf(weakest);
}

/** Whether the text itself stands in both places, word for word or edited. */
export function isSameText(strength: Strength): boolean {
  return isAtLeast(strength, 'edited');
}

/** For sorting matches: the strongest first, among those the most similar. */
export function compareStrengths(a: Match, b: Match): number {
  return STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || b.similarity - a.similarity;
}

/** For sorting the matches of one paragraph: never by chance. */
export function compareMatches(a: Match, b: Match): number {
  return (
    compareStrengths(a, b) ||
    (a.other < b.other ? -1 : a.other > b.other ? 1 : 0) ||
    a.otherParagraph - b.otherParagraph
  );
}
