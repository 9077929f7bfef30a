import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { MAX_PAGE_SIZE } from '../../graph/query/selection';
import { InputError } from '../../kernel/errors';
import { packageRoot } from '../../kernel/package-root';
import { revisionOf, type Database } from '../../store/database';
import type { Executor } from '../graphql/executor';
import type { GraphqlAnswer } from '../graphql/responder';
import { digest } from '../graphql/response-cache';
import { admit } from '../http/admit';
import { isHeldByClient } from '../http/conditions';
import type { Tokens } from '../http/roles';
import { understand } from '../table/question';
import { refusing } from '../table/refusing';
import { TableFault } from '../table/table-fault';
import { readRows } from '../table/table-request';
import type * as QuoteFeed from './quote-feed';

export interface FeedEndpointOptions {
  database: Database;
  executor: Executor;
  schema: GraphQLSchema;
  build: string;
  tokens: Tokens;
}

/** Loaded for the first feed. */
const load = () => require('./quote-feed') as typeof QuoteFeed;

type Feed = ReturnType<typeof QuoteFeed.quoteFeed>;

/** The feeds by their endings. */
const FORMATS = {
  atom: { mediaType: 'application/atom+xml; charset=utf-8', print: (feed: Feed) => feed.atom1() },
  'feed.json': { mediaType: 'application/feed+json; charset=utf-8', print: (feed: Feed) => feed.json1() },
} as const;

export type FeedEnding = keyof typeof FORMATS;
export const FEED_ENDINGS = Object.keys(FORMATS) as FeedEnding[];

const DEFAULT_ENTRIES = 50;
/** Parameters that a feed does not accept, because it has its own columns and order. */
const FIXED = ['columns', 'orderBy', 'raw'];

/** Answers `/quotes.atom` and `/quotes.feed.json`: the quotes of any filter or question, newest recorded first. */
export class FeedEndpoint {
  private readonly query = readFileSync(join(packageRoot(), 'schema', 'queries', 'feeds', 'quotes.graphql'), 'utf8');

  constructor(private readonly options: FeedEndpointOptions) {}

  /** @param search the parameters of the address, with `?` */
  async answer(
    ending: FeedEnding,
    search: string,
    headers: IncomingHttpHeaders,
    origin: string,
  ): Promise<GraphqlAnswer> {
    const { database, executor, tokens, build } = this.options;
    const role = admit(headers, tokens);
    const { variables, limit } = await refusing(() => this.read(ending, new URLSearchParams(search), headers));
    const state = await database.state();
    const etag = `W/"${digest(build, String(state), ending, origin, search)}"`;
    const whose = tokens.reader === undefined ? 'public' : 'private';
    const validators = ['etag', etag, 'cache-control', `${whose}, no-cache`];
    if (isHeldByClient(headers, etag)) return { status: 304, headers: validators, body: null };
    const first = Math.min(limit ?? DEFAULT_ENTRIES, MAX_PAGE_SIZE);
    const operation = {
      method: 'GET',
      query: this.query,
      operationName: undefined,
      variables: { ...variables, first },
    };
    const executed = await executor.execute(executor.prepare(operation, role), state);
    const { data, errors } = executed.result;
    if (!data || errors) throw new TableFault(executed);
    const { nodes } = (data as { quotes: { nodes: QuoteFeed.FeedQuote[] } }).quotes;
    const { mediaType, print } = FORMATS[ending];
    const told = ['content-type', mediaType, 'x-on-record-revision', String(revisionOf(executed.state))];
    // A write may have happened in between: then the entries are newer than the state in the ETag.
    const isAtState = executed.state === state;
    return {
      status: 200,
      headers: [...(isAtState ? validators : ['cache-control', 'no-store']), ...told],
      body: print(load().quoteFeed(nodes, { origin, search })),
    };
  }

  private read(ending: FeedEnding, parameters: URLSearchParams, headers: IncomingHttpHeaders) {
    const { schema, database, executor, tokens } = this.options;
    const fixed = FIXED.find((name) => parameters.get(name));
    if (fixed !== undefined) throw new InputError('a feed has its own columns and order.', [fixed]);
    return readRows(schema, `quotes.${ending}`, parameters, (question) =>
      understand(database, executor, admit(headers, tokens), question),
    ).then(({ variables, limit }) => ({ variables: { filter: variables['filter'] }, limit }));
  }
}
