// "Quill Bank and Vennay Ferry Authority": where each half says itself what body it is, they are two.
import type { TaggedName } from '../mention';
import { LEGAL_FORM } from './legalForms';
import { isTradeAlone } from './secondHalves';

const BODY =
  'Bank|Fund|Party|Union|Authority|Association|Federation|Commission|Committee|Council|Agency|Institute|University|Court|Department|Ministry|Board|Organi[sz]ation|Society|Exchange|Airlines|Airways|News';
const TWO = new RegExp(
  `^((?:\\p{Lu}\\S*\\s)+(?:${BODY}))\\sand\\s(?=(?:the\\s)?\\p{Lu}\\S*\\s(?:\\S+\\s)*(?:${BODY})$)`,
  'u',
);
/** "Quill Royalty Trust and Vennay Salt Works Co". */
const AND_COMPANY = new RegExp(
  `^((?:\\p{Lu}\\S*\\s)+(?:Trust|Group|Holdings|Industries|${BODY}))\\sand\\s(?=\\p{Lu}\\S*\\s\\p{Lu}\\S*\\s(?:${LEGAL_FORM})\\.?$)`,
  'u',
);
/** "Savings Bank and Trust Association": what it does twice over. */
const SAME = /^(?:Trust|Savings|Loan|Finance|Labou?r|Trade|Credit|Insurance)\s/;

/** The two bodies of a name; nothing where it is one. */
export function atTwoBodies(own: string, { start, end }: TaggedName): TaggedName[] | undefined {
  const [whole, first = ''] = (own.includes(' and ') && (TWO.exec(own) ?? AND_COMPANY.exec(own))) || [];
  const second = whole === undefined ? '' : own.slice(whole.length);
  return whole === undefined || SAME.test(second) || isTradeAlone(second)
    ? undefined
    : [
        { start, end: start + first.length, type: 'organisation' },
        { start: start + whole.length, end, type: 'organisation' },
      ];
}
