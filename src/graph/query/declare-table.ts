import type { NodeType } from '../../kernel/vocabulary';
import { columnOf, tableOf, type EntityClass } from '../../store/columns';
import { referenceOf } from '../../store/references';
import type { DeclaredFacet } from './facet-fields';
import { nodeId, type DeclaredField } from './fields';
import type { DeclaredDate } from './dates';
import { tableOrders, type DeclaredOrder } from './orders';
import type { NodeTable, Table } from './table';
import { registerTable, tableOfEntity } from './table-registry';

/** The declaration of a node's table; the rest follows from the entity. */
export interface TableDeclaration<Row extends { id: number }> {
  type: NodeType;
  /** The property that an id names. */
  key?: 'slug' | 'code';
  /** The property with a row's name for people. */
  title: keyof Row & string;
  fields: Record<string, DeclaredField>;
  /** Each name stands for two orders: `NAME_ASC` and `NAME_DESC`. */
  orders: Record<string, DeclaredOrder<Row>>;
  /** The default order of connections. */
  defaultOrder: string;
  facets?: Record<string, DeclaredFacet>;
  /** Public fields that show the row that a property refers to, read by a join. */
  joins?: Record<string, keyof Row & string>;
  /** The dates that a timeline can count; the first is the default. */
  dates?: Record<string, DeclaredDate>;
  redirects?: EntityClass<{ slug: string }>;
  searchCopies?: readonly (keyof Row & string)[];
  indexes?: readonly (readonly (keyof Row & string)[])[];
  keysOf?: Table<Row>['keysOf'];
}

export function declareTable<Row extends { id: number }>(
  entity: EntityClass<Row>,
  declared: TableDeclaration<Row>,
): Table<Row> {
  const name = tableOf(entity);
  const key = declared.key ?? 'slug';
  const column = (property: string): string => columnOf(entity, property);
  const table: Table<Row> = {
    type: declared.type,
    name,
    entity,
    key,
    search: `${name}_search`,
    title: declared.title,
    fields: mapValues({ id: nodeId(declared.type, key), ...declared.fields }, (field, of) => field(of, entity)),
    orders: tableOrders(entity, declared.orders),
    defaultOrder: [declared.defaultOrder],
    facets: mapValues(declared.facets ?? {}, (facet) => facet(entity)),
    joins: mapValues(declared.joins ?? {}, (property) => {
      const { entity: referred } = referenceOf(entity, property);
      return { property, table: () => tableOfEntity(referred) };
    }),
    dates: mapValues(declared.dates ?? {}, (date) => date(entity)),
    ...(declared.key !== 'code' && { unique: 'slug' }),
    ...(declared.redirects && { redirects: { table: tableOf(declared.redirects), to: `${name}_id` } }),
    ...(declared.searchCopies && { searchCopies: declared.searchCopies.map(column) }),
    ...(declared.indexes && { indexes: declared.indexes.map((index) => index.map(column)) }),
    ...(declared.keysOf && { keysOf: declared.keysOf }),
  };
  registerTable(entity, table as NodeTable);
  return table;
}

function mapValues<Value, Result>(
  record: Record<string, Value>,
  map: (value: Value, name: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}
