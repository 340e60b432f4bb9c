import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type HeldBackParams, type ScanProgress, StatusMethod, type UncheckedParams } from '../protocol';
import { DECISIONS_PATH } from '../protocol/entities';
import { articlesWithRepeats, repeatsIn } from './findings';
import type { ServerEvents } from './serverEvents';

/** A scan that takes less than this, in milliseconds, is not worth a word. */
const QUICK_SCAN = 1000;
const PRIORITY = 50;

/**
 * The one item in the status bar. Of what there is to say it says the most pressing: that the folder is being read,
 * that this article is not checked, how many repeats it has (with no article open, the folder), that other files are not
 * checked; otherwise it is hidden.
 */
export function registerStatusBar(client: BaseLanguageClient, events: ServerEvents): vscode.Disposable {
  const status = new StatusBar();
  return vscode.Disposable.from(
    status,
    events.onScanProgress((progress) => status.setProgress(progress)),
    events.onUnchecked((articles) => status.setUnchecked(articles)),
    client.onNotification(StatusMethod.heldBack, (heldBack: HeldBackParams) => status.setHeldBack(heldBack)),
    vscode.window.onDidChangeActiveTextEditor(() => status.update()),
    vscode.languages.onDidChangeDiagnostics(() => status.update()),
    vscode.commands.registerCommand('editorialReview.showRepeats', showProblems),
    vscode.commands.registerCommand('editorialReview.showUnchecked', () => status.listUnchecked()),
  );
}

async function showProblems(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.problems.focus');
}

interface Appearance {
  text: string;
  tooltip: string;
  command: string;
}

class StatusBar implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private progress: ScanProgress = { isRunning: false, read: 0, known: 0 };
  private scanStarted = 0;
  private unchecked = new Map<string, string>();
  private heldBack: HeldBackParams = { findings: 0, articles: 0 };

  constructor() {
    this.item = vscode.window.createStatusBarItem(
      'editorialReview.status',
      vscode.StatusBarAlignment.Left,
      PRIORITY,
    );
    this.item.name = 'Editorial Review';
  }

  dispose(): void {
    this.item.dispose();
  }

  setProgress(progress: ScanProgress): void {
    if (progress.isRunning && !this.progress.isRunning) {
      this.scanStarted = Date.now();
    }
    this.progress = progress;
    this.update();
  }

  setUnchecked(articles: UncheckedParams['articles']): void {
    this.unchecked = new Map(articles.map(({ uri, reason }) => [uri, reason]));
    this.update();
  }

  setHeldBack(heldBack: HeldBackParams): void {
    this.heldBack = heldBack;
    this.update();
  }

  update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const appearance =
      this.whileReading() ??
      (uri ? (this.ofUnchecked(uri) ?? this.ofRepeats(uri)) : this.ofFolder()) ??
      this.ofOthersUnchecked();
    if (!appearance) {
      this.item.hide();
      return;
    }
    this.item.text = appearance.text;
    this.item.tooltip = appearance.tooltip;
    this.item.command = appearance.command;
    this.item.accessibilityInformation = { label: appearance.tooltip };
    this.item.show();
  }

  /** Lets the editor choose one of the files that are not checked, to open it. */
  async listUnchecked(): Promise<void> {
    const items = [...this.unchecked].map(([uri, description]) => {
      const resource = vscode.Uri.parse(uri);
      return { label: vscode.workspace.asRelativePath(resource), description, resource };
    });
    const placeHolder = vscode.l10n.t('Files that are not checked, and why');
    const chosen = await vscode.window.showQuickPick(items, { placeHolder });
    if (chosen) {
      await vscode.commands.executeCommand('vscode.open', chosen.resource);
    }
  }

  private whileReading(): Appearance | undefined {
    const { isRunning, read, known } = this.progress;
    if (!isRunning || Date.now() - this.scanStarted < QUICK_SCAN) {
      return undefined;
    }
    return read < known || known === 0
      ? {
          text: `$(sync~spin) ${vscode.l10n.t('{0} of {1} articles', number(read), number(known))}`,
          tooltip: vscode.l10n.t('Editorial Review is reading the articles of this folder. Click to stop.'),
          command: 'editorialReview.stopReading',
        }
      : {
          text: `$(sync~spin) ${vscode.l10n.t('Comparing {0} articles', number(known))}`,
          tooltip: vscode.l10n.t(
            'Editorial Review has read the articles of this folder and is comparing them. Click to see what has been found so far.',
          ),
          command: 'editorialReview.showRepeats',
        };
  }

  private ofUnchecked(uri: vscode.Uri): Appearance | undefined {
    const reason = this.unchecked.get(uri.toString());
    const isArticle = !uri.path.endsWith(`/${DECISIONS_PATH}`);
    return reason === undefined || !isArticle
      ? undefined
      : {
          text: `$(circle-slash) ${vscode.l10n.t('Not checked')}`,
          tooltip: vscode.l10n.t('This article is not checked for repeats: {0}.', reason),
          command: 'editorialReview.showUnchecked',
        };
  }

  private ofRepeats(uri: vscode.Uri): Appearance | undefined {
    const here = repeatsIn(uri).length;
    const sentence = vscode.l10n.t('{0} in this article, {1} in all.', repeats(here), number(countAll()));
    return here === 0 ? undefined : this.showing(here, sentence);
  }

  /** Where no article is open, the folder counts. */
  private ofFolder(): Appearance | undefined {
    const all = countAll();
    const articles = number(articlesWithRepeats().length);
    const sentence = vscode.l10n.t(
      '{0} in the folder; articles that have some: {1}.',
      repeats(all),
      articles,
    );
    return all === 0 ? undefined : this.showing(all, sentence);
  }

  private showing(count: number, sentence: string): Appearance {
    const click = vscode.l10n.t('Click to see them in Problems.');
    const others = this.unchecked.size > 0 ? ` ${filesNotChecked(this.unchecked.size)}.` : '';
    return {
      text: `$(copy) ${repeats(count)}`,
      tooltip: `${sentence} ${click}${others}${this.tellHeldBack()}`,
      command: 'editorialReview.showRepeats',
    };
  }

  private tellHeldBack(): string {
    const { findings, articles } = this.heldBack;
    return findings === 0
      ? ''
      : ` ${vscode.l10n.t(
          'The list is full: {0} more findings in {1} articles show when you open these (setting editorialReview.maximumFindings).',
          number(findings),
          number(articles),
        )}`;
  }

  private ofOthersUnchecked(): Appearance | undefined {
    const count = this.unchecked.size;
    if (count === 0) {
      return undefined;
    }
    return {
      text: `$(circle-slash) ${filesNotChecked(count)}`,
      tooltip: vscode.l10n.t('Some files cannot be checked for repeats. Click to see which, and why.'),
      command: 'editorialReview.showUnchecked',
    };
  }
}

function filesNotChecked(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 file not checked')
    : vscode.l10n.t('{0} files not checked', number(count));
}

function countAll(): number {
  return articlesWithRepeats().reduce((sum, article) => sum + article.repeats.length, 0);
}

function repeats(count: number): string {
  return count === 1 ? vscode.l10n.t('1 repeat') : vscode.l10n.t('{0} repeats', number(count));
}

function number(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
