import { Field, Float, ObjectType } from 'type-graphql';
import { PROVENANCE_METHOD_MEANINGS, type ProvenanceMethod } from '../../kernel/vocabulary';
import { enumType } from './enum';

export const ProvenanceMethodEnum = enumType<ProvenanceMethod>(
  'ProvenanceMethod',
  'How a piece of knowledge was added to the graph.',
  PROVENANCE_METHOD_MEANINGS,
);

@ObjectType('Provenance', {
  description: 'Who stated a piece of knowledge, and with what confidence.',
  simpleResolvers: true,
})
export class ProvenanceType {
  @Field(() => ProvenanceMethodEnum, { description: 'How it was added to the graph.' })
  method: ProvenanceMethod;

  @Field(() => Float, { description: 'The probability that it is right, 0 to 1.' })
  confidence: number;

  @Field(() => String, {
    nullable: true,
    description: 'The program that found it, with its version; null if it was curated.',
  })
  extractor: string | null;

  revisionNumber: number;
}
