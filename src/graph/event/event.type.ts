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
  'Whether an event is said to have happened.',
  EVENT_STATUS_MEANINGS,
);

export const ParticipantRoleEnum = enumType<ParticipantRole>(
  'ParticipantRole',
  'What a participant does in an event.',
  PARTICIPANT_ROLE_MEANINGS,
);

@ObjectType('Event', {
  implements: NodeType,
  description: 'Something that happened, happens, is planned, thought of or denied.',
  simpleResolvers: true,
})
export class EventType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => String, { description: 'The name in addresses: it never changes.' })
  slug: string;

  @Field(() => String, { description: 'What happened, in one line.' })
  title: string;

  @Field(() => EventTypeEnum, { description: 'The type (PLOVER).' })
  type: PloverType;

  @Field(() => EventStatusEnum, { description: 'Whether it is said to have happened.' })
  status: EventStatus;

  @Field(() => String, { nullable: true, description: 'Where it took place, in the words of the text.' })
  place: string | null;

  countryCode: string | null;
  dateEdtf: string | null;
  dateText: string | null;
}

@ObjectType('Participation', {
  description: 'That a speaker or a country takes part in an event; one of the two at least is there.',
  simpleResolvers: true,
})
export class ParticipationType {
  speakerId: number | null;
  countryCode: string | null;

  @Field(() => ParticipantRoleEnum, { description: 'What it does in the event.' })
  role: ParticipantRole;
}
