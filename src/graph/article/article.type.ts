import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLURL } from 'graphql-scalars';
import { NodeType } from '../schema/node.type';

@ObjectType('Article', { implements: NodeType, description: 'A news article.', simpleResolvers: true })
export class ArticleType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => String, { description: 'The name in addresses: it never changes.' })
  slug: string;

  @Field(() => String, { description: 'The headline.' })
  headline: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it, in the words of the document, without "By"; null where it does not say.',
  })
  byline: string | null;

  @Field(() => GraphQLURL, {
    nullable: true,
    description: 'Where it was published; null where neither the document nor its source tells.',
  })
  url: string | null;

  @Field(() => String, { description: 'The language of its text (BCP 47): `en`.' })
  language: string;

  @Field(() => String, { description: 'The SHA-256 of `text` in UTF-8, in hexadecimal digits.' })
  sha256: string;

  @Field(() => Int, { description: 'How many words `text` has: runs of letters and digits.' })
  wordCount: number;

  publisherId: number | null;
  publishedEdtf: string | null;
  publishedText: string | null;
}

@ObjectType('CountryMention', {
  description:
    'That an article names a country: by name, adjective, demonym, or the capital or institution that stands for its government.',
  simpleResolvers: true,
})
export class CountryMentionType {
  articleId: number;
  countryCode: string;
  firstStart: number;
  firstEnd: number;

  @Field(() => Int, { name: 'count', description: 'How many times.' })
  count: number;
}
