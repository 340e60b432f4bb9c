import assert from 'node:assert/strict';
import { readMentions } from '../../../src/engine/entities';
import { read } from '../../support/names';

describe('Other names put right', () => {
  const cases: [what: string, marked: string, expected: string[]][] = [
    // Countries and towns
    ['a word after a country is none', 'sold tonnes of {U.S. Wheat} today', ['<U.S.>']],
    [
      'nor is half of an office',
      'then {U.S. Agriculture} Secretary [Alan Quill] said',
      ['<U.S.>', '[Alan Quill]'],
    ],
    [
      'but a treasury is',
      'then {U.S. Treasury} Secretary [Alan Quill] said',
      ['{U.S. Treasury}', '[Alan Quill]'],
    ],
    ['and a company', '{U.S. Design} and {U.S. Design Corp} met', ['{U.S. Design}', '{U.S. Design Corp}']],
    [
      'a country is a place',
      'the {Kingdom of Denmark} and {France} met',
      ['<Kingdom of Denmark>', '<France>'],
    ],
    [
      'a court of a county is none',
      'the <Circuit Court of Vennay County> met',
      ['{Circuit Court of Vennay County}'],
    ],
    // Persons
    ['an initial belongs to a person', 'said Chairman L. [Alan Quill] today', ['[L. Alan Quill]']],
    ['but no end of a sentence', 'rated by S and P. [Alan Quill] said', ['[Alan Quill]']],
    ['so does a first name', 'and Cor [van der Harle] said so', ['[Cor van der Harle]']],
    ['and a byname', 'then Alan "Ferry" [Quill] said so', ['[Alan "Ferry" Quill]']],
    ['who is addressed is one', 'when Mr {Vennay} said so', ['[Vennay]']],
    // Committees and offices
    [
      'a chamber has committees',
      'before the {Senate Harbours} subcommittee today',
      ['{Senate Harbours subcommittee}'],
    ],
    ['several have no name', 'before {House and Senate Harbours} committees', []],
    ['nor is what a minister is for one', 'the Minister of Ports, {Ferries and Fish}, said', []],
    ['who belongs to a party has none', 'a {New Jersey Democrat}, said so', []],
    ['nor has a seat', 'the {Vennay MP} and the {Minister of Ferries}', []],
    // Things
    ['things have names too', 'the liner the {Vennay Star} and an {XQ} console', []],
    ['and ratings', 'cut it to {BBB} from A', []],
    ['what is short for a thing is none', 'At the Island Ferry Show ({IFS}) they met', []],
  ];
  for (const [what, marked, expected] of cases) {
    it(`${what}: ${marked}`, () => assert.deepEqual(read(marked), expected));
  }

  it('takes a known town for a place, but not in a report on sport', () => {
    const name = { start: 4, end: 11, type: 'organisation' as const, isTown: true as const };
    const typeIn = (text: string) => readMentions([{ text, start: 0, paragraph: 0, names: [name] }])[0]?.type;
    assert.equal(typeIn('But Hamburg meal prices hardly moved.'), 'place');
    assert.equal(typeIn('But Hamburg lost the match, and their coach the league.'), 'organisation');
  });
});
