import { useMemo, useState } from 'preact/hooks';
import type { OverlapMap, OverlapPair, Shares } from '../../protocol/matches';
import type { FromOverlapPage, Reading } from '../../protocol/panel';
import { wholePercent } from '../numbers';
import { overlapWords } from '../words';
import { rowNumber } from './grid';
import { GridTable } from './gridTable';
import { cellWords, heatStyle, Legend, totalShare, Unfinished } from './heat';
import { keepAlso, type OverlapHost, recallKept, useKeptScroll } from './kept';
import { nextOrder, type PairOrder, sortedPairs } from './pairOrder';

interface Props {
  list: Extract<OverlapMap, { kind: 'pairs' }>;
  reading: Reading | null;
  host: OverlapHost;
}

/** For a folder too large for a map: its closest pairs. */
export function PairList({ list, reading, host }: Props) {
  const [order, setOrder] = useState(recallKept(host).order);
  const pairs = useMemo(() => sortedPairs(list.pairs, order), [list, order]);
  const [pointed, setPointed] = useState<string>();
  const press = (cell: HTMLTableCellElement) => {
    if (rowNumber(cell) === 0) sortBy(nextOrder(order, cell.cellIndex));
    else pressPair(pairs[rowNumber(cell) - 1], cell.cellIndex, host.send);
  };
  const sortBy = (chosen: PairOrder) => {
    setOrder(chosen);
    keepAlso(host, { order: chosen });
  };
  const scroll = useKeptScroll(host);
  return (
    <main class="overlap-page">
      <header>
        <h1>{overlapWords.pairsTitle(pairs.length)}</h1>
        <p class="dim">{overlapWords.pairsMeaning(list.articleCount)}</p>
        <Unfinished reading={reading} />
        <Legend />
        <p class="pointed">{pointed ?? <span class="dim">{overlapWords.hint}</span>}</p>
      </header>
      <div class="map-scroll" {...scroll}>
        <GridTable
          class="pairs"
          label={overlapWords.pairsTitle(pairs.length)}
          first="td"
          press={press}
          point={(cell) => setPointed(cell?.title || undefined)}
        >
          <Head order={order} />
          <tbody>
            {pairs.map((pair) => (
              <Pair key={`${pair.a.uri} ${pair.b.uri}`} pair={pair} />
            ))}
          </tbody>
        </GridTable>
      </div>
    </main>
  );
}

function pressPair(
  pair: OverlapPair | undefined,
  column: number,
  send: (message: FromOverlapPage) => void,
): void {
  if (!pair) return;
  if (column === 0) send({ type: 'open', uri: pair.a.uri });
  else if (column === 2) send({ type: 'open', uri: pair.b.uri });
  else send({ type: 'showPair', left: pair.a.uri, right: pair.b.uri });
}

function Head({ order }: { order: PairOrder | undefined }) {
  return (
    <thead>
      <tr>
        {overlapWords.pairColumns.map((name, column) => (
          <th key={name} scope="col" aria-sort={order?.column === column ? order.direction : 'none'}>
            {name}
            <span class="sort" aria-hidden="true">
              {order?.column === column && (order.direction === 'ascending' ? ' ↑' : ' ↓')}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Pair({ pair: { a, b, sharesOfA, sharesOfB } }: { pair: OverlapPair }) {
  return (
    <tr>
      <NameCell article={a} />
      <ShareCell shares={sharesOfA} row={a.name} column={b.name} />
      <NameCell article={b} />
      <ShareCell shares={sharesOfB} row={b.name} column={a.name} />
    </tr>
  );
}

function NameCell({ article: { name, words } }: { article: { name: string; words: number } }) {
  return (
    <td class="name" title={overlapWords.article(name, words)}>
      <bdi>{name}</bdi>
    </td>
  );
}

function ShareCell({ shares, row, column }: { shares: Shares; row: string; column: string }) {
  const share = totalShare(shares);
  return (
    <td class="heat" style={heatStyle(share)} title={cellWords(row, column, shares)}>
      {wholePercent(share)}
    </td>
  );
}
