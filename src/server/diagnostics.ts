import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CopiedPassage } from '../engine';
import { type HeldBackParams, StatusMethod } from '../protocol';
import type { Articles, Surroundings } from './articles';
import { FindingLimit } from './findingLimit';
import { type Findings, findingsOf } from './findings';
import { Later } from './later';
import type { FolderSettings } from './settings';
import { rest } from './slices';

/** How long, in milliseconds, articles are gathered whose copies elsewhere have changed. */
const GATHER = 100;
const AT_LEAST_EVERY = 2000;
/** While a folder is read its findings come so often: each time much is looked for that will be looked for again. */
const WHILE_READING = 5000;

/** Sends the findings of an article to the client, as they are now. */
export class Diagnostics {
  private readonly connection: Connection;
  private readonly documents: TextDocuments<TextDocument>;
  readonly corpus: Surroundings['corpus'];
  /** What the client shows for each article that has findings, with the version: the same is not sent again. */
  private readonly shown = new Map<string, string>();
  readonly folders: Surroundings['folders'];
  /** For each article its copied passages, with their places here and elsewhere, as text. */
  private readonly passages = new Map<string, string>();
  /** For each article the others whose findings name a place in it. */
  private readonly namedBy = new Map<string, Set<string>>();
  /** Articles that have come to be named in findings of others, and have not been looked at since. */
  private readonly namedAnew = new Set<string>();
  /** The articles that have changed while a folder was being read. */
  private readonly gathered = new Set<string>();
  /** The articles whose copies elsewhere have changed, and that are to be looked at again. */
  private readonly affected = new Set<string>();
  /** The articles of which it is not known yet what is copied, since the index does not hold all articles. */
  private readonly unsettled = new Set<string>();
  /** Whether articles may be affected that neither name one that has changed nor are named by it. */
  private mayAffectOthers = false;
  private readonly limit = new FindingLimit();
  private readonly tellHeldBack: Later;
  private readonly publishAffected: Later;
  private readonly publishAgain: Later;
  private readonly publishWhileReading: Later;
  private readonly isReading: () => boolean;
  private publishing: Promise<void> | undefined;
  /** How many changes of articles there have been. */
  private changes = 0;
  /** How many there had been when the findings of an article were last looked for. */
  private readonly lookedAt = new Map<string, number>();
  private heldBackTold = JSON.stringify({ findings: 0, articles: 0 });

  /** @param isReading whether the folder is being read: `publishGathered` is called at its end */
  constructor(
    connection: Connection,
    { documents, corpus, folders }: Surroundings,
    articles: () => Articles,
    isReading: () => boolean,
  ) {
    this.connection = connection;
    this.documents = documents;
    this.corpus = corpus;
    this.folders = folders;
    this.isReading = isReading;
    this.tellHeldBack = new Later(GATHER, () => this.sendHeldBack(), AT_LEAST_EVERY);
    const publish = () => this.publishWaiting(articles());
    this.publishAffected = new Later(GATHER, publish, AT_LEAST_EVERY);
    this.publishWhileReading = new Later(WHILE_READING, publish, WHILE_READING);
    this.publishAgain = new Later(GATHER, async (uri) => {
      await this.publishWithAffected(uri, articles());
      this.goOnSoon();
    });
  }

  /**
   * Sends the findings of an article, and soon those of the articles that share copied passages with it. While a folder
   * is read only those of open articles are sent at once: what there is to find in the others is not yet all there.
   */
  async publish(uri: string, articles: Articles): Promise<void> {
    this.changes += 1;
    this.mayAffectOthers = true;
    if (this.isReading()) {
      this.gathered.add(uri);
    }
    if (!this.isReading() || this.documents.get(uri)) {
      await this.publishWithAffected(uri, articles);
    }
    this.goOnSoon();
  }

  /** To be called when the index holds all articles: what could not be told before is told now. */
  async publishUnsettled(articles: Articles): Promise<void> {
    this.mayAffectOthers = true;
    if (this.unsettled.size > 0) {
      this.changes += 1; // others may share more with them than was known
      for (const uri of this.unsettled) {
        this.gathered.add(uri);
      }
      this.unsettled.clear();
      await this.publishGathered(articles);
    }
    this.goOnSoon();
  }

  /** To be called when a folder has been read: of open articles less may have been known when theirs were sent. */
  async publishRead(articles: Articles): Promise<void> {
    for (const uri of this.documents.keys()) {
      this.gathered.add(uri);
    }
    await this.publishGathered(articles);
  }

  /** Sends the findings of all articles that wait for it. In slices: a passage can stand in thousands of articles. */
  async publishGathered(articles: Articles): Promise<void> {
    while (this.hasWaiting || this.publishing) {
      await this.publishWaiting(articles);
    }
  }

  private get hasWaiting(): boolean {
    const mayFindMore = this.mayAffectOthers && !this.isReading();
    return this.gathered.size > 0 || this.affected.size > 0 || mayFindMore;
  }

  private goOnSoon(): void {
    if (this.hasWaiting) {
      const later = this.isReading() ? this.publishWhileReading : this.publishAffected;
      later.soon('');
    }
  }

  private publishWaiting(articles: Articles): Promise<void> {
    this.publishing ??= this.publishEach(articles).finally(() => {
      this.publishing = undefined;
      this.goOnSoon();
    });
    return this.publishing;
  }

  private async publishEach(articles: Articles): Promise<void> {
    for (const _ of this.corpus.preparingCopies()) {
      await rest();
    }
    const gathered = [...this.gathered];
    this.gathered.clear();
    for (const uri of gathered) {
      await this.publishWithAffected(uri, articles);
      await rest();
    }
    do {
      await this.publishAllAffected(articles);
      await rest();
    } while (this.findAffected());
  }

