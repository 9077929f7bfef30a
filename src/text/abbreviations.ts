import { perLanguage } from '../language/language';

/** Words whose full stop ends no sentence: abbreviations and shortened titles, in lower case, without the stop. */
export const abbreviationsOf = perLanguage(({ abbreviations, offices, titles }): ReadonlySet<string> => {
  const lists = [...Object.values(offices), titles.female, titles.male, titles.either];
  const words = lists.flat().flatMap((phrase) => phrase.split(' '));
  const dotted = words.filter((word) => /^\p{L}+\.$/u.test(word)).map((word) => word.slice(0, -1).toLowerCase());
  return new Set([...abbreviations, ...dotted]);
});
