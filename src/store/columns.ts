import { getMetadataArgsStorage } from 'typeorm';
import { toSnakeCase } from './naming';

export type EntityClass<Row extends object = object> = new () => Row;

interface EntityColumn {
  property: string;
  column: string;
  /** As TypeORM knows it: `text`, `integer`, `boolean`, `double precision`. */
  type: string;
  /** Large columns are read only by those who ask for them by name. */
  selected: boolean;
}

const cache = new Map<EntityClass, EntityColumn[]>();

/** The columns that an entity declares, in the order in which it declares them. */
export function columnsOf(entity: EntityClass): EntityColumn[] {
  let columns = cache.get(entity);
  if (!columns) {
    columns = getMetadataArgsStorage()
      .filterColumns(entity)
      .map(({ propertyName, options }) => ({
        property: propertyName,
        column: options.name ?? toSnakeCase(propertyName),
        type: String(options.type),
        selected: options.select !== false,
      }));
    cache.set(entity, columns);
  }
  return columns;
}

/**
 * `t.speaker_id AS "speakerId", …`: rows come back in the shape of the entity, without the cost of hydration.
 * @param properties those that are wanted, instead of all but the large ones
 */
export function selectList(entity: EntityClass, alias: string, properties?: ReadonlySet<string>): string {
  return columnsOf(entity)
    .filter((column) => (properties ? properties.has(column.property) : column.selected))
    .map(({ column, property }) => (column === property ? `${alias}.${column}` : `${alias}.${column} AS "${property}"`))
    .join(', ');
}

/** `t.speaker_id, …`: the same columns under their own names, for a subquery. */
export function columnList(entity: EntityClass, alias: string, properties?: ReadonlySet<string>): string {
  return columnsOf(entity)
    .filter((column) => (properties ? properties.has(column.property) : column.selected))
    .map(({ column }) => `${alias}.${column}`)
    .join(', ');
}

export function hasColumn(entity: EntityClass, property: string): boolean {
  return columnsOf(entity).some((column) => column.property === property);
}

/** The type of a property's column: `text`, `integer`, `boolean`, `double precision`. */
export function columnTypeOf(entity: EntityClass, property: string): string {
  return columnOfProperty(entity, property).type;
}

/** The column of a property. */
export function columnOf(entity: EntityClass, property: string): string {
  return columnOfProperty(entity, property).column;
}

function columnOfProperty(entity: EntityClass, property: string): EntityColumn {
  const found = columnsOf(entity).find((column) => column.property === property);
  if (!found) throw new Error(`${entity.name} has no column for ${property}`);
  return found;
}

export function tableOf(entity: EntityClass): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  if (!table?.name) throw new Error(`${entity.name} is no entity with a table name`);
  return table.name;
}
