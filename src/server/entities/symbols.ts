import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type Entity, type EntityType, fold } from '../../engine';
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
  return view.entities
    .filter(({ name, aliases }) =>
      [name, ...aliases.map(({ text }) => text)].some((text) => hasLetters(text, letters)),
    )
    .slice(0, MOST_SYMBOLS)
    .flatMap((entity) => symbolOf(view, entity, letters) ?? []);
}

function symbolOf(view: EntityView, entity: Entity, letters: string): SymbolInformation | undefined {
  const { id, name, type, aliases, mentions, articles } = entity;
  const introduction = view.corpus.introduction(id);
  // VS Code leaves out what does not have the letters of the query in its name.
  const alias = hasLetters(name, letters)
    ? undefined
    : aliases.find(({ text }) => hasLetters(text, letters))?.text;
  return (
    introduction && {
      name: alias === undefined ? name : `${alias} (${name})`,
      kind: KINDS[type],
      containerName: `${type}, ${count(mentions, 'mention')} in ${count(articles, 'article')}`,
      location: view.location(introduction),
    }
  );
}

function hasLetters(text: string, letters: string): boolean {
  let found = 0;
  for (const character of fold(text)) {
    if (character === letters[found]) {
      found += 1;
    }
  }
  return found === letters.length;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : `${noun}s`}`;
}
