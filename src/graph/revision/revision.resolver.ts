import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../context';
import { ProvenanceType } from '../schema/provenance.type';
import { currentRevision, revisionByNumber } from './revision.repository';
import { RevisionType } from './revision.type';

@Resolver(() => ProvenanceType)
export class RevisionResolver {
  @Query(() => RevisionType, { description: 'The revision that this response was computed from.' })
  revision(@Ctx() { session }: GraphContext): Promise<RevisionType> {
    return currentRevision(session.reader);
  }

  @FieldResolver(() => RevisionType, { name: 'revision', description: 'The revision in which it was recorded.' })
  provenanceRevision(
    @Root() { revisionNumber }: ProvenanceType,
    @Ctx() { session }: GraphContext,
  ): Promise<RevisionType> {
    return revisionByNumber(session, revisionNumber);
  }
}
