import type { MatchesState } from '../../protocol/panel';
import { Empty } from '../empty';
import { matchesEmpty } from '../words';
import { ArticleTab } from './articleTab';
import { MissingTab } from './missingTab';
import { ParagraphTab } from './paragraphTab';
import { Summary } from './summary';
import { Tabs, tabElementId, usePressedTab } from './tabs';

export type ArticleState = Extract<MatchesState, { kind: 'article' }>;

/** The whole page. */
export function App({ state }: { state: MatchesState }) {
  switch (state.kind) {
    case 'none':
      return <Empty>{matchesEmpty.none}</Empty>;
    case 'working':
      return <Empty isBusy>{matchesEmpty.working(state.name)}</Empty>;
    case 'article':
      // Nothing that was pressed or unfolded in one article concerns the next.
      return <Article key={state.article.uri} state={state} />;
  }
}

function Article({ state }: { state: ArticleState }) {
  const [tab, press] = usePressedTab(state.tab);
  return (
    <main class="matches-page">
      <Summary state={state} />
      <Tabs article={state.article} tab={tab} press={press} />
      <div role="tabpanel" id="panel" class="tab-panel" aria-labelledby={tabElementId(tab)}>
        {tab === 'paragraph' && <ParagraphTab key="paragraph" state={state} />}
        {tab === 'article' && <ArticleTab key="article" state={state} />}
        {tab === 'missing' && <MissingTab key="missing" state={state} />}
      </div>
    </main>
  );
}
