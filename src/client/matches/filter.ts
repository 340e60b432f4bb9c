import * as vscode from 'vscode';
import type { ArticleMatchesParams, ParagraphMatch } from '../../protocol/matches';
import type { MatchFilter } from '../../protocol/panel';

const KEY = 'editorialReview.matchFilter';
const CONTEXT = 'editorialReview.matchesFiltered';
const NOTHING: MatchFilter = { hiddenStrengths: [], hiddenArticles: [] };

/** Which matches the editor does not want to see. Remembered for the workspace. */
export class Filter implements vscode.Disposable {
  private readonly memory: vscode.Memento;
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  constructor(memory: vscode.Memento) {
    this.memory = memory;
    this.tellContext();
  }

  get value(): MatchFilter {
    return this.memory.get<MatchFilter>(KEY, NOTHING);
  }

  dispose(): void {
    this.changed.dispose();
  }

  set(filter: MatchFilter): void {
    void this.memory.update(KEY, filter); // it knows the new value at once, and writes it later
    this.tellContext();
    this.changed.fire();
  }

  clear(): void {
    this.set(NOTHING);
  }

  shows({ strength, other }: ParagraphMatch): boolean {
    const { hiddenStrengths, hiddenArticles } = this.value;
    return !hiddenStrengths.includes(strength) && !hiddenArticles.some(({ uri }) => uri === other.uri);
  }

  /** What is hidden, as the server is told of it. */
  forServer(): NonNullable<ArticleMatchesParams['hidden']> {
    const { hiddenStrengths, hiddenArticles } = this.value;
    return { strengths: hiddenStrengths, articles: hiddenArticles.map(({ uri }) => uri) };
  }

  private tellContext(): void {
    const { hiddenStrengths, hiddenArticles } = this.value;
    const isFiltered = hiddenStrengths.length + hiddenArticles.length > 0;
    void vscode.commands.executeCommand('setContext', CONTEXT, isFiltered);
  }
}
