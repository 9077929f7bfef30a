import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from './is-postgres';

/**
 * The tables in the order in which rows may be written. TEXT and REAL stand for each engine's own types.
 * `quote_speaker_country_newest` ends with what quotes of a country are counted by, so that facets read no row.
 */
const TABLES = `
CREATE TABLE revision (number INTEGER PRIMARY KEY, created_at TEXT NOT NULL, summary TEXT NOT NULL);

CREATE TABLE country (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, alpha3 TEXT NOT NULL UNIQUE, numeric TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, name_key TEXT NOT NULL, official_name TEXT NOT NULL, capital TEXT,
  region TEXT, region_key TEXT, subregion TEXT, subregion_key TEXT, emoji TEXT, latitude REAL, longitude REAL,
  word_count INTEGER NOT NULL);
CREATE INDEX country_name ON country (name_key, id);

CREATE TABLE country_demonym (
  country_code TEXT NOT NULL REFERENCES country (code) ON DELETE CASCADE, position INTEGER NOT NULL,
  demonym TEXT NOT NULL, demonym_key TEXT NOT NULL, PRIMARY KEY (country_code, position));
CREATE INDEX country_demonym_key ON country_demonym (demonym_key);

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_key TEXT NOT NULL,
  lookup_key TEXT NOT NULL, surname_key TEXT,
  kind TEXT NOT NULL, country_code TEXT REFERENCES country (code), is_official BOOLEAN NOT NULL,
  quote_count INTEGER NOT NULL, word_count INTEGER NOT NULL);
CREATE INDEX speaker_name ON speaker (name_key, id);
CREATE INDEX speaker_lookup ON speaker (lookup_key);
CREATE INDEX speaker_surname ON speaker (surname_key);
CREATE INDEX speaker_country ON speaker (country_code, name_key, id);
CREATE INDEX speaker_quote_count ON speaker (quote_count, id);

CREATE TABLE speaker_alias (
  speaker_id INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  alias TEXT NOT NULL, alias_key TEXT NOT NULL, PRIMARY KEY (speaker_id, position));
CREATE INDEX speaker_alias_key ON speaker_alias (alias_key);

CREATE TABLE speaker_same_as (
  speaker_id INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  url TEXT NOT NULL, PRIMARY KEY (speaker_id, position));

CREATE TABLE speaker_redirect (slug TEXT PRIMARY KEY, speaker_id INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE);
CREATE INDEX speaker_redirect_speaker ON speaker_redirect (speaker_id);

CREATE TABLE article (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, headline TEXT NOT NULL, headline_key TEXT NOT NULL,
  publisher_id INTEGER REFERENCES speaker (id), url TEXT, language TEXT NOT NULL, language_key TEXT NOT NULL,
  published_edtf TEXT, published_earliest TEXT NOT NULL, published_latest TEXT NOT NULL, published_text TEXT,
  text TEXT NOT NULL, text_key TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, findings_sha256 TEXT NOT NULL,
  word_count INTEGER NOT NULL, revision_number INTEGER NOT NULL REFERENCES revision (number));
CREATE INDEX article_published_newest ON article (published_latest, id);
CREATE INDEX article_published_oldest ON article (published_earliest, id);
CREATE INDEX article_headline ON article (headline_key, id);
CREATE INDEX article_publisher ON article (publisher_id);

CREATE TABLE membership (
  id INTEGER PRIMARY KEY, speaker_id INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE,
  role TEXT NOT NULL, role_key TEXT NOT NULL, organization_id INTEGER REFERENCES speaker (id),
  country_code TEXT REFERENCES country (code), branch TEXT NOT NULL, is_official BOOLEAN NOT NULL,
  start_edtf TEXT, start_text TEXT, end_edtf TEXT, end_text TEXT);
CREATE INDEX membership_speaker ON membership (speaker_id);
CREATE INDEX membership_organization ON membership (organization_id);
CREATE INDEX membership_role ON membership (role_key);

CREATE TABLE membership_evidence (
  membership_id INTEGER NOT NULL REFERENCES membership (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL,
  PRIMARY KEY (membership_id, article_id, start_offset, end_offset));
CREATE INDEX membership_evidence_article ON membership_evidence (article_id);

CREATE TABLE event (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, title_key TEXT NOT NULL,
  type TEXT NOT NULL, status TEXT NOT NULL, date_edtf TEXT, date_earliest TEXT NOT NULL, date_latest TEXT NOT NULL, date_text TEXT,
  place TEXT, place_key TEXT, country_code TEXT REFERENCES country (code),
  method TEXT NOT NULL, confidence REAL NOT NULL, extractor TEXT,
  revision_number INTEGER NOT NULL REFERENCES revision (number), word_count INTEGER NOT NULL);
CREATE INDEX event_date_newest ON event (date_latest, id);
CREATE INDEX event_date_oldest ON event (date_earliest, id);
CREATE INDEX event_title ON event (title_key, id);
CREATE INDEX event_country ON event (country_code);
CREATE INDEX event_type ON event (type, date_latest, id);

CREATE TABLE participation (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, position INTEGER NOT NULL, role TEXT NOT NULL,
  speaker_id INTEGER REFERENCES speaker (id), country_code TEXT REFERENCES country (code),
  PRIMARY KEY (event_id, position), CHECK (speaker_id IS NOT NULL OR country_code IS NOT NULL));
CREATE INDEX participation_speaker ON participation (speaker_id, event_id);
CREATE INDEX participation_country ON participation (country_code, event_id);

CREATE TABLE event_evidence (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, PRIMARY KEY (event_id, position));
CREATE INDEX event_evidence_article ON event_evidence (article_id, event_id);

CREATE TABLE quote (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  text TEXT NOT NULL, text_key TEXT NOT NULL, kind TEXT NOT NULL, segments TEXT NOT NULL,
  source_start INTEGER, source_end INTEGER, cue_start INTEGER, cue_end INTEGER,
  speaker_id INTEGER REFERENCES speaker (id), speaker_country TEXT REFERENCES country (code),
  speaker_official BOOLEAN NOT NULL, membership_id INTEGER REFERENCES membership (id),
  addressee_id INTEGER REFERENCES speaker (id), occasion_id INTEGER REFERENCES event (id),
  place TEXT, place_key TEXT, said_edtf TEXT, said_earliest TEXT NOT NULL, said_latest TEXT NOT NULL, said_text TEXT,
  method TEXT NOT NULL, confidence REAL NOT NULL, extractor TEXT,
  revision_number INTEGER NOT NULL REFERENCES revision (number), word_count INTEGER NOT NULL);
CREATE INDEX quote_article ON quote (article_id, position, id);
CREATE INDEX quote_said_newest ON quote (said_latest, id);
CREATE INDEX quote_said_oldest ON quote (said_earliest, id);
CREATE INDEX quote_speaker_newest ON quote (speaker_id, said_latest, id);
CREATE INDEX quote_speaker_country_newest ON quote (speaker_country, speaker_official, said_latest, id, speaker_id, kind);
CREATE INDEX quote_confidence ON quote (confidence, id);
CREATE INDEX quote_membership ON quote (membership_id);
CREATE INDEX quote_addressee ON quote (addressee_id);
CREATE INDEX quote_occasion ON quote (occasion_id);

CREATE TABLE quote_reported_by (
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  speaker_id INTEGER NOT NULL REFERENCES speaker (id), PRIMARY KEY (quote_id, position));
CREATE INDEX quote_reported_by_speaker ON quote_reported_by (speaker_id, quote_id);

CREATE TABLE quote_country (
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  country_code TEXT NOT NULL REFERENCES country (code), PRIMARY KEY (quote_id, position));
CREATE INDEX quote_country_code ON quote_country (country_code, quote_id);

CREATE TABLE quote_speaker (
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  speaker_id INTEGER NOT NULL REFERENCES speaker (id), PRIMARY KEY (quote_id, position));
CREATE INDEX quote_speaker_mentioned ON quote_speaker (speaker_id, quote_id);

CREATE TABLE country_mention (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  country_code TEXT NOT NULL REFERENCES country (code), mention_count INTEGER NOT NULL,
  first_start INTEGER NOT NULL, first_end INTEGER NOT NULL, PRIMARY KEY (article_id, country_code));
CREATE INDEX country_mention_country ON country_mention (country_code, article_id);

CREATE TABLE article_speaker (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  speaker_id INTEGER NOT NULL REFERENCES speaker (id), PRIMARY KEY (article_id, speaker_id));
CREATE INDEX article_speaker_speaker ON article_speaker (speaker_id, article_id);

CREATE TABLE quote_review (
  revision_number INTEGER PRIMARY KEY REFERENCES revision (number),
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  quote_slug TEXT NOT NULL, decision TEXT NOT NULL, note TEXT, before TEXT NOT NULL);
CREATE INDEX quote_review_article ON quote_review (article_id);
`;

