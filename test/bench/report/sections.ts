import { formatTable } from '../../eval/table';
import { NAMES } from '../check';
import type {
  ActivationFigures,
  CheckFigures,
  EditorFigures,
  EngineFigures,
  Figures,
  Folder,
  PartsFigures,
  Section,
  Start,
  Times,
} from '../figures';
import { KINDS } from '../folder/plan';
import { programIn } from './growth';
import { count, number, percent, ratio } from './words';

/** The table of a section for one size of folder, with what it was measured on. */
export function sectionTable(figures: Figures, section: Section, size: string): string {
  const measured = figures[section][size];
  if (!measured) {
    return '';
  }
  const tables: Record<Section, () => string> = {
    check: () => checkTable(figures, size),
    engine: () => engineTable(figures.engine[size] as EngineFigures),
    editor: () => editorTable(figures.editor[size] as EditorFigures),
    parts: () => partsTable(figures.parts[size] as PartsFigures),
    activation: () => activationTable(figures.activation[size] as ActivationFigures),
  };
  const load = measured.load === undefined ? '' : `, load ${number(measured.load)}`;
  return `${tables[section]()}\n\n${measured.date}, ${measured.machine}${load}.`;
}

function engineTable({ folder, times, bytes, taggerWordsASecond }: EngineFigures): string {
  const held = bytes.map(({ what, anArticle }) => [what, count(Math.round(anArticle))]);
  return [
    describeFolder(folder),
    timesTable(times, 'a key in one of the articles, ms of processor time'),
    formatTable({ head: ['held in memory', 'bytes an article'], rows: held }),
    `Names are found, and joined across the folder, in ${count(Math.round(taggerWordsASecond))} words a second.`,
  ].join('\n\n');
}

function editorTable({ folder, cold, warm, times }: EditorFigures): string {
  const rows = (
    [
      ['first findings of the open article', 'firstDiagnostics'],
      ['all articles read', 'folderRead'],
      ['everything known', 'everythingKnown'],
    ] as const
  ).map(([what, key]) => [
    what,
    ...[cold, warm].flatMap((start) => [number(start[key]), number(start.cpu[key])]),
  ]);
  const hover = ({ hoverWhileNaming }: Start) =>
    hoverWhileNaming
      ? [
          `${number(hoverWhileNaming.median)} / ${number(hoverWhileNaming.p95)} / ${number(hoverWhileNaming.worst)}`,
          `of ${count(hoverWhileNaming.count)}`,
        ]
      : ['', ''];
  rows.push(['hover until everything is known, median / 95 of 100 / worst', ...hover(cold), ...hover(warm)]);
  rows.push(['peak MB of the server', number(cold.peakMB), '', number(warm.peakMB), '']);
  return [
    describeFolder(folder),
    formatTable({
      head: [
        'ms from the start of the server',
        'first start',
        'of processor',
        'started again',
        'of processor',
      ],
      rows,
    }),
    timesTable(times, 'ms, everything known'),
  ].join('\n\n');
}

function partsTable({ rows }: PartsFigures): string {
  return formatTable({ head: ['step', 'figure'], rows: rows.map(({ what, figure }) => [what, figure]) });
}

function activationTable({ vscode, clock, cpu }: ActivationFigures): string {
  return timesTable([clock, cpu], `activation in ${vscode}, ms`);
}

function timesTable(times: readonly Times[], what: string): string {
  const rows = times.map((row) => [
    row.what,
    ...[row.median, row.p95, row.worst].map(number),
    count(row.count),
  ]);
  return formatTable({ head: [what, 'median', '95 %', 'worst', 'of'], rows });
}

function checkTable({ check }: Figures, size: string): string {
  const { folder, rounds, programs } = check[size] as CheckFigures;
  const cpuOf = (name: string) => programIn(check, name, size)?.cost?.cpuSeconds;
  const rows = programs.map(({ name, cost, score, failed }) => [
    name,
    failed === undefined ? number(ratio(cost?.cpuSeconds, cpuOf(NAMES.floor))) : 'failed',
    number(ratio(cost?.cpuSeconds, cpuOf(NAMES.edited))),
    number(cost?.peakMB),
    ...KINDS.map((kind) => percent(score?.recall[kind])),
    percent(score?.precision),
  ]);
  const head = [
    '',
    'CPU, reading = 1',
    'CPU, ours = 1',
    'peak MB',
    ...KINDS.map((kind) => `found: ${kind}`),
    'right',
  ];
  const failures = programs.flatMap(({ name, failed }) =>
    failed === undefined ? [] : [`${name} failed: ${failed}.`],
  );
  return [
    describeFolder(folder),
    formatTable({ head, rows }),
    `${rounds === 1 ? 'One run' : `Medians of ${rounds} runs`}.`,
    ...failures,
  ].join('\n\n');
}

/** What a folder holds, as a sentence. */
export function describeFolder({ origin, paragraphs, words, bytes }: Folder): string {
  const planted = `${count(paragraphs)} paragraphs, ${count(words)} words, ${(bytes / 1e6).toFixed(1)} MB`;
  return `${origin.charAt(0).toUpperCase()}${origin.slice(1)} with what was planted in them: ${planted}.`;
}
