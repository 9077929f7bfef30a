import type { Known, KnownOffice, KnownSpeaker, Wanted } from '../link/known';
import type { EventType, SpeakerKind } from '../kernel/vocabulary';
import type { Reader } from '../store/database';
import { select } from '../store/sql';
import { redirectsOf } from './redirects';

interface SpeakerRow {
  id: number;
  slug: string;
  lookupKey: string;
  kind: SpeakerKind;
  country: string | null;
}

interface EventRow {
  slug: string;
  type: EventType;
  date: string | null;
  country: string | null;
}

/** Whom findings can mean: speakers by name, alias, surname or slug, with their offices; and events by slug. */
export async function candidatesFor(reader: Reader, wanted: Wanted): Promise<Known> {
  const rows = await select<SpeakerRow>(
    reader,
    (sql) =>
      'SELECT id, slug, lookup_key AS "lookupKey", kind, country_code AS country FROM speaker ' +
      `WHERE ${sql.isAnyOf('lookup_key', wanted.names, 'text')} OR ${sql.isAnyOf('surname_key', wanted.surnames, 'text')} ` +
      `OR ${sql.isAnyOf('slug', wanted.slugs, 'text')} ` +
      `OR id IN (SELECT speaker_id FROM speaker_alias WHERE ${sql.isAnyOf('alias_key', wanted.names, 'text')}) ORDER BY id`,
  );
  const speakers = new Map(
    rows.map(({ id, slug, lookupKey, kind, country }): [number, KnownSpeaker] => [
      id,
      { slug, kind, country, names: [lookupKey], offices: [] },
    ]),
  );
  if (speakers.size > 0) await addNamesAndOffices(reader, speakers);
  return {
    speakers: [...speakers.values()],
    events: await eventsNamed(reader, wanted.eventSlugs),
    // Those that new speakers would like, and those of the candidates.
    redirects: await redirectsOf(reader, wanted.slugs, [...speakers.keys()]),
  };
}

function eventsNamed(reader: Reader, slugs: readonly string[]): Promise<EventRow[]> {
  if (slugs.length === 0) return Promise.resolve([]);
  return select<EventRow>(
    reader,
    (sql) =>
      'SELECT slug, type, date_edtf AS date, country_code AS country FROM event ' +
      `WHERE ${sql.isAnyOf('slug', slugs, 'text')} ORDER BY id`,
  );
}

async function addNamesAndOffices(reader: Reader, speakers: Map<number, KnownSpeaker>): Promise<void> {
  const ids = [...speakers.keys()];
  const aliases = await select<{ speakerId: number; alias: string }>(
    reader,
    (sql) =>
      'SELECT speaker_id AS "speakerId", alias_key AS alias FROM speaker_alias ' +
      `WHERE ${sql.isAnyOf('speaker_id', ids, 'int')} ORDER BY speaker_id, position`,
  );
  for (const { speakerId, alias } of aliases) speakers.get(speakerId)?.names.push(alias);
  const offices = await select<KnownOffice & { speakerId: number }>(
    reader,
    (sql) =>
      'SELECT m.speaker_id AS "speakerId", m.role_key AS role, o.slug AS organization, m.branch, ' +
      'm.country_code AS country FROM membership m LEFT JOIN speaker o ON o.id = m.organization_id ' +
      `WHERE ${sql.isAnyOf('m.speaker_id', ids, 'int')} ORDER BY m.id`,
  );
  for (const { speakerId, ...office } of offices) speakers.get(speakerId)?.offices.push(office);
}
