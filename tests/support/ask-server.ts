import { createServer } from '../../src/api/server';
import type { Database } from '../../src/store/database';
import type { Engine } from '../../src/store/engine';
import { recordStatements, type Statement } from './recording';
import { emptyDatabase, seededDatabase } from './server';

/** What a server answered, and the statements that it ran for that. */
export interface Answer {
  status: number;
  /** The body as it came. */
  text: string;
  body: GraphQLBody;
  statements: Statement[];
}

export interface GraphQLFault {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; argument?: string };
}

export interface GraphQLBody {
  data?: Record<string, never> | null;
  errors?: GraphQLFault[];
}

/** A server to which a test sends operations, over HTTP. */
export interface AskServer {
  engine: Engine;
  database: Database;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

/** No answer is kept, so that each runs its statements. */
const OPTIONS = { logLevel: 'silent', cacheBytes: 0 };

/** The real server over the project's seeds. */
export async function serveSeeds(engine: Engine): Promise<AskServer> {
  const { database, close } = await seededDatabase(engine);
  return serve(engine, database, close);
}

/** The real server over what `fill` records in an empty database. */
export async function serveFilled(engine: Engine, fill: (database: Database) => Promise<unknown>): Promise<AskServer> {
  const { database, close } = await emptyDatabase(engine);
  await fill(database);
  return serve(engine, database, close);
}

/** The real server over a database. It remembers nothing of what another one counted. */
export async function serve(
  engine: Engine,
  database: Database,
  close: () => Promise<void> = () => Promise.resolve(),
): Promise<AskServer> {
  const recording = recordStatements(database);
  const app = await createServer(recording.database, OPTIONS);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    recording.take();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as GraphQLBody, statements: recording.take() };
  };
  return {
    engine,
    database,
    ask,
    close: async () => {
      await app.close();
      await close();
    },
  };
}
