import { type Match, totalWords } from '../../engine';
import type { ArticlePair, ArticlePairParams, PairSide } from '../../protocol/matches';
import { sharesWith } from './articleMatches';
import type { View, Views } from './view';

/** Two articles side by side; null where one of them is none. */
export async function articlePair(views: Views, params: ArticlePairParams): Promise<ArticlePair | null> {
  await views.of(params.left);
  const right = await views.of(params.right);
  const left = await views.of(params.left); // it may have changed while the other was asked for
  if (!left || !right || views.corpus.article(right.uri) !== right.article) {
    return null;
  }
  return {
    left: sideOf(views, left, right.uri),
    right: sideOf(views, right, left.uri),
    ties: tiesOf(views, left, right),
  };
}

function sideOf(views: Views, view: View, other: string): PairSide {
  const { paragraphs } = view.article;
  return {
    ...views.name(view.uri),
    words: totalWords(paragraphs),
    shares: sharesWith(views, view, other),
    paragraphs: paragraphs.map((_, index) => views.text(view.uri, index)),
  };
}

/** The best match of each paragraph of either side, each pair once. */
function tiesOf(views: Views, left: View, right: View): ArticlePair['ties'] {
  const ties = new Map<string, ArticlePair['ties'][number]>();
  const add = (from: number, to: number, { strength, similarity }: Match) =>
    ties.set(`${from} ${to}`, { left: from, right: to, strength, similarity });
  for (const match of bestMatches(views, left, right.uri)) {
    add(match.paragraph, match.otherParagraph, match);
  }
  for (const match of bestMatches(views, right, left.uri)) {
    add(match.otherParagraph, match.paragraph, match);
  }
  return [...ties.values()].sort((a, b) => a.left - b.left || a.right - b.right);
}

/** Of each paragraph the best match in the other article, the strongest first, if it is more than related. */
function bestMatches({ corpus }: Views, { uri, isShown }: View, other: string): Match[] {
  return corpus
    .matches(uri)
    .ofParagraphs.flatMap((matches) => matches.find((match) => match.other === other && isShown(match)) ?? [])
    .filter(({ strength }) => strength !== 'related');
}
