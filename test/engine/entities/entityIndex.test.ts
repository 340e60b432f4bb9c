import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EntityIndex, type NameDecision } from '../../../src/engine/entities';
import { named } from '../../support/names';

describe('The entity index', () => {
  it('knows a bare surname by the one full name of the folder', () => {
    const index = indexOf({
      a: 'UK Labour leader Sir [Alan Quill] came.',
      b: '[Quill] left.',
      c: 'Prime Minister [A. Quill]',
    });
    assert.deepEqual(summary(index), ['Alan Quill (A. Quill, Quill): Prime Minister, UK Labour leader, Sir']);
    assert.deepEqual(
      index
        .mentionsOf('person:alan quill')
        .map(({ uri, mention }) => `${uri} ${mention.start} ${mention.text}`),
      ['a 21 Alan Quill', 'b 0 Quill', 'c 15 A. Quill'],
    );
  });

  it('takes a name to be of the kind that it is of more often, unless a person is addressed', () => {
    const index = indexOf({ a: '[Vennay] said so.', b: 'It rained in <Vennay>.' });
    assert.deepEqual(
      index.entities().map(({ id, mentions }) => [id, mentions]),
      [['other:vennay', 2]],
    );
    index.set('a', named('Mr [Vennay] said so.').mentions);
    assert.deepEqual(summary(index), ['Vennay', 'Vennay']);
    index.set('a', named('[Vennay] said so. [Vennay] left.').mentions);
    assert.deepEqual(summary(index), ['Vennay', 'Vennay']);
  });

  it('leaves a bare surname alone where the folder has two, and names the choices', () => {
    const index = indexOf({ a: '[Edwin Harle] came.', b: '[Sigrid Harle] left.', c: '[Harle] spoke.' });
    assert.deepEqual(summary(index), ['Edwin Harle', 'Harle', 'Sigrid Harle']);
    assert.deepEqual(choices(index, 'person:harle'), ['Edwin Harle', 'Sigrid Harle']);
    index.delete('b');
    assert.deepEqual(summary(index), ['Edwin Harle (Harle)']);
    assert.deepEqual(choices(index, 'person:edwin harle'), []);
    index.set('b', named('[Sigrid Harle] left.').mentions);
    assert.deepEqual(summary(index), ['Edwin Harle', 'Harle', 'Sigrid Harle']);
  });

  it('takes no first name across articles', () => {
    assert.deepEqual(summary(indexOf({ a: '[Edwin Harle] came.', b: '[Edwin] left.' })), [
      'Edwin',
      'Edwin Harle',
    ]);
  });

  it('knows an acronym that one article spells out', () => {
    const index = indexOf({
      a: 'the {Northern Isles Ferry Authority} ({NIFA})',
      b: '{NIFA} said',
      c: 'the {N.I.F.A.}',
    });
    assert.deepEqual(summary(index), ['Northern Isles Ferry Authority (NIFA, N.I.F.A.)']);
    index.set('d', named('the {National Institute of Farms and Agriculture}, or {NIFA},').mentions);
    assert.deepEqual(summary(index), [
      'N.I.F.A. (NIFA)',
      'National Institute of Farms and Agriculture (NIFA)',
      'Northern Isles Ferry Authority (NIFA)',
    ]);
  });

  it('collects titles with the articles that use them', () => {
    const index = indexOf({
      a: 'Mayor [Ines Aldred] said. [Ines Aldred], the mayor, left. Ms [Aldred] came.',
      b: 'U.S. President [Ines Aldred]',
      c: 'US president [Ines Aldred] and [Ines Aldred], NIFA’s chief executive, met.',
    });
    assert.deepEqual(
      index.entities()[0]?.titles.map(({ text, mentions, articles }) => ({ text, mentions, articles })),
      [
        { text: 'Mayor', mentions: 2, articles: ['a'] },
        { text: 'U.S. President', mentions: 2, articles: ['b', 'c'] },
        { text: 'NIFA’s chief executive', mentions: 1, articles: ['c'] },
      ],
    );
  });

  it('says what stands at a place', () => {
    const { text, mentions } = named('The mayor, [Ines Aldred], spoke in <Vennay>.');
    const index = new EntityIndex();
    index.set('a', mentions);
    const at = text.indexOf('Ines');
    assert.equal(index.entityAt('a', at - 1), undefined);
    assert.equal(index.entityAt('a', at)?.entity.name, 'Ines Aldred');
    assert.equal(index.entityAt('a', at + 'Ines Aldred'.length)?.entity.name, 'Ines Aldred');
    assert.equal(index.entityAt('a', at + 'Ines Aldred'.length + 1), undefined);
    assert.equal(index.entityAt('b', at), undefined);
  });

  it('keeps its entities while a text is typed around them', () => {
    const index = indexOf({ a: 'Mayor [Ines Aldred] met [Edwin Harle]. [Aldred] left.', b: '[Harle]' });
    const before = index.entities();
    for (const typed of ['T', 'To', 'Too', 'Too s', 'Too soon']) {
      index.set('a', named(`${typed} Mayor [Ines Aldred] met [Edwin Harle]. [Aldred] left.`).mentions);
      const after = index.entities();
      assert.ok(after.every((entity, place) => entity === before[place]));
      assert.equal(index.mentionsIn('a')[1]?.mention.start, typed.length + ' Mayor Ines Aldred met '.length);
    }
  });

  it('is after any sequence of changes what it would be if made at once', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(fc.array(anyStep(), { maxLength: 14 }), (steps) => {
        const { index, texts, decisions } = play(steps);
        const fresh = new EntityIndex();
        fresh.setDecisions(decisions);
        for (const [uri, text] of [...texts].reverse()) {
          fresh.set(uri, named(text).mentions);
        }
        assert.deepEqual(everything(index), everything(fresh));
      }),
      { numRuns: 400 },
    );
  });

  it('has each mention in exactly one entity', () => {
    fc.assert(
      fc.property(
        fc.array(anyText(), { maxLength: 5 }),
        fc.array(anyDecision(), { maxLength: 4 }),
        (texts, decisions) => {
          const index = new EntityIndex();
          texts.forEach((text, number) => {
            index.set(String(number), named(text).mentions);
          });
          index.setDecisions(decisions);
          const all = texts.flatMap((_, number) => index.mentionsIn(String(number)));
          const counted = index.entities().map(({ id, mentions }) => [index.mentionsOf(id).length, mentions]);
          assert.ok(counted.every(([found, told]) => found === told));
          assert.equal(
            counted.reduce((sum, [found = 0]) => sum + found, 0),
            all.length,
          );
        },
      ),
    );
  });
});

