import { Postings } from '../compare/postings';
import { type Shingles, shinglesOf } from '../compare/shingles';
import { type Version, versionOf } from '../compare/versions';
import type { Article, Paragraph } from '../text';
import type { ArticleWords } from '../text/articleWords';
import { repeatSimilarity } from './editedPair';
import { copiesIn, type Run } from './run';

/** A shingle that stands in more paragraphs than this is a phrase, not a trace of a copy. */
const MOST_PLACES = 64;
/** Shingles of the search that two paragraphs must share to be compared at all. */
const LEAST_SHARED_TO_COMPARE = 2;

/** A run of paragraphs that are edited copies, with how alike they are: Dice over character pairs, 0 to 1. */
export interface EditedRun extends Run {
  similarity: number;
}

/**
 * The paragraphs that are edited copies of earlier ones, consecutive ones joined. Headings are left out, and so is
 * what an exact run already covers; candidates come from shared shingles, so the work grows with the text.
 */
export function findEditedRuns(article: Article, exact: readonly Run[], minimumWords: number): EditedRun[] {
  const { paragraphs } = article;
  const covered = copiesIn(exact);
  const search = new EditedSearch(article);
  const runs: EditedRun[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    if (covered.has(at) || paragraph.role === 'heading' || paragraph.words < minimumWords) {
      continue;
    }
    const found = search.findAndAdd(at);
    if (found) {
      appendOrExtend(paragraphs, runs, found);
    }
  }
  return runs;
}

/** Joins an edited copy to the run before it where both the copies and their sources stand one after the other. */
function appendOrExtend(paragraphs: readonly Paragraph[], runs: EditedRun[], next: EditedRun): void {
  const last = runs.at(-1);
  const continues =
    last &&
    last.copy + last.length === next.copy &&
    last.of + last.length === next.of &&
    next.of < last.copy &&
    paragraphs[next.copy]?.follows === 'prose' &&
    paragraphs[next.of]?.follows === 'prose';
  if (!last || !continues) {
    runs.push(next);
    return;
  }
  last.similarity = (last.similarity * last.length + next.similarity) / (last.length + 1);
  last.length += 1;
}

/** More shingles than that are those of a long article: the room for them is not kept. */
const MOST_KEPT = 20_000;
let kept = new Postings();

/** Postings for one article: most articles are so small that making new ones would be most of the work. */
function emptyPlaces(): Postings {
  if (kept.length > MOST_KEPT) {
    kept = new Postings();
  }
  kept.clear();
  return kept;
}

/** The paragraphs seen so far, found again by their shingles. */
class EditedSearch {
  private readonly places = emptyPlaces();
  private readonly article: Article;
  /** Of versions of versions the first: what later ones are told to be copies of. */
  private readonly firsts = new Map<number, number>();

  /** Those that were compared. */
  private readonly versions = new Map<number, Version>();

  private readonly words: ArticleWords;

  constructor(article: Article) {
    this.article = article;
    this.words = article.words;
  }

  /** The earlier paragraph that the one at `at` is an edited copy of, if any; keeps it for later ones. */
  findAndAdd(at: number): EditedRun | undefined {
    const shingles = shinglesOf(this.words.of(at));
    const candidates = this.candidates(shingles);
    for (let index = 0; index < shingles.length; index += 1) {
      this.places.add(shingles[index] ?? 0, at);
    }
    const found = candidates.length === 0 ? undefined : this.bestSource(at, candidates);
    if (!found) {
      return undefined;
    }
    const first = this.firsts.get(found.of) ?? found.of;
    this.firsts.set(at, first);
    return { ...found, of: first };
  }

  private bestSource(at: number, candidates: readonly number[]): EditedRun | undefined {
    const version = this.versionAt(at);
    let best: EditedRun | undefined;
    for (const of of candidates) {
      const source = this.versionAt(of);
      const similarity = source && version && repeatSimilarity(source, version);
      if (similarity !== undefined && isBetter({ of, similarity }, best)) {
        best = { copy: at, of, length: 1, similarity };
      }
    }
    return best;
  }

  private versionAt(index: number): Version | undefined {
    const version = this.versions.get(index) ?? versionOf(this.article, index);
    if (version) {
      this.versions.set(index, version);
    }
    return version;
  }

  /** The earlier paragraphs that share enough shingles to be compared. */
  private candidates(shingles: Shingles): number[] {
    const shared = new Map<number, number>();
    for (let at = 0; at < shingles.length; at += 1) {
      const shingle = shingles[at] ?? 0;
      const count = this.places.count(shingle);
      if (count > 0 && count <= MOST_PLACES) {
        this.places.visit(shingle, (place) => {
          shared.set(place, (shared.get(place) ?? 0) + 1);
          return true;
        });
      }
    }
    return [...shared].flatMap(([place, count]) => (count >= LEAST_SHARED_TO_COMPARE ? place : []));
  }
}

/** Of equally similar sources the first counts. */
function isBetter(source: { of: number; similarity: number }, best: EditedRun | undefined): boolean {
  return (
    !best ||
    source.similarity > best.similarity ||
    (source.similarity === best.similarity && source.of < best.of)
  );
}
