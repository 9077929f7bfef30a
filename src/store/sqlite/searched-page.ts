import type { SearchedPage } from '../engine';

/**
 * A page of what a text search finds, by the shorter of two ways: sort all matches, or walk the rows in order and test
 * each. FTS5 does not tell how many rows match, so the statement counts them as far as it matters. The more there are,
 * the longer it takes to sort them, and the sooner a walk finds enough: both take about the same time where there are
 * as many matches as the square root of all rows (measured with 500,000 quotes, where they were 700).
 */
export function searchedPage({ table, matches, size, ids, rows }: SearchedPage): string {
  const probe =
    `WITH many(least) AS MATERIALIZED (SELECT 1 + CAST(sqrt(COALESCE(MAX(id), 0)) AS INTEGER) FROM ${table}), ` +
    `probe(few) AS MATERIALIZED (SELECT COUNT(*) < (SELECT least FROM many) FROM (${matches} LIMIT (SELECT least FROM many)))`;
  // The way that is not taken has the limit 0, with which it ends before it reads a row.
  const limitIf = (few: 0 | 1) => `(SELECT CASE WHEN few = ${few} THEN ${size} ELSE 0 END FROM probe)`;
  const page = `${ids(limitIf(1), false)} UNION ALL ${ids(limitIf(0), true)}`;
  return `${probe} ${rows(page)}`;
}
