import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { toNodeId } from '../../kernel/ids';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { NODE_LISTS } from '../../kernel/vocabulary';
import type { GraphContext } from '../context';
import { Connection, type ConnectionArguments } from '../query/connection';
import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { NodeRow, NodeTable, RequestedColumns, Scope, Table } from '../query/table';
import { connectionArgs } from './connection.args';
import { connectionType } from './connection.type';
import { enumType } from './enum';
import { ReadsOf } from './reads';
import { requestedOfConnection, requestedOfRow } from './requested-columns';
import { GraphQLCountryCode } from './scalars';

/** A connection field on another type: the rows that belong to a row of that type. */
export interface Edge {
  on: () => ClassType;
  field: string;
  description: string;
  /** The property of the other type's row that the scope compares with. */
  parent: string;
  scope: Scope;
  /** If it differs from the node's own. */
  defaultOrder?: string;
}

/** A node of the graph, from which the schema is built. */
export interface GraphNode {
  table: NodeTable;
  type: ClassType;
  /** The columns that search reads. */
  searched: string;
  resolvers: readonly ClassType[];
}

/** The parts of a node that the schema needs in addition to its table. */
interface NodeDeclaration {
  type: ClassType;
  /** What search reads of it, in a sentence: "Articles, by their text." */
  searched: string;
  /** The resolvers of its own fields. */
  resolvers: readonly ClassType[];
  edges: readonly Edge[];
  /** How a root field finds a row by its key; default: by a statement. */
  find?: (session: GraphSession, key: string) => PromiseOrValue<NodeRow | null>;
}

/** Makes a node's filter, orders, facets, connection, root fields, id and edges from its table and its type. */
export function declareNode<Row extends NodeRow>(declaredTable: Table<Row>, declared: NodeDeclaration): GraphNode {
  const table = declaredTable as NodeTable;
  const { type, resolvers, edges } = declared;
  const connect = connector(table, type);
  return {
    table,
    type,
    searched: declared.searched,
    resolvers: [
      rootResolver(table, declared),
      listResolver(table, connect),
      ...edges.map((edge) => edgeResolver(edge, connect)),
      ...resolvers,
    ],
  };
}

/** What all connection fields of a node share. */
interface Connector {
  type: ClassType;
  args: (defaultOrder?: string) => ClassType<ConnectionArguments>;
  /** Passes on the columns that the operation requests. */
  connect: (
    context: GraphContext,
    info: GraphQLResolveInfo,
    args: ConnectionArguments,
    of?: { scope: Scope; key: string | number },
  ) => object;
}

function connector(table: NodeTable, type: ClassType): Connector {
  const [defaultOrder] = table.defaultOrder;
  const orders = enumType(`${table.type}Order`, `An order of ${NODE_LISTS[table.type]}.`, descriptionsOf(table.orders));
  const ownArgs = connectionArgs(table, orders, defaultOrder ?? '');
  const ConnectionType = connectionType(table, () => type);
  return {
    type: ConnectionType,
    args: (order) => (order === undefined ? ownArgs : connectionArgs(table, orders, order)),
    connect: ({ session }, info, args, of) => {
      const requested = requestedOfConnection(info, table);
      return new ConnectionType(new Connection(session, table, args, of?.scope ?? null, of?.key ?? 0, requested));
    },
  };
}

function listResolver({ type }: NodeTable, { type: ConnectionType, args, connect }: Connector): ClassType {
  const [list, listArgs] = [NODE_LISTS[type], args()];

  @Resolver()
  class ListResolver {
    @Query(() => ConnectionType, { name: list, description: `The ${list} that match a filter.` })
    list(
      @Args(() => listArgs) given: ConnectionArguments,
      @Ctx() context: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): object {
      return connect(context, info, given);
    }
  }
  return ListResolver;
}

function edgeResolver(edge: Edge, { type: ConnectionType, args, connect }: Connector): ClassType {
  const { scope, parent: property, defaultOrder } = edge;
  const edgeArgs = args(defaultOrder);
  const withOrder = (given: ConnectionArguments): ConnectionArguments =>
    defaultOrder === undefined || given.orderBy?.length ? given : { ...given, orderBy: [defaultOrder] };

  @Resolver(edge.on)
  class EdgeResolver {
    @FieldResolver(() => ConnectionType, { name: edge.field, description: edge.description })
    @ReadsOf<Record<string, unknown>>([property])
    rows(
      @Root() parent: Record<string, string | number>,
      @Args(() => edgeArgs) given: ConnectionArguments,
      @Ctx() context: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): object {
      const key = parent[property];
      if (key === undefined) throw new Error(`${edge.field} needs ${property} of its row`);
      return connect(context, info, withOrder(given), { scope, key });
    }
  }
  return EdgeResolver;
}

/** The root field of one row, and the field `id`. */
function rootResolver(table: NodeTable, { type: NodeType, find }: NodeDeclaration): ClassType {
  const { type, key } = table;
  const name = type.charAt(0).toLowerCase() + type.slice(1);
  const byStatement = (session: GraphSession, value: string, requested: RequestedColumns | undefined) =>
    rowsBy(session, table, key, requested).load(value);

  @Resolver(() => NodeType)
  class RootResolver {
    @Query(() => NodeType, {
      name,
      nullable: true,
      description: `The ${name} with this ${key}; null if there is none.`,
    })
    one(
      @Arg(key, () => (key === 'code' ? GraphQLCountryCode : String), {
        description: key === 'code' ? 'The ISO 3166-1 alpha-2 code: `IR`.' : 'The slug.',
      })
      value: string,
      @Ctx() { session }: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): PromiseOrValue<NodeRow | null> {
      return find ? find(session, value) : byStatement(session, value, requestedOfRow(info, table));
    }

    @FieldResolver(() => ID)
    @ReadsOf<Record<string, unknown>>([key])
    id(@Root() row: Record<string, string>): string {
      return toNodeId(type, row[key] ?? '');
    }
  }
  return RootResolver;
}

function descriptionsOf(values: Record<string, { description: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, { description }]) => [name, description]));
}
