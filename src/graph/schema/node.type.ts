import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'Anything that has an id, by which `node` finds it again.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  id: number;
}
