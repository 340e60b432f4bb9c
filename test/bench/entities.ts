// Measures what an editor feels of the entity index in a large folder of articles made up for the purpose. Figures are
// printed, never asserted.
import { EntityIndex, type EntityType, type Mention } from '../../src/engine/entities';

const ARTICLES = 10_000;
const MENTIONS = 40;
const KEYSTROKES = 40;
/** Given and family names: some of them are frequent, as names are. */
const GIVEN = 300;
const FAMILY = 20_000;

/** Prints how long the index takes to fill and to follow a keystroke. */
export function benchEntities(): void {
  const random = seeded(7);
  const articles = Array.from({ length: ARTICLES }, () => articleOf(random));
  const index = new EntityIndex();
  const fill = timeOf(() => {
    for (const [number, mentions] of articles.entries()) {
      index.set(String(number), mentions);
    }
    index.entities();
  });
  console.log(`${ARTICLES} articles, ${ARTICLES * MENTIONS} mentions, ${index.entities().length} entities`);
  console.log(`  filled in ${fill.toFixed(0)} ms of CPU time`);
  report('a keystroke that moves the names of an article', (number) => {
    const mentions = articles[number] ?? [];
    index.set(
      String(number),
      mentions.map((mention) => ({ ...mention, start: mention.start + 1, end: mention.end + 1 })),
    );
    index.entities();
  });
  report('a keystroke that changes a name', (number, round) => {
    const [first, ...rest] = articles[number] ?? [];
    index.set(
      String(number),
      first ? [{ ...first, text: `${first.text}${'abcdefgh'[round % 8]}` }, ...rest] : [],
    );
    index.entities();
  });
  report('an article with other names', (number) => {
    index.set(String(number), articleOf(random));
    index.entities();
  });
  report('a decision of the editor', (_, round) => {
    const name = { name: `G${round} F1`, type: 'person' as const };
    index.setDecisions([{ decision: 'merge', ...name, into: { name: 'G1 F1', type: 'person' } }]);
    index.entities();
  });
}

function report(what: string, work: (number: number, round: number) => void): void {
  const times = Array.from({ length: KEYSTROKES }, (_, round) =>
    timeOf(() => work((round * 37) % ARTICLES, round)),
  ).sort((a, b) => a - b);
  const [median = 0, slow = 0, worst = 0] = [
    times[KEYSTROKES >> 1],
    times[Math.floor(KEYSTROKES * 0.95)],
    times.at(-1),
  ];
  console.log(
    `  ${what.padEnd(48)} median ${median.toFixed(2)} ms, 95 % ${slow.toFixed(2)} ms, worst ${worst.toFixed(2)} ms`,
  );
}

/** CPU time in milliseconds, which other programs on the machine do not lengthen. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Persons in full and by surname, with titles, acronyms and countries. */
function articleOf(random: () => number): Mention[] {
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
function skewed(random: () => number, below: number): number {
  return Math.floor(below * random() ** 2.2);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
