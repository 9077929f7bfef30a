import 'reflect-metadata';
import { isAbstractType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AnswerResolver, AskResolver } from '../../graph/ask/ask.resolver';
import { IngestResolver } from '../../graph/editing/ingest.resolver';
import { ReviewResolver } from '../../graph/editing/review.resolver';
import { SpeakersEditingResolver } from '../../graph/editing/speakers.resolver';
import { LiveResolver } from '../../graph/live/live.resolver';
import { NodeResolver } from '../../graph/node/node.resolver';
import { NODES, nodeTypeOf } from '../../graph/nodes';
import { RevisionResolver } from '../../graph/revision/revision.resolver';
import { SearchResolver } from '../../graph/search/search.resolver';
import { SuggestResolver } from '../../graph/suggest/suggest.resolver';
import { resolveDirectly } from './direct-resolvers';

/** The schema builder requires it, although every subscription has its own source. */
const NO_TOPICS = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('no subscription listens to a topic');
  },
};

let schema: GraphQLSchema | undefined;

/** The schema, built once a process: arguments are checked where they are used, so validation by decorators is off. */
export function graphSchema(): GraphQLSchema {
  if (schema) return schema;
  schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ...Object.values(NODES).flatMap(({ resolvers }) => resolvers),
      SearchResolver,
      AskResolver,
      AnswerResolver,
      SuggestResolver,
      RevisionResolver,
      LiveResolver,
      ReviewResolver,
      IngestResolver,
      SpeakersEditingResolver,
    ],
    orphanedTypes: [],
    validate: false,
    pubSub: NO_TOPICS,
  });
  resolveTypesAtOnce(schema);
  resolveDirectly(schema);
  describeRoots(schema);
  return schema;
}

const DESCRIPTION = `**On Record answers who said what**: in which office, for which country, about whom, when, on what
occasion, in which article, at which characters of its text.

- A **Quote** is something an article says that somebody said. It has a **Speaker**, who may speak in an office
  (a **Membership**) for a **Country**, at an **Event**.
- Every fact has a **TextSpan**: the characters of the **Article** that state it.
- \`quotes\`, \`speakers\`, \`events\`, \`articles\` and \`countries\` are Relay connections with filters, counts, facets and
  timelines. \`search\` finds words in all of them; \`ask\` takes a question in English.
- What a text does not say is null.`;

/** Many resolvers contribute to the root types, so none of them can hold their description. */
function describeRoots(built: GraphQLSchema): void {
  built.description = DESCRIPTION;
  const [query, mutation, subscription] = [built.getQueryType(), built.getMutationType(), built.getSubscriptionType()];
  if (query)
    query.description = 'Look-ups by id, slug or code, lists with filters, full-text search, and questions in English.';
  if (subscription) subscription.description = 'Events as they happen, served at `/graphql/stream`.';
  if (mutation) mutation.description = 'Changes by editors. Each one creates a revision.';
}

/** type-graphql answers the type of a row by a promise, which compiled queries do not wait for. */
function resolveTypesAtOnce(built: GraphQLSchema): void {
  for (const type of Object.values(built.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: object) => nodeTypeOf(row);
  }
}

/** The public contract as text, sorted so that it changes only when the contract changes. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(graphSchema()))}\n`;
}
