import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { count, type Entity, type EntityType, fold } from '../../engine';
import { namesOf } from './sortedEntities';
import type { EntityView } from './view';

/** How many entities are listed: more nobody reads, and VS Code asks again at each letter. */
const MOST_SYMBOLS = 200;

const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Object,
  organisation: SymbolKind.Module,
  place: SymbolKind.Namespace,
};

/** The entities with a name that has the letters of the query in their order, as VS Code compares them. */
export function entitySymbols(view: EntityView, query: string): SymbolInformation[] {
  const letters = fold(query).replace(/\s/g, '');
  const found: SymbolInformation[] = [];
  for (const entity of view.entities) {
    if (letters === '' || namesOf(entity).some((name) => hasLetters(name, letters))) {
      found.push(...symbolOf(view, entity, letters));
    }
    if (found.length >= MOST_SYMBOLS) {
      break;
    }
  }
  return found;
}

function symbolOf(view: EntityView, entity: Entity, letters: string): SymbolInformation[] {
  const { id, name, type, aliases, mentions, articles } = entity;
  const introduction = view.names.introduction(id);
  // VS Code leaves out what does not have the letters of the query in its name.
  const alias = hasLetters(fold(name), letters)
    ? undefined
    : aliases.find(({ text }) => hasLetters(fold(text), letters))?.text;
  return introduction
    ? [
        {
          name: alias === undefined ? name : `${alias} (${name})`,
          kind: KINDS[type],
          containerName: `${type}, ${count(mentions, 'mention')} in ${count(articles, 'article')}`,
          location: view.location(introduction),
        },
      ]
    : [];
}

function hasLetters(text: string, letters: string): boolean {
  let found = 0;
  for (const character of text) {
    if (character === letters[found]) {
      found += 1;
    }
  }
  return found === letters.length;
}
