import {
  DecisionsError,
  type DecisionsFile,
  type Entity,
  formatDecisions,
  type NameDecision,
  withDecision,
  withoutDecision,
} from '../../engine';
import type { DecideParams, DecideResult, EntityDecision } from '../../protocol/entities';
import type { Surroundings } from '../articles';
import { FileError } from '../files/files';
import { type Decisions, fileOf } from './decisions';
import type { EntityView } from './view';

/** What a decision makes of the decisions file, or why it cannot be taken. Nothing is written here. */
export async function decide(
  view: EntityView,
  { folders }: Surroundings,
  decisions: Decisions,
  { uri, about, text }: DecideParams,
): Promise<DecideResult> {
  const folder = folders.holding(uri);
  if (folder === undefined) {
    return { refused: 'Decisions are kept in the folder of the article: open that folder first.' };
  }
  const file = await fileOrReason(decisions, folder, text);
  if ('refused' in file) {
    return file;
  }
  const result =
    'takeBack' in about ? takenBack(file, about.takeBack) : taken(view, file, about, uri, folders);
  return 'refused' in result
    ? result
    : { uri: fileOf(folder), text: formatDecisions(result.file), taken: JSON.stringify(result.taken) };
}

type About = Exclude<DecideParams['about'], { takeBack: string }>;
type Changed = { file: DecisionsFile; taken: NameDecision[] };

async function fileOrReason(
  decisions: Decisions,
  folder: string,
  text: string | undefined,
): Promise<DecisionsFile | { refused: string }> {
  try {
    return await decisions.file(folder, text);
  } catch (error) {
    if (error instanceof DecisionsError || error instanceof FileError) {
      return { refused: `The decisions file cannot be used: ${error.message}. It was left as it is.` };
    }
    throw error;
  }
}

function takenBack(file: DecisionsFile, taken: string): Changed {
  const decisions = JSON.parse(taken) as NameDecision[];
  return { file: decisions.reduce(withoutDecision, file), taken: [] };
}

function taken(
  view: EntityView,
  file: DecisionsFile,
  { id, decide: decision, onlyInArticle, reason }: About,
  uri: string,
  folders: Surroundings['folders'],
): Changed | { refused: string } {
  const entity = view.entity(id);
  if (!entity) {
    return { refused: 'This name is not there any more.' };
  }
  const common = {
    ...(onlyInArticle ? { article: folders.pathOf(uri) } : {}),
    date: new Date().toISOString(),
    ...(reason === undefined || reason === '' ? {} : { reason }),
  };
  const found = decisionsOf(view, entity, decision);
  if ('refused' in found) {
    return found;
  }
  const all = found.decisions.map((one): NameDecision => ({ ...one, ...common }));
  return { file: all.reduce(withDecision, file), taken: all };
}

function decisionsOf(
  view: EntityView,
  entity: Entity,
  decision: EntityDecision,
): { decisions: NameDecision[] } | { refused: string } {
  const { reference, type } = entity;
  switch (decision.decision) {
    case 'merge':
      return merged(view, entity, decision.into);
    case 'notAName':
      return {
        decisions: formsOf(entity, decision.form).map((name) => ({ decision: 'notAName', name, type })),
      };
    case 'separate':
      return { decisions: [{ decision: 'separate', name: decision.form, type, from: reference }] };
    case 'changeType':
      return decision.to === type
        ? { refused: `It is a ${type} already.` }
        : { decisions: [{ decision: 'changeType', ...reference, to: decision.to }] };
    case 'useAsName':
      return decision.use.trim() === ''
        ? { refused: 'A name needs at least one letter.' }
        : { decisions: [{ decision: 'useAsName', ...reference, use: decision.use.trim() }] };
  }
}

function merged(
  view: EntityView,
  entity: Entity,
  into: string,
): { decisions: NameDecision[] } | { refused: string } {
  const other = view.entity(into);
  if (!other || other.id === entity.id) {
    return { refused: other ? 'That is the same name.' : 'The other name is not there any more.' };
  }
  return { decisions: [{ decision: 'merge', ...entity.reference, into: other.reference }] };
}

/** Where no form is named, all of them: each is a decision of its own. */
function formsOf({ name, reference, aliases }: Entity, form: string | undefined): string[] {
  return form === undefined
    ? [...new Set([reference.name, name, ...aliases.map(({ text }) => text)])]
    : [form];
}
