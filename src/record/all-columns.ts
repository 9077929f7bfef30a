import { columnsOf, type EntityClass } from '../store/columns';

/** Every column of an entity, also those that queries leave out, under the names of its properties. */
export function allColumns(entity: EntityClass): string {
  return columnsOf(entity)
    .map(({ column, property }) => `${column} AS "${property}"`)
    .join(', ');
}
