import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticlePair } from '../../protocol/matches';
import type { FromPairPage } from '../../protocol/panel';
import type { Host } from '../host';
import { ChainIcon } from '../icons';
import { placeOf } from '../places';
import { pairWords } from '../words';
import { type Kept, keeper, keptFor } from './kept';
import { Ribbons } from './ribbons';
import { Side, SideHead } from './side';
import { Stage, type StageParts } from './stage';
import { type Spot, type Tie, tiesBySide } from './ties';

interface Props {
  pair: ArticlePair;
  host: Host<FromPairPage>;
}

/** Two articles side by side, with what matches tied together. */
export function PairView({ pair, host }: Props) {
  const kept = useMemo(() => keptFor(pair, host), [pair.left.uri, pair.right.uri, host]);
  const [lit, light] = useState<Spot>();
  const [isTogether, setTogether] = useState(kept.isTogether);
  const [stage, place] = useStage(pair, host, kept);
  const leftTies = useMemo(() => tiesBySide(pair, 'left'), [pair]);
  const rightTies = useMemo(() => tiesBySide(pair, 'right'), [pair]);

  const open = ({ side, index }: Spot) => {
    const paragraph = pair[side].paragraphs[index];
    if (paragraph) host.send({ type: 'open', uri: pair[side].uri, place: placeOf(paragraph) });
  };
  const compare = (tie: Tie) => {
    const left = pair.left.paragraphs[tie.left];
    const right = pair.right.paragraphs[tie.right];
    if (left && right) host.send({ type: 'compare', left: placeOf(left), right: placeOf(right) });
  };
  const toggle = () => {
    setTogether(!isTogether);
    stage.current?.setTogether(!isTogether);
  };
  const common = { pair, lit, light, open };
  return (
    <main class="pair-page">
      <SideHead pair={pair} side="left" />
      <Toggle isTogether={isTogether} toggle={toggle} />
      <SideHead pair={pair} side="right" />
      <Side {...common} side="left" ties={leftTies} column={place('left')} />
      <Ribbons
        {...common}
        compare={compare}
        reveal={(tie) => stage.current?.reveal(tie)}
        space={place('ribbons')}
      />
      <Side {...common} side="right" ties={rightTies} column={place('right')} />
      {pair.ties.length === 0 && <p class="no-ties dim">{pairWords.noTies}</p>}
    </main>
  );
}

function Toggle({ isTogether, toggle }: { isTogether: boolean; toggle: () => void }) {
  const words = isTogether ? pairWords.together : pairWords.apart;
  return (
    <div class="toggle">
      <button
        type="button"
        class={isTogether ? 'icon-button active' : 'icon-button'}
        aria-pressed={isTogether}
        aria-label={pairWords.scrollTogether}
        title={words}
        onClick={toggle}
      >
        <ChainIcon isClosed={isTogether} />
      </button>
    </div>
  );
}

/** The stage for the columns that are drawn, and how each of its parts gets to it. */
function useStage(pair: ArticlePair, host: Host<FromPairPage>, kept: Kept) {
  const stage = useRef<Stage | undefined>(undefined);
  const parts = useRef<Partial<StageParts>>({});
  const place = (name: keyof StageParts) => (element: HTMLElement | null) => {
    if (element) parts.current[name] = element;
  };
  useLayoutEffect(() => {
    const { left, right, ribbons } = parts.current;
    if (!left || !right || !ribbons) return;
    const keep = keeper(pair, host, () => created.isTogether);
    const created = new Stage({ left, right, ribbons }, keep);
    created.isTogether = kept.isTogether;
    created.show(pair.ties);
    created.restore(kept);
    if (kept.isFirst) created.revealSome();
    stage.current = created;
    return () => created.close();
  }, [host, kept]);
  useLayoutEffect(() => stage.current?.show(pair.ties), [pair]);
  return [stage, place] as const;
}
