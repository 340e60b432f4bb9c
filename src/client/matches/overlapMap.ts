import * as vscode from 'vscode';
import type { FromOverlapPage, OverlapState } from '../../protocol/panel';
import { openArticle } from '../open';
import type { ServerEvents } from '../serverEvents';
import { PagePanel } from './pagePanel';
import type { Questions } from './questions';

/** The overlap map of the folder, in an editor tab. */
export function overlapMap(
  extensionUri: vscode.Uri,
  events: ServerEvents,
  questions: Questions,
  showPair: (left: string, right: string) => Promise<void>,
): PagePanel<OverlapState, FromOverlapPage> {
  return new PagePanel<OverlapState, FromOverlapPage>(extensionUri, events, {
    viewType: 'editorialReview.overlapMap',
    page: 'overlap',
    working: { kind: 'working', progress: null },
    title: () => vscode.l10n.t('Overlap Map'),
    async ask(token, tellWorking) {
      const map = await questions.overlap(token, (progress) => tellWorking({ kind: 'working', progress }));
      const { isRunning, read, known } = events.scanProgress;
      return map && { kind: 'ready', map, reading: isRunning ? { read, known } : null };
    },
    take(message) {
      if (message.type === 'open') {
        void openArticle(message.uri);
      } else if (message.type === 'showPair') {
        void showPair(message.left, message.right);
      }
    },
  });
}
