import { useRef, useState } from 'preact/hooks';
import type { ArticlePair } from '../../protocol/matches';
import { Closeness } from '../closeness';
import { moveFocus } from '../roving';
import { pairWords } from '../words';
import { isLit, type Spot, type Tie } from './ties';

interface Props {
  pair: ArticlePair;
  lit: Spot | undefined;
  light: (spot: Spot | undefined) => void;
  compare: (tie: Tie) => void;
  /** Scrolls a tie into sight. */
  reveal: (tie: Tie) => void;
  space: (element: HTMLElement | null) => void;
}

/** The ribbons between matching paragraphs, and their percentages. Where they run is set while the columns scroll. */
export function Ribbons({ pair, lit, light, compare, reveal, space }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState(0);
  const classOf = (tie: Tie) => {
    if (!lit) return tie.strength;
    return `${tie.strength} ${isLit(tie, lit) ? 'lit' : 'dimmed'}`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = list.current ? moveFocus(event, list.current, 'button') : undefined;
    if (index !== undefined) setStop(index);
  };
  return (
    <div class="ribbons" ref={space}>
      <svg aria-hidden="true">
        {pair.ties.map((tie) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the button on it is for everyone
          <path
            key={keyOf(tie)}
            class={`ribbon ${classOf(tie)}`}
            onClick={() => compare(tie)}
            onPointerOver={() => light({ side: 'left', index: tie.left })}
            onPointerLeave={() => light(undefined)}
          />
        ))}
      </svg>
      <ol ref={list} aria-label={pairWords.ties} onKeyDown={onKeyDown}>
        {pair.ties.map((tie, index) => (
          <li key={keyOf(tie)} class={classOf(tie)}>
            <Percentage
              pair={pair}
              tie={tie}
              isStop={index === Math.min(stop, pair.ties.length - 1)}
              light={light}
              compare={compare}
              reveal={() => {
                setStop(index);
                reveal(tie);
              }}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function keyOf({ left, right }: Tie): string {
  return `${left} ${right}`;
}

interface PercentageProps extends Pick<Props, 'pair' | 'light' | 'compare'> {
  tie: Tie;
  isStop: boolean;
  reveal: () => void;
}

function Percentage({ pair, tie, isStop, light, compare, reveal }: PercentageProps) {
  const words = pairWords.compare(
    pair.left.paragraphs[tie.left]?.index ?? tie.left,
    pair.right.paragraphs[tie.right]?.index ?? tie.right,
    tie.strength,
    tie.similarity,
  );
  const spot: Spot = { side: 'left', index: tie.left };
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={words}
      title={words}
      onClick={() => compare(tie)}
      onPointerOver={() => light(spot)}
      onPointerLeave={() => light(undefined)}
      onFocusIn={(event) => {
        light(spot);
        // A click needs no scrolling: what was clicked is in sight.
        if (event.currentTarget.matches(':focus-visible')) reveal();
      }}
      onFocusOut={() => light(undefined)}
    >
      <Closeness strength={tie.strength} similarity={tie.similarity} />
    </button>
  );
}
