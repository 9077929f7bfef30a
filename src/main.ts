import 'reflect-metadata';
import cluster from 'node:cluster';
import { Command, InvalidArgumentError, Option } from 'commander';
import type * as Backup from './cli/backup';
import type * as Eval from './cli/eval';
import type * as Export from './cli/export';
import type * as Extract from './cli/extract';
import type * as Generate from './cli/generate';
import type * as Ingest from './cli/ingest';
import type * as Mcp from './cli/mcp';
import type * as Schema from './cli/print-schema';
import type * as Seed from './cli/seed';
import { serve } from './cli/serve';
import { WorkerError } from './cli/workers';
import { readConfig } from './config';
import { InputError } from './kernel/errors';

/** Commands by module: each is loaded when it is called, because each needs only a part of the program. */
const load = {
  backup: () => require('./cli/backup') as typeof Backup,
  export: () => require('./cli/export') as typeof Export,
  eval: () => require('./cli/eval') as typeof Eval,
  extract: () => require('./cli/extract') as typeof Extract,
  generate: () => require('./cli/generate') as typeof Generate,
  ingest: () => require('./cli/ingest') as typeof Ingest,
  mcp: () => require('./cli/mcp') as typeof Mcp,
  schema: () => require('./cli/print-schema') as typeof Schema,
  seed: () => require('./cli/seed') as typeof Seed,
};

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port must be a whole number from 0 to 65535.');
  return port;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('It must be a whole number.');
  return number;
}

function workerCount(text: string): number {
  const count = wholeNumber(text);
  if (count < 1 || count > 256) throw new InvalidArgumentError('It must be from 1 to 256.');
  return count;
}

const program = new Command('on-record')
  .description('Who said what: a GraphQL knowledge API over the news')
  .showHelpAfterError();

program
  .command('serve')
  .description('create, migrate and seed the database where that is due, and serve it')
  .option('--host <address>', 'the address to serve on')
  .option('--port <number>', 'the port to serve on', portNumber)
  .option('--workers <number>', 'the number of worker processes (default: one for each core)', workerCount)
  .action((options: { host?: string; port?: number; workers?: number }) => serve({ ...readConfig(), ...options }));

program
  .command('seed')
  .description('record curated documents')
  .argument('[folder]', 'a folder of them, or one of them; without it, those that come with the program')
  .action((folder?: string) => load.seed().seed(readConfig(), folder));

program
  .command('ingest')
  .description(
    'put articles into the graph: files, folders, globs, NDJSON; - reads the standard input. Curated documents are recorded as they were curated',
  )
  .argument('<paths...>')
  .option('--json', 'one JSON line an article')
  .option(
    '--renew',
    'extract anew what the graph holds already, as a newer version finds more; what editors decided and curators wrote stays',
  )
  .action((paths: string[], options: Ingest.IngestOptions) => load.ingest().ingest(paths, options, readConfig()));

program
  .command('extract')
  .description('tell what articles state, without a database')
  .argument('<paths...>')
  .addOption(
    new Option(
      '--format <format>',
      'ndjson: one line a document, offsets in the file as it is; yaml: a curated document each, to be corrected and ingested',
    )
      .choices(['ndjson', 'yaml'])
      .default('ndjson'),
  )
  .option('--to <folder>', 'where yaml makes its folders', 'curated')
  .action((paths: string[], options: Extract.ExtractOptions) => load.extract().extract(paths, options));

program
  .command('eval')
  .description('extract from texts in which people marked who said what (brat standoff), and print how much was found')
  .requiredOption('--gold <folder>', 'a folder with text/ and attributions/')
  .option('--json', 'the figures as JSON')
  .option('--predictions <file>', 'write what was extracted there')
  .action((options: Eval.EvalOptions) => load.eval().evaluate(options));

program
  .command('generate')
  .description('fill the database with invented news: the same for the same seed')
  .requiredOption('--quotes <number>', 'how many quotes', wholeNumber)
  .option('--seed <number>', 'which graph', wholeNumber, 1)
  .option('--database <file>', 'a SQLite file instead of the configured database')
  .action(({ database, ...plan }: { quotes: number; seed: number; database?: string }) => {
    const config = readConfig();
    return load
      .generate()
      .generate(database === undefined ? config : { ...config, location: { engine: 'sqlite', file: database } }, plan);
  });

program
  .command('export')
  .description('write quotes, speakers, articles, events or countries into a file, as their addresses answer them')
  .argument('<list>', 'quotes, speakers, articles, events or countries')
  .option('--ask <question>', 'a question in English')
  .option('--where <condition...>', 'filters, such as speaker.country=IR')
  .option('--filter <json>', 'a filter, as GraphQL takes it')
  .option('--columns <names>', 'public fields with dots, separated by commas')
  .option('--order-by <orders>', 'orders separated by commas, such as SAID_ASC')
  .option('--limit <number>', 'the most rows')
  .option('--raw', 'leave cells of CSV that look like formulas as they are')
  .option('--format <format>', 'csv, ndjson, json, parquet or arrow (default: that of the name of the file, else csv)')
  .option('-o, --output <file>', 'the file (default: the standard output)')
  .action((list: string, options: Export.ExportOptions) => load.export().exportTable(list, options, readConfig()));

program
  .command('backup')
  .description('copy the graph into a file that can be served later, while it is served')
  .argument('<file>')
  .action((file: string) => load.backup().backUp(file, readConfig()));

program
  .command('mcp')
  .description('serve AI clients over the standard input and output (Model Context Protocol)')
  .action(() => load.mcp().mcp(readConfig()));

program
  .command('schema')
  .description('print the schema, or write it to a file')
  .argument('[file]')
  .action((file?: string) => load.schema().printSchemaTo(file));

program.parseAsync().catch((error: unknown) => {
  process.exitCode = 1;
  const isExpected = error instanceof InputError || error instanceof WorkerError;
  // All workers fail in the same way, so the process that started them reports it once.
  if (cluster.isWorker && isExpected)
    process.send?.({ fault: error.message }, undefined, undefined, () => process.disconnect());
  else console.error(isExpected ? error.message : error);
});
