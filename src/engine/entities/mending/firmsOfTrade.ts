// "its auditors, Quill and Harle": what a firm does tells that its founders' names are one.

const TRADE =
  '(?:auditors|accountants|(?:law|accounting|brokerage|consulting|investment)\\sfirm(?:\\sof)?|stockbrokers|(?:brokerage|auction|publishing)\\shouse|investment\\sbank(?:ers)?)';
const FOUNDER = "\\p{Lu}\\p{Ll}[\\p{L}'\\u2019-]*";
const FIRM = new RegExp(
  `(?<![\\p{L}-])${TRADE},?\\s((?:${FOUNDER},\\s)*${FOUNDER}\\s(?:and|&)\\s${FOUNDER})(?!\\s\\p{Lu}|,?\\s(?:and|&)\\s\\p{Lu})`,
  'gu',
);

/** The firms of several founders that a text names by what they do. */
export function firmsOfTrade(text: string): string[] {
  return [...text.matchAll(FIRM)].map(([, firm = '']) => firm);
}
