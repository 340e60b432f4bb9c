const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}]|\.\.\.|'(?:s|re|ve|ll|d|m)?|n't|'')$/i;
const NO_SPACE_AFTER = /^[([{$£]$|^``$/;

/** Words put together to a text as it would be written, with the place of each: UTF-16 offsets, `ends` exclusive. */
export function placeWords(words: readonly string[]): { text: string; starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let isInQuotation = false;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? '';
    const closes = word === '"' && isInQuotation;
    const follows = before === '"' && isInQuotation;
    const isClose = closes || follows || NO_SPACE_BEFORE.test(word) || NO_SPACE_AFTER.test(before);
    text += index === 0 || isClose ? '' : ' ';
    starts.push(text.length);
    text += word;
    ends.push(text.length);
    isInQuotation = word === '"' ? !isInQuotation : isInQuotation;
  }
  return { text, starts, ends };
}
