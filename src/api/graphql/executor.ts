import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { RevisionCache } from '../../graph/query/revision-cache';
import { GraphSession } from '../../graph/query/session';
import type { CurrentReader, Database, State } from '../../store/database';
import type { Role, Tokens } from '../http/roles';
import { AbortableReader } from './abortable-reader';
import type { CompiledQueries, PreparedQuery } from './compiled/compiled-queries';
import type { ApiContext, Outcome } from './context';
import { editorOf } from './editor';
import type { RequestedOperation } from './request';

export interface ExecutorOptions {
  database: Database;
  apollo: ApolloServer<ApiContext>;
  /** Null where the engine executes everything. */
  compiled: CompiledQueries | null;
  tokens: Tokens;
}

/** An operation, the role of its client, and its compiled code. */
export interface PreparedOperation {
  operation: RequestedOperation;
  role: Role;
  compiled: PreparedQuery | null;
  /** Aborted when the client disconnects or the deadline passes. */
  signal?: AbortSignal;
}

/** The result of an operation that was executed or rejected. */
export interface Executed {
  /** The state of the graph that the response was computed from. */
  state: State;
  kind: Outcome['kind'];
  result: Pick<ExecutionResult, 'data'> & { errors?: readonly { extensions?: Record<string, unknown> }[] };
  cost: number | undefined;
  /** Whether the response depends on more than the request and the state. */
  dependsOnDay: boolean;
  status: number;
  headers: Iterable<[string, string]>;
  /** Caches what was counted and read. Call it only when it is certain that nothing was written in the meantime. */
  commit(): void;
}

/** How often an operation is executed, if writes happen between its statements, before it gets a snapshot. */
const ATTEMPTS = 3;

/** Executes operations, each at one state of the graph: by compiled code if there is any, otherwise by the engine. */
export class Executor {
  private readonly counts = new RevisionCache();

  constructor(private readonly options: ExecutorOptions) {}

  prepare(operation: RequestedOperation, role: Role, signal?: AbortSignal): PreparedOperation {
    return { operation, role, signal, compiled: this.options.compiled?.prepare(operation) ?? null };
  }

  /**
   * Executes a compiled query as if the graph still had that state; null if it has another one, or if that is unknown.
   */
  async executeOptimistically(prepared: PreparedOperation, state: State | undefined): Promise<Executed | null> {
    const { database } = this.options;
    if (!prepared.compiled || !database.readsOptimistically || state === undefined) return null;
    const current = await database.current(state);
    const executed = await this.executeAt(prepared, current);
    return (await current.isStillCurrent()) ? executed : null;
  }

  async execute(prepared: PreparedOperation, state: State): Promise<Executed> {
    const { database } = this.options;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const current = await database.current(attempt === 0 ? state : undefined);
      const executed = await this.executeAt(prepared, current);
      if (isFinal(executed) || (await current.isStillCurrent())) return executed;
    }
    return database.snapshot((current) => this.executeAt(prepared, current));
  }

  /** Executes an operation at a reader's state. */
  async executeAt(prepared: PreparedOperation, current: CurrentReader): Promise<Executed> {
    return (await this.executeCompiled(prepared, current)) ?? this.executeByEngine(prepared, current);
  }

  /** Null if anything fails: the engine then executes the operation again and formats the errors. */
  private async executeCompiled(
    { compiled, role, signal }: PreparedOperation,
    current: CurrentReader,
  ): Promise<Executed | null> {
    if (!compiled) return null;
    const session = this.sessionOf(current, signal);
    const { errors, data } = await compiled.execute(this.contextOf(session, role, {}));
    if (errors || !data) return null;
    return {
      state: current.state,
      kind: 'query',
      result: { data },
      cost: compiled.cost,
      status: 200,
      headers: [],
      dependsOnDay: session.dependsOnDay,
      commit: () => session.commit(),
    };
  }

  private async executeByEngine(
    { operation, role, signal }: PreparedOperation,
    current: CurrentReader,
  ): Promise<Executed> {
    const session = this.sessionOf(current, signal);
    const outcome: Outcome = {};
    const { method, query, operationName, variables } = operation;
    const { body, http } = await this.options.apollo.executeOperation(
      { query, operationName, variables, http: { method, headers: new HeaderMap(), search: '', body: undefined } },
      { contextValue: this.contextOf(session, role, outcome) },
    );
    if (body.kind !== 'single') throw new Error('the engine answered in parts, which no operation here asks for');
    return {
      state: current.state,
      kind: outcome.kind,
      result: body.singleResult,
      cost: outcome.cost,
      status: http.status ?? 200,
      headers: http.headers,
      dependsOnDay: session.dependsOnDay,
      commit: () => session.commit(),
    };
  }

  private sessionOf({ state, reader }: CurrentReader, signal: AbortSignal | undefined): GraphSession {
    return new GraphSession(signal ? new AbortableReader(reader, signal) : reader, this.counts.at(state));
  }

  private contextOf(session: GraphSession, role: Role, outcome: Outcome): ApiContext {
    return { session, outcome, editor: editorOf(role, this.options.tokens, this.options.database) };
  }
}

/** A mutation is never executed twice. */
function isFinal({ kind }: Executed): boolean {
  return kind !== undefined && kind !== 'query';
}
