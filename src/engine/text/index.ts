// What the rest of the engine uses of the text layer.
export { type Article, type Reading, readArticle } from './article';
export type { Layout } from './layout';
export { Lines } from './lines';
export type { Paragraph, Role } from './paragraph';
export { isOneSentence, type Stretch, sentencesOf } from './sentences';
