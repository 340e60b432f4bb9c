// Reports that name persons, organisations and places, made up for the tests.

/** Titles, a full name, surnames with possessives, an organisation with its acronym. */
export const EARLY = `Vennay votes on the night ferry

The mayor, Ines Aldred, told reporters in Norway that the Northern Isles Ferry Authority (NIFA) would not run a night ferry this winter.

Aldred's deputy disagreed. NIFA has said that it will look at the figures again before the spring.
`;

/** The same persons elsewhere: another title, only the surname. */
export const LATE = `Prime Minister Ines Aldred said on Friday that the plan for the night ferry was dead.

"I will not pay for empty boats," Aldred said. Officials of the Northern Isles Ferry Authority did not want to comment.
`;

/** Names of its own. */
export const OTHER = `Captain Edwin Harle of the coast guard said that the boats had been out all night in Norway.
`;
