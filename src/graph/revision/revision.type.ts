import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Revision', {
  description: 'A state of the graph. Every recorded change creates the next one.',
  simpleResolvers: true,
})
export class RevisionType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt: string;

  @Field(() => String, { description: 'What changed.' })
  summary: string;
}
