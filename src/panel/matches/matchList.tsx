import { useEffect, useRef } from 'preact/hooks';
import type { ParagraphMatches } from '../../protocol/matches';
import { useFollowing } from '../following';
import { moveFocus } from '../roving';
import { matchesWords } from '../words';
import type { ArticleState } from './app';
import { Match } from './match';
import { useSend } from './send';

const ENTRY = '.match';

interface Props {
  state: ArticleState;
  paragraph: ParagraphMatches;
}

/** The matches of a paragraph. The arrow keys lead from one to the next; only the current one has stops of the Tab key. */
export function MatchList({ state, paragraph: { matches } }: Props) {
  const send = useSend();
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useFollowing(state.current);
  useFocusAfterHiding(list, matches.length);

  const makeCurrent = (index: number) => {
    if (index === current) return;
    setCurrent(index);
    send({ type: 'setCurrent', match: index });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!list.current) return;
    const index = moveFocus(event, list.current, ENTRY);
    if (index !== undefined) makeCurrent(index);
  };

  if (matches.length === 0) return null;
  const stop = Math.min(current ?? 0, matches.length - 1);
  return (
    <ol class="match-list" ref={list} aria-label={matchesWords.matchesOf} onKeyDown={onKeyDown}>
      {matches.map((match, index) => (
        <Match
          key={`${match.other.uri}#${match.paragraph.index}`}
          match={match}
          index={index}
          count={matches.length}
          isCurrent={index === current}
          isStop={index === stop}
          filter={state.filter}
          makeCurrent={() => makeCurrent(index)}
        />
      ))}
    </ol>
  );
}

/** When the match that has the focus is hidden, the one that takes its place gets it: the keyboard stays where it was. */
function useFocusAfterHiding(list: { current: HTMLElement | null }, matchCount: number): void {
  const had = useRef(false);
  useEffect(() => {
    if (had.current && document.activeElement === document.body) focusStop(list.current);
    had.current = false;
  }, [matchCount, list]);
  // Asked while the old matches still stand.
  had.current ||= list.current?.contains(document.activeElement) === true;
}

function focusStop(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>(`${ENTRY}[tabindex="0"]`)?.focus();
}

/** Puts the focus on the current match, or on the tabs where there is none. */
export function focusCurrentMatch(root: HTMLElement): void {
  const match = root.querySelector<HTMLElement>(`${ENTRY}[tabindex="0"]`);
  const target = match ?? root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
