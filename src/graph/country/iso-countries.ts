import countries from 'world-countries';
import { fold, words } from '../../kernel/fold';
import type { CountryEntity } from './country.entity';

/**
 * ISO 3166-1 from world-countries (ODbL), which also lists one territory that the standard does not: it has no number.
 */
export function isoCountries(): { row: CountryEntity; demonyms: string[] }[] {
  return countries
    .filter((country) => country.ccn3 !== '')
    .map((country) => {
      const [latitude, longitude] = country.latlng;
      const { eng } = country.demonyms;
      const row: CountryEntity = {
        id: Number(country.ccn3),
        code: country.cca2,
        alpha3: country.cca3,
        numeric: country.ccn3,
        name: country.name.common,
        nameKey: fold(country.name.common),
        officialName: country.name.official,
        capital: country.capital[0] || null,
        region: country.region || null,
        regionKey: country.region ? fold(country.region) : null,
        subregion: country.subregion || null,
        subregionKey: country.subregion ? fold(country.subregion) : null,
        emoji: flag(country.cca2),
        latitude: latitude ?? null,
        longitude: longitude ?? null,
        wordCount: words(country.name.common).length,
      };
      return { row, demonyms: [...new Set([eng?.m, eng?.f].filter((name): name is string => Boolean(name)))] };
    })
    .sort((a, b) => (a.row.code < b.row.code ? -1 : 1));
}

/** The flag of a country is its code in regional indicator symbols (Unicode, UTS #51). */
function flag(code: string): string {
  return String.fromCodePoint(...[...code].map((letter) => letter.charCodeAt(0) - 0x41 + 0x1_f1_e6));
}
