import { columnOf, tableOf, type EntityClass } from '../../store/columns';
import { referenceOf } from '../../store/references';
import { UNKNOWN_LATEST } from '../dated';
import type { TableDate } from './table';

/** A date as a table declares it. */
export type DeclaredDate = (entity: EntityClass) => TableDate;

/** The date in the columns `<name>_earliest` and `<name>_latest`. */
export function storedDate(name: string, description: string): DeclaredDate {
  return () => ({
    description,
    earliest: (row) => `${row}.${name}_earliest`,
    latest: (row) => `${row}.${name}_latest`,
  });
}

/** The same date, or, if it is unknown, that of the row that a property refers to. */
export function dateOrReferred(name: string, reference: string, other: string, description: string): DeclaredDate {
  return (entity) => {
    const { entity: referred, column } = referenceOf(entity, reference);
    const either = (row: string, bound: string) =>
      `CASE WHEN ${row}.${name}_latest > '${UNKNOWN_LATEST}' THEN ${row}.${name}_${bound} ELSE d.${other}_${bound} END`;
    return {
      description,
      joins: (row) => `JOIN ${tableOf(referred)} d ON d.${column} = ${row}.${columnOf(entity, reference)}`,
      earliest: (row) => either(row, 'earliest'),
      latest: (row) => either(row, 'latest'),
    };
  };
}
