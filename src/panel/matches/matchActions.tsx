import { useRef, useState } from 'preact/hooks';
import type { ParagraphMatch } from '../../protocol/matches';
import type { MatchFilter } from '../../protocol/panel';
import { MoreIcon } from '../icons';
import { lineOf } from '../places';
import { matchesWords, words } from '../words';
import { withArticleHidden, withStrengthHidden } from './filter';
import { useSend } from './send';

interface Props {
  match: ParagraphMatch;
  index: number;
  filter: MatchFilter;
  tabIndex: number;
  openBeside: () => void;
}

/** What can be done with a match. The rarer things come out with a second row. */
export function MatchActions({ match, index, filter, tabIndex, openBeside }: Props) {
  const send = useSend();
  const [showsMore, showMore] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const { other, strength, paragraph } = match;
  const onFocusOut = (event: FocusEvent) => {
    const bar = event.currentTarget as HTMLElement;
    if (!bar.contains(event.relatedTarget as Node | null)) showMore(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !showsMore) return;
    more.current?.focus(); // before the row is gone, or the focus would go with it
    showMore(false);
  };
  const place = words.spokenPlace(other.name, lineOf(paragraph));
  return (
    <fieldset class={showsMore ? 'actions open' : 'actions'} onFocusOut={onFocusOut} onKeyDown={onKeyDown}>
      <div class="action-row">
        <Action tabIndex={tabIndex} about={place} run={openBeside}>
          {matchesWords.openBeside}
        </Action>
        <Action tabIndex={tabIndex} about={place} run={() => send({ type: 'compare', match: index })}>
          {matchesWords.compare}
        </Action>
        <Action
          tabIndex={tabIndex}
          about={other.name}
          run={() => send({ type: 'showPair', other: other.uri })}
        >
          {matchesWords.sideBySide}
        </Action>
        <button
          ref={more}
          type="button"
          class="icon-button"
          aria-label={matchesWords.moreActions}
          title={matchesWords.moreActions}
          aria-expanded={showsMore}
          tabIndex={tabIndex}
          onClick={() => showMore(!showsMore)}
        >
          <MoreIcon />
        </button>
      </div>
      {showsMore && (
        <div class="action-row">
          <Action tabIndex={tabIndex} run={() => send({ type: 'copyText', text: paragraph.text })}>
            {matchesWords.copy}
          </Action>
          <Action
            tabIndex={tabIndex}
            run={() => send({ type: 'setFilter', filter: withArticleHidden(filter, other) })}
          >
            {matchesWords.hideArticle}
          </Action>
          <Action
            tabIndex={tabIndex}
            run={() => send({ type: 'setFilter', filter: withStrengthHidden(filter, strength) })}
          >
            {matchesWords.hideStrength(strength)}
          </Action>
        </div>
      )}
    </fieldset>
  );
}

interface ActionProps {
  tabIndex: number;
  run: () => void;
  /** What it is done with, for whoever hears the button alone. */
  about?: string;
  children: string;
}

function Action({ tabIndex, run, about, children }: ActionProps) {
  const label = about && matchesWords.about(children, about);
  return (
    <button type="button" class="link" aria-label={label} tabIndex={tabIndex} onClick={run}>
      {children}
    </button>
  );
}
