import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';

test('the benchmark of ingestion measures extraction and recording', () => {
  const printed = execFileSync(process.execPath, [join(packageRoot(), 'scripts/bench-ingest.mjs'), '--articles', '2'], {
    encoding: 'utf8',
  });
  expect(printed).toMatch(
    /extraction +[\d.]+ articles a second of processor time \(2 articles of \d+ words, [1-9]\d* quotes\)/,
  );
  expect(printed).toMatch(/into SQLite +[\d.]+ articles a second \(2 articles\)/);
}, 300_000);
