// Whether somebody or something is meant, where the article says so itself.
import { canShorten } from '../acronyms';
import { isNationality } from '../countries';
import { fold } from '../forms';
import type { EntityType, TaggedName } from '../mention';
import { recalled } from '../paragraphMemory';
import { remember } from '../remember';
import { ORGANISATION_WORDS } from '../tagger/wordLists';
import { titleAfter } from '../titles/titleAfter';
import { isCallingOfPersons, isRank } from '../titles/titleWords';
import type { Mendable } from '.';
import { ArticleTypes, type PlainName } from './articleTypes';
import { hasCallingBefore } from './callings';
import { isCountry } from './commonWords';
import { isFirmLikePerson } from './firmsLikePersons';
import { hasFirmWord, hasWordOfNoPlace } from './firmWords';
import { endsWithLegalForm } from './legalForms';
import { plainName } from './plainName';

const AGENCY = /^(?:reuters?|ap|afp|upi|dpa|ansa|tass|itar-tass|xinhua|kyodo|interfax|bloomberg)$/i;
const LONGEST_AGENCY = 'itar-tass'.length;
const PLAIN_NAME = /^\p{Lu}\p{Ll}[\p{L}'\u2019-]*(?:\s+\p{Lu}[\p{L}.'\u2019-]*){1,2}$/u;

/** A district and a bank of a river, whatever their words look like. */
const IS_PLACE = /(?:^\p{Lu}\S+\sD\.?C\.?|^(?:West|East|Left|South)\sBank)$/u;
const STATE_OF =
  /^(?:the\s)?(?:Kingdom|Republic|Commonwealth|Principality|Sultanate|Emirate|Federation|State|Grand\sDuchy)\sof\s/i;
const ADDRESS = /^(?:Mr|Mrs|Ms|Miss)\.?\s\p{Lu}/u;
const ADDRESS_BEFORE = /(?:^|[\s("'\u2018\u201c])(?:Mr|Mrs|Ms|Miss)\.?\s$/;
/** "Vennay, Calif.": where it lies. */
const STATE_AFTER =
  /^,\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.[HJMYCD]|Okla|Ont|Ore|Pa|R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\./;

/** The paragraphs of an article with the types of their names put right. */
export function withTypes<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const known = paragraphs.map((paragraph) =>
    recalled(paragraph, 'types', () =>
      paragraph.names.map((name) => withPlain(paragraph.text, byItself(paragraph, name))),
    ),
  );
  const article = new ArticleTypes();
  for (const [index, { text }] of paragraphs.entries()) {
    for (const name of known[index] ?? []) {
      article.add(text, name);
    }
  }
  return paragraphs.map((paragraph, index) =>
    paragraph.names.length === 0
      ? paragraph
      : { ...paragraph, names: (known[index] ?? []).map((name) => article.typed(paragraph.text, name)) },
  );
}

function withPlain(text: string, name: TaggedName): PlainName {
  return { ...name, plain: plainName(text.slice(name.start, name.end)) };
}

/** What a name and the words beside it tell. */
function byItself(paragraph: Mendable, name: TaggedName): TaggedName {
  const type = typeByItself(paragraph, name, paragraph.text.slice(name.start, name.end)) ?? name.type;
  return type === name.type ? name : { ...name, type };
}

function typeByItself(paragraph: Mendable, name: TaggedName, own: string): EntityType | undefined {
  const { text } = paragraph;
  if (own.length <= LONGEST_AGENCY && AGENCY.test(own)) {
    return 'organisation';
  }
  if (IS_PLACE.test(own) || (name.type === 'organisation' && isState(own))) {
    return 'place';
  }
  if (isAddressed(text, name, own)) {
    return 'person';
  }
  const byWords =
    name.type === 'organisation' ? isTitledPerson(paragraph, name, own) : isFirm(paragraph, name, own);
  if (byWords) {
    return name.type === 'organisation' ? 'person' : 'organisation';
  }
  return text.startsWith(', ', name.end) ? typeByComma(paragraph, name, own) : undefined;
}

/** What stands behind the comma after a name: a state, or what somebody is. */
function typeByComma(paragraph: Mendable, name: TaggedName, own: string): EntityType | undefined {
  if (STATE_AFTER.test(paragraph.text.slice(name.end, name.end + 9))) {
    return 'place';
  }
  return name.type !== 'person' && isCalledPerson(paragraph, name, own) ? 'person' : undefined;
}

/** "France", "Kingdom of Denmark", but no people: what they do may be a team's or a government's. */
const isState = remember((own) => {
  const country = own.replace(STATE_OF, '');
  return isCountry(country) && !isNationality(fold(country));
});

/** Whether a firm is meant, by its own words or because it is in short what stands before it. */
function isFirm({ text, names }: Mendable, { start, type }: TaggedName, own: string): boolean {
  if (type === 'person' ? hasFirmWord(own) || isFirmLikePerson(own) : hasWordOfNoPlace(own)) {
    return true;
  }
  const whole = text[start - 1] === '(' ? names.find(({ end }) => end === start - ' ('.length) : undefined;
  return (
    whole?.type === 'organisation' &&
    canShorten(own, plainName(text.slice(whole.start, whole.end)).split(' '))
  );
}

/** "Mr Quill", whatever his name is taken for. */
function isAddressed(text: string, { start }: TaggedName, own: string): boolean {
  return ADDRESS.test(own) || ADDRESS_BEFORE.test(text.slice(Math.max(0, start - 'Miss. '.length), start));
}

/** "New York investor Alan Quill": a firm or body has other words. */
function isTitledPerson({ text, isTitleCase }: Mendable, { start }: TaggedName, own: string): boolean {
  return (
    !isTitleCase &&
    own.includes(' ') &&
    PLAIN_NAME.test(own) &&
    !ORGANISATION_WORDS.has(own.slice(own.lastIndexOf(' ') + 1).toLowerCase()) &&
    !endsWithLegalForm(own) &&
    !hasFirmWord(own) &&
    hasCallingBefore(text, start)
  );
}

/** "Ines Aldred, chief economist at the bank, said". */
function isCalledPerson({ text, names, isTitleCase }: Mendable, { end }: TaggedName, own: string): boolean {
  if (!PLAIN_NAME.test(own) || endsWithLegalForm(own)) {
    return false;
  }
  const title = titleAfter(text, end, { names, isTitleCase });
  return title?.words.some(({ plain }) => isRank(plain) || isCallingOfPersons(plain)) ?? false;
}
