import { fold } from '../../kernel/fold';
import { toNodeId } from '../../kernel/ids';
import type { FilterValue } from '../query/table';
import { isoCountries } from './iso-countries';

/** The properties of a country that filters compare; texts are folded. */
interface Country {
  code: string;
  name: string;
  demonyms: string[];
  region: string | null;
  subregion: string | null;
}

let countries: ReadonlyMap<string, Country> | undefined;

function all(): ReadonlyMap<string, Country> {
  countries ??= new Map(
    isoCountries().map(({ row, demonyms }) => [
      row.code,
      {
        code: row.code,
        name: row.nameKey,
        demonyms: demonyms.map(fold),
        region: row.regionKey,
        subregion: row.subregionKey,
      },
    ]),
  );
  return countries;
}

/**
 * The codes of the countries that fulfil a filter. Countries are few and never change, so any condition on a row's
 * country becomes a comparison with codes, which an index answers.
 * @returns null where every country fulfils it
 */
export function countryCodes(filter: FilterValue): string[] | null {
  const found = candidates(filter).filter((country) => fulfils(country, filter));
  return found.length === all().size ? null : found.map(({ code }) => code);
}

/** Most filters compare one code, so they need not be tested on every country. */
function candidates(filter: FilterValue): Country[] {
  const { eq } = (filter['code'] ?? {}) as { eq?: string };
  if (eq === undefined) return [...all().values()];
  const named = all().get(eq);
  return named ? [named] : [];
}

function fulfils(country: Country, filter: FilterValue): boolean {
  return Object.entries(filter).every(([name, value]) => {
    if (value === undefined) return true;
    switch (name) {
      case 'and':
        return (value as FilterValue[]).every((part) => fulfils(country, part));
      case 'or':
        return (value as FilterValue[]).some((part) => fulfils(country, part));
      case 'not':
        return !fulfils(country, value as FilterValue);
      case 'demonym':
        return country.demonyms.some((demonym) => holds(demonym, value as FilterValue, fold));
      case 'code':
        return holds(country.code, value as FilterValue, (text) => text);
      case 'id':
        return holds(toNodeId('Country', country.code), value as FilterValue, (text) => text);
      default:
        return holds(country[name as 'name' | 'region' | 'subregion'], value as FilterValue, fold);
    }
  });
}

function holds(text: string | null, operators: FilterValue, form: (text: string) => string): boolean {
  return Object.entries(operators).every(([operator, operand]) => {
    if (operand === undefined) return true;
    const values = ((Array.isArray(operand) ? operand : [operand]) as string[]).map(form);
    switch (operator) {
      case 'eq':
      case 'in':
        return text !== null && values.includes(text);
      case 'ne':
      case 'notIn':
        return text === null || !values.includes(text);
      case 'contains':
        return text !== null && text.includes(values[0]!);
      default:
        return text !== null && text.startsWith(values[0]!);
    }
  });
}
