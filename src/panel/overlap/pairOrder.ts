import type { OverlapPair } from '../../protocol/matches';

/** By which column the pairs are sorted. Without an order they stand as they came: the closest first. */
export interface PairOrder {
  column: number;
  direction: 'ascending' | 'descending';
}

/** What pressing a column's header does: names begin with A, shares with the largest; a second time turns it round. */
export function nextOrder(order: PairOrder | undefined, column: number): PairOrder {
  if (order?.column === column) {
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: isName(column) ? 'ascending' : 'descending' };
}

export function sortedPairs(pairs: readonly OverlapPair[], order: PairOrder | undefined): OverlapPair[] {
  if (!order) return [...pairs];
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...pairs].sort((one, other) => sign * compare(one, other, order.column));
}

function isName(column: number): boolean {
  return column % 2 === 0;
}

function compare(one: OverlapPair, other: OverlapPair, column: number): number {
  const [a, b] = [columnsOf(one)[column] ?? 0, columnsOf(other)[column] ?? 0];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

function columnsOf({ a, b, sharesOfA, sharesOfB }: OverlapPair): (string | number)[] {
  const total = ({ copied, edited, reworded }: OverlapPair['sharesOfA']) => copied + edited + reworded;
  return [a.name, total(sharesOfA), b.name, total(sharesOfB)];
}
