import * as vscode from 'vscode';
import type { EntityNode } from '../../protocol/entities';
import type { EntityQuestions } from './questions';
import { kindName, mentionCount } from './words';

/** How many names are offered; typing finds the others. */
const MOST = 100;

interface NameItem extends vscode.QuickPickItem {
  id: string;
}

/** What was chosen. */
export interface OtherName {
  id: string;
  name: string;
}

/**
 * Lets the editor choose the entity with which another is one. The server finds the names, as there may be more than a
 * list can hold.
 */
export function chooseOther(
  questions: EntityQuestions,
  { id, name }: EntityNode,
): Promise<OtherName | undefined> {
  const list = vscode.window.createQuickPick<NameItem>();
  list.title = vscode.l10n.t('“{0}” is the same as …', name);
  list.placeholder = vscode.l10n.t('Which name it is to be shown under');
  let latest = 0;
  const fill = async (query: string) => {
    latest += 1;
    const own = latest;
    list.busy = true;
    const found = await questions.find({ query, like: id, most: MOST });
    if (own === latest) {
      list.items = found.map(itemOf);
      list.busy = false;
    }
  };
  list.onDidChangeValue(fill);
  void fill('');
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const [item] = list.selectedItems;
      resolve(item && { id: item.id, name: item.label });
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function itemOf({ id, name, kind, mentions, articles }: EntityNode): NameItem {
  const description = `${kindName(kind)}, ${mentionCount(mentions, articles)}`;
  // It was found by one of its forms: its name need not have the letters typed.
  return { label: name, description, id, alwaysShow: true };
}
