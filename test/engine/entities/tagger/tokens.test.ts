import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visitTokens } from '../../../../src/engine/entities/tagger/tokens';

describe('Tokens', () => {
  const cases: Record<string, string[]> = {
    'Mr. Smith met Dr Jones.': ['Mr.', 'Smith', 'met', 'Dr', 'Jones', '.'],
    'J. K. Rowling and George R.R. Martin': ['J.', 'K.', 'Rowling', 'and', 'George', 'R.R.', 'Martin'],
    "Zelensky's allies": ['Zelensky', "'s", 'allies'],
    'Zelensky’s allies': ['Zelensky', '’s', 'allies'],
    "O’Brien and O'Neill don’t": ['O’Brien', 'and', "O'Neill", 'don’t'],
    'the workers’ party': ['the', 'workers', '’', 'party'],
    'a NATO-like pact': ['a', 'NATO', '-like', 'pact'],
    'a U.S.-led force': ['a', 'U.S.', '-led', 'force'],
    'Trump-Putin talks': ['Trump-Putin', 'talks'],
    'Jean-Claude Juncker': ['Jean-Claude', 'Juncker'],
    'Co-founder of an X-ray firm': ['Co-founder', 'of', 'an', 'X-ray', 'firm'],
    'AT&T rose 3.5% to $10,000.': ['AT&T', 'rose', '3.5', '%', 'to', '$', '10,000', '.'],
    'in the U.S. He left': ['in', 'the', 'U.S.', 'He', 'left'],
    '**Talks in Paris**': ['Talks', 'in', 'Paris'],
    '_Le Monde_ says': ['Le', 'Monde', 'says'],
    '## Talks in Paris': ['Talks', 'in', 'Paris'],
    '“Peace,” he said — twice…': ['“', 'Peace', ',', '”', 'he', 'said', '—', 'twice', '…'],
    'see [the report](https://example.org/a_b) now': ['see', '[', 'the', 'report', 'now'],
    'at https://example.org/a, or mail': ['at', 'https://example.org/a,', 'or', 'mail'],
    'Amazon.com said.The end': ['Amazon.com', 'said', '.', 'The', 'end'],
    'São Paulo and Łódź': ['São', 'Paulo', 'and', 'Łódź'],
  };

  for (const [text, tokens] of Object.entries(cases)) {
    it(`of: ${text}`, () => assert.deepEqual(tokensOf(text), tokens));
  }

  it('stand in order, do not overlap, and leave out only spaces and marks of emphasis and links', () => {
    const character = fc.constantFrom(
      ...'aZé9 .-\'’*_`#>"“[](]:/&@,\n\u0301🙂'.split(''),
      'Mr.',
      'U.S.',
      '](',
      'http://',
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        visitTokens(text, (start, end) => {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.doesNotMatch(text.slice(last, start), /[\p{L}\p{N}](?!.*\))/u);
          last = end;
        });
        assert.doesNotMatch(text.slice(last), /[\p{L}\p{N}](?!.*\))/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('take time that grows with the text, whatever stands in it', () => {
    for (const piece of ['.', '-', "'", 'a.', 'A-', '](', 'a&', '*', 'http://']) {
      const start = performance.now();
      tokensOf(piece.repeat(100_000));
      assert.ok(performance.now() - start < 2000, piece);
    }
  });
});

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  visitTokens(text, (start, end) => {
    tokens.push(text.slice(start, end));
  });
  return tokens;
}
