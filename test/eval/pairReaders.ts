// Sets of pairs of texts: each text is an article of its own.
import { type JsonRecord, textOf } from './records';
import { asLine, Classes, type EvaluationSet, type SetDocument } from './sets';

const SAME_LABELS = new Set(['1', 'true', 'same', 'equivalent', 'light', 'heavy', 'cut']);
const PARTLY_LABELS = new Set(['partly', 'partial']);

/** Records {a, b, label}: label 1 or "same", 0 or "none", "partly" for what is neither. */
export function labelledPairs(name: string, records: readonly JsonRecord[]): EvaluationSet[] {
  const pairs = records.map((record) => ({
    a: textOf(record, 'a'),
    b: textOf(record, 'b'),
    name: className(textOf(record, 'label')),
  }));
  return [setOfPairs(name, 'same or not', pairs)];
}

/**
 * Records {task, category, a, b}: an answer, the source that it may have been written from, and how ("non", "light",
 * "heavy", "cut"). Where b is missing the source of another answer to the same task is taken.
 */
export function answersAndSources(name: string, records: readonly JsonRecord[]): EvaluationSet[] {
  const sources = new Map(
    records.map((record) => [
      textOf(record, 'task'),
      textOf(record, textOf(record, 'category') === 'orig' ? 'a' : 'b'),
    ]),
  );
  const pairs = records
    .filter((record) => textOf(record, 'category') !== 'orig')
    .map((record) => ({
      a: textOf(record, 'a'),
      b: textOf(record, 'b') || (sources.get(textOf(record, 'task')) ?? ''),
      name: className(textOf(record, 'category')),
    }));
  return [setOfPairs(name, 'written from the source or not', pairs)];
}

function className(label: string): string {
  const known = label.toLowerCase();
  if (SAME_LABELS.has(known)) {
    return 'same';
  }
  return PARTLY_LABELS.has(known) ? 'partly' : 'none';
}

interface TextPair {
  a: string;
  b: string;
  name: string;
}

function setOfPairs(name: string, comparison: string, pairs: readonly TextPair[]): EvaluationSet {
  const documents: SetDocument[] = [];
  const known = new Map<string, number>();
  const unitOf = (text: string): number => {
    const line = asLine(text);
    const unit = known.get(line) ?? documents.length;
    if (unit === documents.length) {
      known.set(line, unit);
      documents.push({ text: line, isArticle: false });
    }
    return unit;
  };
  const classes = new Classes();
  for (const pair of pairs) {
    const [a, b] = [unitOf(pair.a), unitOf(pair.b)];
    // Of one text twice nothing can be told: an article is not compared with itself.
    if (a !== b) {
      classes.add(pair.name, { a, b });
    }
  }
  return {
    name,
    documents,
    units: documents.map((_, document) => ({ document, line: 0 })),
    classes: classes.all,
    comparisons: [{ name: comparison, right: ['same'], wrong: ['none'] }],
    questions: [],
    hasStories: false,
  };
}
