import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countSharedGrams, letterGrams } from '../../../src/engine/matches/letterGrams';
import { type HasGrams, SharedGrams } from '../../../src/engine/matches/sharedGrams';
import { SharedTerms } from '../../../src/engine/matches/sharedTerms';

// What paragraphs share is told for all pairs at once, and kept while somebody types: it is what each pair by itself shares.

const TERMS = 40;
const terms = fc.uniqueArray(fc.nat(TERMS - 1), { maxLength: 12 }).map((own) => ({
  terms: Int32Array.from(own).sort(),
}));
const weights = fc.array(fc.double({ min: 0.02, max: 9, noNaN: true }), {
  minLength: TERMS,
  maxLength: TERMS,
});

describe('Shared terms', () => {
  it('weigh as much as those of each pair by itself, for one article after the other', () => {
    const shared = new SharedTerms();
    fc.assert(
      fc.property(
        fc.array(terms, { maxLength: 90 }),
        terms,
        weights,
        weights,
        (others, own, first, second) => {
          const [ofShared, ofOwn] = [Float64Array.from(first), Float64Array.from(second)];
          shared.enter(others, TERMS);
          shared.share(own, { ofShared, ofOwn });
          for (const [index, other] of others.entries()) {
            const both = [...own.terms].filter((term) => other.terms.includes(term));
            const sumOf = (weight: Float64Array) => both.reduce((sum, term) => sum + (weight[term] ?? 0), 0);
            assert.equal(shared.weightWith(index), sumOf(ofShared));
            assert.equal(shared.weightAsOwnWith(index), sumOf(ofOwn));
          }
        },
      ),
    );
  });
});

const WORDS = ['harbour', 'ferry', 'council', 'lantern', 'orchard', 'quarry', 'mayor', 'vote'];
const PARAGRAPHS: readonly HasGrams[] = WORDS.map((_, at) => ({
  grams: letterGrams([...WORDS.slice(at), ...WORDS.slice(0, at)].slice(0, 2 + (at % 4))),
}));
const article = fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 6 });

describe('Shared letter grams', () => {
  it('are those of each pair, whatever was asked before', () => {
    const uri = fc.constantFrom('a', 'b', 'c');
    const questions = fc.array(fc.tuple(uri, uri, fc.boolean(), article, article), { maxLength: 12 });
    fc.assert(
      fc.property(questions, (asked) => {
        const shared = new SharedGrams();
        const known = new Map<string, readonly HasGrams[]>();
        for (const [own, other, isOther, paragraphs, otherParagraphs] of asked) {
          const others = (isOther ? undefined : known.get(other)) ?? otherParagraphs;
          known.set(other, others);
          shared.compare(own, paragraphs, other, others);
          for (const [index, paragraph] of paragraphs.entries()) {
            shared.take(index);
            sharesWithEach(shared, paragraph, others);
          }
        }
      }),
    );
  });
});

function sharesWithEach(shared: SharedGrams, paragraph: HasGrams, others: readonly HasGrams[]): void {
  for (const [index, { grams }] of others.entries()) {
    assert.equal(shared.with(index), countSharedGrams(paragraph.grams, grams));
  }
}
