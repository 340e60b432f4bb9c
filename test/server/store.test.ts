import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tagger from '../../media/tagger.bin';
import wordRanks from '../../media/word-ranks.txt';
import { createCorpus } from '../../src/engine';
import { unpackSections } from '../../src/engine/store/sections';
import { EntitiesMethod, type EntityTree, type InitializationOptions } from '../../src/protocol/entities';
import { Keeper, type KeeperOptions } from '../../src/server/store/keeper';
import { sourceOf } from '../support/folders';
import { stampOf, withAltered } from '../support/keptFile';
import { MemoryTree } from '../support/memoryTree';
import { EARLY, LATE, OTHER } from '../support/reports';
import { temporaryFolder, uriOf } from '../support/temporaryFolder';
import { TestClient } from '../support/testClient';

const FILES = { 'early.txt': EARLY, 'late.txt': LATE, 'other.txt': OTHER };
const FOUND = ['Edwin Harle', 'Ines Aldred', 'Northern Isles Ferry Authority', 'Norway'];
/** More articles than are looked through in the server's own thread. */
const MANY = 150;

/** A server that knows the names of a folder. */
async function startIn(
  folder: string,
  initializationOptions: InitializationOptions = {},
): Promise<TestClient> {
  const client = await TestClient.start({ folders: [uriOf(folder)], initializationOptions });
  await namesOf(client);
  return client;
}

/** The names of all entities, when all are known. */
async function namesOf(client: TestClient): Promise<string[]> {
  for (;;) {
    const tree = await client.ask<EntityTree | null>(EntitiesMethod.tree, { sort: 'name', most: 100 });
    if (tree?.waiting === 0) {
      return tree.groups.flatMap(({ entities }) => entities.map(({ name }) => name)).sort();
    }
    await client.heard();
  }
}

/** What was kept, with another name in place of one, so that a name tells where it comes from. */
function withOtherName(kept: Uint8Array): Uint8Array {
  const rename = (section: Uint8Array) => {
    const names = Buffer.from(section);
    const at = names.indexOf('Harle');
    assert.ok(at > 0);
    names.write('Marle', at);
    return names;
  };
  return withAltered(kept, 'names', rename, ['joined']);
}

describe('Language server: what it keeps', () => {
  it('is written when it is shut down, and need not be found again at the next start', async () => {
    const folder = temporaryFolder(FILES);
    const storage = temporaryFolder();
    const options = { storage: uriOf(storage, 'not/there/yet') };
    const file = join(storage, 'not/there/yet', 'found.bin');
    const first = await startIn(folder, options);
    assert.deepEqual(await namesOf(first), FOUND);
    assert.ok(!existsSync(file), 'written while there was something to do');
    await first.shutDown();
    writeFileSync(file, withOtherName(readFileSync(file)));
    const second = await startIn(folder, options);
    assert.deepEqual(
      await namesOf(second),
      FOUND.map((name) => name.replace('Harle', 'Marle')),
    );
  });

  it('does not count where the file is damaged', async () => {
    const folder = temporaryFolder(FILES);
    const storage = temporaryFolder();
    const file = join(storage, 'found.bin');
    await (await startIn(folder, { storage: uriOf(storage) })).shutDown();
    const kept = withOtherName(readFileSync(file));
    const last = kept.length - 1;
    kept[last] = (kept[last] ?? 0) ^ 1;
    writeFileSync(file, kept);
    const second = await startIn(folder, { storage: uriOf(storage) });
    assert.deepEqual(await namesOf(second), FOUND);
    assert.deepEqual(second.errors, []);
    await second.shutDown();
    assert.ok(unpackSections(stampOf(readFileSync(file)), readFileSync(file)), 'it is whole again');
  });

  it('is not replaced by less where reading the folder was stopped', async () => {
    const tree = new MemoryTree({ 'newsroom:/desk/early.txt': EARLY, 'newsroom:/desk/other.txt': OTHER });
    const options = { folders: ['newsroom:/desk'], tree };
    const initializationOptions = { storage: 'newsroom:/storage' };
    const first = await TestClient.start({ ...options, initializationOptions });
    await namesOf(first);
    await first.shutDown();
    tree.hold('newsroom:/desk/other.txt');
    const second = await TestClient.startReading({ ...options, initializationOptions, stored: first.stored });
    await second.until('reading', () => tree.heldBack('newsroom:/desk/other.txt') > 0);
    await second.afterScan(() => second.stopScan());
    await second.shutDown();
    assert.equal(second.storedTimes, 0);
  });

  it('is nothing where the editor names no place for it', async () => {
    const folder = temporaryFolder(FILES);
    const client = await startIn(folder);
    await client.shutDown();
    assert.equal(client.storedTimes, 0);
  });

  it('goes through the editor where the server does not reach the place', async () => {
    const tree = new MemoryTree({ 'newsroom:/desk/early.txt': EARLY, 'newsroom:/desk/other.txt': OTHER });
    const start = async (stored?: string) => {
      const options = { folders: ['newsroom:/desk'], tree, stored };
      return TestClient.start({ ...options, initializationOptions: { storage: 'newsroom:/storage' } });
    };
    const first = await start();
    assert.ok((await namesOf(first)).includes('Edwin Harle'));
    await first.shutDown();
    assert.equal(first.storedTimes, 1);
    const altered = withOtherName(Buffer.from(first.stored ?? '', 'base64'));
    const second = await start(Buffer.from(altered).toString('base64'));
    assert.ok((await namesOf(second)).includes('Edwin Marle'));
  });

  it('holds what another thread has found in a large folder', async () => {
    const many = Array.from({ length: MANY }, (_, number) => [
      `${number}.txt`,
      `Report number ${number}\n\n${[EARLY, LATE, OTHER][number % 3]}`,
    ]);
    const folder = temporaryFolder(Object.fromEntries(many));
    const storage = temporaryFolder();
    const client = await startIn(folder, { storage: uriOf(storage) });
    assert.deepEqual(await namesOf(client), FOUND);
    await client.shutDown();
    const file = join(storage, 'found.bin');
    writeFileSync(file, withOtherName(readFileSync(file)));
    assert.ok((await namesOf(await startIn(folder, { storage: uriOf(storage) }))).includes('Edwin Marle'));
    assert.deepEqual(client.warnings, []);
  });
});

