/** `npm run bench`: On Record and its peers over the same graph. See docs/benchmark.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareAnswers } from './compare.mjs';
import { DATA, postgresGraph, readFileOnce, sqliteGraph } from './data.mjs';
import { flat } from './flat.mjs';
import { canPin, pinSelf, stopAll } from './process.mjs';
import { query, startPostgres, untilIdle } from './postgres.mjs';
import { report } from './report.mjs';
import { coldRounds, warmRounds } from './rounds.mjs';
import { SERVERS, startServer } from './servers.mjs';
import { QUERIES, workload } from './workload.mjs';

const { values: options } = parseArgs({
  options: {
    quotes: { type: 'string', default: '500000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    servers: { type: 'string', default: Object.keys(SERVERS).join() },
    queries: { type: 'string', default: Object.keys(QUERIES).join() },
    flat: { type: 'boolean', default: false },
    small: { type: 'string' },
    large: { type: 'string' },
  },
});
const plan = {
  quotes: Number(options.quotes), seed: Number(options.seed), seconds: Number(options.seconds), rounds: Number(options.rounds),
  servers: options.servers.split(','), queries: options.queries.split(','),
};

let postgres;

async function end(status) {
  await stopAll();
  await postgres?.stop();
  process.exit(status);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end(130));

async function againstPeers() {
  if (!canPin()) console.error('There is no taskset or only one core here: servers, PostgreSQL and the load share the machine as they like.');
  postgres = await startPostgres(join(DATA, 'postgres'));
  const url = await postgresGraph(postgres, plan);
  const file = plan.servers.includes('sqlite') ? await sqliteGraph(plan) : undefined;
  await query(url, readFileSync(new URL('peers/schema.sql', import.meta.url), 'utf8'));
  if (file !== undefined) await readFileOnce(file);
  pinSelf();
  const [machine] = await query(url, "SELECT current_setting('server_version') AS postgres");
  const [sizes] = await query(url, 'SELECT (SELECT COUNT(*) FROM speaker)::int AS speakers, (SELECT COUNT(*) FROM article)::int AS articles');
  const [load] = readFileSync('/proc/loadavg', 'utf8').split(' ');
  const variables = await workload((statement) => query(url, statement));
  const servers = [];
  for (const name of plan.servers.filter((name) => name !== 'raw')) servers.push(await startServer(name, { url, file }));
  const differences = await compareAnswers(servers, variables, plan.queries);
  const cold = await coldRounds(servers, variables, plan, differences, () => untilIdle(url));
  const warm = plan.servers.includes('raw') ? await warmRounds(servers, variables, plan) : [];
  return report({ plan: { ...plan, ...sizes }, machine: { ...machine, load }, differences, cold, warm });
}

try {
  const isComplete = options.flat ? await flat({ seed: plan.seed, small: options.small, large: options.large }) : await againstPeers();
  await end(isComplete ? 0 : 1);
} catch (error) {
  console.error(error);
  await end(1);
}
