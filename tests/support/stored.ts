import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Engine } from '../../src/store/engine';
import type { Statement } from './recording';

/** `UPDATE=1 npx jest tests/queries` writes what is stored anew; look at the difference before it is committed. */
const UPDATING = process.env['UPDATE'] === '1';

const ONE_KEY_OR_SEVERAL =
  /(WHERE \w+\.(?:id|slug|code|number|\w+_(?:id|code))) = (?:\$1|ANY\(\$1::\w+\[\]\))(?=$| ORDER BY [\w.]+(?:,|$))/;

/** Compares a text with the one stored in a file. */
export function expectStored(file: string, text: string): void {
  if (UPDATING) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: UPDATE=1 npx jest tests/queries writes it`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/**
 * Statements as text, sorted, without their parameters: those of one level of a query run side by side, so their order
 * may differ between two runs. PostgreSQL's may as well ask for some rows in two pieces or in one, whichever answer is
 * there first, and of one row it asks by another word; SQLite's answers come in one order always, so there a statement
 * that runs twice is told to.
 */
export function printStatements(statements: readonly Statement[], engine: Engine): string {
  const times = new Map<string, number>();
  for (const statement of statements) {
    const sql = engine === 'postgres' ? statement.sql.replace(ONE_KEY_OR_SEVERAL, '$1 = ANY($$1)') : statement.sql;
    times.set(sql, (times.get(sql) ?? 0) + 1);
  }
  return [...times]
    .map(([sql, n]) => `${engine === 'sqlite' && n > 1 ? `-- ${n} times\n` : ''}${sql};\n`)
    .sort()
    .join('\n');
}
