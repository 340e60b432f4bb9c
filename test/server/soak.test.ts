import assert from 'node:assert/strict';
import { EntitiesMethod, type EntityTree } from '../../src/protocol/entities';
import { seeded } from '../bench/random';
import { uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';
import { SoakDesk } from './soak/desk';

// An editor works in a folder for long: what the server says in the end is what one says that has just been started.
// SOAK="articles operations seed" makes it a long run; SOAK_MEMORY=1 looks at the server's memory as well.

const [ARTICLES = 40, OPERATIONS = 300, SEED = 1] = (process.env['SOAK'] ?? '')
  .split(' ')
  .filter(Boolean)
  .map(Number);
/** What was put off is done after that many milliseconds; on a busy machine it takes longer. */
const BETWEEN_LOOKS = 250;
const LOOKS = 80;
/** All findings are sent, so that it does not matter which came first. */
const SETTINGS = { 'editorialReview.maximumFindings': 1_000_000 };
/** Weaker matches depend on how rare words are in the folder, which is worked out anew now and then only. */
const COUNTED = new Set(['copied', 'edited']);
const ALL_COUNT = ARTICLES <= 50;

describe(`Language server: ${OPERATIONS} things done in ${ARTICLES} articles (seed ${SEED})`, () => {
  it('end as a folder that is read for the first time', async function () {
    this.timeout(60_000 + 200 * OPERATIONS);
    const desk = new SoakDesk(seeded(SEED), ARTICLES);
    const start = () => TestClient.start({ folders: [uriOf(desk.folder)], settings: SETTINGS });
    const client = await start();
    await desk.work(client, OPERATIONS);
    const fresh = await start();
    for (const [uri, text] of desk.open) {
      fresh.open(uri, text);
    }
    await untilSame('findings', () => [findings(client, desk), findings(fresh, desk)]);
    assert.deepEqual(await names(client), await names(fresh));
    for (const uri of desk.uris) {
      assert.deepEqual(await matches(client, uri), await matches(fresh, uri), uri);
    }
    assert.deepEqual([client.errors, client.unchecked, fresh.errors], [[], [], []]);
  });
});

/** Waits until two servers say the same; what is put off comes in between. */
async function untilSame(what: string, look: () => [unknown, unknown]): Promise<void> {
  for (let looks = 0; ; looks += 1) {
    const [left, right] = look();
    if (looks >= LOOKS) {
      assert.deepEqual(left, right, what);
    }
    if (JSON.stringify(left) === JSON.stringify(right)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

/** What stands in Problems, for the articles that there are and for any other. */
function findings(client: TestClient, desk: SoakDesk): unknown {
  const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  const found = [...last].filter(([, diagnostics]) => diagnostics.length > 0);
  const known = new Set(desk.uris);
  const gone = found.filter(([uri]) => !known.has(uri));
  return { gone, found: found.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

async function names(client: TestClient): Promise<unknown> {
  for (;;) {
    const params = { sort: 'name', most: 1_000_000 };
    const tree = await client.ask<EntityTree | null>(EntitiesMethod.tree, params);
    if (tree?.waiting === 0) {
      return tree.groups.map(({ entities }) => entities);
    }
    await client.heard();
  }
}

async function matches(client: TestClient, uri: string): Promise<unknown> {
  const found = await client.articleMatches(uri);
  if (!found || ALL_COUNT) {
    return rounded(found && { ...found, version: null });
  }
  const { shares, rows = [] } = found;
  const best = rows.map((row) => (COUNTED.has(row.best?.strength ?? '') ? row.best : undefined));
  return rounded({ copied: shares.copied, edited: shares.edited, best });
}

/** A sum depends on the order of its parts, in its last figures. */
function rounded(value: unknown): unknown {
  const round = (_: string, one: unknown) => (typeof one === 'number' ? Number(one.toFixed(9)) : one);
  return JSON.parse(JSON.stringify(value, round));
}
