// Copies of marked articles in which the names are exchanged for others of the same type, so that the tagger learns what
// stands around names and not only the names themselves.
import { type Document, namesOf, type Sentence, type TaggedName, tagsOf } from './documents';

/** Names by tag, each as its words. */
export type NamePool = ReadonlyMap<string, readonly string[][]>;

/** All names of some articles. */
export function collectNames(documents: readonly Document[]): NamePool {
  const pool = new Map<string, string[][]>();
  for (const { words, tags } of documents.flatMap((document) => document.sentences)) {
    for (const { start, end, tag } of namesOf(tags)) {
      const names = pool.get(tag) ?? [];
      names.push(words.slice(start, end));
      pool.set(tag, names);
    }
  }
  return pool;
}

/** An article with other names. A name keeps its other name throughout, and a person's surname that of the full name. */
export function swapNames(document: Document, pool: NamePool, random: () => number): Document {
  const swaps = new Map<string, string[]>();
  const swap = (name: readonly string[], tag: string): string[] => {
    const key = `${tag} ${name.join(' ')}`;
    const known = swaps.get(key);
    if (known) {
      return known;
    }
    const others = (pool.get(tag) ?? []).filter((other) => other.length === name.length || tag !== 'PER');
    const chosen = others[Math.floor(random() * others.length)] ?? [...name];
    swaps.set(key, chosen);
    if (tag === 'PER' && name.length > 1) {
      swaps.set(`${tag} ${name.at(-1)}`, chosen.slice(-1));
    }
    return chosen;
  };
  const sentences = document.sentences.map((sentence) => swapInSentence(sentence, swap));
  return { id: `${document.id} with other names`, sentences };
}

function swapInSentence(
  { words, tags }: Sentence,
  swap: (name: readonly string[], tag: string) => readonly string[],
): Sentence {
  const swapped: string[] = [];
  const names: TaggedName[] = [];
  let at = 0;
  for (const { start, end, tag } of namesOf(tags)) {
    swapped.push(...words.slice(at, start));
    const name = words.slice(start, end);
    const other = tag === 'MISC' ? name : swap(name, tag);
    names.push({ start: swapped.length, end: swapped.length + other.length, tag });
    swapped.push(...other);
    at = end;
  }
  swapped.push(...words.slice(at));
  return { words: swapped, tags: tagsOf(names, swapped.length) };
}
