import { Field, ID, ObjectType } from 'type-graphql';
import {
  EVENT_STATUS_MEANINGS,
  EVENT_TYPE_MEANINGS,
  PARTICIPANT_ROLE_MEANINGS,
  type EventStatus,
  type EventType as PloverType,
  type ParticipantRole,
} from '../../kernel/vocabulary';
import { enumType } from '../schema/enum';
import { NodeType } from '../schema/node.type';

export const EventTypeEnum = enumType<PloverType>(
  'EventType',
  "PLOVER's types of political events.",
  EVENT_TYPE_MEANINGS,
);

export const EventStatusEnum = enumType<EventStatus>(
  'EventStatus',
  'Whether the text says that an event happened.',
  EVENT_STATUS_MEANINGS,
);

export const ParticipantRoleEnum = enumType<ParticipantRole>(
  'ParticipantRole',
  'The role of a participant in an event.',
  PARTICIPANT_ROLE_MEANINGS,
);

@ObjectType('Event', {
  implements: NodeType,
  description: 'Something that happened, is happening, is planned, is hypothetical or is denied.',
  simpleResolvers: true,
})
export class EventType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => String, { description: 'A readable identifier for URLs. It never changes.' })
  slug: string;

  @Field(() => String, { description: 'What happened, in one line.' })
  title: string;

  @Field(() => EventTypeEnum, { description: 'The event type (PLOVER).' })
  type: PloverType;

  @Field(() => EventStatusEnum, { description: 'Whether the text says that it happened.' })
  status: EventStatus;

  @Field(() => String, { nullable: true, description: 'Where it took place, in the words of the text.' })
  place: string | null;

  countryCode: string | null;
  dateEdtf: string | null;
  dateText: string | null;
}

@ObjectType('Participation', {
  description: 'The participation of a speaker or a country in an event. At least one of the two is not null.',
  simpleResolvers: true,
})
export class ParticipationType {
  speakerId: number | null;
  countryCode: string | null;

  @Field(() => ParticipantRoleEnum, { description: 'The role of the participant.' })
  role: ParticipantRole;
}
