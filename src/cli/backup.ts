import { existsSync } from 'node:fs';
import type { Config } from '../config';
import { currentRevision } from '../graph/revision/revision.repository';
import { InputError } from '../kernel/errors';
import { engineAt } from '../store/engines';
import { openDatabase } from '../store/open';

/**
 * Copies the graph into a file that can be served later: `DATABASE_FILE=FILE on-record serve`.
 * @throws InputError if the file exists, or if the engine has its own backup tool
 */
export async function backUp(file: string, { location }: Config): Promise<void> {
  const { backUp: copy, backupTool } = engineAt(location);
  if (!copy) throw new InputError(`Back up this database with its own tool: ${backupTool?.(location, file)}`);
  if (existsSync(file)) throw new InputError(`${file} exists: a backup does not replace a file.`, [file]);
  await copy(location, file);
  const database = await openDatabase({ engine: 'sqlite', file });
  try {
    const { number, createdAt } = await currentRevision(database.reader);
    console.log(`${file} holds revision ${number} of ${createdAt}.`);
  } finally {
    await database.close();
  }
}
