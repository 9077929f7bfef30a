/** `npm run bench`: On Record and its peers over the same graph. See docs/benchmark.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { compareAnswers } from './compare.mjs';
import { DATA, postgresGraph, readFileOnce, sqliteGraph } from './data.mjs';
import { flat } from './flat.mjs';
import { canPin, pinSelf, stopAll } from './process.mjs';
import { query, startPostgres, untilIdle } from './postgres.mjs';
import { report } from './report.mjs';
import { coldRounds, warmRounds } from './rounds.mjs';
import { startServer } from './servers.mjs';
import { workload } from './workload.mjs';

const plan = readArguments();

let postgres;

async function end(status) {
  await stopAll();
  await postgres?.stop();
  process.exit(status);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end(130));

async function againstPeers() {
  if (!canPin())
    console.error(
      'There is no taskset or only one core here: servers, PostgreSQL and the load share the machine as they like.',
    );
  postgres = await startPostgres(join(DATA, 'postgres'));
  const url = await postgresGraph(postgres, plan);
  const file = plan.servers.includes('sqlite') ? await sqliteGraph(plan) : undefined;
  await query(url, readFileSync(new URL('peers/schema.sql', import.meta.url), 'utf8'));
  if (file !== undefined) await readFileOnce(file);
  pinSelf();
  const [machine] = await query(url, "SELECT current_setting('server_version') AS postgres");
  const [sizes] = await query(
    url,
    'SELECT (SELECT COUNT(*) FROM speaker)::int AS speakers, (SELECT COUNT(*) FROM article)::int AS articles',
  );
  const [load] = readFileSync('/proc/loadavg', 'utf8').split(' ');
  const variables = await workload((statement) => query(url, statement));
  const servers = [];
  for (const name of plan.servers.filter((name) => name !== 'raw'))
    servers.push(await startServer(name, { url, file }));
  const differences = await compareAnswers(servers, variables, plan.queries);
  const cold = await coldRounds(servers, variables, plan, differences, () => untilIdle(url));
  const warm = plan.servers.includes('raw') ? await warmRounds(servers, variables, plan) : [];
  return report({ plan: { ...plan, ...sizes }, machine: { ...machine, load }, differences, cold, warm });
}

try {
  const isComplete = plan.flat ? await flat(plan) : await againstPeers();
  await end(isComplete ? 0 : 1);
} catch (error) {
  console.error(error);
  await end(1);
}
