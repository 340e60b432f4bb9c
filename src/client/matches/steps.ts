import * as vscode from 'vscode';
import type { ParagraphMatch, ParagraphMatches } from '../../protocol/matches';
import { goTo, openBeside } from '../open';
import { say } from '../say';
import type { Filter } from './filter';
import type { Followed } from './followed';
import type { MatchesModel } from './model';
import type { Questions } from './questions';
import { percent, strengthName } from './words';

export type Direction = 1 | -1;

/** Goes from match to match, past what is only related: through those of the paragraph, then on to the next paragraph that has some, and round. */
export class Steps {
  private readonly model: MatchesModel;
  private readonly followed: Followed;
  private readonly filter: Filter;
  private readonly questions: Questions;

  constructor(model: MatchesModel, followed: Followed, filter: Filter, questions: Questions) {
    this.model = model;
    this.followed = followed;
    this.filter = filter;
    this.questions = questions;
  }

  /** Makes the next match the current one, and shows it beside the text. */
  async go(direction: Direction): Promise<void> {
    await this.model.upToDate();
    if (!this.stepInParagraph(direction) && !(await this.stepToParagraph(direction))) {
      say(vscode.l10n.t('No matches.'));
      return;
    }
    await this.show();
  }

  /** Shows the current match beside the text, and says which it is. */
  async show(): Promise<void> {
    const { article, matches } = this.model;
    const match = matches[this.model.currentIndex ?? 0];
    if (!article || !match) {
      say(vscode.l10n.t('No matches.'));
      return;
    }
    await openBeside(match.other.uri, match.paragraph, vscode.Uri.parse(article.uri));
    // What is counted is what the steps lead to.
    const counted = isStep(match) ? matches.filter(isStep) : matches;
    say(
      vscode.l10n.t(
        'Match {0} of {1}: {2}, {3}',
        counted.indexOf(match) + 1,
        counted.length,
        strengthAndShare(match),
        match.other.name,
      ),
    );
  }

  /** Within the paragraph; a pinned one is not left. */
  private stepInParagraph(direction: Direction): boolean {
    const { currentIndex, matches, isPinned } = this.model;
    const all = [...matches.keys()];
    const steps = (direction === 1 ? all : all.reverse()).filter((index) => isStep(matches[index]));
    const isAhead = (index: number) => currentIndex === null || (index - currentIndex) * direction > 0;
    const next = steps.find(isAhead) ?? (isPinned ? steps[0] : undefined);
    if (next === undefined) {
      return false;
    }
    this.model.setCurrent(next);
    return true;
  }

  private async stepToParagraph(direction: Direction): Promise<boolean> {
    const found = this.model.isPinned ? undefined : await this.otherParagraph(direction);
    const { article } = this.model;
    if (!found || !article) {
      return false;
    }
    await goTo(article.uri, found.paragraph, true);
    this.followed.goTo({ uri: vscode.Uri.parse(article.uri), line: found.paragraph.range.start.line });
    await this.model.upToDate();
    const { matches } = this.model;
    this.model.setCurrent(direction === 1 ? matches.findIndex(isStep) : matches.findLastIndex(isStep));
    return this.model.currentIndex !== null;
  }

  /** The next paragraph of the article with a match that is not hidden; the same one again where it is the only one. */
  private async otherParagraph(direction: Direction): Promise<ParagraphMatches | undefined> {
    const { article, paragraph } = this.model;
    const here = paragraph?.paragraph.index ?? -1;
    const marked = (article?.marks ?? []).map(({ place }) => place);
    const inOrder = direction === 1 ? marked : marked.toReversed();
    const isAhead = ({ index }: { index: number }) => (direction === 1 ? index > here : index < here);
    const ahead = inOrder.filter(isAhead);
    const round = inOrder.filter((place) => !isAhead(place));
    for (const { range } of [...ahead, ...round]) {
      const hidden = this.filter.forServer();
      const asked = { uri: article?.uri ?? '', line: range.start.line, hidden };
      const found = await this.questions.paragraph(asked);
      if (found?.matches.some((match) => isStep(match) && this.filter.shows(match))) {
        return found;
      }
    }
    return undefined;
  }
}

/** What is only related is no match to go to: it is there for whoever looks for it. */
function isStep(match: ParagraphMatch | undefined): boolean {
  return match !== undefined && match.strength !== 'related';
}

/** As the view shows it: a percentage only where it is a share of the same text. */
function strengthAndShare({ strength, similarity }: ParagraphMatch): string {
  const isShare = strength === 'copied' || strength === 'edited';
  return isShare ? `${strengthName(strength)}, ${percent(similarity)}` : strengthName(strength);
}
