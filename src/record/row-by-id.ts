import { InputError } from '../kernel/errors';
import { parseNodeId } from '../kernel/ids';
import { type NodeType } from '../kernel/vocabulary';
import { tableOf, type EntityClass } from '../store/columns';
import type { Transaction } from '../store/database';
import { select } from '../store/sql';
import { allColumns } from './all-columns';
import { redirectsOf } from './redirects';

/**
 * The whole row that an id names; for the id of a merged speaker, the row of the speaker that remains.
 * @throws InputError where the id is of another type, or names nothing in the graph
 */
export async function rowById<Row extends object>(
  transaction: Transaction,
  type: NodeType,
  entity: EntityClass<Row>,
  id: string,
  path: readonly (string | number)[],
): Promise<Row> {
  const { key, type: given } = parseNodeId(id, path);
  if (given !== type) throw new InputError(`it is the id of a ${given}, not of a ${type}.`, path);
  const row =
    (await rowBySlug(transaction, entity, key)) ??
    (type === 'Speaker' ? await rowOfMerged(transaction, entity, key) : undefined);
  if (!row) throw new InputError(`no ${type} of the graph has the id ${JSON.stringify(id)}.`, path);
  return row;
}

async function rowBySlug<Row extends object>(
  transaction: Transaction,
  entity: EntityClass<Row>,
  slug: string,
): Promise<Row | undefined> {
  const [row] = await select<Row>(
    transaction,
    (sql) => `SELECT ${allColumns(entity)} FROM ${tableOf(entity)} WHERE slug = ${sql.bind(slug)}`,
  );
  return row;
}

async function rowOfMerged<Row extends object>(
  transaction: Transaction,
  entity: EntityClass<Row>,
  slug: string,
): Promise<Row | undefined> {
  const to = (await redirectsOf(transaction, [slug])).get(slug);
  return to === undefined ? undefined : rowBySlug(transaction, entity, to);
}
