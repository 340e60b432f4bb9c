import { SHORT_PARAGRAPH_WORDS } from '../compare/shingles';
import { LEAST_CONTAINMENT_WITH_DICE, versionOf } from '../compare/versions';
import { type Article, isOneSentence } from '../text';
import { LEAST_LENGTH_RATIO, repeatSimilarity } from './editedPair';
import { LEAST_SENTENCE_WORDS } from './sentences';
import { Sharing } from './sharing';
import { MOST_PLACES } from './sketch';

/**
 * Triples of words that stand again one after the other wherever a sentence does: the words at its ends can be told apart
 * otherwise when it stands alone.
 */
const TRIPLES_OF_SENTENCE = LEAST_SENTENCE_WORDS - 4;
/** More paragraphs than that are not told by looking at each pair of them. */
const FEW_PARAGRAPHS = 256;

/**
 * Where an article may hold repeats that are not exact. Most articles hold none: to look for them in those would be in vain.
 * What is said to be there may not be, but not the other way round.
 */
export interface Traces {
  /** Whether a paragraph is an edited copy of an earlier one. */
  edited: boolean;
  /** The paragraphs in which a sentence may stand that another paragraph has as well. */
  sentences: ReadonlySet<number>;
}

const NO_TRACES: Traces = { edited: false, sentences: new Set() };

const sharing = new Sharing();

/**
 * Looks for traces of repeats, about 10 ns for each word of the article.
 *
 * @param covered the paragraphs that are exact copies: they are nothing else
 * @param minimumWords of paragraphs that count as edited copies
 */
export function tracesOfRepeats(
  article: Article,
  covered: ReadonlySet<number>,
  minimumWords: number,
): Traces {
  const { table } = article;
  const leastWords = Math.min(LEAST_SENTENCE_WORDS, minimumWords);
  if (table.count > MOST_PLACES) {
    return allTraces(table.count);
  }
  sharing.enter(
    article,
    (index) => table.wordsOf(index) >= leastWords && table.roleOf(index) !== 'heading' && !covered.has(index),
  );
  if (!mayHoldAny(article)) {
    return NO_TRACES;
  }
  if (!sharing.countPairs()) {
    return allTraces(table.count);
  }
  return { edited: hasEditedCopy(article), sentences: paragraphsWithSentences(article) };
}

function allTraces(paragraphs: number): Traces {
  return { edited: true, sentences: new Set(Array(paragraphs).keys()) };
}

/** Whether some paragraph shares enough triples with all earlier ones together. */
function mayHoldAny(article: Article): boolean {
  const { table } = article;
  for (let index = 0; index < table.count; index += 1) {
    if (sharing.sharedRowOf(index) >= TRIPLES_OF_SENTENCE || mayBeEdited(article, index)) {
      return true;
    }
  }
  return false;
}

function mayBeEdited(article: Article, later: number): boolean {
  const shared = sharing.sharedOf(later);
  if (shared === 0 || later > FEW_PARAGRAPHS) {
    return shared > 0;
  }
  for (let earlier = 0; earlier < later; earlier += 1) {
    if (isEnough(article, earlier, later, shared)) {
      return true;
    }
  }
  return false;
}

/** Whether two paragraphs that share so many triples may be an edited copy and its source. */
function isEnough({ table }: Article, earlier: number, later: number, shared: number): boolean {
  const shorter = Math.min(table.wordsOf(earlier), table.wordsOf(later));
  const longer = Math.max(table.wordsOf(earlier), table.wordsOf(later));
  const fewest = Math.min(sharing.freshOf(earlier), sharing.freshOf(later));
  const least = longer < SHORT_PARAGRAPH_WORDS ? 1 : 2;
  return (
    shared >= Math.max(least, LEAST_CONTAINMENT_WITH_DICE * fewest) && shorter >= LEAST_LENGTH_RATIO * longer
  );
}

/** Whether some paragraph is an edited copy of another: few have enough in common to be compared at all. */
function hasEditedCopy(article: Article): boolean {
  for (let pair = 0; pair < sharing.pairs; pair += 1) {
    const earlier = sharing.earlierOf(pair);
    const later = sharing.laterOf(pair);
    if (isEnough(article, earlier, later, sharing.triplesOf(pair)) && isEditedCopy(article, earlier, later)) {
      return true;
    }
  }
  return false;
}

function isEditedCopy(article: Article, earlier: number, later: number): boolean {
  const source = versionOf(article, earlier);
  const copy = versionOf(article, later);
  return source !== undefined && copy !== undefined && repeatSimilarity(source, copy) !== undefined;
}

function paragraphsWithSentences(article: Article): ReadonlySet<number> {
  let found: Set<number> | undefined;
  const several = new Map<number, boolean>();
  for (let pair = 0; pair < sharing.pairs; pair += 1) {
    const earlier = sharing.earlierOf(pair);
    const later = sharing.laterOf(pair);
    const row = sharing.rowOf(pair);
    if (mayShareSentence(article, earlier, row, several) && mayShareSentence(article, later, row, several)) {
      found ??= new Set();
      found.add(earlier).add(later);
    }
  }
  return found ?? NO_TRACES.sentences;
}

/**
 * Whether a sentence of a paragraph can stand in another one that has so many triples in a row in common with it. Where it
 * has one sentence only, that is nearly all of it.
 *
 * @param several what is known of which paragraphs have more than one sentence
 */
function mayShareSentence(
  article: Article,
  index: number,
  row: number,
  several: Map<number, boolean>,
): boolean {
  if (row < TRIPLES_OF_SENTENCE) {
    return false;
  }
  const words = article.table.wordsOf(index);
  return row >= words - (LEAST_SENTENCE_WORDS - TRIPLES_OF_SENTENCE) || hasSeveral(article, index, several);
}

/** Whether a paragraph has more than one sentence. */
function hasSeveral(article: Article, index: number, known: Map<number, boolean>): boolean {
  const paragraph = known.has(index) ? undefined : article.paragraph(index);
  if (paragraph) {
    known.set(index, !isOneSentence(article.proseOf(paragraph)));
  }
  return known.get(index) ?? false;
}
