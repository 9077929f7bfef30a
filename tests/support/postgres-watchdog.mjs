/**
 * Ends a PostgreSQL server whose test run died without stopping it, and removes its folder.
 * Arguments: the folder. Standard input: the server's process id, one line each time that it changes, 0 for none;
 * it ends when the test run ends, however that happens.
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [folder] = process.argv.slice(2);
let server = 0;

function signal(name) {
  try {
    process.kill(server, name);
    return true;
  } catch {
    return false;
  }
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  server = Number(line);
});
lines.on('close', async () => {
  if (server > 0 && signal('SIGQUIT')) {
    signal('SIGCONT');
    for (let waited = 0; signal(0) && waited < 5000; waited += 50) await new Promise((next) => setTimeout(next, 50));
    signal('SIGKILL');
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
});
