// Articles whose paragraphs were compared by hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, type JsonRecord, listOf, textOf, UnreadableSet } from './records';
import { Classes, type EvaluationSet, type Question, type SetDocument, type Unit } from './sets';

/** A paragraph as judgements name it: the beginning of a file's name, a colon, a line from 1. */
type Key = string;

/** The length of the beginning of a file's name by which judgements name it. */
const PREFIX = 3;

/**
 * Judgements {pairs: [{a, b, label: "same" | "partial"}], best: {key: [keys]}}: pairs of different articles that are not
 * listed have nothing in common; `best` names every paragraph that was judged, with those that may be ranked first.
 *
 * @param folder the articles
 */
export function judgedArticles(name: string, judgements: JsonRecord, folder: string): EvaluationSet {
  if (!existsSync(folder)) {
    throw new UnreadableSet(`The articles that ${name} is about are not there: ${folder}`);
  }
  const files = readdirSync(folder).sort();
  const documents: SetDocument[] = files.map((file) => ({
    text: readFileSync(join(folder, file), 'utf8'),
    isArticle: true,
    event: name,
    topic: name,
  }));
  const best = isRecord(judgements['best']) ? judgements['best'] : {};
  const keys = Object.keys(best);
  const units = keys.map((key) => unitOf(files, key));
  const classes = classify(keys, units, labelsOf(judgements));
  return {
    name,
    documents,
    units,
    classes: classes.all,
    comparisons: [
      { name: 'same or nothing', right: ['same'], wrong: ['none'] },
      { name: 'same or partly, or nothing', right: ['same', 'partly'], wrong: ['none'] },
    ],
    questions: questionsOf(keys, units, best),
    hasStories: true,
  };
}

function unitOf(files: readonly string[], key: Key): Unit {
  const [prefix = '', line = ''] = key.split(':');
  return { document: files.findIndex((file) => file.slice(0, PREFIX) === prefix), line: Number(line) - 1 };
}

function labelsOf(judgements: JsonRecord): Map<string, string> {
  const labels = new Map<string, string>();
  for (const pair of listOf(judgements, 'pairs').filter(isRecord)) {
    const name = textOf(pair, 'label') === 'same' ? 'same' : 'partly';
    labels.set([textOf(pair, 'a'), textOf(pair, 'b')].sort().join(' '), name);
  }
  return labels;
}

function classify(
  keys: readonly Key[],
  units: readonly Unit[],
  labels: ReadonlyMap<string, string>,
): Classes {
  const classes = new Classes();
  for (const [a, keyOfA] of keys.entries()) {
    for (const [b, keyOfB] of keys.entries()) {
      if (b < a && units[a]?.document !== units[b]?.document) {
        classes.add(labels.get([keyOfA, keyOfB].sort().join(' ')) ?? 'none', { a, b });
      }
    }
  }
  return classes;
}

/** Each paragraph with a best match asks for it in all other articles. */
function questionsOf(keys: readonly Key[], units: readonly Unit[], best: JsonRecord): Question[] {
  return keys
    .map((key, asked) => ({
      asked,
      right: new Set(listOf(best, key).map((answer) => keys.indexOf(String(answer)))),
      among: keys.map((_, at) => at).filter((at) => units[at]?.document !== units[asked]?.document),
    }))
    .filter(({ right }) => right.size > 0);
}
