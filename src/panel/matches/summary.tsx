import { useRef, useState } from 'preact/hooks';
import { FilterIcon } from '../icons';
import { lastPart } from '../places';
import { Progress } from '../progress';
import { allParts, partsInWords } from '../shares';
import { SharesBar, SharesLegend } from '../sharesBar';
import { matchesWords, words } from '../words';
import type { ArticleState } from './app';
import { hasNothingToCompare } from './comparable';
import { Filter, isFiltering } from './filter';

/** What the page is about: the article, and how it divides by strength. */
export function Summary({ state }: { state: ArticleState }) {
  const [isFilterOpen, openFilter] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { article, filter, reading } = state;
  const close = () => {
    openFilter(false);
    button.current?.focus();
  };
  const closeWithEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isFilterOpen) close();
  };
  const active = isFiltering(filter);
  return (
    <header class="summary">
      <div class="title-row">
        <h1 title={article.name}>
          <bdi class="name">{lastPart(article.name)}</bdi>
          <span class="dim">{words.wordCount(article.words)}</span>
        </h1>
        <button
          ref={button}
          onKeyDown={closeWithEscape}
          type="button"
          class={active ? 'icon-button active' : 'icon-button'}
          aria-expanded={isFilterOpen}
          aria-label={active ? matchesWords.filterActive : matchesWords.filter}
          title={active ? matchesWords.filterActive : matchesWords.filter}
          onClick={() => openFilter(!isFilterOpen)}
        >
          <FilterIcon />
        </button>
      </div>
      {!hasNothingToCompare(article) && <Division state={state} />}
      {reading && <Reading {...reading} />}
      {isFilterOpen && <Filter filter={filter} onKeyDown={closeWithEscape} />}
    </header>
  );
}

function Division({ state: { article } }: { state: ArticleState }) {
  const { shares, onlyHere } = article;
  // Headings can be told only here where no paragraph is: "9 %, 0 paragraphs" would contradict itself.
  const note = onlyHere.paragraphs > 0 ? words.paragraphCount(onlyHere.paragraphs) : '';
  const parts = allParts(shares, { share: onlyHere.share, note });
  return (
    <>
      <SharesBar parts={parts.filter(({ kind }) => kind !== 'only')} label={partsInWords(parts)} />
      <SharesLegend parts={parts} />
    </>
  );
}

/** How much of the folder has been read: until all of it is, there may be more matches. */
function Reading({ read, known }: { read: number; known: number }) {
  return (
    <div class="reading dim">
      <Progress done={read} of={known} label={words.reading(read, known)} />
    </div>
  );
}
