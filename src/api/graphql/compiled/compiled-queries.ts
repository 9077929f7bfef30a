import type { ApolloServerPlugin } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PromiseOrValue } from '../../../kernel/promise-or-value';
import type { ApiContext } from '../context';
import type { RequestedOperation } from '../request';
import { compile, type CompiledQuery, type ValidOperation } from './compile';
import { withCoercedValues } from './coerced-variables';

const MAX_BYTES = 64 * 1024 * 1024;
/** Heap that compiled code occupies, rounded up: a query of 96 characters 22 KB, one of 844 characters 119 KB. */
const BYTES_A_CHARACTER = 150;
const BYTES_AT_LEAST = 10_000;
/** Compiling takes longer than executing once: it pays off for repeated operations. */
const COMPILED_AFTER = 2;

/** A compiled query with checked variables. */
export interface PreparedQuery {
  cost: number;
  execute(context: ApiContext): PromiseOrValue<ExecutionResult>;
}

interface Seen {
  times: number;
  compiled: CompiledQuery | null;
}

/**
 * Executes repeated queries by generated code (graphql-jit). The engine executes an operation first and validates it;
 * from the third time on, this executes it without parsing or validation.
 */
export class CompiledQueries {
  private readonly operations = new LRUCache<string, Seen>({
    maxSize: MAX_BYTES,
    sizeCalculation: (_seen, key) => BYTES_AT_LEAST + BYTES_A_CHARACTER * key.length,
  });
  private readonly compilable: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.compilable = withCoercedValues(schema);
  }

  /** Null if the engine has to execute the operation. */
  prepare({ query, operationName, variables }: RequestedOperation): PreparedQuery | null {
    const compiled = this.operations.get(keyOf(query, operationName))?.compiled;
    const checked = compiled?.check(variables);
    if (!compiled || !checked) return null;
    return { cost: checked.cost, execute: (context) => compiled.execute(context, checked.variables) };
  }

  /** Takes note of the operations that the engine is about to execute. */
  readonly learning: ApolloServerPlugin<ApiContext> = {
    requestDidStart: () =>
      Promise.resolve({
        executionDidStart: ({ source, request, document, operation }) => {
          if (operation) this.note(source, { document, operation, operationName: request.operationName });
          return Promise.resolve();
        },
      }),
  };

  private note(source: string, valid: ValidOperation): void {
    const key = keyOf(source, valid.operationName);
    const seen = this.operations.get(key) ?? { times: 0, compiled: null };
    this.operations.set(key, seen);
    seen.times += 1;
    if (seen.times === COMPILED_AFTER) seen.compiled = compile(this.schema, this.compilable, valid);
  }
}

function keyOf(source: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\n${source}`;
}
