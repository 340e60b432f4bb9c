// Whether somebody or something is meant, where the article says so itself.
import type { TaggedName } from '../mention';
import { titleAfter } from '../titles/titleAfter';
import { isCallingOfPersons, isRank } from '../titles/titleWords';
import type { Mendable } from '.';
import { ArticleTypes } from './articleTypes';
import { endsWithLegalForm } from './legalForms';

const AGENCY = /^(?:reuters?|ap|afp|upi|dpa|ansa|tass|itar-tass|xinhua|kyodo|interfax|bloomberg)$/i;
const PLAIN_NAME = /^\p{Lu}\p{Ll}[\p{L}'\u2019-]*(?:\s+\p{Lu}[\p{L}.'\u2019-]*){1,2}$/u;

/** "Vennay, Calif.": where it lies. */
const STATE_AFTER =
  /^,\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.[HJMYCD]|Okla|Ont|Ore|Pa|R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\./;

/** The paragraphs of an article with the types of their names put right. */
export function withTypes<Paragraph extends Mendable>(paragraphs: readonly Paragraph[]): Paragraph[] {
  const signed = paragraphs.map((paragraph) => ({
    ...paragraph,
    names: paragraph.names.map((name) => byItself(paragraph, name)),
  }));
  const article = new ArticleTypes(signed);
  return signed.map((paragraph) => ({
    ...paragraph,
    names: paragraph.names.map((name) => {
      const type = article.typeOf(paragraph.text, name);
      return type === name.type ? name : { ...name, type };
    }),
  }));
}

/** What a name and the words behind it tell. */
function byItself(paragraph: Mendable, name: TaggedName): TaggedName {
  const { text } = paragraph;
  const own = text.slice(name.start, name.end);
  const hasComma = text.startsWith(', ', name.end);
  if (AGENCY.test(own)) {
    return { ...name, type: 'organisation' };
  }
  if (hasComma && STATE_AFTER.test(text.slice(name.end, name.end + 9))) {
    return { ...name, type: 'place' };
  }
  return hasComma && name.type !== 'person' && isCalledPerson(paragraph, name, own)
    ? { ...name, type: 'person' }
    : name;
}

/** "Ines Aldred, chief economist at the bank, said". */
function isCalledPerson({ text, names, isTitleCase }: Mendable, { end }: TaggedName, own: string): boolean {
  if (!PLAIN_NAME.test(own) || endsWithLegalForm(own)) {
    return false;
  }
  const title = titleAfter(text, end, { names, isTitleCase });
  return title?.words.some(({ plain }) => isRank(plain) || isCallingOfPersons(plain)) ?? false;
}
