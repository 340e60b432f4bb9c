// The words of which titles are made, all small and without full stops. English only: elsewhere no title is found.

/** Forms of address: they stand right before a name and can stand alone there. Compared small, without full stops. */
const HONORIFICS = wordSet(`
mr mrs ms miss mx dr prof sir dame lord lady rev fr sr hon
madam madame mme mlle monsieur herr frau senor senora signor signora`);

/** Offices and ranks that can stand right before a name without any other word. */
const RANKS = wordSet(`
president vice-president premier chancellor minister undersecretary under-secretary senator governor mayor mayoress ambassador congressman
congresswoman representative councillor commissioner secretary speaker general admiral captain colonel major
lieutenant sergeant commander corporal brigadier marshal private constable inspector superintendent detective sheriff
professor doctor judge justice magistrate king queen prince princess emperor empress sultan emir sheikh shah baron
baroness count countess duke duchess earl viscount viscountess pope cardinal archbishop bishop reverend rabbi imam
ayatollah pastor father sister brother saint chairman chairwoman chair coach manager skipper
gen col capt lt sgt maj adm cmdr cpl sen rep gov pres supt insp pc cllr`);

/** Nouns for what somebody is by office or calling, which can end a title. */
const ROLES = wordSet(`
leader deputy director manager editor head chief boss spokesman spokeswoman spokesperson envoy adviser advisor aide
negotiator lawyer attorney solicitor barrister prosecutor executive officer official chairperson founder co-founder
owner partner treasurer trustee principal headteacher headmaster headmistress teacher lecturer dean provost rector
vice-chancellor vice-chairman historian economist analyst scientist researcher engineer architect surveyor curator
conservator archivist librarian surgeon consultant nurse midwife paramedic coroner pathologist psychologist
psychiatrist physicist chemist biologist author writer novelist poet playwright actor actress singer musician composer
conductor pianist artist painter sculptor photographer film-maker filmmaker producer presenter broadcaster journalist
columnist correspondent reporter critic publisher campaigner activist organiser organizer caretaker harbourmaster
harbormaster lifeboatman fisherman farmer postman shopkeeper businessman businesswoman entrepreneur exporter investor
banker broker accountant auditor trader developer designer programmer candidate mp mep msp lawmaker
legislator backbencher peer whip inspector-general ombudsman regulator registrar clerk steward warden
monarch ruler dictator commander-in-chief striker midfielder defender goalkeeper captain coach winger
batsman bowler wicketkeeper champion driver rider jockey trainer referee umpire player tycoon billionaire magnate heir
widow widower successor predecessor prelate priest vicar canon monk nun abbot deacon minister-president
premier president secretary-general attorney-general director-general governor-general
crown-prince vice-captain co-chair co-director co-owner co-author understudy newsreader diplomat`);

/** Of the roles those that no company has: a company can be an owner, a partner, a publisher. */
const OF_PERSONS = wordSet(`
deputy director manager editor head chief boss spokesman spokeswoman spokesperson envoy adviser advisor aide lawyer
attorney solicitor barrister prosecutor executive officer official chairperson treasurer headteacher teacher lecturer
economist analyst historian scientist engineer architect curator surgeon nurse actor actress singer writer author
journalist correspondent reporter mp mep msp lawmaker legislator striker midfielder defender goalkeeper winger coach`);

/** Offices of several words; the words may stand with hyphens too. */
const PHRASES = [
  'prime minister',
  'deputy prime minister',
  'secretary general',
  'attorney general',
  'solicitor general',
  'director general',
  'governor general',
  'surgeon general',
  'inspector general',
  'secretary of state',
  'secretary of defense',
  'secretary of defence',
  'secretary of the treasury',
  'chief executive',
  'chief executive officer',
  'chief operating officer',
  'chief financial officer',
  'chief of staff',
  'chief of police',
  'chief constable',
  'chief justice',
  'chief inspector',
  'chief whip',
  'head of state',
  'head of government',
  'head teacher',
  'vice president',
  'vice chancellor',
  'vice chairman',
  'first lady',
  'first minister',
  'grand chief',
  'crown prince',
  'crown princess',
  'managing director',
  'commander in chief',
  'chancellor of the exchequer',
  'leader of the opposition',
  'speaker of the house',
  'member of parliament',
  'lord mayor',
  'lord chancellor',
];

