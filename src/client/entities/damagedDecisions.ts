import * as vscode from 'vscode';
import { DECISIONS_PATH } from '../../protocol/entities';
import type { ServerEvents } from '../serverEvents';

/** Says once when a decisions file cannot be used any more: what was decided does not hold until it is mended. */
export function tellOfDamage(events: ServerEvents): vscode.Disposable {
  let told = '';
  return events.onUnchecked(async (files) => {
    const damaged = files.find(({ uri }) => uri.endsWith(`/${DECISIONS_PATH}`));
    const news = damaged ? `${damaged.uri} ${damaged.reason}` : '';
    if (!damaged || news === told) {
      told = news;
      return;
    }
    told = news;
    const open = vscode.l10n.t('Open Decisions');
    const sentence = vscode.l10n.t(
      'The decisions about names cannot be read, and none of them holds until the file is mended: {0}.',
      damaged.reason,
    );
    if ((await vscode.window.showWarningMessage(sentence, open)) === open) {
      await vscode.window.showTextDocument(vscode.Uri.parse(damaged.uri));
    }
  });
}
