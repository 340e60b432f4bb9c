import { compareTwoStrings } from 'string-similarity';
import type { Paragraph } from '../text/paragraph';
import { isHeading, type Run } from './run';
import { countShared, type Shingles, shinglesOf } from './shingles';

/**
 * Containment of three-word shingles from which on two paragraphs are versions of one. Measured on 21,493 unrelated
 * pairs of news paragraphs: no false positive; finds word edits, a dropped sentence, an appended one, reordering.
 */
const LEAST_CONTAINMENT = 0.4;
/** Dice over character pairs that does the same where many single words were changed (30 % of them: found .998). */
const LEAST_DICE = 0.7;
/** Long paragraphs are alike in their character pairs whatever they say; a copy also shares this much containment. */
const LEAST_CONTAINMENT_WITH_DICE = 0.2;
/** Containment says little on a handful of shingles: "has not yet been determined, it said" is four of them. */
const LEAST_SHARED = 6;
/** A short paragraph within a long one is a repeated sentence, not an edited copy. */
const LEAST_LENGTH_RATIO = 1 / 3;
/**
 * Where at least this share of the words are figures and fewer than half of the figures agree, two paragraphs report
 * different facts in the same mould (results, prices, weather). In 16,707 news articles the first two thresholds alone
 * find 273 edited repeats, most of them market reports of that kind; with the three rules that follow, 148.
 */
const FIGURES_OF_A_MOULD = 0.12;
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
export function findEditedRuns(
  paragraphs: readonly Paragraph[],
  exact: readonly Run[],
  minimumWords: number,
): EditedRun[] {
  const covered = new Set<number>();
  for (const { copy, length } of exact) {
    for (let at = copy; at < copy + length; at += 1) {
      covered.add(at);
    }
  }
  const search = new EditedSearch(paragraphs);
  const runs: EditedRun[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    if (covered.has(at) || isHeading(paragraph) || paragraph.words < minimumWords) {
      continue;
    }
    const found = search.findAndAdd(at, paragraph);
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

/** The paragraphs seen so far, found again by their shingles. */
class EditedSearch {
  private readonly paragraphs: readonly Paragraph[];
  private readonly places = new Map<number, number[]>();
  private readonly shingles = new Map<number, Shingles>();

  constructor(paragraphs: readonly Paragraph[]) {
    this.paragraphs = paragraphs;
  }

  /** The earlier paragraph that the one at `at` is an edited copy of, if any; adds it for later ones otherwise. */
  findAndAdd(at: number, paragraph: Paragraph): EditedRun | undefined {
    const shingles = shinglesOf(paragraph);
    const found = this.bestSource(at, paragraph, shingles);
    if (!found) {
      this.add(at, shingles);
    }
    return found;
  }

  private add(at: number, shingles: Shingles): void {
    this.shingles.set(at, shingles);
    for (const hash of shingles.forSearch) {
      const places = this.places.get(hash);
      if (!places) {
        this.places.set(hash, [at]);
      } else if (places.length <= MOST_PLACES) {
        places.push(at);
      }
    }
  }

  private bestSource(at: number, paragraph: Paragraph, shingles: Shingles): EditedRun | undefined {
    let best: EditedRun | undefined;
    for (const [of, sharedInSearch] of this.candidates(shingles)) {
      const source = this.paragraphs[of];
      const theirs = this.shingles.get(of);
      if (!source || !theirs || sharedInSearch < LEAST_SHARED_TO_COMPARE) {
        continue;
      }
      const similarity = editedSimilarity(source, theirs, paragraph, shingles);
      if (similarity !== undefined && similarity > (best?.similarity ?? 0)) {
        best = { copy: at, of, length: 1, similarity };
      }
    }
    return best;
  }

  private candidates({ forSearch }: Shingles): Map<number, number> {
    const shared = new Map<number, number>();
    for (const hash of forSearch) {
      const places = this.places.get(hash);
      if (!places || places.length > MOST_PLACES) {
        continue;
      }
      for (const place of places) {
        shared.set(place, (shared.get(place) ?? 0) + 1);
      }
    }
    return shared;
  }
}

/** How alike two paragraphs are (Dice over character pairs) where one is an edited copy of the other. */
function editedSimilarity(
  a: Paragraph,
  shinglesOfA: Shingles,
  b: Paragraph,
  shinglesOfB: Shingles,
): number | undefined {
  if (Math.min(a.words, b.words) < LEAST_LENGTH_RATIO * Math.max(a.words, b.words)) {
    return undefined;
  }
  const shared = countShared(shinglesOfA.triples, shinglesOfB.triples);
  const containment = shared / Math.max(1, Math.min(shinglesOfA.triples.size, shinglesOfB.triples.size));
  const similarity = compareTwoStrings(a.normalised, b.normalised);
  const isContained = containment >= LEAST_CONTAINMENT && shared >= LEAST_SHARED;
  const isAlike = similarity >= LEAST_DICE && containment >= LEAST_CONTAINMENT_WITH_DICE;
  return (isContained || isAlike) && !isSameMould(a, b) ? similarity : undefined;
}

/** Whether two paragraphs are full of figures that mostly differ. */
function isSameMould(a: Paragraph, b: Paragraph): boolean {
  const figuresOfA = figuresIn(a);
  const figuresOfB = figuresIn(b);
  const fewest = Math.min(figuresOfA.length / a.words, figuresOfB.length / b.words);
  const shared = countShared(new Set(figuresOfA), new Set(figuresOfB));
  return fewest >= FIGURES_OF_A_MOULD && 2 * shared < Math.max(figuresOfA.length, figuresOfB.length);
}

function figuresIn({ normalised }: Paragraph): string[] {
  return normalised.match(/\p{N}[\p{N}.,:/-]*/gu) ?? [];
}