/** Words that stand before a role and say which: "former", "finance". */
const MODIFIERS = wordSet(`
former ex then acting interim caretaker outgoing incoming departing late current new newly-elected elected designate
first second third deputy vice assistant associate senior junior chief joint executive non-executive general managing
principal head lead prime foreign home interior defence defense finance financial economic economy trade business
commerce industry energy health education culture sports sport transport transportation justice labour labor
agriculture environment environmental climate housing planning treasury budget science technology digital security
intelligence military naval army navy police fire prison border immigration social welfare development tourism
fisheries harbour harbor port city town village county state federal regional provincial national international
local district parish borough council cabinet shadow opposition party parliamentary senate house congressional
presidential royal crown union company group board bank school hospital university college museum gallery library
theatre church club team campaign press media communications policy political legal medical clinical scientific
research technical creative artistic musical editorial sales marketing operations operating human resources personnel
special personal private permanent honorary veteran retired long-serving long-time longtime co emeritus supreme high
appeal appeals world olympic film news
conservative liberal democratic democrat republican green socialist communist nationalist independent centre-left
centre-right far-right far-left left-wing right-wing ruling`);

/** Modifiers that are small everywhere but at the beginning of a sentence. */
const TIMES_OF_OFFICE = wordSet(
  'former ex then acting interim outgoing incoming departing late current new newly-elected retired veteran',
);

/** Words of ranks that are names too: before one other word they are the first name. */
const ALSO_NAMES = wordSet('dean earl duke major marshal count baron saint page sheikh shah sultan');

/** Ranks and roles that mean something else when small: "a major", "to judge", "his father". */
const WITH_CAPITAL_ONLY = wordSet(
  'major general private marshal count father sister brother saint judge head chair host lead second first',
);

/** What happens at a place or is an organisation's, and is no part of its name. */
const NOT_IN_NAMES = wordSet(`
talks summit meeting conference officials leaders government administration forces troops membership relations
sources visit trip deal agreement negotiations`);

/** Forms of address that everybody bears. */
const CIVIL = wordSet(
  'mr mrs ms miss mx madam madame mme mlle monsieur herr frau senor senora signor signora',
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

const plainPhrases = new Set(PHRASES);
const longestPhrase = Math.max(...PHRASES.map((phrase) => phrase.split(' ').length));

/** Whether a small word addresses somebody and says no more: "mr", "sir", "dr". */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word);
}

/** Whether a word can stand right before a name as a rank. */
export function isRank(word: string): boolean {
  return RANKS.has(word);
}

/** Whether a word can end a title. */
export function isRole(word: string): boolean {
  return ROLES.has(word) || RANKS.has(word);
}

/** Whether a word that ends a title is said of persons only. */
export function isCallingOfPersons(word: string): boolean {
  return OF_PERSONS.has(word);
}

/** Whether a word can stand in a title before its role. */
export function isModifier(word: string): boolean {
  return MODIFIERS.has(word);
}

/** Whether a word can stand in a title. */
export function isTitleWord(word: string): boolean {
  return isHonorific(word) || isRole(word) || isModifier(word);
}

/** Whether a word tells of when somebody holds an office. */
export function tellsTime(word: string): boolean {
  return TIMES_OF_OFFICE.has(word);
}

/** Whether a rank is also a name. */
export function isAlsoName(word: string): boolean {
  return ALSO_NAMES.has(word);
}

/** Whether a small word after a name is no part of it. */
export function isNotInNames(word: string): boolean {
  return NOT_IN_NAMES.has(word);
}

/** Whether a word is a rank or role only with a capital. */
export function needsCapital(word: string): boolean {
  return WITH_CAPITAL_ONLY.has(word);
}

/** Whether a form of address tells nothing of who somebody is. */
export function saysNothing(word: string): boolean {
  return CIVIL.has(word);
}

/** How many of the last words are an office of several words; 0 where they are none. */
export function phraseAtEnd(words: readonly string[]): number {
  for (let count = Math.min(longestPhrase, words.length); count >= 2; count -= 1) {
    const phrase = words.slice(-count).join(' ').replaceAll('-', ' ');
    if (plainPhrases.has(phrase)) {
      return count;
    }
  }
  // "Secretary-General" is one word.
  return plainPhrases.has((words.at(-1) ?? '').replaceAll('-', ' ')) && words.at(-1)?.includes('-') ? 1 : 0;
}
