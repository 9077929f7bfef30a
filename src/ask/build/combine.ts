import type { Clause, Condition } from '../parse/condition';
import type { Filter, Json } from '../understanding';

/** A filter with its restatement in words. */
export interface Built {
  filter: Filter;
  words: string;
}

/** The filter for one clause; null where the target's filter cannot express it. */
export type ClauseBuilder = (clause: Clause) => Built | null;

/** Called with the tokens of each clause that cannot be expressed. */
export type Report = (tokens: [from: number, to: number]) => void;

/** The filter for a whole condition; null where nothing of it can be expressed. */
export function build(condition: Condition, builder: ClauseBuilder, report: Report): Built | null {
  if (condition.op === 'clause') {
    const built = builder(condition.clause);
    if (built === null) report(condition.tokens);
    return built;
  }
  if (condition.op === 'not') {
    const part = build(condition.part, builder, report);
    return part && negated(part);
  }
  const parts = condition.parts.flatMap((part) => build(part, builder, report) ?? []);
  return condition.op === 'all' ? allOf(parts) : anyOf(parts);
}

export function negated({ filter, words }: Built): Built {
  return { filter: { not: filter }, words: `, not ${words}` };
}

/** All must hold: fields side by side; a field that occurs twice goes under `and`. */
export function allOf(parts: readonly Built[]): Built | null {
  if (parts.length === 0) return null;
  const seen = new Set<string>();
  const different = parts.filter(({ filter }) => seen.size < seen.add(JSON.stringify(filter)).size);
  return { filter: merge(different.map(({ filter }) => filter)), words: sentence(different.map(({ words }) => words)) };
}

/** Words side by side; a comma is attached to the word before it. */
export function sentence(words: readonly string[]): string {
  return words.filter(Boolean).join(' ').replaceAll(' ,', ',');
}

export function merge(filters: readonly Filter[]): Filter {
  const fields: Record<string, Json> = {};
  const rest: Filter[] = [];
  for (const filter of filters) {
    const clash = Object.keys(filter).some((key) => key in fields);
    if (clash) rest.push(filter);
    else Object.assign(fields, filter);
  }
  return rest.length === 0
    ? fields
    : { ...fields, and: [...(Array.isArray(fields['and']) ? (fields['and'] as Json[]) : []), ...rest] };
}

/** Any may hold: `in` if all test the same field for a value, otherwise `or`. */
export function anyOf(parts: readonly Built[], joint = ' or '): Built | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  return { filter: either(parts.map(({ filter }) => filter)), words: parts.map(({ words }) => words).join(joint) };
}

export function either(filters: readonly Filter[]): Filter {
  const [field] = Object.keys(filters[0] ?? {});
  const values = filters.map((filter) =>
    field !== undefined && Object.keys(filter).length === 1 ? valuesOf(filter[field]) : null,
  );
  if (filters.length === 1 && filters[0]) return filters[0];
  const fields = new Set(filters.flatMap((filter) => Object.keys(filter)));
  if (field === undefined || fields.size > 1 || values.includes(null)) return { or: filters };
  const all = [...new Set(values.flatMap((list) => list ?? []))];
  return { [field]: all.length === 1 ? { eq: all[0] ?? null } : { in: all } };
}

/** The values of `{ eq }` or `{ in }`; null for any other filter. */
function valuesOf(value: Json | undefined): Json[] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const operators = value as { readonly [key: string]: Json };
  if (Object.keys(operators).length !== 1) return null;
  if ('eq' in operators && operators['eq'] !== undefined) return [operators['eq']];
  const list = operators['in'];
  return Array.isArray(list) ? [...(list as Json[])] : null;
}
