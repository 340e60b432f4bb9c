// A small newsroom for matches: three versions of one story and articles that have nothing to do with it. Every name,
// place and figure is invented.

/** The agency's version. */
export const TRAM_AGENCY = [
  'Quarrington tram line closed after landslip',
  'A landslip that buried forty metres of track has closed the hill tram in Quarrington until at least the middle of June, the operator Ridgeway Transit said on Monday.',
  'The slope above Fennel Cutting gave way shortly before dawn on Sunday, when no passengers were aboard, and pushed a maintenance trolley against the retaining wall.',
  'Geologist Petra Vance, who inspected the cutting for the county, said that three weeks of rain had saturated a layer of clay which should have been drained years ago.',
  'Ridgeway Transit will run replacement buses every 12 minutes between Castle Square and the hospital, and season tickets remain valid on all of them.',
  'Shopkeepers along Upper Row fear for their trade because two thirds of their customers arrive by tram, according to a survey that the traders published last autumn.',
] as const;

/** A rewrite for another paper: told in other words but for one paragraph, which was edited. */
export const TRAM_REWRITE = [
  'Buses replace hill tram as slope collapses',
  'Passengers in Quarrington must do without their hill tram until mid-June at the earliest: a landslip has covered forty metres of the track, Ridgeway Transit announced.',
  'Nobody was riding when the bank above Fennel Cutting slid down before sunrise on Sunday; only a maintenance trolley was shoved into the retaining wall.',
  'Rain had soaked the clay for three weeks, and drains that were due years ago were never dug, the geologist Petra Vance found when the county sent her to look at the cutting.',
  'Ridgeway Transit will run replacement buses every 10 minutes between Castle Square and the hospital, and all season tickets remain valid on them.',
  'The mayor, Osric Bellamy, has asked the ministry for emergency money, saying that the town cannot pay the two million crowns which the new drains would cost.',
] as const;

/** A later version: it copies the first two paragraphs of the agency and tells of the mayor as the rewrite does. */
export const TRAM_LATE = [
  'Ministry asked to pay for new hillside drains',
  TRAM_AGENCY[1],
  TRAM_AGENCY[2],
  'Two million crowns are needed for new drains, more than the town can pay; Mayor Osric Bellamy therefore turned to the ministry for emergency money.',
  'Children from the Saint Brannock school spent Monday painting yellow arrows on the pavement to lead visitors from the closed platforms to the bus stops.',
] as const;

export const CHEESE = [
  'Cheesemakers of Vale End win a name of their own',
  'From next spring only dairies within nine miles of Vale End may call their blue cheese Valender, after the patent office accepted an application filed in 2019.',
  'Four families still ripen the wheels in chalk caves, turning each by hand twice a week and brushing away the mould with goat hair.',
  'Competitors in the lowlands, who sell a factory version at half the price, have thirty days to object.',
] as const;

export const OBSERVATORY = [
  'Students find comet on a forgotten photographic plate',
  'A box of glass negatives that had been used to prop open a cellar door turned out to hold the earliest known picture of comet Harrow, taken in 1911.',
  'Two undergraduates scanned the plates during their summer holidays and compared every smudge with modern sky charts.',
  'The orbit can now be computed so precisely that astronomers expect it back in October 2061, give or take a few hours.',
] as const;

export const REGATTA = [
  'Oarswomen from Tessin Bay beat the record by a second',
  'With a tailwind that nobody had forecast, the eight from Tessin Bay covered the two kilometres in five minutes and fifty-four seconds.',
  'Their cox, seventeen-year-old Imke Dahl, lost her voice after the first bridge and steered the remaining distance with hand signals.',
  'Umpires measured the lane again overnight before they confirmed the time.',
] as const;

/** Articles that have nothing in common with one another. */
export const UNRELATED = [CHEESE, OBSERVATORY, REGATTA] as const;
