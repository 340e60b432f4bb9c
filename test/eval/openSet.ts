import { type Article, readArticle } from '../../src/engine/text';
import type { Paragraph } from '../../src/engine/text/paragraph';
import type { EvaluationSet, SetDocument } from './sets';

/** A set whose documents were read by the engine. */
export interface OpenSet {
  set: EvaluationSet;
  articles: readonly Article[];
  /** For each unit of the set its paragraph: the index in its article; undefined where the line has no words. */
  paragraphs: readonly (number | undefined)[];
}

/** Reads the documents of a set. */
export function openSet(set: EvaluationSet): OpenSet {
  const articles = set.documents.map(articleOf);
  const byLine = articles.map(
    ({ paragraphs }) => new Map(paragraphs.map(({ startLine }, index) => [startLine, index])),
  );
  const paragraphs = set.units.map(({ document, line }) => byLine[document]?.get(line));
  return { set, articles, paragraphs };
}

/** The paragraph of a unit. */
export function paragraphOf({ set, articles, paragraphs }: OpenSet, unit: number): Paragraph | undefined {
  const index = paragraphs[unit];
  return index === undefined ? undefined : articles[set.units[unit]?.document ?? -1]?.paragraphs[index];
}

function articleOf({ text, isArticle }: SetDocument): Article {
  if (isArticle) {
    return readArticle(text, { format: 'plainText', paragraphs: 'auto' });
  }
  const article = readArticle(text, { format: 'plainText', paragraphs: 'line' });
  const paragraphs = article.paragraphs.map((paragraph): Paragraph => {
    const { normalised } = paragraph; // it is worked out when asked for, and no field to be copied
    return { ...paragraph, normalised, role: 'body' };
  });
  return { ...article, paragraphs };
}
