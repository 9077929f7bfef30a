import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';

it('the command line of TypeORM runs the migrations of the database that the server uses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-orm-'));
  const typeorm = (command: string) =>
    spawnSync(
      process.execPath,
      ['-r', '@swc-node/register', join(packageRoot(), 'node_modules/typeorm/cli.js'), command, '-d', 'ormconfig.ts'],
      {
        cwd: packageRoot(),
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: '', DATABASE_FILE: join(folder, 'graph.sqlite') },
      },
    );
  try {
    const run = typeorm('migration:run');
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('KnowledgeGraph1750000000000 has been executed successfully');
    const shown = typeorm('migration:show').stdout;
    expect(shown).toContain('[X] 1 KnowledgeGraph1750000000000');
    expect(shown).toContain('[X] 2 DaysOfQuotes1764200000000');
    expect(shown).toContain('[X] 3 SearchesInOrder1764300000000');
    expect(typeorm('migration:revert').stdout).toContain('has been reverted successfully');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
