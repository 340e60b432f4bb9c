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

/**
 * The numbers of `percent` for shares that make up a whole, so that what is shown adds up to 100. What rounding leaves
 * over or takes too much goes to the last of them if it can, else to the largest.
 */
export function wholePercents(shares: readonly number[]): string[] {
  const rounded = shares.map((share) => (share > 0 ? Math.max(1, Math.round(share * 100)) : 0));
  const rest = 100 - rounded.reduce((sum, value) => sum + value, 0);
  const last = rounded.length - 1;
  const isLastEnough = (rounded[last] ?? 0) > 0 && (rounded[last] ?? 0) + rest > 0;
  const taker = isLastEnough ? last : rounded.indexOf(Math.max(...rounded));
  return rounded.map((value, index) => {
    if (index === taker) return count(value + rest);
    return (shares[index] ?? 0) * 100 < 0.5 && value > 0 ? '<1' : count(value);
  });
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
