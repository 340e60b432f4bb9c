import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  DocumentSymbol,
  Location,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { BAKERY, LIBRARY, ORCHARD } from '../../support/prose';
import { EARLY, LATE, OTHER } from '../../support/reports';
import { NEWSROOM, openNewsroom, placeOf } from './newsroom';

describe('Language server: names in the text', () => {
  it('a hover tells the name, the titles by article, the forms and the other places', async () => {
    const { allKnown, hover, uri } = await openNewsroom();
    await allKnown();
    const card = await hover('early.txt', placeOf(EARLY, 'Aldred', 1));
    assert.deepEqual(card?.split('\n\n'), [
      '**Ines Aldred** · person · 4 mentions in 2 articles',
      'Prime Minister: drafts/late.txt · mayor: early.txt',
      'Also written Aldred (2)',
      [
        `- [drafts/late.txt:1](<${uri('drafts/late.txt')}#L1,16>) Prime Minister **Ines Aldred** said on Friday that the plan for the night …`,
        `- [drafts/late.txt:3](<${uri('drafts/late.txt')}#L3,35>) "I will not pay for empty boats," **Aldred** said. Officials of the Northern Isles Ferry …`,
        `- [early.txt:3](<${uri('early.txt')}#L3,12>) The mayor, **Ines Aldred**, told reporters in Norway that the Northern …`,
      ].join('\n'),
    ]);
  });

  it('a hover says nothing where nothing is named, or nothing is known beyond the place', async () => {
    const { hover } = await openNewsroom();
    assert.equal(await hover('early.txt', placeOf(EARLY, 'reporters')), null);
    const named = 'The boats had been out all night, Edwin Harle said in the evening.\n';
    const alone = await openNewsroom({ 'alone.txt': named });
    assert.equal(await alone.hover('alone.txt', placeOf(named, 'Edwin')), null);
    assert.equal(
      await hover('other.txt', placeOf(OTHER, 'Edwin')),
      '**Edwin Harle** · person\n\nCaptain: other.txt',
    );
    assert.equal(await hover('gone.txt', { line: 0, character: 0 }), null);
  });

  it('a hover names commands only where the client carries them out', async () => {
    const { allKnown, hover } = await openNewsroom(NEWSROOM, {
      initializationOptions: { commandLinks: true },
    });
    await allKnown();
    const card = await hover('early.txt', placeOf(EARLY, 'Aldred'));
    const [, argument = ''] =
      /\[4 mentions\]\(command:editorialReview\.showMentions\?([^)]*)\) in 2 articles/.exec(card ?? '') ?? [];
    const [{ position }] = JSON.parse(decodeURIComponent(argument));
    assert.deepEqual(position, { line: 2, character: 11 });
  });

  it('a hover shows the words of an article as they are, never as Markdown', async () => {
    const text = `Look [here](command:evil), and <b>www.bad.example</b>, said Ines Aldred *yesterday* in the town hall.\n`;
    const { hover } = await openNewsroom({ 'a.txt': text, 'b.txt': EARLY });
    const card = await hover('b.txt', placeOf(EARLY, 'Ines'));
    assert.ok(card?.includes('and \\<b\\>www\\.bad.example\\</b\\>, said **Ines'), card ?? '');
    assert.ok(card?.includes('\\*yesterday\\*'));
  });

  it('a hover shows Markdown as it is read', async () => {
    const text = `Look [here](evil.md): the **mayor**, _[Ines Aldred](aldred.md "her page")_, said **so** to [nobody](x.md) in my_town.\n`;
    const { allKnown, hover } = await openNewsroom({ 'a.md': text, 'b.txt': EARLY });
    await allKnown();
    const card = await hover('b.txt', placeOf(EARLY, 'Ines'));
    assert.ok(
      card?.includes('Look here: the mayor, **Ines Aldred**, said so to nobody in my\\_town.'),
      card ?? '',
    );
  });

  it('what is typed and not saved counts', async () => {
    const { client, uri, hover, allKnown } = await openNewsroom();
    await allKnown();
    client.open(uri('early.txt'), EARLY);
    const text = EARLY.replace('The mayor, Ines Aldred,', 'The mayor, Sigrid Lenn,').replace(
      'Aldred',
      'Lenn',
    );
    client.change(uri('early.txt'), text);
    const card = await hover('early.txt', placeOf(text, 'Lenn', 1));
    assert.ok(
      card?.startsWith('**Sigrid Lenn** · person · 2 mentions in this article\n\nmayor: early.txt'),
      card ?? '',
    );
  });

  it('the definition is the introduction in the same article, else the first in the folder', async () => {
    const { ask, shown } = await openNewsroom({ ...NEWSROOM, 'short.txt': 'Aldred was not there.\n' });
    const files = { ...NEWSROOM, 'short.txt': 'Aldred was not there.\n' };
    const definition = async (path: string, text: string, what: string, occurrence = 0) =>
      shown(files, await ask<Location[]>('textDocument/definition', path, placeOf(text, what, occurrence)));
    assert.deepEqual(await definition('early.txt', EARLY, 'Aldred', 1), ['early.txt:3 Ines Aldred']);
    assert.deepEqual(await definition('drafts/late.txt', LATE, 'Aldred', 1), [
      'drafts/late.txt:1 Ines Aldred',
    ]);
    assert.deepEqual(await definition('short.txt', 'Aldred was', 'Aldred'), [
      'drafts/late.txt:1 Ines Aldred',
    ]);
  });

  it('references are all mentions, highlights those of the article', async () => {
    const { ask, shown, uri } = await openNewsroom();
    const place = placeOf(EARLY, 'Aldred');
    const references = await ask<Location[]>('textDocument/references', 'early.txt', place, {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(shown(NEWSROOM, references), [
      'drafts/late.txt:1 Ines Aldred',
      'drafts/late.txt:3 Aldred',
      'early.txt:3 Ines Aldred',
      'early.txt:5 Aldred',
    ]);
    const highlights = await ask<DocumentHighlight[]>('textDocument/documentHighlight', 'early.txt', place);
    assert.deepEqual(
      shown(
        NEWSROOM,
        highlights.map(({ range }) => ({ uri: uri('early.txt'), range })),
      ),
      ['early.txt:3 Ines Aldred', 'early.txt:5 Aldred'],
    );
  });

  it('workspace symbols find entities by any of their names', async () => {
    const { client, allKnown } = await openNewsroom();
    await allKnown();
    const symbols = async (query: string) =>
      (await client.ask<SymbolInformation[]>('workspace/symbol', { query })).map(
        ({ name, containerName }) => `${name}: ${containerName}`,
      );
    assert.deepEqual(await symbols('aldred'), ['Ines Aldred: person, 4 mentions in 2 articles']);
    assert.deepEqual(await symbols('NIFA'), [
      'Northern Isles Ferry Authority: organisation, 4 mentions in 2 articles',
    ]);
    assert.ok((await symbols('')).length >= 4);
    assert.deepEqual(await symbols('qqq'), []);
  });

  it('only the types that are wanted are shown', async () => {
    const { client, hover } = await openNewsroom(NEWSROOM, {
      settings: { 'editorialReview.entities.types': ['place'] },
    });
    assert.equal(await hover('early.txt', placeOf(EARLY, 'Aldred')), null);
    assert.ok((await hover('early.txt', placeOf(EARLY, 'Norway')))?.includes('Norway'));
    const symbols = await client.ask<SymbolInformation[]>('workspace/symbol', { query: '' });
    assert.ok(symbols.every(({ containerName }) => containerName?.startsWith('place')));
  });

  it('a text in another language names nobody', async () => {
    const german = `Bürgermeisterin Ines Aldred hat am Freitag in Berlin erklärt, dass die Regierung über den Haushalt beraten will.

Aldred sprach von einer schwierigen Lage, die man aber mit allen Partnern lösen werde, wie sie sagte.
`;
    const { hover } = await openNewsroom({ 'a.txt': german });
    assert.equal(await hover('a.txt', placeOf(german, 'Aldred', 1)), null);
  });

  it('the outline has headings with their paragraphs, and marks repeats', async () => {
    const text = `# Town\n\n${BAKERY}\n\n## Books\n\n${LIBRARY}\n\n${BAKERY}\n\n# Land\n\n${ORCHARD}\n`;
    const { client, uri } = await openNewsroom({ 'a.md': text });
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uri('a.md') },
    });
    assert.deepEqual(outline(symbols), [
      'Town',
      '  The ovens in Mill Lane were lit at two in the morning …',
      '  Books',
      '    Readers returned eleven thousand overdue books during the …',
      '    The ovens in Mill Lane were lit at two in the morning … (repeat of line 3)',
      'Land',
      '  Frost took most of the plum blossom on the western slopes, …',
    ]);
    assert.deepEqual(symbols[0]?.range.end.line, 8);
  });
});

function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` (${detail})` : ''}`,
    ...outline(children, `${indent}  `),
  ]);
}
