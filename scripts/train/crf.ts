// Trains a linear-chain conditional random field by AdaGrad. All numbers lie in typed arrays; the order of the stretches
// and what is dropped come from a seed, so that the same examples and the same seed give the same model.
import { FEATURE_BITS } from '../../src/engine/entities/tagger/hash';
import { LABELS } from '../../src/engine/entities/tagger/labels';
import { ROW } from '../../src/engine/entities/tagger/weights';
import { Chain } from './chain';
import type { Examples } from './examples';
import { randomNumbers, shuffle } from './randomNumbers';

export interface TrainingOptions {
  seed: number;
  epochs: number;
  /** Size of a step. */
  rate: number;
  /** How large a part of all features is left out of each word, at random. */
  dropout: number;
  /** How often all features of particular words are left out of a word. */
  lexicalDropout: number;
  /** Features seen less often are not learned. */
  leastCount: number;
  log?: (line: string) => void;
}

/** What came of the training. */
export interface Model {
  /** The features' numbers. */
  keys: Int32Array;
  /** How often each feature was seen, up to `MOST_COUNTED`. */
  counts: Uint16Array;
  /** `ROW` weights for each feature. */
  weights: Float32Array;
  /** Weight of each pair of labels, at `before * LABELS + after`. */
  transitions: Float32Array;
}

/** Gradients smaller than this are not followed: most words are soon labelled with certainty. */
const LEAST_GRADIENT = 1e-3;

/** What the sums of squared gradients begin with. */
const FIRST_SQUARE = 1e-3;

const MOST_COUNTED = 65_535;

/** The weights of so many epochs, the last ones, are averaged. */
const AVERAGED_EPOCHS = 2;

/** Trains a model. */
export function train(examples: Examples, options: TrainingOptions): Model {
  return new Trainer(examples, options).run();
}

class Trainer {
  private readonly keys: Int32Array;
  private readonly counts: Uint16Array;
  private readonly features: Int32Array;
  private readonly starts: Int32Array;
  private readonly lexicalEnds: Int32Array;
  private readonly labels: Int32Array;
  private readonly stretches: Int32Array;
  private readonly stretchWeights: readonly number[];
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly transitions = new Float32Array(LABELS * LABELS);
  private readonly transitionSquares = new Float32Array(LABELS * LABELS).fill(FIRST_SQUARE);
  private readonly random: () => number;
  private readonly chain = new Chain();
  private readonly options: TrainingOptions;

  /** The features that were not dropped, word after word of a stretch, and where each word's end. */
  private active = new Int32Array(1 << 16);
  private activeEnds = new Int32Array(1 << 10);
  private noise: number;

  constructor(examples: Examples, options: TrainingOptions) {
    this.options = options;
    this.starts = examples.starts.values;
    this.lexicalEnds = examples.lexicalEnds.values;
    this.labels = examples.labels.values;
    this.stretches = examples.stretches.values;
    this.stretchWeights = examples.weights;
    const numbered = numberFeatures(examples.keys.values, options.leastCount);
    this.keys = numbered.keys;
    this.counts = numbered.counts;
    this.features = numbered.features;
    this.weights = new Float32Array(this.keys.length * ROW);
    this.squares = new Float32Array(this.keys.length * ROW).fill(FIRST_SQUARE);
    this.random = randomNumbers(options.seed);
    this.noise = options.seed | 1;
  }

