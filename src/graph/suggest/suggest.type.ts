import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../schema/enum';

const MEANINGS = {
  COUNTRY: 'A country, by its name, its code, or the word for its people.',
  SPEAKER: 'A person or a group, by any of their names, last names included.',
  ORGANIZATION: 'An organisation, by any of its names.',
  OFFICE: 'The name of an office.',
} as const;
export type SuggestionKind = keyof typeof MEANINGS;
export const SUGGESTION_KINDS = Object.keys(MEANINGS) as SuggestionKind[];

export const SuggestionTypeEnum = enumType<SuggestionKind>('SuggestionType', 'What a suggestion is.', MEANINGS);

@ObjectType('Suggestion', {
  description: 'Something whose name begins with what was typed.',
  simpleResolvers: true,
})
export class SuggestionType {
  @Field(() => SuggestionTypeEnum, { description: 'What it is.' })
  type: SuggestionKind;

  @Field(() => String, { description: 'Its usual name.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of the speaker or organisation, or the code of the country: what filters take.',
  })
  key: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many quotes the speaker or organisation has, or how many people hold the office.',
  })
  count: number | null;
}
