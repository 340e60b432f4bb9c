export function partsOfTitle(t: string): string[] {
  return [t];
}
export function titleKey(t: string): string {
  return t.toLowerCase();
}
