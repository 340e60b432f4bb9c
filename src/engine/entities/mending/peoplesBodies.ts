// "National {People}'s Congress", "Association of {Children}'s Hospices": bodies of people, whose "'s" the tagger took for
// somebody's.
import type { TaggedName } from '../mention';

const PEOPLE =
  /(?:^|\s)(?:People|Children|Women|Men|Workers|Farmers|Miners|Teachers|Writers|Bankers|Cattlemen|Lawyers|Doctors|Students|Veterans|Seamen|Growers|Girls|Boys|Queen|King|Christ|Parents|Consumers|Employers|Manufacturers|Mothers|Readers?|Fishermen|Nurses|Tenants|Brokers|Dealers|Producers|Journalists|Lloyd|St\.?\s\p{Lu}\p{L}+)$/u;
const BODY = /^['\u2019]s?\s(?:\p{Lu}[\p{L}-]*(?:\s(?:of|for|and)(?:\sthe)?)?\s){0,3}\p{Lu}[\p{L}-]*/u;
const APOSTROPHES = "'\u2019";
const LONGEST = 60;

/** The names of a paragraph, with such bodies whole. */
export function withPeoplesBodies(text: string, names: readonly TaggedName[]): readonly TaggedName[] {
  const all: TaggedName[] = [];
  for (const name of names) {
    const last = all.at(-1);
    if (last && name.start < last.end) {
      continue;
    }
    const own = text.slice(name.start, name.end);
    const rest =
      name.type !== 'person' && APOSTROPHES.includes(text.charAt(name.end) || ' ') && PEOPLE.test(own)
        ? BODY.exec(text.slice(name.end, name.end + LONGEST))
        : null;
    all.push(rest ? { start: name.start, end: name.end + rest[0].length, type: 'organisation' } : name);
  }
  return all.length === names.length && all.every((name, index) => name === names[index]) ? names : all;
}
