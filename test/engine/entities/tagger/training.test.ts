import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type TrainingOptions, train } from '../../../../scripts/train/crf';
import type { Document } from '../../../../scripts/train/documents';
import { Examples } from '../../../../scripts/train/examples';
import { packModel } from '../../../../scripts/train/pack';
import { PackedWriter } from '../../../../scripts/train/packedWriter';
import { loadTagger } from '../../../../src/engine/entities/tagger';
import { Clusters } from '../../../../src/engine/entities/tagger/clusters';
import { Gazetteer } from '../../../../src/engine/entities/tagger/gazetteer';
import { PackedReader } from '../../../../src/engine/entities/tagger/packedReader';
import { Vocabulary } from '../../../../src/engine/entities/tagger/vocabulary';

const OPTIONS: TrainingOptions = {
  seed: 7,
  epochs: 20,
  rate: 0.1,
  dropout: 0.1,
  lexicalDropout: 0.1,
  leastCount: 1,
};
const NONE = new Int32Array(0);

describe('Training the tagger', () => {
  it('learns the names of a tiny set', () => {
    const tagger = loadTagger(packTiny(OPTIONS));
    assert.deepEqual(tagger.tagWords([['Then', 'Ada', 'Byron', 'went', 'to', 'Turin', '.']]), [
      { start: 1, end: 3, type: 'person' },
      { start: 5, end: 6, type: 'place' },
    ]);
  });

  it('gives the same model for the same seed, another for another', () => {
    assert.deepEqual(packTiny(OPTIONS), packTiny(OPTIONS));
    assert.notDeepEqual(packTiny(OPTIONS), packTiny({ ...OPTIONS, seed: 8 }));
  });

  it('unpacks what was packed', () => {
    const symbols = fc.array(fc.nat(61), { minLength: 1, maxLength: 400 });
    const rising = fc
      .uniqueArray(fc.nat(2 ** 30 - 1), { minLength: 1 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(symbols, rising, fc.integer(), (some, numbers, number) => {
        const writer = new PackedWriter();
        writer.symbols(some, 62);
        writer.rising(numbers);
        writer.bits(some, 6);
        writer.signed(number);
        const reader = new PackedReader(writer.bytes);
        assert.deepEqual([...reader.symbols()], some);
        assert.deepEqual([...reader.rising()], numbers);
        assert.deepEqual([...reader.bits(some.length, 6)], some);
        assert.equal(reader.signed(), number);
      }),
    );
  });
});

function packTiny(options: TrainingOptions): Uint8Array {
  const vocabulary = new Vocabulary(new Clusters(NONE, NONE, NONE), new Gazetteer(NONE, NONE));
  const examples = new Examples(vocabulary);
  for (const document of tinySet()) {
    examples.addDocument(document, 1);
  }
  const clusters = { words: Int32Array.of(5), finest: Int32Array.of(0), parents: new Int32Array(5) };
  const names = { keys: Int32Array.of(5), lists: Int32Array.of(1) };
  const packing = { leastWeight: 0.001, countPower: 0, steps: 31 };
  return packModel(train(examples, options), clusters, names, packing).bytes;
}

function tinySet(): Document[] {
  const persons = ['Ada Byron', 'Karl Benz', 'Rosa Bonheur', 'Max Planck'];
  const places = ['Turin', 'Oslo', 'Lima', 'Quebec'];
  return persons.flatMap((person) =>
    places.map((place) => ({
      id: `${person} ${place}`,
      sentences: [
        {
          words: ['Then', ...person.split(' '), 'went', 'to', place, '.'],
          tags: ['O', 'B-PER', 'I-PER', 'O', 'O', 'B-LOC', 'O'],
        },
      ],
    })),
  );
}
