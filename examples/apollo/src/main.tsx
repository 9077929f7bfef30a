import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider, useQuery, useSubscription } from '@apollo/client/react';
import { isSubscriptionOperation, relayStylePagination } from '@apollo/client/utilities';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { Observable } from 'rxjs';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { apolloTypePolicies } from '@on-record/client';

const url: string = import.meta.env.VITE_API_URL ?? 'http://127.0.0.1:4000/graphql';
const stream = createClient({ url: `${url}/stream` });

/** Subscriptions are served as server-sent events. */
const sseLink = new ApolloLink(
  ({ query, variables, operationName }) =>
    new Observable<ApolloLink.Result>((sink) =>
      stream.subscribe({ query: print(query), variables, operationName }, sink as never),
    ),
);

const client = new ApolloClient({
  link: ApolloLink.split(({ query }) => isSubscriptionOperation(query), sseLink, new HttpLink({ uri: url })),
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

const REVISION: TypedDocumentNode<{ revision: { number: number } }> = gql`
  # prettier-ignore
  subscription NewestRevision { revision { number } }
`;

/** The newest revision, as it changes. */
function Revision() {
  const { data } = useSubscription(REVISION);
  return <p role="status">{data ? `Revision ${data.revision.number}` : 'Waiting for the revision …'}</p>;
}

/** Hiding and showing the list again sends no request: the cache has the pages that were loaded. */
function App() {
  const [isShown, setShown] = useState(true);
  return (
    <main>
      <button type="button" onClick={() => setShown(!isShown)}>
        {isShown ? 'Hide' : 'Show'}
      </button>
      <Revision />
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
