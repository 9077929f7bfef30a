import { Field, ID, InputType } from 'type-graphql';
import { GraphQLCountryCode } from '../schema/scalars';

@InputType('MergeSpeakersInput', { description: 'Two speakers that are the same.' })
export class MergeSpeakersInput {
  @Field(() => ID, { description: 'The speaker that remains.' }) speaker: string;
  @Field(() => ID, {
    description: 'The speaker that is merged into the other. Its id and slug then refer to the other.',
  })
  merged: string;
}

@InputType('SplitSpeakerInput', { description: 'A speaker to split in two.' })
export class SplitSpeakerInput {
  @Field(() => ID, { description: 'The speaker that all quotes are attributed to now.' }) speaker: string;
  @Field(() => [ID], { description: 'The quotes that belong to the new speaker.' }) quotes: string[];
  @Field(() => String, { description: 'The name of the new speaker.' }) name: string;
  @Field(() => GraphQLCountryCode, { nullable: true, description: 'The country that the new speaker represents.' })
  country?: string | null;
}
