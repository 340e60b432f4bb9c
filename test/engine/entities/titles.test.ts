import assert from 'node:assert/strict';
import { named } from '../../support/names';

describe('Titles', () => {
  const before: [string, string][] = [
    ['with UK Prime Minister Sir [Alan Quill] and others', 'UK Prime Minister Sir'],
    ['with U.S. President [Ada Quill].', 'U.S. President'],
    ['Former Estonian Prime Minister [Ada Quill] said', 'former Estonian Prime Minister'],
    ['as {NATO} Secretary General [Ada Quill] said', 'NATO Secretary General'],
    ['as {NATO} Secretary-General [Ada Quill] said', 'NATO Secretary-General'],
    ['while {European Commission} President [Ursula van der Quill] waited', 'European Commission President'],
    ['However, U.S. Secretary of State [Ada Quill] dismissed it', 'U.S. Secretary of State'],
    ['Council leader [Edwin Harle] spoke', 'council leader'],
    ['a note that finance director [Lena Rossdale] sent', 'finance director'],
    ['by Captain [Sigrid Harle], who', 'Captain'],
    ['led by Professor Sir [Tobias Lenn].', 'Professor Sir'],
    ['said Dr. [Helena Brisco] on Monday', 'Dr.'],
    ['\u201cMr [Harle] is late,\u201d she said', 'Mr'],
    ['On Monday President [Quill] spoke', 'President'],
    ['In <Dunmallow> Mayor [Quill] spoke', 'Mayor'],
    ['<Dunmallow> Mayor [Ines Aldred] spoke', 'Dunmallow Mayor'],
    ['Its chief executive, [Søren Mikkelborg], will come', 'chief executive'],
    ['His deputy, **[Marit Stenhouse]**, who abstained', 'deputy'],
    ['according to its chair, [Farida Noakes]. Minutes', 'chair'],
    ['Vennay\u2019s mayor, [Ines Aldred], has asked', 'Vennay\u2019s mayor'],
    [
      'the {Northern Isles Ferry Authority}\u2019s chief executive [Søren Mikkelborg] said',
      'Northern Isles Ferry Authority\u2019s chief executive',
    ],
    ['rates set by {Bank of Vennay} Governor [Ada Quill] stayed', 'Bank of Vennay Governor'],
    ['said the {Quill Brothers (Vennay) Ltd} economist [Ada Quill] then', 'economist'],
    ['as Minister for Foreign Affairs [Ada Quill] left', 'Minister for Foreign Affairs'],
    ['the foreign and defence minister [Ada Quill] left', 'foreign and defence minister'],
    ['then ex-president [Ada Quill] left', 'then ex-president'],
    ['Sri Lankan Prime Minister [Ada Quill] left', 'Sri Lankan Prime Minister'],
    ['New Zealand author [Ada Quill] left', 'New Zealand author'],
    ['English actor [Ada Quill] left', 'English actor'],
    ['former First Lady [Ada Quill] left', 'former First Lady'],
    ['{Island News} - Even Mayor [Ada Quill] left', 'Mayor'],
    ['Vice President of the [Quill] government', ''],
    ['among them shadow home secretary [Ada Quill]', 'shadow home secretary'],
  ];
  for (const [text, title] of before) {
    it(`stand before a name: ${text}`, () => {
      assert.deepEqual(titlesIn(text), title === '' ? [] : [title]);
    });
  }

  const behind: [string, string][] = [
    ['[Alan Quill], the British prime minister, said', 'British prime minister'],
    ['[Edwin Harle], the council leader, asked', 'council leader'],
    ['[Søren Mikkelborg], NIFA\u2019s chief executive, said', 'NIFA\u2019s chief executive'],
    ['[Ines Aldred], mayor since 2021, attached', 'mayor'],
    ['[Ines Aldred], 61, mayor since 2021, attached', 'mayor'],
    [
      '[Piers Haldane], the former chief executive of the RSEA, who left',
      'former chief executive of the RSEA',
    ],
    ['[Ada Quill], who is the head of the island council.', 'head of the island council'],
    ['[Ada Quill] (Secretary of State for Trade) said', 'Secretary of State for Trade'],
    ['[Ada Quill], a professor of law at Estwick, said', 'professor of law'],
    ['said [Ada Quill], the museum\u2019s director.', 'museum\u2019s director'],
  ];
  for (const [text, title] of behind) {
    it(`stand behind a name: ${text}`, () => {
      assert.deepEqual(titlesIn(text), [title]);
    });
  }

  it('stand on both sides', () => {
    assert.deepEqual(titlesIn('Captain [Sigrid Harle], the harbourmaster at Port Sollan, said'), [
      'Captain',
      'harbourmaster',
    ]);
  });

  const none = [
    'After it [Quill], French President [Ada Harle] and others came',
    'a major [Quill] rally',
    'He went to judge [Quill] by it',
    'his father [Quill] said',
    'The talks with [Quill], and the mayor said',
    'the president, [Quill] and his friends',
    'Then he met [Quill], the prime minister and the mayor',
    'The meeting with the mayor. [Quill] said',
    '[Edwin Harle] resigned as leader of the council',
    'Mr Aldred and [Quill] left',
    'In a letter to [Quill], the former council leader said no',
    'As was said to [Quill], the leader of the council was late',
  ];
  for (const text of none) {
    it(`are not seen where there are none: ${text}`, () => {
      assert.deepEqual(titlesIn(text, 'Quill', 'Edwin Harle'), []);
    });
  }

  it('have offsets of their own', () => {
    const { text, mentions } = named(
      'The vote.\nShe told UK Labour\u00a0leader  Sir [Alan Quill], the MP, of it.',
    );
    const titles = mentions.flatMap((mention) => mention.titles);
    assert.deepEqual(
      titles.map(({ start, end }) => text.slice(start, end)),
      ['UK Labour\u00a0leader  Sir', 'MP'],
    );
    assert.equal(titles[0]?.text, 'UK Labour leader Sir');
  });

  it('are cut off a name that swallowed them', () => {
    assert.deepEqual(
      namesIn('when [President Quill] met [UK Prime Minister Sir Alan Harle] and [Mr Aldred\u2019s] wife'),
      ['Quill: President', 'Alan Harle: UK Prime Minister Sir', 'Aldred: Mr'],
    );
    assert.deepEqual(namesIn('{NATO Secretary General} [Ada Quill] spoke'), [
      'NATO: ',
      'Ada Quill: NATO Secretary General',
    ]);
  });

  it('are no names by themselves, nor are half ones', () => {
    assert.deepEqual(
      namesIn('The [Prime Minister] and [Mr President] met a {Secretary of State} and the {Mayor}.'),
      [],
    );
  });

  it('are names where somebody bears them', () => {
    assert.deepEqual(namesIn('[Ada King] came. [King] said so. [Dean Smith] left.'), [
      'Ada King: ',
      'King: ',
      'Dean Smith: ',
    ]);
  });

  it('take nothing into a name that is none of it', () => {
    assert.deepEqual(
      namesIn(
        'before the <Dunmallow talks> ended at {Médecins sans frontières} in <Tabuk province> of the {G 7}',
      ),
      ['Dunmallow: ', 'Médecins sans frontières: ', 'Tabuk province: ', 'G 7: '],
    );
  });

  it('take no verb of a headline in title case', () => {
    assert.deepEqual(titlesIn('Island Council Greets President [Ada Quill] With Songs'), ['President']);
  });
});

function titlesIn(marked: string, ...of: string[]): string[] {
  const { mentions } = named(marked);
  return mentions
    .filter(({ text }) => of.length === 0 || of.includes(text))
    .flatMap(({ titles }) => titles.map(({ text }) => text));
}

function namesIn(marked: string): string[] {
  return named(marked).mentions.map(
    ({ text, titles }) => `${text}: ${titles.map((title) => title.text).join(', ')}`,
  );
}
