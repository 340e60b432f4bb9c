// What a token can be. A name of several tokens begins, goes on and ends; a name of one token is a label of its own.
// Names that are neither person, organisation nor place (nationalities, events, works) are learned as well, so that
// they are not taken for one of the three, and are dropped at the end.

export type MentionType = 'person' | 'organisation' | 'place';

/** The types in the order of their labels. */
export const TYPES: readonly MentionType[] = ['person', 'organisation', 'place'];

/** Number of labels: outside, four for each type, other name. */
export const LABELS = 14;
export const OUTSIDE = 0;
export const OTHER_NAME = 13;

/** The four labels of a type are `1 + 4 * type` and the three after it. */
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const SINGLE = 3;

/** The label of a token of a name, by the index of the name's type in `TYPES`. */
export function labelOf(type: number, part: number): number {
  return 1 + 4 * type + part;
}

/** Whether a label belongs to a person, organisation or place. */
export function isTyped(label: number): boolean {
  return label !== OUTSIDE && label !== OTHER_NAME;
}

/** Index into `TYPES` of a label that is typed. */
export function typeOf(label: number): number {
  return (label - 1) >> 2;
}

/** Which part of a name a typed label stands for. */
export function partOf(label: number): number {
  return (label - 1) & 3;
}

/** Whether a name goes on after this label. */
function isOpen(label: number): boolean {
  return isTyped(label) && partOf(label) <= INSIDE;
}

/** Whether this label goes on with a name. */
function isContinuation(label: number): boolean {
  return isTyped(label) && (partOf(label) === INSIDE || partOf(label) === LAST);
}

/** Whether one label may follow another. Before the first token and after the last one stands `OUTSIDE`. */
export function mayFollow(before: number, after: number): boolean {
  if (isOpen(before)) {
    return isContinuation(after) && typeOf(before) === typeOf(after);
  }
  return !isContinuation(after);
}

/** All pairs of labels that may stand beside each other, flat: before, after, before, after … ordered by `after`. */
export const ALLOWED_PAIRS: Int32Array = Int32Array.from(allowedPairs());

function* allowedPairs(): Generator<number> {
  for (let after = 0; after < LABELS; after += 1) {
    for (let before = 0; before < LABELS; before += 1) {
      if (mayFollow(before, after)) {
        yield before;
        yield after;
      }
    }
  }
}

/** A name in a row of labels: token indices, `end` exclusive, and the index of its type in `TYPES`. */
export interface NameSpan {
  start: number;
  end: number;
  type: number;
}

/** The persons, organisations and places in a row of labels that follow one another as they may. */
export function namesIn(labels: ArrayLike<number>, from = 0, to = labels.length): NameSpan[] {
  const names: NameSpan[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const label = labels[at] ?? OUTSIDE;
    if (!isTyped(label)) {
      continue;
    }
    const part = partOf(label);
    if (part === BEGIN || part === SINGLE) {
      start = at;
    }
    if (part === LAST || part === SINGLE) {
      names.push({ start, end: at + 1, type: typeOf(label) });
    }
  }
  return names;
}
