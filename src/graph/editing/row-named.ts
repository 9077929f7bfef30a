import { InputError } from '../../kernel/errors';
import { parseNodeId } from '../../kernel/ids';
import { type NodeType } from '../../kernel/vocabulary';
import { tableOf, type EntityClass } from '../../store/columns';
import type { Transaction } from '../../store/database';
import { allColumns } from '../../record/read';

/**
 * The whole row that an id names.
 * @throws InputError where the id is of another type, or names nothing in the graph
 */
export async function rowNamed<Row extends object>(
  transaction: Transaction,
  type: NodeType,
  entity: EntityClass<Row>,
  id: string,
  path: readonly (string | number)[],
): Promise<Row> {
  const { key, type: given } = parseNodeId(id, path);
  if (given !== type) throw new InputError(`it is the id of a ${given}, not of a ${type}.`, path);
  const rows = await transaction.query<Row>(
    `SELECT ${allColumns(entity)} FROM ${tableOf(entity)} WHERE slug = ${transaction.dialect.placeholder(1)}`,
    [key],
  );
  if (rows.length === 0) throw new InputError(`no ${type} of the graph has the id ${JSON.stringify(id)}.`, path);
  return rows[0]!;
}
