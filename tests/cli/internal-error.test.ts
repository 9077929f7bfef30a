import { LEAKS, query } from '../api/http';
import { sharedDatabase } from '../processes/shared';
import { startProcess, type ServerProcess } from '../support/process';
import { ENGINES } from '../support/server';

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const BROKEN: Record<string, string> = {
  'below the root': '{ quotes { nodes { text } } }',
  'of a nullable field': '{ quote(slug: "nothing") { text } }',
  'of a count': '{ speakers { totalCount nodes { quotes { totalCount } } } }',
};

/** What a server logs arrives by a pipe, perhaps after its answer. */
async function lineWith(server: ServerProcess, reference: string): Promise<string> {
  for (;;) {
    const line = server
      .output()
      .split('\n')
      .slice(0, -1)
      .find((text) => text.includes(reference));
    if (line !== undefined) return line;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.each(ENGINES)('a table that is gone, on %s', (engine) => {
  test('clients are told a number, under which the log tells the rest', async () => {
    const shared = await sharedDatabase(engine);
    const server = await startProcess(shared.environment);
    await shared.database.write((transaction) => transaction.execute('ALTER TABLE quote RENAME TO gone'));
    for (const text of Object.values(BROKEN)) {
      // Repeated operations are compiled.
      for (let time = 0; time < 3; time += 1) {
        const { status, text: raw, body } = await query(server, text);
        expect(raw).not.toMatch(LEAKS);
        expect(raw).not.toMatch(/quote_|gone|relation|no such table/);
        const [error] = body.errors!;
        expect(body.errors).toHaveLength(1);
        expect(error!.extensions).toEqual({
          code: 'INTERNAL_SERVER_ERROR',
          reference: expect.stringMatching(UUID) as string,
        });
        expect(error!.message).toBe(
          `Internal error. The server's log has the details under ${error!.extensions.reference}.`,
        );
        expect(error!.path![0]).toBe(/\w+/.exec(text)![0]);
        expect([200, 500]).toContain(status);
        const logged = await lineWith(server, error!.extensions.reference!);
        expect(logged).toMatch(/no such table|relation .* does not exist/);
        expect(logged).toContain('"stack":');
      }
    }
    expect(await server.stop()).toBe(0);
    await shared.close();
  }, 120_000);
});
