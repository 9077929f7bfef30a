import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLURL } from 'graphql-scalars';
import { NodeType } from '../schema/node.type';

@ObjectType('Article', { implements: NodeType, description: 'A news article.', simpleResolvers: true })
export class ArticleType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => String, { description: 'A readable identifier for URLs. It never changes.' })
  slug: string;

  @Field(() => String, { description: 'The headline.' })
  headline: string;

  @Field(() => String, {
    nullable: true,
    description: 'The author as the document names them, without "By"; null if it names none.',
  })
  byline: string | null;

  @Field(() => GraphQLURL, {
    nullable: true,
    description: 'Where it was published; null if neither the document nor its source says.',
  })
  url: string | null;

  @Field(() => String, { description: 'The language of its text (BCP 47): `en`.' })
  language: string;

  @Field(() => String, { description: 'The SHA-256 of `text` in UTF-8, in hexadecimal digits.' })
  sha256: string;

  @Field(() => Int, { description: 'The number of words in `text`: runs of letters and digits.' })
  wordCount: number;

  publisherId: number | null;
  publishedEdtf: string | null;
  publishedText: string | null;
}

@ObjectType('CountryMention', {
  description:
    'The mentions of a country in an article: by name, adjective, demonym, or the capital or institution that ' +
    'stands for its government.',
  simpleResolvers: true,
})
export class CountryMentionType {
  articleId: number;
  countryCode: string;
  firstStart: number;
  firstEnd: number;

  @Field(() => Int, { name: 'count', description: 'The number of mentions.' })
  count: number;
}
