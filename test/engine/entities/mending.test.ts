import assert from 'node:assert/strict';
import { readMentions } from '../../../src/engine/entities';
import { read } from '../../support/names';

describe('Names put right', () => {
  const cases: [what: string, marked: string, expected: string[]][] = [
    // Companies
    [
      'a company has all words with capitals before its legal form',
      'Lead manager Harle Investment {Bank Ltd} said so.',
      ['{Harle Investment Bank Ltd}'],
    ],
    ['also at a sentence’s start', 'Public {Harbour Co} said it will pay.', ['{Public Harbour Co}']],
    [
      'but no common word, nationality, title or day',
      'After Monday British President {Harbour Co} and the {Quill Inc} met.',
      ['{Harbour Co}', '{Quill Inc}'],
    ],
    [
      'nor where somebody or something is based',
      'It is Vennay-based {Quill Foods plc}.',
      ['{Quill Foods plc}'],
    ],
    ['nor a person beside it', 'as [Ines Aldred] {Quill Inc} shares', ['[Ines Aldred]', '{Quill Inc}']],
    [
      'a place in brackets belongs to it',
      'said [Quill Brothers] (<Vennay>) Ltd economist [Alan Harle].',
      ['{Quill Brothers (Vennay) Ltd}', '[Alan Harle]'],
    ],
    ['and "and Co" does', 'a unit of [Edwin Harle] and Co, it said', ['{Edwin Harle and Co}']],
    ['what begins with a legal form is cut', 'for {Co and McQuill and Co} too', ['{McQuill and Co}']],
    [
      'a legal form alone takes the name before it, whose it is or not',
      'QUILL’S {COS INC} FIRST QUARTER',
      ['{QUILL’S COS INC}'],
    ],
    ['a rating is no part of it', 'up to B-1 from B-2 Vennay {Pacific Corp} debt', ['{Vennay Pacific Corp}']],
    ['both halves belong to it', 'named Hambrey and {Quill Inc} as underwriter', ['{Hambrey and Quill Inc}']],
    ['also before its form alone', 'said <A.B. Warrow> and {Co Ltd} too', ['{A.B. Warrow and Co Ltd}']],
    ['but not another name', 'said {Hambrey} and {Quill Inc} too', ['{Hambrey}', '{Quill Inc}']],
    [
      'and both matters to a body',
      'the report made by the Monopolies and {Ferry Commission} today',
      ['{Monopolies and Ferry Commission}'],
    ],
    [
      'a firm of three has them all',
      'it was led by [Quill], Harle and {Dunn Inc}, they said there later',
      ['{Quill, Harle and Dunn Inc}'],
    ],
    ['a region goes with it', 'said {Hospital Corp} of America will pay', ['{Hospital Corp of America}']],
    [
      'founders named together every time are a firm',
      '[Quill] and Harle said so. [Quill] and Harle left.',
      ['{Quill and Harle}', '{Quill and Harle}'],
    ],
    ['but once they are two', '[Quill] and [Harle] said so.', ['[Quill]', '[Harle]']],
    // What is no name
    ['an agency signs', 'Sales rose by a tenth. {REUTER};', []],
    ['a rate is none', 'at {SFR} 31.3615 today', []],
    ['nor a grade', 'from {DP-9} to the {G-7}', ['{G-7}']],
    ['nor a cup that looks like a person', 'won the [Davis Cup] in June', []],
    [
      'a hall is told from its town',
      'people were seen walking into the {Drill Hall at Vennay} before they left <Vennay>',
      ['{Drill Hall}', '<Vennay>', '<Vennay>'],
    ],
    // Groups
    [
      'a group is named with what it is for',
      'around the "Coalition of the Green Isles" have shifted',
      ['{Coalition of the Green Isles}'],
    ],
    ['whatever is known of its parts', 'says Friends of the <Harbour> too', ['{Friends of the Harbour}']],
    ['from where it begins', 'The Vennay {Museum} of the Sea is shut', ['{Vennay Museum of the Sea}']],
    [
      'up to a title',
      'while the rate set by Bank of <Vennay> Governor [Alan Quill] stayed',
      ['{Bank of Vennay}', '[Alan Quill]'],
    ],
    ['but not with the one whose it is', 'the House of [Edwin Harle] stood', ['[Edwin Harle]']],
    ['nor in a headline', 'Coalition of the Green Isles Meets Again in Vennay', []],
    // Platforms
    ['a platform is where something is posted', 'a post on Loud Harbour hinted at it', ['{Loud Harbour}']],
    ['or what somebody takes to', 'when she took to Loud Harbour to say that', ['{Loud Harbour}']],
    ['or has an account with', 'on his Loud Harbour account today', ['{Loud Harbour}']],
    ['no day is one', 'she wrote on Monday and took to Officer Quill', []],
    // Others
    [
      'a prize, an act, a disease are no names',
      'the {Vennay Cup}, the {Clean Water Act} and [Quill]’s disease',
      [],
    ],
    [
      'nor what is short for ordinary words',
      'The gross island product ({GIP}) grew.\nThe {GIP} fell, the ferry board (<FB>) said.',
      ['<FB>'],
    ],
    ['an agency’s name at the end is its own', 'said [Harle Ltd. REUTER]', ['{Harle Ltd.}']],
    // Parts
    ['nor is a measure, whatever it was taken for', 'the [Vennay Share Average] fell', []],
    [
      'nor what somebody or something is',
      'as {British brewer Quill} and the {British Society of Ferries} said',
      ['{Quill}', '{British Society of Ferries}'],
    ],
    ['nobody is a company for how the name ends', 'said [Alan Sa] of the port', ['[Alan Sa]']],
    [
      'players in a list are one by one',
      'Substitutes: [Quill, Harle] and [Alan Lenn, Jr.]',
      ['[Quill]', '[Harle]', '[Alan Lenn, Jr.]'],
    ],
    ['two names are parted: whose', 'as {NIFA’s Aldred} said', ['{NIFA}', '{Aldred}']],
    ['a country from its party', 'the {UK Labour} leader [Alan Quill]', ['<UK>', '{Labour}', '[Alan Quill]']],
    ['but no company from its country', 'the {UK Steel} works', ['{UK Steel}']],
    [
      'at "and" where the first is known',
      'At {Quill Foods} all is well.\nIt is {Quill Foods and Old Vennay}.',
      ['{Quill Foods}', '{Quill Foods}', '{Old Vennay}'],
    ],
    ['at the end of a sentence', 'of {Sollan Foods plc. Sollan} said', ['{Sollan Foods plc}', '{Sollan}']],
    ['at an office', 'for {Vennay Council President Alan Quill} said', ['{Vennay Council}', '[Alan Quill]']],
    [
      'after a full stop a word may have a capital for nothing',
      'The {U.S. Harvest} was good.\nThe harvest of the {U.S. Treasury} was not.',
      ['<U.S.>', '{U.S. Treasury}'],
    ],
    // Firms of several, and two for one
    [
      'a possessive at a sentence’s start belongs to the company',
      'Harler’s {Fund Corp} rose by a tenth today. Harler’s Fund fell again.',
      ['{Harler’s Fund Corp}', '{Harler’s Fund}'],
    ],
    [
      'a company is known without its legal form',
      'Today {Vennay Harbour Corp} rose by a tenth.\nLater Vennay <Harbour> fell again.',
      ['{Vennay Harbour Corp}', '{Vennay Harbour}'],
    ],
    [
      'what a firm does tells its founders',
      'its auditors, Quill and <Harle>, said so',
      ['{Quill and Harle}'],
    ],
    [
      'a society of two towns is one',
      'The Vennay and {Harle Building Society} said that it will raise its rates.',
      ['{Vennay and Harle Building Society}'],
    ],
    [
      'an acronym before a company is another one',
      'excluding {QLL and Harle Ferry Co} too',
      ['{QLL}', '{Harle Ferry Co}'],
    ],
    [
      'an "’s" that owns nothing belongs to the name',
      'rated by {Quill and Harle}’s.\nAlso {Quill and Harle}’s debt.',
      ['{Quill and Harle’s}', '{Quill and Harle’s}'],
    ],
    [
      'one who says is the owner of his name',
      '{Vennay}’s said so. At {Vennay}’s port',
      ['{Vennay’s}', '{Vennay’s}'],
    ],
    [
      'and of what follows it',
      '{Vennay}’s {Ferry Service Inc} rose.\n[Vennay]’s said that it will pay again.',
      ['{Vennay’s Ferry Service Inc}', '{Vennay’s}'],
    ],
    [
      'but elsewhere it is a possessive',
      'the debt of {Vennay}’s port and {Quill}’s.',
      ['{Vennay}', '{Quill}'],
    ],
    // Other nouns
    [
      'currencies, rates, treaties and a grand prix are none',
      '{H.K. Dlrs}, {Vennay Offered Rate}, {Vennay Convention} and {Vennay Grand Prix}',
      [],
    ],
    ['nor is an office', 'the {House Speaker} and the {Prime Minister} met', ['{House}']],
    ['nor who believes, what numbers or a letter', '[Thirdly], [Roman Catholics] met at S/[P.] today', []],
    ['nor an agency behind figures', 'Revs 12.1 vs 12.5 {Reuter}', []],
    // What is a company in the article
    [
      'shares and units are companies’',
      'shares in <Vennay> rose.\nIt is in <Vennay> that <Vennay> fell.',
      ['{Vennay}', '<Vennay>', '{Vennay}'],
    ],
    [
      'also where it looks like a person',
      'a unit of [Robert Harle], he said. [Harle] rose.',
      ['{Robert Harle}', '{Harle}'],
    ],
    [
      'but not where somebody is addressed',
      'a unit of [Robert Harle], he said. Mr [Harle] rose.',
      ['[Robert Harle]', '[Harle]'],
    ],
    [
      'players in a list are no towns',
      'Quill, [Harle], <Vennay>, [Dunn], Lenn, Aldred.',
      ['[Harle]', '[Vennay]', '[Dunn]'],
    ],
    // Types
    ['who has a calling is a person', 'said {Keno Vendal}, chief economist at the bank.', ['[Keno Vendal]']],
    ['but an owner may be a company', 'of {Keno Vendal}, owner of the port, said', ['{Keno Vendal}']],
    [
      'a surname that only a company has is the company',
      '{Quill Foods Ltd} rose.\nShares of [Quill] fell.',
      ['{Quill Foods Ltd}', '{Quill}'],
    ],
    [
      'but not where somebody bears it',
      '{Quill Foods Ltd} rose.\n[Alan Quill] sold. [Quill] said so.',
      ['{Quill Foods Ltd}', '[Alan Quill]', '[Quill]'],
    ],
    [
      'a town that has players is its club',
      'But <Vennay> striker [Alan Quill] met <Vennay> fans in <Vennay>.',
      ['{Vennay}', '[Alan Quill]', '{Vennay}', '<Vennay>'],
    ],
    ['a country is none', 'But <France> striker [Alan Quill] scored.', ['<France>', '[Alan Quill]']],
    ['a town lies in its state', 'a [Santa Vennay], Calif., investor', ['<Santa Vennay>']],
    ['an agency is no person', 'she told [Reuters]', ['{Reuters}']],
    // Headlines and datelines
    [
      'a headline has the names of the text in full',
      'SOLLAN BUYS <VENNAY> LIGHT\n{Vennay Light Co} was sold.',
      ['{VENNAY LIGHT}', '{Vennay Light Co}'],
    ],
    ['a report comes from a place', 'VENNAY, June 4 (Island News) - The ferry is late.', ['<VENNAY>']],
  ];
  for (const [what, marked, expected] of cases) {
    it(`${what}: ${marked.split('\n')[0]}`, () => assert.deepEqual(read(marked), expected));
  }

  it('takes all that stands in angle brackets for the company that it ends with', () => {
    const text = 'BIDS FOR <SOLLAN SHELLFISH CORP> RISE';
    const start = text.indexOf('SHELLFISH');
    const name = { start, end: text.indexOf('>'), type: 'organisation' as const };
    const [mention] = readMentions([{ text, start: 0, paragraph: 0, names: [name] }]);
    assert.equal(mention?.text, 'SOLLAN SHELLFISH CORP');
  });

  it('leaves out the codes by which an exchange knows companies', () => {
    const text = 'Shares of Quill <QLL> and of Harle <HRL.O> fell.';
    const names = ['QLL', 'HRL', 'Quill'].map((name) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, type: 'organisation' as const };
    });
    const mentions = readMentions([{ text, start: 0, paragraph: 0, names }]);
    assert.deepEqual(
      mentions.map((mention) => mention.text),
      ['Quill'],
    );
  });
});
