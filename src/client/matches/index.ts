import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SHOW_MATCHES_COMMAND, type ShowMatchesArgument } from '../../protocol/matches';
import type { Comparison } from '../compare';
import type { ServerEvents } from '../serverEvents';
import { compareArticles } from './compareArticles';
import { Filter } from './filter';
import { Followed } from './followed';
import { Marks } from './marks';
import { compareMatch, copyMatch } from './matchActions';
import { MATCHES_VIEW, MatchesView } from './matchesView';
import { MatchesModel } from './model';
import { overlapMap } from './overlapMap';
import { PairView } from './pairView';
import { Questions } from './questions';
import { Steps } from './steps';

/** Everything about matches that the editor sees: the view, the marks, the overlap map, the pair view, the commands. */
export function registerMatches(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  events: ServerEvents,
  comparison: Comparison,
): vscode.Disposable {
  const { extensionUri, workspaceState } = context;
  const questions = new Questions(client);
  const filter = new Filter(workspaceState);
  const followed = new Followed(workspaceState);
  const model = new MatchesModel(questions, events, followed, filter, workspaceState);
  const pair = new PairView(extensionUri, { questions, events, comparison, memory: workspaceState });
  const showPair = (left: string, right: string) => pair.show(left, right);
  const map = overlapMap(extensionUri, events, questions, showPair);
  const marks = new Marks(questions, events, filter);
  const view = new MatchesView(extensionUri, model, { filter, followed, comparison, showPair });
  const steps = new Steps(model, followed, filter, questions);

  const commands = {
    [SHOW_MATCHES_COMMAND]: async (place?: ShowMatchesArgument) => {
      if (place) {
        await putCursor(place);
        followed.settle();
      }
      await view.focus();
    },
    'editorialReview.nextMatch': () => steps.go(1),
    'editorialReview.previousMatch': () => steps.go(-1),
    'editorialReview.openMatchBeside': () => model.upToDate().then(() => steps.show()),
    'editorialReview.compareMatch': () => model.upToDate().then(() => compareMatch(model, comparison)),
    'editorialReview.copyMatch': () => model.upToDate().then(() => copyMatch(model)),
    'editorialReview.pinMatches': () => {
      followed.settle();
      model.pin();
    },
    'editorialReview.unpinMatches': () => followed.unpin(),
    'editorialReview.clearMatchFilter': () => filter.clear(),
    'editorialReview.toggleMatchMarks': () => marks.toggle(),
    'editorialReview.showOverlapMap': () => map.show(),
    'editorialReview.compareArticles': (_clicked?: vscode.Uri, selected?: vscode.Uri[]) =>
      compareArticles(questions, filter, showPair, selected),
  };
  return vscode.Disposable.from(
    filter,
    followed,
    model,
    pair,
    map,
    marks,
    view,
    tellContext(model),
    vscode.window.registerWebviewViewProvider(MATCHES_VIEW, view),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

/** Lets the commands about a match stand in the palette where there is an article. */
function tellContext(model: MatchesModel): vscode.Disposable {
  let isShown: boolean | undefined;
  return model.onDidChange(() => {
    const now = model.article !== undefined;
    if (now !== isShown) {
      isShown = now;
      void vscode.commands.executeCommand('setContext', 'editorialReview.matchesShown', now);
    }
  });
}

/** Puts the cursor on a line, in view. */
async function putCursor({ uri, line }: ShowMatchesArgument): Promise<void> {
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}
