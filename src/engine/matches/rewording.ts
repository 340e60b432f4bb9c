import { type LetterGrams, sharedGrams } from './letterGrams';
import type { Rarity } from './rarity';

/** What each part of the score counts (docs/MATCHING.md). */
const PART_OF_TERMS = 0.6;
const PART_OF_GRAMS = 0.4;
/** A rewrite keeps the order of what it tells: a paragraph from the other end of its article counts so much less. */
const PART_OF_PLACE = 0.3;

/** A paragraph as the ranked score sees it. */
export interface Telling {
  /** The numbers of its terms, rising, each once. */
  terms: Int32Array;
  /** The sum of their weights. */
  weight: number;
  grams: LetterGrams;
  /** Where in its article it stands: 0 for the first paragraph, 1 for the last. */
  place: number;
}

/**
 * The ranked score of two paragraphs, 0 to 1: how much of what they tell is told by the same words (weighted by how rare
 * they are) and pieces of words. It says nothing of the order of words and so never that the meaning is the same.
 *
 * Source: REW of the measured recipe, (0.6 · weighted Dice + 0.4 · letter grams) · (1 − 0.3 · difference of place).
 */
export function rewordingScore(a: Telling, b: Telling, rarity: Rarity): number {
  const terms = diceOfTerms(a, b, rarity);
  const place = 1 - PART_OF_PLACE * Math.abs(a.place - b.place);
  return (PART_OF_TERMS * terms + PART_OF_GRAMS * sharedGrams(a.grams, b.grams)) * place;
}

/** Twice the weight of the shared terms by the weight of all. */
function diceOfTerms(a: Telling, b: Telling, rarity: Rarity): number {
  const all = a.weight + b.weight;
  return all > 0 ? (2 * sharedWeight(a.terms, b.terms, rarity)) / all : 0;
}

function sharedWeight(a: Int32Array, b: Int32Array, rarity: Rarity): number {
  let weight = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    const termOfA = a[atA] ?? 0;
    const termOfB = b[atB] ?? 0;
    if (termOfA === termOfB) {
      weight += rarity.ofTerm(termOfA);
    }
    atA += termOfA <= termOfB ? 1 : 0;
    atB += termOfB <= termOfA ? 1 : 0;
  }
  return weight;
}
