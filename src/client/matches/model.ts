import * as vscode from 'vscode';
import type { ArticleMatches, ParagraphMatch, ParagraphMatches } from '../../protocol/matches';
import { MATCHES_TABS, type MatchesState, type MatchesTab } from '../../protocol/panel';
import { Later, OneAtATime } from '../pace';
import { fileName } from '../ranges';
import type { ServerEvents } from '../serverEvents';
import type { Filter } from './filter';
import type { Followed } from './followed';
import type { Place } from './followedMemory';
import { isIn, isSameMatch, isSameParagraph, versionOf } from './known';
import type { Questions } from './questions';

/** So long, in milliseconds, the article before stays in view while the server is at work on another. */
const PATIENCE = 300;
/** How long news of changed matches is gathered. */
const GATHER = 20;
/** How long, in milliseconds, typing must pause before the server is asked: it answers from the text as it is then. */
const PAUSE = 50;
/** After so long what was overtaken is asked again; mostly the server has told of changes before. */
const SECOND_TRY = 250;
const TAB_KEY = 'editorialReview.matchesTab';

/** What the server has said about an article; `null` where the file is none. */
type Known =
  | { uri: string; article: null }
  | { uri: string; article: ArticleMatches; paragraph: ParagraphMatches | null };

/** What an article is called while the server is at work on it. */
function articleName(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? fileName(uri) : vscode.workspace.asRelativePath(uri, false);
}

/** What the view "Matches" shows and its commands work on. Asks the server only while somebody looks. */
export class MatchesModel implements vscode.Disposable {
  private readonly questions: Questions;
  private readonly events: ServerEvents;
  private readonly followed: Followed;
  private readonly filter: Filter;
  private readonly memory: vscode.Memento;
  private readonly subscriptions: vscode.Disposable;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly asking = new OneAtATime(() => this.ask());
  private readonly gathered = new Later(GATHER, () => this.refresh());
  private readonly paused = new Later(PAUSE, () => this.refresh());
  private readonly secondTry = new Later(SECOND_TRY, () => this.refresh());
  private readonly patience = new Later(PATIENCE, () => this.loseInPatience());

  private isWatched = false;
  /** Whether what is known of the article, and not of the paragraph alone, may be out of date. */
  private isArticleStale = true;
  private isWaitingLong = false;
  private known: Known | undefined;
  private current: number | null = null;
  private tab: MatchesTab;

  readonly onDidChange = this.changed.event;

