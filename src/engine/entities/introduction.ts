import type { Entity } from './entity';
import type { EntityMention } from './names';

/**
 * The mention that introduces an entity best: by its full name and a title in the article at hand, else by as much as
 * possible in the first article that does.
 *
 * @param mentions all of them, in the order of the articles
 * @param uri the article at hand
 */
export function introductionOf(
  { name }: Pick<Entity, 'name'>,
  mentions: readonly EntityMention[],
  uri?: string,
): EntityMention | undefined {
  const here = fullest(
    mentions.filter((mention) => mention.uri === uri),
    name,
  );
  return here && fullness(here, name) > 0 ? here : (fullest(mentions, name) ?? here);
}

function fullest(mentions: readonly EntityMention[], name: string): EntityMention | undefined {
  let best: EntityMention | undefined;
  for (const mention of mentions) {
    if (!best || fullness(mention, name) > fullness(best, name)) {
      best = mention;
    }
    if (fullness(best, name) === FULLEST) {
      break;
    }
  }
  return best;
}

const FULLEST = 3;

/** The full name counts for more than a title. */
function fullness({ mention }: EntityMention, name: string): number {
  const isFull = wordCount(mention.text) >= wordCount(name);
  return (isFull ? 2 : 0) + (mention.titles.length > 0 ? 1 : 0);
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
