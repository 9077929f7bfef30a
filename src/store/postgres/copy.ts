import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Writes rows through COPY, in its text format: the server neither parses a long statement nor binds parameters.
 * @throws the server's error where a row breaks a rule of the table; the transaction is then void
 */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  const written = new Promise<void>((resolve, reject) => {
    stream.on('finish', resolve).on('error', reject);
  });
  let chunk = '';
  for (const row of rows) {
    chunk += row.map(field).join('\t') + '\n';
    if (chunk.length < CHUNK_CHARACTERS) continue;
    // The rows are in memory anyway, so waiting for the socket to drain would save nothing.
    stream.write(chunk);
    chunk = '';
  }
  stream.end(chunk);
  await written;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return typeof value === 'string'
    ? value.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!)
    : String(value as number | boolean);
}
