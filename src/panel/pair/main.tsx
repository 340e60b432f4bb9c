// The page of the pair view: two articles side by side.
import { render } from 'preact';
import type { FromPairPage, PairState, ToPairPage } from '../../protocol/panel';
import { Empty } from '../empty';
import { connect, pageRoot } from '../host';
import { pairWords } from '../words';
import { PairView } from './pairView';

const root = pageRoot();
const host = connect<ToPairPage, FromPairPage>(({ state }) => render(<App state={state} />, root));

function App({ state }: { state: PairState }) {
  switch (state.kind) {
    case 'working':
      return <Empty isBusy>{pairWords.working}</Empty>;
    case 'gone':
      return <Empty>{pairWords.gone}</Empty>;
    case 'ready': {
      const { left, right } = state.pair;
      return <PairView key={`${left.uri} ${right.uri}`} pair={state.pair} host={host} />;
    }
  }
}

host.send({ type: 'ready' });
