import { Field, InputType } from 'type-graphql';
import { ArticleFilter } from '../article/article.input';
import { CountryFilter } from '../country/country.input';
import { EventFilter } from '../event/event.input';
import { connectionArgs } from '../schema/connection.args';
import { enumType } from '../schema/enum';
import { DateFilter, FloatFilter, SearchableTextFilter, TextFilter, valueFilter } from '../schema/operators.input';
import { ProvenanceMethodFilter } from '../schema/provenance.input';
import { SpeakerFilter } from '../speaker/speaker.input';
import { QuoteKindEnum } from './quote.type';

export const QuoteKindFilter = valueFilter(
  'QuoteKindFilter',
  'how a text gives what somebody said',
  () => QuoteKindEnum,
);

@InputType({ description: 'Which quotes: all that is given must hold.' })
export class QuoteFilter {
  @Field(() => [QuoteFilter], { nullable: true, description: 'All of these hold.' }) and?: QuoteFilter[];
  @Field(() => [QuoteFilter], { nullable: true, description: 'One of these holds; none of them matches nothing.' })
  or?: QuoteFilter[];
  @Field(() => QuoteFilter, { nullable: true, description: 'This does not hold.' }) not?: QuoteFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The name in addresses.' }) slug?: TextFilter;
  @Field(() => SearchableTextFilter, { nullable: true, description: 'The attributed words.' })
  text?: SearchableTextFilter;
  @Field(() => QuoteKindFilter, { nullable: true, description: 'Direct, indirect or mixed.' }) kind?: object;
  @Field(() => SpeakerFilter, { nullable: true, description: 'Who said it.' }) speaker?: SpeakerFilter;
  @Field(() => SpeakerFilter, { nullable: true, description: 'Whom it was said to.' }) addressee?: SpeakerFilter;
  @Field(() => SpeakerFilter, { nullable: true, description: 'Who relayed it.' }) reportedBy?: SpeakerFilter;
  @Field(() => ArticleFilter, { nullable: true, description: 'The article that states it.' }) article?: ArticleFilter;
  @Field(() => EventFilter, { nullable: true, description: 'The occasion on which it was said.' })
  occasion?: EventFilter;
  @Field(() => TextFilter, { nullable: true, description: 'Where it was said, in the words of the text.' })
  place?: TextFilter;
  @Field(() => CountryFilter, { nullable: true, description: 'A country that the words speak of.' })
  mentionsCountry?: CountryFilter;
  @Field(() => SpeakerFilter, { nullable: true, description: 'A speaker whom the words speak of.' })
  mentionsSpeaker?: SpeakerFilter;
  @Field(() => DateFilter, { nullable: true, description: 'When it was said.' }) said?: DateFilter;
  @Field(() => FloatFilter, { nullable: true, description: 'How sure it is, 0 to 1.' }) confidence?: FloatFilter;
  @Field(() => ProvenanceMethodFilter, { nullable: true, description: 'How it came into the graph.' }) method?: object;
}

export const QuoteOrder = enumType('QuoteOrder', 'An order of quotes.', {
  SAID_ASC: 'The oldest first; those of unknown date last.',
  SAID_DESC: 'The newest first; those of unknown date last.',
  POSITION_ASC: 'Article by article, as they stand in its text.',
  POSITION_DESC: 'Article by article, from the end of its text.',
  CONFIDENCE_ASC: 'The least sure first.',
  CONFIDENCE_DESC: 'The surest first.',
  RECORDED_ASC: 'As they came into the graph.',
  RECORDED_DESC: 'Those that came into the graph last first.',
});

export const QuoteFacet = enumType('QuoteFacet', 'What quotes are counted by.', {
  SPEAKER: 'Who said it.',
  SPEAKER_COUNTRY: 'The country for which it was said.',
  MENTIONED_COUNTRY: 'The countries that the words speak of.',
  KIND: 'Direct, indirect or mixed.',
  ARTICLE: 'The article that states it.',
  PUBLISHER: 'Who published the article.',
});

export const QuoteArgs = connectionArgs(() => QuoteFilter, QuoteOrder, 'SAID_DESC');
export const ArticleQuoteArgs = connectionArgs(() => QuoteFilter, QuoteOrder, 'POSITION_ASC');
