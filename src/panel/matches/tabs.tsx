import type { ArticleMatches } from '../../protocol/matches';
import type { MatchesTab } from '../../protocol/panel';
import { useFollowing } from '../following';
import { count } from '../numbers';
import { matchesWords } from '../words';
import { useSend } from './send';

const ORDER: readonly MatchesTab[] = ['paragraph', 'article', 'missing'];

/** The `id` of a tab, by which its panel is named. */
export function tabElementId(tab: MatchesTab): string {
  return `tab-${tab}`;
}

/** The tab to show, and how to press one: the extension may have to ask the server before it sends what is on it. */
export function usePressedTab(told: MatchesTab): [shown: MatchesTab, press: (tab: MatchesTab) => void] {
  const send = useSend();
  const [shown, show] = useFollowing(told);
  const press = (tab: MatchesTab) => {
    if (tab === shown) return;
    show(tab);
    send({ type: 'showTab', tab });
  };
  return [shown, press];
}

interface Props {
  article: ArticleMatches;
  tab: MatchesTab;
  press: (tab: MatchesTab) => void;
}

/** The row of tabs: one stop of the Tab key, the arrow keys choose. */
export function Tabs({ article, tab, press }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(tab, event.key);
    if (!next) return;
    event.preventDefault();
    press(next);
    document.getElementById(tabElementId(next))?.focus();
  };
  return (
    <div role="tablist" class="tabs" aria-label={matchesWords.tabs} onKeyDown={onKeyDown}>
      {ORDER.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabElementId(name)}
          aria-selected={name === tab}
          aria-controls="panel"
          tabIndex={name === tab ? 0 : -1}
          title={titleOf(name, article)}
          onClick={() => press(name)}
        >
          {labelOf(name)} <Count value={countOf(name, article)} />
        </button>
      ))}
    </div>
  );
}

function Count({ value }: { value: number | undefined }) {
  return value === undefined ? null : <span class="count">{count(value)}</span>;
}

function tabAfter(tab: MatchesTab, key: string): MatchesTab | undefined {
  const at = ORDER.indexOf(tab);
  const last = ORDER.length - 1;
  if (key === 'ArrowRight') return ORDER[at === last ? 0 : at + 1];
  if (key === 'ArrowLeft') return ORDER[at === 0 ? last : at - 1];
  if (key === 'Home') return ORDER[0];
  if (key === 'End') return ORDER[last];
  return undefined;
}

function labelOf(tab: MatchesTab): string {
  if (tab === 'paragraph') return matchesWords.paragraphTab;
  return tab === 'article' ? matchesWords.articleTab : matchesWords.missingTab;
}

function countOf(tab: MatchesTab, article: ArticleMatches): number | undefined {
  if (tab === 'paragraph') return undefined;
  return tab === 'article' ? article.marks.length : article.missingCount;
}

function titleOf(tab: MatchesTab, article: ArticleMatches): string | undefined {
  if (tab === 'paragraph') return undefined;
  return tab === 'article'
    ? matchesWords.matchingParagraphs(article.marks.length)
    : matchesWords.missingParagraphs(article.missingCount);
}
