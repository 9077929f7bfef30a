import type { Findings } from '../../src/kernel/findings';
import type { Database } from '../../src/store/database';
import { findingsOf, recordAll } from '../support/findings';

/**
 * An article that each revision states anew: its headline tells which turn that is, and how many quotes it has then.
 */
export function ledger(turn: number, quotes: number): Findings {
  return findingsOf({
    slug: 'ledger',
    headline: `Turn ${turn} of ${quotes}`,
    quotes: Array.from({ length: quotes }, (_, at) => ({ key: `q${at}`, text: `“Entry ${at} of turn ${turn}.”` })),
  });
}

/** @returns the revision, once it was acknowledged */
export async function writeLedger(database: Database, turn: number, quotes = 1 + (turn % 5)): Promise<number> {
  const { revision } = await recordAll(database, [ledger(turn, quotes)]);
  if (revision === null) throw new Error(`turn ${turn} made no revision`);
  return revision;
}

export const LEDGER = `query Ledger {
  revision { number }
  article(slug: "ledger") { headline quotes(first: 50) { totalCount nodes { text } } }
}`;

export interface LedgerAnswer {
  revision: { number: number };
  article: { headline: string; quotes: { totalCount: number; nodes: { text: string }[] } };
}

/** The turn of an answer of which every part is of that turn; an answer that mixes two turns fails the test. */
export function turnOf({ article: { headline, quotes } }: LedgerAnswer): number {
  const [, turn, count] = /^Turn (\d+) of (\d+)$/.exec(headline)!.map(Number) as [number, number, number];
  expect(quotes).toEqual({
    totalCount: count,
    nodes: Array.from({ length: count }, (_, at) => ({ text: `“Entry ${at} of turn ${turn}.”` })),
  });
  return turn;
}

/** The path of an operation that is asked by GET. */
export function asked(query: string, variables?: object): string {
  return `/graphql?${new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) }).toString()}`;
}
