import { GraphQLURL } from 'graphql-scalars';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadAttributionModel, type AttributionModel } from '../../extract/attribution/model';
import { extractFindings } from '../../extract/extract';
import { parseText } from '../../ingest/parse';
import { InputError } from '../../kernel/errors';
import type { Findings } from '../../kernel/findings';
import { version } from '../../kernel/version';
import { loadArticleBySlug } from '../article/article.loader';
import { ArticleType } from '../article/article.type';
import type { GraphContext } from '../context';
import { recordExtracted } from '../record/record-extracted';
import { currentRevision } from '../revision/revision.repository';
import { RevisionType } from '../revision/revision.type';
import { enumType } from '../schema/enum';
import { notNull } from '../schema/not-null';
import { GraphQLEDTF } from '../schema/scalars';

type DocumentFormat = 'TEXT' | 'MARKDOWN' | 'HTML';

export const DocumentFormatEnum = enumType<DocumentFormat>('DocumentFormat', 'How a document is written.', {
  TEXT: 'Plain text.',
  MARKDOWN: 'Markdown.',
  HTML: 'A page; what is no part of the article is left out.',
});

@InputType('IngestArticleInput', { description: 'A news article as it came. What its source tells goes before what the document tells.' })
export class IngestArticleInput {
  @Field(() => String, { description: 'The document: 5 MB at most.' }) content: string;
  @Field(() => DocumentFormatEnum, { defaultValue: 'TEXT', description: 'How it is written.' }) format: DocumentFormat;
  @Field(() => String, { nullable: true, description: 'The headline, where the document has none.' }) headline?: string | null;
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

let model: AttributionModel | undefined;

@Resolver()
export class IngestResolver {
  @Mutation(() => IngestArticlePayload, { description: 'Puts an article into the graph, with the quotes, speakers, countries and events that it states. It takes the token of an editor.' })
  async ingestArticle(
    @Arg('input', () => IngestArticleInput, { description: 'The article.' }) input: IngestArticleInput,
    @Ctx() { editor }: GraphContext,
  ): Promise<IngestArticlePayload> {
    const { write } = editor();
    const findings = findingsOf(input);
    const { result, session } = await write(async (transaction) => {
      const [recorded] = await recordExtracted(transaction, [findings], { summary: 'an article ingested over the API', now: new Date() });
      return recorded!;
    });
    const article = await notNull(loadArticleBySlug(session, result.slug), `article ${result.slug}`);
    return { article, isNew: result.isChanged, revision: await currentRevision(session.reader) };
  }
}

function findingsOf({ content, format, headline, published, publisher, url, language }: IngestArticleInput): Findings {
  const metadata = {
    ...(headline && { headline }), ...(published && { published }), ...(publisher && { publisher }),
    ...(url && { url: url.toString() }), ...(language && { language }),
  };
  model ??= loadAttributionModel();
  try {
    const document = parseText(content, { name: 'content', format: format.toLowerCase() as Lowercase<DocumentFormat>, metadata });
    return extractFindings(document, { attribution: model }, { extractor: `on-record ${version}` });
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.message.replace(/^content: /, ''), ['input', 'content']);
    throw error;
  }
}
