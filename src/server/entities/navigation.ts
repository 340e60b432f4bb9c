import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver';
import type { EntityView, Named } from './view';

/** Where an entity is introduced best: in this article where it is, else in the first that does. */
export function definitionOf(view: EntityView, named: Named): LocationLink[] {
  const { uri, entity, mention } = named;
  const introduction = view.names.introduction(entity.id, uri);
  if (!introduction) {
    return [];
  }
  const name = view.range(introduction);
  const [before] = introduction.mention.titles.filter(({ end }) => end <= introduction.mention.start);
  const start = before ? view.rangeIn(introduction.uri, before).start : name.start;
  return [
    {
      originSelectionRange: view.range({ uri, mention }),
      targetUri: introduction.uri,
      targetRange: { start, end: name.end },
      targetSelectionRange: name,
    },
  ];
}

/** Where an entity is named, in all articles. No mention is the declaration of the others: all of them count. */
export function referencesOf(view: EntityView, { entity }: Named): Location[] {
  return view.names.mentionsOf(entity.id).map((mention) => view.location(mention));
}

/** Where the same article names the entity. */
export function highlightsOf(view: EntityView, { uri, entity }: Named): DocumentHighlight[] {
  return view.names
    .mentionsIn(uri)
    .filter((mention) => mention.entity === entity.id)
    .map((mention) => ({ range: view.range(mention), kind: DocumentHighlightKind.Text }));
}
