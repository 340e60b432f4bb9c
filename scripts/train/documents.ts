// Texts with their names marked, in the form that corpora of named entities are kept in: gzipped JSON,
// [{ id, sents: [{ w: [words], t: [tags] }] }], the tags B-PER, I-PER, O and so on.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Sentence {
  words: string[];
  tags: string[];
}

export interface Document {
  id: string;
  sentences: Sentence[];
}

interface StoredDocument {
  id: string;
  sents: { w: string[]; t: string[] }[];
}

/** Reads a file of marked texts, gzipped or not. */
export function readDocuments(file: string): Document[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const stored = JSON.parse(text) as StoredDocument[];
  return stored.map(({ id, sents }) => ({ id, sentences: sents.map(({ w, t }) => ({ words: w, tags: t })) }));
}

/** A name in a sentence: word indices, `end` exclusive, and what stands after "B-" in its tag. */
export interface TaggedName {
  start: number;
  end: number;
  tag: string;
}

/** The names in a row of tags. */
export function namesOf(tags: readonly string[]): TaggedName[] {
  const names: TaggedName[] = [];
  for (const [at, tag] of tags.entries()) {
    const last = names.at(-1);
    if (tag.startsWith('B-')) {
      names.push({ start: at, end: at + 1, tag: tag.slice(2) });
    } else if (tag.startsWith('I-') && last && last.end === at && last.tag === tag.slice(2)) {
      last.end = at + 1;
    }
  }
  return names;
}

/** The row of tags for names in a sentence of some length. */
export function tagsOf(names: readonly TaggedName[], length: number): string[] {
  const tags = Array.from({ length }, () => 'O');
  for (const { start, end, tag } of names) {
    tags.fill(`I-${tag}`, start, end);
    tags[start] = `B-${tag}`;
  }
  return tags;
}
