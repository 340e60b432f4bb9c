import {
  DecisionsError,
  type DecisionsFile,
  emptyDecisions,
  formatDecisions,
  type NameDecision,
  parseDecisions,
  withDecision,
  withoutDecision,
} from '../../engine';
import type { DecideParams, DecideResult } from '../../protocol/entities';
import type { Surroundings } from '../articles';
import { decisionsAbout } from './newDecisions';
import type { EntityView } from './view';

type About = DecideParams['about'];
type Refused = { refused: string };
/** The file as it is then, with the decisions that were added or taken back. */
type Changed = { file: DecisionsFile; taken: readonly NameDecision[] };

/** What a decision makes of the decisions file, or why it cannot be taken. Nothing is written here. */
export function decide(
  view: EntityView,
  { folders }: Pick<Surroundings, 'folders'>,
  { uri, about, text }: DecideParams,
): DecideResult {
  if (folders.holding(uri) === undefined) {
    return { refused: 'Decisions are kept in the folder of the article: open that folder first.' };
  }
  try {
    const result = change(view, folders, fileOf(text), about, uri);
    if ('refused' in result) {
      return result;
    }
    const { file, taken } = result;
    return { text: formatDecisions(file), taken: taken.length === 0 ? '' : JSON.stringify(taken) };
  } catch (error) {
    if (error instanceof DecisionsError) {
      return { refused: `The decisions file cannot be used: ${error.message}. It was left as it is.` };
    }
    throw error;
  }
}

function change(
  view: EntityView,
  folders: Surroundings['folders'],
  file: DecisionsFile,
  about: About,
  uri: string,
): Changed | Refused {
  if ('takeBack' in about) {
    return takeBack(file, decisionsIn(about.takeBack));
  }
  return 'add' in about ? add(file, decisionsIn(about.add)) : decideAnew(view, folders, file, about, uri);
}

function fileOf(text: string): DecisionsFile {
  return text.trim() === '' ? emptyDecisions() : parseDecisions(text);
}

/** Decisions as `DecideResult.taken` tells them, or those of a whole file. */
function decisionsIn(text: string): readonly NameDecision[] {
  return text.trimStart().startsWith('[')
    ? parseDecisions(`{"version": 1, "names": ${text}}`).names
    : fileOf(text).names;
}

function takeBack(file: DecisionsFile, decisions: readonly NameDecision[]): Changed {
  const taken: NameDecision[] = [];
  let now = file;
  for (const decision of decisions) {
    const without = withoutDecision(now, decision);
    if (without !== now) {
      taken.push(decision);
    }
    now = without;
  }
  return { file: now, taken };
}

/** What the file has already is not added twice. */
function add(file: DecisionsFile, decisions: readonly NameDecision[]): Changed {
  const taken = decisions.filter((decision) => withoutDecision(file, decision) === file);
  return { file: taken.reduce(withDecision, file), taken };
}

function decideAnew(
  view: EntityView,
  folders: Surroundings['folders'],
  file: DecisionsFile,
  { id, decide: decision, onlyInArticle }: Extract<About, { id: string }>,
  uri: string,
): Changed | Refused {
  const entity = view.entity(id);
  if (!entity) {
    return { refused: 'This name is not there any more.' };
  }
  const found = decisionsAbout(view.names, entity, decision, onlyInArticle ? uri : undefined);
  if ('refused' in found) {
    return found;
  }
  const date = new Date().toISOString();
  const taken = found.decisions.map(
    ({ article, ...one }): NameDecision => ({
      ...one,
      ...(article === undefined ? {} : { article: folders.pathOf(article) }),
      date,
    }),
  );
  return { file: taken.reduce(withDecision, file), taken };
}
