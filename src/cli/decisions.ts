import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type Corpus,
  DECISIONS_PATH,
  DecisionsError,
  inOrderOfDates,
  type NameDecision,
  parseDecisions,
} from '../engine';
import { type OnUnreadable, reasonOf } from './inputs';

/** Has the corpus take the editor's decisions for the files and folders given, where there are any. */
export function takeDecisions(corpus: Corpus, given: readonly string[], onUnreadable: OnUnreadable): void {
  const files = new Set(given.flatMap((path) => decisionsFor(path) ?? []));
  const paths = new Map(corpus.uris.map((path) => [resolve(path), path]));
  const decisions = [...files].flatMap((file) => readDecisions(file, paths, onUnreadable));
  corpus.setDecisions(inOrderOfDates(decisions));
}

/** The decisions file of a folder, or of the nearest folder around it that has one. */
function decisionsFor(path: string): string | undefined {
  let folder = resolve(path);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    folder = dirname(folder);
  }
  for (;;) {
    const file = join(folder, DECISIONS_PATH);
    if (existsSync(file)) {
      return file;
    }
    const above = dirname(folder);
    if (above === folder) {
      return undefined;
    }
    folder = above;
  }
}

/** @param paths the paths of the articles as given, by their full paths */
function readDecisions(
  file: string,
  paths: ReadonlyMap<string, string>,
  onUnreadable: OnUnreadable,
): NameDecision[] {
  const folder = dirname(dirname(file));
  try {
    return parseDecisions(readFileSync(file, 'utf8')).names.map((decision) => {
      const { article } = decision;
      const full = article === undefined ? undefined : resolve(folder, article);
      return full === undefined ? decision : { ...decision, article: paths.get(full) ?? full };
    });
  } catch (error) {
    const reason = error instanceof DecisionsError ? error.message : reasonOf(error);
    onUnreadable({ path: relative('.', file).replaceAll('\\', '/'), reason });
    return [];
  }
}
