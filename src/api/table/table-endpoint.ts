import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { TableLimits } from '../../config';
import type { Database, State } from '../../store/database';
import type { Executor } from '../graphql/executor';
import type { RequestedOperation } from '../graphql/request';
import { digest } from '../graphql/response-cache';
import { admit } from '../http/admit';
import { ANSWER_HEADERS } from '../http/answer-headers';
import { isHeldByClient } from '../http/conditions';
import { RequestFault } from '../http/request-fault';
import type { Role, Tokens } from '../http/roles';
import type { TableFormat } from './format';
import { formatNamed } from './formats';
import { understand } from './question';
import { refusing } from './refusing';
import { readTableOperation, readTableRequest, type TableName, type TableRequest } from './table-request';
import { factsOf, LICENCE, TableStream, type TableFacts } from './table-stream';

export interface TableEndpointOptions {
  database: Database;
  executor: Executor;
  schema: GraphQLSchema;
  /** Identifies what responses depend on besides the graph: the schema and the program. */
  build: string;
  tokens: Tokens;
  limits: TableLimits;
}

/** Seconds after which a client may try again if all streams are in use. */
const RETRY_AFTER = '5';
/** Node's clients accept 16 KB of headers in total. */
const LONGEST_HEADER = 4_000;
const OWN_HEADERS = 'etag, content-disposition, x-on-record-revision, x-on-record-query, x-on-record-variables';

/** An HTTP request for a table. */
export interface TableHttpRequest {
  method: string;
  headers: IncomingHttpHeaders;
}

/** Serves tables over HTTP. */
export class TableEndpoint {
  private readonly stream: TableStream;
  private running = 0;

  constructor(private readonly options: TableEndpointOptions) {
    this.stream = new TableStream(options.database, options.executor);
  }

  /** Serves `/quotes.csv` and its like. */
  async serveAddress(
    name: TableName,
    formatName: string,
    parameters: URLSearchParams,
    http: TableHttpRequest,
    response: () => ServerResponse,
  ): Promise<void> {
    const { schema, database, executor, tokens } = this.options;
    const role = admit(http.headers, tokens);
    const format = formatNamed(formatName);
    const request = await refusing(() =>
      readTableRequest(schema, name, format, parameters, (question) => understand(database, executor, role, question)),
    );
    await this.serve(request, role, http, response);
  }

  /** Serves the answer to an operation of `/graphql` as a table. */
  async serveOperation(
    operation: RequestedOperation,
    format: TableFormat,
    http: TableHttpRequest,
    response: () => ServerResponse,
  ): Promise<void> {
    const role = admit(http.headers, this.options.tokens);
    const request = await refusing(() => readTableOperation(this.options.schema, format, operation));
    await this.serve(request, role, http, response);
  }

  /** @param response takes the response over from the framework; called once it is certain that there is a table */
  private async serve(
    request: TableRequest,
    role: Role,
    { method, headers }: TableHttpRequest,
    response: () => ServerResponse,
  ): Promise<void> {
    const { limits, database } = this.options;
    if (request.limit !== null && request.limit > limits.rows)
      throw new RequestFault(400, `limit: a table has ${limits.rows} rows at most.`, 'BAD_USER_INPUT');
    const state = await database.state();
    const etag = this.etagOf(request, state);
    if (isHeldByClient(headers, etag)) {
      response()
        .writeHead(304, [...ANSWER_HEADERS, ...this.validators(etag)])
        .end();
      return;
    }
    if (this.running >= limits.streams) throw tooMany(limits.streams);
    this.running += 1;
    try {
      await this.send(request, role, method, response);
    } finally {
      this.running -= 1;
    }
  }

  private async send(request: TableRequest, role: Role, method: string, response: () => ServerResponse): Promise<void> {
    const { limits } = this.options;
    const ended = new AbortController();
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(limits.seconds * 1_000)]);
    let isOpen = false;
    const open = (facts: TableFacts): ServerResponse | null => {
      const raw = response();
      isOpen = true;
      raw.writeHead(200, [...ANSWER_HEADERS, ...this.headersOf(request, facts)]);
      if (method !== 'HEAD') return raw;
      raw.end();
      return null;
    };
    const onRows = (rows: number) => {
      if (rows > limits.rows) ended.abort();
    };
    try {
      await this.stream.write(request, role, { open, onRows }, signal);
    } catch (error) {
      // The connection ends without a well-formed end of the body, the only remaining way to report an error.
      if (!isOpen) throw error;
    }
  }

  private headersOf(request: TableRequest, facts: TableFacts): string[] {
    const { format } = request;
    const { fileName, revision, state } = facts;
    return [
      ...this.validators(this.etagOf(request, state)),
      ...['content-type', format.mediaType],
      ...['content-disposition', `attachment; filename="${fileName}"`],
      ...['access-control-expose-headers', OWN_HEADERS],
      ...['x-on-record-revision', String(revision)],
      ...['x-on-record-licence', LICENCE],
      ...told('x-on-record-query', facts.query),
      ...told('x-on-record-variables', facts.variables),
    ];
  }

  private validators(etag: string): string[] {
    const whose = this.options.tokens.reader === undefined ? 'public' : 'private';
    return ['etag', etag, 'cache-control', `${whose}, no-cache`];
  }

  private etagOf(request: TableRequest, state: State): string {
    const { query, variables } = factsOf(request, state);
    const { format, limit, after, isRaw } = request;
    const rest = JSON.stringify([format.name, limit, after, isRaw]);
    return `W/"${digest(this.options.build, String(state), query, variables, rest)}"`;
  }
}

/** Percent-encoded, because headers are ASCII; omitted if it is long. */
function told(name: string, value: string): string[] {
  const encoded = encodeURIComponent(value);
  return encoded.length > LONGEST_HEADER ? [] : [name, encoded];
}

function tooMany(streams: number): RequestFault {
  return new RequestFault(503, `All ${streams} streams of tables are taken. Try again soon.`, 'SERVICE_UNAVAILABLE', [
    'retry-after',
    RETRY_AFTER,
  ]);
}
