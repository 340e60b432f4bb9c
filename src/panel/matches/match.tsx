import { useMemo, useState } from 'preact/hooks';
import type { ParagraphMatch } from '../../protocol/matches';
import type { MatchFilter } from '../../protocol/panel';
import { Closeness, spokenCloseness } from '../closeness';
import { Glyph } from '../glyph';
import { lastPart, lineOf, placeOf } from '../places';
import { matchesWords, STRENGTH_WORDS, words } from '../words';
import { FoldedText } from './foldedText';
import { MatchActions } from './matchActions';
import { useSend } from './send';

interface Props {
  match: ParagraphMatch;
  index: number;
  count: number;
  isCurrent: boolean;
  /** Whether it is the match that the Tab key leads to. */
  isStop: boolean;
  filter: MatchFilter;
  makeCurrent: () => void;
}

/** One match: how strong, where, and its text. */
export function Match(props: Props) {
  const { match, index, count, isCurrent, isStop, makeCurrent } = props;
  const send = useSend();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const tabIndex = isStop ? 0 : -1;
  const sentences = useMemo(() => match.answers?.map(({ other }) => other) ?? [], [match.answers]);
  const openBeside = () => {
    makeCurrent();
    send({ type: 'openBeside', uri: match.other.uri, place: placeOf(match.paragraph) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // On a button inside, Enter presses that button.
    if (event.key !== 'Enter' || event.target !== element) return;
    event.preventDefault();
    openBeside();
  };
  const onClick = (event: MouseEvent) => {
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    // Whoever has just selected some words wants them, not the other article.
    if (!isButton && getSelection()?.isCollapsed !== false) openBeside();
  };
  return (
    <li>
      <article
        ref={setElement}
        class={isCurrent ? 'match current' : 'match'}
        aria-label={labelOf(match)}
        aria-current={isCurrent}
        aria-posinset={index + 1}
        aria-setsize={count}
        tabIndex={tabIndex}
        onKeyDown={onKeyDown}
        onClick={onClick}
        // Before the button inside that was meant: what it asks for may change which match is which.
        onClickCapture={makeCurrent}
      >
        <Heading match={match} tabIndex={tabIndex} openBeside={openBeside} />
        <FoldedText
          name={`${match.other.uri}#${match.paragraph.index}`}
          text={match.paragraph.text}
          shared={match.otherShared}
          strength={match.strength}
          sentences={sentences}
          tabIndex={tabIndex}
        />
        {match.alsoAtLines && match.alsoAtLines.length > 0 && (
          <p class="dim passage">{words.alsoAtLines(match.alsoAtLines.map((line) => line + 1))}</p>
        )}
        {match.passage && (
          <p class="dim passage">{matchesWords.passage(match.passage.paragraphs, match.passage.words)}</p>
        )}
        <MatchActions {...props} openBeside={openBeside} tabIndex={tabIndex} />
      </article>
    </li>
  );
}

function labelOf({ strength, similarity, other, paragraph }: ParagraphMatch): string {
  const place = words.spokenPlace(other.name, lineOf(paragraph));
  return matchesWords.matchLabel(STRENGTH_WORDS[strength], spokenCloseness(strength, similarity), place);
}

interface HeadingProps {
  match: ParagraphMatch;
  tabIndex: number;
  openBeside: () => void;
}

function Heading({ match, tabIndex, openBeside }: HeadingProps) {
  const { strength, similarity, other, paragraph } = match;
  return (
    <div class="match-heading">
      <span class={`strength ${strength}`} title={words.strengthMeaning(strength)}>
        <Glyph kind={strength} /> {STRENGTH_WORDS[strength]}
      </span>
      <button
        type="button"
        class="where"
        tabIndex={tabIndex}
        title={`${matchesWords.openBeside}: ${words.spokenPlace(other.name, lineOf(paragraph))}`}
        onClick={openBeside}
      >
        <bdi class="name">{lastPart(other.name)}</bdi>
        <span>:{lineOf(paragraph)}</span>
      </button>
      <span class="percent" title={words.similarity(strength, similarity)}>
        <Closeness strength={strength} similarity={similarity} />
      </span>
    </div>
  );
}
