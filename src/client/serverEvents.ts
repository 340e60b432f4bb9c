import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ScanProgress, StatusMethod, type UncheckedParams } from '../protocol';
import { EntitiesMethod } from '../protocol/entities';
import { MatchesMethod } from '../protocol/matches';

/** What the server tells and several parts of the client want to know: the language client gives it to one only. */
export class ServerEvents implements vscode.Disposable {
  private readonly scanned = new vscode.EventEmitter<ScanProgress>();
  private readonly unchecked = new vscode.EventEmitter<UncheckedParams['articles']>();
  private readonly matchesChanged = new vscode.EventEmitter<void>();
  private readonly entitiesChanged = new vscode.EventEmitter<void>();
  private readonly running = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  private latest: ScanProgress = { isRunning: false, read: 0, known: 0 };

  readonly onScanProgress = this.scanned.event;
  /** All files that are not checked, with the reasons. */
  readonly onUnchecked = this.unchecked.event;
  readonly onMatchesChanged = this.matchesChanged.event;
  readonly onEntitiesChanged = this.entitiesChanged.event;
  /** The server runs, for the first time or again. */
  readonly onRunning = this.running.event;

  constructor(client: BaseLanguageClient) {
    this.subscriptions = vscode.Disposable.from(
      this.scanned,
      this.unchecked,
      this.matchesChanged,
      this.entitiesChanged,
      this.running,
      client.onNotification(StatusMethod.scanProgress, (progress: ScanProgress) => {
        this.latest = progress;
        this.scanned.fire(progress);
      }),
      client.onNotification(StatusMethod.unchecked, ({ articles }: UncheckedParams) =>
        this.unchecked.fire(articles),
      ),
      client.onNotification(MatchesMethod.changed, () => this.matchesChanged.fire()),
      client.onNotification(EntitiesMethod.changed, () => this.entitiesChanged.fire()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) {
          this.running.fire();
        }
      }),
    );
  }

  /** How far the reading of the folder is. */
  get scanProgress(): ScanProgress {
    return this.latest;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
