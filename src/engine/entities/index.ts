// Who and what the articles are about: names with their titles, aliases and the editor's word on them.
export {
  type ChangeTypeDecision,
  DecisionsError,
  type DecisionsFile,
  emptyDecisions,
  formatDecisions,
  type MergeDecision,
  NAME_DECISIONS,
  type NameDecision,
  type NameReference,
  type NotANameDecision,
  parseDecisions,
  type SeparateDecision,
  type UseAsNameDecision,
  withDecision,
  withoutDecision,
} from './decisions';
export type { Alias, Entity, EntityTitle } from './entity';
export { EntityIndex, type EntityMention } from './entityIndex';
export { FolderEntities } from './folderEntities';
export { fold, spellingOf } from './forms';
export { introductionOf } from './introduction';
export {
  ENTITY_TYPES,
  type EntityType,
  type Mention,
  type TaggedName,
  type TaggedText,
  type Title,
} from './mention';
export { readMentions } from './readMentions';
