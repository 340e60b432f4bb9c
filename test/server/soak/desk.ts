import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HoverRequest } from 'vscode-languageserver/node';
import { MatchesMethod } from '../../../src/protocol/matches';
import { below, oneOf, type Random } from '../../bench/random';
import { addFiles, temporaryFolder, uriOf } from '../../support/temporaryFolder';
import type { TestClient } from '../../support/testClient';
import { articleText, edited, type KnownTexts, knownTexts } from './texts';

/** No more documents are open at the same time. */
const MOST_OPEN = 6;
/** After so many things done there is a pause, as editors make them. */
const BETWEEN_PAUSES = 25;
const PAUSE = 150;

/** An editor who works in a folder at random: always the same with the same random numbers. */
export class SoakDesk {
  readonly folder: string;
  /** Documents with their texts, saved or not. */
  readonly open = new Map<string, string>();
  private readonly random: Random;
  private readonly known: KnownTexts;
  private readonly paths: string[] = [];
  private readonly wanted: number;
  private made = 0;

  constructor(random: Random, articles: number) {
    this.random = random;
    this.known = knownTexts(random, articles);
    this.wanted = articles;
    this.folder = temporaryFolder();
    for (let number = 0; number < articles; number += 1) {
      this.write(this.newPath());
    }
  }

  get uris(): string[] {
    return this.paths.map((path) => this.uri(path)).sort();
  }

  /** Does something again and again. */
  async work(client: TestClient, times: number): Promise<void> {
    await client.until('files to be watched', () => client.isWatched(this.uri('a.txt'), 2));
    for (let done = 1; done <= times; done += 1) {
      this.doSomething(client);
      if (done % BETWEEN_PAUSES === 0) {
        await client.heard();
        await new Promise((resolve) => setTimeout(resolve, below(this.random, PAUSE)));
      }
    }
  }

  private doSomething(client: TestClient): void {
    const path = oneOf(this.random, this.paths);
    const chance = this.random();
    if (chance < 0.5) {
      this.type(client, this.random() < 0.8 ? (this.anyOpen() ?? path) : path);
    } else if (chance < 0.6) {
      this.saveAndClose(client, this.anyOpen() ?? path);
    } else if (chance < 0.7) {
      this.changeOnDisk(client, path);
    } else if (chance < 0.8) {
      this.ask(client, path);
    } else if (chance < 0.87) {
      this.rename(client, path);
    } else if (this.paths.length > this.wanted) {
      this.remove(client, path);
    } else {
      this.create(client);
    }
  }

  private type(client: TestClient, path: string): void {
    const uri = this.uri(path);
    let text = this.open.get(uri);
    if (text === undefined) {
      if (this.open.size >= MOST_OPEN) {
        return;
      }
      text = this.read(path);
      client.open(uri, text);
    }
    const now = edited(this.random, text, this.known);
    client.change(uri, now);
    this.open.set(uri, now);
  }

  /** Now and then what was typed is thrown away. */
  private saveAndClose(client: TestClient, path: string): void {
    const uri = this.uri(path);
    const text = this.open.get(uri);
    if (text !== undefined && this.random() < 0.8) {
      addFiles(this.folder, { [path]: text });
      client.changed(uri);
    }
    this.close(client, uri);
  }

  private close(client: TestClient, uri: string): void {
    if (this.open.delete(uri)) {
      client.close(uri);
    }
  }

  private changeOnDisk(client: TestClient, path: string): void {
    const text =
      this.random() < 0.7
        ? edited(this.random, this.read(path), this.known)
        : articleText(this.random, this.known);
    addFiles(this.folder, { [path]: text });
    client.changed(this.uri(path));
  }

  private create(client: TestClient): void {
    const path = this.newPath();
    // Now and then a copy, as of one who begins with what is there.
    this.write(path, this.random() < 0.3 ? this.read(oneOf(this.random, this.paths)) : undefined);
    client.created(this.uri(path));
  }

  private remove(client: TestClient, path: string): void {
    rmSync(join(this.folder, path));
    this.leave(client, path);
    client.deleted(this.uri(path));
  }

  private rename(client: TestClient, path: string): void {
    const target = this.newPath();
    addFiles(this.folder, { [target]: '' }); // makes its folder
    renameSync(join(this.folder, path), join(this.folder, target));
    this.leave(client, path);
    this.paths.push(target);
    client.happened({ uri: this.uri(path), type: 3 }, { uri: this.uri(target), type: 1 });
  }

  private leave(client: TestClient, path: string): void {
    this.paths.splice(this.paths.indexOf(path), 1);
    this.close(client, this.uri(path));
  }

  /** Nobody waits for the answers, as when the cursor moves on. */
  private ask(client: TestClient, path: string): void {
    const uri = this.uri(path);
    const position = { line: 2 * below(this.random, 3), character: below(this.random, 60) };
    void client.ask(HoverRequest.method, { textDocument: { uri }, position });
    void client.ask(MatchesMethod.paragraph, { uri, line: position.line });
  }

  private anyOpen(): string | undefined {
    const open = this.paths.filter((path) => this.open.has(this.uri(path)));
    return open.length > 0 ? oneOf(this.random, open) : undefined;
  }

  private newPath(): string {
    this.made += 1;
    return `${oneOf(this.random, ['', 'desk/', 'desk/late/', 'archive/'])}story ${this.made}.txt`;
  }

  private write(path: string, text = articleText(this.random, this.known)): void {
    addFiles(this.folder, { [path]: text });
    this.paths.push(path);
  }

  private read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  private uri(path: string): string {
    return uriOf(this.folder, path);
  }
}
