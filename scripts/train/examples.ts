import { ArticleFacts } from '../../src/engine/entities/tagger/articleFacts';
import {
  collectArticle,
  collectLocal,
  collectWord,
  FeatureList,
  NOTE_CAPITALISED,
  PLACES,
  WINDOW,
} from '../../src/engine/entities/tagger/features';
import {
  BEGIN,
  INSIDE,
  isTyped,
  LAST,
  labelOf,
  OTHER_NAME,
  OUTSIDE,
  partOf,
  SINGLE,
} from '../../src/engine/entities/tagger/labels';
import type { ScannedPassage } from '../../src/engine/entities/tagger/passage';
import { readWords } from '../../src/engine/entities/tagger/read';
import { scanPassage } from '../../src/engine/entities/tagger/scan';
import { SentenceView } from '../../src/engine/entities/tagger/sentenceView';
import type { Vocabulary } from '../../src/engine/entities/tagger/vocabulary';
import { type Document, namesOf, type TaggedName } from './documents';
import { NumberList } from './numberList';

/** The tags of persons, organisations and places, in the order of the tagger's types. */
export const TYPE_TAGS = ['PER', 'ORG', 'LOC'];

/**
 * What the trainer learns from: for each word that may be part of a name its features, as numbers, and its label. Words
 * follow one another; stretches of them are decoded together.
 */
export class Examples {
  /** The features of all words, one word after the other; those of particular words first. */
  readonly keys = new NumberList();
  /** Where each word's features begin, and the number of all after the last. */
  readonly starts = new NumberList();
  /** Where each word's features of particular words end. */
  readonly lexicalEnds = new NumberList();
  readonly labels = new NumberList();
  /** The first word of each stretch, and the number of words after the last. */
  readonly stretches = new NumberList();
  /** How much each stretch counts. */
  readonly weights: number[] = [];

  private readonly view: SentenceView;
  private readonly facts: ArticleFacts;
  private readonly list = new FeatureList();
  private readonly wordFeatures: WordFeatures;
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.view = new SentenceView(vocabulary);
    this.facts = new ArticleFacts(vocabulary);
    this.wordFeatures = new WordFeatures(vocabulary);
    this.starts.add(0);
    this.stretches.add(0);
  }

  /** Adds an article whose stretches count `weight` times; gives the article as the tagger sees it. */
  addDocument(document: Document, weight: number): ScannedPassage {
    const { sentences } = document;
    const rows = sentences.map(({ words }) => words);
    const passage = readWords(rows, this.vocabulary);
    const local: LocalFeatures[] = [];
    const scanned = scanPassage(passage, this.view, (at) => {
      local.push(this.localFeatures(at));
    });
    this.facts.begin();
    this.facts.add(scanned);
    const labels = labelsOf(sentences.flatMap(({ tags }) => tags));
    this.addStretches(scanned, local, labels, weight);
    return scanned;
  }

  private addStretches(
    { words, stretches, notes }: ScannedPassage,
    local: readonly LocalFeatures[],
    labels: Uint8Array,
    weight: number,
  ): void {
    dropBrokenNames(labels, stretches);
    let index = 0;
    for (let stretch = 0; stretch < stretches.length; stretch += 2) {
      for (let at = stretches[stretch] as number; at < (stretches[stretch + 1] as number); at += 1) {
        this.addWord(words[at] as number, notes[index] as number, local[index]);
        this.labels.add(labels[at] as number);
        index += 1;
      }
      this.stretches.add(this.labels.length);
      this.weights.push(weight);
    }
  }

  private addWord(word: number, notes: number, local: LocalFeatures | undefined): void {
    for (const features of local?.lexical ?? []) {
      this.keys.addAll(features);
    }
    this.lexicalEnds.add(this.keys.length);
    for (const features of local?.other ?? []) {
      this.keys.addAll(features);
    }
    if ((notes & NOTE_CAPITALISED) !== 0) {
      collectArticle(this.list, this.vocabulary, this.facts, word, notes);
      this.keys.addAll(this.list.keys.subarray(0, this.list.length));
    }
    this.starts.add(this.keys.length);
  }

  private localFeatures(at: number): LocalFeatures {
    collectLocal(this.list, this.view, at);
    const { keys, length, lexical } = this.list;
    const features: LocalFeatures = {
      lexical: [keys.slice(0, lexical)],
      other: [keys.slice(lexical, length)],
    };
    for (let place = 0; place < PLACES; place += 1) {
      const word = this.wordFeatures.of(this.view.wordAt(at + place - WINDOW), place);
      features.lexical.push(word.subarray(0, this.wordFeatures.lexical));
      features.other.push(word.subarray(this.wordFeatures.lexical));
    }
    return features;
  }
}

interface LocalFeatures {
  lexical: Int32Array[];
  other: Int32Array[];
}

/** The features of words by themselves, kept for all words and places. */
class WordFeatures {
  /** How many of the features last asked for are of the particular word. */
  lexical = 0;
  private readonly vocabulary: Vocabulary;
  private readonly list = new FeatureList();
  private readonly known: { keys: Int32Array; lexical: number }[] = [];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  of(word: number, place: number): Int32Array {
    const index = word * PLACES + place;
    let features = this.known[index];
    if (!features) {
      collectWord(this.list, this.vocabulary, word, place);
      features = { keys: this.list.keys.slice(0, this.list.length), lexical: this.list.lexical };
      this.known[index] = features;
    }
    this.lexical = features.lexical;
    return features.keys;
  }
}

/** Labels for a row of tags: PER, ORG, LOC, and any other as other name. */
export function labelsOf(tags: readonly string[]): Uint8Array {
  const labels = new Uint8Array(tags.length).fill(OUTSIDE);
  for (const name of namesOf(tags)) {
    labelName(labels, name);
  }
  return labels;
}

function labelName(labels: Uint8Array, { start, end, tag }: TaggedName): void {
  const type = TYPE_TAGS.indexOf(tag);
  if (type < 0) {
    labels.fill(OTHER_NAME, start, end);
  } else if (end - start === 1) {
    labels[start] = labelOf(type, SINGLE);
  } else {
    labels.fill(labelOf(type, INSIDE), start, end);
    labels[start] = labelOf(type, BEGIN);
    labels[end - 1] = labelOf(type, LAST);
  }
}

/** Names that reach beyond the stretches can not be learned; their words count as outside. */
function dropBrokenNames(labels: Uint8Array, stretches: Int32Array): void {
  const stretchOf = new Int32Array(labels.length).fill(-1);
  for (let index = 0; index < stretches.length; index += 2) {
    stretchOf.fill(index, stretches[index], stretches[index + 1]);
  }
  let start = 0;
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] as number;
    if (!isTyped(label)) {
      continue;
    }
    const part = partOf(label);
    if (part === BEGIN || part === SINGLE) {
      start = at;
    }
    if ((part === LAST || part === SINGLE) && !isInOneStretch(stretchOf, start, at)) {
      labels.fill(OUTSIDE, start, at + 1);
    }
  }
}

function isInOneStretch(stretchOf: Int32Array, start: number, last: number): boolean {
  const stretch = stretchOf[start];
  return stretch !== -1 && stretchOf.subarray(start, last + 1).every((other) => other === stretch);
}
