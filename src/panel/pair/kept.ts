// What of the pair view outlives the page: how far it is scrolled, and whether both sides scroll together.
import type { ArticlePair } from '../../protocol/matches';
import type { Host } from '../host';
import type { Position } from './stage';

/** Only where the scrolling comes to rest is worth keeping. */
const REST_MILLISECONDS = 150;

export interface Kept extends Position {
  /** Which two articles it is about. */
  pair: string;
  isTogether: boolean;
  /** Nothing was kept: they are shown for the first time. */
  isFirst?: true;
}

type Keeping = Pick<Host<never>, 'recall' | 'keep'>;

/** What was kept about these two articles, or how a pair looks at first. */
export function keptFor(pair: ArticlePair, host: Keeping): Kept {
  const fresh: Kept = { pair: nameOf(pair), isTogether: true, left: 0, right: 0 };
  const kept = host.recall() as Partial<Kept> | undefined | null;
  return kept?.pair === fresh.pair ? { ...fresh, ...kept } : { ...fresh, isFirst: true };
}

/** A function that keeps a position, a little later. */
export function keeper(
  pair: ArticlePair,
  host: Keeping,
  isTogether: () => boolean,
): (position: Position) => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  return (position) => {
    clearTimeout(rest);
    rest = setTimeout(
      () => host.keep({ pair: nameOf(pair), isTogether: isTogether(), ...position } satisfies Kept),
      REST_MILLISECONDS,
    );
  };
}

function nameOf({ left, right }: ArticlePair): string {
  return `${left.uri} ${right.uri}`;
}
