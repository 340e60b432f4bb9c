import { type Entity, type NameDecision, type Names, spellingOf, wordsOfName } from '../../engine';
import type { EntityDecision } from '../../protocol/entities';

/** What is to be written into the decisions file, articles by their URIs; or why not, as a sentence for the editor. */
export type NewDecisions = { decisions: NameDecision[] } | { refused: string };

/**
 * The decisions that do what the editor wants: each of them changes what it speaks of, or is refused.
 *
 * @param article the one article for which it is to be, if it is for one alone
 */
export function decisionsAbout(
  names: Names,
  entity: Entity,
  decision: EntityDecision,
  article?: string,
): NewDecisions {
  const { article: own, ...reference } = entity.reference;
  // A name that was parted in one article is known in that article only.
  const only = own ?? article;
  const common = { ...reference, ...(only === undefined ? {} : { article: only }) };
  switch (decision.decision) {
    case 'merge':
      return merge(names, entity, decision.into, common);
    case 'notAName':
      return notAName(names, entity, decision.form, only);
    case 'separate':
      return separate(names, entity, decision.form, only);
    case 'changeType':
      return decision.to === entity.type
        ? { refused: `Its type already is ${decision.to}.` }
        : { decisions: [{ decision: 'changeType', ...common, to: decision.to }] };
    case 'useAsName':
      return decision.use.trim() === ''
        ? { refused: 'A name needs at least one letter.' }
        : { decisions: [{ decision: 'useAsName', ...common, use: decision.use.trim() }] };
  }
}

type Common = Pick<NameDecision, 'name' | 'type' | 'article'>;

function merge(names: Names, entity: Entity, id: string, common: Common): NewDecisions {
  const other = names.entity(id);
  if (!other || other.id === entity.id) {
    return { refused: other ? 'That is the same name.' : 'The other name is not there any more.' };
  }
  const { article, ...into } = other.reference;
  if (article !== undefined && article !== common.article) {
    return { refused: `${other.name} was separated in one article only: merge it with this name instead.` };
  }
  return { decisions: [{ decision: 'merge', ...common, into }] };
}

/** Where no form is named, all of them that mean nobody else: each is a decision of its own. */
function notAName(
  names: Names,
  entity: Entity,
  form: string | undefined,
  article: string | undefined,
): NewDecisions {
  const { type } = entity.reference;
  const limit = article === undefined ? {} : { article };
  const written = formsOf(names, entity, article);
  const isMeant = (name: string) => form === undefined || wordsOfName(name) === wordsOfName(form);
  if (!written.some(isMeant)) {
    return { refused: `${form ?? entity.name} does not stand for ${entity.name} any more.` };
  }
  const others = form === undefined ? wordsOfOthers(names, entity, article) : new Set<string>();
  const meant = form === undefined ? written : [form];
  const own = meant.filter((name) => !others.has(wordsOfName(name)));
  if (own.length === 0) {
    return { refused: `Others are called ${meant[0] ?? ''} too: choose the form that is no name.` };
  }
  return { decisions: own.map((name) => ({ decision: 'notAName', name, type, ...limit })) };
}

/** The fullest first. */
function formsOf(names: Names, { id, reference, aliases }: Entity, article: string | undefined): string[] {
  const forms =
    article === undefined
      ? names.mentionsOf(id).map(({ mention }) => spellingOf(mention.text))
      : spellingsIn(names, article, (entity) => entity === id);
  const order = [reference.name, ...aliases.map(({ text }) => text)];
  return [...new Set([...order.filter((text) => forms.includes(text)), ...forms])];
}

/** What others are called, in an article or anywhere. */
function wordsOfOthers(names: Names, { id }: Entity, article?: string): Set<string> {
  const texts =
    article === undefined
      ? names
          .entities()
          .filter((other) => other.id !== id)
          .flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)])
      : spellingsIn(names, article, (entity) => entity !== id);
  return new Set(texts.map(wordsOfName));
}

function spellingsIn(names: Names, article: string, isWanted: (id: string) => boolean): string[] {
  const mentions = names.mentionsIn(article).filter(({ entity }) => isWanted(entity));
  return [...new Set(mentions.map(({ mention }) => spellingOf(mention.text)))];
}

function separate(names: Names, entity: Entity, form: string, article: string | undefined): NewDecisions {
  const { name, type, article: own } = entity.reference;
  const mentions = names.mentionsOf(entity.id);
  if (form === name && (article === own || mentions.every(({ uri }) => uri === article))) {
    return { refused: `Its other forms are known by ${form}: separate one of those.` };
  }
  const parted = mentions.filter(
    ({ uri, mention }) => spellingOf(mention.text) === form && (article === undefined || uri === article),
  );
  if (parted.length === 0) {
    return { refused: `${form} does not stand for ${entity.name} any more.` };
  }
  if (parted.length === mentions.length) {
    return { refused: `It is called ${form} everywhere: there is nothing to separate it from.` };
  }
  const limit = article === undefined ? {} : { article };
  // By the types as which the form is found, whatever type the editor has given to the entity.
  const types = new Map(parted.map(({ mention }) => [mention.type === 'person', mention.type]));
  return {
    decisions: [...types.values()].map((found) => ({
      decision: 'separate',
      name: form,
      type: found,
      from: { name, type },
      ...limit,
    })),
  };
}
