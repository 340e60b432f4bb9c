// States for the pages of the panel: a newsroom that does not exist.
import type {
  ArticleMatches,
  MatchStrength,
  ParagraphMatch,
  ParagraphMatches,
  ParagraphPlace,
  ParagraphRow,
  ParagraphText,
  Stretch,
} from '../../src/protocol/matches';
import type { MatchesState } from '../../src/protocol/panel';

export type ArticleState = Extract<MatchesState, { kind: 'article' }>;

export function place(index: number, line: number, role: ParagraphPlace['role'] = 'body'): ParagraphPlace {
  const start = { line: line - 1, character: 0 };
  return { index, range: { start, end: { line: line - 1, character: 80 } }, role, words: 24 };
}

export function paragraph(index: number, line: number, text: string): ParagraphText {
  return { ...place(index, line), text };
}

export function article(name: string): { uri: string; name: string } {
  return { uri: `file:///newsroom/${name}`, name };
}

/** Where the pieces of a text that are put in [brackets] stand, and the text without the brackets. */
export function bracketed(text: string): { text: string; shared: Stretch[] } {
  const shared: Stretch[] = [];
  let plain = '';
  for (const [index, piece] of text.split(/[[\]]/).entries()) {
    if (index % 2 === 1) shared.push({ start: plain.length, end: plain.length + piece.length });
    plain += piece;
  }
  return { text: plain, shared };
}

interface MatchOptions {
  strength: MatchStrength;
  similarity: number;
  name: string;
  line: number;
  text: string;
  shared?: Stretch[];
}

export function match({ strength, similarity, name, line, text, shared = [] }: MatchOptions): ParagraphMatch {
  const other = bracketed(text);
  return {
    other: article(name),
    paragraph: paragraph(line - 2, line, other.text),
    strength,
    similarity,
    shared,
    otherShared: other.shared,
  };
}

const COUNCIL =
  'The council voted 14 to 9 on Tuesday to keep the night ferry, after residents of the island filled the gallery for six hours.';

export function paragraphMatches(): ParagraphMatches {
  return {
    paragraph: paragraph(4, 9, COUNCIL),
    matches: [
      {
        ...match({
          strength: 'copied',
          similarity: 0.962,
          name: 'city/ferry-vote-early.md',
          line: 7,
          text: '[The council voted 14 to 9 on Tuesday to keep the night ferry, after residents] from [the island filled the gallery for six hours.]',
          shared: bracketed(
            '[The council voted 14 to 9 on Tuesday to keep the night ferry, after residents] of [the island filled the gallery for six hours.]',
          ).shared,
        }),
        passage: {
          paragraphs: 3,
          words: 120,
        },
      },
      match({
        strength: 'edited',
        similarity: 0.71,
        name: 'city/council-notebook-week-47-with-a-very-long-file-name.md',
        line: 31,
        text: '[The council voted] by [14 to 9] late [on Tuesday to keep the night ferry], which some had given up on, [after residents] packed [the gallery for] most of the evening and would not leave before the tellers had counted twice, a thing that the clerk, in her nineteenth year at the table, said she had not seen before and did not hope to see again while the heating in the chamber was as it is.',
      }),
      match({
        strength: 'reworded',
        similarity: 0.34,
        name: 'island-briefing.txt',
        line: 4,
        text: 'It was close to midnight when the count came, and those who had crossed in the afternoon had missed the last boat home by then; nobody seemed to mind. Outside it had begun to rain, and the tea urn in the lobby had long run dry. Yet a [gallery] packed with [island residents] watched as [councillors] saved the [night] sailing by [14] votes to [nine], and somebody at the back began to sing.',
      }),
      match({
        strength: 'related',
        similarity: 0.15,
        name: 'harbour-budget.txt',
        line: 11,
        text: 'The night ferry costs the harbour €3.5m a year, a figure that both sides of the chamber have used.',
      }),
    ],
    more: 0,
  };
}

export function articleMatches(): ArticleMatches {
  return {
    ...article('city/ferry-vote-late.md'),
    version: 7,
    words: 412,
    articleCount: 6,
    shares: { copied: 0.11, edited: 0.09, reworded: 0.32 },
    onlyHere: { paragraphs: 6, share: 0.48 },
    marks: [3, 5, 7, 9].map((line, index) => ({ place: place(index, line), strength: 'copied' as const })),
    others: [{ ...article('city/ferry-vote-early.md'), shares: { copied: 0.11, edited: 0, reworded: 0.2 } }],
    missingCount: 3,
  };
}

export function articleState(changes: Partial<ArticleState> = {}): ArticleState {
  return {
    kind: 'article',
    article: articleMatches(),
    paragraph: paragraphMatches(),
    hidden: 0,
    current: 0,
    isPinned: false,
    tab: 'paragraph',
    filter: { hiddenStrengths: [], hiddenArticles: [] },
    reading: null,
    ...changes,
  };
}

const PREVIEWS = [
  'Night ferry saved in late vote',
  'Mayor Ines Aldred said that the service would now be funded until 2031',
  'The council voted 14 to 9 on Tuesday to keep the night ferry, after residents of the island',
  'Nobody had expected the harbour master to speak',
  'A second vote, on the winter timetable, is due in March',
];
const STRENGTHS: (MatchStrength | undefined)[] = ['copied', 'reworded', 'edited', undefined, 'related'];

export function rows(amount: number): ParagraphRow[] {
  return Array.from({ length: amount }, (_, index) => {
    const strength = STRENGTHS[index % STRENGTHS.length];
    const row = {
      place: place(index, index * 2 + 1, index === 0 ? 'heading' : 'body'),
      preview: PREVIEWS[index % PREVIEWS.length] ?? '',
      matches: strength ? (index % 3) + 1 : 0,
    };
    if (!strength) return row;
    const best = { other: article('city/ferry-vote-early.md'), line: index + 6, strength, similarity: 0.61 };
    return { ...row, best };
  });
}

export function rowsState(amount: number): ArticleState {
  return articleState({ tab: 'article', article: { ...articleMatches(), rows: rows(amount) } });
}

export function missingState(): ArticleState {
  const texts = [
    'Two amendments failed before the vote: one to end the sailings at midnight in winter, one to ask the islanders for a levy of €40 a year.',
    'The operator, which runs the only other boat, said that it would not bid again.',
    'Harbour master Tom Okafor told the chamber that the slip needs €1.2m of repairs before the spring tides, whatever becomes of the timetable; he had said so in three reports, he added, and had been thanked for each of them.',
  ];
  const missing = texts.map((text, index) => ({
    other: article(index === 1 ? 'island-briefing.txt' : 'city/ferry-vote-early.md'),
    paragraph: paragraph(index * 3 + 2, index * 6 + 5, text),
    alsoIn: [article('island-briefing.txt'), article('radio-script.md')]
      .slice(0, 2 - index)
      .map((other) => ({ ...other, line: 12 })),
  }));
  return articleState({ tab: 'missing', article: { ...articleMatches(), missing } });
}
