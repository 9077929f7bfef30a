import { getNamedType, type GraphQLField } from 'graphql';
import { tableOfFilter } from '../../graph/nodes';
import { checkFilter } from '../../graph/query/check';
import type { FilterValue } from '../../graph/query/table';
import { pageSize, type PageArguments } from '../../graph/query/selection';
import { checkContext } from '../../graph/quote/context';
import { checkCursor } from '../../kernel/cursor';
import { InputError } from '../../kernel/errors';
import { isStorable } from '../../kernel/text';
import { VALUE_LIMITS } from './limits';
import { excessOf } from './value-size';

type Arguments = Record<string, unknown>;

/** Whether a field returns pages. */
export function isPaged({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === 'first') && args.some(({ name }) => name === 'after');
}

/**
 * Rejects, at any depth of the operation, what the field itself would reject during execution: nothing runs for an
 * operation that is wrong in part.
 * @throws InputError that names the argument
 */
export function checkArguments(field: GraphQLField<unknown, unknown>, args: Arguments): void {
  if (isPaged(field)) checkPage(args);
  if (args['filter'] != null) checkFilterArgument(field, args['filter'] as FilterValue);
  if (typeof args['sentences'] === 'number') checkContext(args['sentences']);
  checkCharacters(args, []);
}

function checkFilterArgument({ args }: GraphQLField<unknown, unknown>, filter: FilterValue): void {
  const excess = excessOf(filter, VALUE_LIMITS.filter);
  if (excess !== null) throw new InputError(`${excess}: write several operations.`, ['filter']);
  const argument = args.find(({ name }) => name === 'filter');
  const table = argument && tableOfFilter(getNamedType(argument.type).name);
  if (table) checkFilter(table, filter);
}

function checkPage(args: PageArguments): void {
  pageSize(args);
  if (args.after != null) checkCursor(args.after, 'after');
  if (args.before != null) checkCursor(args.before, 'before');
}

function checkCharacters(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw new InputError('a string cannot contain U+0000 or an unpaired surrogate.', path);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => checkCharacters(item, [...path, index]));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) checkCharacters(part, [...path, name]);
  }
}
