import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { checkAsJson, editorialReview, findingsOf, matchesOf } from '../support/commandLine';
import { temporaryFolder } from '../support/temporaryFolder';

const EXAMPLES = join(projectFolder, 'examples');

describe('The examples', () => {
  it('show exactly the repeats that were planted in them', async () => {
    const report = await checkAsJson(EXAMPLES);
    assert.equal(report.articles.length, 9);
    assert.deepEqual(report.unreadable, []);
    assert.deepEqual(findingsOf(report), [
      'ferry-vote-late.md:27-34 repeated-block of 9-13',
      'harbour-budget.txt:11-14 repeated-block of 5-8',
      'island-briefing.txt:4 repeated-heading of 2',
      'museum-find.txt:19 repeated-sentence of 5',
      'school-roof-follow-up.md:31 repeated-paragraph of 9',
      'school-roof-inquiry.txt:19 edited-repeat of 7',
    ]);
  });

  it('show the copied paragraphs that were planted in them', async () => {
    const report = await checkAsJson(EXAMPLES, '--strength', 'copied');
    assert.deepEqual(matchesOf(report), [
      'ferry-vote-early.md:11 copied ferry-vote-late.md:19',
      'ferry-vote-early.md:13 copied ferry-vote-late.md:21',
      'ferry-vote-early.md:15 copied ferry-vote-late.md:23',
      'ferry-vote-early.md:15 copied harbour-budget.txt:9',
      'ferry-vote-late.md:23 copied harbour-budget.txt:9',
      'school-roof-follow-up.md:7 copied school-roof.txt:16-18',
      'school-roof-follow-up.md:25 copied school-roof.txt:26-28',
    ]);
  });

  it('tie articles on one story only', async () => {
    const stories = [/^(?:ferry|harbour|island)/, /^school/, /^museum/];
    const storyOf = (path: string) => stories.findIndex((names) => names.test(path));
    const { matches } = await checkAsJson(EXAMPLES);
    const across = matches.filter(({ path, other }) => storyOf(path) !== storyOf(other.path));
    assert.deepEqual(across, []);
    for (const [index, name] of ['ferry', 'school'].entries()) {
      const own = matches.filter(({ path, strength }) => storyOf(path) === index && strength === 'reworded');
      assert.ok(own.length > 0, `${name}: something is told in other words`);
    }
  });

  it('hold no exact repeat any more once they are repaired', async () => {
    const copy = temporaryFolder();
    cpSync(EXAMPLES, copy, { recursive: true });
    const { code, stdout } = await editorialReview(['fix'], { in: copy });
    assert.equal(code, 0);
    assert.equal(stdout.trim().split('\n').length, 4);
    const codes = (await checkAsJson(copy)).repeats.map(({ code }) => code);
    assert.deepEqual(codes, ['repeated-sentence', 'edited-repeat']);
  });
});
