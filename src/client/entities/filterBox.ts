import * as vscode from 'vscode';
import type { TreeSettings } from './treeSettings';

/** Lets the editor type what names must contain; the tree follows each letter. Escape brings back what was before. */
export function askForFilter(settings: TreeSettings): void {
  const before = settings.filter;
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Names');
  box.placeholder = vscode.l10n.t('Part of a name; nothing shows all');
  box.value = before;
  let isAccepted = false;
  box.onDidChangeValue((value) => settings.filterBy(value));
  box.onDidAccept(() => {
    isAccepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isAccepted) {
      settings.filterBy(before);
    }
    box.dispose();
  });
  box.show();
}
