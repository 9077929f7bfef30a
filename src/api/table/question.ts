import { Kind, parse } from 'graphql';
import { DEFAULT_PAGE_SIZE } from '../../graph/query/selection';
import { InputError } from '../../kernel/errors';
import type { Database } from '../../store/database';
import type { Executor } from '../graphql/executor';
import type { Role } from '../http/roles';
import { TableFault } from './table-fault';
import type { Understood } from './table-request';

const QUERY =
  'query Question($question: String!) { ask(question: $question) { understood unknown operation variables } }';

interface Answer {
  understood: string;
  unknown: string[];
  operation: string;
  variables: { filter?: unknown; orderBy?: unknown; first?: number };
}

/**
 * The table that a question in English asks for. A table cannot report words that were not understood, so a question
 * with such words is rejected.
 * @throws InputError if a word of the question is unknown, and TableFault if the operation fails
 */
export async function understand(
  database: Database,
  executor: Executor,
  role: Role,
  question: string,
): Promise<Understood> {
  const prepared = executor.prepare(
    { method: 'GET', query: QUERY, operationName: undefined, variables: { question } },
    role,
  );
  const executed = await executor.execute(prepared, await database.state());
  const { data, errors } = executed.result;
  if (!data || errors) throw new TableFault(executed);
  const { understood, unknown, operation, variables } = (data as { ask: Answer }).ask;
  if (unknown.length > 0) {
    const words = unknown.map((word) => JSON.stringify(word)).join(', ');
    throw new InputError(`not understood: ${words}. Without them the question means: ${understood}.`, ['ask']);
  }
  const { filter, orderBy, first } = variables;
  // A question without a number is answered by one page, but its table has all rows.
  const limit = first === undefined || first === DEFAULT_PAGE_SIZE ? null : first;
  return { list: rootFieldOf(operation), filter, orderBy, limit };
}

function rootFieldOf(operation: string): string {
  for (const definition of parse(operation).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const [field] = definition.selectionSet.selections;
    if (field?.kind === Kind.FIELD) return field.name.value;
  }
  throw new Error('a question was understood as no operation');
}
