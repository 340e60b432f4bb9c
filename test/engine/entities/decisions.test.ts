import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../../scripts/harness/paths.mjs';
import {
  DECISIONS_PATH,
  DecisionsError,
  ENTITY_TYPES,
  EntityIndex,
  emptyDecisions,
  formatDecisions,
  inOrderOfDates,
  NAME_DECISIONS,
  type NameDecision,
  parseDecisions,
  withDecision,
  withoutDecision,
} from '../../../src/engine/entities';
import { DECISIONS_PATH as PROTOCOL_PATH } from '../../../src/protocol/entities';
import { named } from '../../support/names';

const person = (name: string) => ({ name, type: 'person' as const });

const MERGE: NameDecision = {
  decision: 'merge',
  ...person('Soeren Mikkelborg'),
  into: person('Søren Mikkelborg'),
  date: '2026-03-14T09:30:00Z',
  reason: 'The agency spells him so.',
};

describe('The editor’s decisions', () => {
  it('merge two names, with all that leads to them', () => {
    const articles = { a: 'Chief executive [Søren Mikkelborg]', b: '[Soeren Mikkelborg] and [Mikkelborg]' };
    assert.deepEqual(namesAfter([], articles), ['Soeren Mikkelborg = Mikkelborg', 'Søren Mikkelborg']);
    assert.deepEqual(namesAfter([MERGE], articles), ['Søren Mikkelborg = Mikkelborg, Soeren Mikkelborg']);
  });

  it('let a bare surname go to one of two full names', () => {
    const articles = { a: '[Edwin Harle]', b: '[Sigrid Harle]', c: '[Harle]', d: '[Edwin Harle], [Harle]' };
    assert.deepEqual(
      namesAfter([{ decision: 'merge', ...person('Harle'), into: person('Sigrid Harle') }], articles),
      ['Edwin Harle = Harle', 'Sigrid Harle = Harle'],
    );
  });

  it('are for one article where they say so', () => {
    const articles = { a: '[Edwin Harle]', b: '[Sigrid Harle]', c: '[Harle]', d: '[Harle]' };
    const merge: NameDecision = {
      decision: 'merge',
      ...person('Harle'),
      into: person('Sigrid Harle'),
      article: 'c',
    };
    assert.deepEqual(namesAfter([merge], articles), ['Edwin Harle', 'Harle', 'Sigrid Harle = Harle']);
    assert.deepEqual(
      namesAfter([{ decision: 'notAName', ...person('Harle'), article: 'd' }, merge], articles),
      ['Edwin Harle', 'Sigrid Harle = Harle'],
    );
  });

  it('take words out that are no name, whatever the type, but not an acronym that is spelled like them', () => {
    const articles = { a: '{Truth} and <Truth>, {The Truth}, {Truth Wire}, <US> and {Us}' };
    assert.deepEqual(
      namesAfter(
        [
          { decision: 'notAName', name: 'Truth', type: 'place' },
          { decision: 'notAName', name: 'Us', type: 'organisation' },
        ],
        articles,
      ),
      ['Truth Wire', 'US'],
    );
  });

  it('separate a form that was taken for an alias', () => {
    const articles = { a: '[Edwin Harle] came. [Edwin] left. [Harle] spoke.', b: '[Harle]' };
    const separate: NameDecision = { decision: 'separate', ...person('Harle'), from: person('Edwin Harle') };
    assert.deepEqual(namesAfter([separate], articles), ['Edwin Harle = Edwin', 'Harle']);
    const merge: NameDecision = { decision: 'merge', ...person('Harle'), into: person('Ada Harle') };
    assert.deepEqual(namesAfter([separate, merge], articles), ['Edwin Harle = Edwin', 'Harle']);
    assert.deepEqual(namesAfter([separate, merge], { ...articles, c: '[Ada Harle]' }), [
      'Ada Harle = Harle',
      'Edwin Harle = Edwin',
    ]);
  });

  it('separate a spelling from others with the same form', () => {
    const articles = { a: '<United States>, <US>, <America>', b: '{America}' };
    const separate: NameDecision = {
      decision: 'separate',
      name: 'America',
      type: 'place',
      from: { name: 'United States', type: 'place' },
    };
    assert.deepEqual(namesAfter([separate], articles), ['America', 'United States = US']);
  });

  it('separate what was merged before, and merge what was separated', () => {
    const articles = { a: '[Edwin Harle]', b: '[Ted Harle]' };
    const merge: NameDecision = { decision: 'merge', ...person('Ted Harle'), into: person('Edwin Harle') };
    const separate: NameDecision = {
      decision: 'separate',
      ...person('Ted Harle'),
      from: person('Edwin Harle'),
    };
    assert.deepEqual(namesAfter([merge, separate], articles), ['Edwin Harle', 'Ted Harle']);
    assert.deepEqual(namesAfter([merge, separate, merge], articles), ['Edwin Harle = Ted Harle']);
  });

  it('change a type, and the name meets those of that type', () => {
    const articles = { a: '[Marra Light] sails. [Light]', b: '{Marra Light}', c: '<Drill Hall>' };
    const decisions: NameDecision[] = [
      { decision: 'changeType', ...person('Marra Light'), to: 'organisation' },
      { decision: 'changeType', name: 'Drill Hall', type: 'place', to: 'organisation' },
    ];
    const index = indexOf(decisions, articles);
    assert.deepEqual(
      index.entities().map(({ name, type, mentions }) => `${name} ${type} ${mentions}`),
      ['Marra Light organisation 3', 'Drill Hall organisation 1'],
    );
  });

  it('choose the name', () => {
    const use: NameDecision = { decision: 'useAsName', ...person('Edwin Harle'), use: 'Harle' };
    const index = indexOf([use], { a: '[Edwin Harle], [Harle]' });
    const [entity] = index.entities();
    assert.equal(entity?.name, 'Harle');
    assert.deepEqual(entity?.reference, person('Edwin Harle'));
    assert.deepEqual(entity?.aliases, [{ text: 'Edwin Harle', mentions: 1 }]);
  });

  it('are not undone by what is automatic', () => {
    const separate: NameDecision = { decision: 'separate', ...person('Harle'), from: person('Edwin Harle') };
    const index = indexOf([separate], { a: '[Edwin Harle], [Harle]' });
    for (const text of ['[Edwin Harle] and Mr [Harle]', '[Harle]', '[E. Harle], [Harle] and [Edwin Harle]']) {
      index.set('b', named(text).mentions);
      assert.ok(
        index.mentionsOf('person:harle').some(({ uri }) => uri === 'b'),
        text,
      );
    }
  });

  it('are undone by taking them back', () => {
    const articles = { a: '[Edwin Harle], [Harle]', b: '[Ted Harle]', c: '{Truth}' };
    const index = indexOf([], articles);
    const before = JSON.stringify(index.entities());
    index.setDecisions([
      { decision: 'merge', ...person('Ted Harle'), into: person('Edwin Harle') },
      { decision: 'separate', ...person('Harle'), from: person('Edwin Harle') },
      { decision: 'notAName', name: 'Truth', type: 'organisation' },
      { decision: 'useAsName', ...person('Edwin Harle'), use: 'Ted' },
      { decision: 'changeType', ...person('Edwin Harle'), to: 'place' },
    ]);
    assert.notEqual(JSON.stringify(index.entities()), before);
    index.setDecisions([]);
    assert.equal(JSON.stringify(index.entities()), before);
  });
});

