import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { EntitiesMethod, type EntityTree } from '../../src/protocol/entities';
import { seeded } from '../bench/random';
import { uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';
import { SoakDesk } from './soak/desk';
import { Heap } from './soak/heap';

// An editor works in a folder for long: what the server says in the end is what one says that has just been started.
// SOAK="articles operations seed" makes it another run; one of many operations looks at the server's memory as well.

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
/** From so many operations on memory would tell. */
const LONG_RUN = 3000;
const LOOKS_AT_MEMORY = OPERATIONS >= LONG_RUN && process.platform !== 'win32';
/** How much more memory than a server that was just started a worked one may have: caches, names kept by their content. */
const MORE_MEMORY = 1.35;

describe(`Language server: ${OPERATIONS} things done in ${ARTICLES} articles (seed ${SEED})`, () => {
  it('end as a folder that is read for the first time', async function () {
    this.timeout(60_000 + 200 * OPERATIONS);
    const desk = new SoakDesk(seeded(SEED), ARTICLES);
    const heap = new Heap();
    const options = { settings: SETTINGS, nodeOptions: heap.nodeOptions };
    const start = async () => {
      const client = await TestClient.startReading({ folders: [uriOf(desk.folder)], ...options });
      while (client.scansEnded === 0) {
        await oneLook(); // a large folder takes as long as it takes
      }
      return client;
    };
    const client = await start();
    await desk.work(client, OPERATIONS);
    const fresh = await start();
    for (const [uri, text] of desk.open) {
      fresh.open(uri, text);
    }
    await untilSameFindings(desk, client, fresh);
    assert.deepEqual(await names(client), await names(fresh));
    for (const uri of desk.uris) {
      assert.deepEqual(await matches(client, uri), await matches(fresh, uri), uri);
    }
    if (LOOKS_AT_MEMORY) {
      const [worked, started] = [await heap.used(client.pid), await heap.used(fresh.pid)];
      const figures = `${(worked / 1e6).toFixed(0)} MB after ${OPERATIONS} operations, else ${(started / 1e6).toFixed(0)}`;
      console.log(figures);
      assert.ok(worked < MORE_MEMORY * started, figures);
    }
    assert.deepEqual([client.errors, client.unchecked, fresh.errors], [[], [], []]);
  });
});

function oneLook(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
}

/** Waits until two servers say the same of all articles; what is put off comes in between. */
async function untilSameFindings(desk: SoakDesk, client: TestClient, fresh: TestClient): Promise<void> {
  for (let looks = 0; ; looks += 1) {
    const [found, expected] = [findings(client), findings(fresh)];
    const others = [...new Set([...found.keys(), ...expected.keys()])]
      .filter((uri) => found.get(uri) !== expected.get(uri))
      .sort();
    if (others.length === 0) {
      return;
    }
    if (looks === LOOKS) {
      const told = others.map(
        (uri) => `${uri}\n  is:        ${found.get(uri)}\n  should be: ${expected.get(uri)}`,
      );
      const gone = others.filter((uri) => !desk.uris.includes(uri));
      assert.fail(`findings of ${others.length} articles, ${gone.length} of them gone\n${told.join('\n')}`);
    }
    await oneLook();
  }
}

/** What stands in Problems, article by article. */
function findings(client: TestClient): Map<string, string> {
  const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  const found = [...last].filter(([, diagnostics]) => diagnostics.length > 0);
  return new Map(found.map(([uri, diagnostics]) => [uri, diagnostics.map(describeFinding).join(' | ')]));
}

function describeFinding({ range, message, relatedInformation = [] }: Diagnostic): string {
  const related = relatedInformation.map((one) => `${one.message} (${one.location.range.start.line + 1})`);
  return [range.start.line + 1, message, ...related].join('; ');
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
