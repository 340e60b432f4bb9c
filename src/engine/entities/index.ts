// Who and what the articles are about: names with their titles, aliases and the editor's word on them.
export {
  type ChangeTypeDecision,
  DECISIONS_PATH,
  DecisionsError,
  type DecisionsFile,
  emptyDecisions,
  formatDecisions,
  inOrderOfDates,
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
export { EntityIndex } from './entityIndex';
export { FolderEntities, type OnUnreadableNames } from './folderEntities';
export { fold, spellingOf } from './forms';
export {
  ENTITY_TYPES,
  type EntityType,
  type Mention,
  type TaggedName,
  type TaggedText,
  type Title,
} from './mention';
export { NameFinder, type NameTask } from './nameFinder';
export { NameLending } from './nameLending';
export type { EntityMention, Names } from './names';
export { readMentions } from './readMentions';
export { wordsOfName } from './rulings';
