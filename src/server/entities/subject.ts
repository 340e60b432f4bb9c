import { type Entity, spellingOf } from '../../engine';
import type { EntitySubject, FormParams, FormPlace, SubjectParams } from '../../protocol/entities';
import { nodeOf } from './nodes';
import type { EntityView } from './view';

/** What a command about a name is about: a row of the tree, or what is named at a place. */
export function subjectOf(view: EntityView, params: SubjectParams): EntitySubject | null {
  if ('id' in params) {
    const entity = view.entity(params.id);
    return entity ? subject(view, entity, params.article) : null;
  }
  const named = view.at(params.uri, params.position);
  return named ? { ...subject(view, named.entity, params.uri), form: spellingOf(named.mention.text) } : null;
}

/** The first place where a form of a name stands. */
export function placeOf(view: EntityView, { id, form }: FormParams): FormPlace | null {
  const mentions = view.entity(id) ? view.names.mentionsOf(id) : [];
  const found = mentions.find(({ mention }) => spellingOf(mention.text) === form);
  return found ? view.location(found) : null;
}

/** A decision needs a workspace folder: the article at hand is told only where it lies in one, or none does. */
function subject(view: EntityView, entity: Entity, article: string | undefined): EntitySubject {
  const isKept = article !== undefined && view.isInFolder(article);
  const articles = isKept ? [article] : view.names.articlesOf(entity.id);
  const uri = articles.find((one) => view.isInFolder(one)) ?? article ?? articles[0] ?? '';
  return { entity: nodeOf(entity), uri, mayBeForArticle: isKept && entity.articles > 1 };
}
