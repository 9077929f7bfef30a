import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadArticleBySlug } from '../article/article.loader';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import { recordExtracted } from '../../record/record-extracted';
import { currentRevision } from '../revision/revision.repository';
import { RevisionType } from '../revision/revision.type';
import { notNull } from '../schema/not-null';
import type * as Extraction from './article-findings';
import { IngestArticleInput } from './ingest.input';

@ObjectType('IngestArticlePayload', { description: 'The result of ingesting an article.', simpleResolvers: true })
export class IngestArticlePayload {
  @Field(() => ArticleType, { description: 'The article.' })
  article: object;

  @Field(() => Boolean, { description: 'Whether the article is new. Ingesting the same text twice changes nothing.' })
  isNew: boolean;

  @Field(() => RevisionType, { description: 'The revision that contains the article.' })
  revision: RevisionType;
}

/**
 * The extractor and its models are loaded for the first article: a server that only answers queries does not need them.
 */
const loadExtraction = () => require('./article-findings') as typeof Extraction;

@Resolver()
export class IngestResolver {
  @Mutation(() => IngestArticlePayload, {
    description:
      'Adds an article to the graph, with the quotes, speakers, countries and events that it states. ' +
      'Requires the editor token.',
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
