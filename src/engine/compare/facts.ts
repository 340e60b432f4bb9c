const FACT = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}.,:/-]*(?<![.,:/-])/gu;

const OTHER = 0;
const JOINER = 1;
const SMALL = 2;
const CAPITAL_OR_DIGIT = 3;

const ASCII = 0x80;
const kinds = Uint8Array.from({ length: ASCII }, (_, unit) => kindOf(String.fromCharCode(unit)));

function kindOf(character: string): number {
  if (/[A-Z0-9]/.test(character)) {
    return CAPITAL_OR_DIGIT;
  }
  return /[a-z]/.test(character) ? SMALL : /[.,:/-]/.test(character) ? JOINER : OTHER;
}

/**
 * The names and figures of a text, as far as its letters tell: the words that begin with a capital or a digit, each once,
 * without the marks at their end.
 */
export function factsIn(text: string): Set<string> {
  return factsInAscii(text) ?? new Set(text.match(FACT));
}

/** As `FACT` finds them, in a fraction of the time; nothing where there are other characters. */
function factsInAscii(text: string): Set<string> | undefined {
  const facts = new Set<string>();
  let before = OTHER;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === undefined) {
      return undefined;
    }
    if (kind === CAPITAL_OR_DIGIT && before < SMALL) {
      const end = endOfFact(text, at);
      facts.add(text.slice(at, end));
      at = end - 1;
    }
    before = kindAt(text, at) ?? OTHER;
  }
  return facts;
}

/** Where the fact that begins at `start` ends: behind its last letter or digit. */
function endOfFact(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length; at += 1) {
    const kind = kindAt(text, at) ?? OTHER;
    if (kind === OTHER) {
      break;
    }
    end = kind === JOINER ? end : at + 1;
  }
  return end;
}

function kindAt(text: string, at: number): number | undefined {
  return kinds[text.charCodeAt(at)];
}
