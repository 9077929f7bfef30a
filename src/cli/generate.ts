import { SingleBar } from 'cli-progress';
import type { Config } from '../config';
import { generate as generateGraph, type Generated, type GraphPlan } from '../generate/generate';
import { openDatabase } from '../store/open';

/**
 * Records a graph of invented news. If interrupted, it ends after the current transaction; the next run continues
 * there.
 */
export async function generate(config: Config, plan: GraphPlan): Promise<void> {
  const started = performance.now();
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const database = await openDatabase(config.location);
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {value}/{total} quotes, {eta_formatted} left' })
    : null;
  try {
    bar?.start(plan.quotes, 0);
    const done = await generateGraph(database, {
      ...plan,
      signal: stop.signal,
      onProgress: ({ quotes }) => bar?.update(quotes),
    });
    bar?.stop();
    console.log(summaryOf(done, (performance.now() - started) / 1000));
    if (done.quotes < plan.quotes) console.log('Interrupted: the same command goes on from here.');
  } finally {
    bar?.stop();
    await database.close();
  }
}

function summaryOf({ articles, quotes, changed }: Generated, seconds: number): string {
  const known = articles - changed;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return (
    `${quotes} quotes in ${articles} articles${known > 0 ? `, ${known} of which the graph had` : ''}: ` +
    `${seconds.toFixed(1)} s, ${Math.round(quotes / seconds)} quotes a second, ${memory} MB of memory at most`
  );
}
