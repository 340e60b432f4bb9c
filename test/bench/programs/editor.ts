// The language server as an editor feels it. Arguments: the folder, a file for what the server costs.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HoverRequest, type Position, ReferencesRequest } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { EntitiesMethod, type EntityTree } from '../../../src/protocol/entities';
import { MatchesMethod } from '../../../src/protocol/matches';
import { Client } from '../editor/client';
import { Desk, type DeskArticle, HEADLINE } from '../editor/desk';
import type { EditorFigures, Start, Times } from '../figures';
import { timesOf } from '../measure/times';

const ARTICLES_TYPED_IN = 25;
const KEYS_IN_EACH = 4;
const QUESTIONS = 100;
const LARGE_QUESTIONS = 5;
/** So many entities of a type the view asks for at first. */
const MOST_IN_TREE = 500;
/** Milliseconds between two looks at how far the names are, and between two hovers meanwhile. */
const BETWEEN_LOOKS = 100;
const BETWEEN_HOVERS = 20;
/** Milliseconds without work after which a server counts as idle. */
const IDLE = 1000;

const [folder = '', costFile = ''] = process.argv.slice(2);
const desk = new Desk(folder);
const storage = join(folder, 'storage');
mkdirSync(storage, { recursive: true });
main().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function main(): Promise<void> {
  const { planted: _, ...made } = desk.plan;
  const figures: EditorFigures = {
    folder: made,
    cold: await start(),
    warm: await start(),
    times: await work(),
  };
  console.log(JSON.stringify(figures));
}

/** Starts the server with an article open, waits until it knows everything, and ends it. */
async function start(): Promise<Start> {
  const { client, firstDiagnostics, folderRead, everythingKnown, hovers } = await startClient();
  const { peakMB } = await client.stop(); // what was found is kept now
  return {
    hoverWhileNaming: timesOf('hover until everything is known', hovers),
    firstDiagnostics: firstDiagnostics.clock,
    folderRead: folderRead.clock,
    everythingKnown: everythingKnown.clock,
    cpu: {
      firstDiagnostics: firstDiagnostics.cpu,
      folderRead: folderRead.cpu,
      everythingKnown: everythingKnown.cpu,
    },
    peakMB,
  };
}

async function startClient() {
  const client = new Client(costFile);
  const article = desk.articleWithRepeat();
  const findings = client.findings(article.uri).then(() => client.age);
  const { folderRead } = await client.openFolder(desk.folderUri, URI.file(storage).toString());
  client.open(article.uri, article.text);
  const read = folderRead.then(() => client.age);
  const firstDiagnostics = await findings;
  const named = { isDone: false };
  const hovering = hoverUntil(client, article, named);
  const folderReadAt = await read;
  await namesKnown(client, article);
  const everythingKnown = client.age;
  named.isDone = true;
  const hovers = await hovering;
  client.close(article.uri);
  return { client, firstDiagnostics, folderRead: folderReadAt, everythingKnown, hovers };
}

/** Waits until no article waits for its names. All findings have been told by then. */
async function namesKnown(client: Client, { uri }: DeskArticle): Promise<void> {
  for (;;) {
    const params = { article: uri, sort: 'mentions', most: MOST_IN_TREE };
    const tree = await client.connection.sendRequest<EntityTree | null>(EntitiesMethod.tree, params);
    if (tree?.waiting === 0) {
      return;
    }
    await wait(BETWEEN_LOOKS);
  }
}

async function hoverUntil(client: Client, article: DeskArticle, end: { isDone: boolean }): Promise<number[]> {
  const times: number[] = [];
  while (!end.isDone) {
    const from = performance.now();
    await client.connection.sendRequest(HoverRequest.method, {
      textDocument: { uri: article.uri },
      position: desk.nameIn(article),
    });
    times.push(performance.now() - from);
    await wait(BETWEEN_HOVERS);
  }
  return times;
}

/** An editor at work in the folder, when everything is known. */
async function work(): Promise<Times[]> {
  const { client } = await startClient();
  await idle(client);
  const ask = (method: string, params?: object) => client.connection.sendRequest(method, params);
  const at = ({ uri }: DeskArticle, position: Position) => ({ textDocument: { uri }, position });
  const times = [
    await typing(client),
    await asked('hover', QUESTIONS, (article) => ask(HoverRequest.method, at(article, desk.nameIn(article)))),
    await hoverWhileTyping(client),
    await asked('references', QUESTIONS, (article) =>
      ask(ReferencesRequest.method, {
        ...at(article, desk.nameIn(article)),
        context: { includeDeclaration: true },
      }),
    ),
    await asked('panel: the matches of a paragraph', QUESTIONS, (article) =>
      ask(MatchesMethod.paragraph, { uri: article.uri, line: desk.place(article).line }),
    ),
    await asked('panel: the whole article, and what is missing', QUESTIONS, ({ uri }) =>
      ask(MatchesMethod.article, { uri, rows: true, missing: true }),
    ),
    await asked('tree of the names of an article', QUESTIONS, ({ uri }) =>
      ask(EntitiesMethod.tree, { article: uri, sort: 'mentions', most: MOST_IN_TREE }),
    ),
    await asked('tree of all names', LARGE_QUESTIONS, () =>
      ask(EntitiesMethod.tree, { sort: 'mentions', most: MOST_IN_TREE }),
    ),
    await asked('overlap map', LARGE_QUESTIONS, () => client.connection.sendRequest(MatchesMethod.overlap)),
  ];
  await client.stop();
  return times;
}

/** Asks something again and again, each time about another article. */
async function asked(
  what: string,
  count: number,
  ask: (article: DeskArticle) => Promise<unknown>,
): Promise<Times> {
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const article = desk.article();
    const from = performance.now();
    await ask(article);
    times.push(performance.now() - from);
  }
  return timesOf(what, times);
}

/** Waits until the server has made the indexes that it makes behind what it tells: it uses no more processor time. */
async function idle(client: Client): Promise<void> {
  for (let before = -1; !Object.is(before, client.age.cpu); ) {
    before = client.age.cpu;
    await wait(IDLE);
  }
}

/** Every key by itself: the time goes on until its findings are there. */
async function typing(client: Client): Promise<Times> {
  const times: number[] = [];
  for (let done = 0; done < ARTICLES_TYPED_IN; done += 1) {
    const { uri, text } = desk.articleWithFindings();
    client.open(uri, text); // its findings are known already, and are not told again
    for (let key = 0; key < KEYS_IN_EACH; key += 1) {
      const from = performance.now();
      await client.findings(uri, client.type(uri, HEADLINE, 'x'));
      times.push(performance.now() - from);
    }
    client.close(uri);
  }
  return timesOf('from a key to its findings, the pause of 120 ms included', times);
}

/** A hover right behind a key is about the text as it is then. */
async function hoverWhileTyping(client: Client): Promise<Times> {
  const times: number[] = [];
  for (let done = 0; done < ARTICLES_TYPED_IN; done += 1) {
    const article = desk.article();
    const { uri, text } = article;
    client.open(uri, text);
    for (let key = 0; key < KEYS_IN_EACH; key += 1) {
      client.type(uri, desk.place(article), 'x');
      const from = performance.now();
      await client.connection.sendRequest(HoverRequest.method, {
        textDocument: { uri },
        position: desk.nameIn(article),
      });
      times.push(performance.now() - from);
    }
    client.close(uri);
  }
  return timesOf('hover right behind a key', times);
}
