/** What says of a company how it is owned, at the end of its name; a part of regular expressions. */
export const LEGAL_FORM =
  'Inc|Incorporated|Corp|Corporation|Co|Cos|Ltd|Limited|LLC|LLP|PLC|Plc|plc|GmbH|AG|SA|NV|BV|AB|ASA|Oy|Oyj|Spa|SpA|' +
  'Pte|Pty|Bhd|LP|L\\.P|S\\.A|N\\.V|B\\.V|A\\.G|S\\.p\\.A';

const LEGAL_FORM_ALONE = new RegExp(`^(?:${LEGAL_FORM})\\.?$`, 'u');
const LEGAL_FORM_AT_END = new RegExp(`\\s(?:${LEGAL_FORM})\\.?$`, 'iu');

export function isLegalForm(word: string): boolean {
  return LEGAL_FORM_ALONE.test(word);
}

/** A name without its legal form. */
export function withoutLegalForm(name: string): string {
  return name.replace(LEGAL_FORM_AT_END, '');
}

/** Whether a name, in small letters or not, ends with a legal form. */
export function endsWithLegalForm(name: string): boolean {
  return LEGAL_FORM_AT_END.test(name);
}
