import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECISIONS_PATH } from '../../src/engine';
import { readReading, writeReading } from '../../src/engine/kept/reading';
import { ByteReader } from '../../src/engine/store/byteReader';
import { ByteWriter } from '../../src/engine/store/byteWriter';
import { packSections } from '../../src/engine/store/sections';
import { EntitiesMethod, type EntityTree } from '../../src/protocol/entities';
import { withAltered } from '../support/keptFile';
import { articleOf, BAKERY, BRIDGE, CHOIR, LIBRARY, ORCHARD, wordsIn } from '../support/prose';
import { EARLY, LATE, OTHER } from '../support/reports';
import { addFiles, type FileTree, temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';
import type { ClientSettings } from '../support/testSettings';

// A folder that was open before: what was kept is told at once, and in the end what is told is what a server tells that
// knows nothing of an earlier run.

const FILES: FileTree = {
  'bakery.txt': articleOf(BAKERY, LIBRARY, ORCHARD, BAKERY),
  'library.txt': articleOf(LIBRARY, ORCHARD, CHOIR),
  'bridge.txt': articleOf(BRIDGE, BRIDGE),
  'alone.md': 'A text of its own that nobody has copied so far, and that repeats nothing.\n',
  'deep/early.txt': EARLY,
  'deep/late.txt': LATE,
  'deep/other.txt': OTHER,
};

const ONE_WORD_MORE = new RegExp(`\\(${wordsIn(BRIDGE) + 1} words\\)`);

/** All that a server tells of a folder. */
interface Told {
  findings: Record<string, unknown>;
  names: unknown;
}

async function start(
  folder: string,
  storage: string | undefined,
  settings: ClientSettings = {},
): Promise<TestClient> {
  const initializationOptions = storage === undefined ? {} : { storage: uriOf(storage) };
  return TestClient.start({ folders: [uriOf(folder)], initializationOptions, settings });
}

function findingsTold(client: TestClient): Record<string, unknown> {
  const told = new Set(client.published.map(({ uri }) => uri));
  const withFindings = [...told].filter((uri) => client.diagnostics(uri).length > 0).sort();
  return Object.fromEntries(withFindings.map((uri) => [uri, client.diagnostics(uri)]));
}

async function namesTold(client: TestClient): Promise<unknown> {
  for (;;) {
    const tree = await client.ask<EntityTree | null>(EntitiesMethod.tree, { sort: 'mentions', most: 100 });
    if (tree?.waiting === 0) {
      return tree.groups;
    }
    await client.heard();
  }
}

/** What a server tells that knows nothing of an earlier run. */
async function toldAnew(folder: string, settings?: ClientSettings): Promise<Told> {
  const client = await start(folder, undefined, settings);
  return { findings: findingsTold(client), names: await namesTold(client) };
}

/** Has a server come to know a folder, and keep it. */
async function keep(folder: string, storage: string): Promise<void> {
  const client = await start(folder, storage);
  await namesTold(client);
  await client.shutDown();
}

/** Starts again in a folder and waits until all is told that there is. */
async function untilToldAgain(
  folder: string,
  storage: string,
  settings: ClientSettings = {},
): Promise<TestClient> {
  const { findings, names } = await toldAnew(folder, settings);
  const client = await start(folder, storage, settings);
  await client.until('the findings that there are', () => isEqual(findingsTold(client), findings));
  assert.deepEqual(await namesTold(client), names);
  await client.until('the rest to be done', () => client.matchesChanged > 0);
  assert.deepEqual(findingsTold(client), findings);
  assert.deepEqual(await namesTold(client), names);
  assert.deepEqual([client.errors, client.warnings], [[], []]);
  return client;
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe('Language server: started again in a folder', () => {
  const changes: [what: string, change: (folder: string) => void][] = [
    ['nothing', () => {}],
    [
      'an article that shares text with another',
      (folder) => addFiles(folder, { 'library.txt': articleOf(CHOIR, LIBRARY) }),
    ],
    ['what an article tells', (folder) => addFiles(folder, { 'deep/late.txt': OTHER })],
    ['an article that is gone', (folder) => rmSync(join(folder, 'library.txt'))],
    ['an article that names somebody and is gone', (folder) => rmSync(join(folder, 'deep/other.txt'))],
    [
      'an article that is new and shares text with one that shared none',
      (folder) => addFiles(folder, { 'new.txt': articleOf(BRIDGE, LIBRARY), 'deep/new.txt': EARLY }),
    ],
    [
      'the name of an article',
      (folder) => renameSync(join(folder, 'library.txt'), join(folder, 'deep/moved.txt')),
    ],
    [
      'what the editor has decided about names',
      (folder) =>
        addFiles(folder, {
          [DECISIONS_PATH]: JSON.stringify({
            version: 1,
            names: [{ decision: 'notAName', name: 'Edwin Harle', type: 'person' }],
          }),
        }),
    ],
    [
      'everything',
      (folder) => {
        for (const path of Object.keys(FILES)) {
          addFiles(folder, { [path]: articleOf(path, CHOIR, CHOIR) });
        }
      },
    ],
  ];
  for (const [what, change] of changes) {
    it(`tells the same as at a first start, when this has changed: ${what}`, async () => {
      const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
      await keep(folder, storage);
      change(folder);
      await untilToldAgain(folder, storage);
    });
  }

  it('tells what was kept, not what it finds', async () => {
    const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
    await keep(folder, storage);
    addWords(storage);
    const client = await start(folder, storage);
    assert.match(client.messages(uriOf(folder, 'bridge.txt')).join(), ONE_WORD_MORE);
  });

  it('never tells of a place in an article that is gone', async () => {
    const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
    await keep(folder, storage);
    rmSync(join(folder, 'library.txt'));
    const client = await untilToldAgain(folder, storage);
    assert.ok(!JSON.stringify(client.published).includes('library.txt'));
  });

  it('finds everything anew where what was kept is damaged', async () => {
    const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
    await keep(folder, storage);
    const file = join(storage, 'found.bin');
    const kept = readFileSync(file);
    kept[kept.length >> 1] = (kept[kept.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, kept);
    await untilToldAgain(folder, storage);
  });

  it('finds everything anew where another engine has kept it', async () => {
    const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
    await keep(folder, storage);
    const file = join(storage, 'found.bin');
    writeFileSync(file, packSections('another', new Map([['copied', new Uint8Array([1, 2, 3])]])));
    await untilToldAgain(folder, storage);
  });

  const settings: ClientSettings[] = [
    { 'editorialReview.minimumWords': 30 },
    { 'editorialReview.paragraphs': 'line' },
    { 'editorialReview.severity': { 'copied-paragraph': 'off', 'repeated-paragraph': 'error' } },
    { 'editorialReview.exclude': ['library.txt'] },
    { 'editorialReview.entities.types': ['place'] },
  ];
  for (const other of settings) {
    it(`goes by the settings as they are now: ${JSON.stringify(other)}`, async () => {
      const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
      await keep(folder, storage);
      await untilToldAgain(folder, storage, other);
    });
  }

  it('takes an edit that comes right behind the start', async () => {
    const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
    await keep(folder, storage);
    const client = await TestClient.startReading({
      folders: [uriOf(folder)],
      initializationOptions: { storage: uriOf(storage) },
    });
    const uri = uriOf(folder, 'bakery.txt');
    const edited = articleOf(CHOIR, BAKERY, LIBRARY, EARLY);
    client.open(uri, FILES['bakery.txt'] as string);
    client.change(uri, edited);
    addFiles(folder, { 'bakery.txt': edited });
    const { findings, names } = await toldAnew(folder);
    await client.until('the findings that there are', () => isEqual(findingsTold(client), findings));
    assert.deepEqual(await namesTold(client), names);
  });

  it('writes nothing where nothing has changed, and something where an article has', async () => {
    const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
    const file = join(storage, 'found.bin');
    await keep(folder, storage);
    const { mtimeMs } = statSync(file);
    await (await untilToldAgain(folder, storage)).shutDown();
    assert.equal(statSync(file).mtimeMs, mtimeMs);
    for (const change of [
      () => addFiles(folder, { 'bakery.txt': CHOIR }),
      () => rmSync(join(folder, 'deep/late.txt')),
    ]) {
      const before = readFileSync(file);
      change();
      await (await untilToldAgain(folder, storage)).shutDown();
      assert.ok(!before.equals(readFileSync(file)));
    }
  });

  it('keeps what is known even if it is shut down at once', async () => {
    const [folder, storage] = [temporaryFolder(FILES), temporaryFolder()];
    await keep(folder, storage);
    await (await start(folder, storage)).shutDown();
    addWords(storage);
    const client = await start(folder, storage);
    assert.match(client.messages(uriOf(folder, 'bridge.txt')).join(), ONE_WORD_MORE);
  });
});

/** Alters what was kept, so that a finding tells where it comes from: repeats have a word more. */
function addWords(storage: string): void {
  const file = join(storage, 'found.bin');
  writeFileSync(file, withAltered(readFileSync(file), 'readings', withOneWordMore));
}

function withOneWordMore(readings: Uint8Array): Uint8Array {
  const reader = new ByteReader(readings);
  const altered = new ByteWriter();
  while (!reader.isAtEnd) {
    altered.text(reader.text());
    const { places, repeats } = readReading(reader.part());
    const one = new ByteWriter();
    writeReading(one, {
      places,
      repeats: repeats.map((repeat) => ({ ...repeat, words: repeat.words + 1 })),
    });
    altered.part(one.written);
  }
  return altered.written;
}
