import {
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { GraphContext } from '../../../graph/context';
import type { PromiseOrValue } from '../../../kernel/promise-or-value';
import { withCoercedValues, withCoercedVariables } from './coerced-variables';
import type { Variables } from '../request';
import { repeatedCheck } from '../operation-check';

const MAX_OPERATIONS = 500;
/** Compiling takes longer than executing once: it pays for operations that come again. */
const COMPILED_AFTER = 2;

/** An operation that the engine found valid. */
export interface ValidOperation {
  source: string;
  /** As the request gives it; what has one operation needs no name. */
  operationName: string | null | undefined;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** An operation that came again: code was made for it. */
export interface KnownOperation {
  isQuery: boolean;
  /** The values of the variables, defaults included; null where anything is wrong with them, which the engine tells. */
  coerce(given: Variables): Variables | null;
  /** @param variables as `coerce` gives them */
  execute(context: GraphContext, variables: Variables): PromiseOrValue<ExecutionResult>;
}

interface Met {
  times: number;
  known: KnownOperation | null;
}

/** The operations that were executed lately, by text and name. */
export class KnownOperations {
  private readonly operations = new LRUCache<string, Met>({ max: MAX_OPERATIONS });
  private readonly compilable: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.compilable = withCoercedValues(schema);
  }

  find(source: string, operationName: string | null | undefined): KnownOperation | null {
    return this.operations.get(keyOf(source, operationName))?.known ?? null;
  }

  /** Takes note of an operation that is about to be executed. */
  meet(valid: ValidOperation): KnownOperation | null {
    const key = keyOf(valid.source, valid.operationName);
    const met = this.operations.get(key) ?? { times: 0, known: null };
    this.operations.set(key, met);
    met.times += 1;
    if (met.times === COMPILED_AFTER) met.known = this.compile(valid);
    return met.known;
  }

  /** Null for what the compiler does not take, which the engine then executes itself. */
  private compile({ document, operation, operationName }: ValidOperation): KnownOperation | null {
    const compiled = compileQuery(this.compilable, withCoercedVariables(document), operationName ?? undefined);
    if (!isCompiledQuery(compiled)) return null;
    return {
      isQuery: operation.operation === OperationTypeNode.QUERY,
      coerce: repeatedCheck(this.schema, document, operation),
      execute: (context, variables) => compiled.query(undefined, context, variables) as PromiseOrValue<ExecutionResult>,
    };
  }
}

function keyOf(source: string, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${source}`;
}
