// The page of the view "Matches": draws the state that the extension sends, and nothing of its own.
import { render } from 'preact';
import type { FromMatchesPage, MatchesState, ToMatchesPage } from '../../protocol/panel';
import { connect, pageRoot } from '../host';
import { App } from './app';
import { focusCurrentMatch } from './matchList';
import { MemoryContext, PageMemory } from './memory';
import { SendContext } from './send';

const root = pageRoot();
const host = connect<ToMatchesPage, FromMatchesPage>((message) => {
  if (message.type === 'state') draw(message.state);
  else focusCurrentMatch(root);
});
const memory = new PageMemory(host);
const send = (message: FromMatchesPage) => host.send(message);

// Drawn at once, not with the next frame: whatever comes after it may count on its being there.
function draw(state: MatchesState): void {
  if (state.kind === 'article') memory.startArticle(state.article.uri);
  render(
    <SendContext.Provider value={send}>
      <MemoryContext.Provider value={memory}>
        <App state={state} />
      </MemoryContext.Provider>
    </SendContext.Provider>,
    root,
  );
}

host.send({ type: 'ready' });
