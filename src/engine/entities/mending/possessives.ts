// "rated by Quill and Harle's.", "Vennay's said it will": where nothing follows that could be somebody's, the "'s" belongs
// to the name, and then it does so wherever the article has that name.
import { hasOwnPossessive } from '../brands';
import type { TaggedName } from '../mention';
import type { Mendable } from '.';
import { endsWithLegalForm, LEGAL_FORM } from './legalForms';
import { plainName } from './plainName';

const OWN = /^['\u2019]s/i;
const OWN_AT_END = /['\u2019]s$/i;
/** "Quill and Harle's" at the end of a clause: nobody compares two with somebody. */
const CLAUSE_ENDS = /^['\u2019]s(?:[.,;:)]|$)/;
const TWO = /^\p{Lu}\S+\s(?:and|&)\s\p{Lu}\S+$/u;
/** What is said of a company itself. */
const SAYS_OR_IS = new RegExp(
  `^['\\u2019][sS]\\s(?:(?:${LEGAL_FORM})(?![\\p{L}\\p{N}])|(?:said|says|will|also|has|had|expects|noted|cited|rated|assigned|affirmed|upgraded|downgraded)\\s|<\\p{Lu})`,
  'u',
);
const BEFORE_FORM = new RegExp(`^(.+)['\\u2019]s(?:\\s(?:${LEGAL_FORM})\\.?)+$`, 'u');
const LONGEST = 24;

/** The paragraphs of an article with the names in full that end with "'s". */
export function withOwnPossessives<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const isAlone = (own: string) => paragraphs.some(({ text }) => standsAlone(own, text));
  const known = new Set(paragraphs.flatMap((paragraph) => namesWithPossessive(paragraph, isAlone)));
  return known.size === 0
    ? paragraphs
    : paragraphs.map((paragraph) => ({
        ...paragraph,
        names: joined(
          paragraph.text,
          paragraph.names.map((name) => withPossessive(paragraph.text, name, known)),
        ),
      }));
}

/** Whether a word stands in a text without "'s", as a person's name does. */
function standsAlone(own: string, text: string): boolean {
  for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + 1)) {
    if (!/^['\u2019]s|^\p{L}/u.test(text.slice(at + own.length))) {
      return true;
    }
  }
  return false;
}

function namesWithPossessive({ text, names }: Mendable, isAlone: (own: string) => boolean): string[] {
  return names.flatMap((name) => {
    const own = text.slice(name.start, name.end);
    const behind = text.slice(name.end, name.end + LONGEST);
    const isWhole =
      SAYS_OR_IS.test(behind) ||
      (TWO.test(own) && CLAUSE_ENDS.test(behind)) ||
      (hasOwnPossessive(own) && OWN.test(behind) && !isAlone(own));
    const beforeForm = BEFORE_FORM.exec(own)?.[1];
    return [
      ...(name.type !== 'place' && isWhole && !endsWithLegalForm(own) ? [plainName(own)] : []),
      ...(beforeForm === undefined ? [] : [plainName(beforeForm)]),
    ];
  });
}

function withPossessive(text: string, name: TaggedName, known: ReadonlySet<string>): TaggedName {
  const behind = text.slice(name.end, name.end + LONGEST);
  return OWN.test(behind) && known.has(plainName(text.slice(name.start, name.end)))
    ? { start: name.start, end: name.end + 2, type: 'organisation' }
    : name;
}

/** "Vennay's Ferry Service Inc": what follows such a name is the rest of it. */
function joined(text: string, names: readonly TaggedName[]): TaggedName[] {
  const all: TaggedName[] = [];
  for (const name of names) {
    const last = all.at(-1);
    const isRest =
      last?.type === 'organisation' &&
      name.type === 'organisation' &&
      name.start === last.end + 1 &&
      OWN_AT_END.test(text.slice(last.start, last.end));
    if (isRest) {
      all[all.length - 1] = { ...name, start: last.start };
    } else {
      all.push(name);
    }
  }
  return all;
}
