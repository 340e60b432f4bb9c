// Where the labels of the ribbons stand: each on its own ribbon, and none on another's label.

/** Which part of the middle of the page a ribbon covers. */
export interface Band {
  top: number;
  bottom: number;
}

export interface LabelHeight {
  y: number;
  /** There is no room for it beside the others: it comes out when it is asked for. */
  isCrowded: boolean;
}

/** The heights of the middles of the labels, each as near to the middle of its ribbon as may be. */
export function labelHeights(bands: readonly Band[], labelHeight: number): LabelHeight[] {
  const heights = bands.map((band) => ({ y: middleOf(band), isCrowded: false }));
  const order = bands.map((_, index) => index).sort((a, b) => (heights[a]?.y ?? 0) - (heights[b]?.y ?? 0));
  const placed = asHighAsMayBe(order, bands, heights, labelHeight);
  let below = Number.POSITIVE_INFINITY;
  for (const index of placed.reverse()) {
    const [height, band] = [heights[index], bands[index]];
    if (!height || !band) continue;
    height.y = Math.min(Math.max(height.y, middleOf(band)), lowest(band, labelHeight), below - labelHeight);
    below = height.y;
  }
  return heights;
}

/** Puts each label as high as its ribbon and the labels above let it; what has no room so is crowded. */
function asHighAsMayBe(
  order: readonly number[],
  bands: readonly Band[],
  heights: LabelHeight[],
  labelHeight: number,
): number[] {
  let above = Number.NEGATIVE_INFINITY;
  return order.filter((index) => {
    const [height, band] = [heights[index], bands[index]];
    if (!height || !band) return false;
    const y = Math.max(highest(band, labelHeight), above + labelHeight);
    height.isCrowded = y > lowest(band, labelHeight);
    if (height.isCrowded) return false;
    height.y = y;
    above = y;
    return true;
  });
}

function middleOf({ top, bottom }: Band): number {
  return (top + bottom) / 2;
}

/** On a ribbon thinner than a label it stands in the middle. */
function highest(band: Band, labelHeight: number): number {
  return Math.min(band.top + labelHeight / 2, middleOf(band));
}

function lowest(band: Band, labelHeight: number): number {
  return Math.max(band.bottom - labelHeight / 2, middleOf(band));
}
