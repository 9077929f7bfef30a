import type { EntityClass } from '../../store/columns';
import type { NodeTable } from './table';

const tables = new Map<EntityClass, NodeTable>();

export function registerTable(entity: EntityClass, table: NodeTable): void {
  tables.set(entity, table);
}

/**
 * The table of an entity whose rows are nodes. Tables refer to one another, so it is asked for when a query needs it.
 */
export function tableOfEntity(entity: EntityClass): NodeTable {
  const table = tables.get(entity);
  if (!table) throw new Error(`${entity.name} is not the entity of a node`);
  return table;
}
