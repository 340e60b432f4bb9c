import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus } from '../../src/engine';
import { sourceOf } from '../support/folders';
import { MemoryTree } from '../support/memoryTree';
import { articleOf, BAKERY, CHOIR, LIBRARY, ORCHARD } from '../support/prose';
import { TestClient } from '../support/testClient';

// Whatever happens to a folder, in whatever order and however slow its disk is: in the end the editor is shown what
// stands in the documents that are open and, everywhere else, what stands on disk.

const REPEATED = articleOf(BAKERY, LIBRARY, BAKERY);
const CLEAN = articleOf(BAKERY, LIBRARY);
/** Has nothing in common with the others. */
const APART = articleOf(ORCHARD, CHOIR);
/** Each run has a server of its own. */
const RUNS = 5;
const FOLDERS = ['newsroom:/desk', 'newsroom:/archive'] as const;
const ARTICLES = ['newsroom:/desk/a.txt', 'newsroom:/desk/x/b.txt', 'newsroom:/archive/c.txt'] as const;

/** What stands where, as the editor knows it. */
interface Model {
  disk: Map<string, string>;
  open: Map<string, string>;
  folders: Set<string>;
  exclude: string[];
  scope: string;
}

interface Desk {
  client: TestClient;
  tree: MemoryTree;
  model: Model;
  held: (() => void)[];
}

type Event = (desk: Desk) => void | Promise<void>;

const article = fc.constantFrom(...ARTICLES);
const text = fc.constantFrom(REPEATED, CLEAN, APART);
const folder = fc.constantFrom(...FOLDERS);

/** An event with words for it, to be read when a sequence of them has led to something wrong. */
function event(words: string, happen: Event): Event {
  return Object.assign(happen, { [fc.toStringMethod]: () => words });
}

function save(uri: string, content: string): Event {
  return event(`save ${uri} ${nameOf(content)}`, ({ client, tree, model }) => {
    const isNew = !model.disk.has(uri);
    model.disk.set(uri, content);
    tree.write(uri, content);
    if (isNew) {
      client.created(uri);
    } else {
      client.changed(uri);
    }
  });
}

/** Deletes a file or a folder; what was open of it is closed. */
function remove(uri: string): Event {
  return event(`remove ${uri}`, ({ client, tree, model }) => {
    for (const known of [...model.disk.keys()]) {
      if (known === uri || known.startsWith(`${uri}/`)) {
        model.disk.delete(known);
        closeIn(model, client, known);
      }
    }
    tree.delete(uri);
    client.deleted(uri);
  });
}

/** Types in a document, which is opened for it. */
function type(uri: string, content: string): Event {
  return event(`type ${uri} ${nameOf(content)}`, ({ client, model }) => {
    const onDisk = model.disk.get(uri);
    if (onDisk === undefined) {
      return;
    }
    if (!model.open.has(uri)) {
      client.open(uri, onDisk);
    }
    client.change(uri, content);
    model.open.set(uri, content);
  });
}

function close(uri: string): Event {
  return event(`close ${uri}`, ({ client, model }) => closeIn(model, client, uri));
}

function closeIn(model: Model, client: TestClient, uri: string): void {
  if (model.open.delete(uri)) {
    client.close(uri);
  }
}

function holdBack(uri: string): Event {
  return event(`hold back ${uri}`, ({ tree, held }) => void held.push(tree.hold(uri)));
}

/** What was held back last comes first: the order in which a disk must not be trusted to answer. */
const letGo = event('let go', ({ held }) => held.pop()?.());

function toggle(uri: string): Event {
  return event(`add or remove the folder ${uri}`, ({ client, model }) => {
    if (model.folders.delete(uri)) {
      client.changeFolders({ removed: [uri] });
    } else {
      model.folders.add(uri);
      client.changeFolders({ added: [uri] });
    }
  });
}

function exclude(globs: string[]): Event {
  return event(`exclude ${globs.join()}`, ({ client, model }) => {
    model.exclude = globs;
    client.changeSettings({ 'editorialReview.exclude': globs });
  });
}

function setScope(scope: string): Event {
  return event(`scope ${scope}`, ({ client, model }) => {
    model.scope = scope;
    client.changeSettings({ 'editorialReview.scope': scope });
  });
}

const startScan = event('read again', ({ client }) => client.startScan());
const wait = event('wait', ({ client }) => client.heard());