describe('Decisions of several files', () => {
  it('are taken in the order of their dates, those without one first', () => {
    const decided = (name: string, date?: string): NameDecision => ({
      decision: 'notAName',
      ...person(name),
      ...(date === undefined ? {} : { date }),
    });
    const all = [
      decided('a', '2026-03-14T09:30:00Z'),
      decided('b'),
      decided('c', '2026-03-14T10:00:00+02:00'),
      decided('d', 'some day'),
      decided('e', '2026-03-14T09:30:00Z'),
    ];
    assert.deepEqual(
      inOrderOfDates(all).map(({ name }) => name),
      ['b', 'd', 'c', 'a', 'e'],
    );
  });
});

describe('The decisions file', () => {
  it('stands where the client is told that it does', () => {
    assert.equal(DECISIONS_PATH, PROTOCOL_PATH);
  });

  it('is readable and comes back as it was written', () => {
    const file = withDecision(emptyDecisions(), MERGE);
    const text = formatDecisions(file);
    assert.equal(
      text,
      `{
  "version": 1,
  "names": [
    {
      "decision": "merge",
      "name": "Soeren Mikkelborg",
      "type": "person",
      "into": {
        "name": "Søren Mikkelborg",
        "type": "person"
      },
      "date": "2026-03-14T09:30:00Z",
      "reason": "The agency spells him so."
    }
  ]
}
`,
    );
    assert.deepEqual(parseDecisions(text).names, [MERGE]);
    assert.deepEqual(parseDecisions(`\ufeff${text}`).names, [MERGE]);
  });

  it('keeps what this version does not know', () => {
    const text = JSON.stringify({
      $schema: './x.json',
      version: 1,
      repeats: [{ a: [1] }],
      names: [
        { decision: 'later', name: 'A', colour: 'red' },
        { decision: 'notAName', name: 'Truth', type: 'organisation', colour: 'blue' },
      ],
      later: { deep: null },
    });
    const file = parseDecisions(text);
    assert.deepEqual(file.names, [{ decision: 'notAName', name: 'Truth', type: 'organisation' }]);
    const back = withoutDecision(withDecision(file, MERGE), MERGE);
    assert.deepEqual(JSON.parse(formatDecisions(back)), JSON.parse(text));
    assert.deepEqual(JSON.parse(formatDecisions(withDecision(file, MERGE))).names, [
      ...JSON.parse(text).names,
      MERGE,
    ]);
  });

  it('loses a decision that is taken back, also one with more in it than this version knows', () => {
    const file = parseDecisions(
      '{"version":1,"names":[{"type":"place","name":"Truth","decision":"notAName","colour":"blue"},{"decision":"x"}]}',
    );
    const [decision] = file.names;
    assert.ok(decision);
    assert.deepEqual(withoutDecision(file, decision).content, { version: 1, names: [{ decision: 'x' }] });
    assert.deepEqual(withoutDecision(file, MERGE), file);
  });

  const damaged: [string, RegExp][] = [
    ['', /^not JSON: /],
    ['{"version": 1,}', /^not JSON: /],
    ['[]', /one object/],
    ['{}', /"version" must be 1/],
    ['{"version": 2}', /newer Editorial Review/],
    ['{"version": 1, "names": {}}', /"names" must be a list/],
    ['{"version": 1, "names": [1]}', /names\[0\] must be an object/],
    ['{"version": 1, "names": [{"name": "A"}]}', /names\[0\]\.decision must say/],
    [
      '{"version": 1, "names": [{"decision": "x"}, {"decision": "merge"}]}',
      /names\[1\]\.name must be a name/,
    ],
    [
      '{"version": 1, "names": [{"decision": "merge", "name": "A", "type": "person"}]}',
      /names\[0\]\.into must be/,
    ],
    [
      '{"version": 1, "names": [{"decision": "notAName", "name": "A", "type": "ship"}]}',
      /names\[0\]\.type must be one of person/,
    ],
    [
      '{"version": 1, "names": [{"decision": "notAName", "name": "A", "type": "place", "reason": 1}]}',
      /names\[0\]\.reason must be a text/,
    ],
  ];
  for (const [text, message] of damaged) {
    it(`is named where it is damaged: ${text}`, () => {
      assert.throws(
        () => parseDecisions(text),
        (error) => error instanceof DecisionsError && message.test(error.message),
      );
    });
  }

  it('is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        try {
          assert.deepEqual(JSON.parse(formatDecisions(parseDecisions(text))), JSON.parse(text));
        } catch (error) {
          assert.ok(error instanceof DecisionsError);
        }
      }),
    );
  });

  it('has a schema that knows what the reader knows', () => {
    const schema = JSON.parse(
      readFileSync(join(projectFolder, 'media', 'editorial-review.schema.json'), 'utf8'),
    );
    assert.deepEqual(schema.$defs.type.enum, [...ENTITY_TYPES]);
    assert.deepEqual(schema.$defs.nameDecision.properties.decision.enum, [...NAME_DECISIONS]);
    const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
    assert.deepEqual(manifest.contributes.jsonValidation, [
      { fileMatch: '/.vscode/editorial-review.json', url: './media/editorial-review.schema.json' },
    ]);
  });
});

function indexOf(decisions: readonly NameDecision[], articles: Record<string, string>): EntityIndex {
  const index = new EntityIndex();
  for (const [uri, text] of Object.entries(articles)) {
    index.set(uri, named(text).mentions);
  }
  index.setDecisions(decisions);
  return index;
}

function namesAfter(decisions: readonly NameDecision[], articles: Record<string, string>): string[] {
  return indexOf(decisions, articles)
    .entities()
    .map(({ name, aliases }) =>
      [
        name,
        aliases
          .map(({ text }) => text)
          .sort()
          .join(', '),
      ]
        .filter(Boolean)
        .join(' = '),
    )
    .sort();
}
