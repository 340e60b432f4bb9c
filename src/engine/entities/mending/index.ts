// Names as the tagger finds them, put right by their own words and by those right beside them: what a model that judges
// word by word gets wrong although anybody can see it.
import type { TaggedName, TaggedText } from '../mention';
import { recalled } from '../paragraphMemory';
import { withoutWordsAfterCountries } from './afterAbbreviation';
import { withBracketed } from './bracketed';
import { withWholeCompanies } from './companies';
import { withDateline } from './datelines';
import { withWholeGroups } from './groups';
import { withHeadlineSubject } from './headlineSubjects';
import { withKnownHeadlines } from './headlines';
import { withKnownCompanies } from './knownCompanies';
import { withLeadingPlaces } from './leadingPlaces';
import { withLineUps } from './lineUps';
import { withoutOthers } from './others';
import { withFirms } from './partners';
import { partedNames } from './parts';
import { withPeoplesBodies } from './peoplesBodies';
import { withPlatforms } from './platforms';
import { withFirstHalves } from './secondHalves';
import { withTowns } from './towns';
import { withTypes } from './types';
import { withWholePersons } from './wholePersons';
import { acronymsOfWords } from './wordsInShort';

/** A paragraph of an article with its names, and how it is to be read. */
export interface Mendable extends TaggedText {
  /** Whether words have capitals whatever they are, as in a headline. */
  isTitleCase: boolean;
}

/** The paragraphs of an article with their names put right. Names are in order and do not overlap. */
export function mendNames<Paragraph extends Mendable>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const ofWords = acronymsOfWords(paragraphs);
  const whole = withTowns(paragraphs).map((paragraph) => {
    const make = () => wholeNames(paragraph, withoutOthers(paragraph, ofWords));
    const names = ofWords.size === 0 ? recalled(paragraph, 'whole', make) : make();
    return names.length === 0 && paragraph.names.length === 0 ? paragraph : { ...paragraph, names };
  });
  const parted = withoutWordsAfterCountries(partedNames(whole));
  return withTypes(withKnownHeadlines(withFirms(withKnownCompanies(parted))));
}

function wholeNames(paragraph: Mendable, names: readonly TaggedName[]): readonly TaggedName[] {
  const whole = withLeadingPlaces(paragraph.text, withWholeCompanies(paragraph, names));
  const halves = withFirstHalves(paragraph.text, whole);
  const companies = withBracketed(paragraph.text, withHeadlineSubject(paragraph, halves));
  const groups = withPeoplesBodies(paragraph.text, withWholeGroups(paragraph, companies));
  const persons = withWholePersons(paragraph, groups);
  return withLineUps(paragraph, withDateline(paragraph, withPlatforms(paragraph, persons)));
}
