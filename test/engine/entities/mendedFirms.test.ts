import assert from 'node:assert/strict';
import { type EntityType, readMentions } from '../../../src/engine/entities';
import { read } from '../../support/names';

/** The names of a text in which single words were found so. */
function readFound(text: string, found: readonly [name: string, type: EntityType][]): string[] {
  const names = found.map(([name, type]) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type };
  });
  const mentions = readMentions([{ text, start: 0, paragraph: 0, names }]);
  return mentions.map((mention) => `${mention.type} ${mention.text}`);
}

describe('Firms and bodies put right', () => {
  const cases: [what: string, marked: string, expected: string[]][] = [
    // Firms that look like persons
    ['well-known firms are none', 'it retained [Morgan Stanley] to help', ['{Morgan Stanley}']],
    ['nor what has a bank’s word in its name', 'a loan by [Harle Bankiers] too', ['{Harle Bankiers}']],
    ['in any language', 'led by [Banca di Vennay] and [Vennaybank]', ['{Banca di Vennay}', '{Vennaybank}']],
    ['nor a paper that is called one', 'the daily newspaper [Vennay Mercurio] said', ['{Vennay Mercurio}']],
    [
      'nor who has an analyst',
      'said [Quill Harle] analyst [Ines Aldred]',
      ['{Quill Harle}', '[Ines Aldred]'],
    ],
    ['but a firm’s chairman is a person', 'the chairman of the firm [Alan Quill] said', ['[Alan Quill]']],
    [
      'and so is an investor, whatever he says of himself',
      'New York investor {Alan Quill} said it raised its stake',
      ['[Alan Quill]'],
    ],
    [
      'a firm’s surname is the firm too',
      'brokers [James Capel] bought. [Capel] said so.',
      ['{James Capel}', '{Capel}'],
    ],
    [
      'founders are a firm for what it does',
      'a deal that [Quill], [Harle] and [Dunn] co-managed today',
      ['{Quill, Harle and Dunn}'],
    ],
    [
      'also two of them, if nobody is called so',
      'a company owned by [Quill] and [Harle] today',
      ['{Quill and Harle}'],
    ],
    [
      'but not where one is a person',
      'it is owned by [Quill] and [Harle]. But [Quill] left.',
      ['[Quill]', '[Harle]', '[Quill]'],
    ],
    // Halves
    [
      'a trade and a legal form are half a name',
      'said {Quill Tire} and {Rubber Co} here',
      ['{Quill Tire and Rubber Co}'],
    ],
    ['and so is a country', 'said Harle Motors of {Canada Ltd} here', ['{Harle Motors of Canada Ltd}']],
    ['but not behind a company', 'said {Quill Inc} and {Rubber Co} here', ['{Quill Inc}', '{Rubber Co}']],
    ['a country begins a name', 'the port said Iraq {Harbour Oil Co} is late', ['{Iraq Harbour Oil Co}']],
    ['but not where something is', 'that in Iraq {Harbour Oil Co} said', ['{Harbour Oil Co}']],
    ['so does the first word of a bank', 'First {Vennay Bank} said so', ['{First Vennay Bank}']],
    [
      'an exchange has several matters',
      'The Tea, Sugar and {Cocoa Exchange} said',
      ['{Tea, Sugar and Cocoa Exchange}'],
    ],
    [
      'and a ministry',
      'At the Ministry of Trade, Ports and Ferries nobody knew anything of that',
      ['{Ministry of Trade, Ports and Ferries}'],
    ],
    ['people have bodies', 'the {National People}’s Congress met', ['{National People’s Congress}']],
    ['some companies have an “’s”', 'fast food by [McDonald]’s and so on', ['{McDonald’s}']],
    // Two for one
    [
      'two bodies are two',
      'the {Vennay Bank and Island Ferry Authority} met',
      ['{Vennay Bank}', '{Island Ferry Authority}'],
    ],
    [
      'an office is told from a person',
      'the {Army Chief of Staff Alan Harle Quill} said',
      ['[Alan Harle Quill]'],
    ],
    ['also without a body', 'as {MP Ines Aldred} said', ['[Ines Aldred]']],
    [
      'whom somebody told is by itself',
      'he told {Reuters Vennay Council} officials so',
      ['{Reuters}', '{Vennay Council}'],
    ],
  ];
  for (const [what, marked, expected] of cases) {
    it(`${what}: ${marked}`, () => assert.deepEqual(read(marked), expected));
  }

  it('takes all that stands before a company’s code for its name where a headline tells its results', () => {
    assert.deepEqual(readFound('GENERAL FERRY INC <GFI> 4TH QTR NET', [['FERRY INC', 'organisation']]), [
      'organisation GENERAL FERRY INC',
    ]);
    assert.deepEqual(readFound('QUILL BUYS FERRY INC <GFI> STAKE IN JUNE', [['FERRY INC', 'organisation']]), [
      'organisation FERRY INC',
    ]);
  });

  it('takes several words in angle brackets for one company', () => {
    const text = 'It was sold to <Mutual of Vennay> for one dlr.';
    assert.deepEqual(readFound(text, [['Vennay', 'place']]), ['organisation Mutual of Vennay']);
  });
});
