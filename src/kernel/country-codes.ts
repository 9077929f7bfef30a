import countries from 'world-countries';

/** Kosovo's XK is in the data and not in ISO 3166-1. */
const COUNTRY_CODES: ReadonlySet<string> = new Set(countries.map(({ cca2 }) => cca2).filter((code) => code !== 'XK'));

/** Whether a code is in ISO 3166-1 alpha-2, upper case. */
export function isCountryCode(code: string): boolean {
  return COUNTRY_CODES.has(code);
}
