import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeLens,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Range,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { RemoveMethod, type RemoveResult, ScanMethod } from '../../src/protocol';
import type { InitializationOptions } from '../../src/protocol/entities';
import {
  type ArticleMatches,
  type ArticleMatchesParams,
  type ArticlePair,
  MatchesMethod,
  type OverlapMap,
  type ParagraphMatches,
} from '../../src/protocol/matches';
import { ListeningClient } from './listeningClient';
import type { MemoryTree } from './memoryTree';
import type { ClientSettings } from './testSettings';

export interface ClientOptions {
  /** URIs of the workspace folders. */
  folders?: readonly string[];
  settings?: ClientSettings;
  tree?: MemoryTree;
  /** What the client tells of itself beyond the protocol. */
  initializationOptions?: InitializationOptions;
  /** The file that the editor keeps for the server, in base64. */
  stored?: string | undefined;
  /** Options of Node for the server. */
  nodeOptions?: readonly string[];
}

const WHOLE_TEXT: Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** An editor as the server sees one: it sends what VS Code would. */
export class TestClient extends ListeningClient {
  private readonly versions = new Map<string, number>();

  private constructor({ tree, settings = {}, stored, nodeOptions }: ClientOptions) {
    super(tree, nodeOptions);
    this.stored = stored;
    this.settings.change(settings);
  }

  /** Starts a server with folders open, and waits until it has read them. */
  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = await TestClient.startReading(options);
    await client.until('the first scan to end', () => client.scansEnded > 0);
    return client;
  }

  /** Starts a server with folders open, and does not wait. */
  static async startReading(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    await client.initialize(options);
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  open(uri: string, text: string, languageId = 'plaintext'): void {
    this.versions.set(uri, 1);
    this.notify(DidOpenTextDocumentNotification.method, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the whole text of an open document. */
  change(uri: string, text: string): void {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    this.notify(DidChangeTextDocumentNotification.method, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  close(uri: string): void {
    this.versions.delete(uri);
    this.notify(DidCloseTextDocumentNotification.method, { textDocument: { uri } });
  }

  versionOf(uri: string): number | undefined {
    return this.versions.get(uri);
  }

  changeSettings(settings: ClientSettings): void {
    this.settings.change(settings);
    this.notify(DidChangeConfigurationNotification.method, { settings: null });
  }

  changeFolders({ added = [], removed = [] }: { added?: string[]; removed?: string[] }): void {
    const event = { added: added.map(folderOf), removed: removed.map(folderOf) };
    this.notify(DidChangeWorkspaceFoldersNotification.method, { event });
  }

  created(...uris: string[]): void {
    this.happened(...eventsOf(FileChangeType.Created, uris));
  }

  changed(...uris: string[]): void {
    this.happened(...eventsOf(FileChangeType.Changed, uris));
  }

  deleted(...uris: string[]): void {
    this.happened(...eventsOf(FileChangeType.Deleted, uris));
  }

  /** Tells what happened to files in one message: VS Code gathers it for a while. */
  happened(...events: FileEvent[]): void {
    const changes = events.filter(({ uri, type }) => this.isWatched(uri, type));
    if (changes.length > 0) {
      this.notify(DidChangeWatchedFilesNotification.method, { changes });
    }
  }

  stopScan(): void {
    this.notify(ScanMethod.stop);
  }

  startScan(): void {
    this.notify(ScanMethod.start);
  }

  /** Does something that starts a scan, and waits until that scan has ended. */
  async afterScan(action: () => void): Promise<void> {
    const before = this.scansEnded;
    action();
    await this.until('the scan to end', () => this.scansEnded > before);
  }

  /** What the editor can do about a range; without one, about the whole article. */
  codeActions(
    uri: string,
    { range = WHOLE_TEXT, ...context }: Partial<CodeActionContext> & { range?: Range } = {},
  ): Promise<CodeAction[]> {
    const diagnostics = this.diagnostics(uri);
    return this.connection.sendRequest(CodeActionRequest.method, {
      textDocument: { uri },
      range,
      context: { diagnostics, ...context },
    });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.method, action);
  }

  articlesWithExactRepeats(): Promise<string[]> {
    return this.connection.sendRequest(RemoveMethod.articles);
  }

  removeExactRepeats(...uris: string[]): Promise<RemoveResult> {
    return this.connection.sendRequest(RemoveMethod.edits, { uris });
  }

  /** How an article matches the others, with the lists that cost more. */
  articleMatches(
    uri: string,
    params: Partial<Omit<ArticleMatchesParams, 'uri'>> = {},
  ): Promise<ArticleMatches | null> {
    const all: ArticleMatchesParams = { uri, rows: true, missing: true, ...params };
    return this.connection.sendRequest(MatchesMethod.article, all);
  }

  /** @param line from 1 on, as an editor counts */
  paragraphMatches(uri: string, line: number): Promise<ParagraphMatches | null> {
    return this.connection.sendRequest(MatchesMethod.paragraph, { uri, line: line - 1 });
  }

  overlapMap(): Promise<OverlapMap> {
    return this.connection.sendRequest(MatchesMethod.overlap);
  }

  articlePair(left: string, right: string): Promise<ArticlePair | null> {
    return this.connection.sendRequest(MatchesMethod.pair, { left, right });
  }

  codeLenses(uri: string): Promise<CodeLens[]> {
    return this.connection.sendRequest(CodeLensRequest.method, { textDocument: { uri } });
  }

  /** Does something that changes matches, and waits until the server has told of it. */
  async afterMatchesChanged(action: () => void): Promise<void> {
    const before = this.matchesChanged;
    action();
    await this.until('matches to have changed', () => this.matchesChanged > before);
  }

  /** Asks the server anything. */
  ask<Answer>(method: string, params: object | null, token?: CancellationToken): Promise<Answer> {
    return token
      ? this.connection.sendRequest<Answer>(method, params, token)
      : this.connection.sendRequest<Answer>(method, params);
  }

  /** Tells the server anything. */
  tell(method: string, params: object): void {
    this.notify(method, params);
  }

  /** Does something that changes entities, and waits until the server has told of it. */
  async afterEntitiesChanged(action: () => void): Promise<void> {
    const before = this.entitiesChanged;
    action();
    await this.until('entities to have changed', () => this.entitiesChanged > before);
  }

  /** Tells the server that it will be ended: it does what it has put off. */
  async shutDown(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
  }

  /** Comes back when the server has heard all that was sent before. */
  async heard(): Promise<void> {
    // There is no such request, and the server says so as soon as it comes to it.
    await this.connection.sendRequest('test/heard').catch(() => {});
  }

  private notify(method: string, params?: object): void {
    void this.connection.sendNotification(method, params);
  }

  private initialize({ folders = [], initializationOptions }: ClientOptions): Promise<InitializeResult> {
    return this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map(folderOf),
      initializationOptions,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
      },
    });
  }
}

function eventsOf(type: FileChangeType, uris: readonly string[]): FileEvent[] {
  return uris.map((uri) => ({ uri, type }));
}

function folderOf(uri: string): { uri: string; name: string } {
  return { uri, name: uri.slice(uri.lastIndexOf('/') + 1) };
}
