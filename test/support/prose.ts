// Paragraphs that have nothing in common, long enough to be reported when they stand twice.

export const HEADLINE = 'Bakers of the old town go back to night work';

export const BAKERY =
  'The ovens in Mill Lane were lit at two in the morning again, for the first time since the mild winter when flour was rationed.';

export const LIBRARY =
  'Readers returned eleven thousand overdue books during the amnesty, among them a cookery manual that had been missing for 52 years.';

export const ORCHARD =
  'Frost took most of the plum blossom on the western slopes, while apple growers nearer the river expect an ordinary harvest.';

export const BRIDGE =
  'Engineers will close one carriageway at a time, so lorries over twelve tonnes must cross at Hallam until the bearings are replaced.';

export const CHOIR =
  'Forty voices rehearsed in the swimming baths because nowhere else stayed dry, and the echo persuaded them to hold the concert there.';

export const MARKET =
  'Stallholders may set up from five on Saturdays, provided vans are gone before pedestrians arrive and no awning overhangs the gutter.';

export const LIGHTHOUSE =
  'A retired keeper climbs 142 steps each dusk to photograph migrating geese, and posts her pictures to schoolchildren in Norway.';

/** An article of paragraphs with an empty line between them. */
export function articleOf(...paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

/** How many words a paragraph of this file has: none has hyphens or dashes. */
export function wordsIn(paragraph: string): number {
  return paragraph.split(' ').length;
}
