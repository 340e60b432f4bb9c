import type { Reading } from '../text';

/** How an article is read, by the ending of its name: Markdown or plain text. */
export function formatOf(path: string): Reading['format'] {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plainText';
}
