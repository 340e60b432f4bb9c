import wordRanks from '../../media/word-ranks.txt';
import { type ArticleSource, type Corpus, createCorpus, type Match, type Strength } from '../../src/engine';

/** Articles by their URIs, each as its text or as its paragraphs. */
export type Texts = Readonly<Record<string, string | readonly string[]>>;

/** An article as the corpus takes it; paragraphs have an empty line between them. */
export function sourceOf(
  text: string | readonly string[],
  options: Partial<ArticleSource> = {},
): ArticleSource {
  const whole = typeof text === 'string' ? text : `${text.join('\n\n')}\n`;
  return { text: whole, format: 'plainText', paragraphs: 'auto', minimumWords: 8, ...options };
}

/** A corpus that knows, as the shipped programs do, how frequent words are. */
export function emptyCorpus(): Corpus {
  return createCorpus({ wordRanks });
}

/** A corpus of some articles. */
export function corpusOf(texts: Texts, options: Partial<ArticleSource> = {}): Corpus {
  const corpus = emptyCorpus();
  for (const [uri, text] of Object.entries(texts)) {
    corpus.set(uri, sourceOf(text, options));
  }
  return corpus;
}

/** The matches of an article, short enough to compare: "2 edited b:3", paragraphs counted from 1. */
export function matchesIn(corpus: Corpus, uri: string, weakest?: Strength): string[] {
  return corpus.matches(uri, weakest).ofParagraphs.flat().map(describeMatch);
}

function describeMatch({ paragraph, strength, other, otherParagraph }: Match): string {
  return `${paragraph + 1} ${strength} ${other}:${otherParagraph + 1}`;
}

/** The passages of an article: "2-4 edited b:1-3". */
export function passagesIn(corpus: Corpus, uri: string, weakest: 'copied' | 'edited' = 'edited'): string[] {
  return corpus
    .passages(uri, weakest)
    .map(
      ({ paragraph, length, strength, other, otherParagraph }) =>
        `${numbersOf(paragraph, length)} ${strength} ${other}:${numbersOf(otherParagraph, length)}`,
    );
}

/** What of an article is reported as copied: "2-4 of b:1-3, c:7-9". */
export function copiedIn(corpus: Corpus, uri: string): string[] {
  return corpus.copied(uri).map(({ paragraph, length, places }) => {
    const where = places.map((place) => `${place.uri}:${numbersOf(place.paragraph, place.length)}`);
    return `${numbersOf(paragraph, length)} of ${where.join(', ')}`;
  });
}

function numbersOf(first: number, length: number): string {
  return length === 1 ? `${first + 1}` : `${first + 1}-${first + length}`;
}
