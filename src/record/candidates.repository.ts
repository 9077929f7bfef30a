import type { EventType, SpeakerKind } from '../kernel/vocabulary';
import type { Known, KnownOffice, KnownSpeaker, Wanted } from '../link/known';
import type { Reader } from '../store/database';

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
  const any = (expression: string, position: number): string =>
    dialect.isAnyOf(expression, dialect.placeholder(position), 'text');
  const rows = await reader.query<SpeakerRow>(
    'SELECT id, slug, lookup_key AS "lookupKey", kind, country_code AS country FROM speaker ' +
      `WHERE ${any('lookup_key', 1)} OR ${any('surname_key', 2)} OR ${any('slug', 3)} ` +
      `OR id IN (SELECT speaker_id FROM speaker_alias WHERE ${any('alias_key', 4)}) ORDER BY id`,
    [wanted.names, wanted.surnames, wanted.slugs, wanted.names],
  );
  const speakers = new Map(
    rows.map(({ id, slug, lookupKey, kind, country }): [number, KnownSpeaker] => [
      id,
      { slug, kind, country, names: [lookupKey], offices: [] },
    ]),
  );
  if (speakers.size > 0) await addNamesAndOffices(reader, speakers);
  const events =
    wanted.eventSlugs.length === 0
      ? []
      : await reader.query<{ slug: string; type: EventType; date: string | null; country: string | null }>(
          `SELECT slug, type, date_edtf AS date, country_code AS country FROM event WHERE ${any('slug', 1)} ORDER BY id`,
          [wanted.eventSlugs],
        );
  return {
    speakers: [...speakers.values()],
    events,
    redirects: await redirectsOf(reader, wanted.slugs, [...speakers.keys()]),
  };
}

/** Slugs that lead to another speaker: those that new speakers would like, and those of the candidates. */
async function redirectsOf(
  reader: Reader,
  slugs: readonly string[],
  ids: readonly number[],
): Promise<Map<string, string>> {
  const { dialect } = reader;
  const rows = await reader.query<{ slug: string; to: string }>(
    'SELECT r.slug, s.slug AS "to" FROM speaker_redirect r JOIN speaker s ON s.id = r.speaker_id ' +
      `WHERE ${dialect.isAnyOf('r.slug', dialect.placeholder(1), 'text')} OR ${dialect.isAnyOf('r.speaker_id', dialect.placeholder(2), 'int')}`,
    [slugs, ids],
  );
  return new Map(rows.map(({ slug, to }) => [slug, to]));
}

async function addNamesAndOffices(reader: Reader, speakers: ReadonlyMap<number, KnownSpeaker>): Promise<void> {
  const { dialect } = reader;
  const ids = [...speakers.keys()];
  const owned = dialect.isAnyOf('m.speaker_id', dialect.placeholder(1), 'int');
  const aliases = await reader.query<{ speakerId: number; alias: string }>(
    `SELECT m.speaker_id AS "speakerId", m.alias_key AS alias FROM speaker_alias m WHERE ${owned} ORDER BY m.speaker_id, m.position`,
    [ids],
  );
  for (const { speakerId, alias } of aliases) speakers.get(speakerId)!.names.push(alias);
  const offices = await reader.query<KnownOffice & { speakerId: number }>(
    'SELECT m.speaker_id AS "speakerId", m.role_key AS role, o.slug AS organization, m.branch, m.country_code AS country ' +
      `FROM membership m LEFT JOIN speaker o ON o.id = m.organization_id WHERE ${owned} ORDER BY m.id`,
    [ids],
  );
  for (const { speakerId, ...office } of offices) speakers.get(speakerId)!.offices.push(office);
}

/** A text that the graph holds. */
export interface RecordedText {
  slug: string;
  /** Whether a program found what the graph knows of it. False also where that is nothing. */
  isExtracted: boolean;
}

/** The articles among these texts, by SHA-256, that the graph holds already. */
export async function recordedTexts(reader: Reader, hashes: readonly string[]): Promise<Map<string, RecordedText>> {
  const { dialect } = reader;
  const rows = await reader.query<{ sha256: string; slug: string; isExtracted: boolean | number }>(
    `SELECT sha256, slug, ${isExtracted('article.id')} AS "isExtracted" FROM article WHERE ${dialect.isAnyOf('sha256', dialect.placeholder(1), 'text')}`,
    [hashes],
  );
  return new Map(rows.map(({ sha256, slug, isExtracted: is }) => [sha256, { slug, isExtracted: Boolean(is) }]));
}

/** Whether an article has a quote, or an event that no other article states, that a program found. */
function isExtracted(id: string): string {
  return (
    `(EXISTS (SELECT 1 FROM quote q WHERE q.article_id = ${id} AND q.extractor IS NOT NULL) ` +
    `OR EXISTS (SELECT 1 FROM event_evidence v JOIN event e ON e.id = v.event_id WHERE v.article_id = ${id} AND e.extractor IS NOT NULL ` +
    `AND NOT EXISTS (SELECT 1 FROM event_evidence o WHERE o.event_id = e.id AND o.article_id <> ${id})))`
  );
}
