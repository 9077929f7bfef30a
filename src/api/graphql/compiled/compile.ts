import {
  BREAK,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { PromiseOrValue } from '../../../kernel/promise-or-value';
import type { ApiContext } from '../context';
import type { Variables } from '../request';
import { repeatedCheck, type CheckedVariables } from '../repeated-check';
import { withCoercedVariables } from './coerced-variables';

/** An operation that the engine found valid. */
export interface ValidOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As the request gives it; a document with one operation needs no name. */
  operationName: string | undefined;
}

/** A query that was compiled to code. */
export interface CompiledQuery {
  /**
   * The coerced variables, defaults included, and the cost; null if anything is wrong, which the engine then reports.
   */
  check(given: Variables): CheckedVariables | null;
  execute(context: ApiContext, variables: Variables): PromiseOrValue<ExecutionResult>;
}

/**
 * @param compilable the schema with the type of coerced variables
 * @returns null for what the engine executes itself: mutations, what the compiler does not support, and introspection,
 * which would show that type
 */
export function compile(
  schema: GraphQLSchema,
  compilable: GraphQLSchema,
  { document, operation, operationName }: ValidOperation,
): CompiledQuery | null {
  if (operation.operation !== OperationTypeNode.QUERY || introspects(document)) return null;
  const compiled = compileQuery(compilable, withCoercedVariables(document), operationName);
  if (!isCompiledQuery(compiled)) return null;
  return {
    check: repeatedCheck(schema, document, operation),
    execute: (context, variables) => compiled.query(undefined, context, variables) as PromiseOrValue<ExecutionResult>,
  };
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
