import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { NodeType } from '../../kernel/vocabulary';
import type { FilterValue } from '../query/table';

@ObjectType('Answer', {
  description:
    'How a question in English was understood: the operation that answers it, ready to run, and the words ' +
    'that were ' +
    'not understood.',
  simpleResolvers: true,
})
export class AnswerType {
  @Field(() => String, { description: 'The question, as it was asked.' })
  question: string;

  @Field(() => String, { description: 'A restatement of the question as it was understood.' })
  understood: string;

  @Field(() => String, { description: 'An operation that answers the question; it can be run unchanged.' })
  operation: string;

  @Field(() => GraphQLJSON, { description: 'The variables of the operation.' })
  variables: object;

  @Field(() => [String], { description: 'The words that were not understood, in the order of the question.' })
  unknown: string[];

  @Field(() => [String], {
    description:
      'Help with the words that were not understood: what to write instead, names with a similar spelling, or ' +
      'what the graph does not record.',
  })
  hints: string[];

  /** What the operation selects. */
  selection: { type: NodeType; filter: FilterValue; orderBy: string[]; first: number };
}