  run(): Model {
    const { epochs, log } = this.options;
    const order = Int32Array.from({ length: this.stretchWeights.length }, (_, index) => index);
    const sum = new Float32Array(this.weights.length);
    const transitionSum = new Float32Array(this.transitions.length);
    const averaged = Math.min(AVERAGED_EPOCHS, epochs);
    log?.(`${order.length} stretches, ${this.labels.length} words, ${this.keys.length} features`);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(order, this.random);
      let loss = 0;
      for (const stretch of order) {
        loss += this.learn(stretch);
      }
      if (epoch >= epochs - averaged) {
        addShare(sum, this.weights, 1 / averaged);
        addShare(transitionSum, this.transitions, 1 / averaged);
      }
      log?.(`epoch ${epoch + 1}: loss ${(loss / this.labels.length).toFixed(4)} a word`);
    }
    // Without dropout every word has that many more features than it was trained with, but no more labels around it.
    const transitions = transitionSum.map((weight) => weight / (1 - this.options.dropout));
    return { keys: this.keys, counts: this.counts, weights: sum, transitions };
  }

  /** Takes a step for one stretch; gives its loss. */
  private learn(stretch: number): number {
    const first = this.stretches[stretch] as number;
    const length = (this.stretches[stretch + 1] as number) - first;
    const { chain } = this;
    chain.begin(length, this.transitions);
    this.scoreStretch(first, length);
    const loss = chain.findGradients(this.labels, first);
    const weight = this.stretchWeights[stretch] as number;
    let from = 0;
    for (let at = 0; at < length; at += 1) {
      const to = this.activeEnds[at] as number;
      this.stepWord(at, from, to, weight);
      from = to;
    }
    this.stepTransitions(weight);
    return loss;
  }

  private scoreStretch(first: number, length: number): void {
    let count = 0;
    this.reserve(length);
    for (let at = 0; at < length; at += 1) {
      const from = count;
      count = this.chooseFeatures(first + at, count);
      this.activeEnds[at] = count;
      this.chain.score(at, this.weights, this.active, from, count);
    }
  }

  /** Writes the features of a word that are not dropped, from an index on; gives the index after them. */
  private chooseFeatures(word: number, from: number): number {
    const { dropout, lexicalDropout } = this.options;
    const limit = dropout * 2 ** 32;
    const dropsLexical = this.nextNoise() < lexicalDropout * 2 ** 32;
    const begin = (dropsLexical ? this.lexicalEnds[word] : this.starts[word]) as number;
    const end = this.starts[word + 1] as number;
    let count = from;
    if (count + end - begin > this.active.length) {
      const larger = new Int32Array(this.active.length * 2);
      larger.set(this.active);
      this.active = larger;
    }
    for (let index = begin; index < end; index += 1) {
      const feature = this.features[index] as number;
      if (feature >= 0 && this.nextNoise() >= limit) {
        this.active[count] = feature * ROW;
        count += 1;
      }
    }
    return count;
  }

  /** A quick random number of 32 bits: xorshift. */
  private nextNoise(): number {
    let noise = this.noise;
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    this.noise = noise;
    return noise >>> 0;
  }

  private stepWord(at: number, from: number, to: number, weight: number): void {
    const { weights, squares, active } = this;
    const { rate } = this.options;
    for (let label = 0; label < LABELS; label += 1) {
      const gradient = this.chain.gradient(at, label) * weight;
      if (Math.abs(gradient) < LEAST_GRADIENT) {
        continue;
      }
      const square = gradient * gradient;
      const step = rate * gradient;
      for (let index = from; index < to; index += 1) {
        const cell = (active[index] as number) + label;
        const total = (squares[cell] as number) + square;
        squares[cell] = total;
        weights[cell] = (weights[cell] as number) - step / Math.sqrt(total);
      }
    }
  }

  private stepTransitions(weight: number): void {
    const { transitions, transitionSquares } = this;
    const { rate } = this.options;
    for (let pair = 0; pair < transitions.length; pair += 1) {
      const gradient = (this.chain.pairGradients[pair] as number) * weight;
      if (gradient !== 0) {
        const total = (transitionSquares[pair] as number) + gradient * gradient;
        transitionSquares[pair] = total;
        transitions[pair] = (transitions[pair] as number) - (rate * gradient) / Math.sqrt(total);
      }
    }
  }

  private reserve(length: number): void {
    if (length > this.activeEnds.length) {
      this.activeEnds = new Int32Array(length * 2);
    }
  }
}

function addShare(sum: Float32Array, values: Float32Array, share: number): void {
  for (let index = 0; index < sum.length; index += 1) {
    sum[index] = (sum[index] as number) + (values[index] as number) * share;
  }
}

interface NumberedFeatures {
  keys: Int32Array;
  counts: Uint16Array;
  features: Int32Array;
}

/** Numbers the features that are seen often enough from 0 on; the others become -1. */
function numberFeatures(all: Int32Array, leastCount: number): NumberedFeatures {
  const seen = new Uint16Array(2 ** FEATURE_BITS);
  for (const key of all) {
    seen[key] = Math.min(MOST_COUNTED, (seen[key] as number) + 1);
  }
  const numbers = new Int32Array(2 ** FEATURE_BITS);
  const keys: number[] = [];
  const features = all.map((key) => {
    if ((seen[key] as number) < leastCount) {
      return -1;
    }
    if (numbers[key] === 0) {
      keys.push(key);
      numbers[key] = keys.length;
    }
    return (numbers[key] as number) - 1;
  });
  return {
    keys: Int32Array.from(keys),
    counts: Uint16Array.from(keys, (key) => seen[key] as number),
    features,
  };
}
