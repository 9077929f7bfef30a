import type { NodeType } from '../kernel/vocabulary';
import { articleNode } from './article/article.node';
import { countryNode } from './country/country.node';
import { eventNode } from './event/event.node';
import type { NodeRow, NodeTable } from './query/table';
import { quoteNode } from './quote/quote.node';
import type { GraphNode } from './schema/declare-node';
import { speakerNode } from './speaker/speaker.node';

/** Registers the nodes of the graph. Search lists results of the same score in this order of types. */
export const NODES: Readonly<Record<NodeType, GraphNode>> = {
  Country: countryNode,
  Speaker: speakerNode,
  Event: eventNode,
  Quote: quoteNode,
  Article: articleNode,
};
export const NODE_ORDER = Object.keys(NODES) as NodeType[];

export function tableOfNode(type: NodeType): NodeTable {
  return NODES[type].table;
}

/** The table whose rows an input type of the schema filters: `QuoteFilter`. */
export function tableOfFilter(inputType: string): NodeTable | undefined {
  return Object.values(NODES).find(({ table }) => `${table.type}Filter` === inputType)?.table;
}

/** A row that knows its type, for fields that may answer several. */
export function asNode(type: NodeType, row: NodeRow): NodeRow {
  return Object.assign(new (tableOfNode(type).entity)(), row);
}

/** The type of a row that `asNode` made. */
export function nodeTypeOf(row: object): NodeType {
  const found = Object.values(NODES).find(({ table }) => row instanceof table.entity);
  if (!found) throw new Error(`${row.constructor.name} is no entity with a type of its own`);
  return found.table.type;
}
