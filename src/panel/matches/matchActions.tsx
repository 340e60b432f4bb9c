import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ParagraphMatch } from '../../protocol/matches';
import type { MatchFilter } from '../../protocol/panel';
import { MoreIcon } from '../icons';
import { matchesWords } from '../words';
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
  const { other, strength, paragraph } = match;
  const onFocusOut = (event: FocusEvent) => {
    const bar = event.currentTarget as HTMLElement;
    if (!bar.contains(event.relatedTarget as Node | null)) showMore(false);
  };
  return (
    <div class={showsMore ? 'actions open' : 'actions'} onFocusOut={onFocusOut}>
      <div class="action-row">
        <Action tabIndex={tabIndex} run={openBeside}>
          {matchesWords.openBeside}
        </Action>
        <Action tabIndex={tabIndex} run={() => send({ type: 'compare', match: index })}>
          {matchesWords.compare}
        </Action>
        <Action tabIndex={tabIndex} run={() => send({ type: 'showPair', other: other.uri })}>
          {matchesWords.sideBySide}
        </Action>
        <button
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
    </div>
  );
}

interface ActionProps {
  tabIndex: number;
  run: () => void;
  children: ComponentChildren;
}

function Action({ tabIndex, run, children }: ActionProps) {
  return (
    <button type="button" class="link" tabIndex={tabIndex} onClick={run}>
      {children}
    </button>
  );
}
