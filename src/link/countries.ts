import { isCountryCode } from '../kernel/country-codes';
import type { Findings } from '../kernel/findings';

/** The findings without countries that are not in the graph: texts mention some that are not in ISO 3166-1. */
export function ofKnownCountries(findings: Findings): Findings {
  const known = (code: string | null): string | null => (code !== null && isCountryCode(code) ? code : null);
  return {
    ...findings,
    speakers: findings.speakers.map((speaker) => ({
      ...speaker,
      country: known(speaker.country),
      memberships: speaker.memberships.map((office) => ({ ...office, country: known(office.country) })),
    })),
    events: findings.events.map((event) => ({
      ...event,
      country: known(event.country),
      participants: event.participants
        .map((one) => ({ ...one, country: known(one.country) }))
        .filter(({ speaker, country }) => speaker !== null || country !== null),
    })),
    quotes: findings.quotes.map((quote) => ({ ...quote, countries: quote.countries.filter(isCountryCode) })),
    countryMentions: findings.countryMentions.filter(({ code }) => isCountryCode(code)),
  };
}
