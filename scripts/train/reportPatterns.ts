// The patterns of made-up reports, one sentence or line each. Words in braces are filled in by `madeUpReports.ts`.

const CLUBS = `
{town} beat {town} {score} on {day} to go top of the table .
{club} beat {club} {score} at home on {day} .
{person} scored twice as {town} beat {town} {score} in the first division on {day} .
{person} hit a late winner for {town} , who had lost their last {n} matches .
{town} {n} {town} {n}
{town} {n} {club} {n} ( halftime {score} )
{town} {n} {n} {n} {n} {n} {n} {n}
{town} v {town}
{town} at {town}
{town} , without the injured {person} , drew {score} with {club} .
{town} coach {person} said his side deserved to win .
{club} manager {person} has signed striker {person} from {town} for {n} million pounds .
{town} 's {person} was sent off in the {n}th minute of the match against {town} .
{surname} , who joined {town} from {club} last year , scored {n} points .
{person} ( {town} ) {n}
Scorers : {person} ( {n} ) , {person} ( {n} penalty )
{town} : {person} ( {n} ) , {surname} ( {n} )
In {place} , {person} pitched {n} innings and {town} edged {town} {score} .
At {place} , {town} defeated {town} {score} .
{town} won the cup in {place} with a {score} victory over {town} .
Second-placed {town} visit {town} on {day} and {club} are at home to {town} .
{town} and {town} are level on {n} points , with {town} third .
SOCCER - {town} BEAT {town} {score} .
SOCCER - {person} SENDS {town} THROUGH TO THE FINAL .
BASEBALL - {town} STAY AHEAD OF {town} .
BASKETBALL - RESULTS ON {day} .
{place} {n}-{n}-{n}
Leading scorers after {day} 's matches :
W L PCT GB
{town} {n} {n} .{n} -`;

const NATIONAL_TEAMS = `
{country} beat {country} {score} in a World Cup qualifier in {place} on {day} .
{country} {n} {country} {n}
{country} : {person} , {person} , {person} ( {person} {n} ) , {person}
{person} ( {country} ) beat {person} ( {country} ) {score} {score}
{n} . {person} ( {country} ) {n} minutes {n} seconds
{n} {person} ( {country} ) {n}
{person} of {country} won the women 's downhill in {place} on {day} ahead of {country} 's {person} .
{n}- {person} ( {country} ) beat {person} ( {country} ) {score} {score}
{country} captain {person} won the toss and chose to bat at {place} .
{country} all-rounder {person} took {n} wickets for {n} against {country} .
Men 's singles , second round
{surname} , who beat {surname} in {place} last month , will play {person} of {country} next .
TENNIS - {surname} BEATS {surname} IN {place} .
CRICKET - {country} LOSE BY {n} RUNS TO {country} .
SKIING - {person} WINS WORLD CUP RACE IN {place} .
{country} play {country} on {day} and {country} meet the winners of the match between {country} and {country} .`;

const AFFAIRS = `
{person} , head of the {body} , told reporters in {place} on {day} that talks would go on .
The {bodyWithAcronym} said it would take part in the vote .
The {bodyWithAcronym} , led by {person} , accused the government of fraud .
{acronym} leader {person} said his party would not join the government .
{acronym} spokesman {person} denied the report .
The {acronym} won {n} percent of the vote in {village} and {village} .
According to the {body} , {n} people were killed in {village} , {n} km north of {place} .
{nationality} Foreign Minister {person} arrived in {place} on {day} .
{nationality} police arrested {n} people in {village} .
{country} and {country} will resume talks in {place} , the {body} said .
{country} 's {body} rejected the appeal by {surname} .
A court in {village} jailed {person} for {n} years .
{person} , {n} , from {village} in {country} , was found dead near the {village} River .
The army said rebels had attacked {village} in the {village} region .
President {surname} met {surname} at the airport of {village} .
A lawyer for {surname} said {surname} would appeal .
" We have nothing to hide , " {surname} told {company} radio .
{surname} and his wife {person} left {place} for {country} .
{country} SAYS TALKS WITH {country} TO GO ON .
{acronym} LEADER {surname} ARRESTED IN {place} .
{surname} MEETS {nationality} PRESIDENT IN {place} .
{surname} and {surname} Meet in {place} for Talks on {country}
Thousands March in {place} as {person} Returns to {country}
{country} Leaders Weigh New Plan After {surname} Visit
What We Know About the Fire in {village}`;

const BUSINESS = `
{company} said its net profit rose {n} percent to $ {n} million .
Shares in {company} fell {n} cents to {n} .
{company} chief executive {person} said the results were better than expected .
{company} and {company} said they would merge .
{company} agreed to buy {company} for $ {n} million .
{country} 's {company} will build a plant in {village} .
Analyst {person} at {company} in {place} said the shares were cheap .
Traders at {company} said prices would rise .
{person} , formerly of {company} , joins {company} as chairman .
{company} , the biggest bank in {country} , cut {n} jobs .
{company} 's {place} office declined to comment .
The {bodyWithAcronym} has asked {company} to lower its prices .
The {acronym} fined {company} $ {n} million .
{nationality} carmaker {company} will sell its stake in {company} .
{company} SHARES FALL ON PROFIT WARNING .
{company} TO BUY {company} .
RESEARCH ALERT - {company} CUT BY {company} .
{company} Shares Jump After {company} Offer
{company} Q{n} net {n} vs {n}`;

/** Patterns by what the reports are about. */
export const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  clubs: linesOf(CLUBS),
  nationalTeams: linesOf(NATIONAL_TEAMS),
  affairs: linesOf(AFFAIRS),
  business: linesOf(BUSINESS),
};

function linesOf(patterns: string): string[] {
  return patterns.trim().split('\n');
}
