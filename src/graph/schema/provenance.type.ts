import { Field, Float, ObjectType } from 'type-graphql';
import { PROVENANCE_METHOD_MEANINGS, type ProvenanceMethod } from '../../kernel/vocabulary';
import { enumType } from './enum';

export const ProvenanceMethodEnum = enumType<ProvenanceMethod>(
  'ProvenanceMethod',
  'How a piece of knowledge came into the graph.',
  PROVENANCE_METHOD_MEANINGS,
);

@ObjectType('Provenance', {
  description: 'Where a piece of knowledge comes from, and how sure it is.',
  simpleResolvers: true,
})
export class ProvenanceType {
  @Field(() => ProvenanceMethodEnum, { description: 'How it came into the graph.' })
  method: ProvenanceMethod;

  @Field(() => Float, { description: 'The probability that it is right, 0 to 1.' })
  confidence: number;

  @Field(() => String, {
    nullable: true,
    description: 'The program that found it, and its version; null for a curated one.',
  })
  extractor: string | null;

  revisionNumber: number;
}
