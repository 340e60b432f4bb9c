import { ArticleFacts } from './articleFacts';
import { type AgreedNames, agreeOnNames } from './documentPass';
import type { FoundName } from './doubt';
import { collectArticle, collectLocal, FeatureList, NOTE_CAPITALISED, WINDOW } from './features';
import { LABELS, namesIn } from './labels';
import type { Passage, ScannedPassage } from './passage';
import { Posterior } from './posterior';
import { scanPassage } from './scan';
import { SentenceView } from './sentenceView';
import { Viterbi } from './viterbi';
import type { Vocabulary } from './vocabulary';
import type { Weights } from './weights';
import { WordScores } from './wordScores';

/** A passage with what its own words say for each label of each word of its stretches. */
export interface ScoredPassage extends ScannedPassage {
  /** `LABELS` scores for each word of the stretches, one word after the other. */
  scores: Int32Array;
}

/** Finds the names in passages of words: first by their own words, then by the article as a whole. */
export class ArticleTagger {
  private readonly view: SentenceView;
  private readonly facts: ArticleFacts;
  private readonly wordScores: WordScores;
  private readonly viterbi: Viterbi;
  private readonly posterior: Posterior;
  private readonly list = new FeatureList();
  private buffer = new Int32Array(256 * LABELS);
  private labels = new Uint8Array(256);

  readonly vocabulary: Vocabulary;
  private readonly weights: Weights;

  constructor(vocabulary: Vocabulary, weights: Weights) {
    this.vocabulary = vocabulary;
    this.weights = weights;
    this.view = new SentenceView(vocabulary);
    this.facts = new ArticleFacts(vocabulary);
    this.wordScores = new WordScores(vocabulary, weights);
    this.viterbi = new Viterbi(weights.transitions);
    this.posterior = new Posterior(weights.transitions);
  }

  /** What can be told of a passage from its own words alone. */
  score<P extends Passage>(passage: P): P & ScoredPassage {
    let count = 0;
    const scanned = scanPassage(passage, this.view, (at) => {
      this.scoreWord(at, count);
      count += 1;
    });
    return { ...scanned, scores: this.buffer.slice(0, count * LABELS) };
  }

  /** The names of each passage of an article. */
  names(passages: readonly ScoredPassage[]): AgreedNames {
    this.facts.begin();
    for (const passage of passages) {
      this.facts.add(passage);
    }
    return agreeOnNames(
      this.vocabulary,
      passages,
      passages.map((passage) => this.decode(passage)),
    );
  }

  private scoreWord(at: number, index: number): void {
    const from = index * LABELS;
    this.reserve(index + 1);
    this.buffer.fill(0, from, from + LABELS);
    for (let place = 0; place <= 2 * WINDOW; place += 1) {
      this.wordScores.addTo(this.buffer, from, this.view.wordAt(at + place - WINDOW), place);
    }
    collectLocal(this.list, this.view, at);
    this.weights.addTo(this.buffer, from, this.list);
  }

  private decode({ words, stretches, notes, scores }: ScoredPassage): FoundName[] {
    this.reserve(notes.length);
    this.buffer.set(scores);
    const names: FoundName[] = [];
    let first = 0;
    for (let index = 0; index < stretches.length; index += 2) {
      const start = stretches[index] as number;
      const length = (stretches[index + 1] as number) - start;
      for (let at = 0; at < length; at += 1) {
        this.scoreInArticle(words[start + at] as number, notes[first + at] as number, first + at);
      }
      this.viterbi.decode(this.buffer, first, length, this.labels);
      names.push(...this.namesInStretch(start, first, length));
      first += length;
    }
    return names;
  }

  /** The names of a stretch that begins with the passage's word `start`. */
  private namesInStretch(start: number, first: number, length: number): FoundName[] {
    const names = namesIn(this.labels, first, first + length);
    if (names.length > 0) {
      this.posterior.look(this.buffer, first, length);
    }
    return names.map((name) => {
      const [from, to] = [name.start - first, name.end - first];
      const confidence = this.posterior.of({ ...name, start: from, end: to });
      return { type: name.type, start: start + from, end: start + to, confidence };
    });
  }

  private scoreInArticle(word: number, notes: number, index: number): void {
    if ((notes & NOTE_CAPITALISED) !== 0) {
      collectArticle(this.list, this.vocabulary, this.facts, word, notes);
      this.weights.addTo(this.buffer, index * LABELS, this.list);
    }
  }

  private reserve(count: number): void {
    if (count > this.labels.length) {
      const buffer = new Int32Array(count * 2 * LABELS);
      buffer.set(this.buffer);
      this.buffer = buffer;
      this.labels = new Uint8Array(count * 2);
    }
  }
}
