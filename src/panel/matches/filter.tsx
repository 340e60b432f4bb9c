import { type ArticleName, MATCH_STRENGTHS, type MatchStrength } from '../../protocol/matches';
import type { MatchFilter } from '../../protocol/panel';
import { Glyph } from '../glyph';
import { CloseIcon } from '../icons';
import { lastPart } from '../places';
import { matchesWords, STRENGTH_WORDS } from '../words';
import { useSend } from './send';

export const NO_FILTER: MatchFilter = { hiddenStrengths: [], hiddenArticles: [] };

export function isFiltering({ hiddenStrengths, hiddenArticles }: MatchFilter): boolean {
  return hiddenStrengths.length + hiddenArticles.length > 0;
}

export function withArticleHidden(filter: MatchFilter, { uri, name }: ArticleName): MatchFilter {
  return { ...filter, hiddenArticles: [...filter.hiddenArticles, { uri, name }] };
}

export function withStrengthHidden(filter: MatchFilter, strength: MatchStrength): MatchFilter {
  return { ...filter, hiddenStrengths: [...filter.hiddenStrengths, strength] };
}

interface Props {
  filter: MatchFilter;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What is shown and what is not, to be changed. */
export function Filter({ filter, onKeyDown }: Props) {
  return (
    <section class="filter" aria-label={matchesWords.filter} onKeyDown={onKeyDown}>
      <Strengths filter={filter} />
      <Articles filter={filter} />
    </section>
  );
}

function Strengths({ filter }: { filter: MatchFilter }) {
  const send = useSend();
  const toggle = (strength: MatchStrength, isShown: boolean) => {
    const others = filter.hiddenStrengths.filter((hidden) => hidden !== strength);
    const changed = { ...filter, hiddenStrengths: others };
    send({ type: 'setFilter', filter: isShown ? changed : withStrengthHidden(changed, strength) });
  };
  return (
    <fieldset>
      <legend>{matchesWords.filterStrengths}</legend>
      {MATCH_STRENGTHS.map((strength) => (
        <label key={strength}>
          <input
            type="checkbox"
            checked={!filter.hiddenStrengths.includes(strength)}
            onChange={(event) => toggle(strength, event.currentTarget.checked)}
          />
          <Glyph kind={strength} /> {STRENGTH_WORDS[strength]}
        </label>
      ))}
    </fieldset>
  );
}

function Articles({ filter }: { filter: MatchFilter }) {
  const send = useSend();
  const show = (uri: string) => {
    const hiddenArticles = filter.hiddenArticles.filter((hidden) => hidden.uri !== uri);
    send({ type: 'setFilter', filter: { ...filter, hiddenArticles } });
  };
  if (filter.hiddenArticles.length === 0) return <p class="dim">{matchesWords.noneHidden}</p>;
  return (
    <fieldset>
      <legend>{matchesWords.filterArticles}</legend>
      <ul class="chips">
        {filter.hiddenArticles.map(({ uri, name }) => (
          <li key={uri}>
            <button
              type="button"
              class="chip"
              title={matchesWords.showArticleAgain(name)}
              aria-label={matchesWords.showArticleAgain(name)}
              onClick={() => show(uri)}
            >
              <bdi>{lastPart(name)}</bdi> <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
