// What server, client and panel tell one another about matches: names and types only. Similarities and shares are
// numbers from 0 to 1; ranges are those of the language server protocol (0-based lines, UTF-16 columns).
import type { Range } from 'vscode-languageserver-textdocument';

/** How closely a paragraph of another article matches, from word for word to the same subject. */
export const MATCH_STRENGTHS = ['copied', 'edited', 'reworded', 'related'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

/** Asked of the server by the client; `changed` is told by the server. */
export const MatchesMethod = {
  /** How an article matches the others. Params `ArticleMatchesParams`, result `ArticleMatches | null`. */
  article: 'editorialReview/articleMatches',
  /** The matches of one paragraph. Params `ParagraphMatchesParams`, result `ParagraphMatches | null`. */
  paragraph: 'editorialReview/paragraphMatches',
  /** All articles of the folder, by name. No params, result `ArticleName[]`. */
  names: 'editorialReview/articleNames',
  /** How all articles overlap. Params `OverlapParams` or none, result `OverlapMap`. */
  overlap: 'editorialReview/overlapMap',
  /** Two articles side by side. Params `ArticlePairParams`, result `ArticlePair | null`. */
  pair: 'editorialReview/articlePair',
  /** Matches may be other than they were: ask again for what is shown. No params. */
  changed: 'editorialReview/matchesChanged',
} as const;

/** What a CodeLens of the server can call: shows the view "Matches" at a paragraph. Argument `ShowMatchesArgument`. */
export const SHOW_MATCHES_COMMAND = 'editorialReview.showMatches';

export interface ShowMatchesArgument {
  uri: string;
  /** 0-based. */
  line: number;
}

/** A stretch of a text that is sent beside it: UTF-16 offsets from the start of that text, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** An article by the name under which it is shown: its path in the folder. */
export interface ArticleName {
  uri: string;
  name: string;
}

/** Where a paragraph stands. */
export interface ParagraphPlace {
  /** Which paragraph of its article it is, from 0. */
  index: number;
  range: Range;
  role: 'heading' | 'standfirst' | 'body' | 'other';
  words: number;
}

/** A paragraph with its text; what is not its own (list marks, line marks of a quotation) is replaced by spaces. */
export interface ParagraphText extends ParagraphPlace {
  text: string;
}

/** Which share of the words of an article stands elsewhere, each paragraph counted by its strongest match. */
export interface Shares {
  copied: number;
  edited: number;
  reworded: number;
}

export interface ArticleMatchesParams {
  uri: string;
  /** Whether `rows` is wanted. */
  rows: boolean;
  /** Whether the texts of what is missing are wanted; `missingCount` always comes. */
  missing: boolean;
  /** What the editor does not want to see: it counts for nothing but `others`. */
  hidden?: HiddenMatches;
  /** Whether only `marks` and `shares` are wanted: the rest is empty then, and costs nothing. */
  marksOnly?: boolean;
}

/** What the editor does not want to see: matches of some strengths, or of some articles (URIs). */
export interface HiddenMatches {
  strengths: MatchStrength[];
  articles: string[];
}

/** How one article matches the others. */
export interface ArticleMatches extends ArticleName {
  /** The version of the open document that this is about; null where the article is not open. */
  version: number | null;
  words: number;
  /** How many articles the folder has: one has nothing to be compared with. */
  articleCount: number;
  shares: Shares;
  /** How many body paragraphs are told only here, and their share of the words of the article. */
  onlyHere: { paragraphs: number; share: number };
  /** The paragraphs that match, for marks in the editor: `related` ones are left out. */
  marks: { place: ParagraphPlace; strength: MatchStrength }[];
  /** The articles that it matches, the largest share first. */
  others: (ArticleName & { shares: Shares })[];
  missingCount: number;
  /** All paragraphs with their best match, where asked for. */
  rows?: ParagraphRow[];
  /** What the other articles on the same story tell and this one does not, most widely told first, where asked for. */
  missing?: MissingParagraph[];
}

/** A paragraph in the list of the whole article. */
export interface ParagraphRow {
  place: ParagraphPlace;
  /** Its first words. */
  preview: string;
  best?: { other: ArticleName; line: number; strength: MatchStrength; similarity: number };
  /** How many matches it has. */
  matches: number;
}

/** A paragraph of an article on the same story that has no counterpart in this one. */
export interface MissingParagraph {
  other: ArticleName;
  paragraph: ParagraphText;
  /** Further articles that tell it. */
  alsoIn: (ArticleName & { line: number })[];
}

export interface ParagraphMatchesParams {
  uri: string;
  /** A 0-based line: the paragraph that stands there, else the nearest one. */
  line: number;
  /** Matches that are left out, before the weakest are cut off. */
  hidden?: HiddenMatches;
}

/** The matches of one paragraph, best first. */
export interface ParagraphMatches {
  paragraph: ParagraphText;
  matches: ParagraphMatch[];
  /** How many more there are than are sent. */
  more: number;
  /** How many were left out because they are hidden. */
  hiddenCount?: number;
}

export interface ParagraphMatch {
  other: ArticleName;
  paragraph: ParagraphText;
  strength: MatchStrength;
  /**
   * What is measured depends on the strength. `copied`, `edited`: Dice coefficient over pairs of letters, 1 for equal
   * texts. `reworded`, `related`: the ranked score over shared words (weighted by how rare they are) and pieces of words.
   */
  similarity: number;
  /** What both share, in the text of the paragraph asked for. */
  shared: Stretch[];
  /** The same in the text of the other paragraph. */
  otherShared: Stretch[];
  /** For each sentence that has one, the sentence of the other text that answers to it. */
  answers?: { own: Stretch; other: Stretch }[];
  /** 0-based lines where the other article has the same text once more. */
  alsoAtLines?: number[];
  /** The run of consecutive copied or edited paragraphs that this one belongs to, if it is one of several. */
  passage?: { paragraphs: number; words: number };
}

export interface OverlapParams {
  /** Where it is told how far the work has come (`$/progress`, each value an `OverlapProgress`). */
  workDoneToken?: string;
}

/** How many of the articles have been compared with the others. */
export interface OverlapProgress {
  compared: number;
  articles: number;
}

/** How the articles of the folder overlap: a map, or for a large folder its closest pairs only. */
export type OverlapMap =
  | {
      kind: 'map';
      /** Sorted so that versions of one story stand together; `story` is the same number for all of them. */
      articles: (ArticleName & { words: number; story: number })[];
      /** What is not listed is 0. */
      cells: OverlapCell[];
    }
  | { kind: 'pairs'; articleCount: number; pairs: OverlapPair[] };

/** Which share of the words of the article `row` stands in the article `column`: indexes into `articles`. */
export interface OverlapCell {
  row: number;
  column: number;
  shares: Shares;
}

/** Two articles: the shares of the words of each that stand in the other. */
export interface OverlapPair {
  a: ArticleName & { words: number };
  b: ArticleName & { words: number };
  sharesOfA: Shares;
  sharesOfB: Shares;
}

export interface ArticlePairParams {
  left: string;
  right: string;
}

/** Two articles side by side. */
export interface ArticlePair {
  left: PairSide;
  right: PairSide;
  /** Which paragraphs match: indexes into the paragraphs of either side. `related` ones are left out. */
  ties: { left: number; right: number; strength: MatchStrength; similarity: number }[];
}

export interface PairSide extends ArticleName {
  words: number;
  /** The share of its words that stands in the other article. */
  shares: Shares;
  paragraphs: ParagraphText[];
}
