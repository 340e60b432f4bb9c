// Everything that the pages say, in one place, so that it can be translated later.
import type { MatchStrength, Shares } from '../protocol/matches';
import { count, counted, percent } from './numbers';

export const STRENGTH_WORDS: Record<MatchStrength, string> = {
  copied: 'copied',
  edited: 'edited',
  reworded: 'reworded',
  related: 'related',
};

const STRENGTH_MEANINGS: Record<MatchStrength, string> = {
  copied: 'stands there word for word, or nearly',
  edited: 'stands there with changes',
  reworded: 'is told there in other words',
  related: 'is about the same subject',
};

const MEASURES: Record<MatchStrength, string> = {
  copied: 'of the pairs of letters are the same in both texts',
  edited: 'of the pairs of letters are the same in both texts',
  reworded: 'alike by the words that both share, weighted by how rare they are, and by parts of words',
  related: 'alike by the words that both share, weighted by how rare they are, and by parts of words',
};

export const words = {
  onlyHere: 'told only here',
  reading: (read: number, known: number) =>
    read < known
      ? `Reading ${count(read)} of ${counted(known, 'article', 'articles')}`
      : `Comparing ${counted(known, 'article', 'articles')}`,
  strengthMeaning: (strength: MatchStrength) => `${STRENGTH_WORDS[strength]}: ${STRENGTH_MEANINGS[strength]}`,
  /** What a match's percentage measures: it is not the same for all strengths. */
  similarity: (strength: MatchStrength, similarity: number) => `${percent(similarity)} ${MEASURES[strength]}`,
  closeness: (dots: number) => `closeness ${dots} of 5`,
  wordCount: (value: number) => counted(value, 'word', 'words'),
  paragraphCount: (value: number) => counted(value, 'paragraph', 'paragraphs'),
  place: (name: string, line: number) => `${name}:${line}`,
  alsoAtLines: (lines: readonly number[]) =>
    `the same once more at ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  spokenPlace: (name: string, line: number) => `${name}, line ${line}`,
  paragraphAndLine: (index: number, line: number) => `Paragraph ${index + 1} · line ${line}`,
  open: (name: string) => `Open ${name}`,
  showAll: 'show all',
  showLess: 'show less',
};

export const matchesWords = {
  tabs: 'Views of the matches',
  paragraphTab: 'Paragraph',
  articleTab: 'Article',
  missingTab: 'Missing here',
  matchingParagraphs: (value: number) =>
    `${counted(value, 'paragraph matches', 'paragraphs match')} other articles`,
  missingParagraphs: (value: number) =>
    `${counted(value, 'paragraph', 'paragraphs')} of other articles on this story have no counterpart here`,
  pin: 'Pin: keep showing this paragraph',
  unpin: 'Unpin: follow the cursor again',
  filter: 'Filter',
  filterActive: 'Filter (some matches are hidden)',
  filterStrengths: 'Show matches that are',
  filterArticles: 'Hidden articles',
  showArticleAgain: (name: string) => `Show ${name} again`,
  noneHidden: 'No article is hidden. To hide one, choose “Hide this article” under a match of it.',
  hidden: (value: number) => `${count(value)} hidden by the filter`,
  showAll: 'Show all',
  matchesOf: 'Matches of this paragraph',
  matchLabel: (strength: string, share: string, place: string) => `${strength}, ${share}, ${place}`,
  passage: (paragraphs: number, value: number) =>
    `part of a passage of ${words.paragraphCount(paragraphs)}, ${words.wordCount(value)}`,
  more: (value: number) => `and ${counted(value, 'weaker match', 'weaker matches')} not listed`,
  openBeside: 'Open beside',
  compare: 'Compare',
  sideBySide: 'Side by side',
  moreActions: 'More actions',
  copy: 'Copy text',
  hideArticle: 'Hide this article',
  hideStrength: (strength: MatchStrength) => `Hide all ${STRENGTH_WORDS[strength]}`,
  rowsOf: (name: string) => `Paragraphs of ${name}`,
  row: (line: number, strength: string) => `line ${line} · ${strength}`,
  noMatchInRow: 'no match',
  moreMatches: (value: number) => `${counted(value, 'match', 'matches')} in all`,
  missingList: 'Paragraphs that are missing here',
  alsoIn: (names: readonly string[]) =>
    names.length === 1 ? `also in ${names[0]}` : `also in ${counted(names.length, 'other', 'others')}`,
  /** What a button says where its own words leave open which match it is about. */
  about: (action: string, place: string) => `${action}: ${place}`,
};

export const matchesEmpty = {
  none: 'Open an article to see how its paragraphs match the other articles of the folder.',
  working: (name: string) => `Looking for matches of ${name} …`,
  noParagraph: 'Put the cursor into a paragraph to see its matches.',
  alone: 'There is no other article in this folder to compare with.',
  aloneSoFar: 'No other article to compare with has been read so far.',
  emptyArticle: 'There is nothing to compare yet: this article is empty.',
  onlyHere: 'Nothing in the other articles matches this paragraph: it is told only here.',
  soFar: 'Nothing that matches this paragraph has been found so far. The folder is still being read.',
  allHidden: 'All matches of this paragraph are hidden by the filter.',
  loading: 'Just a moment …',
  noRows: 'This article has no paragraphs.',
  nothingMissing: 'Nothing is missing: this article tells all that the others on the same story tell.',
  noOtherVersion: 'No other article of the folder tells the same story, so nothing can be missing.',
  nothingMissingSoFar: 'Nothing missing has been found so far. The folder is still being read.',
};

export const overlapWords = {
  working: 'Comparing the articles …',
  compared: (compared: number, articles: number) =>
    `${count(compared)} of ${counted(articles, 'article', 'articles')}`,
  soFar: (read: number, known: number) =>
    read < known
      ? `Not finished: so far ${count(read)} of ${counted(known, 'article has', 'articles have')} been read.`
      : 'Not finished: all articles have been read, and are being compared.',
  tooFew: 'There is nothing to compare yet: the folder needs two articles or more.',
  noPairs: 'No two articles have any text in common.',
  mapTitle: (articles: number) => `How ${counted(articles, 'article overlaps', 'articles overlap')}`,
  pairsTitle: (pairs: number) => `The ${counted(pairs, 'closest pair', 'closest pairs')} of articles`,
  corner: 'how much of the row is also in the column',
  mapMeaning:
    'Each number says how much of the article in the row is also in the article of the column, in per cent of its words: copied, edited or told in other words. Framed are the versions of one story.',
  pairsMeaning: (articles: number) =>
    `The folder has ${counted(articles, 'article', 'articles')}, too many for a map. “A in B” says how much of A is also in B, in per cent of its words: copied, edited or told in other words.`,
  hint: 'Point at a number, or move to it with the arrow keys, to read what it stands for. Enter shows both articles side by side.',
  cell: (row: string, column: string, share: number, { copied, edited, reworded }: Shares) => {
    const parts = [
      copied > 0 ? `${percent(copied)} copied` : '',
      edited > 0 ? `${percent(edited)} edited` : '',
      reworded > 0 ? `${percent(reworded)} told in other words` : '',
    ];
    return `${percent(share)} of ${row} is also in ${column}: ${parts.filter(Boolean).join(', ')}`;
  },
  legend: 'Share of the words, in per cent',
  article: (name: string, value: number) => `${name}, ${words.wordCount(value)}`,
  pairColumns: ['Article A', 'A in B', 'Article B', 'B in A'],
};

export const pairWords = {
  working: 'Laying the two articles side by side …',
  gone: 'One of the two articles is no longer there.',
  noTies: 'No paragraph of one matches a paragraph of the other.',
  matched: (share: number) => `${percent(share)} matched`,
  together: 'Both sides scroll together. Press to scroll them apart',
  apart: 'Each side scrolls by itself. Press to scroll them together',
  scrollTogether: 'Scroll both sides together',
  ties: 'Matching paragraphs',
  /** What a screen reader says of a paragraph besides its text. */
  tie: (strength: MatchStrength, closeness: string, index: number, name: string, line: number) =>
    `${STRENGTH_WORDS[strength]}, ${closeness}, matches paragraph ${index + 1} of ${words.spokenPlace(name, line)}`,
  compare: (left: number, right: number, strength: MatchStrength, similarity: number) =>
    `Compare paragraph ${left + 1} with paragraph ${right + 1}: ${words.similarity(strength, similarity)} (${STRENGTH_WORDS[strength]})`,
};
