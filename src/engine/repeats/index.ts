// What the rest of the engine uses of the repeats layer.
export { type Deletion, deleteFrom } from './deletions';
export { findRepeats } from './find';
export { type Removal, removeExactRepeats, removeSpans } from './remove';
export { isExact, isRemovable, type Repeat, type RepeatCode, type RepeatOptions, type Span } from './repeat';
export { spanOf } from './run';
