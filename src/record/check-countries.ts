import { InputError } from '../kernel/errors';
import type { Findings } from '../kernel/findings';
import type { Transaction } from '../store/database';
import { select } from '../store/sql';

/** @throws InputError where findings name a country that the graph does not know */
export async function checkCountries(transaction: Transaction, all: readonly Findings[]): Promise<void> {
  const named = new Set(all.flatMap(countriesIn));
  if (named.size === 0) return;
  const rows = await select<{ code: string }>(
    transaction,
    (sql) => `SELECT code FROM country WHERE ${sql.isAnyOf('code', [...named], 'text')}`,
  );
  for (const { code } of rows) named.delete(code);
  const [unknown] = named;
  if (unknown !== undefined)
    throw new InputError(`${JSON.stringify(unknown)} is not an ISO 3166-1 alpha-2 country code.`, ['countries']);
}

function countriesIn({ speakers, events, quotes, countryMentions }: Findings): string[] {
  const codes = [
    ...speakers.flatMap(({ country, memberships }) => [country, ...memberships.map((office) => office.country)]),
    ...events.flatMap(({ country, participants }) => [
      country,
      ...participants.map((participant) => participant.country),
    ]),
    ...quotes.flatMap(({ countries }) => countries),
    ...countryMentions.map(({ code }) => code),
  ];
  return codes.filter((code): code is string => code !== null);
}
