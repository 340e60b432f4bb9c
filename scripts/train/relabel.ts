// Mends the labels of a corpus by models trained on its other parts: where such a model finds a label most improbable,
// the stretch gets the labels that the model finds best.
import { LABELS, OTHER_NAME, OUTSIDE, partOf, typeOf } from '../../src/engine/entities/tagger/labels';
import { Viterbi } from '../../src/engine/entities/tagger/viterbi';
import type { Vocabulary } from '../../src/engine/entities/tagger/vocabulary';
import { ROW, WEIGHT_UNIT } from '../../src/engine/entities/tagger/weights';
import { Chain } from './chain';
import type { Model } from './crf';
import type { Document, Sentence } from './documents';
import { Examples, labelsOf, TYPE_TAGS } from './examples';

/** A model as it came from training, asked how probable labels are. */
export class Judge {
  private readonly model: Model;
  private readonly rowOf = new Map<number, number>();
  private readonly chain = new Chain();
  private readonly viterbi: Viterbi;
  private readonly transitions: Float32Array;

  constructor(model: Model) {
    this.model = model;
    model.keys.forEach((key, row) => {
      this.rowOf.set(key, row * ROW);
    });
    this.transitions = model.transitions;
    this.viterbi = new Viterbi(
      Int32Array.from(model.transitions, (weight) => Math.round(weight * WEIGHT_UNIT)),
    );
  }

  /** The best labels of a stretch of examples, and how probable each of its right labels is. */
  judge(examples: Examples, stretch: number): { best: Uint8Array; probabilities: number[] } {
    const first = examples.stretches.values[stretch] as number;
    const length = (examples.stretches.values[stretch + 1] as number) - first;
    const scores = new Float64Array(length * LABELS);
    for (let at = 0; at < length; at += 1) {
      this.scoreWord(examples, first + at, scores, at * LABELS);
    }
    const best = new Uint8Array(length);
    const rounded = Int32Array.from(scores, (score) => Math.round(score * WEIGHT_UNIT));
    this.viterbi.decode(rounded, 0, length, best);
    this.chain.begin(length, this.transitions);
    for (let at = 0; at < length; at += 1) {
      this.chain.setScores(at, scores, at * LABELS);
    }
    const all = this.chain.findProbabilities();
    const labels = examples.labels.values;
    const probabilities = Array.from(best, (_, at) => all[at * LABELS + (labels[first + at] ?? 0)] ?? 0);
    return { best, probabilities };
  }

  private scoreWord(examples: Examples, word: number, scores: Float64Array, from: number): void {
    const keys = examples.keys.values;
    const starts = examples.starts.values;
    for (let index = starts[word] as number; index < (starts[word + 1] as number); index += 1) {
      const row = this.rowOf.get(keys[index] as number);
      for (let label = 0; row !== undefined && label < LABELS; label += 1) {
        scores[from + label] = (scores[from + label] as number) + (this.model.weights[row + label] as number);
      }
    }
  }
}

/**
 * An article with its doubtful labels mended.
 *
 * @param leastProbability a stretch is mended where a label is less probable than this
 */
export function relabel(
  document: Document,
  judge: Judge,
  vocabulary: Vocabulary,
  leastProbability: number,
): Document {
  const examples = new Examples(vocabulary);
  const { stretches } = examples.addDocument(document, 1);
  const labels = labelsOf(document.sentences.flatMap(({ tags }) => tags));
  let isMended = false;
  for (let stretch = 0; stretch * 2 < stretches.length; stretch += 1) {
    const { best, probabilities } = judge.judge(examples, stretch);
    if (probabilities.some((probability) => probability < leastProbability)) {
      labels.set(best, stretches[stretch * 2]);
      isMended = true;
    }
  }
  return isMended ? withLabels(document, labels) : document;
}

function withLabels({ id, sentences }: Document, labels: Uint8Array): Document {
  let from = 0;
  const relabelled = sentences.map(({ words }): Sentence => {
    const tags = tagsOfLabels(labels.subarray(from, from + words.length));
    from += words.length;
    return { words, tags };
  });
  return { id, sentences: relabelled };
}

/** The tags for a row of labels; other names beside one another become one. */
function tagsOfLabels(labels: Uint8Array): string[] {
  return Array.from(labels, (label, at) => {
    if (label === OUTSIDE) {
      return 'O';
    }
    if (label === OTHER_NAME) {
      return labels[at - 1] === OTHER_NAME ? 'I-MISC' : 'B-MISC';
    }
    const part = partOf(label);
    return `${part === 0 || part === 3 ? 'B' : 'I'}-${TYPE_TAGS[typeOf(label)]}`;
  });
}
