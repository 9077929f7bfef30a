import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { Database } from '../../store/database';
import type { Executor } from '../graphql/executor';
import type { Role } from '../http/roles';
import type { RunOperation } from './answer';

/** Runs operations as GraphQL over HTTP does for a GET request, which reads only. */
export function operationRunner(database: Database, executor: Executor, role: Role): RunOperation {
  return async (query, variables) => {
    if (isMutation(query)) return { errors: [{ message: 'This tool reads only: send a query.' }] };
    const operation = { method: 'GET', query, operationName: undefined, variables };
    const executed = await executor.execute(executor.prepare(operation, role), await database.state());
    return executed.result as Awaited<ReturnType<RunOperation>>;
  };
}

/** The engine rejects what cannot be parsed and reports why. */
function isMutation(query: string): boolean {
  try {
    return getOperationAST(parse(query))?.operation === OperationTypeNode.MUTATION;
  } catch {
    return false;
  }
}
