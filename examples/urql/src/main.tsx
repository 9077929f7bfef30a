import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { cacheExchange, createClient, fetchExchange, Provider, useQuery } from 'urql';
import { graphql } from './generated';
import type { QuoteCardFragment, QuoteFilter } from './generated/graphql';

const client = createClient({
  url: import.meta.env.VITE_API_URL ?? 'http://127.0.0.1:4000/graphql',
  exchanges: [cacheExchange, fetchExchange],
});

graphql(`
  fragment QuoteCard on Quote {
    id
    text
    kind
    speaker {
      name
    }
    membership {
      role
    }
    said {
      edtf
    }
    article {
      headline
    }
  }
`);

const QUOTES = graphql(`
  query FilteredQuotes($filter: QuoteFilter) {
    quotes(filter: $filter, first: 20) {
      totalCount
      nodes {
        ...QuoteCard
      }
    }
  }
`);

function App() {
  const [country, setCountry] = useState('IR');
  const [isDirect, setDirect] = useState(false);
  return (
    <main>
      <h1>Who said what</h1>
      <label>
        Country of the speaker{' '}
        <input value={country} maxLength={2} onChange={(event) => setCountry(event.target.value.toUpperCase())} />
      </label>{' '}
      <label>
        <input type="checkbox" checked={isDirect} onChange={(event) => setDirect(event.target.checked)} /> word for word
      </label>
      <Quotes country={country} isDirect={isDirect} />
    </main>
  );
}

function Quotes({ country, isDirect }: { country: string; isDirect: boolean }) {
  const filter: QuoteFilter = {
    ...(country.length === 2 && { speaker: { country: { code: { eq: country } } } }),
    ...(isDirect && { kind: { eq: 'DIRECT' } }),
  };
  const [{ data, error }] = useQuery({ query: QUOTES, variables: { filter } });
  if (error) return <p role="alert">{error.graphQLErrors[0]?.message ?? error.message}</p>;
  if (!data) return <p>Loading …</p>;
  return (
    <section aria-label="Quotes">
      <p>{data.quotes.totalCount} quotes</p>
      {data.quotes.nodes.map((quote) => (
        <Card key={quote.id} quote={quote} />
      ))}
    </section>
  );
}

function Card({ quote }: { quote: QuoteCardFragment }) {
  const { text, kind, speaker, membership, said, article } = quote;
  return (
    <article>
      <blockquote>{kind === 'DIRECT' ? <q>{text}</q> : text}</blockquote>
      <p>{[speaker?.name ?? 'unknown', membership?.role, said?.edtf, article.headline].filter(Boolean).join(', ')}</p>
    </article>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Provider value={client}>
      <App />
    </Provider>
  </StrictMode>,
);