  /** @param memory keeps the tab over a reload of the window */
  constructor(
    questions: Questions,
    events: ServerEvents,
    followed: Followed,
    filter: Filter,
    memory: vscode.Memento,
  ) {
    this.memory = memory;
    const tab = memory.get<MatchesTab>(TAB_KEY, 'paragraph');
    this.tab = MATCHES_TABS.includes(tab) ? tab : 'paragraph';
    this.questions = questions;
    this.events = events;
    this.followed = followed;
    this.filter = filter;
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.gathered,
      this.paused,
      this.secondTry,
      this.patience,
      events.onMatchesChanged(() => this.outdate()),
      events.onRunning(() => this.outdate()),
      events.onScanProgress(() => this.tell()),
      filter.onDidChange(() => {
        this.current = null;
        this.tell();
        this.outdate();
      }),
      followed.onDidChange(() => this.follow()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === followed.place?.uri.toString()) {
          this.isArticleStale = true;
          this.paused.soon();
        }
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Whether somebody looks: only then is the server asked unasked. */
  setWatched(isWatched: boolean): void {
    this.isWatched = isWatched;
    this.outdate();
  }

  setTab(tab: MatchesTab): void {
    this.tab = tab;
    void this.memory.update(TAB_KEY, tab);
    this.tell();
    this.outdate();
  }

  /** Makes a match of the paragraph the current one. */
  setCurrent(match: number | null): void {
    const isThere = match !== null && this.matches[match] !== undefined;
    this.current = isThere ? match : null;
    this.tell();
  }

  /** What is known about the article that is shown. */
  get article(): ArticleMatches | undefined {
    return this.known?.article ?? undefined;
  }

  get paragraph(): ParagraphMatches | null {
    return this.known?.article ? this.known.paragraph : null;
  }

  /** The matches of the paragraph, without what the filter hides. */
  get matches(): ParagraphMatch[] {
    return this.paragraph?.matches.filter((match) => this.filter.shows(match)) ?? [];
  }

  get currentIndex(): number | null {
    return this.current;
  }

  get isPinned(): boolean {
    return this.followed.isPinned;
  }

  get state(): MatchesState {
    const { place } = this.followed;
    if (!place) {
      return { kind: 'none' };
    }
    const { known } = this;
    const isReading = this.events.scanProgress.isRunning;
    if (!known || this.isWaitingLong || (!known.article && isReading)) {
      return { kind: 'working', name: articleName(place.uri) };
    }
    return known.article ? this.stateOf(known.article, this.paragraph) : { kind: 'none' };
  }

  /** Stays with the paragraph that is shown: the cursor may stand on a blank line near it. */
  pin(): void {
    const { place } = this.followed;
    const isShown = place && this.known?.uri === place.uri.toString();
    const line = (isShown && this.paragraph?.paragraph.range.start.line) || place?.line;
    this.followed.pin(place && line !== undefined ? { uri: place.uri, line } : place);
  }

  /** Resolves when what is known is about the place as it is now. */
  async upToDate(): Promise<void> {
    this.followed.settle();
    this.isArticleStale ||= !this.isWatched;
    await this.asking.run();
  }

  private stateOf(article: ArticleMatches, paragraph: ParagraphMatches | null): MatchesState {
    const { matches } = this;
    const { isRunning, read, known } = this.events.scanProgress;
    return {
      kind: 'article',
      article,
      paragraph: paragraph && { ...paragraph, matches },
      // What the server has left out, and what has been hidden since it was asked.
      hidden: (paragraph?.hiddenCount ?? 0) + (paragraph?.matches.length ?? 0) - matches.length,
      current: this.current,
      isPinned: this.followed.isPinned,
      tab: this.tab,
      filter: this.filter.value,
      reading: isRunning ? { read, known } : null,
    };
  }

  private tell(): void {
    this.changed.fire();
  }

  /** The article may match otherwise than is known. */
  private outdate(): void {
    this.isArticleStale = true;
    this.gathered.soon();
  }

  /** The cursor has gone elsewhere, or the pin was set or taken off. */
  private follow(): void {
    const { place } = this.followed;
    const isShown = this.known?.uri === place?.uri.toString() && isIn(this.paragraph, place?.line);
    if (!isShown && !this.isWatched) {
      this.current = null; // of a paragraph that nobody has looked at since
    }
    this.tell(); // of the pin
    if (this.isArticleStale || !isShown) {
      void this.refresh();
    }
  }

  private async refresh(): Promise<void> {
    if (this.isWatched) {
      await this.asking.run();
    }
  }

  private loseInPatience(): void {
    this.isWaitingLong = true;
    this.tell();
  }

  private async ask(): Promise<void> {
    const { place } = this.followed;
    if (!place) {
      this.known = undefined;
      this.tell();
      return;
    }
    const uri = place.uri.toString();
    const version = versionOf(uri);
    const isOther = this.known?.uri !== uri;
    const isWhole = isOther || this.isArticleStale;
    this.isArticleStale = false;
    if (isOther) {
      this.patience.soon();
    }
    const [article, paragraph] = await Promise.all([
      isWhole ? this.askArticle(uri) : this.known?.article,
      this.questions.paragraph({ uri, line: place.line, hidden: this.filter.forServer() }),
    ]);
    this.patience.never();
    this.isWaitingLong = false;
    if (article === undefined || paragraph === undefined) {
      this.goWithout(isOther);
    } else if (this.isOvertaken(place, version, article, paragraph)) {
      this.isArticleStale ||= isWhole;
      this.secondTry.soon();
    } else {
      this.secondTry.never();
      await this.takeOrUnpin(uri, article, paragraph);
    }
  }

  /** The pin goes with its article: a view that stays with what is gone would show nothing ever after. */
  private async takeOrUnpin(
    uri: string,
    article: ArticleMatches | null,
    paragraph: ParagraphMatches | null,
  ): Promise<void> {
    const { isRunning, read } = this.events.scanProgress;
    const wasThere = this.known?.uri === uri && this.known.article !== null;
    const isGone = article === null && !isRunning && (wasThere || read > 0);
    if (isGone && this.isPinned) {
      this.followed.unpin();
      await this.ask();
    } else {
      this.take(uri, article, paragraph);
    }
  }

  /** The server is not there: it is asked again when it runs. Until then what is known of this article stays in view. */
  private goWithout(isOther: boolean): void {
    this.isArticleStale = true;
    if (isOther) {
      this.known = undefined;
      this.tell();
    }
  }

  private askArticle(uri: string): Promise<ArticleMatches | null | undefined> {
    return this.questions.article({
      uri,
      rows: this.tab === 'article',
      missing: this.tab === 'missing',
      hidden: this.filter.forServer(),
    });
  }

  /** An answer is of no use any more where the cursor has left the paragraph or the text has changed. */
  private isOvertaken(
    asked: Place,
    version: number | undefined,
    article: ArticleMatches | null,
    paragraph: ParagraphMatches | null,
  ): boolean {
    const now = this.followed.place;
    const uri = asked.uri.toString();
    if (now?.uri.toString() !== uri || (now.line !== asked.line && !isIn(paragraph, now.line))) {
      return true;
    }
    const about = article?.version ?? undefined;
    return versionOf(uri) !== version || (about !== undefined && about !== version);
  }

  private take(uri: string, article: ArticleMatches | null, paragraph: ParagraphMatches | null): void {
    const before = this.paragraph;
    const wasSameArticle = this.known?.uri === uri;
    const match = this.current === null ? undefined : this.matches[this.current];
    this.known = article ? { uri, article, paragraph } : { uri, article };
    this.current = null;
    if (match && wasSameArticle && isSameParagraph(before, paragraph)) {
      const index = this.matches.findIndex((other) => isSameMatch(other, match));
      this.current = index < 0 ? null : index;
    }
    this.tell();
  }
}
