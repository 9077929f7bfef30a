import 'reflect-metadata';
import { once } from 'node:events';
import { openDatabase } from '../../src/store/open';
import { findingsOf, recordAll } from './findings';

/**
 * A process that writes: `writer-process.ts <file> <name> <articles>` opens the file, says so, and waits for a word;
 * then it records articles one by one, and says each once it is acknowledged.
 */
async function main([file, name, articles]: string[]): Promise<void> {
  const database = await openDatabase({ engine: 'sqlite', file: file! });
  process.stdout.write('open\n');
  await once(process.stdin, 'data');
  process.stdin.destroy();
  for (let at = 0; at < Number(articles); at += 1) {
    const slug = `${name}-${at}`;
    await recordAll(
      database,
      [
        findingsOf({
          slug,
          countries: ['IR'],
          speakers: [
            { key: 'everybody', name: 'Everybody' },
            { key: slug, name: slug, offices: [{ role: 'clerk' }] },
          ],
          quotes: Array.from({ length: 20 }, (_, number) => ({
            key: null,
            text: `${slug} said ${number}`,
            speaker: 'everybody',
          })),
        }),
      ],
      slug,
    );
    process.stdout.write(`${slug}\n`);
  }
  await database.close();
}

void main(process.argv.slice(2));
