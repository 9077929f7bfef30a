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

/** The first time that compiled code executes an operation. */
const COMPILED_WHEN_ASKED = 3;
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

/**
 * The real server over a database. It remembers nothing of what another one counted. Beside it, the same server
 * executes without compiled queries: both must answer the same bytes, whether an operation is new to them or not.
 */
export async function serve(
  engine: Engine,
  database: Database,
  close: () => Promise<void> = () => Promise.resolve(),
): Promise<AskServer> {
  const recording = recordStatements(database);
  const [on, off] = await Promise.all(
    [true, false].map((compiledQueries) => listening(recording.database, compiledQueries)),
  );
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const body = JSON.stringify({ query, variables });
    recording.take();
    const { status, text } = await post(on!.url, body);
    const statements = recording.take();
    for (const url of [off!.url, ...Array<string>(COMPILED_WHEN_ASKED - 1).fill(on!.url)])
      expect(await post(url, body)).toEqual({ status, text });
    recording.take();
    return { status, text, body: JSON.parse(text) as GraphQLBody, statements };
  };
  return {
    engine,
    database,
    ask,
    close: async () => {
      await Promise.all([on!.app.close(), off!.app.close()]);
      await close();
    },
  };
}

async function listening(database: Database, compiledQueries: boolean) {
  const app = await createServer(database, { ...OPTIONS, compiledQueries });
  return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

/** An error's reference is new each time. */
const REFERENCE = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

async function post(url: string, body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, text: (await response.text()).replaceAll(REFERENCE, 'reference') };
}
