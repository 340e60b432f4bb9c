import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  type ConfigurationParams,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type ScanProgress, StatusMethod } from '../../../src/protocol';
import type { InitializationOptions } from '../../../src/protocol/entities';
import { builtProgram } from '../../support/programs';
import { TestSettings } from '../../support/testSettings';
import { compiled } from '../measure/programs';
import type { Cost } from '../measure/run';

/** A server that hangs must not hang the benchmark. */
const PATIENCE = 120_000;

/** The shipped language server, and an editor as far as the server sees one. */
export class Client {
  readonly connection: ProtocolConnection;
  private readonly started = performance.now();
  private readonly server: ChildProcess;
  private readonly ended: Promise<unknown>;
  private readonly costFile: string;
  private readonly waiting = new Set<(uri: string, version: number | undefined) => void>();
  private folderRead = () => {};
  /** Never used twice: the server does not tell the same findings of the same version again. */
  private version = 0;

  /** Starts the server. */
  constructor(costFile: string) {
    this.costFile = costFile;
    const server = spawn(
      process.execPath,
      ['--require', compiled('tellCost'), builtProgram('server'), '--stdio'],
      { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, BENCH_COST_FILE: costFile } },
    );
    this.server = server;
    this.ended = new Promise((resolve) => server.once('close', resolve));
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.listen();
  }

  /** Milliseconds since the server was started, by the clock and of processor time. */
  get age(): { clock: number; cpu: number } {
    return { clock: performance.now() - this.started, cpu: this.cpu };
  }

  /** The processor time of the server so far, to the hundredth of a second; NaN where the system does not tell. */
  private get cpu(): number {
    try {
      const fields = readFileSync(`/proc/${this.server.pid}/stat`, 'utf8').split(' ');
      return (Number(fields[13]) + Number(fields[14])) * 10;
    } catch {
      return Number.NaN;
    }
  }

  /**
   * Opens a folder; what comes back resolves when its articles have been read.
   *
   * @param storage a folder for what the server keeps from one start to the next
   */
  async openFolder(uri: string, storage: string): Promise<{ folderRead: Promise<void> }> {
    const folderRead = new Promise<void>((resolve) => {
      this.folderRead = resolve;
    });
    await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'articles' }],
      initializationOptions: { storage } satisfies InitializationOptions,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
      },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return { folderRead };
  }

  /** Opens an article; gives its version. */
  open(uri: string, text: string): number {
    this.version += 1;
    const textDocument = { uri, languageId: 'plaintext', version: this.version, text };
    this.tell(DidOpenTextDocumentNotification.method, { textDocument });
    return this.version;
  }

  /** Types at a place; gives the version that the article has then. */
  type(uri: string, position: Position, text: string): number {
    this.version += 1;
    this.tell(DidChangeTextDocumentNotification.method, {
      textDocument: { uri, version: this.version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
    return this.version;
  }

  close(uri: string): void {
    this.tell(DidCloseTextDocumentNotification.method, { textDocument: { uri } });
  }

  /** Comes back when the server has told the findings of a version of an article, of any version where none is said. */
  findings(uri: string, version?: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(
        () => reject(new Error(`no findings of ${uri}, version ${version}`)),
        PATIENCE,
      );
      const hear = (told: string, toldVersion: number | undefined) => {
        if (told === uri && (version === undefined || toldVersion === version)) {
          clearTimeout(patience);
          this.waiting.delete(hear);
          resolve();
        }
      };
      this.waiting.add(hear);
    });
  }

  /** Ends the server as an editor does, and tells what it has cost. */
  async stop(): Promise<Omit<Cost, 'seconds'>> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await this.ended;
    this.connection.dispose();
    return JSON.parse(readFileSync(this.costFile, 'utf8'));
  }

  private tell(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  private listen(): void {
    const settings = new TestSettings();
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.onRequest(ConfigurationRequest.method, ({ items }: ConfigurationParams) =>
      settings.answer(items),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version }) => {
      for (const hear of [...this.waiting]) {
        hear(uri, version);
      }
    });
    this.connection.onNotification(StatusMethod.scanProgress, ({ isRunning }: ScanProgress) => {
      if (!isRunning) {
        this.folderRead();
      }
    });
    this.connection.listen();
  }
}
