import { useRef, useState } from 'preact/hooks';
import { FilterIcon } from '../icons';
import { percent } from '../numbers';
import { lastPart } from '../places';
import { matchedParts, SharesBar, SharesLegend } from '../sharesBar';
import { matchesWords, words } from '../words';
import type { ArticleState } from './app';
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
      <Division state={state} />
      {reading && <Reading {...reading} />}
      {isFilterOpen && <Filter filter={filter} close={close} />}
    </header>
  );
}

function Division({ state: { article } }: { state: ArticleState }) {
  const { shares, onlyHere } = article;
  const parts = matchedParts(shares);
  const only = `${percent(onlyHere.share)} ${words.onlyHere}`;
  const note = words.paragraphCount(onlyHere.paragraphs);
  const label = [words.shares(shares), `${only} (${note})`].filter(Boolean).join(', ');
  return (
    <>
      <SharesBar parts={parts} label={label} />
      <SharesLegend parts={[...parts, { kind: 'only', share: onlyHere.share, note }]} />
    </>
  );
}

/** How much of the folder has been read: until all of it is, there may be more matches. */
function Reading({ read, known }: { read: number; known: number }) {
  return (
    <div class="reading dim">
      <progress value={read} max={Math.max(known, 1)} aria-label={words.reading(read, known)} />
      <span>{words.reading(read, known)}</span>
    </div>
  );
}
