import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { startEngine, type Engine } from '../api/graphql/engine';
import { RequestFault } from '../api/http/request-fault';
import { formatNamed } from '../api/table/formats';
import { didYouMean } from '../api/table/nearest';
import { understand } from '../api/table/question';
import { TableFault } from '../api/table/table-fault';
import { readTableRequest, type TableName, type TableRequest } from '../api/table/table-request';
import { TableStream, type TableFacts } from '../api/table/table-stream';
import type { Config } from '../config';
import { InputError } from '../kernel/errors';
import { NODE_LISTS } from '../kernel/vocabulary';
import type { Database } from '../store/database';
import { openDatabase } from '../store/open';

export interface ExportOptions {
  /** The parameters of the table's address, by their names there. */
  ask?: string;
  filter?: string;
  columns?: string;
  orderBy?: string;
  limit?: string;
  raw?: boolean;
  /** Flat filters: `speaker.country=IR`. */
  where?: readonly string[];
  format?: string;
  /** The file; without it, the standard output. */
  output?: string;
}

const SILENT = { error: () => undefined };
const NEVER = new AbortController().signal;

/**
 * Writes a table to a file, with the same bytes as its address returns. The file is written completely or not at all.
 * @throws InputError where an option is wrong
 */
export async function exportTable(name: string, options: ExportOptions, config: Config): Promise<void> {
  const list = listNamed(name);
  const database = await openDatabase(config.location);
  try {
    const format = formatNamed(options.format ?? (extname(options.output ?? '').slice(1) || 'csv'));
    const engine = await startEngine(database, { log: SILENT, tokens: {}, compiledQueries: config.compiledQueries });
    const request = await readTableRequest(engine.schema, list, format, parametersOf(options), (question) =>
      understand(database, engine.executor, 'anybody', question),
    );
    await write(database, engine, request, options.output);
  } catch (error) {
    throw error instanceof TableFault || error instanceof RequestFault ? new InputError(error.message) : error;
  } finally {
    await database.close();
  }
}

function listNamed(name: string): TableName {
  const lists = Object.values(NODE_LISTS);
  const list = lists.find((each) => each === name);
  if (list) return list;
  throw new InputError(`There is no table "${name}": export ${lists.join(', ')}.${didYouMean(name, lists)}`);
}

function parametersOf({ ask, filter, columns, orderBy, limit, raw, where = [] }: ExportOptions): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ask, filter, columns, orderBy, limit }))
    if (value !== undefined) parameters.append(name, value);
  if (raw) parameters.append('raw', '1');
  for (const condition of where) {
    const at = condition.indexOf('=');
    if (at < 1) throw new InputError(`--where ${condition}: write it as speaker.country=IR.`);
    parameters.append(condition.slice(0, at), condition.slice(at + 1));
  }
  return parameters;
}

async function write(
  database: Database,
  engine: Engine,
  request: TableRequest,
  output: string | undefined,
): Promise<void> {
  const stream = new TableStream(database, engine.executor);
  if (output === undefined) {
    await stream.write(request, 'anybody', { open: () => process.stdout }, NEVER);
    return;
  }
  const bar = new SingleBar({ format: '{bar} {value} of {total} rows', stream: process.stderr, clearOnComplete: true });
  const partial = `${output}.partial`;
  let written = 0;
  let facts: TableFacts | undefined;
  const open = (told: TableFacts): Writable => {
    facts = told;
    return createWriteStream(partial);
  };
  const onRows = (rows: number) => {
    written = rows;
    bar.update(rows);
  };
  try {
    bar.start(await countRows(database, engine, request), 0);
    await stream.write(request, 'anybody', { open, onRows }, NEVER);
    renameSync(partial, output);
  } finally {
    bar.stop();
    rmSync(partial, { force: true });
  }
  console.error(`${output}: ${written} rows of revision ${facts?.revision}.`);
}

/** The number of rows to write. */
async function countRows(database: Database, { schema, executor }: Engine, request: TableRequest): Promise<number> {
  const { name, variables, limit } = request;
  const field = schema.getQueryType()?.getFields()[name];
  const filter = field?.args.find((each) => each.name === 'filter');
  const query = `query Count($filter: ${String(filter?.type)}) { ${name}(filter: $filter) { totalCount } }`;
  const operation = { method: 'GET', query, operationName: undefined, variables: { filter: variables['filter'] } };
  const executed = await executor.execute(executor.prepare(operation, 'anybody'), await database.state());
  if (!executed.result.data) throw new TableFault(executed);
  const { totalCount } = executed.result.data[name] as { totalCount: number };
  return limit === null ? totalCount : Math.min(limit, totalCount);
}
