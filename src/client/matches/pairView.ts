import * as vscode from 'vscode';
import type { ArticlePairParams, PairSide, ParagraphPlace } from '../../protocol/matches';
import type { FromPairPage, PairState } from '../../protocol/panel';
import type { Comparison } from '../compare';
import { openBesidePage } from '../open';
import { fileName } from '../ranges';
import type { ServerEvents } from '../serverEvents';
import { compareParagraphs } from './matchActions';
import { PagePanel } from './pagePanel';
import type { Questions } from './questions';

const KEY = 'editorialReview.pair';

/** Where the pair view gets what it needs. */
export interface PairTools {
  questions: Questions;
  events: ServerEvents;
  comparison: Comparison;
  /** Keeps which two articles are shown, for when the window is loaded again. */
  memory: vscode.Memento;
}

/** Two articles side by side, in an editor tab. */
export class PairView implements vscode.Disposable {
  private readonly tools: PairTools;
  private readonly panel: PagePanel<PairState, FromPairPage>;
  private shown: PairState = { kind: 'working' };

  constructor(extensionUri: vscode.Uri, tools: PairTools) {
    this.tools = tools;
    this.panel = new PagePanel<PairState, FromPairPage>(extensionUri, tools.events, {
      viewType: 'editorialReview.pair',
      page: 'pair',
      working: { kind: 'working' },
      title: () => this.title(),
      ask: () => this.ask(),
      take: (message) => this.take(message),
    });
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Shows two articles, given by their URIs. */
  async show(left: string, right: string): Promise<void> {
    await this.tools.memory.update(KEY, { left, right });
    this.panel.startAnew();
    this.panel.show();
  }

  private get pair(): ArticlePairParams | undefined {
    return this.tools.memory.get<ArticlePairParams>(KEY);
  }

  private title(): string {
    const { pair } = this;
    const name = (uri: string) => fileName(vscode.Uri.parse(uri));
    return pair ? `${name(pair.left)} ↔ ${name(pair.right)}` : vscode.l10n.t('Articles Side by Side');
  }

  /** While the folder is being read, an article that is not known yet is not gone. */
  private async ask(): Promise<PairState | undefined> {
    const { pair, tools } = this;
    const answer = pair ? await tools.questions.pair(pair) : null;
    if (answer === undefined || (answer === null && tools.events.scanProgress.isRunning)) {
      return undefined;
    }
    if (pair?.left !== this.pair?.left || pair?.right !== this.pair?.right) {
      return undefined; // another pair is wanted by now
    }
    this.shown = answer ? { kind: 'ready', pair: answer } : { kind: 'gone' };
    return this.shown;
  }

  private take(message: FromPairPage): unknown {
    switch (message.type) {
      case 'open':
        return openBesidePage(message.uri, message.place);
      case 'compare':
        return this.compare(message.left, message.right);
      case 'ready':
        return undefined;
    }
  }

  private async compare(left: ParagraphPlace, right: ParagraphPlace): Promise<void> {
    if (this.shown.kind !== 'ready') {
      return;
    }
    const { pair } = this.shown;
    const of = (side: PairSide, { index }: ParagraphPlace) => {
      const paragraph = side.paragraphs.find((other) => other.index === index);
      return paragraph && { uri: side.uri, ...paragraph };
    };
    const [one, other] = [of(pair.left, left), of(pair.right, right)];
    if (one && other) {
      await compareParagraphs(this.tools.comparison, one, other);
    }
  }
}
