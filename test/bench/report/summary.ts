import { formatTable } from '../../eval/table';
import { NAMES } from '../check';
import type { Figures } from '../figures';
import { KINDS, type Kind } from '../folder/plan';
import { growth, programIn } from './growth';
import { number, percent, ratio } from './words';

const LARGE = '10000';
const LARGEST = '100000';

/** A figure with what it must be and what it is meant to be. */
interface Line {
  what: string;
  must: number;
  aim: number;
  measured: number | undefined;
  /** Shares are meant to be large, everything else small. */
  isShare?: boolean;
}

/** The figures that there are limits for. */
export function summaryTable(figures: Figures): string {
  const rows = [
    ...checkLines(figures),
    ...recallLines(figures),
    ...sizeLines(figures),
    ...editorLines(figures),
  ];
  return formatTable({
    head: ['', 'must be', 'goal', 'measured', ''],
    rows: rows.map((line) => {
      const write = line.isShare ? percent : number;
      const sign = line.isShare ? '≥' : '≤';
      const limits = [line.must, line.aim].map((limit) => `${sign} ${write(limit)}`);
      return [line.what, ...limits, write(line.measured), verdict(line)];
    }),
  });
}

function verdict({ must, aim, measured = Number.NaN, isShare = false }: Line): string {
  if (Number.isNaN(measured)) {
    return 'not measured';
  }
  const holds = (limit: number) => (isShare ? measured >= limit : measured <= limit);
  if (holds(aim)) {
    return 'goal';
  }
  return holds(must) ? 'yes' : 'no';
}

function checkLines({ check }: Figures): Line[] {
  const cpu = (name: string) => programIn(check, name, LARGE)?.cost?.cpuSeconds;
  const edited = cpu(NAMES.edited);
  return [
    {
      what: 'check of 10,000 articles down to edited, CPU, jscpd = 1',
      must: 0.8,
      aim: 0.5,
      measured: ratio(edited, cpu(NAMES.jscpd)),
    },
    {
      what: 'the same, reading every file = 1',
      must: 8,
      aim: 4,
      measured: ratio(edited, cpu(NAMES.floor)),
    },
    {
      what: 'check of 10,000 articles down to reworded, CPU, down to edited = 1',
      must: 10,
      aim: 6,
      measured: ratio(cpu(NAMES.reworded), edited),
    },
  ];
}

const RECALL: Partial<Record<Kind, { must: number; aim: number }>> = {
  exact: { must: 1, aim: 1 },
  'edited 5 %': { must: 1, aim: 1 },
  'edited 15 %': { must: 1, aim: 1 },
  'edited 30 %': { must: 0.98, aim: 0.99 },
};

function recallLines({ check }: Figures): Line[] {
  const score = programIn(check, NAMES.edited, LARGE)?.score;
  const recall = KINDS.flatMap((kind): Line[] => {
    const limits = RECALL[kind];
    return limits
      ? [{ what: `found of ${kind}, %`, ...limits, measured: score?.recall[kind], isShare: true }]
      : [];
  });
  return [
    ...recall,
    { what: 'right of what is found, %', must: 0.99, aim: 1, measured: score?.precision, isShare: true },
  ];
}

function sizeLines({ check }: Figures): Line[] {
  const peak = (size: string) => programIn(check, NAMES.edited, size)?.cost?.peakMB;
  return [
    {
      what: 'growth of CPU with paragraphs, 1,000 to 100,000 articles, exponent',
      must: 1.3,
      aim: 1.1,
      measured: growth(check, NAMES.edited, '1000', LARGEST),
    },
    { what: 'peak memory with 10,000 articles, MB', must: 400, aim: 150, measured: peak(LARGE) },
    { what: 'peak memory with 100,000 articles, MB', must: 1500, aim: 700, measured: peak(LARGEST) },
  ];
}

function editorLines({ engine, editor, activation }: Figures): Line[] {
  const key = engine[LARGE]?.times.find(({ what }) => what.startsWith('any key'));
  return [
    { what: 'a key in one of 10,000 articles, engine, 95 %, ms', must: 10, aim: 2, measured: key?.p95 },
    {
      what: 'first findings of the open article in such a folder, ms',
      must: 500,
      aim: 200,
      measured: editor[LARGE]?.cold.firstDiagnostics,
    },
    {
      what: 'started again in such a folder, everything known, ms',
      must: 1500,
      aim: 500,
      measured: editor[LARGE]?.warm.everythingKnown,
    },
    {
      what: 'activation of the extension itself, ms of processor time',
      must: 100,
      aim: 50,
      measured: activation['']?.cpu.median,
    },
  ];
}
