import { Field, ID, InterfaceType } from 'type-graphql';
import { nodeTypeOf } from '../node-registry';

@InterfaceType('Node', {
  description: 'Anything that has an id, by which `node` finds it again.',
  resolveType: (row: object) => nodeTypeOf(row),
})
export abstract class NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  id: number;
}
