import { useTransition } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import type { QuoteList_query$key } from './__generated__/QuoteList_query.graphql';
import type { QuoteListPaginationQuery } from './__generated__/QuoteListPaginationQuery.graphql';

const PAGE = 3;

/** A page of quotes; "More" loads the next page, the check box loads the list again with another filter. */
export function QuoteList({ query }: { query: QuoteList_query$key }) {
  const { data, loadNext, hasNext, isLoadingNext, refetch } = usePaginationFragment<
    QuoteListPaginationQuery,
    QuoteList_query$key
  >(
    graphql`
      fragment QuoteList_query on Query
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 3 }
        cursor: { type: "String" }
        filter: { type: "QuoteFilter" }
      )
      @refetchable(queryName: "QuoteListPaginationQuery") {
        quotes(first: $count, after: $cursor, filter: $filter, orderBy: [POSITION_ASC])
          @connection(key: "QuoteList_quotes", filters: ["filter"]) {
          totalCount
          edges {
            node {
              id
              text
              speaker {
                name
              }
            }
          }
        }
      }
    `,
    query,
  );
  const [isPending, startTransition] = useTransition();

  function showDirect(isDirect: boolean): void {
    startTransition(() => {
      refetch({ filter: isDirect ? { kind: { eq: 'DIRECT' } } : null });
    });
  }

  return (
    <main aria-busy={isPending}>
      <label>
        <input type="checkbox" onChange={(event) => showDirect(event.target.checked)} /> word for word
      </label>
      <p>{data.quotes.totalCount} quotes</p>
      <ol>
        {data.quotes.edges.map(({ node }) => (
          <li key={node.id}>
            {node.speaker?.name ?? 'unknown'}: {node.text}
          </li>
        ))}
      </ol>
      {hasNext && (
        <button type="button" disabled={isLoadingNext} onClick={() => loadNext(PAGE)}>
          More
        </button>
      )}
    </main>
  );
}
