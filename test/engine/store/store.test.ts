import assert from 'node:assert/strict';
import fc from 'fast-check';
import tagger from '../../../media/tagger.bin';
import wordRanks from '../../../media/word-ranks.txt';
import { type ArticleSource, type Corpus, createCorpus } from '../../../src/engine';
import { ENTITY_TYPES, type Mention } from '../../../src/engine/entities';
import { NameStore, packNames } from '../../../src/engine/entities/nameStore';
import { allAtOnce } from '../../../src/engine/store/allAtOnce';
import { ByteReader, CutOff } from '../../../src/engine/store/byteReader';
import { ByteWriter } from '../../../src/engine/store/byteWriter';
import { contentKey } from '../../../src/engine/store/contentKey';
import { packSections, unpackSections } from '../../../src/engine/store/sections';
import { EARLY, LATE, OTHER } from '../../support/reports';

const STAMP = 'version 1';

const sections = fc
  .uniqueArray(fc.tuple(fc.string(), fc.uint8Array()), { selector: ([name]) => name, maxLength: 4 })
  .map((all) => new Map(all));

describe('Bytes that are kept', () => {
  it('numbers and texts come back as they were written', () => {
    const value = fc.oneof(fc.maxSafeNat(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const bytes = new ByteWriter();
        for (const one of values) {
          typeof one === 'number' ? bytes.number(one) : bytes.text(one);
        }
        const reader = new ByteReader(bytes.written);
        const back = values.map((one) => (typeof one === 'number' ? reader.number() : reader.text()));
        assert.deepEqual(back, values);
        assert.ok(reader.isAtEnd);
        assert.throws(() => reader.number(), CutOff);
      }),
    );
  });

  it('sections come back as they were put in', () => {
    fc.assert(
      fc.property(sections, fc.string(), (all, stamp) => {
        const back = unpackSections(stamp, packSections(stamp, all));
        assert.deepEqual([...(back ?? [])].map(plain), [...all].map(plain));
      }),
    );
  });

  it('count as not there with another stamp, cut off, damaged, or written by something else', () => {
    const all = new Map([
      ['names', new Uint8Array([1, 2, 3, 200, 201])],
      ['more', new Uint8Array(300).fill(7)],
    ]);
    const file = packSections(STAMP, all).slice();
    assert.equal(unpackSections('version 2', file), undefined);
    assert.equal(unpackSections(STAMP, new Uint8Array()), undefined);
    for (let length = 0; length < file.length; length += 1) {
      assert.equal(unpackSections(STAMP, file.subarray(0, length)), undefined, `${length} bytes`);
    }
    for (let at = 0; at < file.length; at += 1) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x11;
      assert.equal(unpackSections(STAMP, damaged), undefined, `byte ${at}`);
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !unpackSections(STAMP, bytes)));
  });

  it('articles have the same key where they say the same and are read the same way', () => {
    const reading = { format: 'markdown', paragraphs: 'auto' } as const;
    assert.equal(contentKey(EARLY, reading), contentKey(EARLY, { ...reading }));
    assert.notEqual(contentKey(EARLY, reading), contentKey(LATE, reading));
    assert.notEqual(contentKey(EARLY, reading), contentKey(EARLY, { ...reading, format: 'plainText' }));
    assert.notEqual(contentKey(EARLY, reading), contentKey(EARLY, { ...reading, paragraphs: 'line' }));
  });
});

describe('Names that are kept', () => {
  const title = fc.record({ start: fc.nat(9999), length: fc.nat(50), text: fc.string() });
  const mention = fc.record({
    gap: fc.nat(500),
    length: fc.nat(80),
    type: fc.constantFrom(...ENTITY_TYPES),
    text: fc.string(),
    paragraph: fc.nat(300),
    titles: fc.array(title, { maxLength: 3 }),
    honorific: fc.option(fc.string(), { nil: undefined }),
    isDefinition: fc.boolean(),
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(mention)), (articles) => {
        const all = Object.entries(articles).map(([key, own]) => [key, mentionsOf(own)] as const);
        const store = new NameStore();
        store.load(allAtOnce(packNames(all)));
        for (const [key, mentions] of all) {
          assert.ok(store.has(key));
          assert.deepEqual(store.mentions(key), mentions);
        }
      }),
    );
  });

  it('make the same entities', () => {
    const first = corpusOf({ a: EARLY, b: LATE, c: OTHER });
    const before = everything(first);
    const second = corpusOf({ a: EARLY, b: LATE, c: OTHER });
    assert.ok(second.restore(STAMP, first.keep(STAMP)));
    assert.deepEqual(everything(second), before);
  });

  it('do not count with another stamp or damaged: everything is found anew', () => {
    const first = corpusOf({ a: EARLY });
    const before = everything(first);
    const kept = first.keep(STAMP).slice();
    const second = corpusOf({ a: EARLY });
    assert.equal(second.restore('version 2', kept), false);
    assert.equal(second.restore(STAMP, kept.subarray(0, kept.length - 1)), false);
    assert.deepEqual(everything(second), before);
  });

  it('do not count for an article that says something else', () => {
    const first = corpusOf({ a: EARLY, b: LATE });
    assert.ok(first.names.entities().length > 0);
    const second = corpusOf({ a: OTHER, b: LATE });
    second.restore(STAMP, first.keep(STAMP));
    assert.deepEqual(everything(second), everything(corpusOf({ a: OTHER, b: LATE })));
  });
});

function plain([name, bytes]: readonly [string, Uint8Array]): [string, number[]] {
  return [name, [...bytes]];
}

type Written = Omit<Mention, 'start' | 'end' | 'titles' | 'honorific' | 'isDefinition'> & {
  gap: number;
  length: number;
  titles: { start: number; length: number; text: string }[];
  honorific: string | undefined;
  isDefinition: boolean;
};

function mentionsOf(all: readonly Written[]): Mention[] {
  let start = 0;
  return all.map(({ gap, length, titles, honorific, isDefinition, ...rest }) => {
    start += gap;
    return {
      ...rest,
      start,
      end: start + length,
      titles: titles.map((one) => ({ start: one.start, end: one.start + one.length, text: one.text })),
      ...(honorific === undefined ? {} : { honorific }),
      ...(isDefinition ? { isDefinition } : {}),
    };
  });
}

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  const corpus = createCorpus({ wordRanks, tagger });
  for (const [uri, text] of Object.entries(texts)) {
    const source: ArticleSource = { text, format: 'plainText', paragraphs: 'auto', minimumWords: 8 };
    corpus.set(uri, source);
  }
  return corpus;
}

function everything({ names }: Corpus): unknown {
  return names.entities().map((entity) => ({ ...entity, mentionsOf: names.mentionsOf(entity.id) }));
}
