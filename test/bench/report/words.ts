// Figures as they are written. What there is no figure for is a dash.

/** A number with as many places as tell something: 0.45, 3.2, 17, 1,240. */
export function number(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) {
    return '–';
  }
  if (value < 0.005) {
    return '< 0.01';
  }
  const places = value >= 10 ? 0 : value >= 2 ? 1 : 2;
  return Number(value.toFixed(places)).toLocaleString('en');
}

/** A share from 0 to 1 in percent. */
export function percent(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '–' : `${Number((100 * value).toFixed(1))}`;
}

/** How large one number is beside another. */
export function ratio(value: number | undefined, to: number | undefined): number {
  return value === undefined || to === undefined ? Number.NaN : value / to;
}

/** A whole number, with its thousands apart. */
export function count(value: number): string {
  return value.toLocaleString('en');
}
