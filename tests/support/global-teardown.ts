/** Stops what the set-up started. A run that ends without it is cleaned up by the server's watchdog. */
async function tearDown(): Promise<void> {
  const run = globalThis.onRecordTestRun;
  run?.broker.close();
  const server = await run?.postgres?.catch(() => undefined);
  await server?.stop();
}

export = tearDown;
