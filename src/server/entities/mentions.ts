import { type EntityMention, spellingOf } from '../../engine';
import type {
  EntityArticle,
  EntityMention as EntityMentionMessage,
  EntityMentionsParams,
} from '../../protocol/entities';
import { contextOf } from './context';
import type { EntityView } from './view';

/** In a narrow view the name itself must be seen. */
const AROUND = { before: 16, after: 64 };

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The articles that name an entity, by their names. */
export function articlesOf(view: EntityView, id: string): EntityArticle[] {
  const byArticle = new Map<string, { first: EntityMention; mentions: number }>();
  for (const mention of view.entity(id) ? view.names.mentionsOf(id) : []) {
    const known = byArticle.get(mention.uri);
    byArticle.set(mention.uri, { first: known?.first ?? mention, mentions: (known?.mentions ?? 0) + 1 });
  }
  return [...byArticle]
    .map(([uri, { first, mentions }]) => ({ ...view.name(uri), mentions, range: view.range(first) }))
    .sort((a, b) => COLLATOR.compare(a.name, b.name) || (a.uri < b.uri ? -1 : 1));
}

/** Where an article names an entity, in its order. */
export function mentionsIn(view: EntityView, { id, uri }: EntityMentionsParams): EntityMentionMessage[] {
  return (view.entity(id) ? view.names.mentionsIn(uri) : [])
    .filter(({ entity }) => entity === id)
    .map((mention) => {
      const { text, start, end } = contextOf(view.corpus, mention, AROUND);
      return {
        range: view.range(mention),
        form: spellingOf(mention.mention.text),
        context: text,
        name: { start, end },
      };
    });
}
