import * as vscode from 'vscode';
import { Later, OneAtATime } from '../pace';
import type { ServerEvents } from '../serverEvents';
import { type PageName, pageHtml, pageOptions } from './pageHtml';

/** How long, in milliseconds, news of changed matches is gathered: a page about whole articles need not jump at each. */
const GATHER = 250;
/** So often, in milliseconds, a page is drawn anew while the folder is being read: what moves cannot be read. */
const WHILE_READING = 4000;
/**
 * A page rests so many times as long as its last answer took: a map of ten thousand articles takes seconds, and typing
 * beside it must not keep the server at it all the time.
 */
const REST = 4;

/** What one kind of page in an editor tab shows and does. `State` is never sent but as a whole. */
export interface PageContent<State, Message> {
  readonly viewType: string;
  readonly page: PageName;
  /** What the page shows until there is an answer. */
  readonly working: State;
  title(): string;
  /**
   * Resolves with nothing where there is no answer yet. The question is taken back when the tab is closed.
   *
   * @param tellWorking what else to show until there is an answer; of no effect where something older is shown
   */
  ask(token: vscode.CancellationToken, tellWorking: (working: State) => void): Promise<State | undefined>;
  take(message: Message): unknown;
}

/** A page in an editor tab: one of its kind, used again, and there again after the window was reloaded. */
export class PagePanel<State, Message extends { type: string }> implements vscode.Disposable {
  private readonly extensionUri: vscode.Uri;
  private readonly content: PageContent<State, Message>;
  private readonly subscriptions: vscode.Disposable;
  private readonly events: ServerEvents;
  private readonly gathered = new Later(GATHER, () => this.refreshInView());
  private readonly asking = new OneAtATime(() => this.ask());
  private panel: vscode.WebviewPanel | undefined;
  private state: State;
  /** Whether there has been no answer yet. */
  private isWorking = true;
  private isStale = true;
  /** For the question that is under way. */
  private question: vscode.CancellationTokenSource | undefined;
  /** When the server was asked last, and when it may be asked again although the folder is still being read. */
  private lastAsked = Number.NEGATIVE_INFINITY;
  /** Unless somebody looks at the page anew, the server is not asked again before. */
  private restsUntil = Number.NEGATIVE_INFINITY;
  private nextWhileReading: ReturnType<typeof setTimeout> | undefined;

  constructor(extensionUri: vscode.Uri, events: ServerEvents, content: PageContent<State, Message>) {
    this.extensionUri = extensionUri;
    this.content = content;
    this.events = events;
    this.state = content.working;
    this.subscriptions = vscode.Disposable.from(
      this.gathered,
      events.onMatchesChanged(() => this.outdate()),
      events.onRunning(() => this.outdate()),
      events.onScanProgress(({ isRunning }) => {
        if (!isRunning) {
          this.restsUntil = Number.NEGATIVE_INFINITY; // what is shown was found among some of the articles only
          this.outdate();
        }
      }),
      vscode.window.registerWebviewPanelSerializer(content.viewType, {
        deserializeWebviewPanel: async (panel) => this.adopt(panel),
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.nextWhileReading);
    this.panel?.dispose();
    this.subscriptions.dispose();
  }

  /** Opens the tab, or brings it to the front. */
  show(): void {
    const { panel, content } = this;
    if (panel) {
      panel.reveal();
      return;
    }
    const { Active } = vscode.ViewColumn;
    this.adopt(vscode.window.createWebviewPanel(content.viewType, content.title(), Active));
  }

  /** Something else is to be shown: asks from the beginning. */
  startAnew(): void {
    this.state = this.content.working;
    this.isWorking = true;
    this.isStale = true;
    if (this.panel) {
      this.panel.title = this.content.title();
      this.send();
      void this.asking.run();
    }
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    const { webview } = panel;
    webview.options = pageOptions(this.extensionUri);
    panel.iconPath = this.icon();
    panel.title = this.content.title();
    webview.onDidReceiveMessage((message: Message | { type: 'ready' }) => this.take(message));
    panel.onDidChangeViewState(() => this.refreshInView());
    panel.onDidDispose(() => {
      if (this.panel === panel) {
        this.panel = undefined;
        this.question?.cancel(); // a map of a large folder is much work for nobody
      }
    });
    webview.html = pageHtml(webview, this.extensionUri, this.content.page, this.content.title());
  }

  private icon(): { light: vscode.Uri; dark: vscode.Uri } {
    const file = (name: string) => vscode.Uri.joinPath(this.extensionUri, 'media', name);
    return { light: file('pages-light.svg'), dark: file('pages-dark.svg') };
  }

  private take(message: Message | { type: 'ready' }): void {
    if (message.type === 'ready') {
      this.send();
      this.refreshInView();
    } else {
      this.content.take(message as Message);
    }
  }

  private outdate(): void {
    this.isStale = true;
    if (!this.events.scanProgress.isRunning) {
      this.gathered.soon(this.restsUntil - Date.now());
      return;
    }
    this.nextWhileReading ??= setTimeout(
      () => {
        this.nextWhileReading = undefined;
        this.refreshInView();
      },
      Math.max(GATHER, this.lastAsked + WHILE_READING - Date.now()),
    );
  }

  private refreshInView(): void {
    if (this.panel?.visible && this.isStale) {
      void this.asking.run();
    }
  }

  private async ask(): Promise<void> {
    this.isStale = false;
    this.lastAsked = Date.now();
    const question = new vscode.CancellationTokenSource();
    this.question = question;
    const state = await this.content.ask(question.token, (working) => this.showWorking(working));
    this.question = undefined;
    this.restsUntil = this.events.scanProgress.isRunning ? this.restsUntil : restAfter(this.lastAsked);
    const isTakenBack = question.token.isCancellationRequested;
    question.dispose();
    if (state === undefined || isTakenBack) {
      this.isStale = true; // what came of it is but a part
      return;
    }
    this.state = state;
    this.isWorking = false;
    if (this.panel) {
      this.panel.title = this.content.title();
    }
    this.send();
  }

  private showWorking(working: State): void {
    if (this.isWorking) {
      this.state = working;
      this.send();
    }
  }

  private send(): void {
    void this.panel?.webview.postMessage({ type: 'state', state: this.state });
  }
}

/** Until when a page rests that was asked for at a time and has come just now; milliseconds, as the clock has them. */
function restAfter(asked: number): number {
  return Date.now() + REST * (Date.now() - asked);
}
