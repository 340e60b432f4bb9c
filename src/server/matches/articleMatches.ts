import { type Match, type Missing, NO_SHARES, type Shares, sumOf, totalWords } from '../../engine';
import type {
  ArticleMatches,
  ArticleMatchesParams,
  MissingParagraph,
  ParagraphPlace,
  ParagraphRow,
} from '../../protocol/matches';
import { isWanted, type View, type Views } from './view';

/** How many other articles are listed: those with the largest shares. */
const MOST_OTHERS = 100;
const PREVIEW_LENGTH = 160;

/** How an article matches the others, as the panel shows it. */
export async function articleMatches(
  views: Views,
  { uri, rows, missing, hidden, marksOnly = false }: ArticleMatchesParams,
): Promise<ArticleMatches | null> {
  const view = await views.of(uri);
  if (!view) {
    return null;
  }
  const { corpus } = views;
  const shown = corpus.matches(uri).ofParagraphs.map((matches) => matches.filter(view.isShown));
  const isCounted = (match: Match) => view.isShown(match) && isWanted(match, hidden);
  const wanted = shown.map((matches) => matches.filter(isCounted));
  const shares = corpus.shares(uri, isCounted);
  const all = marksOnly ? [] : corpus.missing(uri);
  const notTold = all.flatMap((missing) => withoutArticles(missing, hidden?.articles ?? []));
  return {
    ...views.name(uri),
    version: views.versionOf(uri),
    words: totalWords(view.article.paragraphs),
    articleCount: views.inFolder.length,
    shares,
    onlyHere: { paragraphs: countOnlyHere(view, wanted), share: Math.max(0, 1 - sumOf(shares)) },
    marks: marksOf(views, uri, wanted),
    others: marksOnly ? [] : othersOf(views, view),
    missingCount: notTold.length,
    ...(rows ? { rows: rowsOf(views, view, wanted) } : {}),
    ...(missing ? { missing: notTold.map((paragraph) => missingParagraph(views, paragraph)) } : {}),
  };
}

type MatchesOfParagraphs = readonly (readonly Match[])[];

function countOnlyHere({ article }: View, matches: MatchesOfParagraphs): number {
  return article.paragraphs.filter(
    ({ role }, index) => role === 'body' && !matches[index]?.some(({ strength }) => strength !== 'related'),
  ).length;
}

function marksOf(views: Views, uri: string, matches: MatchesOfParagraphs): ArticleMatches['marks'] {
  return matches.flatMap(([best], index) =>
    best && best.strength !== 'related' ? [{ place: views.place(uri, index), strength: best.strength }] : [],
  );
}

function othersOf(views: Views, { uri, isShown }: View): ArticleMatches['others'] {
  return [...views.corpus.sharesByArticle(uri, isShown)]
    .map(([other, shares]) => ({ ...views.name(other), shares }))
    .sort((a, b) => sumOf(b.shares) - sumOf(a.shares) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OTHERS);
}

/** Which share of an article stands in one other. */
export function sharesWith({ corpus }: Views, { uri, isShown }: View, other: string): Shares {
  return uri === other ? NO_SHARES : corpus.shares(uri, (match) => match.other === other && isShown(match));
}

function rowsOf(views: Views, { uri }: View, matches: MatchesOfParagraphs): ParagraphRow[] {
  return matches.map((own, index) => {
    const { text, ...place } = views.text(uri, index);
    const [best] = own;
    return {
      place,
      preview: firstWords(text),
      matches: own.length,
      ...(best
        ? {
            best: {
              other: views.name(best.other),
              line: lineOf(views.place(best.other, best.otherParagraph)),
              strength: best.strength,
              similarity: best.similarity,
            },
          }
        : {}),
    };
  });
}

function firstWords(text: string): string {
  const joined = text.trim().replace(/\s+/g, ' ');
  return joined.length <= PREVIEW_LENGTH ? joined : `${joined.slice(0, PREVIEW_LENGTH).trimEnd()}…`;
}

/** What is missing as the articles that are not hidden tell it; nothing where none of them does. */
function withoutArticles({ uri, paragraph, alsoIn }: Missing, hidden: readonly string[]): Missing[] {
  const [first, ...others] = [{ uri, paragraph }, ...alsoIn].filter((place) => !hidden.includes(place.uri));
  return first ? [{ ...first, alsoIn: others }] : [];
}

function missingParagraph(views: Views, { uri, paragraph, alsoIn }: Missing): MissingParagraph {
  return {
    other: views.name(uri),
    paragraph: views.text(uri, paragraph),
    alsoIn: alsoIn.map((also) => ({
      ...views.name(also.uri),
      line: lineOf(views.place(also.uri, also.paragraph)),
    })),
  };
}

/** 0-based. */
function lineOf({ range }: ParagraphPlace): number {
  return range.start.line;
}
