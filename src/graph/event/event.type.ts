import { Field, ID, ObjectType } from 'type-graphql';
import type { EventStatus, EventType as PloverType, ParticipantRole } from '../../kernel/findings';
import { enumType } from '../schema/enum';
import { NodeType } from '../schema/node.type';

export const EventTypeEnum = enumType<PloverType>('EventType', "PLOVER's sixteen types of political events.", {
  AGREE: 'Agree to do something, sign, ratify.',
  CONSULT: 'Meet, visit, talk.',
  SUPPORT: 'Express support, back, endorse.',
  CONCEDE: 'Concede, yield, ease, release.',
  COOPERATE: 'Cooperate in practice: in trade, in arms, in intelligence.',
  AID: 'Give aid: money, goods, arms, protection.',
  RETREAT: 'Retreat, withdraw, give up.',
  REQUEST: 'Request, demand, appeal.',
  ACCUSE: 'Accuse, criticise, disapprove.',
  REJECT: 'Reject, refuse, withdraw from an agreement.',
  THREATEN: 'Threaten, warn.',
  PROTEST: 'Protest, demonstrate, strike work.',
  SANCTION: 'Impose sanctions, reduce relations.',
  MOBILIZE: 'Mobilise, deploy, keep forces ready.',
  COERCE: 'Coerce short of assault: arrest, seize, expel, repress.',
  ASSAULT: 'Use force: attack, kill, fight.',
});

export const EventStatusEnum = enumType<EventStatus>('EventStatus', 'Whether an event is said to have happened.', {
  OCCURRED: 'It happened.',
  ONGOING: 'It is happening.',
  PLANNED: 'It is planned or expected.',
  HYPOTHETICAL: 'It is spoken of as a possibility, a wish or a demand.',
  DENIED: 'It is said not to have happened, or not to be planned.',
});

export const ParticipantRoleEnum = enumType<ParticipantRole>(
  'ParticipantRole',
  'What a participant does in an event.',
  {
    ACTOR: 'It acts.',
    RECIPIENT: 'It is acted upon.',
    OTHER: 'It takes part in another way.',
  },
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