describe('Keeper', () => {
  /** A keeper that writes after a short pause, and what it has written. */
  async function keeperOf(
    write: (bytes: Uint8Array) => Promise<void>,
    read: () => Promise<Uint8Array | undefined> = async () => undefined,
  ) {
    const corpus = createCorpus({ wordRanks, tagger });
    const warnings: string[] = [];
    const options: KeeperOptions = {
      storageAt: () => ({ read, write }),
      knowsFolder: () => true,
      console: { warn: (message) => warnings.push(message) },
    };
    const keeper = new Keeper(corpus, 'stamp', options, 20);
    keeper.initialize({
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { storage: 'a:/' },
    });
    return { corpus, keeper, warnings };
  }

  it('writes once when nothing has changed for a while', async () => {
    let written = 0;
    const done = { tell: () => {} };
    const isWritten = new Promise<void>((resolve) => {
      done.tell = resolve;
    });
    const { corpus, keeper } = await keeperOf(async () => {
      written += 1;
      done.tell();
    });
    await keeper.restore();
    for (const text of [EARLY, LATE]) {
      corpus.set('a', sourceOf(text));
      keeper.changed();
    }
    await isWritten;
    await keeper.write();
    assert.equal(written, 1);
  });

  it('goes on without what cannot be taken in', async () => {
    const { corpus, keeper, warnings } = await keeperOf(
      async () => {},
      async () => new Uint8Array(8),
    );
    corpus.restore = () => {
      throw new RangeError('too short');
    };
    await keeper.restore();
    assert.ok(keeper.isReady);
    assert.match(warnings.join(), /could not be used/);
  });

  it('writes again after it once could not', async () => {
    let tries = 0;
    const { corpus, keeper, warnings } = await keeperOf(async () => {
      tries += 1;
      if (tries === 1) {
        throw new Error('no space');
      }
    });
    await keeper.restore();
    for (const text of [EARLY, LATE]) {
      corpus.set('a', sourceOf(text));
      keeper.changed();
      await keeper.write();
    }
    assert.equal(tries, 2);
    assert.match(warnings.join(), /could not be kept/);
  });

  it('writes nothing before it has read what is there', async () => {
    const { keeper } = await keeperOf(async () => assert.fail('written'));
    keeper.changed();
    await keeper.write();
  });

  it('waits at the end for what is being written', async () => {
    const events: string[] = [];
    const { keeper } = await keeperOf(async () => {
      events.push('begun');
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push('written');
    });
    await keeper.restore();
    keeper.changed();
    void keeper.write();
    await keeper.write();
    assert.deepEqual(events, ['begun', 'written']);
  });
});
