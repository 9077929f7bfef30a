import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { InputError } from '../../kernel/errors';
import { parseNodeId, type NodeKey } from '../../kernel/ids';
import type { GraphContext } from '../context';
import { asNode, tableOfNode } from '../nodes';
import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { NodeRow } from '../query/table';
import { NodeType } from '../schema/node.type';

const MAX_NODES = 100;

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'The node with this id; null if it is not in the graph.' })
  node(
    @Arg('id', () => ID, { description: 'An id of this API.' }) id: string,
    @Ctx() { session }: GraphContext,
  ): Promise<NodeRow | null> {
    return loadNode(session, parseNodeId(id));
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'The nodes with these ids, in the same order; null for ids that are not in the graph.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids of this API, at most 100.' }) ids: string[],
    @Ctx() { session }: GraphContext,
  ): Promise<(NodeRow | null)[]> {
    if (ids.length > MAX_NODES)
      throw new InputError(`${MAX_NODES} ids at most can be looked up at once, not ${ids.length}.`, ['ids']);
    const keys = ids.map((id, at) => parseNodeId(id, ['ids', at]));
    return Promise.all(keys.map((key) => loadNode(session, key)));
  }
}

async function loadNode(session: GraphSession, { type, key }: NodeKey): Promise<NodeRow | null> {
  const table = tableOfNode(type);
  const row = await rowsBy(session, table, table.key).load(key);
  return row && asNode(type, row);
}
