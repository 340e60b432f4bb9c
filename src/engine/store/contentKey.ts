import type { Reading } from '../text';
import { hashText } from './hash';

/** The same for articles with the same text that are read the same way. */
export function contentKey(text: string, { format, paragraphs }: Reading): string {
  return `${format}/${paragraphs}/${hashText(text)}`;
}
