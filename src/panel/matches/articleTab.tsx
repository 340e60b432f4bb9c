import { useMemo, useRef, useState } from 'preact/hooks';
import type { ParagraphRow } from '../../protocol/matches';
import { Closeness } from '../closeness';
import { Empty } from '../empty';
import { Glyph } from '../glyph';
import { lastPart, lineOf, placeOf } from '../places';
import { moveFocus } from '../roving';
import { matchesEmpty, matchesWords, STRENGTH_WORDS, words } from '../words';
import type { ArticleState } from './app';
import { whyNothing } from './comparable';
import { ScrollPanel } from './scrollPanel';
import { type Send, useSend } from './send';

/** All paragraphs of the article, each with its best match. */
export function ArticleTab({ state }: { state: ArticleState }) {
  const { article, paragraph } = state;
  const { rows } = article;
  return (
    <ScrollPanel name="article" subject={article.uri} isReady={rows !== undefined}>
      {rows === undefined && <Empty isBusy>{matchesEmpty.loading}</Empty>}
      {rows?.length === 0 && <Empty>{whyNothing(article, state.reading)}</Empty>}
      {rows && rows.length > 0 && (
        <Rows rows={rows} name={article.name} current={paragraph?.paragraph.index ?? -1} />
      )}
    </ScrollPanel>
  );
}

interface RowsProps {
  rows: readonly ParagraphRow[];
  name: string;
  /** Which paragraph the cursor stands in. */
  current: number;
}

/** All rows stand in the page, for screen readers and for searching; the browser lays out only those in sight. */
function Rows({ rows, name, current }: RowsProps) {
  const send = useSend();
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<number>();
  const stop = Math.min(focused ?? Math.max(current, 0), rows.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!list.current) return;
    const index = moveFocus(event, list.current, '.row');
    if (index !== undefined) setFocused(index);
  };
  return (
    <ol class="rows" ref={list} aria-label={matchesWords.rowsOf(name)} onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        <Row
          key={row.place.index}
          row={row}
          isCurrent={row.place.index === current}
          isStop={index === stop}
          send={send}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  row: ParagraphRow;
  isCurrent: boolean;
  isStop: boolean;
  send: Send;
}

// Every state brings new objects; of 2,000 rows hardly one has changed.
function Row({ row, isCurrent, isStop, send }: RowProps) {
  const content = JSON.stringify(row);
  return useMemo(
    () => <RowContent row={row} isCurrent={isCurrent} isStop={isStop} send={send} />,
    [content, isCurrent, isStop, send],
  );
}

function RowContent({ row, isCurrent, isStop, send }: RowProps) {
  const { place, preview, best } = row;
  return (
    <li>
      <button
        type="button"
        class={`row ${place.role}`}
        aria-current={isCurrent}
        tabIndex={isStop ? 0 : -1}
        onClick={() => send({ type: 'goToParagraph', place: placeOf(place) })}
      >
        <Glyph kind={best?.strength ?? 'only'} />
        <span class="preview" dir="auto">
          {preview}
        </span>
        <span class="row-where dim">
          <RowWhere row={row} />
        </span>
        {best && (
          <span class="percent" title={words.similarity(best.strength, best.similarity)}>
            <Closeness {...best} />
          </span>
        )}
      </button>
    </li>
  );
}

function RowWhere({ row: { place, best, matches } }: { row: ParagraphRow }) {
  if (!best) return matchesWords.row(lineOf(place), matchesWords.noMatchInRow);
  return (
    <span title={matches > 1 ? matchesWords.moreMatches(matches) : undefined}>
      {matchesWords.row(lineOf(place), STRENGTH_WORDS[best.strength])} ·{' '}
      <bdi title={best.other.name}>{words.place(lastPart(best.other.name), best.line + 1)}</bdi>
    </span>
  );
}
