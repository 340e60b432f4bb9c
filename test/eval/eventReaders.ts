// Sets of news documents that are known to be on one event, on another event of the same topic, or on another topic.
import { isRecord, type JsonRecord, listOf, textOf } from './records';
import {
  asLine,
  Classes,
  type EvaluationSet,
  type Pair,
  type Question,
  type SetDocument,
  type Unit,
} from './sets';

/** The lead of a document: its first sentences, shorter ones left out (datelines, addresses), up to so many words. */
const LEAD_WORDS = 70;
const LEAST_LEAD_WORDS = 30;
const LEAST_SENTENCE_WORDS = 6;
/** Leads with the same beginning are one text that two sites published. */
const SAME_BEGINNING = 120;
/** A line of fewer words, a date for example, tells no event. */
const LEAST_TELLING_WORDS = 4;
/** Two sentences tell the same when they share so many events, and this much of all that both name (Dice). */
const LEAST_SHARED_EVENTS = 2;
const LEAST_SHARED_PART = 0.6;

/**
 * Records {id, topic, sub, sents: [text]}: the leads of the documents are compared, and whole documents for whether they
 * tell one story.
 */
export function eventDocuments(name: string, records: readonly JsonRecord[]): EvaluationSet[] {
  const leads = distinct(
    records.map((record) => documentOf(record, leadOf(listOf(record, 'sents').map(String)))),
  );
  const classes = new Classes();
  forEachPair(leads.length, (a, b) => {
    const [one, other] = [leads[a], leads[b]];
    if (one && other) {
      classes.add(relation(one, other), { a, b });
    }
  });
  const all = leads.map((_, at) => at);
  return [
    {
      name: `${name}, leads`,
      documents: leads,
      units: leads.map((_, document) => ({ document, line: 0 })),
      classes: classes.all,
      comparisons: [
        { name: 'same event or another of the topic', right: ['same event'], wrong: ['other event'] },
        { name: 'same event or another topic', right: ['same event'], wrong: ['other topic'] },
      ],
      questions: questionsOf(classes.all.get('same event') ?? [], (asked) =>
        all.filter((at) => at !== asked),
      ),
      hasStories: false,
    },
    {
      name: `${name}, documents`,
      documents: records.map((record) =>
        documentOf(record, listOf(record, 'sents').map(String).map(asLine).join('\n')),
      ),
      units: [],
      classes: new Map(),
      comparisons: [],
      questions: [],
      hasStories: true,
    },
  ];
}

/** A sentence with the events that it names. */
interface Sentence extends Unit {
  at: number;
  events: ReadonlySet<string>;
}

/**
 * Records {id, topic, sub, sents: [{text, valid, ev}]}: sentences of different documents tell the same, partly the same
 * or nothing in common, by the events that they name.
 */
export function sentencesByEvents(name: string, records: readonly JsonRecord[]): EvaluationSet[] {
  const documents: SetDocument[] = [];
  const sentences: Sentence[] = [];
  for (const record of records) {
    const own = listOf(record, 'sents').filter(isRecord);
    for (const [line, sentence] of own.entries()) {
      const isLabelled =
        sentence['valid'] === true && countSpaced(textOf(sentence, 'text')) >= LEAST_TELLING_WORDS;
      if (isLabelled) {
        const events = new Set(listOf(sentence, 'ev').map(String));
        sentences.push({ document: documents.length, line, at: sentences.length, events });
      }
    }
    documents.push(documentOf(record, own.map((sentence) => asLine(textOf(sentence, 'text'))).join('\n')));
  }
  const classes = new Classes();
  forEachPair(sentences.length, (a, b) => {
    const found = classOfSentences(documents, sentences[a], sentences[b]);
    if (found) {
      classes.add(found, { a, b });
    }
  });
  return [
    {
      name,
      documents,
      units: sentences,
      classes: classes.all,
      comparisons: [
        { name: 'same or nothing, of one event', right: ['same'], wrong: ['none'] },
        { name: 'same or partly, or nothing, of one event', right: ['same', 'partly'], wrong: ['none'] },
        { name: 'same, or of another event of the topic', right: ['same'], wrong: ['other event'] },
        { name: 'same, or of another topic', right: ['same'], wrong: ['other topic'] },
      ],
      questions: sentenceQuestions(sentences, classes),
      hasStories: true,
    },
  ];
}

