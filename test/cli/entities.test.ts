import assert from 'node:assert/strict';
import { checkAsJson, editorialReview, type JsonReport } from '../support/commandLine';
import { EARLY, LATE, OTHER } from '../support/reports';
import { type FileTree, temporaryFolder } from '../support/temporaryFolder';

const NEWSROOM: FileTree = { 'early.txt': EARLY, 'drafts/late.txt': LATE, 'other.txt': OTHER };
const DECISIONS = '.vscode/editorial-review.json';
const PERSON = { type: 'person' };

function decided(...names: object[]): string {
  return JSON.stringify({ version: 1, names });
}

function summaryOf({ entities }: JsonReport, type = 'person'): string[] {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ name, mentions }) => `${name} ${mentions.length}`);
}

describe('editorial-review check: entities in the JSON report', () => {
  it('have exactly the shape that DESIGN fixes', async () => {
    const { entities } = await checkAsJson(temporaryFolder(NEWSROOM), '--only', 'entities');
    const mention = (path: string, line: number, column: number, text: string) => ({
      path,
      line,
      column,
      endColumn: column + text.length,
      text,
    });
    assert.deepEqual(
      entities.find(({ name }) => name === 'Ines Aldred'),
      {
        name: 'Ines Aldred',
        type: 'person',
        aliases: ['Aldred'],
        titles: ['Prime Minister', 'mayor'],
        mentions: [
          mention('early.txt', 3, 12, 'Ines Aldred'),
          mention('early.txt', 5, 1, 'Aldred'),
          mention('drafts/late.txt', 1, 16, 'Ines Aldred'),
          mention('drafts/late.txt', 3, 35, 'Aldred'),
        ],
      },
    );
  });

  it('are not looked for where they are not wanted', async () => {
    const { entities } = await checkAsJson(temporaryFolder(NEWSROOM), '--only', 'repeats,matches');
    assert.deepEqual(entities, []);
  });

  it('are as the editors of the folder have decided, in that folder and below it', async () => {
    const merge = {
      decision: 'merge',
      name: 'Edwin Harle',
      ...PERSON,
      into: { name: 'Ines Aldred', ...PERSON },
    };
    const folder = temporaryFolder({ ...NEWSROOM, [DECISIONS]: decided(merge) });
    const people = async (...words: string[]) => summaryOf(await checkAsJson(folder, ...words));
    assert.deepEqual(await people('.'), ['Ines Aldred 5']);
    assert.match((await people('other.txt', 'drafts')).join(), /^[\w ]+ 3$/);
  });

  it('of one article alone are as was decided for that article', async () => {
    const noName = { decision: 'notAName', name: 'Ines Aldred', ...PERSON, article: 'drafts/late.txt' };
    const folder = temporaryFolder({ ...NEWSROOM, [DECISIONS]: decided(noName) });
    const own = { decision: 'notAName', name: 'Aldred', ...PERSON, article: 'drafts/late.txt' };
    assert.deepEqual(summaryOf(await checkAsJson(folder)), ['Ines Aldred 3', 'Edwin Harle 1']);
    const both = temporaryFolder({ ...NEWSROOM, [DECISIONS]: decided(noName, own) });
    assert.deepEqual(summaryOf(await checkAsJson(both, './drafts', 'early.txt')), ['Ines Aldred 2']);
  });

  it('are found in spite of a damaged decisions file, which is named', async () => {
    const folder = temporaryFolder({ ...NEWSROOM, [DECISIONS]: '{"version": 2}' });
    const report = await checkAsJson(folder, '--only', 'entities');
    assert.deepEqual(summaryOf(report), ['Ines Aldred 4', 'Edwin Harle 1']);
    assert.deepEqual(report.unreadable, [
      { path: DECISIONS, reason: '"version" is 2: it was written by a newer Editorial Review' },
    ]);
    const { code, stderr } = await editorialReview(['check', '--only', 'entities'], { in: folder });
    assert.equal(code, 2);
    assert.match(stderr, /^\.vscode\/editorial-review\.json: "version" is 2/);
  });
});

describe('editorial-review check: names in the text report', () => {
  it('are an index with titles, other forms, how often and where', async () => {
    const { stdout, code } = await editorialReview(['check', '--only', 'entities'], {
      in: temporaryFolder(NEWSROOM),
    });
    assert.equal(code, 0);
    const lines = stdout.split('\n');
    assert.deepEqual(lines.slice(0, 5), [
      'People:',
      '  Ines Aldred (Prime Minister, mayor; also Aldred): 4 times in drafts/late.txt, early.txt',
      '  Edwin Harle (Captain): once in other.txt',
      'Organisations:',
      '  Northern Isles Ferry Authority (also NIFA): 4 times in drafts/late.txt, early.txt',
    ]);
    assert.match(stdout, /\n\n3 articles checked: \d names\.\n$/);
  });

  it('are none where nobody is named', async () => {
    const folder = temporaryFolder({ 'a.txt': 'Nobody was there, and nothing happened.\n' });
    const { stdout } = await editorialReview(['check', '--only', 'entities'], { in: folder });
    assert.equal(stdout, '1 article checked: no names.\n');
  });
});
