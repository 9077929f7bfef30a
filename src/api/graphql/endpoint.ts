import type { ApolloServer } from '@apollo/server';
import type { Database, State } from '../../store/database';
import { admit } from '../http/admit';
import { namesHeldAnswer } from '../http/conditions';
import { chooseMediaType } from '../http/negotiate';
import { RequestFault } from '../http/request-fault';
import type { Role, Tokens } from '../http/roles';
import type { CompiledQueries } from './compiled/compiled-queries';
import type { ApiContext } from './context';
import { Executor, type PreparedOperation } from './executor';
import { PersistedDocuments } from './persisted-documents';
import { readOperation, requestKey, type GraphqlRequest, type RequestedOperation } from './request';
import { Responder, type Addressee, type GraphqlAnswer } from './responder';
import { ResponseCache } from './response-cache';
import { WorkInHand } from './work-in-hand';

export interface GraphqlEndpointOptions {
  database: Database;
  apollo: ApolloServer<ApiContext>;
  /** Null where the engine executes everything. */
  compiled: CompiledQueries | null;
  documents?: PersistedDocuments;
  /** Identifies what responses depend on besides the graph: the schema and the program. */
  build: string;
  cacheBytes: number;
  tokens: Tokens;
  /** How long an operation may take. Default: 10 s. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Serves GraphQL over HTTP: reads the request, looks in the cache, executes, responds. */
export class GraphqlEndpoint {
  private readonly documents: PersistedDocuments;
  private readonly responses: ResponseCache;
  private readonly executor: Executor;
  private readonly responder: Responder;
  /** The state seen last, most likely still the newest. */
  private likelyState: State | undefined;

  constructor(private readonly options: GraphqlEndpointOptions) {
    const { build, cacheBytes, tokens, documents = new PersistedDocuments() } = options;
    this.documents = documents;
    this.responses = new ResponseCache(cacheBytes);
    this.executor = new Executor(options);
    this.responder = new Responder({ responses: this.responses, build, isPrivate: tokens.reader !== undefined });
  }

  /**
   * @param onLeave calls back if the client disconnects before it has the answer
   * @throws RequestFault if the request is rejected before GraphQL, and the database's error if it is unreachable
   */
  async answer(request: GraphqlRequest, onLeave?: (end: () => void) => void): Promise<GraphqlAnswer> {
    const work = new WorkInHand(this.options.timeoutMs ?? TIMEOUT_MS, onLeave);
    try {
      return await this.answerWithin(request, work);
    } finally {
      work.finish();
    }
  }

  private async answerWithin(request: GraphqlRequest, work: WorkInHand): Promise<GraphqlAnswer> {
    const role = admit(request.headers, this.options.tokens);
    const to = addresseeOf(request);
    const { likelyState } = this;
    const isLikelyCached = likelyState !== undefined && this.responses.has(likelyState, to.key);
    // A cached response needs no parsing.
    const early = isLikelyCached || namesHeldAnswer(request.headers) ? null : this.read(request, role, work);
    const optimistic = early && (await this.executor.executeOptimistically(early, likelyState));
    if (optimistic) return this.responder.fromExecution(to, optimistic);
    return this.atCurrentState(to, isLikelyCached, () => early ?? this.read(request, role, work));
  }

  private async atCurrentState(
    to: Addressee,
    isLikelyCached: boolean,
    operation: () => PreparedOperation,
  ): Promise<GraphqlAnswer> {
    const state = await this.options.database.state(isLikelyCached);
    this.likelyState = state;
    return (
      this.responder.fromCache(to, state) ??
      this.responder.fromExecution(to, await this.executor.execute(operation(), state))
    );
  }

  /** @throws RequestFault where the request is not one of GraphQL over HTTP */
  operationOf(request: GraphqlRequest): RequestedOperation {
    return readOperation(request, this.documents);
  }

  private read(request: GraphqlRequest, role: Role, work: WorkInHand): PreparedOperation {
    return this.executor.prepare(this.operationOf(request), role, work.signal());
  }
}

function addresseeOf(request: GraphqlRequest): Addressee {
  const contentType = chooseMediaType(request.headers.accept ?? '*/*');
  if (contentType === null)
    throw new RequestFault(406, 'Not acceptable: accept application/graphql-response+json or application/json.');
  return { request, contentType, key: requestKey(request, contentType) };
}
