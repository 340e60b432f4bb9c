import type { Article } from '../text';
import { Copies, type CopiesOfArticle } from './copies';
import {
  compareMatches,
  isAtLeast,
  isSameText,
  LEAST_RELATED,
  LEAST_REWORDED,
  LEAST_REWORDED_HEADING,
  type Match,
  type Strength,
} from './match';
import { type RelatedArticle, Stories } from './stories';
import type { WordRanks } from './wordRanks';

/** What the index needs of an article. */
export interface Matchable {
  article: Article;
  /** Shorter paragraphs match only together with their neighbours. */
  minimumWords: number;
}

/** How an article matches all others. */
export interface ArticleMatches {
  /** For each paragraph its matches, best first. */
  ofParagraphs: readonly (readonly Match[])[];
  /** The articles on the same story, or near it, those with the most in common first. */
  related: readonly RelatedArticle[];
}

/**
 * The matches between the articles. What is set and deleted is taken in when it is first asked for: copies and versions
 * by one index, rewording, which is dearer, by another.
 */
export class MatchIndex {
  private readonly copies = new Copies();
  private readonly stories: Stories;
  private readonly forCopies = new Map<string, Matchable | undefined>();
  private readonly forStories = new Map<string, Matchable | undefined>();
  /** What was worked out since the last change. */
  private readonly known = new Map<string, ArticleMatches>();
  private readonly knownCopies = new Map<string, CopiesOfArticle>();

  constructor(ranks: WordRanks) {
    this.stories = new Stories(ranks);
  }

  /** Takes note of an article as it is now; of nothing for one that is gone. */
  note(uri: string, source: Matchable | undefined): void {
    this.noteForCopies(uri, source);
    this.noteForStories(uri, source);
  }

  /** The same for copies and versions only. */
  noteForCopies(uri: string, source: Matchable | undefined): void {
    this.forCopies.set(uri, source);
    this.known.clear();
    this.knownCopies.clear();
  }

  /** The same for rewording only. */
  noteForStories(uri: string, source: Matchable | undefined): void {
    this.forStories.set(uri, source);
    this.known.clear();
  }

  /**
   * The matches of an article.
   *
   * @param weakest weaker ones are not looked for; without `reworded` and `related` that is much less work
   */
  of(uri: string, weakest: Strength): ArticleMatches {
    const key = `${weakest} ${uri}`;
    const matches = this.known.get(key) ?? this.find(uri, weakest);
    this.known.set(key, matches);
    return matches;
  }

  /** Takes in what waits, so that the first question need not: to be called now and then while a folder is read. */
  takeIn(weakest: Strength): void {
    this.takeIntoCopies();
    if (!isSameText(weakest)) {
      this.takeIntoStories();
    }
  }

  /** Does in steps what the first question would have to do: to be called when a folder has been read. */
  *preparing(): Generator<void, void> {
    this.takeIn('related');
    yield* this.preparingCopies();
    yield* this.stories.preparing();
  }

  /** See `Copies.forgetAffected`. */
  forgetAffected(): void {
    this.takeIntoCopies();
    this.copies.forgetAffected();
  }

  /** See `Copies.takeAffected`. */
  takeAffected(): readonly string[] | undefined {
    this.takeIntoCopies();
    return this.copies.takeAffected();
  }

  /** The same for copies and versions only. */
  *preparingCopies(): Generator<void, void> {
    this.takeIntoCopies();
    yield;
    yield* this.copies.preparing();
  }

  /** Finds all copies and versions at once, in steps: to be called when matches of all articles will be asked for. */
  *comparingAll(): Generator<void, void> {
    this.takeIntoCopies();
    yield* this.copies.comparingAll();
  }

  private find(uri: string, weakest: Strength): ArticleMatches {
    const copies = this.copiesIn(uri);
    if (copies.size === 0 && isSameText(weakest)) {
      return nothing(this.copies.paragraphsOf(uri));
    }
    const ofParagraphs = this.matchesFrom(copies, uri, weakest);
    if (isSameText(weakest)) {
      return { ofParagraphs: ofParagraphs.map(sorted), related: [] };
    }
    this.takeIntoStories();
    const related = this.stories.related(uri);
    for (const other of related) {
      this.addTellings(ofParagraphs, uri, other, weakest);
    }
    return { ofParagraphs: ofParagraphs.map(sorted), related };
  }

  private copiesIn(uri: string): CopiesOfArticle {
    this.takeIntoCopies();
    const copies = this.knownCopies.get(uri) ?? this.copies.of(uri);
    this.knownCopies.set(uri, copies);
    return copies;
  }

