import { GraphQLURL } from 'graphql-scalars';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadArticleBySlug } from '../article/article.loader';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import { recordExtracted } from '../../record/record-extracted';
import { currentRevision } from '../revision/revision.repository';
import { RevisionType } from '../revision/revision.type';
import { enumType } from '../schema/enum';
import { notNull } from '../schema/not-null';
import { GraphQLEDTF } from '../schema/scalars';
import type * as Extraction from './article-findings';

export type DocumentFormat = 'TEXT' | 'MARKDOWN' | 'HTML';

export const DocumentFormatEnum = enumType<DocumentFormat>('DocumentFormat', 'How a document is written.', {
  TEXT: 'Plain text.',
  MARKDOWN: 'Markdown.',
  HTML: 'A page; what is no part of the article is left out.',
});

@InputType('IngestArticleInput', {
  description: 'A news article as it came. What its source tells goes before what the document tells.',
})
export class IngestArticleInput {
  @Field(() => String, { description: 'The document: 5 MB at most.' }) content: string;
  @Field(() => DocumentFormatEnum, { defaultValue: 'TEXT', description: 'How it is written.' }) format: DocumentFormat;
  @Field(() => String, { nullable: true, description: 'The headline, where the document has none.' }) headline?:
    string | null;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'When it was published.' }) published?: string | null;
  @Field(() => String, { nullable: true, description: 'Who published it.' }) publisher?: string | null;
  @Field(() => GraphQLURL, { nullable: true, description: 'Where it was published.' }) url?: URL | null;
  @Field(() => String, { nullable: true, description: 'The language (BCP 47).' }) language?: string | null;
}

@ObjectType('IngestArticlePayload', { description: 'What became of an ingested article.', simpleResolvers: true })
export class IngestArticlePayload {
  @Field(() => ArticleType, { description: 'The article.' })
  article: object;

  @Field(() => Boolean, { description: 'Whether it is new: the same text twice changes nothing.' })
  isNew: boolean;

  @Field(() => RevisionType, { description: 'The revision that holds it.' })
  revision: RevisionType;
}

/** The extractor and its models are loaded with the first article: a server that is only asked does without them. */
const loadExtraction = () => require('./article-findings') as typeof Extraction;

@Resolver()
export class IngestResolver {
  @Mutation(() => IngestArticlePayload, {
    description:
      'Puts an article into the graph, with the quotes, speakers, countries and events that it states. It takes the token of an editor.',
  })
  async ingestArticle(
    @Arg('input', () => IngestArticleInput, { description: 'The article.' }) input: IngestArticleInput,
    @Ctx() { editor }: GraphContext,
  ): Promise<IngestArticlePayload> {
    const { write } = editor();
    const findings = loadExtraction().articleFindings(input);
    const { result, session } = await write(async (transaction) => {
      const [recorded] = await recordExtracted(transaction, [findings], {
        summary: 'an article ingested over the API',
        now: new Date(),
      });
      return recorded!;
    });
    const article = await notNull(loadArticleBySlug(session, result.slug), `article ${result.slug}`);
    return { article, isNew: result.isChanged, revision: await currentRevision(session.reader) };
  }
}
