import { InputError } from '../../kernel/errors';
import type { FilterField, FilterTable, FilterValue, Path } from './table';

/**
 * Refuses a null inside a filter: some would read it as "anything", others as "unknown". A filter that is null as a
 * whole is one that is not given.
 * @throws InputError that names the argument, the way to the null, and what to write instead
 */
export function checkFilter(table: FilterTable, filter: FilterValue | null | undefined, path: Path = ['filter']): void {
  if (filter == null) return;
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    const at = [...path, name];
    if (name === 'and' || name === 'or') checkParts(table, value, at);
    else if (name === 'not') checkPart(table, value, at);
    else checkField(fieldOf(table, name, at), name, value, at);
  }
}

function checkParts(table: FilterTable, parts: unknown, path: Path): void {
  if (parts === null) throw withoutNull('Leave the field out.', path);
  (parts as (FilterValue | null)[]).forEach((part, index) => checkPart(table, part, [...path, index]));
}

function checkPart(table: FilterTable, part: unknown, path: Path): void {
  if (part === null) throw withoutNull('Leave it out.', path);
  checkFilter(table, part as FilterValue, path);
}

function checkField(field: FilterField, name: string, value: unknown, path: Path): void {
  if (value === null) throw withoutNull(unknownIs(field, name), path);
  if (field.kind === 'owned') checkField(field.field, name, value, path);
  else if (field.kind === 'toOne' || field.kind === 'toMany') checkFilter(field.table(), value as FilterValue, path);
  else if (field.kind !== 'flag') checkOperators(field, name, value as FilterValue, path);
}

function checkOperators(field: FilterField, name: string, operators: FilterValue, path: Path): void {
  for (const [operator, value] of Object.entries(operators)) {
    if (value === null) throw withoutNull(unknownIs(field, name), [...path, operator]);
    const at = Array.isArray(value) ? value.indexOf(null) : -1;
    if (at >= 0) throw withoutNull(unknownIs(field, name), [...path, operator, at]);
    if (field.kind === 'value' && field.read) checkValues(field.read, value, [...path, operator]);
  }
}

function checkValues(read: (value: string, path: Path) => string, value: unknown, path: Path): void {
  if (Array.isArray(value)) value.forEach((item, index) => read(item as string, [...path, index]));
  else if (value !== undefined) read(value as string, path);
}

/** The line to write to find rows whose field is unknown. */
function unknownIs(field: FilterField, name: string): string {
  const unknown = CONDITIONS_ON_UNKNOWN[field.kind];
  return `Leave the field out to accept any value${unknown ? `; for unknown values write \`${unknown(name)}\`` : ''}.`;
}

const CONDITIONS_ON_UNKNOWN: Partial<Record<FilterField['kind'], (name: string) => string>> = {
  text: (name) => `not: { ${name}: { startsWith: "" } }`,
  date: (name) => `${name}: { known: false }`,
  toOne: (name) => `not: { ${name}: {} }`,
  toMany: (name) => `not: { ${name}: {} }`,
};

function withoutNull(instead: string, path: Path): InputError {
  return new InputError(`a filter cannot be null. ${instead}`, path);
}

export function fieldOf(table: FilterTable, name: string, path: Path): FilterField {
  const field = table.fields[name];
  if (!field) throw new InputError(`${table.type} has no filter "${name}".`, path);
  return field;
}
