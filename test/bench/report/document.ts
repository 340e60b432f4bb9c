import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/harness/paths.mjs';
import type { Figures, Section } from '../figures';
import { growthTable } from './growth';
import { sectionTable } from './sections';
import { summaryTable } from './summary';
import { count } from './words';

const FILE = join(projectFolder, 'docs', 'BENCHMARKS.md');

const INTRODUCTION = `# How fast it is

Written by \`npm run bench\`. Figures of earlier runs stay in \`benchmarks.json\` until they are measured anew; each table says when and where it was measured, and what else the machine did (load: how many programs wanted a processor). Seconds depend on the machine and on what else it does, so programs are told as ratios: they run by turns, and what disturbs one disturbs all.`;

const SHORT_OF_IT = `## What falls short, and why

How each figure was measured, and what was tried, stands in [SPEED.md](SPEED.md).

- **The check against jscpd and against reading.** Of what a check of 10,000 articles takes cold, a third is V8 compiling 280 functions (\`node --single-threaded --trace-opt\`). With 100,000 articles, where that counts for less, it is 1.2 times jscpd, which finds a quarter of the 30 % edits there and is wrong in half of what it reports. With Node 24 it was 1.7 instead of 2.2 in one run. What jscpd does without is the rest of the difference: roles and layouts of paragraphs, Unicode, edited repeats, and letters as the verdict.
- **Right of what is found.** Of 10,797 pairs of articles 45 are called wrong; of 14 looked at most share one sentence or a formula of notices with a longer paragraph. A rule against them would lose copied sentences as well.
- **Memory.** Texts are kept, and their words as hashes: a pair can be judged without reading files again.
- **A key.** A third to a half is names: one paragraph is tagged, but what the article says about a name can change how it is read elsewhere in it. The rest is comparing the paragraph with up to a hundred articles on its story, and collecting garbage.
- **Started again.** All files are read and hashed, since only their content tells whether what was kept holds; then 2,000 findings are made and sent.
- **Activation.** Three fifths are loading the language client, which is not ours.`;

const METHOD = `## How it is measured

**The folder** holds news articles (\`../shared/data/news\`, where that is there; beyond their number, and without it, texts made by the benchmark itself), one file each, with copies planted in them: a paragraph again in the same article (repeat), in another one word for word (exact), with 5, 15 or 30 % of its words replaced or left out, and runs of three to five paragraphs (block). The same seed makes the same folder. It is made in the system's temporary folder and removed at the end.

**The check** runs the shipped command-line tool, \`check --format json\`, and every other program, as a process of its own. CPU is user and system time together, start of the program included; peak is the largest resident memory. A program that has taken longer than 45 seconds is not run again; the medians are then of fewer runs.

- *Found* is the share of the planted copies that stand in the report. *Right* is the share of what is reported (of 5,000 pairs where there are more) that was planted or is alike by a plain count: half of the words of both are the same, or 85 % of the shorter one stand in the other. The news holds copies that nobody planted.
- *jscpd* finds no copy of a single paragraph as it comes, since it wants five lines and fifty tokens. It runs with \`--min-lines 0 --min-tokens 10\`; with fewer tokens most of what it finds is wrong. Two places count as found, too, where it joins them through a third.
- *minhash* has 128 permutations over words, bands of 4, and 0.45 as the least similarity. *string-similarity* compares all pairs, 0.7 as the least.
- jscpd and minhash are fetched into \`.bench/\` when they are first needed: jscpd is a program of 35 MB for each platform, which \`npm ci\` should not bring to everybody. CPU of a program that is not Node's is measured on Linux alone, with GNU time, to the hundredth of a second.
- *Growth* is the exponent e in CPU ~ paragraphs^e. What the folder of 100 articles takes is subtracted on all sides, since most of it is the start of the program.

**A key** in the engine, after the findings of all articles were told: 100 articles are opened (\`preparingKeys\`, which the server has done half a second after an article is opened), six letters are typed in each at random places; after each letter repeats, copied passages, all matches and the names are asked for. Which other articles are affected is worked out then, as the server does when typing pauses, and is not part of the key. All that is processor time, which other programs lengthen little.

**The server** is the shipped one, asked over its standard streams as VS Code does; times are those of a clock. The files have just been written, so the system has them in memory. *Started again* is with what it has kept at the end of the first start; the indexes that it makes behind what it tells are not waited for there, but are before anything else is measured.

**Activation** is measured only where it is asked for (\`--only activation\`), since it needs a whole VS Code, which is fetched from npm: the extension is activated in an empty folder, in the Node extension host; loading its code is part of it.

**Not measured:** what VS Code takes to show what it is told, and the browser.`;

/** Writes all figures as a document. */
export function writeDocument(figures: Figures): void {
  const parts = [
    INTRODUCTION,
    summaryTable(figures),
    SHORT_OF_IT,
    '## Growth of CPU with the number of paragraphs',
    growthTable(figures.check),
    ...sectionsOf(figures, 'check', 'The check of a folder'),
    ...sectionsOf(figures, 'engine', 'The engine by itself'),
    ...sectionsOf(figures, 'editor', 'The language server'),
    ...sectionsOf(figures, 'parts', 'Single steps'),
    ...sectionsOf(figures, 'activation', 'Activation'),
    METHOD,
  ];
  writeFileSync(FILE, `${parts.join('\n\n')}\n`);
}

function sectionsOf(figures: Figures, section: Section, title: string): string[] {
  const sizes = Object.keys(figures[section]).sort((a, b) => Number(a) - Number(b));
  return sizes.flatMap((size) => [
    size === '' ? `## ${title}` : `## ${title}, ${count(Number(size))} articles`,
    sectionTable(figures, section, size),
  ]);
}