const NAMES = [
  '[Edwin Harle]',
  'Captain [Sigrid Harle]',
  'Mr [Harle]',
  '[Harle]',
  '[E. Harle]',
  '[Edwin]',
  '[E. B. Harle]',
  '[Edwin Bruce Harle]',
  '{Northern Isles Ferry Authority} ({NIFA})',
  '{NIFA}',
  '{National Institute of Farms and Agriculture}',
  '{Ferry Authority}',
  '<United States>',
  '<US>',
  '<America>',
  '{Us}',
  '<Harle>',
  '{Harle}',
];

type Step =
  | { kind: 'set'; uri: string; text: string }
  | { kind: 'delete'; uri: string }
  | { kind: 'decide'; decisions: NameDecision[] }
  | { kind: 'ask' };

function anyStep(): fc.Arbitrary<Step> {
  const uri = fc.constantFrom('a', 'b', 'c', 'd');
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('set' as const), uri, text: anyText() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), uri }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        decisions: fc.array(anyDecision(), { maxLength: 4 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
  );
}

/** Does one step after the other; tells what is left of the texts and decisions. */
function play(steps: readonly Step[]): {
  index: EntityIndex;
  texts: Map<string, string>;
  decisions: readonly NameDecision[];
} {
  const index = new EntityIndex();
  const texts = new Map<string, string>();
  let decisions: readonly NameDecision[] = [];
  for (const step of steps) {
    switch (step.kind) {
      case 'set':
        texts.set(step.uri, step.text);
        index.set(step.uri, named(step.text).mentions);
        break;
      case 'delete':
        texts.delete(step.uri);
        index.delete(step.uri);
        break;
      case 'decide':
        decisions = step.decisions;
        index.setDecisions(decisions);
        break;
      default:
        index.entities();
    }
  }
  return { index, texts, decisions };
}

function anyText(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...NAMES), { maxLength: 7 })
    .map((names) => names.map((name) => `Then ${name} came.`).join(' '));
}

function anyDecision(): fc.Arbitrary<NameDecision> {
  const type = fc.constantFrom('person' as const, 'organisation' as const, 'place' as const);
  const name = fc.constantFrom(
    'Edwin Harle',
    'Sigrid Harle',
    'Harle',
    'E. Harle',
    'NIFA',
    'Northern Isles Ferry Authority',
    'US',
    'America',
    'United States',
    'Us',
    'Ada Quill',
  );
  const reference = fc.record({ name, type });
  const article = fc.option(fc.constantFrom('a', 'b'), { nil: undefined });
  return fc
    .record({
      reference,
      other: reference,
      article,
      kind: fc.constantFrom('merge', 'separate', 'notAName', 'changeType', 'useAsName'),
    })
    .map(({ reference: own, other, article: only, kind }): NameDecision => {
      const common = { ...own, ...(only === undefined ? {} : { article: only }) };
      switch (kind) {
        case 'merge':
          return { decision: 'merge', ...common, into: other };
        case 'separate':
          return { decision: 'separate', ...common, from: other };
        case 'changeType':
          return { decision: 'changeType', ...own, to: other.type };
        case 'useAsName':
          return { decision: 'useAsName', ...own, use: other.name };
        default:
          return { decision: 'notAName', ...common };
      }
    });
}

function everything(index: EntityIndex): unknown {
  return index.entities().map((entity) => ({
    ...entity,
    titles: entity.titles.map((title) => ({ ...title })),
    mentionsOf: index.mentionsOf(entity.id),
    articlesOf: index.articlesOf(entity.id),
    choices: choices(index, entity.id),
  }));
}

function indexOf(articles: Record<string, string>): EntityIndex {
  const index = new EntityIndex();
  for (const [uri, text] of Object.entries(articles)) {
    index.set(uri, named(text).mentions);
  }
  return index;
}

function summary(index: EntityIndex): string[] {
  return index
    .entities()
    .map(({ name, aliases, titles }) => {
      const also = aliases.length > 0 ? ` (${aliases.map(({ text }) => text).join(', ')})` : '';
      return titles.length > 0
        ? `${name}${also}: ${titles.map(({ text }) => text).join(', ')}`
        : `${name}${also}`;
    })
    .sort();
}

function choices(index: EntityIndex, id: string): string[] {
  return index.choicesFor(id).map(({ name }) => name);
}
