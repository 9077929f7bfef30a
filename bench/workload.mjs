/** What is asked: seven queries, each with so many variables that no request of a cold run repeats another. */

/** How many different requests of each query there are. */
const DISTINCT = 60_000;
const PART_BEFORE_THE_PAGES = 0.8;
const RECENT_DAYS = 3_650;
const IDS_AT_ONCE = 5_000;
/**
 * Of each country the day from which on its officials' quotes fill a page of 20, so that all pages have as many rows.
 */
const FILLED_SINCE = `SELECT speaker_country AS country, said_latest AS day FROM (
    SELECT speaker_country, said_latest, ROW_NUMBER() OVER (PARTITION BY speaker_country ORDER BY said_latest, id) AS place
    FROM quote WHERE speaker_official = TRUE AND speaker_country IS NOT NULL AND said_latest > ''
  ) AS ranked WHERE place = 20 ORDER BY 1`;

export const QUERIES = {
  Q1: 'one quote by its slug, with speaker and article',
  Q2: 'the newest 20 quotes by officials of a country before a day, with speaker, country and article',
  Q3: 'the same, and how many there are',
  Q4: 'a page of 20 behind the 400,000th quote or a later one, with speaker and article',
  Q5: '20 speakers, and of each the newest 5 quotes with article',
  Q6: 'the newest 20 quotes that hold two words, with speaker and article',
  Q7: 'the quotes of a country before a day counted by kind and by speaker, the 10 commonest',
};

/**
 * The variables of every query, the same for the same graph.
 * @param {(statement: string) => Promise<object[]> | object[]} rows runs a statement in the language that both engines
 * share
 * @returns {Promise<Record<keyof typeof QUERIES, object[]>>}
 */
export async function workload(rows) {
  const column = async (statement) => (await rows(statement)).map((row) => Object.values(row)[0]);
  const random = randomFrom(20);
  const [count] = await column('SELECT COUNT(*) FROM quote');
  const quotes = await quotesOf(
    rows,
    shuffled(
      times(Number(count), (at) => at + 1),
      random,
    ).slice(0, DISTINCT),
  );
  const countries = await rows(FILLED_SINCE);
  const days = await column(
    `SELECT DISTINCT said_latest FROM quote WHERE said_latest > '' ORDER BY 1 DESC LIMIT ${RECENT_DAYS}`,
  );
  const speakers = await column('SELECT slug FROM speaker WHERE quote_count >= 5 ORDER BY slug');
  const bounded = shuffled(
    countries.flatMap(({ country, day }) =>
      days.filter((before) => before > day).map((before) => ({ country, before })),
    ),
    random,
  ).slice(0, DISTINCT);
  return {
    Q1: quotes.map(({ slug }) => ({ slug })),
    Q2: bounded,
    Q3: bounded,
    Q4: shuffled(await pages(rows, Math.floor(Number(count) * PART_BEFORE_THE_PAGES)), random),
    Q5: times(DISTINCT, () => ({ slugs: chosen(speakers, Math.min(20, speakers.length), random) })),
    Q6: distinctBy(
      quotes.flatMap(({ text_key: text }) => twoWordsOf(text, random)),
      ({ words }) => words.join(' '),
    ),
    Q7: bounded,
  };
}

async function quotesOf(rows, ids) {
  const found = [];
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    found.push(
      ...(await rows(
        `SELECT slug, text_key FROM quote WHERE id IN (${ids.slice(at, at + IDS_AT_ONCE).join()}) ORDER BY slug`,
      )),
    );
  }
  return found;
}

/** The places behind which pages of 20 begin: the keys of the row before, and how many rows stand before it with it. */
async function pages(rows, skipped) {
  const places = await rows(
    `SELECT said_latest AS day, id FROM quote ORDER BY said_latest DESC, id DESC LIMIT ${DISTINCT} OFFSET ${skipped - 1}`,
  );
  return places.slice(0, -20).map((place, at) => ({ ...place, skip: skipped + at }));
}

/** Two words of one text, so that the search always finds something. */
function twoWordsOf(text, random) {
  const words = [...new Set(text.match(/[a-z]{4,}/g) ?? [])];
  return words.length < 2 ? [] : [{ words: chosen(words, 2, random) }];
}

function chosen(list, count, random) {
  const taken = new Set();
  while (taken.size < count) taken.add(list[Math.floor(random() * list.length)]);
  return [...taken];
}

function distinctBy(list, key) {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}

function times(count, make) {
  return Array.from({ length: count }, (_, at) => make(at));
}

function shuffled(list, random) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/** A generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
