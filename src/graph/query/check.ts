import { InputError } from '../../kernel/errors';
import type { FilterField, FilterValue, FilterTable } from './table';

type Path = readonly (string | number)[];

/**
 * Refuses a null anywhere in a filter: it would otherwise mean "everything" to some and "unknown" to others.
 * @throws InputError that names the argument and the way to the null
 */
export function checkFilter(table: FilterTable, filter: FilterValue | null | undefined, path: Path = ['filter']): void {
  if (filter === undefined) return;
  refuseNull(filter, path);
  for (const [name, value] of Object.entries(filter as FilterValue)) {
    if (value === undefined) continue;
    const at = [...path, name];
    refuseNull(value, at);
    if (name === 'and' || name === 'or')
      (value as FilterValue[]).forEach((part, index) => checkFilter(table, part, [...at, index]));
    else if (name === 'not') checkFilter(table, value as FilterValue, at);
    else checkField(fieldOf(table, name, at), value, at);
  }
}

function checkField(field: FilterField, value: unknown, path: Path): void {
  if (field.kind === 'owned') checkField(field.field, value, path);
  else if (field.kind === 'toOne' || field.kind === 'toMany') checkFilter(field.table(), value as FilterValue, path);
  else if (field.kind !== 'flag') checkOperators(value as FilterValue, path);
}

function checkOperators(operators: FilterValue, path: Path): void {
  for (const [operator, value] of Object.entries(operators)) {
    if (value === undefined) continue;
    refuseNull(value, [...path, operator]);
    if (Array.isArray(value)) value.forEach((item, index) => refuseNull(item, [...path, operator, index]));
  }
}

export function fieldOf(table: FilterTable, name: string, path: Path): FilterField {
  const field = table.fields[name];
  if (!field) throw new InputError(`${table.type} has no filter "${name}".`, path);
  return field;
}

/** @throws InputError where there is a null anywhere in a filter, of whatever table */
export function refuseNulls(value: unknown, path: Path): void {
  refuseNull(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.forEach((item, index) => refuseNulls(item, [...path, index]));
  else for (const [name, part] of Object.entries(value)) if (part !== undefined) refuseNulls(part, [...path, name]);
}

function refuseNull(value: unknown, path: Path): void {
  if (value === null)
    throw new InputError('null is no value to filter by; leave the field out, or use "known: false" for dates.', path);
}
