/** The watchdog ends what does not end by itself. */
const LONGEST_MS = 30_000;

/**
 * Stops what the set-up started. A run that ends without it is cleaned up by the server's watchdog. The timer keeps the
 * run alive meanwhile: with nothing else to wait for it would end at once, with status 0 and without its report.
 */
async function tearDown(): Promise<void> {
  const run = globalThis.onRecordTestRun;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_MS);
  });
  run?.broker.close();
  const stopped = (async () => (await run?.postgres?.catch(() => undefined))?.stop())();
  await Promise.race([stopped, late]);
  clearTimeout(timer);
}

export = tearDown;
