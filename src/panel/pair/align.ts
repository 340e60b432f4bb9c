// How two columns scroll together. There is a line across both on which they are being read: the middle of what is in
// sight, but the top at their beginning and the bottom at their end, so that both begin and end together. What stands
// on that line on one side has its counterpart on it on the other; between matched paragraphs it is in proportion. All
// of that makes one polyline of scroll positions that rises on both sides, so either side can lead and nothing jumps.

/** A column: how high its text is, and how much of it is in sight. */
export interface Column {
  height: number;
  view: number;
}

/** Two numbers that belong together: a point of a polyline that rises in both. */
export type Knot = readonly [number, number];

export interface Box {
  top: number;
  bottom: number;
}

export interface TiedBoxes {
  left: Box;
  right: Box;
  /** How much it matters that these two stand level. */
  weight: number;
}

/** Where the other column has to be scrolled to when this one is scrolled to `scrollTop`. */
export function alignedScrollTop(scrollTop: number, positions: readonly Knot[]): number {
  return along(positions, scrollTop);
}

/** The positions of both scroll bars that belong together, from the beginning to the end. */
export function scrollPositions(ties: readonly TiedBoxes[], left: Column, right: Column): Knot[] {
  const levels = levelsOf(ties, left, right);
  const lengths = commonLengths(levels);
  const line = readingLine(lengths.at(-1) ?? 0, Math.min(left.view, right.view));
  const turns = line.map(([length]) => length);
  const positions: Knot[] = [];
  for (const [index, to] of levels.entries()) {
    const from = levels[index - 1] ?? to;
    const [start, end] = [lengths[index - 1] ?? 0, lengths[index] ?? 0];
    const inside = turns.filter((length) => length > start && length < end);
    for (const length of [...inside, end]) {
      const share = end > start ? (length - start) / (end - start) : 1;
      const offset = along(line, length);
      positions.push([
        within(between(from[0], to[0], share) - offset, left),
        within(between(from[1], to[1], share) - offset, right),
      ]);
    }
  }
  return positions;
}

/** The heights of the left column with the heights of the right one that are to stand level with them. */
function levelsOf(ties: readonly TiedBoxes[], left: Column, right: Column): Knot[] {
  const tied = heaviestChain(ties).flatMap((tie): Knot[] => [
    [tie.left.top, tie.right.top],
    [tie.left.bottom, tie.right.bottom],
  ]);
  return [[0, 0], ...tied, [left.height, right.height]];
}

/** How far one has come at each level, counting of each stretch what both columns have. */
function commonLengths(levels: readonly Knot[]): number[] {
  let length = 0;
  return levels.map(([left, right], index) => {
    const [beforeLeft, beforeRight] = levels[index - 1] ?? [left, right];
    length += Math.min(left - beforeLeft, right - beforeRight);
    return length;
  });
}

/**
 * How far below the top the reading line is after each length that both columns have in common. It never moves faster
 * than the columns do, or one of them would have to run backwards.
 */
function readingLine(length: number, view: number): Knot[] {
  const ramp = Math.min(view, length / 2);
  const middle = Math.min(view / 2, ramp);
  return [
    [0, 0],
    [ramp, middle],
    [length - ramp, middle],
    [length, 2 * middle],
  ];
}

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** A column can be scrolled no further than to its ends. */
function within(scrollTop: number, { height, view }: Column): number {
  return Math.max(0, Math.min(scrollTop, height - view));
}

export function turned([one, other]: Knot): Knot {
  return [other, one];
}

/** The height of a polyline at a place. */
function along(knots: readonly Knot[], x: number): number {
  const [endX, endY] = knots.at(-1) ?? [0, 0];
  if (x >= endX) return endY;
  let [beforeX, beforeY] = knots[0] ?? [0, 0];
  for (const [nextX, nextY] of knots) {
    if (x <= nextX) {
      return nextX === beforeX ? nextY : between(beforeY, nextY, (x - beforeX) / (nextX - beforeX));
    }
    [beforeX, beforeY] = [nextX, nextY];
  }
  return beforeY;
}

/**
 * Ties can cross: a paragraph may have moved to another place. Of all that cross, the ones that weigh most decide.
 * @returns ties whose boxes follow upon one another on both sides
 */
function heaviestChain(ties: readonly TiedBoxes[]): TiedBoxes[] {
  const sorted = [...ties].sort((a, b) => a.left.top - b.left.top);
  const chains: { weight: number; before: number }[] = [];
  for (const [index, tie] of sorted.entries()) {
    let best = { weight: 0, before: -1 };
    for (const [before, chain] of chains.entries()) {
      if (chain.weight > best.weight && follows(tie, sorted[before])) best = { weight: chain.weight, before };
    }
    chains.push({ weight: best.weight + tie.weight, before: best.before });
    if (index >= MOST_TIES) break;
  }
  return chainEndingAt(heaviest(chains), sorted, chains);
}

/** Pairs are tried, so the work grows with the square; no article that is read side by side has more. */
const MOST_TIES = 3000;

function follows(tie: TiedBoxes, before: TiedBoxes | undefined): boolean {
  return before !== undefined && before.left.bottom <= tie.left.top && before.right.bottom <= tie.right.top;
}

function heaviest(chains: readonly { weight: number }[]): number {
  let best = -1;
  for (const [index, { weight }] of chains.entries()) {
    if (weight > (chains[best]?.weight ?? 0)) best = index;
  }
  return best;
}

function chainEndingAt(last: number, ties: readonly TiedBoxes[], chains: readonly { before: number }[]) {
  const chain: TiedBoxes[] = [];
  for (let at = last; at >= 0; at = chains[at]?.before ?? -1) {
    const tie = ties[at];
    if (tie) chain.unshift(tie);
  }
  return chain;
}