  private async publishAllAffected(articles: Articles): Promise<void> {
    const affected = [...this.affected];
    this.affected.clear();
    for (const uri of affected) {
      if (!this.gathered.has(uri) && !this.isUpToDate(uri)) {
        await this.publishOne(uri, articles);
        await rest();
      }
    }
  }

  /**
   * Finds some of the articles that neither name one that has changed nor are named by it, and are affected all the same;
   * says whether there may be more. While a folder is read nothing would be gained: that is done at the end.
   */
  private findAffected(): boolean {
    const some = this.isReading() ? undefined : this.corpus.takeAffected();
    for (const uri of some ?? []) {
      this.affected.add(uri);
    }
    this.mayAffectOthers = some !== undefined || (this.mayAffectOthers && this.isReading());
    return some !== undefined;
  }

  private async publishWithAffected(uri: string, articles: Articles): Promise<void> {
    const before = this.passages.get(uri);
    const isNamedAnew = this.namedAnew.has(uri);
    await this.publishOne(uri, articles);
    if (this.passages.get(uri) === before && !isNamedAnew) {
      return; // nothing that others say of it is other than it was
    }
    const naming = [...(this.namedBy.get(uri) ?? [])];
    const places = this.corpus.has(uri) ? this.corpus.copied(uri).flatMap((passage) => passage.places) : [];
    for (const other of [...naming, ...places.map((place) => place.uri)]) {
      if (!this.isUpToDate(other)) {
        this.affected.add(other);
      }
    }
    this.namedBy.set(uri, new Set(naming.filter((other) => this.isUpToDate(other))));
  }

  /** Whether nothing has changed since the findings of an article were looked for. */
  private isUpToDate(uri: string): boolean {
    return this.lookedAt.get(uri) === this.changes;
  }

  private async publishOne(uri: string, articles: Articles): Promise<void> {
    if (!this.corpus.has(uri)) {
      await this.takeBack(uri);
    }
    const settings = await articles.settingsOf(uri);
    // From here on nothing is waited for, so that all is told of the same texts.
    const document = this.documents.get(uri);
    if (!this.corpus.knowsCopied(uri)) {
      this.unsettled.add(uri);
      if (!document) {
        return;
      }
    }
    if (document && (this.corpus.text(uri) ?? document.getText()) !== document.getText()) {
      // It is being typed in: at the pause its own findings come, unless what was typed has been taken back.
      this.publishAgain.soon(uri);
      return;
    }
    const most = document ? Number.POSITIVE_INFINITY : settings.maximumFindings;
    await this.show(uri, this.diagnosticsOrNone(uri, articles, settings, most));
    this.letIn(settings.maximumFindings);
  }

  /** Takes back what was told of an article that is gone. */
  private takeBack(uri: string): Promise<void> {
    this.passages.delete(uri);
    this.lookedAt.delete(uri);
    this.namedAnew.delete(uri);
    this.limit.admits(uri, 0, 0);
    return this.show(uri, []);
  }

  private async show(uri: string, diagnostics: Diagnostic[]): Promise<void> {
    this.tellHeldBack.soon('');
    const document = this.documents.get(uri);
    const version = document ? { version: document.version } : {};
    const news = diagnostics.length === 0 ? undefined : JSON.stringify([version, diagnostics]);
    if (news === this.shown.get(uri)) {
      return;
    }
    if (news === undefined) {
      this.shown.delete(uri);
    } else {
      this.shown.set(uri, news);
    }
    await this.connection.sendDiagnostics({ uri, ...version, diagnostics });
  }

  /** What is held back comes when there is room for it. */
  private letIn(most: number): void {
    for (const uri of this.limit.nextIn(most)) {
      this.publishAgain.soon(uri);
    }
  }

  /** Tells how much is not shown, where that is news. */
  private sendHeldBack(): void {
    const params: HeldBackParams = this.limit.heldBack;
    const news = JSON.stringify(params);
    if (news !== this.heldBackTold) {
      this.heldBackTold = news;
      void this.connection.sendNotification(StatusMethod.heldBack, params);
    }
  }

  /**
   * What is shown of an article. One that the engine fails at must not end the server for all others.
   *
   * @param most how many findings there may be in all
   */
  private diagnosticsOrNone(
    uri: string,
    articles: Articles,
    settings: FolderSettings,
    most: number,
  ): Diagnostic[] {
    if (!this.corpus.has(uri)) {
      return []; // it was taken back, or is gone meanwhile: that is told by itself
    }
    try {
      const findings = this.findingsOf(uri, settings);
      return this.limit.admits(uri, findings.count, most) ? findings.diagnostics() : [];
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? error.stack : error}`);
      articles.leaveOut(uri, 'Editorial Review failed at it');
      this.limit.admits(uri, 0, most);
      return [];
    }
  }

  private findingsOf(uri: string, settings: FolderSettings): Findings {
    this.lookedAt.set(uri, this.changes);
    this.namedAnew.delete(uri);
    const copied = this.corpus.copied(uri);
    this.keepPassages(uri, copied);
    return findingsOf(this, uri, copied, settings);
  }

  private keepPassages(uri: string, copied: readonly CopiedPassage[]): void {
    if (copied.length === 0) {
      this.passages.delete(uri);
      return;
    }
    const places = copied.map(({ paragraph, length, places }) => [
      this.corpus.span(uri, paragraph, length),
      places,
    ]);
    const told = JSON.stringify(places);
    const isOther = told !== this.passages.get(uri);
    this.passages.set(uri, told);
    for (const place of copied.flatMap((passage) => passage.places)) {
      const naming = this.namedBy.get(place.uri) ?? new Set();
      this.namedBy.set(place.uri, naming.add(uri));
      if (isOther) {
        this.namedAnew.add(place.uri);
      }
    }
  }
}
