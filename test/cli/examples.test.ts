import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { checkAsJson, editorialReview, findingsOf } from '../support/commandLine';
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
