import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, type Encoding, encodeText } from '../../../src/engine/text/encoding';

const encodings: fc.Arbitrary<Encoding> = fc
  .constantFrom<Encoding['name'][]>('utf-8', 'utf-16le', 'utf-16be')
  .map((name) => ({ name, hasMark: true }));

describe('Encoding', () => {
  it('gives back the very bytes that were read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), encodings, (text, encoding) => {
        fc.pre(!text.includes('\0'));
        const bytes = encodeText(text, encoding);
        const decoded = decodeText(bytes);
        assert.deepEqual(decoded, { text, encoding });
        assert.deepEqual(encodeText(text, encoding), bytes);
      }),
    );
  });

  it('reads UTF-8 and UTF-16 without a mark', () => {
    const bytes = encodeText('The ferry sails.', { name: 'utf-16le', hasMark: false });
    assert.deepEqual(decodeText(bytes), {
      text: 'The ferry sails.',
      encoding: { name: 'utf-16le', hasMark: false },
    });
    assert.equal(decodeText(new TextEncoder().encode('F\u00e4hre'))?.text, 'F\u00e4hre');
  });

  it('refuses what is no text', () => {
    assert.equal(decodeText(Uint8Array.of(0x46, 0xe4, 0x68, 0x72, 0x65)), undefined); // Latin-1
    assert.equal(
      decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0)),
      undefined,
    );
    assert.equal(decodeText(Uint8Array.of(0x61, 0, 0, 0, 0x62, 0, 0, 0)), undefined);
    assert.equal(decodeText(new TextEncoder().encode('A text with a NUL\0 in it.')), undefined);
  });
});
