import * as vscode from 'vscode';
import type { ArticleMatches, MatchStrength } from '../../protocol/matches';
import { canBeArticle } from '../articleDocuments';
import { Later, OneAtATime } from '../pace';
import { toRange } from '../ranges';
import type { ServerEvents } from '../serverEvents';
import type { Filter } from './filter';
import type { Questions } from './questions';

const SECTION = 'editorialReview.matches';
const SETTING = 'marks';
/** How long, in milliseconds, news of changed matches is gathered. */
const GATHER = 50;

/** How each strength looks: told apart by the line as well as by the colour. `related` is not marked. */
const STYLES: Partial<Record<MatchStrength, { ruler: string; dark: string; light: string; dashes: string }>> =
  {
    copied: { ruler: 'editorialReview.copied', dark: '#e8776e', light: '#b3261e', dashes: 'none' },
    edited: { ruler: 'editorialReview.edited', dark: '#d9a13b', light: '#7f5200', dashes: '6 4' },
    reworded: { ruler: 'editorialReview.reworded', dark: '#56a6df', light: '#0b62a8', dashes: '2 2' },
  };

/** The thin lines left of matched paragraphs, and their marks in the overview ruler. */
export class Marks implements vscode.Disposable {
  private readonly questions: Questions;
  private readonly filter: Filter;
  private readonly subscriptions: vscode.Disposable;
  private readonly drawing = new OneAtATime(() => this.draw());
  private readonly gathered = new Later(GATHER, () => this.drawing.run());
  private types = new Map<MatchStrength, vscode.TextEditorDecorationType>();

  constructor(questions: Questions, events: ServerEvents, filter: Filter) {
    this.questions = questions;
    this.filter = filter;
    const draw = () => this.gathered.soon();
    this.subscriptions = vscode.Disposable.from(
      this.gathered,
      events.onMatchesChanged(draw),
      events.onRunning(draw),
      filter.onDidChange(draw),
      vscode.window.onDidChangeVisibleTextEditors(draw),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.${SETTING}`)) {
          draw();
        }
      }),
    );
    draw();
  }

  dispose(): void {
    this.erase();
    this.subscriptions.dispose();
  }

  /** Turns the marks on or off, where the setting is set. */
  async toggle(): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(SECTION);
    const isInWorkspace = configuration.inspect(SETTING)?.workspaceValue !== undefined;
    await configuration.update(SETTING, !isOn(), !isInWorkspace);
  }

  private async draw(): Promise<void> {
    if (!isOn()) {
      this.erase();
      return;
    }
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => canBeArticle(document));
    await Promise.all(editors.map((editor) => this.drawIn(editor)));
  }

  /** An answer about an older text is left out: VS Code moves what is drawn with the text until the next one comes. */
  private async drawIn(editor: vscode.TextEditor): Promise<void> {
    const { uri } = editor.document;
    const hidden = this.filter.forServer();
    const article = await this.questions.article({
      uri: uri.toString(),
      rows: false,
      missing: false,
      marksOnly: true,
      hidden,
    });
    const isOlder = article && article.version !== null && article.version !== editor.document.version;
    if (article === undefined || isOlder || !isOn()) {
      return;
    }
    for (const strength of Object.keys(STYLES) as MatchStrength[]) {
      editor.setDecorations(this.typeOf(strength), rangesOf(article, strength));
    }
  }

  private typeOf(strength: MatchStrength): vscode.TextEditorDecorationType {
    const known = this.types.get(strength);
    const type = known ?? vscode.window.createTextEditorDecorationType(styleOf(strength));
    this.types.set(strength, type);
    return type;
  }

  private erase(): void {
    for (const type of this.types.values()) {
      type.dispose();
    }
    this.types = new Map();
  }
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get(SETTING, true);
}

function rangesOf(article: ArticleMatches | null, strength: MatchStrength): vscode.Range[] {
  const marks = article?.marks.filter((mark) => mark.strength === strength) ?? [];
  return marks.map(({ place }) => toRange(place.range));
}

function styleOf(strength: MatchStrength): vscode.DecorationRenderOptions {
  const style = STYLES[strength];
  if (!style) {
    return {};
  }
  return {
    // In the margin: a border would stand on the first letter of each line, and anything else would move the text.
    light: { gutterIconPath: lineIcon(strength, style.light, style.dashes) },
    dark: { gutterIconPath: lineIcon(strength, style.dark, style.dashes) },
    gutterIconSize: '100% 100%',
    overviewRulerColor: new vscode.ThemeColor(style.ruler),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  };
}

/** A line as high as a line of text, so that those of a paragraph make one. */
function lineIcon(strength: MatchStrength, color: string, dashes: string): vscode.Uri {
  const line = `<path id="${strength}" d="M15 0V20" stroke="${color}" stroke-width="3" stroke-dasharray="${dashes}"/>`;
  const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" preserveAspectRatio="none">${line}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(image)}`);
}
