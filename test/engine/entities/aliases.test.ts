import assert from 'node:assert/strict';
import { EntityIndex } from '../../../src/engine/entities';
import { named } from '../../support/names';

describe('Aliases in one article', () => {
  it('are surnames, first names and initials of a full name', () => {
    assert.deepEqual(entitiesOf('[Edwin Harle] came. [Harle] spoke. [E. Harle] left. “[Edwin]!”'), [
      'Edwin Harle = E. Harle, Edwin, Harle',
    ]);
    assert.deepEqual(entitiesOf('[J. P. Okafor] came. [Okafor] spoke. [J.P. Okafor] left.'), [
      'J. P. Okafor = J.P. Okafor, Okafor',
    ]);
    assert.deepEqual(
      entitiesOf(
        '[Ursula van der Quill] came. [van der Quill] spoke, and [Jean-Claude]. [Jean-Claude Lenn] left.',
      ),
      ['Jean-Claude Lenn = Jean-Claude', 'Ursula van der Quill = van der Quill'],
    );
  });

  it('do not care for accents, quotes, possessives, titles and capitals', () => {
    assert.deepEqual(
      entitiesOf(
        '[SØREN MIKKELBORG] SPEAKS\n[Soren Mikkelborg], [Søren Mikkelborg’s], [Dr Søren Mikkelborg], [Søren Mikkelborg]',
      ),
      ['Søren Mikkelborg = Soren Mikkelborg'],
    );
    assert.deepEqual(entitiesOf("{St Oswin's School} and {St. Oswin’s School}"), [
      "St Oswin's School = St. Oswin's School",
    ]);
  });

  it('never make one of two full names', () => {
    assert.deepEqual(entitiesOf('[Edwin Harle] and [Sigrid Harle]'), ['Edwin Harle', 'Sigrid Harle']);
    assert.deepEqual(entitiesOf('[Paul Quill] and [John Paul Quill]'), ['John Paul Quill', 'Paul Quill']);
    assert.deepEqual(entitiesOf('[Edwin Harle] and [Edwin B. Harle]'), ['Edwin B. Harle', 'Edwin Harle']);
  });

  it('stay apart where two would fit', () => {
    assert.deepEqual(entitiesOf('[Edwin Harle] and [Sigrid Harle] left. [Harle] spoke.'), [
      'Edwin Harle',
      'Harle',
      'Sigrid Harle',
    ]);
  });

  it('are told by the title where two would fit', () => {
    const { index, mentions } = indexOf(
      '[Edwin Harle] and Captain [Sigrid Harle] left. Captain [Harle] spoke. Mr [Harle] did not.',
    );
    assert.deepEqual(mentions, ['Edwin Harle', 'Sigrid Harle', 'Sigrid Harle', 'Edwin Harle']);
    assert.equal(index.entities().length, 2);
  });

  it('are no countries that have the same letters', () => {
    assert.deepEqual(entitiesOf('the {Union of Sollan}, <U.S.> and <US>'), ['U.S. = US', 'Union of Sollan']);
  });

  it('are no countries where a legal form follows', () => {
    assert.deepEqual(entitiesOf('{American Corp} in <America>'), ['America', 'American Corp']);
  });

  it('are no single words at the end of a name, unless they say what it is', () => {
    assert.deepEqual(entitiesOf('{Radio Vennay} on {Vennay}; the {Vennay Harbour Board} and the {Board}'), [
      'Radio Vennay',
      'Vennay Harbour Board = Board, Vennay',
    ]);
  });

  it('are acronyms, with full stops and without', () => {
    assert.deepEqual(
      entitiesOf('the {Northern Isles Ferry Authority} ({NIFA}). {N.I.F.A.} and {Nifa} said.'),
      ['Northern Isles Ferry Authority = N.I.F.A., NIFA, Nifa'],
    );
    assert.deepEqual(entitiesOf('the {Union of Isles}; the {UI}; the {UoI}'), ['Union of Isles = UI, UoI']);
    assert.deepEqual(entitiesOf('the {Northern Criminal Police Office} ({Norpol})'), [
      'Northern Criminal Police Office = Norpol',
    ]);
  });

  it('are parts of an organisation’s name, and it without its legal form', () => {
    assert.deepEqual(
      entitiesOf(
        '{Sollan Shellfish Ltd}, {Sollan Shellfish} and {Sollan}; the {Isles Ferry Authority}, the {Ferry Authority}',
      ),
      ['Isles Ferry Authority = Ferry Authority', 'Sollan Shellfish = Sollan, Sollan Shellfish Ltd'],
    );
  });

  it('are the names of a country', () => {
    assert.deepEqual(entitiesOf('the <United States>, the <U.S.>, the <US>, <America>, {USA}'), [
      'United States = America, U.S., US, USA',
    ]);
    assert.deepEqual(entitiesOf('<Britain> and the <UK>, <England> and <Britain>'), [
      'Britain = UK',
      'England',
    ]);
  });

  it('do not join a person and a place', () => {
    assert.deepEqual(entitiesOf('[Ada Estwick] lives in <Estwick>. [Estwick] said'), [
      'Ada Estwick = Estwick',
      'Estwick',
    ]);
  });
});

/** The entities of one article, by their names, with their aliases, both in alphabetical order. */
function entitiesOf(marked: string): string[] {
  const { index } = indexOf(marked);
  return index
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

function indexOf(marked: string): { index: EntityIndex; mentions: (string | undefined)[] } {
  const index = new EntityIndex();
  index.set('a.txt', named(marked).mentions);
  return { index, mentions: index.mentionsIn('a.txt').map(({ entity }) => index.entity(entity)?.name) };
}
