import { compareTwoStrings } from 'string-similarity';
import type { Article, Paragraph } from '../text';
import { wordHashes } from '../text/words';
import { factsIn } from './facts';
import { LetterPairs } from './letterPairs';
import {
  countCommon,
  countShared,
  countTriples,
  type NumberStretch,
  type Shingles,
  sharedTriples,
  shinglesOf,
} from './shingles';

/**
 * Containment of three-word shingles from which on two paragraphs are versions of one. Measured on 21,493 unrelated
 * pairs of news paragraphs: no false positive; finds word edits, a dropped sentence, an appended one, reordering.
 */
const LEAST_CONTAINMENT = 0.4;
/** Dice over character pairs that does the same where many single words were changed. */
const LEAST_DICE = 0.7;
/** Long paragraphs are alike in their character pairs whatever they say; a copy also shares this much containment. */
export const LEAST_CONTAINMENT_WITH_DICE = 0.12;
/**
 * Containment says little on a handful of shingles: "plans to file with the Securities and Exchange Commission a" is seven
 * of them, and with fewer than ten shared most of a text must be. Before that was asked, 4 % of the pairs found in 10,000
 * news articles shared a phrase only; now it is 1 % (scripts/eval.mjs, "matches").
 */
const LEAST_SHARED = 6;
const MANY_SHARED = 10;
const CONTAINMENT_OF_FEW = 0.7;
/**
 * Where three words of ten are others, Dice over character pairs falls below that, but two thirds of the words are still
 * the same. Asked only of paragraphs with enough runs of three words.
 */
const DICE_OF_MANY_EDITS = 0.6;
const LEAST_WORD_DICE = 0.65;
const TRIPLES_OF_LONG = 15;
/**
 * Two paragraphs that agree in fewer than this share of their facts (names and figures) report different things in the
 * same mould: results, prices, court lists. It is asked only of paragraphs with some facts.
 *
 * With all the thresholds of this file together: of 1,500 news paragraphs with 5, 15 and 30 % of their words edited,
 * 100, 100 and 99 % are found; in 16,707 news articles as they are, fewer than 200 edited repeats, mostly market
 * reports.
 */
const LEAST_SHARED_FACTS = 0.5;
const FACTS_TO_ASK = 4;

/** A paragraph in the forms in which it is compared, each made when it is first asked for. */
export class Wording {
  readonly paragraph: Paragraph;
  protected readonly article: Article;
  private knownText: string | undefined;
  private knownFacts: ReadonlySet<string> | undefined;

  constructor(article: Article, paragraph: Paragraph) {
    this.article = article;
    this.paragraph = paragraph;
  }

  /** Its text as it is compared. */
  get normalised(): string {
    this.knownText ??= this.paragraph.normalised;
    return this.knownText;
  }

  /** Its text as it stands, capitals and all. */
  get prose(): string {
    return this.article.proseOf(this.paragraph);
  }

  /** Its names and figures. */
  get facts(): ReadonlySet<string> {
    this.knownFacts ??= factsIn(this.prose);
    return this.knownFacts;
  }
}

/** A paragraph with its shingles. */
export class Version extends Wording {
  private knownShingles: Shingles | undefined;
  private knownIdentity: string | undefined;

  /** Made when they are first asked for. */
  get shingles(): Shingles {
    this.knownShingles ??= shinglesOf(this.article.words.of(this.paragraph.index)).slice();
    return this.knownShingles;
  }

  /** How many of its shingles are of three words. */
  get triples(): number {
    return countTriples(this.shingles);
  }

  /** Equal for paragraphs of which nothing is told apart: all that is compared follows from it. */
  get wordsAndLook(): string {
    this.knownIdentity ??= `${this.normalised}\n${this.prose}`;
    return this.knownIdentity;
  }
}

/** What two texts have in common, counted in hashes of their words. */
export interface Shared {
  /** The shingles of three words that both have. */
  triples: number;
  /** How many shingles of three words the text with fewer of them has, at least 1. */
  fewestTriples: number;
  /** The Dice coefficient over their words, 0 to 1; few pairs are asked for it. */
  wordDice(): number;
}

