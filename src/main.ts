import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { serve } from './cli/serve';
import { printSchemaTo } from './cli/schema';
import { seed } from './cli/seed';
import { readConfig } from './config';
import { InputError } from './kernel/errors';

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}

const program = new Command('on-record').description('Who said what: a GraphQL knowledge API over the news').showHelpAfterError();

program
  .command('serve')
  .description('create, migrate and seed the database where that is due, and serve it')
  .option('--host <address>', 'the address to serve on')
  .option('--port <number>', 'the port to serve on', portNumber)
  .action((options: { host?: string; port?: number }) => serve({ ...readConfig(), ...options }));

program
  .command('seed')
  .description('record the curated documents of the folder seeds')
  .action(() => seed(readConfig()));

program
  .command('schema')
  .description('print the schema, or write it to a file')
  .argument('[file]')
  .action(printSchemaTo);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof InputError ? error.message : error);
  process.exitCode = 1;
});
