// How well the names that mean one entity are brought together, on news articles whose mentions are marked and linked to
// an encyclopedia (AIDA), with these marked mentions. Figures are printed, never asserted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { EntityIndex, type EntityType, type Mention } from '../../src/engine/entities';
import { NO_RULINGS, resolveInArticle } from '../../src/engine/entities/aliases/inArticle';
import { ALIAS_RULES, type AliasRule } from '../../src/engine/entities/aliases/rules';
import { isNationality } from '../../src/engine/entities/countries';
import { fold, formOf } from '../../src/engine/entities/forms';
import { bCubed, type Clustered } from './bcubed';

const DATA = join(projectFolder, '..', 'shared', 'data', 'entities');
const TYPES: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

/** As the files have it. */
interface LinkedDocument {
  /** Index of the text in the other file. */
  doc: number;
  mentions: { s: number; a: number; b: number; y: string; text: string; url?: string | null }[];
}

interface TaggedDocument {
  sents: { w: string[] }[];
}

interface Document {
  mentions: Mention[];
  /** For each mention the address of its entity. */
  gold: string[];
  /** For each mention its type in the file; MISC is for nationalities, events and the like. */
  tags: string[];
}

/** For each document and mention the entity into which it was put. */
type Clusters = readonly (readonly string[])[];

/** Prints B-cubed inside articles and across them, rule by rule. */
export async function evaluateAliases(): Promise<void> {
  const files = ['aida_testa.json.gz', 'conll_testa.json.gz'].map((name) => join(DATA, name));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.log(`Aliases: not measured, there is no ${missing}`);
    return;
  }
  const documents = readDocuments();
  const mentions = documents.reduce((sum, { gold }) => sum + gold.length, 0);
  console.log(
    `Aliases: ${documents.length} articles, ${mentions} mentions (AIDA testa), B-cubed F1 in one | across`,
  );
  report(
    'names as written',
    documents,
    clusters(documents, ({ text, type }) => `${type} ${text}`),
  );
  report(
    'normalised, countries',
    documents,
    clusters(documents, ({ text, type }) => formOf(text, type).key),
  );
  const rules: AliasRule[] = [];
  for (const [name, rule] of Object.entries(ALIAS_RULES)) {
    rules.push(rule);
    report(
      `+ ${name}`,
      documents,
      documents.map((document) => resolved(document, rules)),
    );
  }
  const all = indexed(documents);
  report('+ across the folder', documents, all);
  for (const tag of ['PER', 'ORG', 'LOC', 'MISC']) {
    report(`  of these ${tag}`, documents, all, (own) => own === tag);
  }
}

function readDocuments(): Document[] {
  const linked = read<LinkedDocument[]>('aida_testa.json.gz');
  const tagged = read<TaggedDocument[]>('conll_testa.json.gz');
  return linked.map(({ doc, mentions }) => {
    const sentences = tagged[doc]?.sents ?? [];
    // Those that the encyclopedia does not have are linked to nothing.
    const known = mentions.filter(({ url }) => typeof url === 'string' && url !== 'NIL');
    return {
      mentions: known.map((mention, index) => ({
        start: index * 2,
        end: index * 2 + 1,
        text: mention.text,
        type: typeOf(mention.y, mention.text),
        paragraph: mention.s,
        titles: [],
        ...(isInBrackets(sentences[mention.s]?.w, known[index - 1], mention) ? { isDefinition: true } : {}),
      })),
      gold: known.map(({ url }) => url ?? ''),
      tags: known.map(({ y }) => y),
    };
  });
}

/** The engine has no fourth type: a nationality goes with its country, the rest with the organisations. */
function typeOf(tag: string, text: string): EntityType {
  return TYPES[tag] ?? (isNationality(fold(text)) ? 'place' : 'organisation');
}

type MarkedMention = LinkedDocument['mentions'][number];

function isInBrackets(
  words: readonly string[] = [],
  before: MarkedMention | undefined,
  { s, a, b }: MarkedMention,
): boolean {
  return before?.s === s && before.b === a - 1 && words[a - 1] === '(' && words[b] === ')';
}

function clusters(documents: readonly Document[], keyOf: (mention: Mention) => string): Clusters {
  return documents.map(({ mentions }) => mentions.map(keyOf));
}

function resolved({ mentions }: Document, rules: readonly AliasRule[]): string[] {
  const uses = mentions.map((mention) => ({ ...mention, form: formOf(mention.text, mention.type) }));
  return resolveInArticle(uses, NO_RULINGS, rules);
}

function indexed(documents: readonly Document[]): Clusters {
  const index = new EntityIndex();
  documents.forEach(({ mentions }, number) => {
    index.set(String(number), mentions);
  });
  return documents.map((_, number) => index.mentionsIn(String(number)).map(({ entity }) => entity));
}

function report(
  what: string,
  documents: readonly Document[],
  found: Clusters,
  isCounted: (tag: string) => boolean = () => true,
): void {
  const clustered = documents.map(({ gold, tags }, document) =>
    gold.flatMap((address, index): Clustered[] =>
      isCounted(tags[index] ?? '') ? [{ gold: address, found: found[document]?.[index] ?? '' }] : [],
    ),
  );
  const figures = [bCubed(clustered), bCubed([clustered.flat()])].map(
    ({ precision, recall, f1 }) => `${percent(f1)} (P ${percent(precision)}, R ${percent(recall)})`,
  );
  console.log(`  ${what.padEnd(24)} ${figures.join(' | ')}`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function read<T>(name: string): T {
  return JSON.parse(gunzipSync(readFileSync(join(DATA, name))).toString('utf8')) as T;
}