export const SEARCH_TABLES = ['country_search', 'speaker_search', 'article_search', 'event_search', 'quote_search'];

/** Our code folds and tokenises the words of both indexes, so that both engines find the same rows. */
const SEARCH = {
  sqlite: (table: string) => [
    `CREATE VIRTUAL TABLE ${table} USING fts5 (terms, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`,
  ],
  postgres: (table: string) => [
    `CREATE TABLE ${table} (id INTEGER PRIMARY KEY, terms tsvector NOT NULL)`,
    `CREATE INDEX ${table}_terms ON ${table} USING gin (terms)`,
  ],
};

export class KnowledgeGraph1750000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const postgres = isPostgres(runner);
    const tables = postgres
      ? TABLES.replace(/\bTEXT\b/g, 'text COLLATE "C"').replace(/\bREAL\b/g, 'double precision')
      : TABLES;
    for (const statement of tables.split(';').filter((text) => text.trim() !== ''))
      await runner.query(statement.trim());
    for (const table of SEARCH_TABLES) {
      for (const statement of SEARCH[postgres ? 'postgres' : 'sqlite'](table)) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = [...TABLES.matchAll(/CREATE TABLE (\w+)/g)].map((match) => match[1]);
    for (const table of [...SEARCH_TABLES, ...names.reverse()]) await runner.query(`DROP TABLE ${table}`);
  }
}
