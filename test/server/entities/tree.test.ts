import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DecideParams,
  type DecideResult,
  EntitiesMethod,
  type EntityArticle,
  type EntityDecision,
  type EntityMention,
  type EntityNode,
  type EntitySubject,
  type EntityTree,
  type EntityTreeParams,
  type FindEntitiesParams,
  type FormPlace,
  type SubjectParams,
} from '../../../src/protocol/entities';
import { EARLY, LATE, OTHER } from '../../support/reports';
import { addFiles } from '../../support/temporaryFolder';
import { NEWSROOM, openNewsroom, placeOf } from './newsroom';

const DECISIONS = '.vscode/editorial-review.json';

async function openTree(files = NEWSROOM) {
  const newsroom = await openNewsroom(files);
  await newsroom.allKnown();
  const { client, uri, folder } = newsroom;
  const ask = <Answer>(method: string, params: object) => client.ask<Answer>(method, params);
  const treeOrNull = (params: Partial<EntityTreeParams> = {}) =>
    ask<EntityTree | null>(EntitiesMethod.tree, { sort: 'mentions', most: 100, ...params });
  const tree = async (params: Partial<EntityTreeParams> = {}) => {
    const found = await treeOrNull(params);
    assert.ok(found);
    return found;
  };
  const subject = (params: SubjectParams) => ask<EntitySubject | null>(EntitiesMethod.subject, params);
  const at = async (path: string, text: string, what: string) => {
    const found = await subject({ uri: uri(path), position: placeOf(text, what) });
    assert.ok(found);
    return found.entity;
  };
  const fileText = () => {
    const file = join(folder, DECISIONS);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const decision = (path: string, about: DecideParams['about'], text = fileText()) =>
    ask<DecideResult>(EntitiesMethod.decide, { uri: uri(path), about, text });
  const write = async (result: DecideResult) => {
    assert.ok('text' in result, JSON.stringify(result));
    addFiles(folder, { [DECISIONS]: result.text });
    await client.afterEntitiesChanged(() => client.changed(uri(DECISIONS)));
    return result;
  };
  return {
    ...newsroom,
    tree,
    treeOrNull,
    subject,
    at,
    find: (params: Partial<FindEntitiesParams>) =>
      ask<EntityNode[]>(EntitiesMethod.find, { query: '', like: '', most: 100, ...params }),
    decide: async (path: string, id: string, decide: EntityDecision) =>
      write(await decision(path, { id, decide })),
    takeBack: async (path: string, taken: string) => write(await decision(path, { takeBack: taken })),
    decision,
    /** "person: Ines Aldred 4/2" */
    lines: async (params: Partial<EntityTreeParams> = {}) =>
      (await tree(params)).groups.map(
        ({ kind, entities }) =>
          `${kind}: ${entities.map(({ name, mentions, articles }) => `${name} ${mentions}/${articles}`).join(', ')}`,
      ),
  };
}

describe('Language server: the tree of entities', () => {
  it('has people, organisations and places with their counts, sorted as asked', async () => {
    const { lines } = await openTree();
    const rest = ['organisation: Northern Isles Ferry Authority 4/2'];
    const byMentions = await lines();
    assert.equal(byMentions[0], 'person: Ines Aldred 4/2, Edwin Harle 1/1');
    assert.deepEqual(byMentions.slice(1, 2), rest);
    assert.ok(byMentions[2]?.includes('Norway 2/2'));
    assert.equal((await lines({ sort: 'name' }))[0], 'person: Edwin Harle 1/1, Ines Aldred 4/2');
    assert.equal((await lines({ sort: 'articles' }))[0], 'person: Ines Aldred 4/2, Edwin Harle 1/1');
  });

  it('can be limited to one article', async () => {
    const { lines, uri, tree } = await openTree();
    assert.deepEqual(await lines({ article: uri('drafts/late.txt') }), [
      'person: Ines Aldred 4/2',
      'organisation: Northern Isles Ferry Authority 4/2',
    ]);
    const [person] = (await tree({ article: uri('drafts/late.txt') })).groups;
    assert.equal(person?.entities[0]?.here, 2);
  });

  it('is told again only where something has changed', async () => {
    const { client, uri, tree, treeOrNull } = await openTree();
    const { version, waiting } = await tree();
    assert.equal(waiting, 0);
    assert.equal(await treeOrNull({ version }), null);
    client.open(uri('other.txt'), OTHER);
    client.change(uri('other.txt'), `Again. ${OTHER}`);
    assert.equal(await treeOrNull({ version }), null, 'names have only moved');
    client.change(uri('other.txt'), OTHER.replace('Edwin Harle', 'Ines Aldred'));
    assert.notEqual((await tree({ version })).version, version);
  });

  it('has so many entities of each group as are wanted, and those that a filter lets through', async () => {
    const { tree } = await openTree();
    const [people] = (await tree({ most: 1 })).groups;
    assert.deepEqual([people?.entities.length, people?.count], [1, 2]);
    const groups = (await tree({ filter: 'áld INES' })).groups;
    assert.deepEqual(
      groups.map(({ entities, count }) => [entities.map(({ name }) => name), count]),
      [[['Ines Aldred'], 1]],
    );
  });

  it('has what is known so far while names are being found, and tells of more', async () => {
    const names = Array.from({ length: 150 }, (_, index) => [`a${index}.txt`, EARLY] as const);
    const { client, folder } = await openNewsroom();
    addFiles(folder, Object.fromEntries(names));
    const told = client.entitiesChanged;
    await client.afterScan(() => client.startScan());
    const ask = () => client.ask<EntityTree>(EntitiesMethod.tree, { sort: 'mentions', most: 9 });
    const early = await ask();
    assert.ok(early.waiting > 0);
    let last = early;
    while (last.waiting > 0) {
      await client.until('news', () => client.entitiesChanged > told);
      last = await ask();
    }
    assert.equal(last.groups[0]?.entities[0]?.mentions, 304);
  });

  it('tells articles and mentions on demand', async () => {
    const { client, uri, tree } = await openTree();
    const person = (await tree()).groups[0]?.entities[0];
    assert.deepEqual(person?.titles, ['Prime Minister', 'mayor']);
    assert.deepEqual(person?.forms, [{ text: 'Aldred', mentions: 2 }]);
    const articles = await client.ask<EntityArticle[]>(EntitiesMethod.articles, { id: person?.id });
    assert.deepEqual(
      articles.map(({ name, mentions, range }) => `${name} ${mentions} ${range.start.line}`),
      ['drafts/late.txt 2 0', 'early.txt 2 2'],
    );
    const mentions = await client.ask<EntityMention[]>(EntitiesMethod.mentions, {
      id: person?.id,
      uri: uri('early.txt'),
    });
    assert.deepEqual(
      mentions.map(({ form, context, name, range }) => [
        form,
        context.slice(name.start, name.end),
        range.start.line,
      ]),
      [
        ['Ines Aldred', 'Ines Aldred', 2],
        ['Aldred', 'Aldred', 4],
      ],
    );
  });

  it('follows what is typed', async () => {
    const { client, uri, lines } = await openTree();
    client.open(uri('other.txt'), OTHER);
    await client.afterEntitiesChanged(() =>
      client.change(uri('other.txt'), OTHER.replace('Edwin Harle', 'Ines Aldred')),
    );
    assert.equal((await lines())[0], 'person: Ines Aldred 5/3');
  });

  it('stays as it is when it is asked in the middle of a keystroke', async () => {
    const { client, uri, tree } = await openTree();
    const before = (await tree()).groups[0]?.entities.map(({ id }) => id);
    client.open(uri('other.txt'), OTHER);
    client.change(uri('other.txt'), `${OTHER}x`);
    assert.deepEqual(
      (await tree()).groups[0]?.entities.map(({ id }) => id),
      before,
    );
  });
});

describe('Language server: what commands about names ask', () => {
  it('what is named at a place or stands for a row, and for which article a decision may be', async () => {
    const { subject, uri, client } = await openTree();
    const at = await subject({ uri: uri('early.txt'), position: placeOf(EARLY, "Aldred's") });
    assert.ok(at);
    assert.deepEqual([at.entity.name, at.form, at.mayBeForArticle], ['Ines Aldred', 'Aldred', true]);
    const row = await subject({ id: at.entity.id });
    assert.deepEqual([row?.uri, row?.form, row?.mayBeForArticle], [uri('drafts/late.txt'), undefined, false]);
    const below = await subject({ id: at.entity.id, article: uri('early.txt') });
    assert.deepEqual([below?.uri, below?.mayBeForArticle], [uri('early.txt'), true]);
    client.open('untitled:A', EARLY);
    const untitled = await subject({ uri: 'untitled:A', position: placeOf(EARLY, 'Ines') });
    assert.deepEqual([untitled?.uri, untitled?.mayBeForArticle], [uri('drafts/late.txt'), false]);
  });

  it('where a form stands first', async () => {
    const { at, uri, client } = await openTree();
    const { id } = await at('early.txt', EARLY, 'Ines');
    const place = (form: string) => client.ask<FormPlace | null>(EntitiesMethod.form, { id, form });
    assert.equal((await place('Aldred'))?.uri, uri('drafts/late.txt'));
    assert.equal(await place('Nobody'), null);
  });

  it('which entities another one may be: similar names first, then its kind', async () => {
    const { at, find } = await openTree({
      ...NEWSROOM,
      'd.txt': OTHER.replace('Edwin Harle', 'Sigrid Aldred'),
    });
    const { id } = await at('early.txt', EARLY, 'Ines');
    assert.deepEqual((await find({ like: id, most: 3 })).map(({ name }) => name).slice(0, 2), [
      'Sigrid Aldred',
      'Edwin Harle',
    ]);
    assert.deepEqual(
      (await find({ like: id, query: 'ferry' })).map(({ name }) => name),
      ['Northern Isles Ferry Authority'],
    );
  });
});

describe('Language server: decisions about names', () => {
  it('a merge holds everywhere when it is written, and is taken back without a trace', async () => {
    const { at, decide, takeBack, lines } = await openTree();
    const before = await lines();
    const harle = await at('other.txt', OTHER, 'Edwin');
    const aldred = await at('early.txt', EARLY, 'Ines');
    const { taken, text } = await decide('other.txt', harle.id, { decision: 'merge', into: aldred.id });
    assert.match(text, /"decision": "merge",\n {6}"name": "Edwin Harle"/);
    assert.match((await lines())[0] ?? '', /^person: \S+ \S+ 5\/3$/);
    const after = await takeBack('other.txt', taken);
    assert.equal(after.text, '{\n  "version": 1,\n  "names": []\n}\n');
    assert.deepEqual(await lines(), before);
  });

  it('what is no name is none, whatever its form', async () => {
    const { at, decide, lines } = await openTree();
    await decide('early.txt', (await at('early.txt', EARLY, 'Ines')).id, { decision: 'notAName' });
    assert.equal((await lines())[0], 'person: Edwin Harle 1/1');
  });

  it('a form can be separated, a type changed, a name chosen', async () => {
    const { at, decide, lines } = await openTree();
    const { id } = await at('early.txt', EARLY, 'Ines');
    await decide('early.txt', id, { decision: 'separate', form: 'Aldred' });
    assert.equal((await lines())[0], 'person: Aldred 2/2, Ines Aldred 2/2, Edwin Harle 1/1');
    await decide('early.txt', id, { decision: 'useAsName', use: 'Mayor Aldred' });
    assert.equal((await lines())[0], 'person: Aldred 2/2, Mayor Aldred 2/2, Edwin Harle 1/1');
    await decide('early.txt', id, { decision: 'changeType', to: 'place' });
    assert.equal((await lines())[0], 'person: Aldred 2/2, Edwin Harle 1/1');
  });

  it('can hold for one article alone', async () => {
    const { at, decision, uri, client, folder, lines } = await openTree();
    const { id } = await at('early.txt', EARLY, 'Ines');
    const result = await decision('drafts/late.txt', {
      id,
      decide: { decision: 'notAName' },
      onlyInArticle: true,
    });
    assert.ok('text' in result);
    assert.match(result.text, /"article": "drafts\/late.txt"/);
    addFiles(folder, { [DECISIONS]: result.text });
    await client.afterEntitiesChanged(() => client.created(uri('.vscode')));
    assert.equal((await lines())[0], 'person: Ines Aldred 2/1, Edwin Harle 1/1');
  });

  it('are read when the folder is opened, and a damaged file is named and left alone', async () => {
    const merge = {
      version: 1,
      names: [
        {
          decision: 'merge',
          name: 'Edwin Harle',
          type: 'person',
          into: { name: 'Ines Aldred', type: 'person' },
        },
      ],
    };
    const files = { ...NEWSROOM, [DECISIONS]: JSON.stringify(merge) };
    const { client, uri, lines, folder, decision, at } = await openTree(files);
    assert.match((await lines())[0] ?? '', /5\/3/);
    writeFileSync(join(folder, DECISIONS), '{"version": 1, "names": [');
    client.changed(uri(DECISIONS));
    await client.until('the file to be named', () =>
      (client.reasonUnchecked(uri(DECISIONS)) ?? '').startsWith('not JSON'),
    );
    const refused = await decision('early.txt', {
      id: (await at('early.txt', EARLY, 'Ines')).id,
      decide: { decision: 'notAName' },
    });
    assert.match('refused' in refused ? refused.refused : '', /cannot be used: not JSON.*left as it is/);
    rmSync(join(folder, '.vscode'), { recursive: true });
    client.deleted(uri('.vscode'));
    await client.untilUnchecked(uri(DECISIONS), undefined);
    assert.equal((await lines())[0], 'person: Ines Aldred 4/2, Edwin Harle 1/1');
  });

  it('are taken from the client where the folder cannot be written, besides those of the file', async () => {
    const { client, uri, lines, decision, decide, at, folder } = await openTree();
    const keep = (text: string) =>
      client.afterEntitiesChanged(() =>
        client.tell(EntitiesMethod.kept, { folders: { [uri('').replace(/\/$/, '')]: text } }),
      );
    const { id } = await at('early.txt', EARLY, 'Ines');
    const result = await decision('early.txt', { id, decide: { decision: 'notAName' } }, '');
    assert.ok('text' in result);
    await keep(result.text);
    assert.equal((await lines())[0], 'person: Edwin Harle 1/1');
    const other = await at('other.txt', OTHER, 'Edwin');
    const { text } = await decide('other.txt', other.id, { decision: 'notAName' });
    assert.ok(!text.includes('Ines Aldred') && text.includes('Edwin Harle'));
    assert.match((await lines())[0] ?? '', /^organisation/);
    const added = await decision('early.txt', { add: result.text }, text);
    assert.ok('text' in added && added.text.includes('Ines Aldred') && added.text.includes('Edwin Harle'));
    addFiles(folder, { [DECISIONS]: added.text });
    client.changed(uri(DECISIONS));
    await keep('');
    assert.match((await lines())[0] ?? '', /^organisation/);
    const again = await decision('early.txt', { add: result.text }, added.text);
    assert.deepEqual(again, { text: added.text, taken: '' });
  });

  it('are refused where they make no sense', async () => {
    const { at, decision: ask } = await openTree();
    const { id } = await at('drafts/late.txt', LATE, 'Ines');
    const refused = async (decide: EntityDecision, of = id) => {
      const result = await ask('early.txt', { id: of, decide });
      return 'refused' in result ? result.refused : result.text;
    };
    assert.equal(await refused({ decision: 'merge', into: id }), 'That is the same name.');
    assert.equal(
      await refused({ decision: 'merge', into: 'person:nobody' }),
      'The other name is not there any more.',
    );
    assert.equal(await refused({ decision: 'changeType', to: 'person' }), 'Its type already is person.');
    assert.equal(await refused({ decision: 'useAsName', use: ' ' }), 'A name needs at least one letter.');
    assert.equal(
      await refused({ decision: 'notAName' }, 'person:nobody'),
      'This name is not there any more.',
    );
  });
});
