// States for the pair view: two articles that nobody has written for a newspaper.
import type { ArticlePair, ParagraphText } from '../../src/protocol/matches';
import type { PairState } from '../../src/protocol/panel';
import { article, paragraph } from './panelStates';

const LEFT = [
  '# Night ferry saved in late vote',
  'The council voted 14 to 9 on Tuesday to keep the night ferry, after residents of the island filled the gallery for six hours.',
  'Nobody had expected the harbour master to speak.',
  'Mayor Ines Aldred said that the service would now be funded until 2031.',
  'Tom Okafor, who has run the harbour for eleven years, told the chamber that the slip needs €1.2m of repairs before the spring tides, whatever becomes of the timetable.',
  'He had said so in three reports, he added, and had been thanked for each of them.',
  '# What happens next',
  'The operator has until the end of January to sign. The only other bidder withdrew in the autumn.',
  'A second vote, on the winter timetable, is due in March.',
];
const RIGHT = [
  '# Councillors keep the night ferry',
  'The council voted 14 to 9 on Tuesday to keep the night ferry, after residents from the island filled the gallery for six hours.',
  'Funding is secured to 2031, according to Ms Aldred, the mayor.',
  'A second vote, on the winter timetable, is due in March.',
  'Two amendments failed: one to end the sailings at midnight in winter, one to ask the islanders for a levy of €40 a year. Both had been tabled by the finance committee, which had met for the last time on Monday evening and had not come to an agreement.',
  'The slip has to be mended before spring, at a cost of €1.2m, the harbour master warned.',
  '# Background',
  'The boat was laid down in 1988 and carries sixty cars.',
  'The operator has until the end of January to sign. The other bidder has withdrawn.',
];

function paragraphs(texts: readonly string[], repeats: number): ParagraphText[] {
  return Array.from({ length: repeats }, () => texts)
    .flat()
    .map((text, index) => {
      const isHeading = text.startsWith('# ');
      const plain = paragraph(index, index * 2 + 1, isHeading ? text.slice(2) : text);
      return isHeading ? { ...plain, role: 'heading' as const } : plain;
    });
}

const TIES: ArticlePair['ties'] = [
  { left: 1, right: 1, strength: 'copied', similarity: 0.962 },
  { left: 3, right: 2, strength: 'reworded', similarity: 0.31 },
  { left: 4, right: 5, strength: 'reworded', similarity: 0.27 },
  { left: 7, right: 8, strength: 'edited', similarity: 0.74 },
  { left: 8, right: 3, strength: 'copied', similarity: 1 },
];

/** @param repeats how often the same paragraphs stand again, for a pair that is long enough to scroll */
export function pairState(repeats = 1): PairState {
  const ties = Array.from({ length: repeats }, (_, time) =>
    TIES.map((tie) => ({
      ...tie,
      left: tie.left + time * LEFT.length,
      right: tie.right + time * RIGHT.length,
    })),
  ).flat();
  return {
    kind: 'ready',
    pair: {
      left: {
        ...article('city/ferry-vote-late.md'),
        words: 412,
        shares: { copied: 0.11, edited: 0.09, reworded: 0.32 },
        paragraphs: paragraphs(LEFT, repeats),
      },
      right: {
        ...article('city/ferry-vote-early.md'),
        words: 365,
        shares: { copied: 0.2, edited: 0.09, reworded: 0.32 },
        paragraphs: paragraphs(RIGHT, repeats),
      },
      ties,
    },
  };
}
