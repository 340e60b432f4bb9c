const LONGEST_RUN = 2;

/** A word's shape: X for capitals, x for small letters, d for figures, anything else as it is; runs cut to two. */
export function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of word) {
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= LONGEST_RUN) {
      shape += kind;
    }
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') {
    return 'x';
  }
  if (character >= 'A' && character <= 'Z') {
    return 'X';
  }
  if (character >= '0' && character <= '9') {
    return 'd';
  }
  if (character < '\x80') {
    return character;
  }
  if (/\p{Lu}/u.test(character)) {
    return 'X';
  }
  return /\p{L}/u.test(character) ? 'x' : character;
}