/** Makes a paragraph of an article ready to be compared. */
export function versionOf(article: Article, index: number): Version | undefined {
  const paragraph = article.paragraph(index);
  return paragraph && new Version(article, paragraph);
}

/** What two paragraphs with shingles have in common. */
export function sharedBy(a: Version, b: Version): Shared {
  return {
    triples: sharedTriples(a.shingles, b.shingles),
    fewestTriples: Math.max(1, Math.min(a.triples, b.triples)),
    wordDice: () => wordDice(a, b),
  };
}

function wordDice(a: Wording, b: Wording): number {
  const ofA = wordHashes(a.normalised).sort();
  const ofB = wordHashes(b.normalised).sort();
  return (2 * countCommon(whole(ofA), whole(ofB))) / (ofA.length + ofB.length);
}

function whole(numbers: Uint32Array): NumberStretch {
  return { numbers, from: 0, to: numbers.length };
}

/**
 * How alike two paragraphs are, if one is an edited version of the other or of a part of it.
 *
 * @returns the Dice coefficient over the character pairs of the normalised texts, 0 to 1; undefined for no version
 */
export function editedSimilarity(a: Version, b: Version): number | undefined {
  const isVersion = textSimilarity(a, b, sharedBy(a, b)) !== undefined && !isSameMould(a, b);
  return isVersion ? compareTwoStrings(a.normalised, b.normalised) : undefined;
}

/** As `editedSimilarity`, but by the normalised texts alone: paragraphs of one mould are not left out. */
export function textSimilarity(a: Wording, b: Wording, shared: Shared): number | undefined {
  const least = leastDice(shared.triples, shared.fewestTriples);
  if (mostDice(a.normalised.length, b.normalised.length) < least) {
    return undefined; // before Dice, which is dear
  }
  const similarity = similarityOf(a, b, least);
  const isAlike = similarity >= (least === DICE_OF_MANY_EDITS ? LEAST_DICE : least);
  return isAlike || (similarity >= least && shared.wordDice() >= LEAST_WORD_DICE) ? similarity : undefined;
}

/**
 * Whether two texts may be versions of one, as far as their lengths in characters and their shingles of three words tell.
 *
 * @param shared how many shingles both have
 * @param fewest how many the text with fewer of them has, at least 1
 */
export function mayBeVersions(lengthOfA: number, lengthOfB: number, shared: number, fewest: number): boolean {
  return mostDice(lengthOfA, lengthOfB) >= leastDice(shared, fewest);
}

/** The Dice coefficient below which two texts with these shingles are no versions of one; more than 1 for any. */
function leastDice(shared: number, fewest: number): number {
  const leastContainment = shared >= MANY_SHARED ? LEAST_CONTAINMENT : CONTAINMENT_OF_FEW;
  if (shared >= LEAST_SHARED && shared >= leastContainment * fewest) {
    return 0;
  }
  if (shared < LEAST_CONTAINMENT_WITH_DICE * fewest) {
    return Number.POSITIVE_INFINITY;
  }
  return fewest >= TRIPLES_OF_LONG ? DICE_OF_MANY_EDITS : LEAST_DICE;
}

const letterPairs = new LetterPairs();

/**
 * The Dice coefficient over the character pairs of two normalised texts, 0 to 1, as string-similarity has it.
 *
 * @param least below it a bound will do
 */
export function similarityOf(a: Wording, b: Wording, least = 0): number {
  const { normalised } = a;
  const { dice, isExact } = letterPairs.compare(normalised, b.normalised);
  return isExact || dice < least ? dice : compareTwoStrings(normalised, b.normalised);
}

/** The highest Dice coefficient that two texts of these lengths can have. */
function mostDice(lengthOfA: number, lengthOfB: number): number {
  return (2 * Math.min(lengthOfA, lengthOfB)) / Math.max(1, lengthOfA + lengthOfB);
}

/** Whether two paragraphs tell of different people, places and figures in the same words. */
export function isSameMould(a: Wording, b: Wording): boolean {
  const fewest = Math.min(a.facts.size, b.facts.size);
  return fewest >= FACTS_TO_ASK && countShared(a.facts, b.facts) < LEAST_SHARED_FACTS * fewest;
}
