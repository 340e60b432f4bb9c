import * as vscode from 'vscode';
import type { DecideParams } from '../../protocol/entities';
import { say } from '../say';
import type { DecisionWriter } from './decisionWriter';
import { UndoOffer } from './undoOffer';

const UNDO_CONTEXT = 'editorialReview.canUndoDecision';

/** A decision that can be taken back. */
interface Taken {
  /** The article from whose folder it was taken. */
  uri: string;
  taken: string;
  sentence: string;
}

/** Takes the editor's decisions about names, one after the other, and takes them back. */
export class NameDecisions implements vscode.Disposable {
  private readonly writer: DecisionWriter;
  private readonly offer = new UndoOffer();
  private readonly done: Taken[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(writer: DecisionWriter) {
    this.writer = writer;
    this.tellContext();
  }

  dispose(): void {
    this.offer.dispose();
  }

  /**
   * Takes a decision and says so in the status bar, with a way to take it back.
   *
   * @param sentence what was decided
   */
  take(uri: string, about: DecideParams['about'], sentence: string): Promise<void> {
    return this.afterTheOthers(async () => {
      const taken = await this.writer.write(uri, about);
      if (taken) {
        this.done.push({ uri, taken, sentence });
        this.offer.show(sentence);
      }
    });
  }

  /** Takes the last decision back. One that is gone from the file is forgotten, so that those before it can be undone. */
  undo(): Promise<void> {
    return this.afterTheOthers(async () => {
      const last = this.done.at(-1);
      if (!last) {
        say(vscode.l10n.t('There is no decision to undo. Older ones stand in the decisions file.'));
        return;
      }
      const wasThere = await this.writer.takeBack(last.uri, last.taken);
      if (wasThere === undefined) {
        return;
      }
      this.done.pop();
      this.offer.hide();
      say(
        wasThere
          ? vscode.l10n.t('Undone: {0}', last.sentence)
          : vscode.l10n.t('This decision was not in the decisions file any more: {0}', last.sentence),
      );
    });
  }

  private afterTheOthers(work: () => Promise<void>): Promise<void> {
    const own = this.last.then(work).finally(() => this.tellContext());
    this.last = own.catch(() => undefined);
    return own;
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', UNDO_CONTEXT, this.done.length > 0);
  }
}
