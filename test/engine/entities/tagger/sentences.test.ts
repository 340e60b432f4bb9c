import assert from 'node:assert/strict';
import { Clusters } from '../../../../src/engine/entities/tagger/clusters';
import { Gazetteer } from '../../../../src/engine/entities/tagger/gazetteer';
import { readParagraph } from '../../../../src/engine/entities/tagger/read';
import { Vocabulary } from '../../../../src/engine/entities/tagger/vocabulary';

describe('Sentences for the tagger', () => {
  const cases: Record<string, string[]> = {
    'He left. She stayed.': ['He left.', 'She stayed.'],
    'Mr. Smith left. Dr. Jones stayed.': ['Mr. Smith left.', 'Dr. Jones stayed.'],
    'J. K. Rowling wrote it.': ['J. K. Rowling wrote it.'],
    'He works for Acme Inc. The firm is small.': ['He works for Acme Inc.', 'The firm is small.'],
    'He lives in the U.S. President Ada Lovelace does not.': [
      'He lives in the U.S. President Ada Lovelace does not.',
    ],
    '“Stop!” she said. He did.': ['“Stop!” she said.', 'He did.'],
    'Is it true? (Yes.) It is.': ['Is it true?', '(Yes.)', 'It is.'],
    'It cost $3.5 million... and more.': ['It cost $3.5 million... and more.'],
    '': [''],
  };

  for (const [text, sentences] of Object.entries(cases)) {
    it(`of: ${text || 'nothing'}`, () => assert.deepEqual(sentencesOf(text), sentences));
  }
});

function sentencesOf(text: string): string[] {
  const none = new Int32Array(0);
  const vocabulary = new Vocabulary(new Clusters(none, none, none), new Gazetteer(none, none));
  const { sentences, starts, ends } = readParagraph(text, vocabulary);
  return Array.from(sentences.slice(1), (to, index) => {
    const from = sentences[index] ?? 0;
    return text.slice(starts[from], ends[to - 1]);
  });
}
