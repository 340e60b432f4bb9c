// Reads labelled sets of texts into one form. Which of the known forms a file has is told from its first record.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { eventDocuments, sentencesByEvents } from './eventReaders';
import { judgedArticles } from './judgedArticles';
import { answersAndSources, labelledPairs } from './pairReaders';
import { isRecord, type JsonRecord, UnreadableSet } from './records';
import type { EvaluationSet } from './sets';

/**
 * The evaluation sets of a file, plain or gzipped: JSON lines, or one JSON value (judged articles).
 *
 * @param articleFolder where the articles lie that a file of judgements is about
 */
export function readSets(file: string, articleFolder: string): EvaluationSet[] {
  const name = basename(file).replace(/\.jsonl?(\.gz)?$/, '');
  const text = readText(file);
  if (isWhole(text)) {
    const judgements = parse(text, file);
    return 'best' in judgements ? [judgedArticles(name, judgements, articleFolder)] : refuse(file);
  }
  const records = text
    .split('\n')
    .filter(Boolean)
    .map((line) => parse(line, file));
  const read = readerFor(records[0] ?? {});
  return read ? read(name, records) : refuse(file);
}

function refuse(file: string): never {
  throw new UnreadableSet(`${file} has none of the forms that test/eval/readers.ts knows.`);
}

/** The text of a file, unpacked where its name ends in .gz. */
export function readText(file: string): string {
  if (!existsSync(file)) {
    throw new UnreadableSet(`${file} is not there.`);
  }
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function readerFor(
  first: JsonRecord,
): ((name: string, records: readonly JsonRecord[]) => EvaluationSet[]) | undefined {
  if ('sents' in first && 'sub' in first) {
    const [sentence] = Array.isArray(first['sents']) ? first['sents'] : [];
    return isRecord(sentence) ? sentencesByEvents : eventDocuments;
  }
  if ('category' in first && 'task' in first) {
    return answersAndSources;
  }
  return 'label' in first && 'a' in first && 'b' in first ? labelledPairs : undefined;
}

/** Whether a file is one JSON object, laid out over several lines, and not one in each line. */
function isWhole(text: string): boolean {
  return /^\s*\{\s*\n/.test(text);
}

function parse(text: string, file: string): JsonRecord {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch (error) {
    throw new UnreadableSet(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
