import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entity, NameDecision } from '../../../src/engine';
import { EntityIndex, spellingOf } from '../../../src/engine/entities';
import type { EntityDecision, EntityKind } from '../../../src/protocol/entities';
import { decisionsAbout } from '../../../src/server/entities/newDecisions';
import { named } from '../../support/names';

const NAMES = [
  '[Edwin Harle]',
  '[Sigrid Harle]',
  'Mr [Harle]',
  '[Harle]',
  '[E. Harle]',
  '[Edwin]',
  '[Ines Aldred]',
  '[Aldred]',
  '{Northern Isles Ferry Authority} ({NIFA})',
  '{NIFA}',
  '{Ferry Authority}',
  '<United States>',
  '<US>',
  '<America>',
  '<Harle>',
];

/** What is decided: the numbers choose among what there is. */
interface Choice {
  kind: EntityDecision['decision'];
  entity: number;
  other: number;
  onlyInArticle: boolean;
}

const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom('merge', 'notAName', 'separate', 'changeType', 'useAsName'),
  entity: fc.nat(30),
  other: fc.nat(30),
  onlyInArticle: fc.boolean(),
});

const anyArticle = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 })
  .map((names) => names.map((name) => `Then ${name} came.`).join(' '));

describe('New decisions about names', () => {
  it('change what they speak of, each of them, or are refused', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(
        fc.array(anyArticle, { minLength: 1, maxLength: 4 }),
        fc.array(anyChoice, { minLength: 1, maxLength: 2 }),
        (texts, choices) => {
          const index = new EntityIndex();
          for (const [number, text] of texts.entries()) {
            index.set(`a${number}`, named(text).mentions);
          }
          const all: NameDecision[] = [];
          for (const choice of choices) {
            decideAndCheck(index, choice, all);
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  it('separate a form in one article alone, though others join it', () => {
    const index = indexOf({ a: '[Edwin Harle] came.', b: 'Mr [Harle] left.', c: '[Harle] spoke.' });
    decide(index, 'person:edwin harle', { decision: 'separate', form: 'Harle' }, 'b');
    assert.deepEqual(
      index.entities().map(({ name, mentions }) => `${name} ${mentions}`),
      ['Edwin Harle 2', 'Harle 1'],
    );
    assert.deepEqual(
      index.mentionsIn('b').map(({ entity }) => index.entity(entity)?.reference),
      [{ name: 'Harle', type: 'person', article: 'b' }],
    );
  });

  it('separate in one article what was merged everywhere', () => {
    const index = indexOf({ a: '[Edwin Harle]', b: '[Ted Harle]', c: '[Ted Harle], [Harle]' });
    const merged = decide(index, 'person:ted harle', { decision: 'merge', into: 'person:edwin harle' });
    decide(index, 'person:edwin harle', { decision: 'separate', form: 'Ted Harle' }, 'c', merged);
    assert.deepEqual(
      index.entities().map(({ name, mentions }) => `${name} ${mentions}`),
      ['Edwin Harle 2', 'Ted Harle 2'],
    );
  });

  it('leave others alone who are called the same', () => {
    const index = indexOf({
      a: '[Edwin Harle], [Harle], [Edwin]',
      b: '[Sigrid Harle], [Harle]',
      c: '[Edwin Lenn], [Edwin]',
    });
    decide(index, 'person:edwin harle', { decision: 'notAName' });
    const left = index.entities().map(({ id, mentions }) => `${id} ${mentions}`);
    assert.ok(left.includes('person:edwin lenn 2'), left.join());
    assert.ok(index.mentionsIn('b').length === 2 && !left.some((line) => line.includes('edwin harle')));
  });
});

function indexOf(articles: Record<string, string>): EntityIndex {
  const index = new EntityIndex();
  for (const [uri, text] of Object.entries(articles)) {
    index.set(uri, named(text).mentions);
  }
  return index;
}

function decide(
  index: EntityIndex,
  id: string,
  decision: EntityDecision,
  article?: string,
  before: readonly NameDecision[] = [],
): NameDecision[] {
  const entity = index.entity(id);
  assert.ok(entity);
  const found = decisionsAbout(index, entity, decision, article);
  assert.ok('decisions' in found, JSON.stringify(found));
  const all = [...before, ...found.decisions];
  index.setDecisions(all);
  return all;
}

/** Takes a decision as the editor would, and looks what has become of what it speaks of. */
function decideAndCheck(index: EntityIndex, choice: Choice, all: NameDecision[]): void {
  const entities = index.entities();
  const entity = entities[choice.entity % entities.length];
  if (!entity) {
    return;
  }
  const mentions = index.mentionsOf(entity.id);
  const articles = index.articlesOf(entity.id);
  const isForArticle = choice.onlyInArticle && ['separate', 'notAName'].includes(choice.kind);
  const article = isForArticle ? articles[choice.other % articles.length] : undefined;
  const decision = decisionOf(choice, entity, entities);
  if (entity.id.startsWith('country:') && decision.decision === 'changeType' && decision.to === 'person') {
    return; // nobody does: all names of a country would become one person's
  }
  const found = decisionsAbout(index, entity, decision, article);
  if ('refused' in found) {
    return;
  }
  const before = everyMention(index);
  all.push(...found.decisions);
  index.setDecisions([...all]);
  const spokenOf = mentions.filter(({ uri }) => article === undefined || uri === article);
  const told = JSON.stringify({ entity, decisions: all, entities: index.entities() }, null, 1);
  check(index, decision, entity, spokenOf, before, told);
}

function decisionOf({ kind, other }: Choice, entity: Entity, entities: readonly Entity[]): EntityDecision {
  const forms = [entity.name, ...entity.aliases.map(({ text }) => text)];
  const form = forms[other % forms.length] ?? '';
  switch (kind) {
    case 'merge':
      return { decision: kind, into: entities[other % entities.length]?.id ?? '' };
    case 'notAName':
      return other % 2 === 0 ? { decision: kind } : { decision: kind, form };
    case 'separate':
      return { decision: kind, form };
    case 'changeType':
      return { decision: kind, to: (['person', 'organisation', 'place'] as const)[other % 3] as EntityKind };
    case 'useAsName':
      return { decision: kind, use: `Name ${other}` };
  }
}

type Mentions = ReturnType<EntityIndex['mentionsOf']>;

function check(
  index: EntityIndex,
  decision: EntityDecision,
  entity: Entity,
  mentions: Mentions,
  before: ReadonlyMap<string, string>,
  told: string,
): void {
  const now = everyMention(index);
  const idsOf = (places: Iterable<string>) => [...places].map((place) => now.get(place));
  const own = new Set(mentions.map(placeOf));
  switch (decision.decision) {
    case 'merge': {
      const others = [...before].filter(([, id]) => id === decision.into).map(([place]) => place);
      assert.equal(new Set(idsOf([...own, ...others])).size, 1, told);
      break;
    }
    case 'notAName': {
      const wanted = decision.form === undefined ? own : placesOfForm(mentions, decision.form);
      assert.ok(idsOf(wanted).includes(undefined), told);
      assert.ok(decision.form === undefined || idsOf(wanted).every((id) => id === undefined), told);
      const others = [...before.keys()].filter((place) => !own.has(place));
      assert.ok(decision.form !== undefined || !idsOf(others).includes(undefined), told);
      break;
    }
    case 'separate': {
      const parted = placesOfForm(mentions, decision.form);
      const rest = [...before].filter(([place, id]) => id === entity.id && !parted.has(place));
      const partedIds = new Set(idsOf(parted));
      assert.ok(
        idsOf(rest.map(([place]) => place)).some((id) => !partedIds.has(id)),
        told,
      );
      break;
    }
    case 'changeType':
      assert.ok(
        idsOf(own).every((id = '') => index.entity(id)?.type === decision.to),
        told,
      );
      break;
    case 'useAsName':
      assert.ok(
        idsOf(own).every((id = '') => index.entity(id)?.name === decision.use),
        told,
      );
      break;
  }
}

function placesOfForm(mentions: Mentions, form: string): Set<string> {
  return new Set(mentions.filter(({ mention }) => spellingOf(mention.text) === form).map(placeOf));
}

/** By place the entity that is named there. */
function everyMention(index: EntityIndex): Map<string, string> {
  return new Map(
    index
      .entities()
      .flatMap(({ id }) => index.mentionsOf(id).map((mention) => [placeOf(mention), id] as const)),
  );
}

function placeOf({ uri, mention }: Mentions[number]): string {
  return `${uri} ${mention.start}`;
}
