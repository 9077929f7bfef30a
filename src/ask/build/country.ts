import type { CountryReading } from '../readings';
import type { Filter } from '../understanding';
import type { Built } from './combine';

/** Beginnings of names that have an article before them. */
const BEGINNINGS = ['United ', 'Netherlands', 'Philippines', 'Bahamas', 'Gambia', 'Maldives', 'Comoros', 'Seychelles']
  .concat(['Republic ', 'Dominican ', 'Central African', 'Isle ', 'British ', 'Americas'])
  .join('|');
const WITH_ARTICLE = new RegExp(`^(?:${BEGINNINGS}|.* Islands$)`);

/** "the United States", "Iran" */
export function countryName(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** CountryFilter: any of the countries and regions. */
export function countryFilter(readings: readonly CountryReading[]): Built {
  const codes = [...new Set(readings.flatMap((reading) => reading.codes))];
  const [only] = codes;
  const coded: Filter[] = only === undefined ? [] : [{ code: codes.length === 1 ? { eq: only } : { in: codes } }];
  const filters = [...coded, ...readings.flatMap(({ region }): Filter[] => (region ? [region] : []))];
  const names = [
    ...new Set(
      readings.flatMap((reading) =>
        reading.names.map((name) => (reading.region ? `the countries of ${countryName(name)}` : countryName(name))),
      ),
    ),
  ];
  return { filter: filters.length === 1 && filters[0] ? filters[0] : { or: filters }, words: names.join(' or ') };
}
