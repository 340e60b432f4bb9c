// "The Vennay meal market", "(Quill) in VENNAY": a town that the tagger took for an organisation. In a report on sport its
// club may be meant, and a company may be called so; then it stays what it is.
import type { TaggedName } from '../mention';
import type { Mendable } from '.';

const SPORT =
  /(?<!\p{L})(?:coach|striker|midfielder|goalkeeper|defender|goals?|soccer|baseball|hockey|nba|nfl|nhl|division|standings|innings?|scores?|scored|scorers?|results?|halftime|attendance|match(?:es)?|league|cup|season|players?|squad|half-time|fixtures?|premiership|champions|championship|tournament|rugby|football|cricket|basketball|wickets?|tries|penalty|quarter-finals?|semi-finals?)(?!\p{L})/giu;
const LEAST_WORDS_OF_SPORT = 3;
/** A score, or what only a club or company has. */
const NO_TOWN_BEHIND = /^(?:\s\d+-\d|\s?<|\s(?:said\sit|fans|players|boss|shares|says|said)(?!\p{L}))/u;
/** "The Savoy", "the Union": not how a town is called. */
const ARTICLE_BEFORE = /(?:^|\s)[Tt]he\s$/;
/** Too short to be anything but an acronym: "PR". */
const LEAST_LETTERS = 4;
const LONGEST = 12;

/** The paragraphs of an article, with places where towns were taken for organisations. */
export function withTowns<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const isTown = (name: TaggedName) => name.isTown === true && name.type === 'organisation';
  if (!paragraphs.some(({ names }) => names.some(isTown)) || isOnSport(paragraphs)) {
    return paragraphs;
  }
  const others = new Set(paragraphs.flatMap(firstWordsOfOrganisations));
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    names: paragraph.names.map((name) =>
      isTown(name) && isPlace(paragraph.text, name, others)
        ? { start: name.start, end: name.end, type: 'place' }
        : name,
    ),
  }));
}

function isOnSport(paragraphs: readonly Mendable[]): boolean {
  let count = 0;
  for (const { text } of paragraphs) {
    count += text.match(SPORT)?.length ?? 0;
  }
  return count >= LEAST_WORDS_OF_SPORT;
}

/** The beginnings of organisations' names: where there is a "Vennay Harbour Corp", "Vennay" may be it. */
function firstWordsOfOrganisations({ text, names }: Mendable): string[] {
  return names.flatMap(({ start, end, type }) => {
    const own = text.slice(start, end).toLowerCase();
    const words = own.split(' ');
    return type === 'organisation'
      ? words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '))
      : [];
  });
}

function isPlace(text: string, { start, end }: TaggedName, others: ReadonlySet<string>): boolean {
  return (
    end - start >= LEAST_LETTERS &&
    !ARTICLE_BEFORE.test(text.slice(Math.max(0, start - 'the '.length - 1), start)) &&
    !(others.has(text.slice(start, end).toLowerCase()) || NO_TOWN_BEHIND.test(text.slice(end, end + LONGEST)))
  );
}
