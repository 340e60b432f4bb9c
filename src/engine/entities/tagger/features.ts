// What the tagger looks at. The features of a word come in three groups, by how often they must be worked out:
// - of a word by itself at a place beside the tagged one: once for each different word (`collectWord`);
// - of a word among its neighbours: once for each paragraph (`collectLocal`);
// - of a word in the whole article: in each document pass (`collectArticle`).
import type { ArticleFacts } from './articleFacts';
import { LEVELS } from './clusters';
import { featureOf, hashText, pairOf } from './hash';
import { ORDINARY, type SentenceView } from './sentenceView';
import { BEGINS_UPPER, IS_ORGANISATION_WORD, IS_TITLE, type Vocabulary, withoutFigures } from './vocabulary';

/** How many words before and after the tagged one are looked at. */
export const WINDOW = 2;
/** Places beside and at the tagged word: 0 is two before it, 4 two after it. */
export const PLACES = 2 * WINDOW + 1;
const CENTRE = WINDOW;

/** Features of words at a place are numbered from `WORD_KINDS * (place + 1)`. */
const WORD_KINDS = 32;
const WORD = 0;
const SHAPE = 1;
const TITLE = 2;
const NO_CLUSTER = 3;
const CLUSTER = 4; // and one for each level
const ALWAYS = 10;
const CLUSTER_AND_SHAPE = 11;
const PREFIX_2 = 12;
const PREFIX_3 = 13;
const PREFIX_4 = 14;
const SUFFIX_2 = 15;
const SUFFIX_3 = 16;
const SUFFIX_4 = 17;

// Features among neighbours.
const WORD_BEFORE_AND_WORD = 201;
const WORD_AND_WORD_AFTER = 202;
const SHAPE_BEFORE_AND_WORD = 203;
const RUN_LAST_WORD = 204;
const SHAPES = 205;
const SHAPES_AHEAD = 206;
const SHAPE_AND_WORD_BEFORE = 207;
const SHAPE_AND_WORD_AFTER = 208;
const FIRST_AND_SHAPE = 209;
const OTHER_AND_SHAPE = 210;
const CAPITALS_AND_SHAPE = 211;
const CLUSTERS_BEFORE = 212;
const CLUSTERS_AFTER = 213;
const CLUSTER_BEFORE_AND_SHAPE = 214;
const CLUSTER_AFTER_AND_SHAPE = 215;
const CLUSTERS_AROUND = 216;
const FINE_BEFORE = 217;
const FINE_AFTER = 218;
const FINE_BOTH_SIDES = 219;
const MARK = 220;
const MARKS = 221; // and one for each use of capitals
const NO_MARKS = 225;
const MARKS_AFTER = 226;
const MARKS_BEFORE = 227;
const MARKS_AND_BEFORE = 228;
const MARKS_AND_AFTER = 229;
const RUN_PLACE = 230;
const RUN_WORD_BEFORE = 231;
const RUN_WORD_AFTER = 232;
const RUN_ENDS_ORGANISATION = 233;
const RUN_LAST_CLUSTER = 234;
const RUN_FIRST_CLUSTER = 235;
const RUN_CLUSTER_BEFORE = 236;
const RUN_CLUSTER_AFTER = 237;
const RUN_LENGTH_AND_BEFORE = 238;
const RUN_LENGTH_AND_AFTER = 239;

// Features of the article.
const SEEN_SMALL = 250;
const SEEN_INSIDE = 251;
const SEEN_AFTER_TITLE = 252;
const SEEN_IN_ORGANISATION = 253;
const SEEN_AFTER_NAME = 254;
const SEEN_AFTER_CLUSTER = 255;
const SEEN_ALONE = 256;
const CONTEXT_BEFORE = 257;
const CONTEXT_AFTER = 258;
const SEEN_IN_BRACKETS = 259;

const CAPACITY = 256;

/** A list of features, used again and again. Those of particular words come first; training drops them now and then. */
export class FeatureList {
  readonly keys = new Int32Array(CAPACITY);
  length = 0;
  /** How many of them, from the first, name a particular word. */
  lexical = 0;

  clear(): void {
    this.length = 0;
    this.lexical = 0;
  }

  add(kind: number, value: number): void {
    this.keys[this.length] = featureOf(kind, value);
    this.length += 1;
  }

  endLexical(): void {
    this.lexical = this.length;
  }
}

/** The features of a word by itself, standing at a place beside or at the tagged word. */
export function collectWord(list: FeatureList, vocabulary: Vocabulary, word: number, place: number): void {
  const base = WORD_KINDS * (place + 1);
  list.clear();
  if (place === CENTRE) {
    list.add(base + WORD, vocabulary.wordHash[word] as number);
    collectAffixes(list, vocabulary, word, base);
    list.endLexical();
    list.add(base + ALWAYS, 0);
    list.add(base + CLUSTER_AND_SHAPE, clusterAndShape(vocabulary, word));
  } else {
    list.add(base + WORD, vocabulary.wordHash[word] as number);
  }
  if (Math.abs(place - CENTRE) < 2) {
    list.add(base + SHAPE, vocabulary.shapeHash[word] as number);
  }
  if (place !== CENTRE && ((vocabulary.flags[word] as number) & IS_TITLE) !== 0) {
    list.add(base + TITLE, 1);
  }
  collectClusters(list, vocabulary, word, base);
}

