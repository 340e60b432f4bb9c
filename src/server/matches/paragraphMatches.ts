import type { Match, Passage } from '../../engine';
import type { ParagraphMatch, ParagraphMatches, ParagraphMatchesParams } from '../../protocol/matches';
import { isWanted, type View, type Views } from './view';

/** How many matches of one paragraph are sent. */
const MOST_MATCHES = 60;

/** The matches of the paragraph at a line, or of the one nearest to it. */
export async function paragraphMatches(
  views: Views,
  { uri, line, hidden }: ParagraphMatchesParams,
): Promise<ParagraphMatches | null> {
  const view = await views.of(uri);
  const index = view ? paragraphAt(view, line) : -1;
  if (!view || index < 0) {
    return null;
  }
  const { ofParagraphs } = views.corpus.matches(uri);
  const shown = (ofParagraphs[index] ?? []).filter(view.isShown);
  const wanted = shown.filter((match) => isWanted(match, hidden));
  const passages = views.corpus.passages(uri, 'edited').filter(({ length }) => length > 1);
  const matches = withoutRepeats(views, wanted, passages);
  return {
    paragraph: views.text(uri, index),
    matches: matches
      .slice(0, MOST_MATCHES)
      .map(({ match, repeats }) => ({ ...matchOf(views, uri, match, passages), ...alsoAt(views, repeats) })),
    more: Math.max(0, matches.length - MOST_MATCHES),
    hiddenCount: shown.length - wanted.length,
  };
}

/** Where the other article has the same text twice, it is one match: the one in the longest passage, else the first. */
function withoutRepeats(
  { corpus }: Views,
  matches: readonly Match[],
  passages: readonly Passage[],
): { match: Match; repeats: Match[] }[] {
  const lengthAround = (match: Match) => passages.find((whole) => isIn(match, whole))?.length ?? 1;
  const found = new Map<string, { match: Match; repeats: Match[] }>();
  for (const match of matches) {
    const text = corpus.article(match.other)?.paragraphs[match.otherParagraph]?.normalised;
    const key = `${match.other}\n${text}`;
    const first = found.get(key);
    if (first && lengthAround(match) > lengthAround(first.match)) {
      first.repeats.push(first.match);
      first.match = match;
    } else if (first) {
      first.repeats.push(match);
    } else {
      found.set(key, { match, repeats: [] });
    }
  }
  return [...found.values()];
}

function alsoAt(views: Views, repeats: readonly Match[]): { alsoAtLines?: number[] } {
  const lines = repeats.map(
    ({ other, otherParagraph }) => views.place(other, otherParagraph).range.start.line,
  );
  return lines.length === 0 ? {} : { alsoAtLines: lines.sort((a, b) => a - b) };
}

/** The paragraph that stands on a line, else the nearest; -1 where the article has none. */
function paragraphAt({ article: { paragraphs } }: View, line: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { startLine, endLine }] of paragraphs.entries()) {
    const distance = Math.max(startLine - line, line - endLine, 0);
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}

function matchOf(views: Views, uri: string, match: Match, passages: readonly Passage[]): ParagraphMatch {
  const { shared, otherShared, answers } = views.corpus.align(uri, match);
  const passage = passages.find((whole) => isIn(match, whole));
  return {
    other: views.name(match.other),
    paragraph: views.text(match.other, match.otherParagraph),
    strength: match.strength,
    similarity: match.similarity,
    shared,
    otherShared,
    answers,
    ...(passage ? { passage: passageOf(views, uri, passage) } : {}),
  };
}

function isIn({ paragraph, other, otherParagraph }: Match, passage: Passage): boolean {
  const away = paragraph - passage.paragraph;
  return (
    other === passage.other &&
    otherParagraph - passage.otherParagraph === away &&
    away >= 0 &&
    away < passage.length
  );
}

function passageOf(
  views: Views,
  uri: string,
  { paragraph, length }: Passage,
): NonNullable<ParagraphMatch['passage']> {
  let words = 0;
  for (let index = paragraph; index < paragraph + length; index += 1) {
    words += views.place(uri, index).words;
  }
  return { paragraphs: length, words };
}
