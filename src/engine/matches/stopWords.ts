/** English words that say how a sentence is built rather than what it tells; they are no terms. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every all both few more most much many other another such own same ' +
    'i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers ' +
    'herself it its itself they them their theirs themselves who whom whose which what ' +
    'am is are was were be been being do does did doing done have has had having can could may might must shall ' +
    'should will would and or nor but if because as until while of at by for with about against between into through ' +
    'during before after above below to from up down in out on off over under via per upon than then so too very ' +
    'not no only just also however now here there when where why how again further once ever still yet ' +
    'said say says saying'
  ).split(' '),
);
