/**
 * Mercurius as fast as it goes: compiled queries, loaders, and SQL by hand that takes the shortest way on these
 * tables.
 */
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_CONNECTIONS),
  idleTimeoutMillis: 0,
});
const COLUMNS = 'id, text, kind, said_edtf AS said, speaker_id, article_id';

/** Statements are prepared once a connection, under their names. */
async function rows(name, text, values) {
  return (await pool.query({ name, text, values })).rows;
}

const OFFICIALS =
  "FROM quote WHERE speaker_country = $1 AND speaker_official AND said_latest < $2 AND said_latest > ''";
const OF_COUNTRY = "FROM quote WHERE speaker_country = $1 AND said_latest < $2 AND said_latest > ''";

const resolvers = {
  Query: {
    quote: async (_root, { slug }) =>
      (await rows('quote', `SELECT ${COLUMNS} FROM quote WHERE slug = $1`, [slug]))[0] ?? null,
    officials: (_root, args) => args,
    page: async (_root, { day, id, first }) => {
      const nodes = await rows(
        'page',
        `SELECT ${COLUMNS} FROM quote WHERE (said_latest, id) < ($1, $2) ORDER BY said_latest DESC, id DESC LIMIT $3`,
        [day, id, first + 1],
      );
      return { hasNextPage: nodes.length > first, nodes: nodes.slice(0, first) };
    },
    speakers: (_root, { slugs }) =>
      rows(
        'speakers',
        'SELECT id, name, country_code FROM speaker WHERE slug = ANY($1::text[]) ORDER BY name_key, id',
        [slugs],
      ),
    search: (_root, { words, first }) =>
      rows(
        'search',
        `SELECT ${COLUMNS} FROM quote WHERE id IN (SELECT id FROM quote_search WHERE terms @@ $1::tsquery ORDER BY said_latest DESC, id DESC LIMIT $2) ORDER BY said_latest DESC, id DESC`,
        [words.join(' & '), first],
      ),
    facets: async (_root, { country, before, first }) => {
      const [kinds, speakers] = await Promise.all([
        rows(
          'kinds',
          `SELECT kind AS value, kind AS label, count(*)::int AS count ${OF_COUNTRY} GROUP BY kind ORDER BY 3 DESC, 1 LIMIT $3`,
          [country, before, first],
        ),
        rows(
          'loudest',
          `SELECT s.slug AS value, s.name AS label, c.count FROM (SELECT speaker_id, count(*)::int AS count ${OF_COUNTRY} GROUP BY 1) c JOIN speaker s ON s.id = c.speaker_id ORDER BY 3 DESC, 1 LIMIT $3`,
          [country, before, first],
        ),
      ]);
      return { kinds, speakers };
    },
  },
  Officials: {
    totalCount: async ({ country, before }) =>
      (await rows('count', `SELECT count(*)::int AS n ${OFFICIALS}`, [country, before]))[0].n,
    nodes: ({ country, before, first }) =>
      rows('officials', `SELECT ${COLUMNS} ${OFFICIALS} ORDER BY said_latest DESC, id DESC LIMIT $3`, [
        country,
        before,
        first,
      ]),
  },
};

/** The rows that a column of the parents names. */
function byKey(name, text, key, column) {
  return async (queries) => {
    const found = await rows(name, text, [[...new Set(queries.map(({ obj }) => obj[column]))]]);
    const byValue = new Map(found.map((row) => [row[key], row]));
    return queries.map(({ obj }) => byValue.get(obj[column]) ?? null);
  };
}

const loaders = {
  Quote: {
    speaker: byKey(
      'speaker',
      'SELECT id, name, country_code FROM speaker WHERE id = ANY($1::int[])',
      'id',
      'speaker_id',
    ),
    article: byKey('article', 'SELECT id, slug, headline FROM article WHERE id = ANY($1::int[])', 'id', 'article_id'),
  },
  Speaker: {
    country: byKey('country', 'SELECT code, name FROM country WHERE code = ANY($1::text[])', 'code', 'country_code'),
    quotes: async (queries) => {
      const ids = queries.map(({ obj }) => obj.id);
      const found = await rows(
        'quotes',
        `SELECT q.* FROM unnest($1::int[]) AS p (id) CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM quote WHERE speaker_id = p.id ORDER BY said_latest DESC, id DESC LIMIT $2) q`,
        [ids, queries[0].params.first],
      );
      const bySpeaker = new Map(ids.map((id) => [id, []]));
      for (const row of found) bySpeaker.get(row.speaker_id).push(row);
      return ids.map((id) => bySpeaker.get(id));
    },
  },
};

const app = fastify();
app.register(mercurius, {
  schema: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  loaders,
  jit: 1,
  path: '/graphql',
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('listening');
process.once('SIGTERM', () => process.exit(0));