function nameOf(content: string): string {
  return content === REPEATED ? 'with a repeat' : content === CLEAN ? 'without' : 'of its own';
}

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(article, text).map(([uri, content]) => save(uri, content)) },
  { weight: 2, arbitrary: article.map(remove) },
  { weight: 1, arbitrary: folder.map((uri) => remove(`${uri}/x`)) },
  { weight: 3, arbitrary: fc.tuple(article, text).map(([uri, content]) => type(uri, content)) },
  { weight: 3, arbitrary: article.map(close) },
  { weight: 4, arbitrary: article.map(holdBack) },
  { weight: 1, arbitrary: fc.constant(letGo) },
  { weight: 1, arbitrary: folder.map(toggle) },
  { weight: 1, arbitrary: fc.constantFrom<string[]>([], ['a.txt'], ['x']).map(exclude) },
  { weight: 1, arbitrary: fc.constantFrom('folder', 'openArticles').map(setScope) },
  { weight: 1, arbitrary: fc.constant(startScan) },
  { weight: 3, arbitrary: fc.constant(wait) },
);

/** What the editor should be shown: a line for each article that has findings. */
function expected({ disk, open, folders, exclude: globs, scope }: Model): string[] {
  const corpus = createCorpus();
  for (const uri of ARTICLES) {
    const own = FOLDERS.find((root) => uri.startsWith(`${root}/`)) ?? '';
    const isInFolder = folders.has(own);
    const path = isInFolder ? uri.slice(own.length + 1) : uri.slice(uri.lastIndexOf('/') + 1);
    const isExcluded = globs.some((glob) => path === glob || path.startsWith(`${glob}/`));
    const text = open.get(uri) ?? (isInFolder && scope === 'folder' ? disk.get(uri) : undefined);
    if (text !== undefined && !isExcluded) {
      corpus.set(uri, sourceOf(text));
    }
  }
  return ARTICLES.map((uri) => {
    const repeats = corpus.repeats(uri).map(({ copy }) => `${copy.startLine + 1} repeated-paragraph`);
    const copied = corpus.copied(uri).map(({ paragraph, length }) => {
      const { startLine, endLine } = corpus.span(uri, paragraph, length);
      return startLine === endLine ? `${startLine + 1}` : `${startLine + 1}-${endLine + 1}`;
    });
    return described(uri, repeats, copied);
  });
}

function described(uri: string, repeats: readonly string[], copied: readonly string[]): string {
  return `${uri}: ${repeats.join()}; also elsewhere: ${copied.join()}`;
}

async function untilFound(client: TestClient, lines: readonly string[]): Promise<void> {
  await client.until(`exactly this to be found:\n${lines.join('\n')}`, () => {
    const found = ARTICLES.map((uri) => described(uri, client.findings(uri), client.copied(uri)));
    return found.join('\n') === lines.join('\n');
  });
}

/** Waits until nothing is put off any more: what was typed last is taken in last. */
async function allIsQuiet(client: TestClient): Promise<void> {
  const last = 'untitled:last';
  client.open(last, CLEAN);
  client.change(last, REPEATED);
  await client.untilFindings(last, '5 repeated-paragraph');
  client.close(last);
  await client.untilFindings(last);
}

describe('Language server: anything in any order', () => {
  it('ends as the editor sees it', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 5, maxLength: 40 }), async (sequence) => {
        const tree = new MemoryTree(Object.fromEntries(ARTICLES.map((uri) => [uri, REPEATED])));
        const model: Model = {
          disk: new Map(ARTICLES.map((uri) => [uri, REPEATED])),
          open: new Map(),
          folders: new Set([FOLDERS[0]]),
          exclude: [],
          scope: 'folder',
        };
        const client = await TestClient.startReading({
          folders: [FOLDERS[0]],
          tree,
          settings: { 'editorialReview.exclude': [] },
        });
        await client.until('files to be watched', () => client.isWatched(ARTICLES[0] ?? '', 2));
        const desk: Desk = { client, tree, model, held: [] };
        for (const event of sequence) {
          await event(desk);
        }
        while (desk.held.length > 0) {
          letGo(desk);
          await client.heard();
        }
        await untilFound(client, expected(model));
        await allIsQuiet(client);
        await untilFound(client, expected(model));
        assert.deepEqual([client.errors, client.unchecked], [[], []]);
      }),
      { numRuns: RUNS },
    );
  });
});
