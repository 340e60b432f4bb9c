import { ENTITY_TYPES, type Entity, type EntityMention, type EntityType } from '../../engine';
import type {
  EntityArticle,
  EntityAt,
  EntityMention as EntityMentionMessage,
  EntityMentionsParams,
  EntityNode,
  EntitySort,
  EntityTree,
  EntityTreeParams,
} from '../../protocol/entities';
import { contextOf } from './context';
import { formOf } from './rename';
import type { EntityView, Named } from './view';

/** Of more titles and forms only the first ones are sent: the hover has them, and a tooltip has an end. */
const MOST_TITLES = 8;
const MOST_FORMS = 12;
/** In a narrow view the name itself must be seen. */
const AROUND = { before: 16, after: 64 };

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The groups with their entities, sorted; what is below an entity is asked for when it is opened. */
export function entityTree(view: EntityView, { article, sort }: EntityTreeParams): EntityTree {
  const nodes =
    article === undefined ? view.entities.map((entity) => nodeOf(entity)) : nodesOf(view, article);
  const sorted = nodes.sort(order(sort));
  return {
    groups: ENTITY_TYPES.map((kind) => ({
      kind,
      entities: sorted.filter((node) => node.kind === kind),
    })).filter(({ entities }) => entities.length > 0),
  };
}

/** The articles that name an entity, by their names. */
export function articlesOf(view: EntityView, id: string): EntityArticle[] {
  const byArticle = new Map<string, { first: EntityMention; mentions: number }>();
  for (const mention of mentionsShown(view, id)) {
    const known = byArticle.get(mention.uri);
    byArticle.set(mention.uri, { first: known?.first ?? mention, mentions: (known?.mentions ?? 0) + 1 });
  }
  return [...byArticle]
    .map(([uri, { first, mentions }]) => ({ ...view.name(uri), mentions, range: view.range(first) }))
    .sort((a, b) => COLLATOR.compare(a.name, b.name) || (a.uri < b.uri ? -1 : 1));
}

/** Where an article names an entity, in its order. */
export function mentionsIn(view: EntityView, { id, uri }: EntityMentionsParams): EntityMentionMessage[] {
  return mentionsShown(view, id)
    .filter((mention) => mention.uri === uri)
    .map((mention) => {
      const { text, start, end } = contextOf(view.corpus, mention, AROUND);
      return {
        range: view.range(mention),
        form: text.slice(start, end),
        context: text,
        name: { start, end },
      };
    });
}

/** What is named at a place, with whom it may stand for. */
export function entityAt(view: EntityView, named: Named): EntityAt {
  return {
    ...nodeOf(named.entity),
    range: view.range(named),
    form: formOf(view, named),
    choices: view.corpus.choicesFor(named.entity.id).map(({ id, name }) => ({ id, name })),
  };
}

function mentionsShown(view: EntityView, id: string): EntityMention[] {
  return view.entity(id) ? view.mentionsOf(id) : [];
}

/** What one article names, with how often it does. */
function nodesOf(view: EntityView, uri: string): EntityNode[] {
  const counts = new Map<string, number>();
  for (const { entity } of view.corpus.mentionsIn(uri)) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].flatMap(([id, mentions]) => {
    const entity = view.entity(id);
    return entity ? [{ ...nodeOf(entity), mentions, articles: 1 }] : [];
  });
}

function nodeOf({ id, name, type, mentions, articles, titles, aliases }: Entity): EntityNode {
  return {
    id,
    name,
    kind: type satisfies EntityType,
    mentions,
    articles,
    titles: titles.slice(0, MOST_TITLES).map(({ text }) => text),
    forms: aliases.slice(0, MOST_FORMS).map((alias) => ({ text: alias.text, mentions: alias.mentions })),
  };
}

function order(sort: EntitySort): (a: EntityNode, b: EntityNode) => number {
  const byName = (a: EntityNode, b: EntityNode) => COLLATOR.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  switch (sort) {
    case 'name':
      return byName;
    case 'mentions':
      return (a, b) => b.mentions - a.mentions || byName(a, b);
    case 'articles':
      return (a, b) => b.articles - a.articles || b.mentions - a.mentions || byName(a, b);
  }
}
