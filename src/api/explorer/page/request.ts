import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { useCallback } from 'react';

interface Response<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}

/** Sends an operation of the explorer's own. */
export type Send = <Data>(
  query: string,
  variables?: Record<string, unknown>,
  operationName?: string | null,
) => Promise<Data>;

/**
 * Sends operations with the headers of the headers editor, so that the explorer's own requests are authorised like the
 * visitor's. Rejects with the server's message.
 */
export function useSend(): Send {
  const { headerEditor } = useGraphiQL(pick('headerEditor'));
  return useCallback(
    async <Data>(query: string, variables: Record<string, unknown> = {}, operationName: string | null = null) => {
      const headers = tryParseJSONC(headerEditor?.getValue()) as Record<string, string> | undefined;
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const { data, errors } = (await response.json()) as Response<Data>;
      if (!data) throw new Error(errors?.[0]?.message ?? `The server answered with status ${response.status}.`);
      return data;
    },
    [headerEditor],
  );
}
