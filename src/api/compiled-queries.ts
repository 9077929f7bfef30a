import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { GraphContext } from '../graph/context';

const MAX_COMPILED = 500;
/** Compiling takes longer than executing once: it pays for operations that come again. */
const COMPILED_AFTER = 2;

interface Operation {
  seen: number;
  compiled: CompiledQuery | null;
}

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Executes operations that come again by code made for them (graphql-jit). Answers that it makes do not pass through the
 * engine's own formatting of errors, so they are formatted here.
 */
export function compiledQueriesPlugin(schema: GraphQLSchema, format: Format): ApolloServerPlugin<GraphContext> {
  const operations = new LRUCache<string, Operation>({ max: MAX_COMPILED });
  return {
    requestDidStart: () => Promise.resolve({
      responseForOperation: async (context) => {
        const { document, operation: named, operationName, request, queryHash } = context;
        // The engine tells which operation is missing.
        if (!named) return null;
        const key = `${queryHash} ${operationName ?? ''}`;
        const operation = operations.get(key) ?? { seen: 0, compiled: null };
        operations.set(key, operation);
        operation.seen += 1;
        if (operation.seen === COMPILED_AFTER) operation.compiled = compile(schema, document, operationName);
        if (!operation.compiled) return null;
        const result = (await operation.compiled.query(undefined, context.contextValue, request.variables ?? {})) as ExecutionResult;
        return answer(context, result, format);
      },
    }),
  };
}

/** Null for what the compiler does not take, which the engine then executes itself. */
function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery | null {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}

function answer(context: GraphQLRequestContext<GraphContext>, { data, errors }: ExecutionResult, format: Format) {
  const { http } = context.response;
  const formatted = errors?.map((error: GraphQLError) => format(error.toJSON(), error));
  if (data === undefined) http.status = 400;
  const singleResult = { ...(formatted && { errors: formatted }), ...(data !== undefined && { data: data as Record<string, unknown> | null }) };
  return { body: { kind: 'single' as const, singleResult }, http };
}
