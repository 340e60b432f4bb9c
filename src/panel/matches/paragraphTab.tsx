import type { ParagraphMatches, Stretch } from '../../protocol/matches';
import { Empty } from '../empty';
import { PinIcon } from '../icons';
import { lineOf, placeOf } from '../places';
import { matchesEmpty, matchesWords, words } from '../words';
import type { ArticleState } from './app';
import { hasNothingToCompare, whyNothing } from './comparable';
import { NO_FILTER } from './filter';
import { FoldedText } from './foldedText';
import { MatchList } from './matchList';
import { ScrollPanel } from './scrollPanel';
import { useSend } from './send';

/** The paragraph at the cursor and what matches it. */
export function ParagraphTab({ state }: { state: ArticleState }) {
  const { article, paragraph, reading } = state;
  if (article.words === 0) return <Empty>{whyNothing(article, reading)}</Empty>;
  if (!paragraph) return <Empty>{matchesEmpty.noParagraph}</Empty>;
  const subject = `${paragraph.paragraph.index}`;
  return (
    <ScrollPanel name="paragraph" subject={subject} isReady>
      <Here state={state} paragraph={paragraph} />
      {paragraph.matches.length === 0 && <NoMatches state={state} paragraph={paragraph} />}
      <MatchList key={subject} state={state} paragraph={paragraph} />
      {paragraph.more > 0 && <p class="dim note">{matchesWords.more(paragraph.more)}</p>}
      {state.hidden > 0 && <Hidden count={state.hidden} />}
    </ScrollPanel>
  );
}

interface Props {
  state: ArticleState;
  paragraph: ParagraphMatches;
}

function Here({ state, paragraph: { paragraph, matches } }: Props) {
  const send = useSend();
  const { isPinned } = state;
  const pinWords = isPinned ? matchesWords.unpin : matchesWords.pin;
  const current = matches[state.current ?? -1];
  // Of a copied or edited text nearly everything is shared: marked twice, it would only shout.
  const shared = current?.strength === 'reworded' ? current.shared : NOTHING_SHARED;
  return (
    <section class="here">
      <div class="title-row">
        <h2>
          <button
            type="button"
            class="plain-link dim"
            onClick={() => send({ type: 'goToParagraph', place: placeOf(paragraph) })}
          >
            {words.paragraphAndLine(paragraph.index, lineOf(paragraph))}
          </button>
        </h2>
        <button
          type="button"
          class={isPinned ? 'icon-button active' : 'icon-button'}
          aria-pressed={isPinned}
          aria-label={pinWords}
          title={pinWords}
          onClick={() => send({ type: 'setPinned', isPinned: !isPinned })}
        >
          <PinIcon isPinned={isPinned} />
        </button>
      </div>
      <FoldedText name="here" text={paragraph.text} shared={shared} strength="reworded" />
    </section>
  );
}

const NOTHING_SHARED: readonly Stretch[] = [];

function NoMatches({ state }: Props) {
  const { article, reading } = state;
  if (hasNothingToCompare(article)) return <Empty>{whyNothing(article, reading)}</Empty>;
  if (state.hidden > 0) return <Empty>{matchesEmpty.allHidden}</Empty>;
  return <Empty>{reading ? matchesEmpty.soFar : matchesEmpty.onlyHere}</Empty>;
}

function Hidden({ count }: { count: number }) {
  const send = useSend();
  return (
    <p class="dim note">
      {matchesWords.hidden(count)} ·{' '}
      <button type="button" class="link" onClick={() => send({ type: 'setFilter', filter: NO_FILTER })}>
        {matchesWords.showAll}
      </button>
    </p>
  );
}
