import type { Paragraph } from '../text';
import type { Match } from './match';
import type { ArticleMatches } from './matchIndex';

/** Articles with at least so much in common count as versions of one story (docs/MATCHING.md). */
const LEAST_SAME_STORY = 0.25;
/** What matches at least so much counts as told: a weaker match shares a subject at most (docs/MATCHING.md). */
const LEAST_TOLD = 0.15;
/** Of a story told by many, the closest are asked what they tell. */
const MOST_VERSIONS = 12;

/** A paragraph that the other versions of a story have and this one has not. */
export interface Missing {
  uri: string;
  paragraph: number;
  /** Other versions that tell it too. */
  alsoIn: { uri: string; paragraph: number }[];
}

/** What finding them needs to know of the articles. */
export interface Versions {
  paragraphs(uri: string): readonly Paragraph[];
  matches(uri: string): ArticleMatches;
}

/**
 * The body paragraphs of the versions of an article's story that are not told in it. What several
 * versions tell is named once. Most widely told first, then in the order of the closest version.
 *
 * @param minimumWords shorter paragraphs are left out
 */
export function missingFrom(uri: string, minimumWords: number, versions: Versions): Missing[] {
  const missing: Missing[] = [];
  /** By place the missing paragraph that it tells as well. */
  const told = new Map<string, Missing>();
  for (const version of versionsOf(uri, versions)) {
    const matches = versions.matches(version).ofParagraphs;
    /** The texts of this version that were looked at: what stands twice in it is named once. */
    const seen = new Set<string>();
    for (const [index, paragraph] of versions.paragraphs(version).entries()) {
      const own = matches[index] ?? [];
      const isSeen = seen.has(paragraph.normalised);
      seen.add(paragraph.normalised);
      if (
        isSeen ||
        !isTelling(paragraph, minimumWords) ||
        own.some((match) => match.other === uri && isTold(match))
      ) {
        continue;
      }
      const known = told.get(keyOf(version, index));
      if (known) {
        known.alsoIn.push({ uri: version, paragraph: index });
        continue;
      }
      const found: Missing = { uri: version, paragraph: index, alsoIn: [] };
      missing.push(found);
      noteVersions(told, found, own);
    }
  }
  return missing.sort((a, b) => b.alsoIn.length - a.alsoIn.length);
}

function versionsOf(uri: string, { matches }: Versions): string[] {
  const { ofParagraphs, related } = matches(uri);
  const close = related.filter(({ similarity }) => similarity >= LEAST_SAME_STORY);
  const sharing = new Set(ofParagraphs.flat().map(({ other }) => other));
  return close
    .map((version) => version.uri)
    .filter((version) => sharing.has(version))
    .slice(0, MOST_VERSIONS);
}

function isTold({ strength, similarity }: Match): boolean {
  return strength !== 'related' || similarity >= LEAST_TOLD;
}

function isTelling({ role, words }: Paragraph, minimumWords: number): boolean {
  return role !== 'heading' && words >= minimumWords;
}

/** Takes note that its close matches tell the same: they are not named again. */
function noteVersions(told: Map<string, Missing>, found: Missing, matches: readonly Match[]): void {
  for (const { other, otherParagraph, strength } of matches) {
    if (strength !== 'related' && !told.has(keyOf(other, otherParagraph))) {
      told.set(keyOf(other, otherParagraph), found);
    }
  }
}

function keyOf(uri: string, paragraph: number): string {
  return `${paragraph} ${uri}`;
}