  private matchesFrom(copies: CopiesOfArticle, uri: string, weakest: Strength): Match[][] {
    const matches: Match[][] = Array.from({ length: this.copies.paragraphsOf(uri) }, () => []);
    for (const [paragraph, ofParagraph] of copies) {
      for (const { place, strength, similarity } of ofParagraph) {
        if (isAtLeast(strength, weakest)) {
          const { uri: other, index: otherParagraph } = place;
          matches[paragraph]?.push({ paragraph, other, otherParagraph, strength, similarity });
        }
      }
    }
    if (copies.size > 0) {
      this.addShortNeighbours(uri, matches);
    }
    return matches;
  }

  /** Equal paragraphs before and behind a copied one that are too short to count alone ("Ada Quill, in Vennay"). */
  private addShortNeighbours(uri: string, matches: Match[][]): void {
    const added = new Set<string>();
    for (const { paragraph, other, otherParagraph } of matches.flat()) {
      for (const step of [-1, 1]) {
        let own = { uri, index: paragraph + step };
        let copy = { uri: other, index: otherParagraph + step };
        while (this.copies.isShortCopy(own, copy) && !added.has(`${own.index} ${copy.index} ${other}`)) {
          added.add(`${own.index} ${copy.index} ${other}`);
          matches[own.index]?.push({
            paragraph: own.index,
            other,
            otherParagraph: copy.index,
            strength: 'copied',
            similarity: 1,
          });
          own = { uri, index: own.index + step };
          copy = { uri: other, index: copy.index + step };
        }
      }
    }
  }

  /** Adds what another article tells in other words. Of what is only related no more than the best of each article. */
  private addTellings(
    matches: readonly Match[][],
    uri: string,
    relatedArticle: RelatedArticle,
    weakest: Strength,
  ): void {
    const other = relatedArticle.uri;
    const bestRelated = new Map<number, Match>();
    // The same words are nothing told in other words, however short they are.
    const pairs = this.stories
      .pairs(uri, relatedArticle, LEAST_RELATED)
      .filter(
        ({ paragraph, otherParagraph }) =>
          !isKnown(matches[paragraph], other, otherParagraph) &&
          !this.copies.isShortCopy({ uri, index: paragraph }, { uri: other, index: otherParagraph }),
      );
    for (const { paragraph, otherParagraph, similarity, isHeading } of pairs) {
      const leastReworded = isHeading ? LEAST_REWORDED_HEADING : LEAST_REWORDED;
      const strength = similarity >= leastReworded ? 'reworded' : 'related';
      const match: Match = { paragraph, other, otherParagraph, strength, similarity };
      if (strength === 'reworded') {
        matches[paragraph]?.push(match);
      } else if (similarity > (bestRelated.get(paragraph)?.similarity ?? 0)) {
        bestRelated.set(paragraph, match);
      }
    }
    for (const match of isAtLeast('related', weakest) ? bestRelated.values() : []) {
      matches[match.paragraph]?.push(match);
    }
  }

  private takeIntoCopies(): void {
    takeIn(this.forCopies, (uri, source) => {
      if (source) {
        this.copies.set(uri, source.article, source.minimumWords);
        source.article.forget();
      } else {
        this.copies.delete(uri);
      }
    });
  }

  private takeIntoStories(): void {
    takeIn(this.forStories, (uri, source) => {
      if (source) {
        this.stories.set(uri, source.article);
      } else {
        this.stories.delete(uri);
      }
    });
  }
}

/** Takes in what waits. An article that cannot be read matches nothing: whoever asks for it hears why. */
function takeIn(
  waiting: Map<string, Matchable | undefined>,
  take: (uri: string, source: Matchable | undefined) => void,
): void {
  for (const [uri, source] of waiting) {
    waiting.delete(uri);
    try {
      take(uri, source);
    } catch {
      take(uri, undefined);
    }
  }
}

function isKnown(matches: readonly Match[] | undefined, other: string, otherParagraph: number): boolean {
  return matches?.some((match) => match.other === other && match.otherParagraph === otherParagraph) ?? false;
}

const NO_MATCHES: readonly Match[] = [];
const nothings = new Map<number, ArticleMatches>();

/** Most articles match nothing: one object for all with as many paragraphs. */
function nothing(paragraphs: number): ArticleMatches {
  const known = nothings.get(paragraphs);
  const made = known ?? { ofParagraphs: new Array(paragraphs).fill(NO_MATCHES), related: [] };
  nothings.set(paragraphs, made);
  return made;
}

/** Best first. Most paragraphs match nothing: one list for all of them. */
function sorted(matches: readonly Match[]): readonly Match[] {
  return matches.length === 0 ? NO_MATCHES : matches.toSorted(compareMatches);
}
