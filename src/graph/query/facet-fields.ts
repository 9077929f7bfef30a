import { columnOf, columnTypeOf, tableOf, type EntityClass } from '../../store/columns';
import type { SqlType } from '../../store/engine';
import { findReference, referenceOf } from '../../store/references';
import type { LinkSelection } from './fields';
import type { Facet } from './table';
import { tableOfEntity } from './table-registry';

/** A facet as a table declares it. */
export type DeclaredFacet = (entity: EntityClass) => Facet;

/** Counts by a column's values; where it refers to a node, the node names the value. */
export function facet(property: string, description: string): DeclaredFacet {
  return (entity) => ({ description, ...keyOf(entity, property) });
}

/**
 * Counts by what a table of links connects: `from` refers to this row, `to` to what is counted by; `only` selects
 * links.
 */
export function facetOfMany<Link extends object>(
  link: EntityClass<Link>,
  from: keyof Link & string,
  to: keyof Link & string,
  description: string,
  only?: LinkSelection<Link>,
): DeclaredFacet {
  const condition = (alias: string): string =>
    only ? ` AND ${alias}.${columnOf(link, only.property)} = '${only.value}'` : '';
  return () => ({
    description,
    ...keyOf(link, to),
    joins: (row, alias) =>
      `JOIN ${tableOf(link)} ${alias} ON ${alias}.${columnOf(link, from)} = ${row}.id${condition(alias)}`,
    repeats: true,
  });
}

/** Counts by a column of the row that a property refers to. */
export function facetOfReferred(reference: string, property: string, description: string): DeclaredFacet {
  return (entity) => {
    const { entity: referred, column } = referenceOf(entity, reference);
    return {
      description,
      ...keyOf(referred, property),
      joins: (row, alias) =>
        `JOIN ${tableOf(referred)} ${alias} ON ${alias}.${column} = ${row}.${columnOf(entity, reference)}`,
    };
  };
}

function keyOf(entity: EntityClass, property: string): Pick<Facet, 'key' | 'keyType' | 'names'> {
  const keyType: SqlType = columnTypeOf(entity, property) === 'integer' ? 'int' : 'text';
  const key = { key: columnOf(entity, property), keyType };
  const reference = findReference(entity, property);
  if (!reference) return key;
  const { entity: referred, column } = reference;
  return {
    ...key,
    names: () => {
      const { name, key: shown, title } = tableOfEntity(referred);
      return { table: name, key: column, value: shown, label: columnOf(referred, title) };
    },
  };
}
