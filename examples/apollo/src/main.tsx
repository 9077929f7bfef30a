import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { relayStylePagination } from '@apollo/client/utilities';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { apolloTypePolicies } from '@on-record/client';

const client = new ApolloClient({
  link: new HttpLink({ uri: import.meta.env.VITE_API_URL ?? 'http://127.0.0.1:4000/graphql' }),
  cache: new InMemoryCache({
    typePolicies: {
      // Objects without an id belong to their parents.
      ...apolloTypePolicies,
      Query: { fields: { quotes: relayStylePagination(['filter', 'orderBy']) } },
    },
  }),
});

interface QuotesData {
  quotes: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; text: string; speaker: { id: string; name: string } | null } }[];
  };
}

const QUOTES: TypedDocumentNode<QuotesData, { after?: string | null }> = gql`
  query QuotesByPage($after: String) {
    quotes(first: 3, after: $after, orderBy: [POSITION_ASC]) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          text
          speaker {
            id
            name
          }
        }
      }
    }
  }
`;

function Quotes() {
  const { data, error, fetchMore } = useQuery(QUOTES);
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading …</p>;
  const { totalCount, edges, pageInfo } = data.quotes;
  return (
    <section aria-label="Quotes">
      <p>{totalCount} quotes</p>
      <ol>
        {edges.map(({ node }) => (
          <li key={node.id}>
            {node.speaker?.name ?? 'unknown'}: {node.text}
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <button type="button" onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
          More
        </button>
      )}
    </section>
  );
}

/** Hiding and showing the list again sends no request: the cache has the pages that were loaded. */
function App() {
  const [isShown, setShown] = useState(true);
  return (
    <main>
      <button type="button" onClick={() => setShown(!isShown)}>
        {isShown ? 'Hide' : 'Show'}
      </button>
      {isShown && <Quotes />}
    </main>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <App />
    </ApolloProvider>
  </StrictMode>,
);
