import {
  getNamedType,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { InputError } from '../../kernel/errors';
import { LIMITS } from '../graphql/limits';
import { cellReader, type Column, type Row } from './column';
import { columnsOf } from './columns-of';
import { isConnection, rowType } from './connection';

/** The names that paging adds to an operation. */
export const PAGE_SIZE = 'tablePageSize';
export const PAGE_CURSOR = 'tableCursor';
const PAGE_INFO = 'tablePageInfo';

/** An operation with one connection, to be executed page by page. */
export interface PagedOperation {
  /** The original operation, with fragments inlined. */
  text: string;
  /** The same with `first` and `after` as variables. */
  query: string;
  operationName: string | undefined;
  columns: readonly Column[];
  /** The name of the root field in the schema. */
  field: string;
  /** The operation's own values of `first` and `after`: the number of rows, and where they begin. */
  given: { first?: ValueNode; after?: ValueNode };
  /** The rows of an executed page, and the cursor of the next; null where it is the last. */
  pageOf(data: Record<string, unknown>): { rows: Row[]; next: string | null };
}

interface Connection {
  key: string;
  rows: { key: string; field: 'nodes' | 'edges'; selection: SelectionSetNode };
}

/**
 * Prepares an operation for being executed page by page.
 * @throws InputError if it is not a table, and GraphQLError if it cannot be parsed
 */
export function pagedOperation(schema: GraphQLSchema, text: string, operationName?: string): PagedOperation {
  const document = withoutFragments(parse(text, { maxTokens: LIMITS.tokens }), operationName);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const queryType = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !queryType)
    throw new InputError('A table is the answer to a query, not to a mutation.');
  const root = onlyField(operation.selectionSet, 'A table has one root field');
  const type = getNamedType(queryType.getFields()[root.name.value]?.type);
  if (!type) throw new InputError(`There is no root field "${root.name.value}".`);
  if (!isConnection(type))
    throw new InputError(
      `"${root.name.value}" is no connection, so it has no rows: ask for quotes, speakers, articles …`,
    );
  const { key, rows } = connectionOf(root, type);
  const columns = columnsOf(schema, rowType(type, rows.field), rows.selection);
  if (columns.length === 0) throw new InputError('The operation selects no column.');
  const readers = columns.map(cellReader);
  return {
    text: print(document),
    query: print({ ...document, definitions: [paged(operation, root)] }),
    operationName: operation.name?.value,
    columns,
    field: root.name.value,
    given: givenPage(root),
    pageOf: (data) => {
      const connection = data[key] as Record<string, unknown>;
      const { hasNextPage, endCursor } = connection[PAGE_INFO] as { hasNextPage: boolean; endCursor: string | null };
      const found = connection[rows.key] as unknown[];
      return {
        rows: found.map((row) => readers.map((read) => read(row))),
        next: hasNextPage ? endCursor : null,
      };
    },
  };
}

/** Only the named operation, with its fragments inlined. */
function withoutFragments(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const operation = (operations as OperationDefinitionNode[]).find(
    ({ name }) => operationName === undefined || name?.value === operationName,
  );
  if (!operation || (operationName === undefined && operations.length > 1))
    throw new InputError('Name one of the operations of the document in `operationName`.');
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return { kind: Kind.DOCUMENT, definitions: [inlined(operation, fragments, 0)] };
}

function inlined<Node extends OperationDefinitionNode | FragmentDefinitionNode>(
  node: Node,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  depth: number,
): Node {
  if (depth > LIMITS.depth) throw new InputError('Fragments that hold themselves have no columns.');
  return visit(node, {
    FragmentSpread: ({ name, directives }) => {
      const fragment = fragments.get(name.value);
      if (!fragment) throw new GraphQLError(`Unknown fragment "${name.value}".`);
      const { typeCondition, selectionSet } = inlined(fragment, fragments, depth + 1);
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
    },
  });
}

function onlyField({ selections }: SelectionSetNode, rule: string): FieldNode {
  const fields = selections.flatMap(fieldsOf);
  const [field] = fields;
  if (!field || fields.length !== 1) {
    const names = fields.map(({ name }) => name.value).join(', ');
    throw new InputError(`${rule}; this operation has ${fields.length}${names === '' ? '' : ` (${names})`}.`);
  }
  return field;
}

function fieldsOf(selection: SelectionNode): FieldNode[] {
  if (selection.kind === Kind.FIELD) return [selection];
  return selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet.selections.flatMap(fieldsOf) : [];
}

function connectionOf(root: FieldNode, type: GraphQLObjectType): Connection {
  const fields = (root.selectionSet?.selections ?? []).flatMap(fieldsOf);
  const rows = fields.filter(({ name }) => name.value === 'nodes' || name.value === 'edges');
  const other = fields.find(({ name }) => name.value === 'facets' || name.value === 'timeline');
  if (other) throw new InputError(`"${other.name.value}" is a table of its own: leave it out.`);
  const [only] = rows;
  if (!only?.selectionSet || rows.length !== 1)
    throw new InputError(`Select either "nodes" or "edges" of ${type.name}, once: they are the rows of the table.`);
  return {
    key: (root.alias ?? root.name).value,
    rows: {
      key: (only.alias ?? only.name).value,
      field: only.name.value === 'edges' ? 'edges' : 'nodes',
      selection: only.selectionSet,
    },
  };
}

function givenPage({ arguments: args = [] }: FieldNode): PagedOperation['given'] {
  const fromEnd = args.find(({ name }) => name.value === 'last' || name.value === 'before');
  if (fromEnd) throw new InputError(`A table is read from the start: leave out "${fromEnd.name.value}".`);
  return Object.fromEntries(
    args
      .filter(({ name }) => name.value === 'first' || name.value === 'after')
      .map((arg) => [arg.name.value, arg.value]),
  );
}

/** The operation with the page as variables, and with the fields that locate the next page. */
function paged(operation: OperationDefinitionNode, root: FieldNode): OperationDefinitionNode {
  const args = (root.arguments ?? []).filter(({ name }) => name.value !== 'first' && name.value !== 'after');
  const field: FieldNode = {
    ...root,
    arguments: [...args, variableArgument('first', PAGE_SIZE), variableArgument('after', PAGE_CURSOR)],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(root.selectionSet?.selections ?? []).filter(isRows), pageInfoField()],
    },
  };
  return {
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []),
      variableDefinition(PAGE_SIZE, 'Int'),
      variableDefinition(PAGE_CURSOR, 'String'),
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
}

/** Other fields of a connection, such as its total, are not in a table. */
function isRows(selection: SelectionNode): boolean {
  return selection.kind !== Kind.FIELD || ['nodes', 'edges'].includes(selection.name.value);
}

function pageInfoField(): FieldNode {
  const field = (name: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } });
  return {
    ...field('pageInfo'),
    alias: { kind: Kind.NAME, value: PAGE_INFO },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field('hasNextPage'), field('endCursor')] },
  };
}

function variableArgument(name: string, variable: string): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  };
}

function variableDefinition(name: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  };
}
