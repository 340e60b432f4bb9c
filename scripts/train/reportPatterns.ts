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

const POLITICS = `
{person} of the {body} was elected president of {country} with {n} percent of the vote .
Supporters of {surname} gathered outside the {body} in {place} on {day} .
" This is a victory for all of {country} , " {surname} said in a speech in {place} .
The opposition {acronym} said {surname} had bought votes in {village} .
{nationality} lawmakers approved the budget by {n} votes to {n} .
Parliament in {place} is to vote on {day} on a bill that the {body} opposes .
{country} , {country} and {country} signed the treaty in {place} in 19{n} .
{country} 's ambassador to {country} , {person} , was called to the Foreign Ministry .
The United Nations said {n} people had fled from {village} to {country} since {day} .
Talks between the {nationality} government and {nationality} rebels broke down in {place} .
The {body} is based in {place} and has offices in {village} and {place} .
{person} , a member of the {body} , and {person} of the {acronym} disagreed .
{surname} 's party , the {body} , holds {n} seats .
Relations between {country} and {country} have been tense since {surname} came to power .
In a letter to {surname} , the {body} called for new elections .
{person} ( {acronym} , {place} ) said he would vote against it .
Former {nationality} prime minister {person} died in {place} on {day} . He was {n} .
{surname} was born in {village} , studied at the University of {place} and joined the {acronym} in 19{n} .
Mr {surname} and Mrs {surname} were not present .
Interior Minister {person} , Justice Minister {person} and {body} chairman {person} resigned .
Protesters from {village} marched to {place} , chanting " {surname} must go " .
{country} 's north , near the border with {country} , is home to {n} million {nationality} speakers .
OPINION : {country} Can Not Wait for {surname}
{nationality} Court Orders {surname} to Appear in {place}`;

const SOCIETY = `
Firefighters were called to a house in {village} early on {day} , the {media} reported .
{person} , a farmer in {village} , told the {media} that the river had risen overnight .
An earthquake shook the {village} district of {country} , killing {n} people .
The storm is expected to reach {place} and the {village} coast on {day} .
Doctors at {hospital} in {place} said {surname} was in a stable condition .
{person} , a professor at {university} , said the study was too small .
Researchers from {university} and {university} looked at {n} families in {country} .
{person} , who heads the {body} , called the figures alarming .
Police said {person} , {n} , and {person} , {n} , both of {village} , were held .
{surname} 's lawyer , {person} , told a court in {place} that his client was ill .
The film , directed by {person} and starring {person} , was shot in {country} and {country} .
{person} 's new album was recorded in {place} for {company} .
The museum in {village} shows works by {person} and {person} .
The road between {village} and {village} was closed , {media} said .
Volunteers of the {bodyWithAcronym} handed out water in {village} .
Trains between {place} and {place} were late , the operator {company} said .
A spokeswoman for {company} said no one was hurt at its {village} plant .
{person} and {person} married in {place} in June .
Every Christmas the people of {village} walk to the church .
Mount {village} , on the border between {country} and {country} , is {n} metres high .
Lake {village} and the {village} River have dried up .
The language is spoken in {country} , {country} and parts of {country} .
He moved from {place} , {country} , to {village} , {country} , in 20{n} .
The {media} and the {media} carried the story on {day} .
Read more : {surname} Speaks About Life in {village}
{n} Things to Do in {place} This Weekend`;

/** Patterns by what the reports are about. */
export const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  clubs: linesOf(CLUBS),
  nationalTeams: linesOf(NATIONAL_TEAMS),
  affairs: linesOf(AFFAIRS),
  business: linesOf(BUSINESS),
  politics: linesOf(POLITICS),
  society: linesOf(SOCIETY),
};

function linesOf(patterns: string): string[] {
  return patterns.trim().split('\n');
}
