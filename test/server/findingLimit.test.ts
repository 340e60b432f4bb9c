import assert from 'node:assert/strict';
import { FindingLimit } from '../../src/server/findingLimit';

const OPEN = Number.POSITIVE_INFINITY;

describe('Language server: the limit of findings', () => {
  it('admits articles as long as there is room, each with all it has or with nothing', () => {
    const limit = new FindingLimit();
    assert.equal(limit.admits('a', 3, 5), true);
    assert.equal(limit.admits('b', 3, 5), false);
    assert.equal(limit.admits('c', 2, 5), true);
    assert.deepEqual(limit.heldBack, { findings: 3, articles: 1 });
  });

  it('lets an article in when another one has room for it', () => {
    const limit = new FindingLimit();
    limit.admits('a', 3, 5);
    limit.admits('b', 3, 5);
    assert.deepEqual(limit.nextIn(5), []);
    limit.admits('a', 0, 5);
    assert.deepEqual(limit.nextIn(5), ['b']);
    assert.equal(limit.admits('b', 3, 5), true);
    assert.deepEqual(limit.heldBack, { findings: 0, articles: 0 });
  });

  it('always admits an open article', () => {
    const limit = new FindingLimit();
    limit.admits('a', 5, 5);
    assert.equal(limit.admits('b', 4, 5), false);
    assert.equal(limit.admits('b', 4, OPEN), true);
    assert.equal(limit.admits('b', 4, 5), false);
  });
});
