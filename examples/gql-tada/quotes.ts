import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { initGraphQLTada, type ResultOf } from 'gql.tada';
import type { introspection } from '@on-record/client/introspection';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { CountryCode: string; Date: string; DateTime: string; EDTF: string; URL: string; JSON: unknown };
}>();

/** The types of variables and data follow from the text of the query. */
const QUOTES = graphql(`
  query QuotesOfOfficials($country: CountryCode!, $first: Int) {
    quotes(
      filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: $country } } } }
      orderBy: [POSITION_ASC]
      first: $first
    ) {
      totalCount
      nodes {
        text
        speaker {
          name
        }
      }
    }
  }
`);

type Quote = ResultOf<typeof QUOTES>['quotes']['nodes'][number];

const line = ({ speaker, text }: Quote): string => `${speaker?.name ?? 'unknown'}: ${text}`;

async function main(country: string): Promise<void> {
  const client = new Client({
    url: process.env.API_URL ?? 'http://127.0.0.1:4000/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
  });
  const { data, error } = await client.query(QUOTES, { country, first: 20 });
  if (!data) throw error ?? new Error('The server sent no data.');
  console.log(`${data.quotes.totalCount} quotes`);
  for (const quote of data.quotes.nodes) console.log(line(quote));
}

main(process.argv[2] ?? 'IR').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