function clusterAndShape(vocabulary: Vocabulary, word: number): number {
  return pairOf(vocabulary.coarse[word] as number, vocabulary.shapeHash[word] as number);
}

function collectClusters(
  list: FeatureList,
  { finest, clusters }: Vocabulary,
  word: number,
  base: number,
): void {
  const cluster = finest[word] as number;
  if (cluster < 0) {
    list.add(base + NO_CLUSTER, 1);
    return;
  }
  for (let level = 0; level < LEVELS; level += 1) {
    list.add(base + CLUSTER + level, clusters.atLevel(cluster, level) + 1);
  }
}

function collectAffixes(list: FeatureList, vocabulary: Vocabulary, word: number, base: number): void {
  const plain = withoutFigures(vocabulary.word(word).toLowerCase());
  if (plain.length > 2) {
    list.add(base + PREFIX_2, hashText(plain.slice(0, 2)));
    list.add(base + PREFIX_3, hashText(plain.slice(0, 3)));
    list.add(base + SUFFIX_2, hashText(plain.slice(-2)));
    list.add(base + SUFFIX_3, hashText(plain.slice(-3)));
  }
  if (plain.length > 4) {
    list.add(base + PREFIX_4, hashText(plain.slice(0, 4)));
    list.add(base + SUFFIX_4, hashText(plain.slice(-4)));
  }
}

/** The features of the word at an index of the paragraph among its neighbours in the sentence. */
export function collectLocal(list: FeatureList, view: SentenceView, at: number): void {
  const { vocabulary } = view;
  const { wordHash, shapeHash, lowerHash } = vocabulary;
  const word = view.wordAt(at);
  const before = view.wordAt(at - 1);
  const after = view.wordAt(at + 1);
  const hash = wordHash[word] as number;
  const shape = shapeHash[word] as number;
  const isCapitalised = ((vocabulary.flags[word] as number) & BEGINS_UPPER) !== 0;
  list.clear();
  list.add(WORD_BEFORE_AND_WORD, pairOf(wordHash[before] as number, hash));
  list.add(WORD_AND_WORD_AFTER, pairOf(hash, wordHash[after] as number));
  list.add(SHAPE_BEFORE_AND_WORD, pairOf(shapeHash[before] as number, hash));
  if (isCapitalised) {
    list.add(RUN_LAST_WORD, lowerHash[view.wordAt(view.runEndAt(at))] as number);
  }
  list.endLexical();
  const shapes = pairOf(shape, shapeHash[after] as number);
  list.add(SHAPES, pairOf(shapeHash[before] as number, shapes));
  list.add(SHAPES_AHEAD, pairOf(shapes, shapeHash[view.wordAt(at + 2)] as number));
  list.add(SHAPE_AND_WORD_BEFORE, pairOf(shape, wordHash[before] as number));
  list.add(SHAPE_AND_WORD_AFTER, pairOf(shape, wordHash[after] as number));
  list.add(at === view.first ? FIRST_AND_SHAPE : OTHER_AND_SHAPE, shape);
  if (view.capitals !== ORDINARY) {
    list.add(CAPITALS_AND_SHAPE, shape + view.capitals);
  }
  collectNeighbourClusters(list, vocabulary, before, word, after);
  collectMarks(list, view, at, shape);
  if (isCapitalised) {
    collectRun(list, view, at);
  }
}

function collectNeighbourClusters(
  list: FeatureList,
  { coarse, fine, shapeHash }: Vocabulary,
  before: number,
  word: number,
  after: number,
): void {
  const shape = shapeHash[word] as number;
  const cluster = coarse[word] as number;
  const clusterBefore = coarse[before] as number;
  const clusterAfter = coarse[after] as number;
  list.add(CLUSTERS_BEFORE, clusterBefore * 1024 + cluster);
  list.add(CLUSTERS_AFTER, cluster * 1024 + clusterAfter);
  list.add(CLUSTER_BEFORE_AND_SHAPE, pairOf(clusterBefore, shape));
  list.add(CLUSTER_AFTER_AND_SHAPE, pairOf(clusterAfter, shape));
  list.add(CLUSTERS_AROUND, (clusterBefore * 1024 + cluster) * 1024 + clusterAfter);
  const fineWord = fine[word] as number;
  const fineBefore = fine[before] as number;
  const fineAfter = fine[after] as number;
  list.add(FINE_BEFORE, fineBefore * 4096 + fineWord);
  list.add(FINE_AFTER, fineWord * 4096 + fineAfter);
  list.add(FINE_BOTH_SIDES, fineBefore * 4096 + fineAfter);
}

