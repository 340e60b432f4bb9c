import { useRef, useState } from 'preact/hooks';
import type { ArticlePair, ParagraphText } from '../../protocol/matches';
import { withoutEmphasisMarks } from '../emphasis';
import { lastPart } from '../places';
import { moveFocus } from '../roving';
import { matchedParts } from '../shares';
import { SharesLegend } from '../sharesBar';
import { pairWords, words } from '../words';
import { otherSide, type SideName, type Spot, spokenTie, type Tie } from './ties';

/** The name of an article and how much of it stands in the other. */
export function SideHead({ pair, side }: { pair: ArticlePair; side: SideName }) {
  const { name, words: wordCount, shares } = pair[side];
  const { copied, edited, reworded } = shares;
  const total = Math.min(1, copied + edited + reworded);
  return (
    <div class="side-head">
      <div>
        <h1 title={name}>
          <bdi class="name">{lastPart(name)}</bdi>
          <span class="dim">
            {words.wordCount(wordCount)} · {pairWords.matched(total)}
          </span>
        </h1>
        <SharesLegend parts={matchedParts(shares)} />
      </div>
    </div>
  );
}

interface Props {
  pair: ArticlePair;
  side: SideName;
  ties: ReadonlyMap<number, readonly Tie[]>;
  lit: Spot | undefined;
  light: (spot: Spot | undefined) => void;
  open: (spot: Spot) => void;
  column: (element: HTMLElement | null) => void;
}

/** One article: its paragraphs, one of them the stop of the Tab key. */
export function Side({ pair, side, ties, lit, light, open, column }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState(0);
  const { name, paragraphs } = pair[side];
  const spotAt = (event: Event): Spot | undefined => {
    const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('li') : null;
    return entry ? { side, index: Number(entry.dataset['index']) } : undefined;
  };
  const press = (event: Event) => {
    const spot = spotAt(event);
    // Whoever has just selected some words does not want to leave them.
    if (spot && getSelection()?.isCollapsed !== false) open(spot);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') press(event);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      crossOver(event, ties, side, spotAt(event));
    else if (list.current) setStop(moveFocus(event, list.current, 'li') ?? stop);
  };
  const onFocusIn = (event: Event) => {
    const spot = spotAt(event);
    light(spot);
    if (spot) setStop(spot.index);
  };
  return (
    <section class={`side ${side}`} aria-label={name} ref={column}>
      <ol
        ref={list}
        onKeyDown={onKeyDown}
        onClick={press}
        onPointerOver={(event) => light(spotAt(event))}
        onPointerLeave={() => light(undefined)}
        onFocusIn={onFocusIn}
        onFocusOut={() => light(undefined)}
      >
        {paragraphs.map((paragraph, index) => (
          <Paragraph
            key={paragraph.index}
            pair={pair}
            side={side}
            paragraph={paragraph}
            index={index}
            ties={ties.get(index) ?? NO_TIES}
            isLit={isLitParagraph(ties.get(index), lit, { side, index })}
            isStop={index === Math.min(stop, paragraphs.length - 1)}
          />
        ))}
      </ol>
    </section>
  );
}

const NO_TIES: readonly Tie[] = [];

/** Leads from a paragraph to its closest counterpart on the other side. */
function crossOver(
  event: KeyboardEvent,
  ties: ReadonlyMap<number, readonly Tie[]>,
  side: SideName,
  from: Spot | undefined,
): void {
  const there = otherSide(side);
  if (there !== (event.key === 'ArrowLeft' ? 'left' : 'right')) return;
  const tie = ties.get(from?.index ?? -1)?.[0];
  if (!tie) return;
  event.preventDefault();
  document.getElementById(paragraphId(there, tie[there]))?.focus();
}

export function paragraphId(side: SideName, index: number): string {
  return `${side}-${index}`;
}

function isLitParagraph(ties: readonly Tie[] | undefined, lit: Spot | undefined, own: Spot): boolean {
  if (!lit) return false;
  if (lit.side === own.side) return lit.index === own.index && ties !== undefined;
  return ties?.some((tie) => tie[lit.side] === lit.index) ?? false;
}

interface ParagraphProps {
  pair: ArticlePair;
  side: SideName;
  paragraph: ParagraphText;
  index: number;
  ties: readonly Tie[];
  isLit: boolean;
  isStop: boolean;
}

function Paragraph({ pair, side, paragraph, index, ties, isLit, isStop }: ParagraphProps) {
  const id = paragraphId(side, index);
  const strongest = ties[0];
  const classes = ['paragraph', strongest ? `tied ${strongest.strength}` : '', isLit ? 'lit' : ''];
  return (
    <li
      id={id}
      class={classes.filter(Boolean).join(' ')}
      data-index={index}
      tabIndex={isStop ? 0 : -1}
      aria-labelledby={strongest ? `${id}-text ${id}-ties` : `${id}-text`}
      title={strongest && words.similarity(strongest.strength, strongest.similarity)}
    >
      <ParagraphBody id={`${id}-text`} paragraph={paragraph} />
      {strongest && (
        <span id={`${id}-ties`} class="spoken">
          {ties.map((tie) => spokenTie(pair, tie, side)).join('; ')}
        </span>
      )}
    </li>
  );
}

function ParagraphBody({ id, paragraph: { role, text } }: { id: string; paragraph: ParagraphText }) {
  const shown = withoutEmphasisMarks(text);
  if (role === 'heading') {
    return (
      <h2 id={id} dir="auto">
        {shown}
      </h2>
    );
  }
  return (
    <p id={id} class={role} dir="auto">
      {shown}
    </p>
  );
}
