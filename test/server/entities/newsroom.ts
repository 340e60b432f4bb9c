import assert from 'node:assert/strict';
import type { Hover, Location, Position } from 'vscode-languageserver/node';
import { MarkupContent } from 'vscode-languageserver/node';
import { EARLY, LATE, OTHER } from '../../support/reports';
import { type FileTree, temporaryFolder, uriOf } from '../../support/temporaryFolder';
import { type ClientOptions, TestClient } from '../../support/testClient';

export const NEWSROOM: FileTree = { 'early.txt': EARLY, 'drafts/late.txt': LATE, 'other.txt': OTHER };

/** A folder of articles that is open, and what an editor asks about it. */
export async function openNewsroom(files: FileTree = NEWSROOM, options: ClientOptions = {}) {
  const folder = temporaryFolder(files);
  const client = await TestClient.start({ folders: [uriOf(folder)], ...options });
  const uri = (path: string) => uriOf(folder, path);
  const ask = <Answer>(method: string, path: string, position: Position, more = {}) =>
    client.ask<Answer>(method, { textDocument: { uri: uri(path) }, position, ...more });
  return {
    folder,
    client,
    uri,
    ask,
    /** Waits until the names of all articles are known. */
    allKnown: () => ask('textDocument/references', 'no such', { line: 0, character: 0 }, { context: {} }),
    hover: async (path: string, position: Position) =>
      textOf(await ask<Hover | null>('textDocument/hover', path, position)),
    /** "early.txt:3 Ines Aldred" */
    shown: (files: FileTree, locations: readonly Location[] | null) =>
      (locations ?? []).map((location) => {
        const path = Object.keys(files).find((one) => uri(one) === location.uri) ?? '';
        const { start, end } = location.range;
        const line = String(files[path]).split('\n')[start.line] ?? '';
        return `${path}:${start.line + 1} ${line.slice(start.character, end.character)}`;
      }),
  };
}

/** Where the n-th occurrence of a text begins (from 0), one character into it. */
export function placeOf(text: string, what: string, occurrence = 0): Position {
  let at = -1;
  for (let found = 0; found <= occurrence; found += 1) {
    at = text.indexOf(what, at + 1);
    assert.ok(at >= 0, `no ${what}`);
  }
  const before = text.slice(0, at + 1).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function textOf(hover: Hover | null): string | null {
  assert.ok(hover === null || MarkupContent.is(hover.contents));
  return hover && MarkupContent.is(hover.contents) ? hover.contents.value : null;
}
