import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entity } from '../../../src/engine/entities';
import { EntityList } from '../../../src/engine/entities/entityList';

describe('The list of entities', () => {
  it('is sorted after any changes, few or many at once', function () {
    this.timeout(20_000);
    const change = fc.tuple(fc.nat(3000), fc.option(fc.nat(5)));
    const few = fc.array(change, { maxLength: 8 });
    const many = fc
      .tuple(fc.integer({ min: 250, max: 2500 }), fc.nat(7))
      .map(([count, step]) =>
        Array.from({ length: count }, (_, index): [number, number | null] => [
          (index * (step + 1)) % 3001,
          (index * 7 + step) % 6 || null,
        ]),
      );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: few }, many), { maxLength: 12 }), (rounds) => {
        const list = new EntityList();
        const expected = new Map<string, Entity>();
        for (const changes of rounds) {
          const changed = new Map(
            changes.map(([id, mentions]) => [`e${id}`, mentions === null ? undefined : entity(id, mentions)]),
          );
          list.replace(changed);
          for (const [id, one] of changed) {
            if (one) {
              expected.set(id, one);
            } else {
              expected.delete(id);
            }
          }
          const sorted = [...expected.values()].sort(
            (a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
          );
          assert.deepEqual(
            list.all.map(({ id, mentions }) => `${id} ${mentions}`),
            sorted.map(({ id, mentions }) => `${id} ${mentions}`),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

function entity(id: number, mentions: number): Entity {
  return {
    id: `e${id}`,
    name: `Name ${String(id).padStart(4, '0')}`,
    type: 'person',
    reference: { name: '', type: 'person' },
    aliases: [],
    titles: [],
    mentions,
    articles: 1,
  };
}
