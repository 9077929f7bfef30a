import { Field, ID, InputType } from 'type-graphql';
import { GraphQLCountryCode } from '../schema/scalars';

@InputType('MergeSpeakersInput', { description: 'Two speakers that are one.' })
export class MergeSpeakersInput {
  @Field(() => ID, { description: 'The one that stays.' }) speaker: string;
  @Field(() => ID, {
    description: 'The one that becomes the other; its id and its slug lead to the other from then on.',
  })
  merged: string;
}

@InputType('SplitSpeakerInput', { description: 'One speaker who is two.' })
export class SplitSpeakerInput {
  @Field(() => ID, { description: 'The speaker to whom everything is attributed now.' }) speaker: string;
  @Field(() => [ID], { description: 'The quotes that are of the other.' }) quotes: string[];
  @Field(() => String, { description: 'The name of the other.' }) name: string;
  @Field(() => GraphQLCountryCode, { nullable: true, description: 'The country for which the other speaks.' })
  country?: string | null;
}
