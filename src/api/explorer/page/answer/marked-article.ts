import { type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Send } from '../request';
import { valueAt, withLocations, type AnswerPath, type Location } from './spans';

const ARTICLE = `query ArticleInExplorer($slug: String!) {
  article(slug: $slug) { slug headline text language url publisher { name } published { edtf } }
}`;

export interface MarkedArticle {
  slug: string;
  headline: string | null;
  text: string;
  language: string;
  url: string | null;
  publisher: { name: string } | null;
  published: { edtf: string } | null;
  /** The characters to mark: UTF-16 units, `[start, end)`. */
  start: number;
  end: number;
}

/** The operation that was answered, and where in its answer a span is. */
export interface SpanRequest {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
  data: unknown;
  path: AnswerPath;
}

/**
 * The article of a text span in an answer. The answer need not say where the span is: the operation runs once more with
 * the offsets and the article of every span.
 */
export async function markedArticle(send: Send, request: SpanRequest): Promise<MarkedArticle> {
  const { schema, document, operationName, variables, data, path } = request;
  const located = await send<unknown>(withLocations(schema, document), variables, operationName);
  const location = valueAt(located, path) as Location | undefined;
  const { exact } = (valueAt(data, path) ?? {}) as { exact?: string };
  if (!location || (exact !== undefined && exact !== location.spanExact))
    throw new Error('The graph has changed since this answer. Run the query again.');
  const { article } = await send<{ article: Omit<MarkedArticle, 'start' | 'end'> | null }>(ARTICLE, {
    slug: location.spanArticle.slug,
  });
  if (!article) throw new Error('The article is no longer in the graph.');
  return { ...article, start: location.spanStart, end: location.spanEnd };
}
