import worldCountries from 'world-countries';

export interface Country {
  /** ISO 3166-1 alpha-2 */
  code: string;
  name: string;
}

/** Those of which the news tell most, before all others. */
const FREQUENT = [
  'US',
  'CN',
  'RU',
  'IR',
  'GB',
  'IL',
  'UA',
  'FR',
  'DE',
  'IN',
  'SY',
  'TR',
  'SA',
  'JP',
  'KR',
  'PK',
  'EG',
  'BR',
  'IQ',
  'LB',
];

/** The countries by how often the news tell of them. */
export const COUNTRIES: readonly Country[] = worldCountries
  .filter(({ ccn3 }) => ccn3 !== '')
  .map(({ cca2, name }) => ({ code: cca2, name: name.common }))
  .sort((a, b) => rank(a.code) - rank(b.code) || (a.code < b.code ? -1 : 1));

function rank(code: string): number {
  const at = FREQUENT.indexOf(code);
  return at < 0 ? FREQUENT.length : at;
}
