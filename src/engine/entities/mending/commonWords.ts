// Words that have a capital for other reasons than being part of a name.
import { countryOf } from '../countries';
import { fold } from '../forms';

/** Words that begin sentences. */
const COMMON = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our my your who which what when where ' +
    'while why how if as at in on by for from to with without within into onto over under about against among between ' +
    'after before since until during despite through across and but or nor so yet not no both either neither some ' +
    'many most more other another each every any such only also even still just then now here there however meanwhile ' +
    'moreover although though because unless said says is was are were has had have will would may might can could ' +
    'should must earlier later today yesterday tomorrow shares analysts'
  ).split(' '),
);

const TIMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
);

/** Whether a small word says nothing of a name that begins with it. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word);
}

/** Whether a small word is a day or a month. */
export function isTime(word: string): boolean {
  return TIMES.has(word);
}

/** Whether words stand for a country or its people. */
export function isCountry(words: string): boolean {
  return countryOf(fold(words).replaceAll('.', '')) !== undefined;
}
