import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { SERVER_VARIABLE } from './postgres';
import { startPostgres, type PostgresServer } from './postgres-server';
import { postgresBinaries } from './postgres-tools';

/** What the set-up leaves to the tear-down: they share the process, and no module. */
interface TestRun {
  broker: Server;
  postgres: Promise<PostgresServer> | undefined;
}

declare global {
  var onRecordTestRun: TestRun | undefined;
}

/**
 * Gives the workers a PostgreSQL server: DATABASE_URL's, or one that starts when a test first asks for a database.
 * Workers ask over HTTP, so that a run without PostgreSQL pays nothing and many workers share one server.
 */
async function setUp(): Promise<void> {
  const given = process.env['DATABASE_URL'];
  if (given?.startsWith('postgres')) {
    process.env[SERVER_VARIABLE] = given;
    return;
  }
  installPostgres();
  const run: TestRun = { broker: createServer(), postgres: undefined };
  run.broker.on('request', (_request, response) => {
    run.postgres ??= startPostgres();
    run.postgres.then(
      (server) => response.end(server.url()),
      (error: Error) => response.writeHead(503).end(error.message),
    );
  });
  run.broker.listen(0, '127.0.0.1').unref();
  await once(run.broker, 'listening');
  const address = run.broker.address();
  if (address === null || typeof address === 'string') throw new Error('the test run found no free port');
  process.env[SERVER_VARIABLE] = `http://127.0.0.1:${address.port}/`;
  globalThis.onRecordTestRun = run;
}

/** Here, as an installation takes longer than a test may. Where it fails, the first test that needs it tells why. */
function installPostgres(): void {
  try {
    postgresBinaries();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
  }
}

export = setUp;
