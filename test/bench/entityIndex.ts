// What an editor feels of the entity index in a large folder, by itself: its mentions are made up.
import { EntityIndex, type EntityType, type Mention } from '../../src/engine/entities';
import type { PartsFigures } from './figures';
import { cpuTime, timesOf } from './measure/times';
import { type Random, seeded } from './random';

const ARTICLES = 10_000;
const MENTIONS = 40;
const KEYSTROKES = 40;
/** Given and family names: some of them are frequent, as names are. */
const GIVEN = 300;
const FAMILY = 20_000;

/** How long the index of entities takes to fill and to follow a keystroke. */
export function benchEntityIndex(): PartsFigures['rows'] {
  const random = seeded(7);
  const articles = Array.from({ length: ARTICLES }, () => articleOf(random));
  const index = new EntityIndex();
  const fill = cpuTime(() => {
    for (const [number, mentions] of articles.entries()) {
      index.set(String(number), mentions);
    }
    index.entities();
  });
  const filled = `index of ${index.entities().length} entities filled`;
  return [
    { what: filled, figure: `${fill.toFixed(0)} ms` },
    typed('  a keystroke that moves the names of an article', (number) => {
      const mentions = articles[number] ?? [];
      index.set(
        String(number),
        mentions.map((mention) => ({ ...mention, start: mention.start + 1, end: mention.end + 1 })),
      );
      index.entities();
    }),
    typed('  a keystroke that changes a name', (number, round) => {
      const [first, ...rest] = articles[number] ?? [];
      index.set(
        String(number),
        first ? [{ ...first, text: `${first.text}${'abcdefgh'[round % 8]}` }, ...rest] : [],
      );
      index.entities();
    }),
    typed('  an article with other names', (number) => {
      index.set(String(number), articleOf(random));
      index.entities();
    }),
    typed('  a decision of the editor', (_, round) => {
      const name = { name: `G${round} F1`, type: 'person' as const };
      index.setDecisions([{ decision: 'merge', ...name, into: { name: 'G1 F1', type: 'person' } }]);
      index.entities();
    }),
  ];
}

function typed(what: string, work: (number: number, round: number) => void): PartsFigures['rows'][number] {
  const all = Array.from({ length: KEYSTROKES }, (_, round) =>
    cpuTime(() => work((round * 37) % ARTICLES, round)),
  );
  const { median, p95 } = timesOf(what, all);
  return { what, figure: `${median.toFixed(2)} ms, 95 % ${p95.toFixed(2)} ms` };
}

/** Persons in full and by surname, with titles, acronyms and countries. */
function articleOf(random: Random): Mention[] {
  const mentions: Mention[] = [];
  const persons = Array.from({ length: 12 }, () => ({
    given: skewed(random, GIVEN),
    family: skewed(random, FAMILY),
  }));
  for (let at = 0; mentions.length < MENTIONS; at += 20) {
    const { given, family } = persons[Math.floor(random() * persons.length)] ?? { given: 0, family: 0 };
    const kind = random();
    if (kind < 0.3) {
      mentions.push(
        mention(at, 'person', `G${given} F${family}`, random() < 0.4 ? `Minister ${family % 50}` : ''),
      );
    } else if (kind < 0.65) {
      mentions.push(mention(at, 'person', `F${family}`, ''));
    } else if (kind < 0.85) {
      mentions.push(mention(at, 'organisation', `Company ${skewed(random, 90_000)}`, ''));
    } else {
      mentions.push(
        mention(at, 'place', ['US', 'United States', 'Ukraine', 'U.K.'][skewed(random, 4)] ?? 'US', ''),
      );
    }
  }
  return mentions;
}

function mention(start: number, type: EntityType, text: string, title: string): Mention {
  const titles = title === '' ? [] : [{ start, end: start, text: title }];
  return { start, end: start + text.length, type, text, paragraph: 0, titles };
}

/** Small numbers more often than large ones. */
function skewed(random: Random, below: number): number {
  return Math.floor(below * random() ** 2.2);
}
