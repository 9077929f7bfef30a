import { Field, InputType } from 'type-graphql';
import { CountryFilter } from '../country/country.input';
import { connectionArgs } from '../schema/connection.args';
import { enumType } from '../schema/enum';
import { DateFilter, FloatFilter, TextFilter, valueFilter } from '../schema/operators.input';
import { ProvenanceMethodFilter } from '../schema/provenance.input';
import { SpeakerFilter } from '../speaker/speaker.input';
import { EventStatusEnum, EventTypeEnum } from './event.type';

export const EventTypeFilter = valueFilter('EventTypeFilter', 'the type of an event', () => EventTypeEnum);
export const EventStatusFilter = valueFilter(
  'EventStatusFilter',
  'whether an event is said to have happened',
  () => EventStatusEnum,
);

@InputType({ description: 'Which events: all that is given must hold.' })
export class EventFilter {
  @Field(() => [EventFilter], { nullable: true, description: 'All of these hold.' }) and?: EventFilter[];
  @Field(() => [EventFilter], { nullable: true, description: 'One of these holds; none of them matches nothing.' })
  or?: EventFilter[];
  @Field(() => EventFilter, { nullable: true, description: 'This does not hold.' }) not?: EventFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The name in addresses.' }) slug?: TextFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The title.' }) title?: TextFilter;
  @Field(() => EventTypeFilter, { nullable: true, description: 'The type (PLOVER).' }) type?: object;
  @Field(() => EventStatusFilter, { nullable: true, description: 'Whether it is said to have happened.' })
  status?: object;
  @Field(() => DateFilter, { nullable: true, description: 'When.' }) date?: DateFilter;
  @Field(() => TextFilter, { nullable: true, description: 'Where, in the words of the text.' }) place?: TextFilter;
  @Field(() => CountryFilter, { nullable: true, description: 'The country where it took place.' })
  country?: CountryFilter;
  @Field(() => SpeakerFilter, { nullable: true, description: 'A speaker who took part.' })
  participantSpeaker?: SpeakerFilter;
  @Field(() => CountryFilter, {
    nullable: true,
    description: 'A country that took part, itself or by one who speaks for it.',
  })
  participantCountry?: CountryFilter;
  @Field(() => FloatFilter, { nullable: true, description: 'How sure it is, 0 to 1.' }) confidence?: FloatFilter;
  @Field(() => ProvenanceMethodFilter, { nullable: true, description: 'How it came into the graph.' }) method?: object;
}

export const EventOrder = enumType('EventOrder', 'An order of events.', {
  DATE_ASC: 'The oldest first; those of unknown date last.',
  DATE_DESC: 'The newest first; those of unknown date last.',
  TITLE_ASC: 'By title, A to Z.',
  TITLE_DESC: 'By title, Z to A.',
  RECORDED_ASC: 'As they came into the graph.',
  RECORDED_DESC: 'Those that came into the graph last first.',
});

export const EventFacet = enumType('EventFacet', 'What events are counted by.', {
  TYPE: 'The type (PLOVER).',
  COUNTRY: 'The country where it took place.',
  PARTICIPANT_COUNTRY: 'The countries that took part.',
  STATUS: 'Whether it is said to have happened.',
});

export const EventArgs = connectionArgs(() => EventFilter, EventOrder, 'DATE_DESC');
