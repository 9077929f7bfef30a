import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { version } from '../../kernel/version';
import type { Database } from '../../store/database';
import type { Tokens } from '../http/roles';
import { startApollo } from './apollo';
import { CompiledQueries } from './compiled/compiled-queries';
import type { ApiContext } from './context';
import type { Logger } from './errors';
import { Executor } from './executor';
import { digest } from './response-cache';
import { graphSchema, printedSchema } from './schema';

/** Everything that executes operations. */
export interface Engine {
  schema: GraphQLSchema;
  /** The schema as text. */
  sdl: string;
  apollo: ApolloServer<ApiContext>;
  compiled: CompiledQueries | null;
  executor: Executor;
  /** Identifies what responses depend on besides the graph: the schema and the program. */
  build: string;
}

export interface EngineOptions {
  log: Logger;
  tokens: Tokens;
  compiledQueries: boolean;
  plugins?: readonly ApolloServerPlugin<ApiContext>[];
}

/** Creates the executor of operations over a graph, with or without a server. */
export async function startEngine(
  database: Database,
  { log, tokens, compiledQueries, plugins = [] }: EngineOptions,
): Promise<Engine> {
  const schema = graphSchema();
  const compiled = compiledQueries ? new CompiledQueries(schema) : null;
  const apollo = await startApollo(log, compiled, plugins);
  const sdl = printedSchema();
  const executor = new Executor({ database, apollo, compiled, tokens });
  return { schema, sdl, apollo, compiled, executor, build: digest(sdl, version) };
}
