import type { EventType, SpeakerKind } from '../../kernel/findings';
import type { Known, KnownOffice, KnownSpeaker, Wanted } from '../../link/known';
import type { Reader } from '../../store/database';

interface SpeakerRow {
  id: number;
  slug: string;
  lookupKey: string;
  kind: SpeakerKind;
  country: string | null;
}

/** Whom findings can mean: speakers by name, alias, surname or slug, with their offices; and events by slug. */
export async function candidatesFor(reader: Reader, wanted: Wanted): Promise<Known> {
  const { dialect } = reader;
  const any = (expression: string, position: number): string => dialect.isAnyOf(expression, dialect.placeholder(position), 'text');
  const rows = await reader.query<SpeakerRow>(
    'SELECT id, slug, lookup_key AS "lookupKey", kind, country_code AS country FROM speaker '
      + `WHERE ${any('lookup_key', 1)} OR ${any('surname_key', 2)} OR ${any('slug', 3)} `
      + `OR id IN (SELECT speaker_id FROM speaker_alias WHERE ${any('alias_key', 4)}) ORDER BY id`,
    [wanted.names, wanted.surnames, wanted.slugs, wanted.names]);
  const speakers = new Map(rows.map(({ id, slug, lookupKey, kind, country }): [number, KnownSpeaker] => [id, { slug, kind, country, names: [lookupKey], offices: [] }]));
  if (speakers.size > 0) await addNamesAndOffices(reader, speakers);
  const events = wanted.eventSlugs.length === 0 ? [] : await reader.query<{ slug: string; type: EventType; date: string | null; country: string | null }>(
    `SELECT slug, type, date_edtf AS date, country_code AS country FROM event WHERE ${any('slug', 1)} ORDER BY id`, [wanted.eventSlugs]);
  return { speakers: [...speakers.values()], events };
}

async function addNamesAndOffices(reader: Reader, speakers: ReadonlyMap<number, KnownSpeaker>): Promise<void> {
  const { dialect } = reader;
  const ids = [...speakers.keys()];
  const owned = dialect.isAnyOf('m.speaker_id', dialect.placeholder(1), 'int');
  const aliases = await reader.query<{ speakerId: number; alias: string }>(
    `SELECT m.speaker_id AS "speakerId", m.alias_key AS alias FROM speaker_alias m WHERE ${owned} ORDER BY m.speaker_id, m.position`, [ids]);
  for (const { speakerId, alias } of aliases) speakers.get(speakerId)!.names.push(alias);
  const offices = await reader.query<KnownOffice & { speakerId: number }>(
    'SELECT m.speaker_id AS "speakerId", m.role_key AS role, o.slug AS organization, m.branch, m.country_code AS country '
      + `FROM membership m LEFT JOIN speaker o ON o.id = m.organization_id WHERE ${owned} ORDER BY m.id`, [ids]);
  for (const { speakerId, ...office } of offices) speakers.get(speakerId)!.offices.push(office);
}

/** The slugs of the articles among these texts, by SHA-256, that the graph holds already. */
export async function recordedTexts(reader: Reader, hashes: readonly string[]): Promise<Map<string, string>> {
  const { dialect } = reader;
  const rows = await reader.query<{ sha256: string; slug: string }>(
    `SELECT sha256, slug FROM article WHERE ${dialect.isAnyOf('sha256', dialect.placeholder(1), 'text')}`, [hashes]);
  return new Map(rows.map(({ sha256, slug }) => [sha256, slug]));
}