/** Each sentence asks for the same in all other documents; what is partly the same is neither right nor wrong. */
function sentenceQuestions(sentences: readonly Sentence[], classes: Classes): Question[] {
  const partly = partnersOf(classes.all.get('partly') ?? []);
  return questionsOf(classes.all.get('same') ?? [], (asked) =>
    sentences
      .filter(({ document }) => document !== sentences[asked]?.document)
      .map(({ at }) => at)
      .filter((at) => !partly.get(asked)?.has(at)),
  );
}

function classOfSentences(
  documents: readonly SetDocument[],
  a: Sentence | undefined,
  b: Sentence | undefined,
): string | undefined {
  const [documentOfA, documentOfB] = [documents[a?.document ?? -1], documents[b?.document ?? -1]];
  if (!a || !b || !documentOfA || !documentOfB || documentOfA === documentOfB) {
    return undefined;
  }
  const found = relation(documentOfA, documentOfB);
  const shared = [...a.events].filter((event) => b.events.has(event)).length;
  if (found !== 'same event') {
    // Few events are shared between what counts as different: such pairs are neither right nor wrong.
    return shared > 0 ? undefined : found;
  }
  const part = (2 * shared) / (a.events.size + b.events.size);
  if (shared >= LEAST_SHARED_EVENTS && part >= LEAST_SHARED_PART) {
    return 'same';
  }
  return shared > 0 ? 'partly' : 'none';
}

/** How two documents stand to one another. */
export function relation(a: SetDocument, b: SetDocument): 'same event' | 'other event' | 'other topic' {
  if (a.topic !== b.topic) {
    return 'other topic';
  }
  return a.event === b.event ? 'same event' : 'other event';
}

function documentOf(record: JsonRecord, text: string): SetDocument {
  return { text, isArticle: false, event: textOf(record, 'sub'), topic: textOf(record, 'topic') };
}

function leadOf(sentences: readonly string[]): string {
  const lead: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const own = countSpaced(sentence);
    if (own >= LEAST_SENTENCE_WORDS && words < LEAD_WORDS) {
      lead.push(sentence);
      words += own;
    }
  }
  return words >= LEAST_LEAD_WORDS ? asLine(lead.join(' ')) : '';
}

/** Documents without those that have no lead, or the lead of another one. */
function distinct(documents: readonly SetDocument[]): SetDocument[] {
  const byBeginning = new Map<string, SetDocument>();
  for (const document of documents) {
    const beginning = document.text.toLowerCase().slice(0, SAME_BEGINNING);
    if (document.text !== '' && !byBeginning.has(beginning)) {
      byBeginning.set(beginning, document);
    }
  }
  return [...byBeginning.values()];
}

function countSpaced(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function forEachPair(count: number, visit: (a: number, b: number) => void): void {
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < a; b += 1) {
      visit(a, b);
    }
  }
}

function questionsOf(rightPairs: readonly Pair[], among: (asked: number) => number[]): Question[] {
  return [...partnersOf(rightPairs)].map(([asked, right]) => ({ asked, right, among: among(asked) }));
}

/** For each paragraph of the pairs those that it is paired with. */
function partnersOf(pairs: readonly Pair[]): Map<number, Set<number>> {
  const partners = new Map<number, Set<number>>();
  for (const { a, b } of pairs) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = partners.get(one) ?? new Set();
      partners.set(one, known.add(other));
    }
  }
  return partners;
}
