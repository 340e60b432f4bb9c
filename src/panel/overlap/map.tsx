import { useMemo, useState } from 'preact/hooks';
import type { OverlapMap, Shares } from '../../protocol/matches';
import type { FromOverlapPage, Reading } from '../../protocol/panel';
import { wholePercent } from '../numbers';
import { overlapWords } from '../words';
import { rowNumber } from './grid';
import { GridTable } from './gridTable';
import { cellWords, heatStyle, Legend, totalShare, Unfinished } from './heat';
import { type OverlapHost, useKeptScroll } from './kept';
import { type Group, type MapModel, mapModel } from './mapModel';

/** From this many articles on, the columns are narrow and their names stand upright. */
const DENSE_FROM = 17;

interface Props {
  map: Extract<OverlapMap, { kind: 'map' }>;
  reading: Reading | null;
  host: OverlapHost;
}

/** The map of all articles, with what its numbers mean. */
export function ArticleMap({ map, reading, host }: Props) {
  const model = useMemo(() => mapModel(map), [map]);
  const [pointed, setPointed] = useState<string>();
  const table = useMemo(() => <MapTable model={model} send={host.send} point={setPointed} />, [model, host]);
  const scroll = useKeptScroll(host);
  return (
    <main class="overlap-page">
      <header>
        <h1>{overlapWords.mapTitle(map.articles.length)}</h1>
        <p class="dim">{overlapWords.mapMeaning}</p>
        <Unfinished reading={reading} />
        <Legend />
        <p class="pointed">{pointed ?? <span class="dim">{overlapWords.hint}</span>}</p>
      </header>
      <div class="map-scroll" {...scroll}>
        {table}
      </div>
    </main>
  );
}

interface TableProps {
  model: MapModel;
  send: (message: FromOverlapPage) => void;
  /** Tells the words for the cell that is pointed at. */
  point: (words: string | undefined) => void;
}

function MapTable({ model, send, point }: TableProps) {
  const press = (cell: HTMLTableCellElement) => {
    const message = messageOf(model, rowNumber(cell) - 1, cell.cellIndex - 1);
    if (message) send(message);
  };
  return (
    <GridTable
      class={model.articles.length >= DENSE_FROM ? 'map dense' : 'map'}
      label={overlapWords.mapTitle(model.articles.length)}
      first=".heat"
      press={press}
      point={(cell) => point(cell?.title || undefined)}
    >
      <thead>
        <tr>
          <td class="corner dim">{overlapWords.corner}</td>
          {model.articles.map((article) => (
            <th key={article.uri} scope="col" title={overlapWords.article(article.name, article.words)}>
              <span>{article.header}</span>
            </th>
          ))}
        </tr>
      </thead>
      {model.groups.map((group) => (
        <tbody key={model.articles[group.start]?.uri}>
          {model.articles.slice(group.start, group.end).map((article, index) => (
            <Row key={article.uri} model={model} group={group} row={group.start + index} />
          ))}
        </tbody>
      ))}
    </GridTable>
  );
}

/** What pressing a cell asks for; -1 is the row or the column of headers. */
function messageOf({ articles, rows }: MapModel, row: number, column: number): FromOverlapPage | undefined {
  const left = articles[row];
  const right = articles[column];
  if (left && right) {
    return rows[row]?.has(column) ? { type: 'showPair', left: left.uri, right: right.uri } : undefined;
  }
  const header = left ?? right;
  return header && { type: 'open', uri: header.uri };
}

interface RowProps {
  model: MapModel;
  group: Group;
  row: number;
}

function Row({ model, group, row }: RowProps) {
  const { articles, rows } = model;
  const article = articles[row];
  const cells = rows[row];
  // A state brings 90,000 cells anew; a row in which nothing has changed is not gone through again.
  const content = JSON.stringify([row, group, [...(cells ?? [])]]);
  return useMemo(
    () => (
      <tr>
        <th scope="row" title={article && overlapWords.article(article.name, article.words)}>
          <span>{article?.short}</span>
        </th>
        {articles.map((_, column) => cell({ model, group, row, column, shares: cells?.get(column) }))}
      </tr>
    ),
    [content, model.names],
  );
}

interface CellProps extends RowProps {
  column: number;
  shares: Shares | undefined;
}

// Not a component: most cells are empty, and an element alone is the cheapest.
function cell({ model, group, row, column, shares }: CellProps) {
  const frame = frameClass(group, row, column);
  if (row === column) return <td class={`self ${frame}`} />;
  if (!shares) return frame ? <td class={frame} /> : <td />;
  const share = totalShare(shares);
  const names = [model.articles[row]?.short ?? '', model.articles[column]?.short ?? ''] as const;
  return (
    <td class={`heat ${frame}`} style={heatStyle(share)} title={cellWords(...names, shares)}>
      {wholePercent(share)}
    </td>
  );
}

/** On which sides of a cell the frame of its story runs. */
function frameClass({ start, end, isStory }: Group, row: number, column: number): string {
  if (!isStory || column < start || column >= end) return '';
  const sides = [
    'story',
    row === start ? 'top' : '',
    row === end - 1 ? 'bottom' : '',
    column === start ? 'left' : '',
    column === end - 1 ? 'right' : '',
  ];
  return sides.filter(Boolean).join(' ');
}
