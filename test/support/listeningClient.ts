import picomatch from 'picomatch';
import {
  CodeLensRefreshRequest,
  type ConfigurationParams,
  ConfigurationRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  type FileChangeType,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShowMessageNotification,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import {
  FilesMethod,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ScanProgress,
  StatusMethod,
  StorageMethod,
  type StoredBytes,
  type UncheckedParams,
} from '../../src/protocol';
import { EntitiesMethod } from '../../src/protocol/entities';
import { MatchesMethod } from '../../src/protocol/matches';
import { MemoryTree } from './memoryTree';
import { startServer } from './serverProcess';
import { TestSettings } from './testSettings';

/** How long, in milliseconds, something may take before it is said what was waited for: less than mocha's limit. */
const PATIENCE = 40_000;

const COPIED = 'copied-paragraph';

/** The half of an editor that listens: it answers what the server asks, and keeps what it is told. */
export class ListeningClient {
  readonly settings = new TestSettings();
  readonly tree: MemoryTree;
  /** Every message of diagnostics, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly progress: ScanProgress[] = [];
  unchecked: UncheckedParams['articles'] = [];
  /** How often the server has said that matches may be other than they were. */
  matchesChanged = 0;
  /** How often it has said so of entities. */
  entitiesChanged = 0;
  /** What it has shown to the editor. */
  readonly notices: string[] = [];
  /** How often it has asked to be asked for the lines above the paragraphs again. */
  lensesRefreshed = 0;
  /** The file that the server has the editor keep, in base64. */
  stored: string | undefined;
  /** How often it was written. */
  storedTimes = 0;
  /** What the server complained of. */
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  protected readonly connection: ProtocolConnection;
  private readonly registrations = new Map<string, { method: string; options: unknown }>();
  private readonly waiting = new Set<() => void>();

  /** Of the server. */
  readonly pid: number | undefined;

  protected constructor(tree: MemoryTree = new MemoryTree(), nodeOptions: readonly string[] = []) {
    this.tree = tree;
    const { connection, pid } = startServer(nodeOptions);
    this.connection = connection;
    this.pid = pid;
    this.listen();
  }

  /** The diagnostics of an article as they stand in Problems. */
  diagnostics(uri: string): Diagnostic[] {
    return this.published.findLast((message) => message.uri === uri)?.diagnostics ?? [];
  }

  /** What is said of an article, finding by finding. */
  messages(uri: string): string[] {
    return this.diagnostics(uri).map(({ message }) => String(message));
  }

  /**
   * The findings of an article by itself, short enough to compare: lines from 1 on and code. What stands in other
   * articles as well is left out: most tests have the same text in several.
   */
  findings(uri: string): string[] {
    return this.diagnostics(uri)
      .filter(({ code }) => code !== COPIED)
      .map((diagnostic) => `${linesOf(diagnostic)} ${diagnostic.code}`);
  }

  /** Which lines of an article stand in others as well: "1-3", "5". */
  copied(uri: string): string[] {
    return this.diagnostics(uri)
      .filter(({ code }) => code === COPIED)
      .map(linesOf);
  }

  /** The URIs of all articles that have findings by themselves. */
  get articlesWithFindings(): string[] {
    return this.articlesTold.filter((uri) => this.findings(uri).length > 0);
  }

  /** The URIs of all articles of which something stands in others as well. */
  get articlesWithCopies(): string[] {
    return this.articlesTold.filter((uri) => this.copied(uri).length > 0);
  }

  /** The URIs of all articles that anything was ever told of. */
  private get articlesTold(): string[] {
    return [...new Set(this.published.map(({ uri }) => uri))].sort();
  }

  /** Why an article is not checked, if it is not. */
  reasonUnchecked(uri: string): string | undefined {
    return this.unchecked.find((article) => article.uri === uri)?.reason;
  }

  /** How many scans have ended or were stopped. */
  get scansEnded(): number {
    return this.progress.filter(({ isRunning }) => !isRunning).length;
  }

  /** Whether the editor was asked to tell of something that happens to a file. */
  isWatched(uri: string, type: FileChangeType): boolean {
    const kind = 1 << (type - 1);
    const watchers = this.registeredFor(DidChangeWatchedFilesNotification.method).flatMap(
      (options) => (options as DidChangeWatchedFilesRegistrationOptions).watchers,
    );
    return watchers.some((watcher) => {
      const isOfKind = ((watcher.kind ?? 7) & kind) !== 0;
      // VS Code holds a pattern without a base against the whole path, and takes capitals for what they are.
      const pattern = watcher.globPattern;
      return isOfKind && typeof pattern === 'string' && picomatch(pattern, { dot: true })(pathOf(uri));
    });
  }

  /** The options of what the server has registered for a method and not taken back. */
  registeredFor(method: string): unknown[] {
    const own = [...this.registrations.values()].filter((registration) => registration.method === method);
    return own.map(({ options }) => options);
  }

  /**
   * Waits until something holds: it is asked now and after every message of the server.
   *
   * @param what is waited for, to be said when it is in vain
   */
  async until(what: string, holds: () => boolean): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    let check = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        patience = setTimeout(() => reject(new Error(`waited in vain: ${what}\n${this.seen()}`)), PATIENCE);
        check = () => holds() && resolve();
        this.waiting.add(check);
        check();
      });
    } finally {
      clearTimeout(patience);
      this.waiting.delete(check);
    }
  }

  /** Waits until an article has exactly these findings. */
  async untilFindings(uri: string, ...findings: string[]): Promise<void> {
    const wanted = findings.join('; ');
    await this.until(
      `${uri} to have the findings "${wanted}"`,
      () => this.findings(uri).join('; ') === wanted,
    );
  }

  /** Waits until exactly these lines of an article are told to stand in others as well. */
  async untilCopied(uri: string, ...lines: string[]): Promise<void> {
    const wanted = lines.join('; ');
    await this.until(
      `of ${uri} the lines "${wanted}" to be copied`,
      () => this.copied(uri).join('; ') === wanted,
    );
  }

  async untilUnchecked(uri: string, reason: string | undefined): Promise<void> {
    await this.until(`${uri} to be unchecked: ${reason}`, () => this.reasonUnchecked(uri) === reason);
  }

  private seen(): string {
    const findings = this.articlesTold.map((uri) => {
      const copied = this.copied(uri).map((lines) => `${lines} ${COPIED}`);
      return `  ${uri}: ${[...this.findings(uri), ...copied].join('; ')}`;
    });
    const unchecked = this.unchecked.map(({ uri, reason }) => `  ${uri}: not checked: ${reason}`);
    const errors = this.errors.map((error) => `  error: ${error}`);
    return ['what there is:', ...findings, ...unchecked, ...errors].join('\n');
  }

  /** To be called for every message: what is waited for may hold now. */
  private hear(): void {
    for (const check of [...this.waiting]) {
      check();
    }
  }

  private listen(): void {
    this.keepWhatIsTold();
    this.keepRegistrations();
    this.answerQuestions();
    this.connection.listen();
  }

  private keepWhatIsTold(): void {
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.hear();
    });
    this.connection.onNotification(StatusMethod.scanProgress, (params: ScanProgress) => {
      this.progress.push(params);
      this.hear();
    });
    this.connection.onNotification(StatusMethod.unchecked, ({ articles }: UncheckedParams) => {
      this.unchecked = articles;
      this.hear();
    });
    this.connection.onNotification(MatchesMethod.changed, () => {
      this.matchesChanged += 1;
      this.hear();
    });
    this.connection.onNotification(EntitiesMethod.changed, () => {
      this.entitiesChanged += 1;
      this.hear();
    });
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.notices.push(message);
      this.hear();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) {
        this.errors.push(message);
      } else if (type === MessageType.Warning) {
        this.warnings.push(message);
      }
      this.hear();
    });
  }

  private keepRegistrations(): void {
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { id, method, registerOptions } of registrations) {
        this.registrations.set(id, { method, options: registerOptions });
      }
      this.hear();
    });
    this.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) {
        this.registrations.delete(id);
      }
      this.hear();
    });
  }

  private answerQuestions(): void {
    this.connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.lensesRefreshed += 1;
      this.hear();
    });
    this.connection.onRequest(ConfigurationRequest.method, ({ items }: ConfigurationParams) => {
      const answer = this.settings.answer(items);
      this.hear();
      return answer;
    });
    this.connection.onRequest(
      StorageMethod.read,
      (): StoredBytes => (this.stored === undefined ? {} : { base64: this.stored }),
    );
    this.connection.onRequest(StorageMethod.write, ({ base64 }: StoredBytes) => {
      this.stored = base64;
      this.storedTimes += 1;
    });
    this.connection.onRequest(FilesMethod.readFolder, (params: ReadFolderParams) => {
      const answer = this.tree.readFolder(params);
      this.hear();
      return answer;
    });
    this.connection.onRequest<ReadFileResult, Error>(FilesMethod.readFile, (params: ReadFileParams) => {
      const answer = this.tree.readFile(params);
      this.hear();
      return answer;
    });
  }
}

/** "1-3", "5": counted from 1. */
function linesOf({ range }: Diagnostic): string {
  const [first, last] = [range.start.line + 1, range.end.line + 1];
  return first === last ? `${first}` : `${first}-${last}`;
}

function pathOf(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname);
}
