import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isInputObjectType,
  parse,
  print,
  validate,
  valueFromASTUntyped,
  visit,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { InputError } from '../../kernel/errors';
import { packageRoot } from '../../kernel/package-root';
import type { NODE_LISTS } from '../../kernel/vocabulary';
import { LIMITS } from '../graphql/limits';
import type { Variables } from '../graphql/request';
import { selectionOf } from './chosen-columns';
import { isConnection, rowType } from './connection';
import { flatFilter } from './flat-filter';
import type { TableFormat } from './format';
import { didYouMean } from './nearest';
import { pagedOperation, type PagedOperation } from './paged-operation';

/** A list of nodes that is available as a table: `quotes`. */
export type TableName = (typeof NODE_LISTS)[keyof typeof NODE_LISTS];

/** The table that an address or an operation requests. */
export interface TableRequest {
  /** The file name without its ending: `quotes`. */
  name: string;
  format: TableFormat;
  operation: PagedOperation;
  variables: Variables;
  /** The most rows; null for all. */
  limit: number | null;
  /** The cursor after which the rows begin. */
  after: string | null;
  isRaw: boolean;
}

/** How a question was understood. */
export interface Understood {
  list: string;
  filter?: unknown;
  orderBy?: unknown;
  /** The most rows that it asks for; null for all. */
  limit: number | null;
}

const OPTIONS = ['ask', 'columns', 'filter', 'limit', 'orderBy', 'raw'];

/** Which rows an address asks for. */
export interface RequestedRows {
  /** The arguments of the list. */
  variables: Variables;
  /** The most rows; null for all. */
  limit: number | null;
}

/**
 * Reads the parameters of an address such as `/quotes.csv?speaker.country=IR&columns=text,speaker.name`.
 * @param understand what a question in English means
 * @throws InputError that names the wrong parameter and the nearest valid name
 */
export async function readTableRequest(
  schema: GraphQLSchema,
  name: TableName,
  format: TableFormat,
  parameters: URLSearchParams,
  understand: (question: string) => Promise<Understood>,
): Promise<TableRequest> {
  const columns = parameters.get('columns') || undefined;
  return {
    ...(await readRows(schema, `${name}.${format.name}`, parameters, understand)),
    name,
    format,
    operation: pagedOperation(schema, operationOf(schema, name, columns)),
    after: null,
    isRaw: isOn('raw', parameters.get('raw') || undefined),
  };
}

/**
 * Reads which rows an address asks for.
 * @param file the list and its ending: `quotes.csv`
 * @throws InputError that names the wrong parameter and the nearest valid name
 */
export async function readRows(
  schema: GraphQLSchema,
  file: string,
  parameters: URLSearchParams,
  understand: (question: string) => Promise<Understood>,
): Promise<RequestedRows> {
  const [name = '', ...ending] = file.split('.');
  const given = new Map([...parameters].filter(([, value]) => value !== ''));
  const question = given.get('ask');
  const asked = question === undefined ? null : await understand(question);
  if (asked && asked.list !== name)
    throw new InputError(`the question asks for ${asked.list}: use /${[asked.list, ...ending].join('.')}.`, ['ask']);
  const filters = [asked?.filter, ...filtersOf(schema, name, parameters)].filter((filter) => filter !== undefined);
  const orderBy = given.get('orderBy')?.split(',') ?? asked?.orderBy;
  const limits = [wholeNumber('limit', given.get('limit')), asked?.limit].filter((limit) => limit != null);
  return {
    variables: {
      ...(filters.length > 0 && { filter: filters.length === 1 ? filters[0] : { and: filters } }),
      ...(orderBy !== undefined && { orderBy }),
    },
    limit: limits.length > 0 ? Math.min(...limits) : null,
  };
}

function filtersOf(schema: GraphQLSchema, name: string, parameters: URLSearchParams): unknown[] {
  const type = filterType(schema, name);
  return [...parameters].flatMap(([parameter, value]) => {
    if (value === '') return [];
    if (parameter === 'filter') return [parsedFilter(value)];
    if (OPTIONS.includes(parameter)) return [];
    const [first = ''] = parameter.split('.');
    const fields = Object.keys(type.getFields());
    if (!fields.includes(first)) {
      const near = didYouMean(parameter, [...OPTIONS, ...fields]);
      throw new InputError(`"${parameter}" is neither an option nor a filter of ${name}.${near}`);
    }
    return [flatFilter(type, parameter, value)];
  });
}

function parsedFilter(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new InputError(`it is not valid JSON: ${(error as Error).message}`, ['filter']);
  }
}

function filterType(schema: GraphQLSchema, name: string): GraphQLInputObjectType {
  const field = schema.getQueryType()?.getFields()[name];
  const argument = field?.args.find((each) => each.name === 'filter');
  const type = argument && getNamedType(argument.type);
  if (!isInputObjectType(type)) throw new Error(`${name} has no filter`);
  return type;
}

/** The operation of a table in `schema/queries/tables`, with its columns replaced if others are named. */
function operationOf(schema: GraphQLSchema, name: TableName, columns: string | undefined): string {
  const text = defaultOperation(name);
  if (columns === undefined) return text;
  const connection = getNamedType(schema.getQueryType()?.getFields()[name]?.type);
  if (!connection || !isConnection(connection)) throw new Error(`${name} is no connection`);
  const selectionSet = selectionOf(rowType(connection, 'nodes'), columns.split(','));
  return print(
    visit(parse(text), {
      Field: (field) => (field.name.value === 'nodes' ? { ...field, selectionSet } : undefined),
    }),
  );
}

const operations = new Map<TableName, string>();

function defaultOperation(name: TableName): string {
  const known = operations.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(packageRoot(), 'schema', 'queries', 'tables', `${name}.graphql`), 'utf8');
  operations.set(name, text);
  return text;
}

/**
 * Reads an operation of `/graphql` whose result is requested as a table: its `first` is the most rows of the table.
 * @throws InputError if it is not a table, and GraphQLError if it is not valid
 */
export function readTableOperation(
  schema: GraphQLSchema,
  format: TableFormat,
  { query, operationName, variables }: { query: string; operationName: string | undefined; variables: Variables },
): TableRequest {
  const [fault] = validate(schema, parse(query, { maxTokens: LIMITS.tokens }));
  if (fault) throw fault;
  const operation = pagedOperation(schema, query, operationName);
  const { first, after } = operation.given;
  const limit = first === undefined ? null : valueOf(first, variables);
  const cursor = after === undefined ? null : valueOf(after, variables);
  if (limit !== null && !(typeof limit === 'number' && Number.isInteger(limit) && limit >= 0))
    throw new InputError('it is the most rows of the table, a whole number.', ['first']);
  if (cursor !== null && typeof cursor !== 'string') throw new InputError('it is a cursor.', ['after']);
  return { name: operation.field, format, operation, variables, limit, after: cursor, isRaw: false };
}

/** The value of an argument: written out, or a variable's. */
function valueOf(node: ValueNode, variables: Variables): unknown {
  return valueFromASTUntyped(node, variables) ?? null;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new InputError(`it is a whole number, not ${JSON.stringify(text)}.`, [name]);
}

function isOn(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new InputError(`it is 0 or 1, not ${JSON.stringify(text)}.`, [name]);
}
