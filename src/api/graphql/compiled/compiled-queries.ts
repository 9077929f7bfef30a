import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GraphContext } from '../../../graph/context';
import type { KnownOperations } from './known-operations';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Executes operations that come again by code made for them (graphql-jit). Answers that it makes do not pass through the
 * engine's own formatting of errors, so they are formatted here.
 */
export function compiledQueriesPlugin(known: KnownOperations, format: Format): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (context) => {
          const { document, operation, source, request } = context;
          // The engine tells which operation is missing.
          if (!operation) return null;
          const compiled = known.meet({ source, operationName: request.operationName, document, operation });
          const variables = compiled?.coerce(request.variables ?? {});
          return compiled && variables
            ? answer(context, await compiled.execute(context.contextValue, variables), format)
            : null;
        },
      }),
  };
}

function answer(context: GraphQLRequestContext<GraphContext>, { data, errors }: ExecutionResult, format: Format) {
  const { http } = context.response;
  const formatted = errors?.map((error: GraphQLError) => format(error.toJSON(), error));
  if (data === undefined) http.status = 400;
  const singleResult = {
    ...(formatted && { errors: formatted }),
    ...(data !== undefined && { data: data as Record<string, unknown> | null }),
  };
  return { body: { kind: 'single' as const, singleResult }, http };
}
