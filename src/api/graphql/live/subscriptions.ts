import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { LiveContext, LiveEvent } from '../../../graph/live/live.resolver';
import { RevisionFeed } from '../../../graph/live/revision-feed';
import { GraphSession } from '../../../graph/query/session';
import type { Database } from '../../../store/database';
import { RequestFault } from '../../http/request-fault';
import type { ErrorFormatter } from '../errors';
import { LIMIT_RULES, LIMITS } from '../limits';
import { checkOperation } from '../operation-check';
import type { RequestedOperation } from '../request';

/** A response of a subscription, or its errors. */
export interface LiveAnswer {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

/**
 * Executes subscriptions. Each event is executed as a separate query, at the state of the graph that the event reports.
 */
export class Subscriptions {
  private readonly feed: RevisionFeed;

  constructor(
    private readonly database: Database,
    private readonly schema: GraphQLSchema,
    private readonly format: ErrorFormatter,
  ) {
    this.feed = new RevisionFeed(database);
  }

  /**
   * Starts a subscription to events from now on.
   * @param signal ends it
   * @throws RequestFault where the operation is no subscription
   */
  async open(requested: RequestedOperation, signal: AbortSignal): Promise<AsyncGenerator<LiveAnswer>> {
    const context = this.contextOf(signal);
    const { document, errors } = this.read(requested);
    if (!document) return this.refused({ errors });
    const { operationName, variables: variableValues } = requested;
    const operation = { schema: this.schema, document, operationName, variableValues };
    const events = await createSourceEventStream({ ...operation, contextValue: context });
    if (!(Symbol.asyncIterator in events)) return this.refused(events);
    return this.answers(operation, context, events as AsyncIterable<LiveEvent<unknown>>);
  }

  private async *answers(
    operation: ExecutionArgs,
    context: LiveContext,
    events: AsyncIterable<LiveEvent<unknown>>,
  ): AsyncGenerator<LiveAnswer> {
    for await (const event of events) {
      const contextValue: LiveContext = { ...context, session: event.session };
      yield this.formatted(await execute({ ...operation, rootValue: event, contextValue }));
    }
  }

  private async *refused(result: ExecutionResult): AsyncGenerator<LiveAnswer> {
    yield this.formatted(result);
  }

  private read({ query, operationName, variables }: RequestedOperation): {
    document?: DocumentNode;
    errors: readonly GraphQLError[];
  } {
    try {
      const document = parsed(query);
      const errors = validate(this.schema, document, [...specifiedRules, ...LIMIT_RULES], { maxErrors: LIMITS.errors });
      if (errors.length > 0) return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
      const operation = subscriptionOf(document, operationName);
      checkOperation(this.schema, { document, operation, operationName, variables });
      return { document, errors: [] };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [error] };
    }
  }

  private contextOf(signal: AbortSignal): LiveContext {
    const { database, feed } = this;
    return {
      session: new GraphSession(database.reader),
      editor: () => {
        throw new Error('a subscription changes nothing');
      },
      async *sessions() {
        for await (const _change of feed.changes(signal)) yield new GraphSession((await database.current()).reader);
      },
    };
  }

  private formatted({ data, errors }: ExecutionResult): LiveAnswer {
    const told = errors?.map((error) => this.format(error.toJSON(), error));
    return { ...(told && { errors: told }), ...(data !== undefined && { data }) };
  }
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function subscriptionOf(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new RequestFault(400, 'Name one of the operations of the document in `operationName`.');
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    throw new RequestFault(400, 'Only subscriptions are answered here: send queries and mutations to /graphql.');
  return operation;
}
