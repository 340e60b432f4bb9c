// What of the overlap map outlives the page: how far it is scrolled, and how its pairs are sorted.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { FromOverlapPage } from '../../protocol/panel';
import type { Host } from '../host';
import type { PairOrder } from './pairOrder';

/** Only where the scrolling comes to rest is worth keeping. */
const REST_MILLISECONDS = 150;

export type OverlapHost = Host<FromOverlapPage>;

interface Kept {
  top?: number;
  left?: number;
  order?: PairOrder | undefined;
}

/** What was kept, and how to keep something else of it. */
export function recallKept(host: OverlapHost): Kept {
  return (host.recall() as Kept | undefined | null) ?? {};
}

export function keepAlso(host: OverlapHost, changes: Kept): void {
  host.keep({ ...recallKept(host), ...changes } satisfies Kept);
}

/** Lets an element stand where it was scrolled to before the page was closed. */
export function useKeptScroll(host: OverlapHost) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { top = 0, left = 0 } = recallKept(host);
    element.current?.scrollTo(left, top);
  }, [host]);
  const onScroll = useMemo(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    return () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        const { scrollTop: top, scrollLeft: left } = element.current ?? {};
        if (top !== undefined && left !== undefined) keepAlso(host, { top, left });
      }, REST_MILLISECONDS);
    };
  }, [host]);
  return { ref: element, onScroll };
}
