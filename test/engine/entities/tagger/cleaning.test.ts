import assert from 'node:assert/strict';
import { namesOf } from '../../../../scripts/train/documents';
import { cleanGmb } from '../../../../scripts/train/gmb';
import { makeReports, type ReportNames } from '../../../../scripts/train/madeUpReports';
import { NameLists } from '../../../../scripts/train/names';
import { randomNumbers } from '../../../../scripts/train/randomNumbers';
import { COUNTRY, DEMONYM } from '../../../../src/engine/entities/tagger/gazetteer';

describe('Cleaning the Groningen Meaning Bank', () => {
  const names = new NameLists();
  names.add('Norway', COUNTRY);
  names.add('Norwegian', DEMONYM);

  const cases: [what: string, marked: string, cleaned: string][] = [
    ['cuts titles from persons', 'Prime/per Minister/per Ada/per Byron/per spoke', 'PER Ada Byron'],
    ['keeps no person of whom only a title is left', 'the President/per spoke', ''],
    ['keeps a country a place when it acts', 'Norway/org agreed', 'LOC Norway'],
    ['keeps a short country a place', 'the US/org agreed', 'LOC US'],
    [
      'tells countries from nationalities',
      'Norway/gpe and Norwegian/gpe ships',
      'LOC Norway, MISC Norwegian',
    ],
    ['takes a people for no person', 'the Norwegian/per ships', 'MISC Norwegian'],
    ['drops times', 'on Monday/tim', ''],
    ['drops offices', 'Secretary/org of/org State/org Byron/per', 'PER Byron'],
    ['cuts at a possessive', "Acme/org 's/org Night/org Office/org", 'ORG Acme, ORG Night Office'],
    ['cuts off marks', '"/org Acme/org "/org', 'ORG Acme'],
    ['gathers the rest', 'the Byron/art opera', 'MISC Byron'],
  ];

  for (const [what, marked, cleaned] of cases) {
    it(what, () => assert.equal(clean(marked), cleaned));
  }

  it('begins a new article where no name goes on', () => {
    const about = (name: string) => ({ words: ['Then', name, 'spoke'], tags: ['O', 'O', 'O'] });
    const sentences = ['Byron', 'Byron', 'Byron', 'Byron', 'Planck', 'Planck'].map(about);
    const sizes = cleanGmb([{ id: '', sentences }], names).map((article) => article.sentences.length);
    assert.deepEqual(sizes, [4, 2]);
  });

  /** Words with tags after a stroke; words of one tag side by side are one name. */
  function clean(marked: string): string {
    const pairs = marked.split(' ').map((pair) => pair.split('/'));
    const words = pairs.map(([word = '']) => word);
    const tags = pairs.map(([, tag], at) => {
      const before = pairs[at - 1]?.[1];
      return tag === undefined ? 'O' : `${tag === before ? 'I' : 'B'}-${tag}`;
    });
    const [article] = cleanGmb([{ id: '', sentences: [{ words, tags }] }], names);
    const cleaned = article?.sentences[0];
    const found = namesOf(cleaned?.tags ?? []);
    return found.map(({ start, end, tag }) => `${tag} ${words.slice(start, end).join(' ')}`).join(', ');
  }
});

describe('Made-up reports', () => {
  const names: ReportNames = {
    towns: ['Bergen', 'Turin'],
    clubs: ['Turin Rovers'],
    countries: ['Norway', 'Peru'],
    nationalities: ['Norwegian'],
    organisations: ['Acme'],
    firstNames: ['Ada', 'Karl'],
    lastNames: ['Byron', 'Planck'],
  };

  it('are the same for the same seed', () => {
    assert.deepEqual(makeReports(20, names, randomNumbers(3)), makeReports(20, names, randomNumbers(3)));
    assert.notDeepEqual(makeReports(20, names, randomNumbers(3)), makeReports(20, names, randomNumbers(4)));
  });

  it('have a tag for each word and nothing left to fill in', () => {
    for (const { sentences } of makeReports(200, names, randomNumbers(3))) {
      for (const { words, tags } of sentences) {
        assert.equal(words.length, tags.length);
        assert.doesNotMatch(words.join(' '), /[{}]|undefined/);
      }
    }
  });
});
