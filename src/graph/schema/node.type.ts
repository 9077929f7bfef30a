import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'An object with an id, which `node` can look up.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  id: number;
}
