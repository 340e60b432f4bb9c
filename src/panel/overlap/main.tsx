// The page of the overlap map.
import { render } from 'preact';
import type { FromOverlapPage, OverlapState, ToOverlapPage } from '../../protocol/panel';
import { Empty } from '../empty';
import { connect, pageRoot } from '../host';
import { overlapWords } from '../words';
import type { OverlapHost } from './kept';
import { ArticleMap } from './map';
import { PairList } from './pairs';

const root = pageRoot();
const host = connect<ToOverlapPage, FromOverlapPage>(({ state }) =>
  render(<App state={state} host={host} />, root),
);

function App({ state, host }: { state: OverlapState; host: OverlapHost }) {
  if (state.kind === 'working') return <Empty isBusy>{overlapWords.working}</Empty>;
  const { map } = state;
  if (map.kind === 'pairs') {
    return map.pairs.length === 0 ? (
      <Empty>{overlapWords.noPairs}</Empty>
    ) : (
      <PairList list={map} host={host} />
    );
  }
  if (map.articles.length < 2) return <Empty>{overlapWords.tooFew}</Empty>;
  return <ArticleMap map={map} host={host} />;
}

host.send({ type: 'ready' });
