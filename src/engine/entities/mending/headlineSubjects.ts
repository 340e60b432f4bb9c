// "GENERAL QUILL INC <QLL> 4TH QTR NET": where a headline begins with a company, its code and what it earned or pays, all
// that stands before the code is the company's name, however common its words are.
import type { TaggedName, TaggedText } from '../mention';
import { isFree } from './merged';

const NEWS =
  '\\d(?:ST|ND|RD|TH)\\s|(?:YEAR|QTR|SIX|NINE|HALF|FISCAL|NET|LOSS|REGULAR|INITIAL|QUARTERLY|QTRLY|QTLY|DIVIDEND|PAYOUT|SETS|DECLARES|RAISES|HIKES|UPS|CUTS|OMITS|PAYS|REPORTS|POSTS|SEES|EXPECTS)(?!\\p{L})';
const SUBJECT = new RegExp(
  `^<?((?:[\\p{Lu}\\p{N}&.'\\u2019-]+\\s){0,5}[\\p{Lu}\\p{N}&.'\\u2019-]+?)>?(?:\\s?<\\p{Lu}[\\p{Lu}.]{0,7}>|(?<=\\s(?:INC|CORP|CO|LTD|PLC|LP|L\\.P\\.?)>?))\\s(?:${NEWS})`,
  'u',
);
/** More than a name: somebody does something there, or it is somebody's. */
const SENTENCE =
  /(?:^|\s)(?:SAYS|SAID|TO|UNITS?|GETS|BUYS|SELLS|SEEKS|IN|FOR|WITH|BY|HAS|ENDS|ON|FROM|AT|IS|SUES|MAY|WILL|UPDATE|CORRECTED|RPT|WOULD)(?:\s|$)/u;

/** The names of a headline, with the company that it is about. */
export function withHeadlineSubject(
  { text, isTitleCase }: TaggedText & { isTitleCase: boolean },
  names: readonly TaggedName[],
): readonly TaggedName[] {
  const company = isTitleCase ? SUBJECT.exec(text)?.[1] : undefined;
  if (company === undefined || SENTENCE.test(company)) {
    return names;
  }
  const start = text.indexOf(company);
  const subject: TaggedName = { start, end: start + company.length, type: 'organisation' };
  const others = names.filter((name) => isFree(subject, [name]));
  const isFound = others.length < names.length || company.includes(' ');
  return isFound ? [subject, ...others] : names;
}
