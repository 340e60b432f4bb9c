// The page of the overlap map.
import { render } from 'preact';
import type { FromOverlapPage, OverlapState, ToOverlapPage } from '../../protocol/panel';
import { Empty } from '../empty';
import { connect, pageRoot } from '../host';
import { overlapWords } from '../words';
import { Unfinished } from './heat';
import type { OverlapHost } from './kept';
import { ArticleMap } from './map';
import { PairList } from './pairs';
import { Working } from './working';

const root = pageRoot();
const host = connect<ToOverlapPage, FromOverlapPage>(({ state }) =>
  render(<App state={state} host={host} />, root),
);

function App({ state, host }: { state: OverlapState; host: OverlapHost }) {
  if (state.kind === 'working') return <Working progress={state.progress} />;
  const { map, reading } = state;
  if (map.kind === 'pairs' && map.pairs.length > 0) {
    return <PairList list={map} reading={reading} host={host} />;
  }
  if (map.kind === 'map' && map.articles.length > 1) {
    return <ArticleMap map={map} reading={reading} host={host} />;
  }
  if (reading) {
    return (
      <div class="empty">
        <Unfinished reading={reading} />
      </div>
    );
  }
  return <Empty>{map.kind === 'map' ? overlapWords.tooFew : overlapWords.noPairs}</Empty>;
}

host.send({ type: 'ready' });
