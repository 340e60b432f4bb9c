/** Companies called by a founder's name with its "'s", which is no possessive then. Small, without the "'s". */
const BRANDS = new Set(
  (
    'mcdonald,wendy,moody,lloyd,sainsbury,macy,kellogg,levi,christie,sotheby,domino,denny,dillard,kohl,lowe,cadbury,waterstone,' +
    'bloomingdale,arby,hardee,harrod,standard and poor,standard & poor,fireman,hershey,ladbroke,shoney,alexander,zayre,claire,' +
    'nathan,papa john,carl,ben & jerry,ben and jerry,boodle,debenham,selfridge,jack daniel,hardy,sbarro,stew leonard'
  ).split(','),
);

/** Whether a name is known with an "'s" at its end. */
export function hasOwnPossessive(name: string): boolean {
  return BRANDS.has(name.toLowerCase());
}
