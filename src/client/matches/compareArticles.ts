import * as vscode from 'vscode';
import type { ArticleName, Shares } from '../../protocol/matches';
import { canBeArticle } from '../articleDocuments';
import { say } from '../say';
import type { Filter } from './filter';
import type { Questions } from './questions';
import { percent } from './words';

/**
 * Shows two articles side by side: the two that are selected in the explorer, else the one in the editor and one that is
 * chosen from a list.
 */
export async function compareArticles(
  questions: Questions,
  filter: Filter,
  showPair: (left: string, right: string) => Promise<void>,
  selected: readonly vscode.Uri[] = [],
): Promise<void> {
  const [left, right] = selected;
  if (left && right) {
    return showPair(left.toString(), right.toString());
  }
  const own = left ?? articleInEditor();
  const other = own && (await chooseOther(questions, filter, own));
  if (own && other) {
    await showPair(own.toString(), other);
  }
}

function articleInEditor(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && canBeArticle(document) ? document.uri : undefined;
}

async function chooseOther(
  questions: Questions,
  filter: Filter,
  own: vscode.Uri,
): Promise<string | undefined> {
  const uri = own.toString();
  const [article, names = []] = await Promise.all([
    questions.article({ uri, rows: false, missing: false, hidden: filter.forServer() }),
    questions.names(),
  ]);
  const matched = article?.others ?? [];
  const known = new Set([uri, ...matched.map((other) => other.uri)]);
  const unmatched = names.filter((other) => !known.has(other.uri));
  const items = [...matched.map(matchedItem), ...unmatched.map(unmatchedItem)];
  if (items.length === 0) {
    say(vscode.l10n.t('There is no other article to compare with.'));
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Which article to show beside this one');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen?.uri;
}

interface Item extends vscode.QuickPickItem {
  uri: string;
}

function matchedItem({ uri, name, shares }: ArticleName & { shares: Shares }): Item {
  const share = percent(shares.copied + shares.edited + shares.reworded);
  return { uri, label: name, description: vscode.l10n.t('{0} of this article is also there', share) };
}

function unmatchedItem({ uri, name }: ArticleName): Item {
  return { uri, label: name };
}
