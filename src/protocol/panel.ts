// The messages between the client and the pages that it shows: the view "Matches", the overlap map and the pair view.
// The client owns all state; a page draws what it is sent and tells what was pressed.
import type {
  ArticleMatches,
  ArticleName,
  ArticlePair,
  MatchStrength,
  OverlapMap,
  OverlapProgress,
  ParagraphMatches,
  ParagraphPlace,
} from './matches';

/** The parts of the view "Matches". */
export const MATCHES_TABS = ['paragraph', 'article', 'missing'] as const;
export type MatchesTab = (typeof MATCHES_TABS)[number];

/** How much of the folder has been read, while it is being read. */
export interface Reading {
  read: number;
  known: number;
}

/** What is not shown. Remembered for the workspace. */
export interface MatchFilter {
  hiddenStrengths: MatchStrength[];
  hiddenArticles: ArticleName[];
}

/** What the view "Matches" shows. */
export type MatchesState =
  /** No article has the focus, or the file is not one of the articles. */
  | { kind: 'none' }
  /** The server is at work on this article for the first time. */
  | { kind: 'working'; name: string }
  | {
      kind: 'article';
      article: ArticleMatches;
      /** The paragraph at the cursor, or the pinned one. Matches that the filter hides are already left out. */
      paragraph: ParagraphMatches | null;
      /** How many matches of this paragraph the filter hides. */
      hidden: number;
      /** Which match is the current one for next and previous: an index into `paragraph.matches`. */
      current: number | null;
      isPinned: boolean;
      tab: MatchesTab;
      filter: MatchFilter;
      reading: Reading | null;
    };

/** From the client to the view "Matches". */
export type ToMatchesPage =
  | { type: 'state'; state: MatchesState }
  /** Puts the focus on the current match (a command of the client was run). */
  | { type: 'focusCurrent' };

/** From the view "Matches" to the client. Indexes are those of the state that the page was sent last. */
export type FromMatchesPage =
  /** The page stands and can be sent its state. */
  | { type: 'ready' }
  | { type: 'showTab'; tab: MatchesTab }
  /** Goes to a paragraph of the article itself. */
  | { type: 'goToParagraph'; place: ParagraphPlace }
  /** Opens the place in another article beside the text, revealed and marked. */
  | { type: 'openBeside'; uri: string; place: ParagraphPlace }
  /** Shows the paragraph and its match number `match` in the diff editor. */
  | { type: 'compare'; match: number }
  | { type: 'copyText'; text: string }
  | { type: 'setCurrent'; match: number }
  | { type: 'setFilter'; filter: MatchFilter }
  | { type: 'setPinned'; isPinned: boolean }
  | { type: 'showPair'; other: string };

/** What the overlap map shows; `reading`: the folder has not been read to its end, so the map is not finished. */
export type OverlapState =
  | { kind: 'working'; progress: OverlapProgress | null }
  | { kind: 'ready'; map: OverlapMap; reading: Reading | null };

export type ToOverlapPage = { type: 'state'; state: OverlapState };

export type FromOverlapPage =
  | { type: 'ready' }
  /** Opens an article. */
  | { type: 'open'; uri: string }
  /** Opens two articles side by side. */
  | { type: 'showPair'; left: string; right: string };

/** What the pair view shows; `gone`: one of the articles is there no more. */
export type PairState = { kind: 'working' } | { kind: 'gone' } | { kind: 'ready'; pair: ArticlePair };

export type ToPairPage = { type: 'state'; state: PairState };

export type FromPairPage =
  | { type: 'ready' }
  /** Opens a paragraph in an editor beside the page. */
  | { type: 'open'; uri: string; place: ParagraphPlace }
  | { type: 'compare'; left: ParagraphPlace; right: ParagraphPlace };
