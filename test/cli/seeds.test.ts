import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { checkAsJson, editorialReview, findingsOf } from '../support/commandLine';
import { temporaryFolder } from '../support/temporaryFolder';

/** Real articles, which may be tested against where they lie but are no part of the project. */
const SEEDS = join(projectFolder, '..', 'shared', 'seeds');

/** The exact repeats of each, by the beginning of its name. */
const EXPECTED: Record<string, string[]> = {
  '000': ['4 repeated-heading of 2', '13-18 repeated-block of 7-12'],
  '001': ['4 repeated-heading of 2'],
  '002': [],
  '003': ['4 repeated-heading of 2', '13-18 repeated-block of 7-12'],
  '004': [],
};
const EXACT = /^[\d-]+ repeated-(?:block|paragraph|heading) /;

describe('The seed articles', () => {
  before(function () {
    if (!existsSync(SEEDS)) {
      this.skip();
    }
  });

  it('have the exact repeats that an editor found in them, and no others', async () => {
    const findings = findingsOf(await checkAsJson(SEEDS));
    for (const [name, expected] of Object.entries(EXPECTED)) {
      const own = findings.filter((finding) => finding.startsWith(name));
      const exact = own
        .map((finding) => finding.replace(/^.*?:/, ''))
        .filter((finding) => EXACT.test(finding));
      assert.deepEqual(exact, expected, name);
    }
  });

  it('name whom an editor found in them, with titles, and no half names', async () => {
    const { entities } = await checkAsJson(SEEDS, '--only', 'entities');
    const byName = new Map(entities.map((entity) => [entity.name, entity]));
    const titles = byName.get('Keir Starmer')?.titles ?? [];
    assert.ok(titles.includes('UK Prime Minister') && titles.includes('UK Labour leader'), titles.join());
    for (const found of ['Truth Social', 'Coalition of the Willing', 'Labour']) {
      assert.equal(byName.get(found)?.type, 'organisation', found);
    }
    for (const wrong of ['Truth', 'Washington talks', 'Secretary', 'President', 'UK Labour']) {
      assert.ok(!byName.has(wrong), wrong);
    }
    assert.equal(new Set(entities.map(({ name }) => name)).size, entities.length, 'each in one piece');
    const mentions = entities.reduce((sum, entity) => sum + entity.mentions.length, 0);
    assert.deepEqual([entities.length, mentions], [31, 344]);
  });

  it('hold each paragraph once when they are repaired, and nothing else is changed', async () => {
    const names = readdirSync(SEEDS);
    const copy = temporaryFolder(
      Object.fromEntries(names.map((name) => [name, readFileSync(join(SEEDS, name))])),
    );
    const { code } = await editorialReview(['fix', '.'], { in: copy });
    assert.equal(code, 0);
    for (const name of names) {
      const before = paragraphsOf(readFileSync(join(SEEDS, name), 'utf8'));
      const after = paragraphsOf(readFileSync(join(copy, name), 'utf8'));
      // Numbers only: the text itself must not get into a message.
      const first = before.filter((paragraph, index) => before.indexOf(paragraph) === index);
      assert.equal(after.length, first.length, name);
      assert.ok(
        after.every((paragraph, index) => paragraph === first[index]),
        `${name}: a paragraph is missing, or changed, or stands elsewhere`,
      );
    }
  });
});

function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
