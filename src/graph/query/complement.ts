import type { FilterField, FilterTable, FilterValue } from './table';

/**
 * Whether a filter on a related row holds where there is no such row. It does where it only excludes values, because
 * `ne` and
 * `notIn` are the exact complements of `eq` and `in`: what is unknown is not equal to anything.
 */
export function holdsWithoutRow(table: FilterTable, filter: FilterValue): boolean {
  const conditions = given(filter);
  return conditions.length > 0 && conditions.every(([name, value]) => excludesOnly(table, name, value));
}

function excludesOnly(table: FilterTable, name: string, value: unknown): boolean {
  const parts = value as FilterValue[];
  if (name === 'and') return parts.length > 0 && parts.every((part) => holdsWithoutRow(table, part));
  if (name === 'or') return parts.some((part) => holdsWithoutRow(table, part));
  const field = table.fields[name];
  return field !== undefined && fieldExcludesOnly(field, value as FilterValue);
}

function fieldExcludesOnly(field: FilterField, value: FilterValue): boolean {
  switch (field.kind) {
    case 'toOne':
      return holdsWithoutRow(field.table(), value);
    case 'text':
    case 'value':
    case 'number':
    case 'boolean': {
      const operators = given(value);
      return operators.length > 0 && operators.every(([operator]) => operator === 'ne' || operator === 'notIn');
    }
    default:
      return false;
  }
}

function given(filter: FilterValue): [string, unknown][] {
  return Object.entries(filter).filter(([, value]) => value !== undefined);
}
