import { useState } from 'preact/hooks';
import type { ArticleName, MissingParagraph, Stretch } from '../../protocol/matches';
import { Empty } from '../empty';
import { lastPart, lineOf, placeOf } from '../places';
import { matchesEmpty, matchesWords, words } from '../words';
import type { ArticleState } from './app';
import { hasNothingToCompare, whyNothing } from './comparable';
import { FoldedText } from './foldedText';
import { ScrollPanel } from './scrollPanel';
import { useSend } from './send';

const NOTHING_SHARED: readonly Stretch[] = [];

/** What the other articles on the same story tell and this one does not. */
export function MissingTab({ state }: { state: ArticleState }) {
  const { article } = state;
  const { missing } = article;
  return (
    <ScrollPanel name="missing" subject={article.uri} isReady={missing !== undefined}>
      {missing === undefined && <Empty isBusy>{matchesEmpty.loading}</Empty>}
      {missing?.length === 0 && <Empty>{nothingMissing(state)}</Empty>}
      {missing && missing.length > 0 && (
        <ul class="missing-list" aria-label={matchesWords.missingList}>
          {missing.map((entry) => (
            <Missing key={`${entry.other.uri}#${entry.paragraph.index}`} entry={entry} />
          ))}
        </ul>
      )}
    </ScrollPanel>
  );
}

/** That nothing is missing is worth something only where something could be. */
function nothingMissing({ article, reading }: ArticleState): string {
  if (hasNothingToCompare(article)) return whyNothing(article, reading);
  if (reading) return matchesEmpty.nothingMissingSoFar;
  return article.others.length === 0 ? matchesEmpty.noOtherVersion : matchesEmpty.nothingMissing;
}

function Missing({ entry: { other, paragraph, alsoIn } }: { entry: MissingParagraph }) {
  const send = useSend();
  const [showsOthers, showOthers] = useState(false);
  return (
    <li class="missing">
      <div class="match-heading">
        <button
          type="button"
          class="where"
          title={`${matchesWords.openBeside}: ${words.spokenPlace(other.name, lineOf(paragraph))}`}
          onClick={() => send({ type: 'openBeside', uri: other.uri, place: placeOf(paragraph) })}
        >
          <bdi class="name">{lastPart(other.name)}</bdi>
          <span>:{lineOf(paragraph)}</span>
        </button>
        {alsoIn.length > 0 && (
          <button
            type="button"
            class="plain-link dim also-in"
            aria-expanded={showsOthers}
            title={alsoIn.map(placeWords).join('\n')}
            onClick={() => showOthers(!showsOthers)}
          >
            {matchesWords.alsoIn(alsoIn.map(({ name }) => lastPart(name)))}
          </button>
        )}
      </div>
      {showsOthers && <Others articles={alsoIn} />}
      <FoldedText
        name={`missing ${other.uri}#${paragraph.index}`}
        text={paragraph.text}
        shared={NOTHING_SHARED}
        strength="copied"
      />
      <div class="actions open">
        <div class="action-row">
          <button type="button" class="link" onClick={() => send({ type: 'copyText', text: paragraph.text })}>
            {matchesWords.copy}
          </button>
          <button type="button" class="link" onClick={() => send({ type: 'showPair', other: other.uri })}>
            {matchesWords.sideBySide}
          </button>
        </div>
      </div>
    </li>
  );
}

type AlsoIn = ArticleName & { line: number };

function Others({ articles }: { articles: readonly AlsoIn[] }) {
  return (
    <ul class="dim others">
      {articles.map((article) => (
        <li key={`${article.uri}#${article.line}`}>{placeWords(article)}</li>
      ))}
    </ul>
  );
}

function placeWords({ name, line }: AlsoIn): string {
  return words.spokenPlace(name, line + 1);
}
