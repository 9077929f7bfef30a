import { auditServer, type AuditFail } from 'graphql-http';
import { startTestServer, type TestServer } from '../support/server';

/**
 * The audits that Apollo Server does not satisfy, by id, each with the reason. It gives an operation that cannot run
 * the status 400 in either media type; the specification asks for that in `application/graphql-response+json`, and for
 * 200 in
 * `application/json`, for the sake of clients that take any other status for a broken connection.
 */
const NOT_SATISFIED: Record<string, string> = {
  '572B': 'a document that cannot be parsed has the status 400 in application/json too',
  FDE2: 'a document that is not valid has the status 400 in application/json too',
  '7B9B': 'a variable that is not of its type has the status 400 in application/json too',
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('no MUST and no SHOULD of GraphQL over HTTP falls short', async () => {
  const results = await auditServer({ url: `${server.url}/graphql` });
  expect(results.length).toBeGreaterThan(50);
  const short = results.filter(
    (result): result is AuditFail => result.status !== 'ok' && /^(MUST|SHOULD)/.test(result.name),
  );
  expect(
    short.filter(({ id }) => !(id in NOT_SATISFIED)).map(({ id, name, reason }) => `${id} ${name}: ${reason}`),
  ).toEqual([]);
  // An exception that is none any more goes.
  expect(short.map(({ id }) => id).sort()).toEqual(Object.keys(NOT_SATISFIED).sort());
});
