// Short lists of words that say something about the names around them. They are our own, written down from general
// knowledge of English news.

/** Words that stand before a person's name and are no part of it. */
export const TITLES = listOf(`
  mr mrs ms miss mx dr prof professor sir lord lady dame president vice-president vice prime minister premier
  chancellor secretary general gen senator sen rep representative congressman congresswoman governor gov mayor judge
  justice chief king queen prince princess pope bishop archbishop cardinal rev reverend father sheikh ayatollah imam col
  colonel maj major capt captain lt lieutenant sgt sergeant cpl admiral adm commander cmdr ambassador minister spokesman
  spokeswoman spokesperson chairman chairwoman director coach manager foreign defense defence finance interior deputy
  former ex-president attorney us uk british`);

/** Words that end the name of an organisation. */
export const ORGANISATION_WORDS = listOf(`
  inc corp co ltd plc llc group company corporation bank university institute agency ministry party union council
  committee commission association federation department office court parliament congress senate club fc united city news
  times post airlines motors holdings industries organization organisation foundation center centre college school army
  navy force forces police league society trust fund authority board`);

/** Short words and marks that can stand inside a name, between its capitalised words. */
export const CONNECTORS = listOf(`
  of the and for de la le van der den von bin al el ibn & - ' 's . / in on to du des del di da y e und et at , + ! \` st a
  as is all with : o`);

function listOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