function collectMarks(list: FeatureList, view: SentenceView, at: number, shape: number): void {
  const marks = view.marksAt(at);
  const before = view.marksAt(at - 1);
  const after = view.marksAt(at + 1);
  if (marks === 0) {
    list.add(NO_MARKS, shape);
  } else {
    for (let left = marks, bit = 0; left !== 0; left >>>= 1, bit += 1) {
      if ((left & 1) !== 0) {
        list.add(MARK, bit);
      }
    }
    list.add(MARKS + view.capitals, marks);
  }
  list.add(MARKS_AFTER, after);
  list.add(MARKS_BEFORE, before);
  if (before !== 0 || marks !== 0) {
    list.add(MARKS_AND_BEFORE, pairOf(before, marks));
  }
  if (after !== 0 || marks !== 0) {
    list.add(MARKS_AND_AFTER, pairOf(marks, after));
  }
}

/** The run of capitalised words that the word stands in: how long, what ends it, what stands around it. */
function collectRun(list: FeatureList, view: SentenceView, at: number): void {
  const { wordHash, coarse, flags } = view.vocabulary;
  const start = view.runStartAt(at);
  const end = view.runEndAt(at);
  const before = view.wordAt(start - 1);
  const after = view.wordAt(end + 1);
  const last = view.wordAt(end);
  const length = Math.min(3, end - start);
  list.add(RUN_PLACE, Math.min(7, at - start) * 8 + Math.min(4, end - start));
  list.add(RUN_WORD_BEFORE, wordHash[before] as number);
  list.add(RUN_WORD_AFTER, wordHash[after] as number);
  if (((flags[last] as number) & IS_ORGANISATION_WORD) !== 0) {
    list.add(RUN_ENDS_ORGANISATION, (at === end ? 1 : 0) + (end > start ? 2 : 0));
  }
  list.add(RUN_LAST_CLUSTER, (coarse[last] as number) * 2 + (end > at ? 1 : 0));
  list.add(RUN_FIRST_CLUSTER, (coarse[view.wordAt(start)] as number) * 2 + (start < at ? 1 : 0));
  list.add(RUN_CLUSTER_BEFORE, coarse[before] as number);
  list.add(RUN_CLUSTER_AFTER, coarse[after] as number);
  list.add(RUN_LENGTH_AND_BEFORE, pairOf(wordHash[before] as number, length));
  list.add(RUN_LENGTH_AND_AFTER, pairOf(wordHash[after] as number, length));
}

// What the document pass needs to know of a word's place in its sentence. A bit for each.
export const NOTE_CAPITALISED = 1;
export const NOTE_FIRST = 2;
export const NOTE_HEADLINE = 4;
export const NOTE_RUN_START = 8;
export const NOTE_RUN_END = 16;

/** The notes on the word at an index of the paragraph. */
export function notesOn(view: SentenceView, at: number): number {
  const flags = view.vocabulary.flags[view.wordAt(at)] as number;
  return (
    ((flags & BEGINS_UPPER) !== 0 ? NOTE_CAPITALISED : 0) |
    (at === view.first ? NOTE_FIRST : 0) |
    (view.capitals !== ORDINARY ? NOTE_HEADLINE : 0) |
    (view.runStartAt(at) === at ? NOTE_RUN_START : 0) |
    (view.runEndAt(at) === at ? NOTE_RUN_END : 0)
  );
}

/** The features of a capitalised word in the whole article. */
export function collectArticle(
  list: FeatureList,
  vocabulary: Vocabulary,
  facts: ArticleFacts,
  word: number,
  notes: number,
): void {
  const lower = vocabulary.lower[word] as number;
  const isFirst = (notes & NOTE_FIRST) !== 0;
  const startsRun = (notes & NOTE_RUN_START) !== 0 ? 1 : 0;
  const isAlone = (notes & (NOTE_RUN_START | NOTE_RUN_END)) === (NOTE_RUN_START | NOTE_RUN_END);
  list.clear();
  list.add(SEEN_SMALL, (facts.isSeenSmall(lower) ? 4 : 0) + (isFirst ? 1 : 2));
  if (isFirst || (notes & NOTE_HEADLINE) !== 0) {
    list.add(SEEN_INSIDE, facts.isSeenInside(lower) ? 1 : 0);
  }
  if (facts.isSeenAfterTitle(lower)) {
    list.add(SEEN_AFTER_TITLE, isAlone ? 1 : 0);
  }
  if (facts.isSeenInOrganisation(lower)) {
    list.add(SEEN_IN_ORGANISATION, 1);
  }
  if (facts.isSeenInBrackets(lower)) {
    list.add(SEEN_IN_BRACKETS, 1);
  }
  const neighbour = facts.nameBefore(lower);
  if (neighbour < 0) {
    list.add(SEEN_ALONE, 1);
  } else {
    list.add(SEEN_AFTER_NAME, (neighbour & 1) * 2 + startsRun);
    list.add(SEEN_AFTER_CLUSTER, neighbour * 2 + startsRun);
  }
  for (let index = 0; index < facts.contexts(lower); index += 1) {
    list.add(CONTEXT_BEFORE, vocabulary.wordHash[facts.contextBefore(lower, index)] as number);
    list.add(CONTEXT_AFTER, vocabulary.wordHash[facts.contextAfter(lower, index)] as number);
  }
}
