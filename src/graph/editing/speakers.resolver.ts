import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Transaction } from '../../store/database';
import type { Editor, GraphContext } from '../context';
import { revisionByNumber } from '../revision/revision.repository';
import { RevisionType } from '../revision/revision.type';
import { notNull } from '../schema/not-null';
import { loadSpeakerBySlug } from '../speaker/speaker.loader';
import { SpeakerType } from '../speaker/speaker.type';
import { MergeSpeakersInput, SplitSpeakerInput } from './speakers.input';
import { mergeSpeakers } from '../../record/merge-speakers';
import { splitSpeaker } from '../../record/split-speaker';

@ObjectType('EditSpeakerPayload', {
  description: 'The result of merging or splitting speakers.',
  simpleResolvers: true,
})
export class EditSpeakerPayload {
  @Field(() => SpeakerType, { description: 'The merged speaker, or the new speaker of a split.' })
  speaker: object;

  @Field(() => RevisionType, { description: 'The revision that the edit created.' })
  revision: RevisionType;
}

@Resolver()
export class SpeakersEditingResolver {
  @Mutation(() => EditSpeakerPayload, { description: 'Merges two speakers into one. Requires the editor token.' })
  mergeSpeakers(
    @Arg('input', () => MergeSpeakersInput, { description: 'The two speakers.' }) input: MergeSpeakersInput,
    @Ctx() { editor }: GraphContext,
  ): Promise<EditSpeakerPayload> {
    return edited(editor(), (transaction) => mergeSpeakers(transaction, input, new Date()));
  }

  @Mutation(() => EditSpeakerPayload, { description: 'Splits one speaker into two. Requires the editor token.' })
  splitSpeaker(
    @Arg('input', () => SplitSpeakerInput, { description: 'The speaker to split, and what belongs to the new one.' })
    input: SplitSpeakerInput,
    @Ctx() { editor }: GraphContext,
  ): Promise<EditSpeakerPayload> {
    return edited(editor(), (transaction) => splitSpeaker(transaction, input, new Date()));
  }
}

async function edited(
  { write }: Editor,
  edit: (transaction: Transaction) => Promise<{ slug: string; revision: number }>,
): Promise<EditSpeakerPayload> {
  const { result, session } = await write(edit);
  return {
    speaker: await notNull(loadSpeakerBySlug(session, result.slug), `speaker ${result.slug}`),
    revision: await revisionByNumber(session, result.revision),
  };
}
