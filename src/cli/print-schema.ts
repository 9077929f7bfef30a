import { writeFileSync } from 'node:fs';
import { printedSchema } from '../api/graphql/schema';

export function printSchemaTo(file?: string): void {
  if (file === undefined) process.stdout.write(printedSchema());
  else writeFileSync(file, printedSchema());
}
