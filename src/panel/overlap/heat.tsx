import type { Shares } from '../../protocol/matches';
import type { Reading } from '../../protocol/panel';
import { wholePercent } from '../numbers';
import { overlapWords } from '../words';

/** The share of an article that stands in another, whatever the strength. */
export function totalShare({ copied, edited, reworded }: Shares): number {
  return Math.min(1, copied + edited + reworded);
}

/** The colour of a share, to be set on an element of class `heat`: style sheets cannot read numbers from the page. */
export function heatStyle(share: number): Record<`--${string}`, string> {
  return { '--share': `${Math.round(share * 100)}%` };
}

/** What a number of the map stands for. */
export function cellWords(row: string, column: string, shares: Shares): string {
  return overlapWords.cell(row, column, totalShare(shares), shares);
}

/** While the folder is being read: that what is shown is not all. */
export function Unfinished({ reading }: { reading: Reading | null }) {
  if (!reading) return null;
  return (
    <p class="unfinished" role="status">
      {overlapWords.soFar(reading.read, reading.known)}
    </p>
  );
}

/** The colours of the map with the numbers that they stand for. */
export function Legend() {
  return (
    <div class="heat-legend">
      <span class="dim">{overlapWords.legend}</span>
      <span class="scale" aria-hidden="true">
        {[0.05, 0.25, 0.5, 0.75, 1].map((share) => (
          <span key={share} class="heat" style={heatStyle(share)}>
            {wholePercent(share)}
          </span>
        ))}
      </span>
    </div>
  );
}
