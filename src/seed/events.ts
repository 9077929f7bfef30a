import { isCountryCode } from '../kernel/country-codes';
import type { EventFinding, ParticipationFinding, SpeakerFinding } from '../kernel/findings';
import type { ParticipantRole } from '../kernel/vocabulary';
import type { Curation } from './curation';
import type { CuratedEvent } from './schema';
import type { FieldPath } from '../kernel/yaml-file';

const ROLES = { actors: 'ACTOR', recipients: 'RECIPIENT', others: 'OTHER' } as const satisfies Record<
  string,
  ParticipantRole
>;

/** A curated event as a finding. */
export function eventFinding(
  key: string,
  curated: CuratedEvent,
  speakers: readonly SpeakerFinding[],
  curation: Curation,
): EventFinding {
  const path: FieldPath = ['events', key];
  return {
    key,
    title: curated.title,
    type: curated.type,
    status: curated.status,
    date: curation.date(curated.date, [...path, 'date']),
    place: curation.place(curated.place, [...path, 'place']),
    country: curation.country(curated.country, [...path, 'country']),
    participants: participations(curated, speakers, curation, path),
    evidence: curation.wordsList(curated.evidence, [...path, 'evidence']),
    confidence: 1,
  };
}

/** A participant is a country's code or a speaker's key; a speaker takes part for the country that they speak for. */
function participations(
  curated: CuratedEvent,
  speakers: readonly SpeakerFinding[],
  curation: Curation,
  path: FieldPath,
): ParticipationFinding[] {
  return Object.entries(ROLES).flatMap(([field, role]) => {
    const named = curated[field as keyof typeof ROLES];
    return named.map((each, index): ParticipationFinding => {
      const at = [...path, field, index];
      if (typeof each !== 'string')
        return {
          role,
          speaker: curation.speaker(each.speaker, [...at, 'speaker']),
          country: curation.country(each.country, [...at, 'country']),
        };
      const name = each;
      if (named.indexOf(name) < index) curation.file.refuse(at, `"${name}" is there twice`);
      if (/^[A-Z]+$/.test(name)) return { role, speaker: null, country: curation.country(name, at) };
      const country = speakers.find(({ key }) => key === name)?.country ?? null;
      return {
        role,
        speaker: curation.speaker(name, at),
        country: country !== null && isCountryCode(country) ? country : null,
      };
    });
  });
}
