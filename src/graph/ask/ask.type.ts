import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { SearchConnectionType } from '../search/search.type';

@ObjectType('Answer', {
  description:
    'What a question in English was understood as: the operation that answers it, ready to run, and the words that meant nothing.',
  simpleResolvers: true,
})
export class AnswerType {
  @Field(() => String, { description: 'The question, as it was asked.' })
  question: string;

  @Field(() => String, { description: 'How it was understood, in words.' })
  understood: string;

  @Field(() => String, { description: 'The operation that answers it: it runs as it stands.' })
  operation: string;

  @Field(() => GraphQLJSON, { description: 'The variables of the operation.' })
  variables: object;

  @Field(() => SearchConnectionType, { description: 'The rows that the operation selects.' })
  result: SearchConnectionType;

  @Field(() => [String], { description: 'The words that were not understood, in their order.' })
  unknown: string[];
}
