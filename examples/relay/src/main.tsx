import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery } from 'react-relay';
import { Environment, Network, RecordSource, Store, type GraphQLResponse } from 'relay-runtime';
import { QuoteList } from './QuoteList';
import type { mainQuery } from './__generated__/mainQuery.graphql';

const url: string = import.meta.env.VITE_API_URL ?? 'http://127.0.0.1:4000/graphql';

const network = Network.create(async ({ text }, variables) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return (await response.json()) as GraphQLResponse;
});
const environment = new Environment({ network, store: new Store(new RecordSource()) });

function App() {
  const query = useLazyLoadQuery<mainQuery>(
    graphql`
      query mainQuery {
        ...QuoteList_query
      }
    `,
    {},
  );
  return <QuoteList query={query} />;
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback={<p>Loading …</p>}>
        <App />
      </Suspense>
    </RelayEnvironmentProvider>
  </StrictMode>,
);
