import { ArticleTagger, type ScoredPassage } from './articleTagger';
import type { Clusters } from './clusters';
import { CITY, type Gazetteer, LONGEST_NAME, ORGANISATION as ORGANISATION_LIST, REGION } from './gazetteer';
import { pairOf } from './hash';
import { withHyphenedNames } from './hyphens';
import { type NameSpan, TYPES } from './labels';
import type { Mention } from './mention';
import type { PlacedPassage } from './passage';
import { readParagraph, readWords } from './read';
import { Vocabulary } from './vocabulary';
import type { Weights } from './weights';

/**
 * What the tagger found out from a paragraph's text alone. It may be kept for as long as the text stays the same, and
 * takes about 30 bytes a word.
 */
export interface TaggedParagraph {
  readonly text: string;
  /** The tagger's own; of no use elsewhere. */
  readonly passage: PlacedPassage & ScoredPassage;
  /** Stands for the vocabulary by which the passage's words are numbered, without keeping it alive. */
  readonly generation: symbol;
}

const PERSON = TYPES.indexOf('person');

/** With more different words than this the vocabulary is begun anew, which bounds the tagger's memory. */
const MOST_WORDS = 60_000;

/** Finds persons, organisations and places in English text. */
export class Tagger {
  private tagger: ArticleTagger;
  private generation = Symbol('vocabulary');

  private readonly clusters: Clusters;
  private readonly gazetteer: Gazetteer;
  private readonly weights: Weights;

  constructor(clusters: Clusters, gazetteer: Gazetteer, weights: Weights) {
    this.clusters = clusters;
    this.gazetteer = gazetteer;
    this.weights = weights;
    this.tagger = this.begin();
  }

  /** The first step: all that a paragraph's own text tells. */
  tagParagraph(text: string): TaggedParagraph {
    this.renewBeyond(2 * MOST_WORDS); // so that tagging nothing but paragraphs has its limit as well
    return this.read(text);
  }

  /**
   * The second step, the document pass: the mentions in each paragraph of an article, in order.
   *
   * @param paragraphs all paragraphs of the article that may hold names, from `tagParagraph` of this tagger
   */
  tagArticle(paragraphs: readonly TaggedParagraph[]): Mention[][] {
    this.renewBeyond(MOST_WORDS);
    const passages = paragraphs.map((paragraph) => this.refresh(paragraph).passage);
    const { names, votes } = this.tagger.names(passages);
    return passages.map((passage, index) => {
      const mentions = mentionsOf(names[index] ?? [], passage, this.tagger.vocabulary);
      return withHyphenedNames(mentions, passage, votes, this.tagger.vocabulary);
    });
  }

  /** Whether a paragraph tagged before can be used as it is; any other is tagged again each time. */
  isFresh({ generation }: TaggedParagraph): boolean {
    return generation === this.generation;
  }

  /** Tags an article that is already split into sentences of words; places are indices into the sentences joined. */
  tagWords(sentences: readonly (readonly string[])[]): Mention[] {
    this.renewBeyond(MOST_WORDS);
    const passage = this.tagger.score(readWords(sentences, this.tagger.vocabulary));
    return (this.tagger.names([passage]).names[0] ?? []).map(({ start, end, type }) =>
      mention(start, end, type),
    );
  }

  /** Begins the vocabulary anew when it has more words than that. Never between the paragraphs of one article. */
  private renewBeyond(words: number): void {
    if (this.tagger.vocabulary.size > words) {
      this.tagger = this.begin();
      this.generation = Symbol('vocabulary');
    }
  }

  private read(text: string): TaggedParagraph {
    const passage = this.tagger.score(readParagraph(text, this.tagger.vocabulary));
    return { text, passage, generation: this.generation };
  }

  /** Paragraphs tagged with an older vocabulary are tagged again. */
  private refresh(paragraph: TaggedParagraph): TaggedParagraph {
    return this.isFresh(paragraph) ? paragraph : this.read(paragraph.text);
  }

  private begin(): ArticleTagger {
    return new ArticleTagger(new Vocabulary(this.clusters, this.gazetteer), this.weights);
  }
}

function mentionsOf(names: readonly NameSpan[], passage: PlacedPassage, vocabulary: Vocabulary): Mention[] {
  return names.map((name) => {
    const { start, end, type } = name;
    const found = mention(passage.starts[start] ?? 0, passage.ends[end - 1] ?? 0, type);
    return type !== PERSON && isTown(name, passage, vocabulary) ? { ...found, isTown: true } : found;
  });
}

/** Whether the gazetteer knows a name as a town's or region's, and not as an organisation's. */
function isTown(
  { start, end }: NameSpan,
  { words }: PlacedPassage,
  { gazetteer, nameHash }: Vocabulary,
): boolean {
  if (end - start > LONGEST_NAME) {
    return false;
  }
  let hash = nameHash[words[start] as number] as number;
  for (let index = start + 1; index < end; index += 1) {
    hash = pairOf(hash, nameHash[words[index] as number] as number);
  }
  const lists = gazetteer.lookUp(hash);
  return (lists & (CITY | REGION)) !== 0 && (lists & ORGANISATION_LIST) === 0;
}

function mention(start: number, end: number, type: number): Mention {
  return { start, end, type: TYPES[type] ?? 'person' };
}
