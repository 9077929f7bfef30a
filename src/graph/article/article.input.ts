import { Field, InputType } from 'type-graphql';
import { CountryFilter } from '../country/country.input';
import { connectionArgs } from '../schema/connection.args';
import { enumType } from '../schema/enum';
import { DateFilter, SearchableTextFilter, TextFilter } from '../schema/operators.input';
import { SpeakerFilter } from '../speaker/speaker.input';

@InputType({ description: 'Which articles: all that is given must hold.' })
export class ArticleFilter {
  @Field(() => [ArticleFilter], { nullable: true, description: 'All of these hold.' }) and?: ArticleFilter[];
  @Field(() => [ArticleFilter], { nullable: true, description: 'One of these holds; none of them matches nothing.' })
  or?: ArticleFilter[];
  @Field(() => ArticleFilter, { nullable: true, description: 'This does not hold.' }) not?: ArticleFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The name in addresses.' }) slug?: TextFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The headline.' }) headline?: TextFilter;
  @Field(() => SearchableTextFilter, { nullable: true, description: 'The text.' }) text?: SearchableTextFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The language (BCP 47).' }) language?: TextFilter;
  @Field(() => SpeakerFilter, { nullable: true, description: 'Who published it.' }) publisher?: SpeakerFilter;
  @Field(() => CountryFilter, { nullable: true, description: 'A country that it names.' })
  mentionsCountry?: CountryFilter;
  @Field(() => DateFilter, { nullable: true, description: 'When it was published.' }) published?: DateFilter;
}

export const ArticleOrder = enumType('ArticleOrder', 'An order of articles.', {
  PUBLISHED_ASC: 'The oldest first; those of unknown date last.',
  PUBLISHED_DESC: 'The newest first; those of unknown date last.',
  HEADLINE_ASC: 'By headline, A to Z.',
  HEADLINE_DESC: 'By headline, Z to A.',
  RECORDED_ASC: 'As they came into the graph.',
  RECORDED_DESC: 'Those that came into the graph last first.',
});

export const ArticleArgs = connectionArgs(() => ArticleFilter, ArticleOrder, 'PUBLISHED_DESC');
