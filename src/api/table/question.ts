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
 * What a question in English means as a table. A table has no place to say which words meant nothing, so a question
 * with such words is refused.
 * @throws InputError where a word of the question is unknown, and TableFault where there is no such question
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
  // A question that names no number is answered by a page; its table has all rows.
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
