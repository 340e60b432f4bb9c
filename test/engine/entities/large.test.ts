import assert from 'node:assert/strict';
import { EntityIndex, type Mention, readMentions, type TaggedName } from '../../../src/engine/entities';

// Articles made to be hard. That they come to an end is the test: something quadratic would run into mocha's time limit.

describe('Hard articles for names', () => {
  it('a paragraph with 20,000 names and titles comes to an end', () => {
    const sentence = 'Then the former Prime Minister Ada Quill, the mayor of Dunmallow, came. ';
    const names = Array.from({ length: 20_000 }, (_, index): TaggedName => {
      const start = index * sentence.length + sentence.indexOf('Ada');
      return { start, end: start + 'Ada Quill'.length, type: 'person' };
    });
    const mentions = readMentions([{ text: sentence.repeat(20_000), start: 0, paragraph: 0, names }]);
    assert.equal(mentions.filter(({ titles }) => titles.length === 2).length, 20_000);
  });

  const kinds: [string, (index: number) => Pick<Mention, 'text' | 'type'>][] = [
    ['different persons', (index) => ({ text: `G${index} F${index}`, type: 'person' })],
    ['persons with one surname', (index) => ({ text: `G${index} Harle`, type: 'person' })],
    ['initials and one surname', (index) => ({ text: `${letters(index)} Harle`, type: 'person' })],
    ['acronyms', (index) => ({ text: letters(index).replace(/[^A-Z]/g, ''), type: 'organisation' })],
    [
      'organisations that begin alike',
      (index) => ({ text: `University of N${index}`, type: 'organisation' }),
    ],
    [
      'names in names',
      (index) => ({
        text: 'The Isles Ferry Authority of the North '.repeat((index % 300) + 1),
        type: 'organisation',
      }),
    ],
    ['long names', (index) => ({ text: `Isles ${'and more Isles '.repeat(50)}${index}`, type: 'place' })],
  ];
  for (const [what, nameOf] of kinds) {
    it(`an article with 4,000 names comes to an end: ${what}`, function () {
      this.timeout(10_000);
      const index = new EntityIndex();
      const mentions = Array.from(
        { length: 4000 },
        (_, number): Mention => ({
          ...nameOf(number),
          start: number * 10,
          end: number * 10 + 5,
          paragraph: 0,
          titles: [],
        }),
      );
      index.set('a', mentions);
      index.set('b', mentions.slice(0, 2000));
      index.set('c', [{ text: 'Harle', type: 'person', start: 0, end: 5, paragraph: 0, titles: [] }]);
      assert.ok(index.entities().length > 0);
      assert.ok(index.choicesFor('person:harle').length >= 0);
    });
  }
});

/** "A. B. C." and so on: another one for each number. */
function letters(index: number): string {
  return [...index.toString(26).padStart(3, '0')]
    .map((digit) => `${String.fromCharCode(65 + Number.parseInt(digit, 26))}.`)
    .join(' ');
}
