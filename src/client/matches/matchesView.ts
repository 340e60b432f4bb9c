import * as vscode from 'vscode';
import type { FromMatchesPage, ToMatchesPage } from '../../protocol/panel';
import type { Comparison } from '../compare';
import { goTo, openBeside } from '../open';
import { say } from '../say';
import type { Filter } from './filter';
import type { Followed } from './followed';
import { compareMatch } from './matchActions';
import type { MatchesModel } from './model';
import { pageHtml, pageOptions } from './pageHtml';

export const MATCHES_VIEW = 'editorialReview.matches';

/** What the view can do beyond showing its state. */
export interface ViewTools {
  filter: Filter;
  followed: Followed;
  comparison: Comparison;
  showPair: (left: string, right: string) => Promise<void>;
}

/** The view "Matches": sends its page the state of the model, and does what is pressed there. */
export class MatchesView implements vscode.WebviewViewProvider, vscode.Disposable {
  private readonly extensionUri: vscode.Uri;
  private readonly model: MatchesModel;
  private readonly tools: ViewTools;
  private readonly subscription: vscode.Disposable;
  private view: vscode.WebviewView | undefined;
  private isReady = false;
  private wantsFocus = false;

  constructor(extensionUri: vscode.Uri, model: MatchesModel, tools: ViewTools) {
    this.extensionUri = extensionUri;
    this.model = model;
    this.tools = tools;
    this.subscription = model.onDidChange(() => this.send());
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** Called by VS Code when the view is shown for the first time, and again after it was closed. */
  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.isReady = false;
    const { webview } = view;
    webview.options = pageOptions(this.extensionUri);
    webview.onDidReceiveMessage((message: FromMatchesPage) => this.take(message));
    view.onDidChangeVisibility(() => this.model.setWatched(view.visible));
    view.onDidDispose(() => {
      this.view = undefined;
      this.model.setWatched(false);
    });
    webview.html = pageHtml(webview, this.extensionUri, 'matches', vscode.l10n.t('Matches'));
    this.model.setWatched(view.visible);
  }

  /** Shows the view with the focus on the current match. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand(`${MATCHES_VIEW}.focus`);
    await this.model.upToDate(); // the list of another paragraph would take the focus with it
    this.wantsFocus = true;
    this.send();
  }

  private send(): void {
    if (!this.view?.visible || !this.isReady) {
      return;
    }
    const { state } = this.model;
    this.post({ type: 'state', state });
    // Before there is an article there is nothing to focus.
    if (this.wantsFocus && state.kind !== 'working') {
      this.wantsFocus = false;
      this.post({ type: 'focusCurrent' });
    }
  }

  private post(message: ToMatchesPage): void {
    void this.view?.webview.postMessage(message);
  }

  private async take(message: FromMatchesPage): Promise<void> {
    const { model, tools } = this;
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        return this.send();
      case 'showTab':
        return model.setTab(message.tab);
      case 'goToParagraph':
        return this.goToParagraph(message.place);
      case 'openBeside':
        return openBeside(message.uri, message.place, this.articleUri());
      case 'compare':
        return compareMatch(model, tools.comparison, message.match, { preserveFocus: true });
      case 'copyText':
        await vscode.env.clipboard.writeText(message.text);
        return say(vscode.l10n.t('Copied.'));
      case 'setCurrent':
        return model.setCurrent(message.match);
      case 'setFilter':
        return tools.filter.set(message.filter);
      case 'setPinned':
        return message.isPinned ? model.pin() : tools.followed.unpin();
      case 'showPair':
        return this.showPair(message.other);
    }
  }

  private async goToParagraph(place: Parameters<typeof goTo>[1]): Promise<void> {
    const { article } = this.model;
    if (article) {
      await goTo(article.uri, place);
    }
  }

  private async showPair(other: string): Promise<void> {
    const { article } = this.model;
    if (article) {
      await this.tools.showPair(article.uri, other);
    }
  }

  private articleUri(): vscode.Uri | undefined {
    const { article } = this.model;
    return article && vscode.Uri.parse(article.uri);
  }
}
