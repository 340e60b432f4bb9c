// Numbers as a reader of English expects them.

const NO_BREAK_SPACE = '\u00a0';

/** 1200 → "1,200", as the language of the page has it. */
export function count(value: number): string {
  return value.toLocaleString(pageLanguage());
}

/** 0.34 → "34 %". Says 100 % only where it is all, and never 0 % where there is something. */
export function percent(share: number): string {
  return `${wholePercent(share)}${NO_BREAK_SPACE}%`;
}

/** The number of `percent` alone: "34", or "<1". */
export function wholePercent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded < 1) return '<1';
  if (share < 1 && rounded >= 100) return '99';
  return count(Math.min(rounded, 100));
}

/** One of two forms, by how many there are; the number itself is put in front. */
export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** The tests that run outside a page have no document. */
function pageLanguage(): string {
  const page = (globalThis as { document?: { documentElement: { lang: string } } }).document;
  return page?.documentElement.lang || 'en';
}
